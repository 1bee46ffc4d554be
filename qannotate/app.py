"""The window's composition root: puts settings, theme, language and window together."""

from __future__ import annotations

import logging
import os
import socket
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import shiboken6
from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QMimeData,
    QObject,
    QTranslator,
)
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from qannotate import assets, settings
from qannotate.errors import UserError
from qannotate.settings import Settings
from qannotate.ui.controllers.program import Program
from qannotate.ui.dialogs.crash import show_crash
from qannotate.ui.fonts import ui_font
from qannotate.ui.interrupts import Interrupts
from qannotate.ui.panels.sign import program_icon
from qannotate.ui.tasks import TaskRunner
from qannotate.ui.theme import ThemeChoice, ThemeKeeper

_log = logging.getLogger(__name__)

LANGUAGES = ("zh_CN", "zh_TW", "en")
_LOG_BYTES = 512 * 1024
# Words of Qt's own file dialog that Qt itself has no Chinese for.
_WORDS_OF_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
_TURN = 0.0001
"""Seconds a worker may run on while the window waits for its turn.

Painting waits for a turn at almost every call of Qt: with 5 ms, as is usual, that made a
quarter of a second while jieba was loaded.
"""
_NEED_DISPLAY = ("xcb", "wayland", "wayland-egl")


def run(project: Path | None = None, *, sample: bool = False) -> int:
    """Open the window on a project, on the sample project or on the start page.

    Returns the exit code: 1 if there is no display to open a window on.
    """
    problem = display_problem(os.environ, sys.platform)
    if problem is not None:
        sys.stderr.write(f"{problem.what}\n{problem.todo}\n")
        return 1
    keep_log()
    sys.setswitchinterval(_TURN)
    application = make_application()
    runner = Runner(application, Settings.load())
    interrupts = Interrupts(application)
    interrupts.asked.connect(runner.leave)
    runner.start(project, sample=sample)
    code = application.exec()
    interrupts.stop()
    runner.stop()
    return code


def display_problem(environment: Mapping[str, str], platform: str) -> UserError | None:
    """Return why no window can be opened here, or `None`.

    Qt would end the process where it finds no display, so this is asked before.
    """
    if platform != "linux":
        return None
    chosen = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if chosen and chosen not in _NEED_DISPLAY:
        return None
    if _answers_wayland(environment) or _answers_x11(environment.get("DISPLAY", "")):
        return None
    return UserError(
        "There is no display to open a window on.",
        "Start it on a desktop, or under a virtual display with “xvfb-run -a qannotate”;"
        " everything but the window also works by command: see “qannotate --help”.",
    )


def _answers_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", "/"), name).is_socket()


def _answers_x11(display: str) -> bool:
    """Whether an X server listens where `DISPLAY` says: `:0`, `unix:0` or `host:10.0`."""
    host, _, number = display.rpartition(":")
    number = number.split(".")[0]
    if not number.isdigit():
        return False
    if host and host != "unix" and not host.startswith("/"):
        return _connects(socket.AF_INET, (host, 6000 + int(number)))
    path = f"/tmp/.X11-unix/X{number}"
    return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, f"\0{path}")


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as server:
        server.settimeout(2)
        try:
            server.connect(address)
        except OSError:
            return False
        return True


def keep_log() -> None:
    """Write what goes wrong to a small file in the person's settings folder."""
    try:
        settings.home().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            settings.home() / "qannotate.log",
            maxBytes=_LOG_BYTES,
            backupCount=1,
            encoding="utf-8",
            delay=True,
        )
    except OSError:  # a folder that cannot be written to must not keep the window shut
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("qannotate").addHandler(handler)


def make_application() -> QApplication:
    """Return the one application of this process, made if there is none."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("qannotate")
    application.setApplicationDisplayName("")
    application.setApplicationVersion(_version())
    QGuiApplication.setDesktopFileName("qannotate")
    application.setWindowIcon(program_icon())
    return application


class Runner(QObject):
    """Keeps a window open; makes another one when the language changes."""

    def __init__(self, application: QApplication, chosen: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = chosen
        self._settings.language = chosen.language or system_language()
        self._translators: list[QTranslator] = []
        self._speak(self._settings.language)
        self.themes = ThemeKeeper(application, _theme(chosen))
        self._tasks = TaskRunner(self)
        self.program = self._make()
        sys.excepthook = self._crash

    def start(self, project: Path | None, *, sample: bool = False) -> None:
        self.program.show()
        self.program.begin(project, sample=sample)

    def leave(self) -> None:
        """Close the project and the window, whatever is open in it."""
        self.program.window.close()
        self._application.quit()

    def stop(self) -> None:
        """Wait for what runs in the background, so that nothing is cut off."""
        self._tasks.close()
        keep_copied_text()

    def _make(self) -> Program:
        program = Program(self._settings, self._tasks, self.themes)
        program.language_changed.connect(self._change_language)
        return program

    def _change_language(self) -> None:
        old = self.program
        project = old.shell.project.path if old.shell.project is not None else None
        old.end()
        self._speak(self._settings.language)
        self.program = self._make()
        self.program.show()
        self.program.begin(project)
        old.window.hide()
        old.window.deleteLater()
        old.deleteLater()

    def _speak(self, language: str) -> None:
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = list(_translators(language, self))
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        QLocale.setDefault(QLocale(language))
        self._application.setFont(ui_font(language))

    def _crash(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _log.critical("unforeseen error", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception):
            show_crash(self.program.window)


def keep_copied_text() -> None:
    """Let what was copied stay in the clipboard as an object of Qt's own.

    Qt keeps it longer than Python lives, and what Python made would then end the process
    with a crash.
    """
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        data: QMimeData | None = clipboard.mimeData(mode)  # PySide6's stubs leave `None` out
        if data is not None and shiboken6.createdByPython(data):
            clipboard.setText(data.text(), mode)


def system_language() -> str:
    """Return the language of the interface that suits this system best."""
    locale = QLocale.system()
    if locale.language() != QLocale.Language.Chinese:
        return "en"
    traditional = locale.script() == QLocale.Script.TraditionalHanScript
    return "zh_TW" if traditional else "zh_CN"


def _translators(language: str, parent: QObject) -> list[QTranslator]:
    """Return the translators for Qt's own words and for ours, as far as there are any."""
    found = []
    folders = {
        "qtbase": Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        "qannotate": assets.resources("translations"),
    }
    for name, folder in folders.items():
        translator = QTranslator(parent)
        if translator.load(f"{name}_{language}", str(folder)):
            found.append(translator)
    return found


def _theme(chosen: Settings) -> ThemeChoice:
    try:
        return ThemeChoice(chosen.theme)
    except ValueError:  # written by a version that knew other themes
        return ThemeChoice.SYSTEM


def _version() -> str:
    try:
        return version("qannotate")
    except PackageNotFoundError:  # a checkout that was not installed
        return ""
