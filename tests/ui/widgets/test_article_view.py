import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from qannotate.domain.document import Script
from qannotate.domain.scheme import Form
from qannotate.domain.span import Span
from qannotate.domain.view import ScriptView
from qannotate.ui.theme import DARK, LIGHT, palette
from qannotate.ui.widgets.article_layout import ArticleLayout
from qannotate.ui.widgets.article_view import ArticleView, Captions, Mark, MarkKind, ReadingStyle

TEXT = "𠮷野家在北京开店。\n\n中国国家市场监督管理总局局长说，明年再开三家。"
LEFT = Qt.MouseButton.LeftButton
NO = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot):
    view = ArticleView()
    qtbot.addWidget(view)
    view.setPalette(dressed(view, LIGHT))
    view.resize(820, 600)
    show(view, TEXT)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    return view


def dressed(view, theme):
    """The palette of a theme, with the selection left to the view as it wants it."""
    colors = palette(theme)
    role = colors.ColorRole.Highlight
    colors.setColor(role, view.palette().color(role))
    return colors


def show(view, text):
    view.show_text(text, ScriptView.ORIGINAL, Script.SIMPLIFIED)


def span_of(part, text=TEXT):
    start = text.index(part)
    return Span(start, start + len(part))


def mark(part, key=None, form=Form.LINE, slot=1, kind=MarkKind.ANNOTATION, **more):
    return Mark(key or part, span_of(part), form, slot, more.pop("caption", "短名"), kind, **more)


def drag(qtbot, view, start, end):
    """Drag the mouse from before character `start` to before character `end`."""
    area = view.viewport()
    qtbot.mousePress(area, LEFT, pos=view.point_at(start))
    qtbot.mouseMove(area, view.point_at(end))
    qtbot.mouseRelease(area, LEFT, pos=view.point_at(end))


def hover(view, point):
    """Move the mouse to a point. Sent straight: a screen that is none has no pointer."""
    area = view.viewport()
    where = QPointF(point)
    nothing = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, QPointF(area.mapToGlobal(point)), nothing, nothing, NO
    )
    QApplication.sendEvent(area, event)


def click(qtbot, view, offset):
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.point_on(offset))


def color_at(view, point):
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(point.x() * ratio), round(point.y() * ratio)).name().upper()


def colors_in(view, left, right):
    """The colours of a piece of the page, as a set."""
    image = view.viewport().grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(left.x(), right.x())
        for y in range(left.y(), right.y())
    }


# selecting


def test_dragging_over_a_name_selects_it(qtbot, view):
    with qtbot.waitSignal(view.selection_changed):
        drag(qtbot, view, 4, 6)
    assert view.selected_span() == span_of("北京")


def test_dragging_backwards_selects_the_same(qtbot, view):
    drag(qtbot, view, 6, 4)
    assert view.selected_span() == span_of("北京")


def test_a_character_beyond_the_basic_plane_is_selected_whole(qtbot, view):
    drag(qtbot, view, 0, 1)
    assert view.selected_span() == Span(0, 1)
    assert view.selected_span().of(TEXT) == "𠮷"


def test_dragging_through_the_room_of_the_captions_stays_on_the_line(qtbot, view):
    start, end = view.point_at(14), view.point_at(20)
    above = QPoint(end.x(), end.y() - 17)
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    qtbot.mouseMove(view.viewport(), above)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=above)
    assert view.selected_span() == Span(14, 20)


def test_dragging_out_of_a_selection_makes_another_one(qtbot, view):
    view.select(Span(3, 8))
    drag(qtbot, view, 4, 6)
    assert view.selected_span() == Span(4, 6)


def test_shift_and_a_click_extend_the_selection(qtbot, view):
    click(qtbot, view, 4)
    qtbot.mouseClick(view.viewport(), LEFT, SHIFT, pos=view.point_at(8))
    assert view.selected_span() == Span(4, 8)


def test_selecting_by_program_and_taking_it_back(view):
    view.select(Span(0, 3))
    assert view.selected_span() == Span(0, 3)
    view.clear_selection()
    assert view.selected_span() is None
    assert view.caret() == 3


def test_copying_gives_the_stored_characters(view):
    text = "a\u00a0b\u2028c𠮷"
    show(view, text)
    view.selectAll()
    view.copy()
    assert QApplication.clipboard().text() == text


