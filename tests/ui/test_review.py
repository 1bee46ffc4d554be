"""Comparing two annotators: real window, real project file, real mouse and keys."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.change import Action, removed
from qannotate.domain.view import ScriptView
from qannotate.settings import Settings
from qannotate.ui.controllers.program import Program
from qannotate.ui.models.review_figures import Column, FiguresModel, Level
from qannotate.ui.models.review_sheet import ReviewSheet, Side, key_of
from qannotate.ui.panels.review import ReviewPage
from qannotate.ui.panels.review_mode import ReviewMode
from qannotate.workspace.importing import import_paths
from qannotate.workspace.project import Project
from qannotate.workspace.reviewing import (
    DifferenceKind,
    compare_annotators,
    compared_document,
    differences,
)
from qannotate.workspace.schemes import scheme_text

OpenProgram = Callable[..., Program]

TEXT = (
    "𠮷野家在北京市开店，记者王明报道。8月26日上午召开会议，投资8000万元。"
    + "\n\n"
    + "\n".join(
        f"第{number}段：上海的软件公司在杭州设厂，𠮷先生表示欢迎。" * 3 for number in range(1, 30)
    )
)
LAST = "\n末段提到南京大学。"
SECOND = "臺北市長王大明表示，𠮷祥軟體公司將在高雄市設廠。"


def span(words: str, label: str, layer: str = "entity", **more: object) -> dict[str, object]:
    start = (TEXT + LAST).rindex(words) if words == "南京大学" else TEXT.index(words)
    return {"layer": layer, "label": label, "start": start, "end": start + len(words), **more}


LIN = [
    span("𠮷野家", "ORGANIZATION", id="00000000-0000-4000-8000-000000000001"),
    span("北京市", "LOCATION"),
    span("王明", "PERSON"),
    span("8月26日上午", "DATE", "number"),
    span("召开", "MEETING", "event", id="00000000-0000-4000-8000-000000000002"),
    span("8000万元", "MONEY", "number", attributes={"value": 80000000, "unit": "元"}),
    span("南京大学", "ORGANIZATION"),
]
ZHOU = [
    span("𠮷野家", "PRODUCT_BRAND", id="00000000-0000-4000-8000-000000000011"),
    span("北京", "LOCATION"),
    span("王明", "PERSON"),
    span("8月26日", "DATE", "number", id="00000000-0000-4000-8000-000000000013"),
    span("召开", "MEETING", "event", id="00000000-0000-4000-8000-000000000012"),
    span("8000万元", "MONEY", "number", attributes={"value": 8000, "unit": "元"}),
    span("记者", "JOB_TITLE"),
]
ROLE = {"from": ZHOU[4]["id"], "name": "time", "to": ZHOU[3]["id"]}
KINDS = Counter(
    {
        DifferenceKind.LABEL: 1,
        DifferenceKind.BORDER: 2,
        DifferenceKind.VALUE: 1,
        DifferenceKind.ROLE: 1,
        DifferenceKind.ONLY_A: 1,
        DifferenceKind.ONLY_B: 1,
    }
)


def record(text: str, name: str, **labels: list[dict[str, object]]) -> dict[str, object]:
    return {
        "text": text,
        "name": name,
        "title": f"<b>{name}</b> & more",
        "annotations": [one | {"annotator": who} for who, own in labels.items() for one in own],
        "links": [ROLE] if labels.get("zhou") else [],
        "states": [{"annotator": who, "state": "done"} for who in labels],
    }


def make_project(folder: Path, *records: dict[str, object]) -> Path:
    container = folder / "labels.jsonl"
    lines = (json.dumps(one, ensure_ascii=False) for one in records)
    container.write_text("\n".join(lines), encoding="utf-8")
    path = folder / "two.qann"
    by = Annotator(Settings().person_id, "maker", AnnotatorKind.PERSON)
    with Project.create(path, scheme_toml=scheme_text("quality-news")) as project:
        report = import_paths(project, [container], by=by)
        assert not report.failed, report.problems
    return path


@pytest.fixture
def two_path(tmp_path: Path) -> Path:
    """A project in which lin and zhou labelled one article and agree on another."""
    same = [{"layer": "entity", "label": "PERSON", "start": 4, "end": 7}]
    return make_project(
        tmp_path,
        record(TEXT + LAST, "a", lin=LIN, zhou=ZHOU),
        record(SECOND, "b", lin=same, zhou=same) | {"links": []},
    )


def sheet_of(page: ReviewPage) -> ReviewSheet:
    assert page.controller.sheet is not None
    return page.controller.sheet


def choose_pair(qtbot: QtBot, page: ReviewPage, a: str, b: str) -> None:
    page.controller.choose(Side.A, a)
    page.controller.choose(Side.B, b)
    qtbot.waitUntil(
        lambda: (
            page.controller.sheet is not None
            and page.controller.sheet.a.annotator.name == a
            and page.controller.sheet.b.annotator.name == b
        )
    )


@pytest.fixture
def mode(qtbot: QtBot, open_program: OpenProgram, two_path: Path) -> ReviewMode:
    """The window in review mode, lin beside zhou."""
    program = open_program(two_path)
    program.pages.go_to("review")
    found = program.pages.currentWidget()
    assert isinstance(found, ReviewMode)
    qtbot.waitUntil(lambda: found.page.controller.sheet is not None)
    choose_pair(qtbot, found.page, "lin", "zhou")
    return found


@pytest.fixture
def page(mode: ReviewMode) -> ReviewPage:
    return mode.page


def shown_rows(page: ReviewPage) -> list[str]:
    return [str(page.model.index(row).data()) for row in range(page.model.rowCount())]


def test_each_difference_stands_in_the_queue_exactly_once(page: ReviewPage, two_path: Path) -> None:
    with Project.open(two_path, read_only=True) as project:
        document = sheet_of(page).document
        expected = differences(compared_document(project, document, "lin", "zhou"))

    shown = [page.model.difference(row) for row in range(page.model.rowCount())]

    assert [key_of(one) for one in shown if one] == [key_of(one) for one in expected]
    assert page.model.counts() == KINDS
    assert len(set(map(key_of, expected))) == len(expected)


def test_the_difference_in_front_is_marked_though_focus_came_first(page: ReviewPage) -> None:
    (queue,) = page.queue.findChildren(QListView)
    first = page.model.difference(0)
    queue.selectionModel().clearSelection()  # as it is when focus makes the first row current

    page.queue.show_current(first)

    assert [index.row() for index in queue.selectedIndexes()] == [0]


def test_the_chips_count_the_kinds_and_let_one_through(qtbot: QtBot, page: ReviewPage) -> None:
    chips = {chip.item.text: chip for chip in page.queue.chips.chips}
    assert chips["All"].item.count == KINDS.total()
    assert chips["Only lin"].item.count == 1

    qtbot.mouseClick(chips["Boundary"], Qt.MouseButton.LeftButton)

    assert shown_rows(page) == ["北京市 | 北京", "8月26日上午 | 8月26日"]
    assert page.queue.place == "1 / 2"
    assert page.inspector.versions.kind == "Boundary"


def test_stepping_by_key_frames_the_difference_in_both_columns(page: ReviewPage) -> None:
    page.queue.list.setFocus()
    for _ in range(page.model.rowCount()):
        current = page.controller.current
        assert current is not None
        for side, one in ((Side.A, current.a), (Side.B, current.b)):
            view = page.columns.views[side]
            mark = view.mark(view.current)
            assert mark is not None
            wanted = one.span if one else current.span
            assert mark.span.of(view.text) == wanted.of(TEXT + LAST)
            assert view.viewport().rect().contains(view.point_on(mark.span.start))
        QTest.keyClick(page.queue.list, Qt.Key.Key_Down)

    assert page.queue.place == f"{KINDS.total()} / {KINDS.total()}"
    assert page.columns.views[Side.A].verticalScrollBar().value() > 0
    QTest.keyClick(page.queue.list, Qt.Key.Key_Up)
    assert page.queue.place.startswith(f"{KINDS.total() - 1} /")


def test_up_and_down_in_the_text_and_f8_step_too(page: ReviewPage) -> None:
    first = page.controller.current
    view = page.columns.views[Side.B]
    view.setFocus()

    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_F8)
    assert page.queue.place.startswith("3 /")
    QTest.keyClick(view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Up)

    assert page.controller.current == first


def test_the_columns_scroll_as_one(qtbot: QtBot, page: ReviewPage) -> None:
    bars = {side: view.verticalScrollBar() for side, view in page.columns.views.items()}

    bars[Side.B].setValue(400)
    assert bars[Side.A].value() == 400
    bars[Side.A].setValue(120)
    assert bars[Side.B].value() == 120

    tops = [view.point_at(300).y() for view in page.columns.views.values()]
    assert tops[0] == tops[1]


def test_agreed_labels_are_grey_and_differences_have_their_colour(page: ReviewPage) -> None:
    for side in Side:
        marks = {mark.span.of(TEXT + LAST): mark.kind for mark in page.columns.views[side].marks()}
        assert marks["王明"] == "agreed"
        assert marks["召开"] == "annotation"
    assert sheet_of(page).agreed == 1


def test_another_script_keeps_the_difference_in_front(
    qtbot: QtBot, mode: ReviewMode, page: ReviewPage
) -> None:
    page.step(2)
    before = page.controller.current
    assert before is not None

    qtbot.mouseClick(
        page.header.scripts,
        Qt.MouseButton.LeftButton,
        pos=page.header.scripts.area_of("t").center().toPoint(),
    )
    qtbot.waitUntil(lambda: sheet_of(page).view.script is ScriptView.TRADITIONAL)

    after = page.controller.current
    assert after is not None
    assert key_of(after) == key_of(before)
    assert "開店" in page.columns.views[Side.A].text
    assert page.columns.views[Side.A].text == page.columns.views[Side.B].text
    assert page.columns.views[Side.A].current is not None
    assert mode._actions["view_t"].isChecked()


def test_the_versions_and_the_guideline_are_shown_as_plain_text(page: ReviewPage) -> None:
    versions = page.inspector.versions
    for row in range(page.model.rowCount()):
        page.queue.list.setCurrentIndex(page.model.index(row))
        current = page.controller.current
        assert current is not None
        if current.kind is DifferenceKind.VALUE:
            assert (versions.a.value, versions.b.value) == ("80,000,000 元", "8,000 元")
        if current.kind is DifferenceKind.ROLE:
            assert versions.a.rows() == []
            assert versions.b.rows() == ["Time 8月26日"]
        if current.kind is DifferenceKind.LABEL:
            assert (versions.a.label, versions.b.label) == ("Organization", "Product or brand")
            assert "Organization: " in versions.guidelines
        if current.kind is DifferenceKind.ONLY_B:
            assert versions.a.text == "Nothing here"
            assert versions.b.text == "记者"
    assert page.header.articles.itemText(0) == "<b>a</b> & more"


def test_roles_are_shown_while_they_differ(page: ReviewPage) -> None:
    role = next(d for d in sheet_of(page).differences if d.kind is DifferenceKind.ROLE)

    page.controller.go_to(role)

    assert page.columns.views[Side.B]._emphasis.roles == {UUID(str(ZHOU[3]["id"])): "Time"}
    assert not page.columns.views[Side.A]._emphasis.roles


def test_a_click_on_a_label_puts_its_difference_in_front(qtbot: QtBot, page: ReviewPage) -> None:
    view = page.columns.views[Side.B]
    page.columns.reveal(next(m.span for m in view.marks() if m.span.of(view.text) == "8月26日"))

    qtbot.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.point_at(view.text.index("月26日")) + QPoint(4, 0),
    )

    current = page.controller.current
    assert current is not None
    assert current.b is not None
    assert current.b.span.of(TEXT) == "8月26日"


def figures(model: FiguresModel) -> dict[str, list[str]]:
    return {
        str(model.index(row, Column.TITLE).data()): [
            str(model.index(row, column).data()) for column in Column if column is not Column.TITLE
        ]
        for row in range(model.rowCount())
    }


def test_the_figures_are_those_of_the_comparison(
    qtbot: QtBot, page: ReviewPage, two_path: Path
) -> None:
    scopes = page.inspector.figures.scopes
    qtbot.mouseClick(
        scopes, Qt.MouseButton.LeftButton, pos=scopes.area_of("all").center().toPoint()
    )
    qtbot.waitUntil(lambda: page.inspector.figures.all.rowCount() > 0)
    assert page.inspector.figures.table(all_articles=True).isVisible()
    with Project.open(two_path, read_only=True) as project:
        whole = compare_annotators(project, "lin", "zhou")
        here = compare_annotators(project, "lin", "zhou", documents={sheet_of(page).document})

    for model, expected in (
        (page.inspector.figures.here, here),
        (page.inspector.figures.all, whole),
    ):
        rows = figures(model)
        exact, overlap = expected.exact, expected.overlap
        assert rows["All layers"] == [
            str(exact.tp + exact.a_only),
            str(exact.tp + exact.b_only),
            f"{exact.precision:.2f}",
            f"{exact.recall:.2f}",
            f"{exact.f1:.2f}",
            f"{overlap.f1:.2f}",
            f"{expected.kappa_characters:.2f}",
        ]
    assert whole.documents == 2


def test_what_is_undefined_is_a_dash_with_its_reason(page: ReviewPage) -> None:
    model = page.inspector.figures.here
    row = next(
        row
        for row in range(model.rowCount())
        if model.index(row, Column.TITLE).data() == "Job title"
    )

    assert model.index(row, Column.RECALL).data() == "—"
    reason = model.index(row, Column.RECALL).data(Qt.ItemDataRole.ToolTipRole)
    assert reason == "Undefined: lin has none of these."
    assert model._rows[row].level is Level.LABEL


def test_an_article_without_differences_says_so(qtbot: QtBot, page: ReviewPage) -> None:
    qtbot.keyClick(page.header.articles, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: sheet_of(page).text == SECOND)

    assert page.model.rowCount() == 0
    assert page.queue.empty.isVisible()
    assert page.queue.empty.sentence == "No differences: both agree completely."
    assert page.columns.views[Side.A].current is None


def test_choosing_who_stands_in_the_other_column_changes_places(
    qtbot: QtBot, page: ReviewPage
) -> None:
    who = page.columns.heads[Side.A].who
    who.setFocus()
    place = who.findData("zhou")
    who.setCurrentIndex(place)
    who.activated.emit(place)

    qtbot.waitUntil(lambda: sheet_of(page).a.annotator.name == "zhou")
    assert sheet_of(page).b.annotator.name == "lin"
    assert page.columns.heads[Side.B].who.currentText() == "lin"


def test_nobody_to_compare_with_is_said(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path
) -> None:
    path = make_project(tmp_path, record(SECOND, "b"))
    program = open_program(path)
    program.pages.go_to("review")
    page = program.pages.currentWidget().page

    qtbot.waitUntil(lambda: page.columns.empty.sentence.startswith("Comparing needs two"))

    assert page.columns.empty.isVisible()
    assert page.queue.empty.sentence == page.columns.empty.sentence


def test_labels_changed_meanwhile_are_compared_when_the_page_is_shown_again(
    qtbot: QtBot,
    open_program: OpenProgram,
    two_path: Path,
) -> None:
    program = open_program(two_path)
    program.pages.go_to("review")
    page = program.pages.currentWidget().page
    qtbot.waitUntil(lambda: page.controller.sheet is not None)
    choose_pair(qtbot, page, "lin", "zhou")
    project, document = program.workbench.desk.project, sheet_of(page).document
    program.pages.go_to("annotate")

    zhou = project.annotator("zhou")
    gone = next(one for one in project.annotations(document, zhou) if one.span.of(TEXT) == "记者")
    project.apply(removed([gone]), by=zhou, action=Action.DELETE, document=document)
    program.pages.go_to("review")

    qtbot.waitUntil(lambda: page.model.rowCount() == KINDS.total() - 1)
    assert page.model.counts()[DifferenceKind.ONLY_B] == 0


def test_the_mode_switch_and_its_key_lead_there_and_back(
    qtbot: QtBot, open_program: OpenProgram, two_path: Path
) -> None:
    program = open_program(two_path)
    modes = program.window.top_corner.modes

    qtbot.mouseClick(
        modes, Qt.MouseButton.LeftButton, pos=modes.area_of("review").center().toPoint()
    )
    assert program.pages is not None
    assert program.pages.current == "review"
    program.window.actions_table["larger"].trigger()
    page = program.pages.currentWidget()
    assert isinstance(page, ReviewMode)
    sizes = {view.reading_style.size for view in page.page.columns.views.values()}
    assert sizes == {18}
    program.window.actions_table["review"].trigger()

    assert program.pages.current == "annotate"
    assert modes.current == "annotate"
