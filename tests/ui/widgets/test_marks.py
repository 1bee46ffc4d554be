from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.scheme import Form
from qannotate.domain.span import Span
from qannotate.ui.widgets.captions import GAP, Wanted, place
from qannotate.ui.widgets.marks import Mark, MarkShelf, lanes

TEXT = "𠮷野家。\n在北京开店\n\n明年再开三家，𠮷。"


def mark(key, start, end, slot=1):
    return Mark(key, Span(start, end), Form.LINE, slot, "短名")


def spans(length):
    return st.tuples(st.integers(0, length - 1), st.integers(1, 8)).map(
        lambda pair: Span(pair[0], min(length, pair[0] + pair[1]))
    )


marks = st.lists(spans(len(TEXT)), max_size=25).map(
    lambda found: [mark(i, span.start, span.end) for i, span in enumerate(found)]
)


@given(marks)
def test_a_paragraph_holds_what_shares_a_character_with_it(found):
    shelf = MarkShelf(TEXT)
    shelf.fill(found)
    start = 0
    for number, paragraph in enumerate(TEXT.split("\n")):
        whole = Span(start, start + len(paragraph) + 1)
        expected = {m.key for m in found if m.span.overlaps(whole)}
        assert {m.key for m in shelf.in_paragraph(number)} == expected
        start = whole.end


@given(marks, marks, st.sets(st.integers(0, 24)))
def test_replacing_is_the_same_as_filling_anew(before, added, gone):
    added = [mark(("new", m.key), m.span.start, m.span.end) for m in added]
    shelf, fresh = MarkShelf(TEXT), MarkShelf(TEXT)
    shelf.fill(before)
    touched = shelf.replace(gone, added)
    fresh.fill([m for m in before if m.key not in gone] + added)
    for number in range(TEXT.count("\n") + 1):
        assert set(shelf.in_paragraph(number)) == set(fresh.in_paragraph(number))
    changed = [m for m in before if m.key in gone] + added
    assert touched == {n for m in changed for n in shelf.paragraphs_of(m.span)}


@given(marks)
def test_marks_in_one_lane_share_no_character(found):
    lane_of = lanes(found)
    for a in found:
        for b in found:
            if a is not b and lane_of[a.key] == lane_of[b.key]:
                assert not a.span.overlaps(b.span)


@given(marks)
def test_an_outer_mark_lies_below_what_it_contains(found):
    lane_of = lanes(found)
    for outer in found:
        for inner in found:
            if outer.span.contains(inner.span) and outer.span != inner.span:
                assert lane_of[outer.key] > lane_of[inner.key]


@given(marks)
def test_no_lane_is_left_empty_above_a_mark(found):
    lane_of = lanes(found)
    for m in found:
        for lane in range(lane_of[m.key]):
            assert any(lane_of[o.key] == lane and o.span.overlaps(m.span) for o in found)


def test_the_innermost_mark_comes_first():
    shelf = MarkShelf(TEXT)
    shelf.fill([mark("outer", 5, 10), mark("inner", 6, 8), mark("other", 0, 3)])
    assert [m.key for m in shelf.at(6)] == ["inner", "outer"]
    assert shelf.at(11) == []


def test_a_later_mark_with_the_same_key_takes_the_place_of_the_first():
    shelf = MarkShelf(TEXT)
    shelf.fill([mark("a", 0, 3)])
    shelf.replace([], [mark("a", 6, 8)])
    assert shelf.at(0) == []
    assert len(shelf) == 1


def test_slots_above_eight_get_end_marks():
    assert [mark("a", 0, 1, slot).end_marks for slot in (1, 8, 9, 16, 17, 24)] == [0, 0, 1, 1, 2, 2]


widths = st.floats(5, 40, allow_nan=False)
wanted = st.lists(
    st.tuples(st.floats(0, 200), st.floats(10, 120), widths, st.booleans()), max_size=12
).map(
    lambda found: [
        Wanted(i, left, left + room, width, fixed)
        for i, (left, room, width, fixed) in enumerate(found)
    ]
)


@given(wanted)
def test_captions_that_are_not_fixed_never_touch_another(found):
    places = place(found)
    areas = {w.key: (places[w.key], places[w.key] + w.width, w) for w in found if w.key in places}
    for key, (left, right, w) in areas.items():
        for other, (other_left, other_right, o) in areas.items():
            if key != other and not (w.fixed and o.fixed):
                assert right <= other_left or other_right <= left


@given(wanted)
def test_fixed_captions_stand_where_they_belong(found):
    places = place(found)
    for w in found:
        if w.fixed:
            assert places[w.key] == w.left


@given(wanted)
def test_a_caption_that_was_moved_stays_over_its_own_stretch(found):
    places = place(found)
    for w in found:
        if places.get(w.key, w.left) != w.left:
            assert w.left < places[w.key]
            assert places[w.key] + w.width <= w.limit


def test_the_second_of_two_captions_at_one_place_shifts_right():
    inner, outer = Wanted("inner", 10, 60, 22), Wanted("outer", 10, 100, 22)
    assert place([outer, inner]) == {"inner": 10, "outer": 32 + GAP}


def test_a_caption_without_room_is_dropped_and_one_alone_may_stick_out():
    assert place([Wanted("a", 0, 40, 30), Wanted("b", 10, 30, 20)]) == {"a": 0}
    assert place([Wanted("a", 0, 15, 30)]) == {"a": 0}
