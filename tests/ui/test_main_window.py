"""The window for annotators, driven by real mouse and keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qannotate.domain.annotation import Progress, Verdict
from qannotate.domain.annotator import AnnotatorKind
from qannotate.domain.span import Span
from qannotate.domain.view import ScriptView
from qannotate.settings import Settings, system_user_name
from qannotate.ui.controllers.program import Program
from qannotate.ui.controllers.workbench import Workbench
from qannotate.ui.dialogs.person import PersonDialog
from qannotate.ui.tasks import TaskRunner
from qannotate.ui.theme import ThemeKeeper
from qannotate.workspace.project import Project

OpenProgram = Callable[..., Program]
Key = Qt.Key


def press(bench: Workbench, key: Qt.Key, shift: bool = False, control: bool = False) -> None:
    """Press a key in the article."""
    modifiers = Qt.KeyboardModifier.NoModifier
    if shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    if control:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(bench.page.article.view, key, modifiers)


def drag(bench: Workbench, start: int, end: int) -> None:
    """Drag the mouse from before character `start` to before character `end`."""
    view, left = bench.page.article.view, Qt.MouseButton.LeftButton
    area = view.viewport()
    QTest.mousePress(area, left, pos=view.point_at(start))
    QTest.mouseMove(area, (view.point_at(start) + view.point_at(end)) / 2)
    QTest.mouseMove(area, view.point_at(end))
    QTest.mouseRelease(area, left, pos=view.point_at(end))


def click(bench: Workbench, offset: int) -> None:
    """Click on the character at `offset`."""
    view = bench.page.article.view
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.point_at(offset) + QPoint(6, 0)
    )


def text_of(bench: Workbench) -> str:
    assert bench.desk.session is not None
    return bench.desk.session.text


def span_of(bench: Workbench, words: str) -> Span:
    start = text_of(bench).index(words)
    return Span(start, start + len(words))


def labels(bench: Workbench) -> list[tuple[str, str]]:
    """Return what is stored for the person at the desk: texts and labels."""
    assert bench.desk.session is not None
    stored = bench.desk.project.annotations(bench.desk.session.document.id, bench.desk.person)
    return [(one.span.of(text_of(bench)), one.label) for one in stored]


def label_by_mouse(bench: Workbench, words: str, key: Qt.Key) -> None:
    span = span_of(bench, words)
    drag(bench, span.start, span.end)
    press(bench, key)


# --- labelling -------------------------------------------------------------------------


def test_dragging_over_a_name_and_pressing_its_key_labels_it(bench: Workbench) -> None:
    label_by_mouse(bench, "𠮷野家", Key.Key_2)

    assert labels(bench) == [("𠮷野家", "ORGANIZATION")]
    assert bench.page.article.view.marked_texts() == ["𠮷野家"]
    assert bench.page.article.view.selected_span() is None
    assert bench.status.deed() == "Labelled “𠮷野家” as Organization"


def test_edges_of_a_selection_are_trimmed(bench: Workbench) -> None:
    label_by_mouse(bench, "上海展出，", Key.Key_1)

    assert labels(bench) == [("上海展出", "LOCATION")]


def test_blanks_alone_cannot_be_labelled_and_it_is_said_without_a_dialog(
    bench: Workbench,
) -> None:
    span = span_of(bench, "。\n\n")
    bench.page.article.view.select(span)
    press(bench, Key.Key_1)

    assert labels(bench) == []
    assert "Only blanks" in bench.page.article.shown_message()


def test_a_label_key_relabels_the_selected_span(bench: Workbench) -> None:
    label_by_mouse(bench, "𠮷野家", Key.Key_2)
    press(bench, Key.Key_6)

    assert labels(bench) == [("𠮷野家", "PRODUCT_BRAND")]


def test_the_same_label_key_twice_does_nothing_more(bench: Workbench) -> None:
    label_by_mouse(bench, "𠮷野家", Key.Key_2)
    press(bench, Key.Key_2)

    assert labels(bench) == [("𠮷野家", "ORGANIZATION")]
    assert bench.page.article.shown_message() == ""


def test_clicking_an_annotation_and_pressing_backspace_deletes_it(bench: Workbench) -> None:
    label_by_mouse(bench, "𠮷野家", Key.Key_2)
    press(bench, Key.Key_Escape)
    click(bench, 1)
    assert bench.page.inspector.selected.shown_text() == "𠮷野家"
    press(bench, Key.Key_Backspace)

    assert labels(bench) == []
    assert bench.page.article.view.marked_texts() == []


def test_brackets_move_the_end_of_the_selected_span(bench: Workbench) -> None:
    label_by_mouse(bench, "𠮷野家", Key.Key_2)
    press(bench, Key.Key_BracketLeft)
    assert labels(bench) == [("𠮷野", "ORGANIZATION")]
    press(bench, Key.Key_BracketRight)
    press(bench, Key.Key_BracketRight)
    assert labels(bench) == [("𠮷野家在", "ORGANIZATION")]


def test_a_label_can_be_given_from_the_inspector(bench: Workbench) -> None:
    bench.page.article.view.select(span_of(bench, "北京"))
    bench.page.inspector.labels.row("entity", "LOCATION").click()

    assert labels(bench) == [("北京", "LOCATION")]
    assert bench.page.inspector.labels.row("entity", "LOCATION").count == 1


def test_a_forbidden_overlap_is_refused_in_the_band_and_changes_nothing(
    bench: Workbench,
) -> None:
    label_by_mouse(bench, "8000万元", Key.Key_E)
    label_by_mouse(bench, "投入8000", Key.Key_Q)

    assert labels(bench) == [("8000万元", "MONEY")]
    assert "overlaps" in bench.page.article.shown_message()


def test_a_note_is_stored_when_it_is_finished(bench: Workbench) -> None:
    label_by_mouse(bench, "𠮷野家", Key.Key_2)
    note = bench.page.inspector.selected.note_field
    note.setFocus()
    QTest.keyClicks(note, "why")
    QTest.keyClick(note, Key.Key_Return)

    assert bench.desk.session is not None
    (stored,) = bench.desk.session.annotations
    assert stored.note == "why"


# --- suggestions -----------------------------------------------------------------------


def test_suggestions_are_there_dashed_and_walked_with_tab(bench: Workbench) -> None:
    assert bench.desk.session is not None
    count = len(bench.desk.session.suggestions)
    assert count > 3
    press(bench, Key.Key_Tab)
    assert bench.page.article.strip.shown_sentence() == f"Suggestion 1 / {count}"
    press(bench, Key.Key_Tab)
    assert bench.page.article.strip.shown_sentence() == f"Suggestion 2 / {count}"
    press(bench, Key.Key_Backtab, shift=True)
    assert bench.page.article.strip.shown_sentence() == f"Suggestion 1 / {count}"


def test_enter_accepts_and_shows_the_next_suggestion(bench: Workbench) -> None:
    press(bench, Key.Key_Tab)
    first = bench.attention.current
    assert first is not None
    press(bench, Key.Key_Return)

    assert labels(bench) == [(first.span.of(text_of(bench)), first.label)]
    assert bench.attention.current is not None
    assert bench.attention.current.id != first.id
    assert bench.page.article.view.current == bench.attention.current.id


def test_a_label_key_accepts_the_suggestion_as_that_label(bench: Workbench) -> None:
    press(bench, Key.Key_Tab)
    first = bench.attention.current
    assert first is not None
    press(bench, Key.Key_7)

    assert labels(bench) == [(first.span.of(text_of(bench)), "FACILITY")]
    assert bench.desk.session is not None
    (decision,) = bench.desk.session.decisions
    assert decision.verdict is Verdict.CHANGED


def test_a_rejected_suggestion_stays_away_after_opening_again(
    qtbot: QtBot, open_program: OpenProgram, project_path: Path
) -> None:
    program = open_program(project_path)
    bench = program.workbench
    assert bench is not None
    press(bench, Key.Key_Tab)
    rejected = bench.attention.current
    assert rejected is not None
    press(bench, Key.Key_Backspace)
    assert bench.attention.current is not None
    program.shell.close()

    program.shell.open(project_path)
    again = program.workbench
    assert again is not None
    assert again.desk.session is not None
    assert rejected.id not in {one.id for one in again.desk.session.suggestions}
    assert labels(again) == []


def test_when_nothing_is_left_the_strip_offers_the_next_article(bench: Workbench) -> None:
    assert bench.desk.session is not None
    first = bench.desk.session.document.id
    bench.editor.accept_all(bench.walk.waiting())
    for _ in bench.walk.waiting():
        press(bench, Key.Key_Tab)
        press(bench, Key.Key_Backspace)

    assert bench.page.article.strip.shown_sentence() == "All suggestions are decided"
    bench.page.article.strip.next_article_asked.emit()
    assert bench.desk.session.document.id != first


def test_accepting_all_of_a_kind_is_one_step(bench: Workbench, program: Program) -> None:
    while bench.attention.current is None or bench.attention.current.label != "LOCATION":
        press(bench, Key.Key_Tab)
    program.window.actions_table["accept_kind"].trigger()
    assert {label for _, label in labels(bench)} == {"LOCATION"}
    assert len(labels(bench)) > 1
    program.window.actions_table["undo"].trigger()
    assert labels(bench) == []


# --- undo ------------------------------------------------------------------------------


def test_undo_and_redo_work_by_keyboard(bench: Workbench) -> None:
    label_by_mouse(bench, "𠮷野家", Key.Key_2)
    press(bench, Key.Key_Z, control=True)
    assert labels(bench) == []
    assert bench.page.article.view.marked_texts() == []
    press(bench, Key.Key_Z, control=True, shift=True)
    assert labels(bench) == [("𠮷野家", "ORGANIZATION")]
    assert bench.page.article.view.marked_texts() == ["𠮷野家"]


def test_undo_survives_opening_again(open_program: OpenProgram, project_path: Path) -> None:
    program = open_program(project_path)
    assert program.workbench is not None
    label_by_mouse(program.workbench, "𠮷野家", Key.Key_2)
    program.shell.close()
    program.shell.open(project_path)
    assert program.workbench is not None
    assert labels(program.workbench) == [("𠮷野家", "ORGANIZATION")]
    program.window.actions_table["undo"].trigger()
    assert labels(program.workbench) == []


def test_the_first_undo_goes_to_the_other_article_and_the_second_undoes(
    bench: Workbench,
) -> None:
    assert bench.desk.session is not None
    first = bench.desk.session.document.id
    label_by_mouse(bench, "𠮷野家", Key.Key_2)
    other = next(known for known in bench.desk.documents if known.id != first)
    bench.desk.open(other.id)
    press(bench, Key.Key_Z, control=True)
    assert bench.desk.session.document.id == first
    assert labels(bench) == [("𠮷野家", "ORGANIZATION")]
    press(bench, Key.Key_Z, control=True)
    assert labels(bench) == []


def test_nothing_to_undo_is_said_in_the_band(bench: Workbench) -> None:
    press(bench, Key.Key_Z, control=True)

    assert "nothing to undo" in bench.page.article.shown_message()


# --- views -----------------------------------------------------------------------------


@pytest.mark.parametrize("script", list(ScriptView)[1:])
def test_another_script_keeps_selection_caret_and_labels(
    qtbot: QtBot, bench: Workbench, script: ScriptView
) -> None:
    label_by_mouse(bench, "软件公司", Key.Key_2)
    press(bench, Key.Key_Escape)
    chosen = span_of(bench, "U盘")
    bench.page.article.view.select(chosen)

    with qtbot.waitSignal(bench.reading.displayed):
        bench.page.article.header.script_chosen.emit(script)
    assert bench.reading.selection() == chosen
    assert len(bench.page.article.view.marked_texts()) == 1

    with qtbot.waitSignal(bench.reading.displayed):
        press(bench, Key.Key_1, control=True)
    assert bench.reading.selection() == chosen
    assert bench.page.article.view.selected_span() == chosen
    assert bench.page.article.view.marked_texts() == ["软件公司"]


def test_labelling_in_another_script_stores_the_canonical_span(
    qtbot: QtBot, bench: Workbench
) -> None:
    with qtbot.waitSignal(bench.reading.displayed):
        press(bench, Key.Key_4, control=True)
    shown = bench.page.article.view.text
    start = shown.index("隨身碟")
    drag(bench, start, start + 3)
    press(bench, Key.Key_6)

    assert labels(bench) == [("U盘", "PRODUCT_BRAND")]
    assert bench.page.article.view.marked_texts() == ["隨身碟"]


def test_going_through_the_scripts_keeps_the_first_line(
    qtbot: QtBot, bench: Workbench, tmp_path: Path
) -> None:
    article = tmp_path / "long.txt"
    article.write_text("𠮷林的U盘和软件在网络上公布。" * 300, encoding="utf-8")
    with qtbot.waitSignal(bench.importing.imported):
        bench.importing.run([article])
    bench.desk.open(next(one.id for one in bench.desk.documents if one.name == "long"))
    qtbot.waitUntil(lambda: not bench.suggesting.busy)
    bar = bench.page.article.view.verticalScrollBar()
    bench.reading.go_to(Span(2000, 2001))
    scrolled, top = bar.value(), bench.reading.place().top
    assert scrolled > 0
    for key in (Key.Key_4, Key.Key_2, Key.Key_5, Key.Key_1):
        with qtbot.waitSignal(bench.reading.displayed):
            press(bench, key, control=True)
    assert bench.reading.place().top == top
    assert bar.value() == scrolled


# --- articles --------------------------------------------------------------------------


def test_done_and_next_opens_the_next_unfinished_article(bench: Workbench) -> None:
    assert bench.desk.session is not None
    first = bench.desk.session.document.id
    press(bench, Key.Key_Return, control=True)

    assert bench.desk.session.document.id != first
    assert bench.desk.project.state(first, bench.desk.person).progress is Progress.DONE
    assert bench.documents.done() == 1
    press(bench, Key.Key_Return, control=True)
    assert "All articles are done" in bench.page.article.shown_message()


def test_articles_are_found_by_title(bench: Workbench) -> None:
    search = bench.page.documents.search
    QTest.keyClicks(search, "two")
    assert bench.page.documents.list.model().rowCount() <= 1
    search.clear()
    assert bench.page.documents.list.model().rowCount() == 2


def test_a_project_opens_where_it_was_left(
    qtbot: QtBot, open_program: OpenProgram, project_path: Path, settings: Settings
) -> None:
    program = open_program(project_path)
    assert program.workbench is not None
    second = program.workbench.desk.documents[1].id
    program.workbench.desk.open(second)
    program.workbench.page.article.view.set_caret(5)
    program.shell.close()
    program.shell.open(project_path)
    assert program.workbench is not None
    assert program.workbench.desk.session is not None
    assert program.workbench.desk.session.document.id == second
    assert program.workbench.reading.caret() == 5


# --- people ----------------------------------------------------------------------------


def test_another_person_starts_with_an_empty_set_and_the_first_keeps_theirs(
    program: Program, bench: Workbench
) -> None:
    label_by_mouse(bench, "𠮷野家", Key.Key_2)
    program.questions.person_named.emit("周", "")
    assert labels(bench) == []
    assert bench.page.article.view.marked_texts() == []
    label_by_mouse(bench, "北京", Key.Key_1)
    program.window.top_corner.person_chosen.emit("林")
    assert labels(bench) == [("𠮷野家", "ORGANIZATION")]


# --- trouble ---------------------------------------------------------------------------


def test_a_second_window_opens_read_only_and_says_who_has_the_project(
    open_program: OpenProgram, project_path: Path
) -> None:
    with Project.open(project_path, writer="周"):
        program = open_program(project_path)
        bench = program.workbench
        assert bench is not None
        assert not bench.desk.writable
        assert "周" in bench.page.article.shown_message()
        assert not program.window.actions_table["undo"].isEnabled()
        press(bench, Key.Key_Tab)
        press(bench, Key.Key_Return)
        assert labels(bench) == []


def test_a_folder_that_vanishes_loses_nothing_from_memory(
    bench: Workbench, project_path: Path
) -> None:
    label_by_mouse(bench, "𠮷野家", Key.Key_2)
    shutil.rmtree(project_path.parent)
    label_by_mouse(bench, "北京", Key.Key_1)

    assert bench.desk.session is not None
    held = [one.span.of(text_of(bench)) for one in bench.desk.session.annotations]
    assert held == ["𠮷野家"]
    assert bench.page.article.shown_message() != ""
    assert bench.page.article.view.selected_span() == span_of(bench, "北京")


# --- around ----------------------------------------------------------------------------


def test_the_palette_finds_actions_labels_and_articles(
    qtbot: QtBot, program: Program, bench: Workbench
) -> None:
    palette = program.open_palette()
    QTest.keyClicks(palette.input, "loca")
    assert "Location" in palette.shown_titles()
    palette.input.clear()
    QTest.keyClicks(palette.input, "next sugg")
    assert palette.shown_titles() == ["Next suggestion"]
    QTest.keyClick(palette.input, Key.Key_Return)
    assert bench.attention.current is not None


def test_dropped_articles_are_imported_and_the_report_is_shown(
    qtbot: QtBot, program: Program, bench: Workbench, tmp_path: Path
) -> None:
    article = tmp_path / "third.txt"
    article.write_text("第三篇文章：𠮷林省。", encoding="utf-8")
    with qtbot.waitSignal(bench.importing.imported):
        program.window.dropped.emit([article])
    assert bench.documents.rowCount() == 3
    assert "1 article" in bench.page.article.shown_message()


def test_the_first_start_asks_for_a_name_over_what_it_opens(
    qtbot: QtBot, themes: ThemeKeeper, project_path: Path
) -> None:
    fresh = Settings(language="en")
    tasks = TaskRunner()
    program = Program(fresh, tasks, themes)
    qtbot.addWidget(program.window)
    program.begin(project_path)
    (dialog,) = program.window.findChildren(PersonDialog)
    assert program.workbench is not None
    project = program.workbench.desk.project
    label_by_mouse(program.workbench, "𠮷野家", Key.Key_2)
    dialog.name_field.setText("林")
    dialog.accept()

    assert fresh.person_name == "林"
    assert program.workbench.desk.person.name == "林"
    assert labels(program.workbench) == [("𠮷野家", "ORGANIZATION")]
    assert {one.name for one in project.annotators() if one.kind is AnnotatorKind.PERSON} == {
        "maker",
        "林",
    }
    program.end()
    tasks.close()


def test_whoever_gives_no_name_works_under_that_of_the_system(
    qtbot: QtBot, themes: ThemeKeeper, project_path: Path
) -> None:
    fresh = Settings(language="en")
    tasks = TaskRunner()
    program = Program(fresh, tasks, themes)
    qtbot.addWidget(program.window)
    program.begin(project_path)
    (dialog,) = program.window.findChildren(PersonDialog)
    dialog.reject()

    assert program.workbench is not None
    assert program.workbench.desk.person.name == system_user_name()
    program.end()
    tasks.close()