@pytest.mark.parametrize(
    "odd", ["\u00a0", "\u2028", "\u2029", "\u3000", "\r", "\r\n", "\x0c", "\x85"]
)
def test_odd_blanks_do_not_shift_what_comes_after_them(qtbot, view, odd):
    text = f"𠮷{odd}北京。"
    show(view, text)
    view.select(span_of("北京", text))
    assert view.selected_span().of(text) == "北京"
    assert view.offset_at(view.point_at(text.index("京"))) == text.index("京")


# the keyboard


def test_arrows_move_the_caret_and_shift_selects(qtbot, view):
    view.set_caret(0)
    with qtbot.waitSignal(view.caret_moved) as moved:
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert moved.args == [1]
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.selected_span() == Span(1, 3)


def test_control_and_arrows_go_by_words(qtbot, view):
    words = [Span(0, 3), Span(3, 4), Span(4, 6)]
    view.set_word_finder(lambda at: next((w for w in words if w.start <= at < w.end), None))
    view.set_caret(0)
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert view.caret() == 3
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert view.selected_span() == span_of("北京")
    qtbot.keyClick(view, Qt.Key.Key_Left, CONTROL)
    assert view.caret() == 4


def test_the_whole_text_can_be_walked_by_words_without_a_finder(qtbot, view):
    view.set_caret(0)
    for _ in range(len(TEXT)):
        before = view.caret()
        qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL)
        assert view.caret() > before or before == len(TEXT)
    assert view.caret() == len(TEXT)


def test_the_caret_can_be_seen_while_the_text_has_the_keyboard(qtbot, view):
    view.set_caret(5)
    place = view.point_at(5)
    assert color_at(view, QPoint(place.x(), place.y() + 8)) == LIGHT.text
    view.clearFocus()
    assert LIGHT.text not in colors_in(view, place - QPoint(1, 9), place + QPoint(0, 9))


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_1, Qt.Key.Key_Q, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Tab,
     Qt.Key.Key_Delete, Qt.Key.Key_BracketLeft, Qt.Key.Key_Escape],
)  # fmt: skip
def test_keys_that_do_not_move_the_caret_are_commands(qtbot, view, key):
    with qtbot.waitSignal(view.command_key) as pressed:
        qtbot.keyClick(view, key)
    assert view.text == TEXT
    assert len(pressed.args) == 1


def test_an_unused_key_goes_on_to_the_parent_and_a_used_one_does_not(qtbot):
    parent = Listener()
    qtbot.addWidget(parent)
    view = ArticleView()
    QVBoxLayout(parent).addWidget(view)
    parent.show()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Q)
    assert parent.keys == [Qt.Key.Key_Q]
    view.command_key.connect(lambda event: event.accept())
    qtbot.keyClick(view, Qt.Key.Key_W)
    assert parent.keys == [Qt.Key.Key_Q]


class Listener(QWidget):
    def __init__(self):
        super().__init__()
        self.keys = []

    def keyPressEvent(self, event):
        self.keys.append(event.key())


def test_tab_does_not_leave_the_text(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    first, second = ArticleView(), ArticleView()
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addWidget(second)
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.keyClick(first, Qt.Key.Key_Backtab)
    assert first.hasFocus()


def test_an_input_method_does_not_swallow_the_label_keys(view):
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert view.isReadOnly()


# words by mouse


def test_a_double_click_takes_the_word_and_a_second_one_asks_for_more(qtbot, view):
    view.set_word_finder(lambda at: span_of("北京") if 4 <= at < 6 else None)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=view.point_on(4))
    assert view.selected_span() == span_of("北京")
    qtbot.mousePress(view.viewport(), LEFT, pos=view.point_on(4))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=view.point_on(4))
    assert view.selected_span() is None
    view.select(span_of("北京"))
    with qtbot.waitSignal(view.widen_requested) as asked:
        double_click(qtbot, view, 4)
    assert asked.args == [span_of("北京")]
    assert view.selected_span() == span_of("北京")


def double_click(qtbot, view, offset):
    """A double click as a person makes it: the first press comes before it."""
    point = view.point_on(offset)
    qtbot.mousePress(view.viewport(), LEFT, pos=point)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=point)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=point)


# marks


def test_marked_texts_are_those_of_the_annotations(view):
    view.set_marks(
        [
            mark("总局"),
            mark("国家市场监督管理总局"),
            mark("𠮷野家"),
            mark("北京", kind=MarkKind.SUGGESTION),
        ]
    )
    assert view.marked_texts() == ["𠮷野家", "国家市场监督管理总局", "总局"]


def test_marks_move_no_character(view):
    before = [view.point_at(offset) for offset in range(len(TEXT))]
    view.set_marks([mark("𠮷野家"), mark("国家市场监督管理总局"), mark("总局", form=Form.BOX)])
    view.set_selected("总局")
    view.grab()
    assert [view.point_at(offset) for offset in range(len(TEXT))] == before


