"""Drives the program through its real `main`, as a person would: by mouse and keys.

Run as a script: `drive.py SCRIPT FOLDER`. The script is a function below; each `yield` waits
until what it yields comes true. Screenshots and what was seen go to FOLDER.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from qannotate.ui.dialogs.export import ExportDialog
from qannotate.ui.main_window import MainWindow
from qannotate.ui.panels.annotate_page import AnnotatePage
from qannotate.ui.widgets.article_view import ArticleView

_EVERY_MS, _PATIENCE = 25, 2400
_LEFT = Qt.MouseButton.LeftButton
_CONTROL = Qt.KeyboardModifier.ControlModifier

Condition = Callable[[], object]
Script = Iterator[Condition]
NAME = "浦发银行"


class Desk:
    """What a person at the screen sees and touches."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: dict[str, object] = {}

    @property
    def window(self) -> MainWindow:
        return _only(MainWindow, QApplication.topLevelWidgets())

    @property
    def page(self) -> AnnotatePage:
        return _only(AnnotatePage, self.window.findChildren(AnnotatePage))

    @property
    def view(self) -> ArticleView:
        return self.page.article.view

    def has_article(self) -> bool:
        pages = self.window.findChildren(AnnotatePage)
        return bool(pages) and len(self.view.text) > 100

    def has_marks(self) -> bool:
        return bool(self.view.marks())

    def has_labels(self) -> bool:
        return bool(self.view.marked_texts())

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.view, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def drag_over(self, words: str) -> None:
        start = self.view.text.index(words)
        first, last = (self._point(offset) for offset in (start, start + len(words)))
        area = self.view.viewport()
        QTest.mousePress(area, _LEFT, pos=first)
        QTest.mouseMove(area, (first + last) / 2)
        QTest.mouseMove(area, last)
        QTest.mouseRelease(area, _LEFT, pos=last)

    def _point(self, offset: int) -> QPoint:
        return self.view.point_at(offset)

    def picture(self, name: str) -> None:
        self.window.grab().save(str(self.folder / f"{name}.png"))


def first_sitting(desk: Desk) -> Script:
    """Toggle, accept, label, undo, redo, reject; close in the middle of it."""
    yield desk.has_article
    yield desk.has_marks  # the engines have answered
    desk.window.resize(1440, 900)
    desk.view.setFocus()
    desk.picture("1-opened")
    canonical = desk.view.text

    desk.key(Qt.Key.Key_3, _CONTROL)
    yield lambda: "質量" in desk.view.text
    desk.picture("2-traditional")
    desk.key(Qt.Key.Key_1, _CONTROL)
    yield lambda: desk.view.text == canonical

    desk.key(Qt.Key.Key_Tab)
    yield lambda: desk.view.current is not None
    desk.key(Qt.Key.Key_Return)
    yield lambda: len(desk.view.marked_texts()) == 1
    accepted = desk.view.marked_texts()
    desk.key(Qt.Key.Key_Backspace)
    desk.key(Qt.Key.Key_Escape)

    start = canonical.index(NAME)
    desk.view.set_caret(start)
    yield lambda: desk.view.viewport().rect().contains(desk.view.point_at(start))
    desk.drag_over(NAME)
    desk.key(Qt.Key.Key_6)
    yield lambda: NAME in desk.view.marked_texts()
    desk.key(Qt.Key.Key_Z, _CONTROL)
    yield lambda: NAME not in desk.view.marked_texts()
    desk.key(Qt.Key.Key_Z, _CONTROL | Qt.KeyboardModifier.ShiftModifier)
    yield lambda: NAME in desk.view.marked_texts()
    desk.picture("3-labelled")
    desk.seen = {"accepted": accepted, "marked": desk.view.marked_texts(), "text": canonical}
    desk.window.close()


def second_sitting(desk: Desk) -> Script:
    """Find everything as it was left, and export it from the window."""
    yield desk.has_article
    yield desk.has_labels
    desk.window.resize(1440, 900)
    desk.seen = {"marked": desk.view.marked_texts()}

    desk.view.setFocus()
    QTimer.singleShot(0, lambda: desk.key(Qt.Key.Key_E, _CONTROL))
    yield lambda: _dialog(ExportDialog) is not None
    export = _dialog(ExportDialog)
    yield export.deed.isEnabled
    yield lambda: export.deed.width() >= export.deed.sizeHint().width()  # nothing is cut
    export.grab().save(str(desk.folder / "4-export.png"))
    desk.seen["deed"] = export.deed.text()
    QTimer.singleShot(0, export.deed.click)
    yield lambda: _dialog(QFileDialog) is not None
    files = _dialog(QFileDialog)
    name = files.findChild(QLineEdit, "fileNameEdit")
    name.setText(str(desk.folder / "out.jsonl"))
    QTest.keyClick(name, Qt.Key.Key_Return)
    yield (desk.folder / "out.jsonl").exists
    yield lambda: _dialog(ExportDialog) is None
    desk.picture("5-exported")
    desk.window.close()


def _dialog(kind: type[QWidget]) -> QWidget | None:
    return next(
        (w for w in QApplication.topLevelWidgets() if type(w) is kind and w.isVisible()), None
    )


def _only(kind: type, widgets: list[QWidget]) -> QWidget:
    return next(widget for widget in widgets if isinstance(widget, kind))


def run(script: Callable[[Desk], Script], folder: Path) -> int:
    """Start the program's `main` and step through the script in its event loop."""
    from qannotate.cli import main

    desk = Desk(folder)
    steps = script(desk)
    waiting: Condition = lambda: True  # noqa: E731
    patience = _PATIENCE
    failure = ""

    def step() -> None:
        nonlocal waiting, patience, failure
        try:
            patience -= 1
            if patience < 0:
                desk.picture("stuck")
                raise TimeoutError(f"waited in vain at line {steps.gi_frame.f_lineno}")
            if waiting():
                waiting = next(steps)
        except StopIteration:
            timer.stop()
        except Exception:  # noqa: BLE001 - told to the test, whatever it is
            failure = traceback.format_exc()
            timer.stop()
            QApplication.closeAllWindows()
            QApplication.exit(1)

    begin = QApplication.exec
    timer = None

    def exec_with_script(*_: object) -> int:
        nonlocal timer
        timer = QTimer()
        timer.timeout.connect(step)
        timer.start(_EVERY_MS)
        return begin()

    QApplication.exec = exec_with_script
    sys.argv = ["qannotate", "--sample"]
    try:
        main()
    except SystemExit as end:
        code = end.code or 0
    (folder / f"{script.__name__}.json").write_text(
        json.dumps({**desk.seen, "failure": failure, "code": code}), encoding="utf-8"
    )
    return 1 if failure else code


if __name__ == "__main__":
    sys.exit(run(globals()[sys.argv[1]], Path(sys.argv[2])))
