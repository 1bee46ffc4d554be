"""Importing: what is chosen, and the report on what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.settings import Settings
from qannotate.ui.controllers.program import Program
from qannotate.ui.dialogs.import_articles import ImportDialog
from qannotate.ui.dialogs.import_report import ImportReportDialog, ProblemColumn
from qannotate.workspace.importing import ImportReport, import_paths
from qannotate.workspace.project import Project
from qannotate.workspace.schemes import scheme_text


def import_files(folder: Path, paths: list[Path]) -> ImportReport:
    by = Annotator(Settings().person_id, "maker", AnnotatorKind.PERSON)
    path = folder / "p.qann"
    with Project.create(path, scheme_toml=scheme_text("quality-news")) as project:
        return import_paths(project, paths, by=by)


def some_files(folder: Path) -> list[Path]:
    good, twin, bad = folder / "good.txt", folder / "twin.txt", folder / "<b>bad.txt"
    good.write_text("𠮷野家在北京开店。", encoding="utf-8")
    twin.write_text("𠮷野家在北京开店。", encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02PNG\x00")
    labels = folder / "labels.jsonl"
    labels.write_text(
        '{"text": "王明来了。", "annotations": [{"label": "HERO", "start": 0, "end": 2}]}\n',
        encoding="utf-8",
    )
    return [good, twin, bad, labels]


def cells(dialog: ImportReportDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data()) for column in ProblemColumn]
        for row in range(model.rowCount())
    ]


def test_the_report_counts_and_lists_what_was_refused(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportReportDialog(import_files(tmp_path, some_files(tmp_path)))
    qtbot.addWidget(dialog)
    dialog.show()

    figures = dialog.figures()
    assert figures["new articles"] == 2
    assert figures["there already"] == 1
    assert figures["refused"] == 1
    assert figures["new annotations"] == 1
    assert "HERO" in dialog.added.text
    first = cells(dialog)[0]
    assert first[:2] == ["<b>bad.txt", "Refused"]
    assert first[2].endswith(".")


def test_the_list_of_problems_can_be_copied(qtbot: QtBot, tmp_path: Path) -> None:
    report = import_files(tmp_path, some_files(tmp_path))
    dialog = ImportReportDialog(report)
    qtbot.addWidget(dialog)
    dialog.show()

    qtbot.mouseClick(dialog._copy, Qt.MouseButton.LeftButton)

    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == len(report.problems)
    assert "<b>bad.txt" in lines[0]


def test_a_clean_import_says_that_nothing_was_refused(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportReportDialog(import_files(tmp_path, some_files(tmp_path)[:1]))
    qtbot.addWidget(dialog)
    dialog.show()

    assert not dialog.table.isVisible()
    assert not dialog.added.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_files_and_folders_are_collected_and_handed_on(qtbot: QtBot, tmp_path: Path) -> None:
    files, folder = some_files(tmp_path), tmp_path / "more"
    starts: list[Path] = []

    def choose(parent: QWidget, start: Path) -> list[Path]:
        starts.append(start)
        return files[:2]

    dialog = ImportDialog(
        tmp_path, choose_files=choose, choose_folder=lambda _parent, _start: [folder]
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.deed.isEnabled()

    qtbot.mouseClick(dialog.files, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.files, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.folder, Qt.MouseButton.LeftButton)
    dialog.list.setFocus()
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)

    assert [dialog.list.item(row).text() for row in range(2)] == ["twin.txt", "more"]
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)
    assert told.args == [[files[1], folder]]


def test_dropped_files_are_collected(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportDialog(tmp_path)
    qtbot.addWidget(dialog)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in some_files(tmp_path)])

    dialog.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    assert dialog.paths == some_files(tmp_path)
    assert dialog.deed.text() == "Import 4 item(s)"


def test_dropping_files_on_the_window_ends_in_the_report(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.window.dropped.emit(some_files(tmp_path))

    qtbot.waitUntil(lambda: bool(program.window.findChildren(ImportReportDialog)))
    dialog = program.window.findChildren(ImportReportDialog)[0]
    assert dialog.figures()["new articles"] == 2
    assert cells(dialog)[0][1] == "Refused"
    assert program.workbench is not None
    assert program.workbench.documents.rowCount() == 4
    dialog.accept()


def test_the_import_action_opens_the_dialog(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.window.actions_table["import_articles"].trigger()
    dialog = program.window.findChildren(ImportDialog)[0]
    dialog.add(some_files(tmp_path)[:1])

    qtbot.mouseClick(dialog.deed, Qt.MouseButton.LeftButton)

    assert program.workbench is not None
    documents = program.workbench.documents
    qtbot.waitUntil(lambda: documents.rowCount() == 3)
