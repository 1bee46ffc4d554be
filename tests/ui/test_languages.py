"""The window in each language of the interface, and changing the language while it is open."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from qannotate.app import Runner, make_application
from qannotate.domain.annotator import engine_annotator
from qannotate.settings import Settings
from qannotate.ui.controllers.workbench import Workbench
from qannotate.ui.dialogs.new_project import NewProjectDialog
from qannotate.ui.models.review_people import annotator_title
from qannotate.ui.panels.status import StatusCounts

MENUS = {
    "zh_CN": ["项目", "编辑", "标注", "视图", "审阅", "数据", "帮助"],
    "zh_TW": ["專案", "編輯", "標註", "檢視", "審閱", "資料", "說明"],
    "en": ["Project", "Edit", "Annotate", "View", "Review", "Data", "Help"],
}
WAIT_MS = 30_000

OpenIn = Callable[..., Runner]


@pytest.fixture
def open_in(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[OpenIn]:
    """Starts the program in a language; afterwards Qt speaks as it did before."""
    font, locale, hook = QFont(qapp.font()), QLocale(), sys.excepthook
    names = (qapp.applicationName(), qapp.applicationVersion())
    runners: list[Runner] = []

    def open_(language: str, project: Path | None = None) -> Runner:
        settings.language = language
        runner = Runner(make_application(), settings)
        runners.append(runner)
        runner.start(project, sample=False)
        qtbot.waitExposed(runner.program.window)
        return runner

    yield open_
    for runner in runners:
        program = runner.program
        program.end()
        program.window.close()
        runner.stop()
        for translator in runner.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)
        for done in (program.window, program, runner.themes, runner):
            done.deleteLater()
    sys.excepthook = hook
    qapp.setFont(font)
    QLocale.setDefault(locale)
    qapp.setApplicationName(names[0])
    qapp.setApplicationVersion(names[1])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def bench_of(runner: Runner, qtbot: QtBot) -> Workbench:
    """Return what is open, once nothing is being looked for any more."""
    bench = runner.program.workbench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.suggesting.warm and not bench.suggesting.busy, timeout=WAIT_MS)
    return bench


def menus_of(runner: Runner) -> list[str]:
    return [action.text() for action in runner.program.window.menuBar().actions()]


@pytest.mark.parametrize("language", MENUS)
def test_the_menus_speak_the_language_that_was_chosen(open_in: OpenIn, language: str) -> None:
    assert menus_of(open_in(language)) == MENUS[language]


def test_english_counts_one_and_many(open_in: OpenIn) -> None:
    status = open_in("en").program.window.status_panel

    status.show_counts(StatusCounts(annotations=1, waiting=2, paragraph=1))
    assert status.shown_counts() == ["1 annotation", "2 suggestions left", "Paragraph 1"]

    status.show_counts(StatusCounts(annotations=2, waiting=1, paragraph=1))
    assert status.shown_counts() == ["2 annotations", "1 suggestion left", "Paragraph 1"]


@pytest.mark.parametrize(
    ("language", "engine", "scheme"),
    [
        ("zh_CN", "引擎“数字”", "质量新闻"),
        ("zh_TW", "引擎「數字」", "品質新聞"),
        ("en", "Engine numbers", "Quality news"),
    ],
)
def test_engines_and_schemes_have_titles_in_it(
    open_in: OpenIn, qtbot: QtBot, language: str, engine: str, scheme: str
) -> None:
    open_in(language)
    dialog = NewProjectDialog(language)
    qtbot.addWidget(dialog)

    assert annotator_title(engine_annotator("numbers")) == engine
    assert dialog.scheme_field.currentText() == scheme


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_no_word_of_the_file_dialog_stays_english(
    open_in: OpenIn, qtbot: QtBot, language: str
) -> None:
    open_in(language)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)

    assert not [
        dialog.labelText(label)
        for label in QFileDialog.DialogLabel
        if re.search("[a-z]", dialog.labelText(label))
    ]


def test_another_language_keeps_the_project_the_article_and_the_labels(
    open_in: OpenIn, qtbot: QtBot, project_path: Path
) -> None:
    runner = open_in("en", project_path)
    bench = bench_of(runner, qtbot)
    second = bench.desk.documents[1].id
    assert bench.desk.open(second)
    bench_of(runner, qtbot)
    bench.walk.next()
    bench.gestures.accept()
    assert bench.desk.session is not None
    labels = bench.desk.session.annotations

    runner.program.window.start_page.language_chosen.emit("zh_TW")

    bench = bench_of(runner, qtbot)
    assert menus_of(runner) == MENUS["zh_TW"]
    assert runner.program.shell.project is not None
    assert runner.program.shell.project.path == project_path
    assert bench.desk.session is not None
    assert bench.desk.session.document.id == second
    assert bench.desk.session.annotations == labels != ()
    qtbot.waitUntil(lambda: "1 則標註" in runner.program.window.status_panel.shown_counts())
