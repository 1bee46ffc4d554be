"""What tests of the window share: no screen, a locale Qt accepts, a project, a window."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "C.UTF-8")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.settings import Settings
from qannotate.ui.controllers.program import Program
from qannotate.ui.controllers.workbench import Workbench
from qannotate.ui.tasks import TaskRunner
from qannotate.ui.theme import ThemeChoice, ThemeKeeper
from qannotate.workspace import suggesting
from qannotate.workspace.importing import import_paths
from qannotate.workspace.project import Project
from qannotate.workspace.schemes import scheme_text

SIMPLIFIED = (
    "𠮷野家在北京开店。\n\n"
    "8月26日，国家市场监督管理总局局长罗文在北京出席会议，指出今年投入8000万元。\n\n"
    "杭州软件公司的U盘在上海展出，宁波市市长王明表示欢迎。"
)
TRADITIONAL = "臺北市長王大明表示，𠮷祥軟體公司將在高雄市設廠。"


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the screen that is none say what it cannot do; other warnings of Qt fail a test."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Leave nothing that Python made in the clipboard, as the program does when it ends."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture(scope="session")
def prepared_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed project of two short articles, with what the engines suggest for them."""
    folder = tmp_path_factory.mktemp("prepared")
    articles = {"one.txt": SIMPLIFIED, "two.txt": TRADITIONAL}
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "small.qann"
    by = Annotator(Settings().person_id, "maker", AnnotatorKind.PERSON)
    with Project.create(path, scheme_toml=scheme_text("quality-news")) as project:
        maker = project.ensure_annotator(by)
        import_paths(project, [folder / name for name in articles], by=maker)
        suggesting.suggest_project(project)
    return path


@pytest.fixture
def project_path(prepared_project: Path, tmp_path: Path) -> Path:
    """A copy of the prepared project for one test."""
    folder = tmp_path / "project"
    folder.mkdir()
    return Path(shutil.copy(prepared_project, folder / "small.qann"))


@pytest.fixture
def settings() -> Settings:
    chosen = Settings(language="en", theme="light")
    chosen.become("林")
    return chosen


@pytest.fixture(scope="session")
def themes(qapp: QApplication) -> ThemeKeeper:
    """The one keeper of the theme: dressing the application costs more than a test."""
    return ThemeKeeper(qapp, ThemeChoice.LIGHT)


OpenProgram = Callable[..., Program]


@pytest.fixture
def open_program(qtbot: QtBot, themes: ThemeKeeper, settings: Settings) -> Iterator[OpenProgram]:
    """Opens windows as the program does, and closes them after the test."""
    tasks = TaskRunner()
    programs: list[Program] = []

    def open_(path: Path | None = None, chosen: Settings = settings) -> Program:
        program = Program(chosen, tasks, themes)
        programs.append(program)
        program.window.resize(1440, 900)
        program.window.show()
        qtbot.waitExposed(program.window)
        program.begin(path)
        if program.workbench is not None:
            bench = program.workbench
            qtbot.waitUntil(lambda: bench.suggesting.warm and not bench.suggesting.busy)
        return program

    yield open_
    for program in programs:
        program.end()
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
    tasks.close()
    tasks.deleteLater()
    # Without an event loop nothing is deleted, and every window would stay and be dressed.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def program(open_program: OpenProgram, project_path: Path) -> Program:
    """A window with the small project, its first article in front."""
    return open_program(project_path)


@pytest.fixture
def bench(program: Program) -> Workbench:
    assert program.workbench is not None
    return program.workbench
