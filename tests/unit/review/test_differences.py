from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Link, link_id
from qannotate.domain.span import Span
from qannotate.review.comparison import ComparedDocument, compare
from qannotate.review.differences import Difference, DifferenceKind, differences

A, B = UUID(int=1), UUID(int=2)
TEXT = "𠮷野家周一在北京开了三家店，员工8000人。"
OF_SPANS = {
    DifferenceKind.ONLY_A,
    DifferenceKind.ONLY_B,
    DifferenceKind.BORDER,
    DifferenceKind.LABEL,
}


def mark(
    who: UUID, layer: str, label: str, start: int, end: int, /, **attributes: object
) -> Annotation:
    return Annotation(
        uuid4(), UUID(int=9), who, layer, label, Span(start, end), attributes=attributes
    )


def role(origin: Annotation, name: str, target: Annotation) -> Link:
    identifier = link_id(origin.id, name, target.id)
    return Link(identifier, origin.document, origin.annotator, name, origin.id, target.id)


def document(
    a: list[Annotation],
    b: list[Annotation],
    a_links: tuple[Link, ...] = (),
    b_links: tuple[Link, ...] = (),
) -> ComparedDocument:
    return ComparedDocument(UUID(int=9), "news", TEXT, tuple(a), tuple(b), a_links, b_links)


def test_each_kind_of_difference_is_named_once_in_text_order() -> None:
    brand_a, brand_b = (
        mark(A, "entity", "ORGANIZATION", 0, 3),
        mark(B, "entity", "PRODUCT_BRAND", 0, 3),
    )
    day_a, day_b = mark(A, "number", "DATE", 3, 5, iso="2024"), mark(B, "number", "DATE", 3, 5)
    place = mark(A, "entity", "LOCATION", 6, 8)
    opened_a, opened_b = mark(A, "event", "LAUNCH", 8, 9), mark(B, "event", "LAUNCH", 8, 9)
    shops_a, shops_b = mark(A, "number", "COUNT", 10, 12), mark(B, "number", "COUNT", 10, 13)
    staff = mark(B, "number", "COUNT", 16, 21)

    found = differences(
        document(
            [brand_a, day_a, place, opened_a, shops_a],
            [brand_b, day_b, opened_b, shops_b, staff],
            a_links=(role(opened_a, "place", place),),
        )
    )

    assert found == (
        Difference(DifferenceKind.LABEL, brand_a, brand_b),
        Difference(DifferenceKind.VALUE, day_a, day_b),
        Difference(DifferenceKind.ONLY_A, place, None),
        Difference(DifferenceKind.ROLE, opened_a, opened_b),
        Difference(DifferenceKind.BORDER, shops_a, shops_b),
        Difference(DifferenceKind.ONLY_B, None, staff),
    )


def test_one_trigger_can_differ_in_value_and_in_roles() -> None:
    one, other = (
        mark(A, "event", "LAUNCH", 8, 9, modality="planned"),
        mark(B, "event", "LAUNCH", 8, 9),
    )
    phrase = mark(A, ARGUMENT_LAYER, "argument", 10, 13)

    found = differences(document([one, phrase], [other], (role(one, "object", phrase),)))

    assert [difference.kind for difference in found] == [DifferenceKind.VALUE, DifferenceKind.ROLE]


def test_the_same_roles_filled_by_a_label_or_a_phrase_are_no_difference() -> None:
    one, other = mark(A, "event", "LAUNCH", 8, 9), mark(B, "event", "LAUNCH", 8, 9)
    place_a, place_b = (
        mark(A, "entity", "LOCATION", 6, 8),
        mark(B, "entity", "LOCATION", 6, 8),
    )
    phrase = mark(B, ARGUMENT_LAYER, "argument", 6, 8)

    assert not differences(
        document(
            [one, place_a],
            [other, place_b, phrase],
            (role(one, "place", place_a),),
            (role(other, "place", phrase),),
        )
    )


def test_only_chosen_layers_are_looked_at() -> None:
    both = document([mark(A, "entity", "LOCATION", 6, 8)], [mark(B, "number", "DATE", 3, 5)])

    assert [d.kind for d in differences(both, layers=["number"])] == [DifferenceKind.ONLY_B]


def test_the_stretch_of_a_difference_covers_both_spans() -> None:
    (found,) = differences(
        document([mark(A, "number", "COUNT", 10, 12)], [mark(B, "number", "COUNT", 11, 14)])
    )

    assert found.span == Span(10, 14)


def test_a_one_sided_difference_with_two_sides_cannot_be_made() -> None:
    one = mark(A, "entity", "LOCATION", 6, 8)

    with pytest.raises(ValueError, match="not a difference"):
        Difference(DifferenceKind.ONLY_A, one, one)
    with pytest.raises(ValueError, match="not a difference"):
        Difference(DifferenceKind.BORDER, one, None)


marks = st.lists(
    st.tuples(
        st.sampled_from(["entity", "number"]),
        st.sampled_from("XYZ"),
        st.integers(0, 12),
        st.integers(1, 5),
        st.integers(0, 1),
    ),
    max_size=9,
    unique_by=lambda key: key[:4],
)


@given(marks, marks)
def test_every_span_is_agreed_on_or_in_exactly_one_difference_of_spans(
    a: list[tuple[str, str, int, int, int]], b: list[tuple[str, str, int, int, int]]
) -> None:
    compared = document(
        [mark(A, layer, label, i, i + n, value=v) for layer, label, i, n, v in a],
        [mark(B, layer, label, i, i + n, value=v) for layer, label, i, n, v in b],
    )

    found = differences(compared)
    figures = compare("a", "b", [compared])

    of_spans = [difference for difference in found if difference.kind in OF_SPANS]
    in_a = [d.a.id for d in of_spans if d.a]
    in_b = [d.b.id for d in of_spans if d.b]
    assert len(in_a) == len(set(in_a)) == figures.exact.a_only
    assert len(in_b) == len(set(in_b)) == figures.exact.b_only
    numbers = [d for d in found if d.kind is DifferenceKind.VALUE and d.a and d.a.layer == "number"]
    assert len(numbers) == figures.values.different
    starts = [difference.span.start for difference in found]
    assert starts == sorted(starts)
    assert not differences(document(list(compared.a), list(compared.a)))


@given(marks, marks)
def test_exchanging_the_annotators_keeps_the_number_of_agreements(
    a: list[tuple[str, str, int, int, int]], b: list[tuple[str, str, int, int, int]]
) -> None:
    of_a = [mark(A, layer, label, i, i + n) for layer, label, i, n, _ in a]
    of_b = [mark(B, layer, label, i, i + n) for layer, label, i, n, _ in b]

    there, back = differences(document(of_a, of_b)), differences(document(of_b, of_a))

    assert sum(1 for d in there for side in (d.a, d.b) if side) == sum(
        1 for d in back for side in (d.a, d.b) if side
    )
