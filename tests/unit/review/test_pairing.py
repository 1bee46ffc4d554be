from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.annotation import Annotation
from qannotate.domain.span import Span
from qannotate.review.pairing import (
    Match,
    Pairing,
    closest_first,
    one_to_one,
    overlapping,
    pair_up,
)

NOBODY = UUID(int=0)


def mark(label: str, start: int, end: int) -> Annotation:
    return Annotation(uuid4(), NOBODY, NOBODY, "entity", label, Span(start, end))


@st.composite
def marks(draw: st.DrawFn) -> list[Annotation]:
    keys = st.tuples(st.sampled_from("XYZ"), st.integers(0, 11), st.integers(1, 5))
    found = draw(st.lists(keys, max_size=9, unique=True))
    return [mark(label, start, start + length) for label, start, length in found]


def shown(pairing: Pairing, kind: Match) -> list[tuple[str, Span, str, Span]]:
    return [(a.label, a.span, b.label, b.span) for a, b in pairing.pairs[kind]]


@given(marks(), marks())
def test_the_sweep_finds_exactly_the_pairs_that_share_characters(
    a: list[Annotation], b: list[Annotation]
) -> None:
    found = sorted((one.id, other.id) for one, other in overlapping(a, b))

    assert found == sorted(
        (one.id, other.id) for one in a for other in b if one.span.overlaps(other.span)
    )


@given(marks(), marks())
def test_every_span_stands_in_exactly_one_place(a: list[Annotation], b: list[Annotation]) -> None:
    pairing = pair_up(a, b)
    pairs = [pair for kind in Match for pair in pairing.pairs[kind]]

    assert sorted(str(x.id) for x in (*pairing.only_a, *(one for one, _ in pairs))) == sorted(
        str(x.id) for x in a
    )
    assert sorted(str(x.id) for x in (*pairing.only_b, *(other for _, other in pairs))) == sorted(
        str(x.id) for x in b
    )


@given(marks(), marks())
def test_what_both_have_is_the_intersection_of_the_sets(
    a: list[Annotation], b: list[Annotation]
) -> None:
    agreed = {(one.label, one.span) for one, _ in pair_up(a, b).pairs[Match.AGREED]}

    assert agreed == {(x.label, x.span) for x in a} & {(x.label, x.span) for x in b}


@given(marks(), marks())
def test_the_order_in_which_spans_are_stored_does_not_matter(
    a: list[Annotation], b: list[Annotation]
) -> None:
    def described(pairing: Pairing) -> object:
        return [shown(pairing, kind) for kind in Match], pairing.only_a, pairing.only_b

    assert described(pair_up(a, b)) == described(pair_up(a[::-1], b[::-1]))


@given(marks(), marks())
def test_exchanging_the_annotators_exchanges_the_sides(
    a: list[Annotation], b: list[Annotation]
) -> None:
    there, back = pair_up(a, b), pair_up(b, a)

    assert len(there.pairs[Match.AGREED]) == len(back.pairs[Match.AGREED])
    assert len(there.pairs[Match.LABEL]) == len(back.pairs[Match.LABEL])


def test_the_same_span_under_another_label_goes_before_an_overlap_of_the_same_label() -> None:
    pairing = pair_up([mark("X", 0, 4)], [mark("Y", 0, 4), mark("X", 0, 5)])

    assert shown(pairing, Match.LABEL) == [("X", Span(0, 4), "Y", Span(0, 4))]
    assert [x.label for x in pairing.only_b] == ["X"]


def test_a_place_inside_a_title_is_not_another_reading_of_the_title() -> None:
    pairing = pair_up([mark("DOCUMENT", 0, 20)], [mark("LOCATION", 2, 4)])

    assert [len(pairing.pairs[kind]) for kind in Match] == [0, 0, 0, 0]
    assert (len(pairing.only_a), len(pairing.only_b)) == (1, 1)


def test_other_labels_over_half_of_the_longer_span_are_one_matter() -> None:
    pairing = pair_up([mark("ORGANIZATION", 0, 8)], [mark("PRODUCT", 4, 8)])

    assert len(pairing.pairs[Match.LABEL_AND_BORDER]) == 1


def test_the_pair_with_the_most_shared_characters_goes_first_then_the_earlier_one() -> None:
    a = [mark("X", 0, 4), mark("X", 4, 9)]
    b = [mark("X", 2, 7)]

    assert spans(one_to_one(closest_first(overlapping(a, b)))) == [(Span(4, 9), Span(2, 7))]

    even = [mark("X", 0, 4), mark("X", 4, 8)]
    middle = [mark("X", 2, 6)]
    assert spans(one_to_one(closest_first(overlapping(even, middle)))) == [(Span(0, 4), Span(2, 6))]


def spans(pairs: Iterable[tuple[Annotation, Annotation]]) -> list[tuple[Span, Span]]:
    return [(one.span, other.span) for one, other in pairs]
