from __future__ import annotations

from itertools import combinations
from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.annotation import Evidence, Suggestion
from qannotate.domain.span import Span
from qannotate.suggest.combine import combine
from qannotate.suggest.nesting import may_share

DOCUMENT = UUID(int=1)


def suggestion(
    label: str,
    start: int,
    end: int,
    *,
    engine: str = "names",
    layer: str = "entity",
    confidence: float = 0.5,
    **attributes: object,
) -> Suggestion:
    return Suggestion(
        id=uuid5(DOCUMENT, f"{engine} {layer} {label} {start} {end}"),
        document=DOCUMENT,
        layer=layer,
        label=label,
        span=Span(start, end),
        evidence=(Evidence(engine, "rule", "detail", confidence),),
        attributes=attributes,
    )


def test_equal_proposals_become_one_that_names_all_engines() -> None:
    first = suggestion("PERSON", 0, 3)
    second = suggestion("PERSON", 0, 3, engine="learned", value=1)

    (merged,) = combine([[second], [first]])

    assert merged.id == first.id
    assert [evidence.engine for evidence in merged.evidence] == ["names", "learned"]
    assert merged.attributes == {"value": 1}


def test_of_two_that_cross_the_higher_rank_stays() -> None:
    ranked = suggestion("PERSON", 0, 3, confidence=0.2)
    other = suggestion("PERSON", 1, 5, engine="learned", confidence=0.9)

    assert combine([[other], [ranked]]) == (ranked,)


def test_of_two_of_one_engine_the_surer_and_then_the_longer_stays() -> None:
    sure = suggestion("LOCATION", 0, 2, confidence=0.9)
    longer = suggestion("LOCATION", 0, 4, confidence=0.5)
    longest = suggestion("LOCATION", 1, 9, confidence=0.5)

    assert combine([[longer, sure]]) == (sure,)
    assert combine([[longer, longest]]) == (longest,)


def test_a_parent_organisation_is_nested_in_front_only() -> None:
    whole = suggestion("ORGANIZATION", 0, 8, confidence=0.9)
    parent = suggestion("ORGANIZATION", 0, 4)
    unit = suggestion("ORGANIZATION", 4, 8)

    assert combine([[whole, parent, unit]]) == (whole, parent)


def test_numbers_and_triggers_never_overlap_but_layers_may() -> None:
    number = suggestion("COUNT", 0, 4, layer="number", engine="numbers")
    inner = suggestion("ORDINAL", 0, 2, layer="number", engine="numbers")
    trigger = suggestion("MEETING", 1, 3, layer="event", engine="events")

    assert combine([[number, inner], [trigger]]) == (number, trigger)


@given(
    st.lists(
        st.builds(
            lambda label, start, length, engine, layer: suggestion(
                label, start, start + length, engine=engine, layer=layer
            ),
            st.sampled_from(["ORGANIZATION", "DOCUMENT", "FACILITY", "PERSON"]),
            st.integers(0, 12),
            st.integers(1, 8),
            st.sampled_from(["names", "learned"]),
            st.sampled_from(["entity", "number"]),
        ),
        max_size=14,
    ),
    st.randoms(use_true_random=False),
)
def test_what_stands_together_may_and_order_does_not_matter(suggestions, random) -> None:
    combined = combine([suggestions])
    shuffled = list(suggestions)
    random.shuffle(shuffled)

    assert all(
        first.layer != second.layer
        or not first.span.overlaps(second.span)
        or may_share(first.layer, first.label, first.span, second.label, second.span)
        for first, second in combinations(combined, 2)
    )
    assert [one.proposal for one in combine([shuffled])] == [one.proposal for one in combined]
    assert combine([combined]) == combined
