"""The export dialog: real choices, a real project, and the file that comes out of it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qannotate.cli.program import qannotate
from qannotate.domain.annotation import Progress
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.view import ScriptView
from qannotate.settings import Settings
from qannotate.ui.controllers.program import Program
from qannotate.ui.dialogs.export import ExportDialog
from qannotate.ui.dialogs.export_command import command_words
from qannotate.ui.tasks import TaskRunner
from qannotate.workspace.formats import Tags, Unit, WriteOptions
from qannotate.workspace.importing import import_paths
from qannotate.workspace.project import Project
from qannotate.workspace.schemes import scheme_text
from qannotate.workspace.selection import ExportRequest
from qannotate.workspace.splitting import Split

TEXT = "𠮷野家在北京市开店，投资8000万元。"
LABELS = [
    {"layer": "entity", "label": "ORGANIZATION", "start": 0, "end": 3},
    {"layer": "entity", "label": "LOCATION", "start": 4, "end": 7},
    {"layer": "entity", "label": "LOCATION", "start": 4, "end": 6},
    {
        "layer": "number",
        "label": "MONEY",
        "start": 12,
        "end": 18,
        "attributes": {"value": 80000000, "unit": "元"},
    },
]


def make_project(folder: Path, labels: list[dict[str, object]], *names: str) -> Path:
    record = {
        "text": TEXT,
        "name": "<b>one</b>",
        "annotations": [one | {"annotator": name} for name in names for one in labels],
        "states": [{"annotator": name, "state": "done"} for name in names],
    }
    container = folder / "labels.jsonl"
    container.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    path = folder / "a project.qann"
    by = Annotator(Settings().person_id, "maker", AnnotatorKind.PERSON)
    with Project.create(path, scheme_toml=scheme_text("quality-news")) as project:
        assert not import_paths(project, [container], by=by).failed
    return path


class Exporting:
    """A dialog on a project, and where it is told to write."""

    def __init__(self, qtbot: QtBot, path: Path, tasks: TaskRunner) -> None:
        self.project = Project.open(path)
        self.asked: list[tuple[Path, bool]] = []
        self.place: Path | None = None
        self.dialog = ExportDialog(self.project, tasks, "en", choose_place=self._choose)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self._qtbot = qtbot
        self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: self.dialog.shown is not None)

    def choose_format(self, name: str) -> None:
        box = self.dialog.choices.format
        box.setFocus()
        while box.currentData() != name:
            self._qtbot.keyClick(box, Qt.Key.Key_Down)
        self.wait()

    def click(self, widget: object) -> None:
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.wait()

    def export_to(self, place: Path) -> None:
        self.place = place
        with self._qtbot.waitSignal(self.dialog.exported):
            self._qtbot.mouseClick(self.dialog.deed, Qt.MouseButton.LeftButton)

    def _choose(self, _parent: object, suggested: Path, is_folder: bool) -> Path | None:
        self.asked.append((suggested, is_folder))
        return self.place


@pytest.fixture
def tasks() -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def exporting(qtbot: QtBot, tmp_path: Path, tasks: TaskRunner) -> Iterator[Exporting]:
    found = Exporting(qtbot, make_project(tmp_path, LABELS, "lin"), tasks)
    yield found
    found.dialog.reject()
    tasks.wait_for_done()
    found.project.close()


def test_the_native_file_reads_back_with_every_label(exporting: Exporting, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    exporting.export_to(out)

    record = json.loads(out.read_text(encoding="utf-8"))
    assert record["text"] == TEXT
    kept = [(one["label"], one["text"]) for one in record["annotations"]]
    assert ("ORGANIZATION", "𠮷野家") in kept
    assert len(kept) == len(LABELS)
    again = tmp_path / "again"
    again.mkdir()
    by = Annotator(Settings().person_id, "maker", AnnotatorKind.PERSON)
    with Project.create(again / "b.qann", scheme_toml=scheme_text("quality-news")) as project:
        assert import_paths(project, [out], by=by).annotations.new == len(LABELS)


def test_the_button_and_the_sentence_carry_the_counts(exporting: Exporting) -> None:
    assert exporting.dialog.deed.text() == "Export 1 article(s), 4 span(s)…"
    assert "nothing is lost" in exporting.dialog.sentence.text


def test_losses_are_counted_first_and_then_listed(exporting: Exporting) -> None:
    exporting.choose_format("conll")

    losses = exporting.dialog.losses
    assert losses.counts() == {"spans that overlap others": "1", "values and notes": "1"}
    rows = [
        [str(losses.model.index(row, column).data()) for column in range(4)]
        for row in range(losses.model.rowCount())
    ]
    assert rows[0] == ["<b>one</b>", "北京", "Location", "overlaps “北京市”, which stays"]
    assert rows[1][1:] == ["8000万元", "Money", "no place for its value or note"]


def test_only_the_ticked_layers_go_out(exporting: Exporting, tmp_path: Path) -> None:
    exporting.choose_format("conll")
    exporting.click(exporting.dialog.choices.layers["number"])
    exporting.click(exporting.dialog.choices.layers["event"])
    out = tmp_path / "out.conll"

    exporting.export_to(out)

    assert exporting.dialog.request().layers == ("entity",)
    rows = out.read_text(encoding="utf-8").split("\n")
    assert rows[0] == "𠮷\tB-ORGANIZATION"
    assert not any("MONEY" in row for row in rows)


def test_labels_of_two_need_a_choice_and_the_button_waits_for_it(
    qtbot: QtBot, tmp_path: Path, tasks: TaskRunner
) -> None:
    exporting = Exporting(qtbot, make_project(tmp_path, LABELS, "lin", "zhou"), tasks)
    dialog = exporting.dialog
    assert dialog.deed.isEnabled()  # the native format holds both
    exporting.choose_format("conll")
    assert [name for name, box in dialog.choices.people.items() if box.isChecked()] == ["lin"]

    exporting.click(dialog.choices.people["zhou"])

    assert not dialog.deed.isEnabled()
    assert dialog.band.isVisible()
    assert "lin, zhou have labels" in dialog.band.text
    exporting.click(dialog.choices.together)
    assert dialog.deed.isEnabled()
    assert not dialog.band.isVisible()
    dialog.reject()
    tasks.wait_for_done()
    exporting.project.close()


def test_a_project_without_labels_says_why_nothing_goes_out(
    qtbot: QtBot, tmp_path: Path, tasks: TaskRunner
) -> None:
    exporting = Exporting(qtbot, make_project(tmp_path, []), tasks)

    assert not exporting.dialog.deed.isEnabled()
    assert exporting.dialog.band.isVisible()
    assert exporting.dialog.band.text
    assert exporting.dialog.card.command.toPlainText() == ""
    exporting.dialog.reject()
    tasks.wait_for_done()
    exporting.project.close()


def test_no_layer_at_all_is_refused(exporting: Exporting) -> None:
    for box in exporting.dialog.choices.layers.values():
        exporting.click(box)

    assert exporting.dialog.band.text.startswith("No layer is chosen.")
    assert not exporting.dialog.deed.isEnabled()


def test_a_file_that_cannot_be_written_is_said_and_the_choices_stay(
    qtbot: QtBot, exporting: Exporting, tmp_path: Path
) -> None:
    exporting.place = tmp_path / "missing" / "out.jsonl"

    qtbot.mouseClick(exporting.dialog.deed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(exporting.dialog.band.isVisible)

    assert exporting.dialog.isVisible()
    assert exporting.dialog.choices.isEnabled()
    assert list(tmp_path.glob("missing*")) == []


def test_the_command_does_the_same(exporting: Exporting, tmp_path: Path) -> None:
    exporting.choose_format("conll")
    exporting.dialog.choices.tags.setCurrentIndex(1)
    exporting.wait()
    exporting.click(exporting.dialog.card.copy_button)
    words = shlex.split(QGuiApplication.clipboard().text())
    assert words[:2] == ["qannotate", "export"]
    exporting.export_to(tmp_path / "by dialog.conll")
    by_dialog = (tmp_path / "by dialog.conll").read_bytes()

    words[3] = str(tmp_path / "by command.conll")
    result = CliRunner().invoke(qannotate, words[1:])

    assert result.exit_code == 0, result.output
    assert (tmp_path / "by command.conll").read_bytes() == by_dialog
    assert "B-ORGANIZATION" in by_dialog.decode()


def test_the_command_names_all_that_is_not_as_usual() -> None:
    request = ExportRequest(
        "conll",
        annotators=("lin",),
        layers=("entity",),
        progress=Progress.DONE,
        script=ScriptView.TRADITIONAL,
        split=Split((8, 1, 1), 3),
        options=WriteOptions(tags=Tags.BMES, unit=Unit.WORD, overlaps="longest"),
    )

    words = list(command_words(Path("a.qann"), Path("out"), request))

    assert words[4:] == [
        *("--format", "conll", "--annotator", "lin", "--layer", "entity", "--state", "done"),
        *("--script", "t", "--split", "8/1/1", "--seed", "3"),
        *("--tags", "bmes", "--unit", "word", "--overlaps", "longest"),
    ]


def test_a_split_asks_for_a_folder(exporting: Exporting) -> None:
    exporting.click(exporting.dialog.choices.split)
    exporting.dialog.choices.shares[1].setValue(0)
    exporting.dialog.choices.shares[2].setValue(0)
    exporting.wait()

    exporting.click(exporting.dialog.deed)

    assert exporting.asked[0][1]


def test_the_export_action_writes_and_the_status_bar_says_where(
    qtbot: QtBot, open_program: Callable[..., Program], tmp_path: Path
) -> None:
    program = open_program(make_project(tmp_path, LABELS, "lin"))
    program.window.actions_table["export"].trigger()
    dialog = program.window.findChildren(ExportDialog)[0]
    qtbot.waitUntil(lambda: dialog.shown is not None)

    with qtbot.waitSignal(dialog.exported):
        dialog.write_to(tmp_path / "out.jsonl")

    assert (tmp_path / "out.jsonl").exists()
    assert str(tmp_path / "out.jsonl") in program.window.status_panel.deed()
