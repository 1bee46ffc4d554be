"""Names and titles from files: whatever is in them is shown as it stands, and breaks nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenuBar, QTableView
from pytestqt.qtbot import QtBot

from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.settings import Settings
from qannotate.ui.controllers.program import Program
from qannotate.ui.panels.review_mode import ReviewMode
from qannotate.ui.widgets.plain import plain_tooltip
from qannotate.workspace.importing import import_paths
from qannotate.workspace.project import Project

OpenProgram = Callable[..., Program]

TEXT = "𠮷野家在北京开店。"
ODD = {
    "markup": "<b>粗</b><img src='x'> & &lt;i&gt;",
    "right to left": "שלום \u202e𠮷 مرحبا",
    "lines": "第一行\n第二行\r\n\t第三行",
    "long": "很长的名字𠮷" * 1700,
}


def make_project(folder: Path, odd: str) -> Path:
    """Make a project whose title, label, annotators and note are all this text."""
    quoted = json.dumps(odd, ensure_ascii=False)
    scheme = (
        'name = "odd"\n[[layers]]\nkey = "entity"\noverlap = "nested"\nlabels = [\n'
        f'{{ key = "ORG", slot = 1, hotkey = "1", titles = {{ en = {quoted} }} }},\n]\n'
    )
    span = {"layer": "entity", "label": "ORG", "start": 0, "end": 3, "note": odd}
    record = {
        "text": TEXT,
        "title": odd,
        "annotations": [span | {"annotator": who} for who in ("lin", odd)],
        "states": [{"annotator": who, "state": "done"} for who in ("lin", odd)],
    }
    (folder / "odd.jsonl").write_text(json.dumps(record), encoding="utf-8")
    path = folder / "odd.qann"
    by = Annotator(Settings().person_id, "maker", AnnotatorKind.PERSON)
    with Project.create(path, scheme_toml=scheme) as project:
        import_paths(project, [folder / "odd.jsonl"], by=project.ensure_annotator(by))
    return path


@pytest.fixture(params=list(ODD.values()), ids=list(ODD))
def odd_program(
    request: pytest.FixtureRequest, open_program: OpenProgram, tmp_path: Path
) -> Program:
    """A window in which article, label and annotator have an odd name."""
    chosen = Settings(language="en", theme="light")
    chosen.become(request.param[:200])
    return open_program(make_project(tmp_path, request.param), chosen)


def test_an_odd_name_widens_nothing_and_is_no_markup(qtbot: QtBot, odd_program: Program) -> None:
    window, bench = odd_program.window, odd_program.workbench
    assert bench is not None
    assert odd_program.pages is not None
    bench.editor.label(bench.page.article.view.word_at(0), "entity", "ORG")
    annotation = bench.annotations.annotation(0)
    assert annotation is not None
    bench.gestures.show(annotation)
    window.grab()
    odd_program.open_palette().grab()
    odd_program.pages.go_to("review")
    review = odd_program.pages.currentWidget()
    assert isinstance(review, ReviewMode)
    qtbot.waitUntil(lambda: review.page.controller.sheet is not None)
    window.grab()

    assert window.minimumSizeHint().width() <= 1024
    assert window.width() == 1440
    for label in window.findChildren(QLabel):
        assert "<b>" not in label.text() or label.textFormat().name == "PlainText"


def test_a_tooltip_is_plain_and_no_larger_than_the_screen() -> None:
    assert plain_tooltip("北京") == "北京"
    assert "<b>" not in plain_tooltip("<b>北京</b>\n𠮷")
    assert "<br>" in plain_tooltip("<b>北京</b>\n𠮷")
    assert len(plain_tooltip("长" * 10_000)) < 1_100


def test_every_button_has_a_name_and_what_shows_an_icon_only_has_a_tooltip(
    program: Program,
) -> None:
    assert program.pages is not None
    program.pages.go_to("review")
    for button in program.window.findChildren(QAbstractButton):
        if isinstance(button.parent(), QLineEdit | QMenuBar | QTableView):
            continue  # Qt's own: the picture in a search field, the corner of a table
        assert button.text() or button.accessibleName(), button
        assert button.text() or button.toolTip(), button.accessibleName()
