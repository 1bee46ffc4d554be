"""What the window shows of what is selected, dragged, imported and left to do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.span import Span
from qannotate.domain.view import Aid, ScriptView, View
from qannotate.settings import Settings
from qannotate.ui.controllers.program import Program
from qannotate.ui.controllers.workbench import Workbench
from qannotate.ui.dialogs.import_report import ImportReportDialog
from qannotate.ui.panels.review_mode import ReviewMode
from qannotate.workspace.importing import import_paths
from qannotate.workspace.project import Project
from qannotate.workspace.schemes import scheme_text

OpenProgram = Callable[..., Program]
EVENT, DATE, PHRASE = (f"00000000-0000-4000-8000-00000000000{n}" for n in range(1, 4))
TEXT = "8月26日，標(biāo)準𠮷祥论坛在北京召开。"


def span(words: str, layer: str, label: str, id: str) -> dict[str, object]:
    start = TEXT.index(words)
    end = start + len(words)
    who = {"id": id, "annotator": "林"}
    return {**who, "layer": layer, "label": label, "start": start, "end": end}


@pytest.fixture
def event(open_program: OpenProgram, tmp_path: Path, settings: Settings) -> Workbench:
    """A window on an article with a meeting that has a time, and a phrase as its object."""
    record = {
        "text": TEXT,
        "annotations": [
            span("召开", "event", "MEETING", EVENT),
            span("8月26日", "number", "DATE", DATE),
            span("標(biāo)準𠮷祥论坛", "argument", "", PHRASE),
        ],
        "links": [
            {"from": EVENT, "name": "time", "to": DATE},
            {"from": EVENT, "name": "object", "to": PHRASE},
        ],
    }
    (tmp_path / "event.jsonl").write_text(json.dumps(record), encoding="utf-8")
    path = tmp_path / "event.qann"
    person = settings.person()
    with Project.create(path, scheme_toml=scheme_text("quality-news")) as project:
        by = project.ensure_annotator(Annotator(person.id, person.name, AnnotatorKind.PERSON))
        assert not import_paths(project, [tmp_path / "event.jsonl"], by=by).failed
    bench = open_program(path).workbench
    assert bench is not None
    return bench


def shown(bench: Workbench, id: str) -> str:
    """Return the text under the mark of an annotation, empty if it has none."""
    mark = bench.page.article.view.mark(UUID(id))
    return mark.span.of(bench.page.article.view.text) if mark else ""


def test_a_phrase_in_a_role_is_drawn_while_its_event_is_selected(event: Workbench) -> None:
    assert shown(event, PHRASE) == ""
    event.attention.select(UUID(EVENT))

    assert shown(event, PHRASE) == "標(biāo)準𠮷祥论坛"
    rows = event.page.inspector.selected.shown_rows()
    assert any("8月26日" in row for row in rows)
    assert any("𠮷祥论坛" in row for row in rows)
    event.attention.select(None)
    assert shown(event, PHRASE) == ""


def test_roles_follow_the_event_into_another_view(qtbot: QtBot, event: Workbench) -> None:
    event.attention.select(UUID(EVENT))
    with qtbot.waitSignal(event.reading.displayed):
        event.reading.show_as(View(ScriptView.SIMPLIFIED, frozenset({Aid.HIDE_GLOSSES})))

    assert shown(event, PHRASE) == "标准𠮷祥论坛"


def test_a_click_on_a_phrase_leaves_the_event_selected(event: Workbench) -> None:
    event.attention.select(UUID(EVENT))
    view = event.page.article.view
    at = TEXT.index("祥论坛")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.point_on(at))

    assert event.attention.selected is not None
    assert event.attention.selected.id == UUID(EVENT)


def test_the_status_bar_reads_what_a_dragged_border_will_hold(event: Workbench) -> None:
    view, left = event.page.article.view, Qt.MouseButton.LeftButton
    event.attention.select(UUID(DATE))
    area, at = view.viewport(), TEXT.index("，")
    QTest.mousePress(area, left, pos=view.point_at(at))
    QTest.mouseMove(area, view.point_at(at - 1))
    assert event.status.deed() == "Will be “8月26”"
    QTest.mouseMove(area, view.point_at(at - 1) + QPoint(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Escape)

    assert event.status.deed() == ""
    assert shown(event, DATE) == "8月26日"


def test_an_import_with_problems_is_told_in_one_place(
    qtbot: QtBot, program: Program, bench: Workbench, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with qtbot.waitSignal(bench.importing.imported):
        program.window.dropped.emit([tmp_path / "empty.txt"])

    assert len(program.window.findChildren(ImportReportDialog)) == 1
    assert bench.page.article.shown_message() == ""


def test_a_project_without_articles_offers_to_import_some(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path
) -> None:
    path = tmp_path / "empty.qann"
    Project.create(path, scheme_toml=scheme_text("quality-news")).close()
    program = open_program(path)
    bench = program.workbench
    assert bench is not None
    program.window.grab()
    assert not bench.page.article.view.isVisible()
    assert not bench.page.article.strip.isVisible()

    article = tmp_path / "one.txt"
    article.write_text("𠮷野家在北京开店。", encoding="utf-8")
    with qtbot.waitSignal(bench.importing.imported):
        program.window.dropped.emit([article])
    assert bench.page.article.view.isVisible()


def test_when_nothing_is_left_the_strip_leads_to_the_next_article(bench: Workbench) -> None:
    session = bench.desk.session
    assert session is not None
    first = session.document.id
    for one in session.suggestions:
        bench.editor.reject(one)
    strip = bench.page.article.strip
    assert strip.shown_sentence() == "All suggestions are decided"
    QTest.mouseClick(strip.go_on, Qt.MouseButton.LeftButton)

    assert bench.desk.session is not None
    assert bench.desk.session.document.id != first


def test_the_palette_is_as_high_as_what_it_found(program: Program) -> None:
    palette = program.open_palette()
    full = palette.height()
    palette.input.setText("next sugg")
    one = palette.height()
    palette.input.setText("𠮷 nothing has this name")

    assert palette.shown_titles() == []
    assert palette.height() <= one < full / 3
    palette.grab()


def test_reviewing_has_the_status_bar_and_undoing_is_seen_there(
    qtbot: QtBot, program: Program, bench: Workbench
) -> None:
    bench.editor.label(Span(0, 3), "entity", "ORGANIZATION")
    assert program.pages is not None
    program.window.actions_table["review"].trigger()
    status = bench.status
    qtbot.waitUntil(lambda: status.shown_counts()[0].startswith("Review · "))
    mode = program.pages.currentWidget()
    assert isinstance(mode, ReviewMode)
    page = mode.page
    assert page.controller.sheet is not None
    assert page.controller.sheet.a.count == 1
    with qtbot.waitSignal(page.controller.surveyed):
        program.window.actions_table["undo"].trigger()
    assert status.deed().startswith("Undone")
    with qtbot.waitSignal(bench.editor.failed):
        program.window.actions_table["undo"].trigger()
    assert "nothing to undo" in page.shown_message()
    program.window.actions_table["review"].trigger()
    assert status.shown_counts()[0] == "0 annotation(s)"
