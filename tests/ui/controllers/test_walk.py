"""The order in which suggestions are walked."""

from __future__ import annotations

from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.annotation import Evidence, Suggestion
from qannotate.domain.span import Span
from qannotate.ui.controllers.walk import after, before, place_of

_NAMES = UUID(int=7)


def suggestion(start: int, length: int, label: str) -> Suggestion:
    return Suggestion(
        id=uuid5(_NAMES, f"{start} {length} {label}"),
        document=_NAMES,
        layer="entity",
        label=label,
        span=Span(start, start + length),
        evidence=(Evidence("names", "rule", "", 0.5),),
    )


waiting_lists = st.lists(
    st.builds(suggestion, st.integers(0, 50), st.integers(1, 9), st.sampled_from("AB")),
    min_size=1,
    unique_by=place_of,
).map(lambda found: sorted(found, key=place_of))


@given(waiting_lists)
def test_next_goes_through_all_and_begins_again(waiting: list[Suggestion]) -> None:
    seen = [waiting[0]]
    for _ in waiting[1:]:
        following = after(waiting, place_of(seen[-1]))
        assert following is not None
        seen.append(following)
    assert seen == waiting
    assert after(waiting, place_of(waiting[-1])) == waiting[0]


@given(waiting_lists)
def test_previous_is_the_way_back(waiting: list[Suggestion]) -> None:
    for one in waiting:
        following = after(waiting, place_of(one))
        assert following is not None
        assert before(waiting, place_of(following)) == one


def test_with_nothing_waiting_there_is_nowhere_to_go() -> None:
    assert after([], (0, 0, "", "")) is None
    assert before([], (0, 0, "", "")) is None