def test_a_mark_is_painted_in_the_colours_of_its_slot(view):
    view.set_marks([mark("北京", slot=6)])
    left = view.point_at(4)
    seen = colors_in(view, left + QPoint(2, -12), left + QPoint(36, 14))
    assert {LIGHT.slot(6).tint, LIGHT.slot(6).ink} <= seen


def test_a_mark_follows_the_theme(view):
    view.set_marks([mark("北京", slot=6)])
    view.setPalette(dressed(view, DARK))
    left = view.point_at(4)
    seen = colors_in(view, left + QPoint(2, -12), left + QPoint(36, 14))
    assert {DARK.slot(6).tint, DARK.slot(6).ink} <= seen


def test_a_suggestion_has_no_fill_until_it_is_hovered(qtbot, view):
    view.set_marks([mark("北京", slot=6, kind=MarkKind.SUGGESTION)])
    left = view.point_at(4)
    area = (left + QPoint(2, -12), left + QPoint(36, 14))
    assert LIGHT.slot(6).tint not in colors_in(view, *area)
    with qtbot.waitSignal(view.mark_hovered) as hovered:
        hover(view, view.point_on(4))
    assert hovered.args == ["北京"]
    assert LIGHT.slot(6).strong in colors_in(view, *area)
    with qtbot.waitSignal(view.mark_hovered) as left_it:
        hover(view, view.point_on(1))
    assert left_it.args == [None]


def test_the_selection_is_painted_over_the_fill(view):
    view.set_marks([mark("北京")])
    view.select(span_of("北京"))
    left = view.point_at(4)
    seen = colors_in(view, left + QPoint(2, -10), left + QPoint(38, 8))
    assert LIGHT.selected_text in seen
    assert LIGHT.slot(1).tint not in seen


@pytest.mark.parametrize("kind", list(MarkKind))
@pytest.mark.parametrize("form", list(Form))
def test_every_kind_in_every_form_can_be_painted_in_any_state(view, kind, form):
    view.resize(300, 400)  # lines break inside of spans
    long = "市场监督管理总局局长说，明年"
    names = ["𠮷野家", "国家市场监督管理总局", "总局", "督管理", long, "局局"]
    view.set_marks(
        [mark(n, form=form, kind=kind, slot=1 + 5 * i, tooltip=n) for i, n in enumerate(names)]
    )
    plain = view.grab().toImage()
    view.set_selected("国家市场监督管理总局")
    view.set_current(long)
    view.set_roles({"总局": "时间"}, 3)
    view.set_hits([span_of("北京"), span_of("中国国家")], span_of("北京"))
    assert view.grab().toImage() != plain


@pytest.mark.parametrize("captions", list(Captions))
def test_captions_can_be_shown_seldom_or_never(view, captions):
    view.set_reading_style(ReadingStyle(captions=captions))
    view.set_marks([mark("北京", slot=6)])
    place = view.point_at(4)
    over = colors_in(view, place + QPoint(0, -26), place + QPoint(24, -15))
    assert (LIGHT.slot(6).ink in over) is (captions is Captions.ALL)


def test_a_reading_style_keeps_text_marks_and_selection(view):
    view.set_marks([mark("北京")])
    view.set_headings([span_of("𠮷野家")])
    view.select(span_of("开店"))
    view.set_reading_style(ReadingStyle(size=28, measure=20, numbers=False))
    assert view.marked_texts() == ["北京"]
    assert view.selected_span() == span_of("开店")
    assert view.document().find("𠮷野家").charFormat().fontWeight() > 500


def test_the_column_is_never_wider_than_its_measure(view):
    show(view, "字" * 200)
    view.resize(2000, 600)
    last = view.point_at(35)
    assert view.point_at(36).y() > last.y()
    assert last.x() - view.point_at(0).x() == pytest.approx(35 * 20, abs=2)
    centre = (view.point_at(0).x() + last.x() + 20) / 2
    assert abs(centre - view.viewport().width() / 2) <= 2


def test_a_hint_for_a_mark_is_shown_as_plain_text(qtbot, view):
    view.set_marks([mark("北京", tooltip="<b>地点</b> & 𠮷")])
    point = view.point_on(4)
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "<span>&lt;b&gt;地点&lt;/b&gt; &amp; 𠮷</span>"
    QToolTip.hideText()


