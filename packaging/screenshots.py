"""Take the pictures of the README: the real window, used by keys, without a display.

Run as `.venv/bin/python packaging/screenshots.py [FOLDER]`; `make screenshots` writes them to
`packaging/screenshots/`.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QANNOTATE_HOME"] = tempfile.mkdtemp(prefix="qannotate-")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qannotate.app import Runner, make_application
from qannotate.settings import Settings
from qannotate.ui.controllers.workbench import Workbench
from qannotate.ui.theme import ThemeChoice

_SIZE = (1440, 900)
_PATIENCE = 60.0
_MONEY = "最高8000万元"


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    chosen = Settings(language="zh_CN", theme="light")
    chosen.become("林")
    runner = Runner(application, chosen)
    runner.start(None, sample=True)
    camera = Camera(application, runner, folder)
    camera.wait(lambda: camera.is_ready)
    camera.annotate()
    camera.review()
    camera.dark()
    runner.program.end()
    runner.stop()
    return 0


class Camera:
    """Works in the window and takes its picture."""

    def __init__(self, application: QApplication, runner: Runner, folder: Path) -> None:
        self._application, self._runner, self._folder = application, runner, folder
        self._window = runner.program.window
        self._window.resize(*_SIZE)

    @property
    def bench(self) -> Workbench:
        bench = self._runner.program.workbench
        assert bench is not None
        return bench

    @property
    def is_ready(self) -> bool:
        bench = self._runner.program.workbench
        return bench is not None and bench.suggesting.warm and not bench.suggesting.busy

    def annotate(self) -> None:
        """Accept what is suggested up to the middle of the article; select an amount."""
        view = self.bench.page.article.view
        until = view.text.index("论坛上，")
        view.set_caret(0)
        self._press(Qt.Key.Key_Tab)
        while (mark := view.mark(view.current)) is not None and mark.span.start < until:
            self._press(Qt.Key.Key_Return)
        self._press(Qt.Key.Key_Tab, times=3)
        start = view.text.index(_MONEY)
        view.show_first(start)
        self.settle()
        place = view.point_at(start + 2) + QPoint(4, 0)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self._take("annotate-light")

    def review(self) -> None:
        """Compare the person with the suggestions."""
        self._act("review")
        self.settle(1.5)
        self._take("review-light")
        self._act("review")

    def dark(self) -> None:
        """Read a Traditional article with its glosses hidden, in the dark."""
        documents = self.bench.desk.documents
        self.bench.desk.open(documents[3].id)
        self.wait(lambda: self.is_ready)
        self._act("hide_glosses")
        self._runner.themes.choose(ThemeChoice.DARK)
        self.settle(0.5)
        self._press(Qt.Key.Key_Tab)
        self._press(Qt.Key.Key_Return, times=12)
        self._take("annotate-dark")

    def wait(self, until: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        while not until():
            if time.monotonic() > end:
                raise TimeoutError("the window was not ready in time")
            self._application.processEvents()
        self.settle()

    def settle(self, seconds: float = 0.3) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._application.processEvents()

    def _press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.bench.page.article.view, key)
            self._application.processEvents()

    def _act(self, action: str) -> None:
        self._window.actions_table[action].trigger()
        self.settle()

    def _take(self, name: str) -> None:
        self.settle()
        self._window.grab().save(str(self._folder / f"{name}.png"))


if __name__ == "__main__":
    sys.exit(main())
