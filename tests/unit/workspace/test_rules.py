from __future__ import annotations

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.annotation import ARGUMENT_LABEL, ARGUMENT_LAYER, Annotation
from qannotate.domain.document import Document, document_id
from qannotate.domain.scheme import Label, Layer, Overlap, Scheme, conflict
from qannotate.domain.span import Span
from qannotate.workspace.rules import broken_rules

TEXT = "𠮷野家在北京大学开店。"
DOCUMENT = Document(document_id(TEXT), "first", TEXT)
WHO = uuid4()
ENTITY = Layer("entity", overlap=Overlap.NESTED, labels=(Label("ORG"), Label("PLACE")))
NUMBER = Layer("number", overlap=Overlap.NONE, labels=(Label("COUNT"),))
FREE = Layer("free", overlap=Overlap.ANY, labels=(Label("X"),))
SCHEME = Scheme("s", layers=(ENTITY, NUMBER, FREE))


def mark(layer: str, label: str, start: int, end: int) -> Annotation:
    return Annotation(uuid4(), DOCUMENT.id, WHO, layer, label, Span(start, end))


def broken(*annotations: Annotation) -> list[str]:
    return [what for what, _ in broken_rules(SCHEME, DOCUMENT, "lin", annotations)]


def test_labels_that_keep_the_rules_are_not_listed() -> None:
    assert not broken(
        mark("entity", "ORG", 4, 8),
        mark("entity", "PLACE", 4, 6),
        mark("number", "COUNT", 4, 6),
        mark("number", "COUNT", 6, 8),
        mark("free", "X", 0, 5),
        mark("free", "X", 4, 9),
        mark(ARGUMENT_LAYER, ARGUMENT_LABEL, 3, 5),
        mark(ARGUMENT_LAYER, ARGUMENT_LABEL, 4, 7),
        mark("unknown", "X", 3, 5),
        mark("unknown", "X", 4, 7),
    )


def test_what_overlaps_where_nothing_may_is_named_with_its_place() -> None:
    assert broken(mark("number", "COUNT", 4, 6), mark("number", "COUNT", 0, 8)) == [
        "“北京” (COUNT, 4 to 6) overlaps “𠮷野家在北京大学” (COUNT, 0 to 8)"
        " in “first” by lin; layer number lets none overlap."
    ]


def test_what_crosses_where_only_nesting_is_allowed_is_named() -> None:
    (found,) = broken(mark("entity", "ORG", 0, 5), mark("entity", "PLACE", 4, 6))

    assert found.startswith("“北京” (PLACE, 4 to 6) overlaps “𠮷野家在北” (ORG, 0 to 5)")


places = st.tuples(st.integers(0, 10), st.integers(0, 10)).filter(lambda pair: pair[0] < pair[1])


@given(st.lists(places, max_size=8), st.sampled_from([("entity", "ORG"), ("number", "COUNT")]))
def test_something_is_listed_exactly_when_two_labels_conflict(
    spans: list[tuple[int, int]], key: tuple[str, str]
) -> None:
    marks = [mark(*key, *span) for span in spans]
    layer = SCHEME.layer(key[0])
    assert layer is not None

    conflicts = any(
        conflict(layer, one.span, marks[:place]) for place, one in enumerate(marks) if place
    )

    assert bool(broken(*marks)) == conflicts