def test_clicks_on_stacked_marks_go_from_inside_to_outside_and_round(qtbot, view):
    view.set_marks([mark("国家市场监督管理总局"), mark("总局"), mark("市场监督管理总局局长说")])
    clicked = []
    view.mark_clicked.connect(clicked.append)
    at = TEXT.index("总局")
    for _ in range(4):
        click(qtbot, view, at)
        view.set_selected(clicked[-1])
    assert clicked == ["总局", "国家市场监督管理总局", "市场监督管理总局局长说", "总局"]


def test_a_click_goes_on_from_the_mark_that_is_selected(qtbot, view):
    view.set_marks([mark("国家市场监督管理总局"), mark("总局")])
    view.set_selected("总局")
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        click(qtbot, view, TEXT.index("总局"))
    assert clicked.args == ["国家市场监督管理总局"]


def test_a_click_beside_all_marks_says_so(qtbot, view):
    view.set_marks([mark("北京")])
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        click(qtbot, view, 0)
    assert clicked.args == [None]


def test_dragging_a_selection_is_no_click(qtbot, view):
    view.set_marks([mark("北京")])
    with qtbot.assertNotEmitted(view.mark_clicked):
        drag(qtbot, view, 4, 6)


def test_the_context_menu_is_asked_for_at_the_mark_that_is_selected(qtbot, view):
    view.set_marks([mark("国家市场监督管理总局"), mark("总局")])
    view.set_selected("国家市场监督管理总局")
    from PySide6.QtGui import QContextMenuEvent

    point = view.point_on(TEXT.index("总局"))
    where = view.viewport().mapToGlobal(point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where)
    with qtbot.waitSignal(view.context_menu_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args == ["国家市场监督管理总局", where]


# dragging borders


def test_dragging_the_end_of_the_selected_mark_asks_for_another_span(qtbot, view):
    view.set_marks([mark("北京")])
    view.set_selected("北京")
    previews = []
    view.resize_previewed.connect(previews.append)
    with qtbot.waitSignal(view.resize_requested) as asked:
        drag(qtbot, view, 6, 8)
    assert asked.args == ["北京", Span(4, 8)]
    assert previews[-2:] == [Span(4, 8), None]
    assert view.selected_span() is None


def test_dragging_the_start_past_the_end_leaves_one_character(qtbot, view):
    view.set_marks([mark("北京")])
    view.set_selected("北京")
    with qtbot.waitSignal(view.resize_requested) as asked:
        drag(qtbot, view, 4, 9)
    assert asked.args == ["北京", Span(5, 6)]


def test_dragging_a_border_keeps_a_rare_character_whole(qtbot, view):
    view.set_marks([mark("野家")])
    view.set_selected("野家")
    with qtbot.waitSignal(view.resize_requested) as asked:
        drag(qtbot, view, 1, 0)
    assert asked.args[1].of(TEXT) == "𠮷野家"


def test_escape_cancels_a_drag(qtbot, view):
    view.set_marks([mark("北京")])
    view.set_selected("北京")
    area = view.viewport()
    with qtbot.assertNotEmitted(view.resize_requested):
        qtbot.mousePress(area, LEFT, pos=view.point_at(6))
        qtbot.mouseMove(area, view.point_at(8))
        view.grab()  # with the handle
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        qtbot.mouseRelease(area, LEFT, pos=view.point_at(8))


def test_only_the_selected_mark_can_be_taken_by_its_border(qtbot, view):
    view.set_marks([mark("北京")])
    with qtbot.assertNotEmitted(view.resize_requested):
        drag(qtbot, view, 6, 8)
    assert view.selected_span() == Span(6, 8)


def test_the_mouse_shows_where_a_border_can_be_taken(qtbot, view):
    view.set_marks([mark("北京")])
    view.set_selected("北京")
    hover(view, view.point_at(6) + QPoint(2, 0))
    assert view.viewport().cursor().shape() is Qt.CursorShape.SplitHCursor
    hover(view, view.point_on(1))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


# what is laid out


@pytest.fixture
def laid_out(monkeypatch):
    """The paragraphs whose marks were laid out."""
    seen = []
    original = ArticleLayout._lay_out

    def note(self, block):
        seen.append(block.blockNumber())
        return original(self, block)

    monkeypatch.setattr(ArticleLayout, "_lay_out", note)
    return seen


def test_only_what_is_seen_is_laid_out(view, laid_out):
    text = "\n".join("𠮷野家在北京。" for _ in range(5000))
    show(view, text)
    starts = [i * 8 for i in range(5000)]
    view.set_marks([Mark(i, Span(i, i + 3), Form.LINE, 1, "店") for i in starts])
    view.grab()
    assert 5 < len(laid_out) < 40


def test_adding_a_mark_lays_out_its_paragraph_only(view, laid_out):
    text = "\n".join("𠮷野家在北京。" for _ in range(50))
    show(view, text)
    view.set_marks([Mark(i, Span(i * 8, i * 8 + 3), Form.LINE, 1, "店") for i in range(50)])
    view.grab()
    laid_out.clear()
    view.replace_marks([3], [Mark("new", Span(28, 30), Form.LINE, 2, "地")])
    view.grab()
    assert laid_out == [3]
    assert "北京" in view.marked_texts()
    assert len(view.marks()) == 50


def test_marks_out_of_sight_change_nothing_on_the_screen(view, laid_out):
    show(view, "\n".join("𠮷野家在北京。" for _ in range(500)))
    before = view.grab().toImage()
    view.replace_marks([], [Mark("far", Span(3200, 3203), Form.LINE, 2, "店")])
    assert view.grab().toImage() == before


# places


def test_points_and_offsets_lead_to_each_other(view):
    view.resize(300, 500)
    for offset in range(len(TEXT) + 1):
        assert view.offset_at(view.point_at(offset)) == offset


def test_there_is_no_character_beside_the_text(view):
    line_end = view.point_at(9)
    assert view.character_at(view.point_on(8)) == 8
    assert view.character_at(line_end + QPoint(60, 0)) is None
    assert view.character_at(QPoint(2, line_end.y())) is None


def test_revealing_scrolls_to_the_end_of_a_long_article(view):
    text = "\n".join("𠮷野家在北京。" * 20 for _ in range(2000))
    show(view, text)
    span = Span(len(text) - 3, len(text))
    view.reveal(span)
    assert view.viewport().rect().contains(view.point_at(span.start))
    view.reveal(Span(0, 1))
    assert view.viewport().rect().contains(view.point_at(0))


def test_what_is_in_sight_is_not_scrolled_to(view):
    show(view, "\n".join("𠮷野家在北京。" for _ in range(500)))
    view.show_first(80)
    before = view.verticalScrollBar().value()
    view.reveal(Span(88, 90))
    view.reveal(Span(96, 98))
    assert view.verticalScrollBar().value() - before in range(-90, 1)


def test_the_first_line_can_be_come_back_to(view):
    show(view, "\n".join("𠮷野家在北京。" for _ in range(500)))
    view.show_first(400)
    assert view.first_shown() == 400


def test_zooming_by_wheel_keeps_the_place_and_tells_the_size(qtbot, view):
    show(view, "\n".join("𠮷野家在北京。" for _ in range(500)))
    view.show_first(400)
    point = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        point, view.viewport().mapToGlobal(point), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(view.zoomed) as zoomed:
        QApplication.sendEvent(view.viewport(), event)
    assert zoomed.args == [22]
    assert view.first_shown() == 400
    view.zoom(0)
    assert view.reading_style.size == 20


def test_paragraphs_are_counted_without_blank_lines(view):
    assert view.paragraph_number(0) == 1
    assert view.paragraph_number(TEXT.index("中国")) == 2


def test_dimmed_and_bold_parts_are_dressed_anew_with_the_theme(view):
    view.set_headings([span_of("𠮷野家")])
    view.set_dimmed([span_of("北京")])
    ink = view.document().find("北京").charFormat().foreground().color()
    assert ink == QColor(LIGHT.text_tertiary)
    view.setPalette(dressed(view, DARK))
    ink = view.document().find("北京").charFormat().foreground().color()
    assert ink == QColor(DARK.text_tertiary)
    view.set_dimmed(())
    assert view.document().find("北京").charFormat().foreground().style() is Qt.BrushStyle.NoBrush


def test_an_empty_text_can_be_shown_and_clicked(qtbot, view):
    show(view, "")
    view.grab()
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(100, 100))
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert view.caret() == 0
    assert view.selected_span() is None


def test_showing_another_text_forgets_what_was_marked_and_pointed_at(view):
    view.set_marks([mark("北京")])
    view.set_selected("北京")
    view.set_current("北京")
    view.select(Span(0, 2))
    show(view, "走在前，𠮷。")
    assert (view.marks(), view.selected, view.current) == ([], None, None)
    assert view.selected_span() is None
    assert view.document().find("走").position() > 0


def test_a_screen_reader_can_read_the_text(view):
    from PySide6.QtGui import QAccessible

    interface = QAccessible.queryAccessibleInterface(view).textInterface()
    assert interface.text(0, 5) == "𠮷野家在"
    assert view.accessibleName()
