from __future__ import annotations

from collections import Counter
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.annotation import Annotation
from qannotate.domain.span import Span
from qannotate.review.kappa import (
    JointCounts,
    cohens_kappa,
    labelled_characters,
    over_whole_texts,
)

NOBODY = UUID(int=0)
LENGTH = 20

Marks = list[tuple[str, int, int]]
marks = st.lists(
    st.tuples(st.sampled_from("XYZ"), st.integers(0, 12), st.integers(1, 8)).map(
        lambda found: (found[0], found[1], found[1] + found[2])
    ),
    max_size=8,
)


def annotations(found: Marks) -> list[Annotation]:
    return [
        Annotation(uuid4(), NOBODY, NOBODY, "entity", label, Span(start, end))
        for label, start, end in found
    ]


def label_at(offset: int, found: Marks) -> str | None:
    """What a character carries, as the definition says it."""
    over = [(-(end - start), label) for label, start, end in found if start <= offset < end]
    return min(over)[1] if over else None


@given(marks, marks)
def test_runs_count_what_looking_at_every_character_counts(a: Marks, b: Marks) -> None:
    counts = over_whole_texts(labelled_characters(annotations(a), annotations(b)), LENGTH)

    assert counts == Counter((label_at(i, a), label_at(i, b)) for i in range(LENGTH))


def test_the_longest_span_gives_the_label_and_the_smaller_key_breaks_a_tie() -> None:
    counts = labelled_characters(
        annotations([("Y", 0, 6), ("X", 2, 4), ("Z", 6, 8), ("X", 6, 8)]), []
    )

    assert counts == {("Y", None): 6, ("X", None): 2}


def test_kappa_is_that_of_cohens_own_example() -> None:
    """Cohen (1960), table 1: three categories, 200 cases, kappa .492."""
    table = [(88, 14, 18), (10, 40, 10), (2, 6, 12)]
    counts: JointCounts = Counter()
    for row, cells in zip("ABC", table, strict=True):
        for column, count in zip("ABC", cells, strict=True):
            counts[row, column] = count

    assert cohens_kappa(counts) == pytest.approx(0.492, abs=0.0005)


def test_kappa_is_one_for_equal_labels_and_below_zero_for_contrary_ones() -> None:
    assert cohens_kappa(Counter({("X", "X"): 3, (None, None): 5})) == 1.0
    assert cohens_kappa(Counter({("X", None): 4, (None, "X"): 4})) == -1.0


@pytest.mark.parametrize("counts", [Counter(), Counter({("X", "X"): 7})])
def test_kappa_is_undefined_where_chance_agreement_is_one(counts: JointCounts) -> None:
    with pytest.raises(ValueError, match="chance"):
        cohens_kappa(counts)


@given(marks, marks)
def test_kappa_does_not_depend_on_who_is_the_reference(a: Marks, b: Marks) -> None:
    there = over_whole_texts(labelled_characters(annotations(a), annotations(b)), LENGTH + 1)
    back = over_whole_texts(labelled_characters(annotations(b), annotations(a)), LENGTH + 1)
    if a or b:
        assert cohens_kappa(there) == cohens_kappa(back)
