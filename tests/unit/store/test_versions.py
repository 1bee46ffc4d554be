from __future__ import annotations

from dataclasses import replace
from typing import get_args
from uuid import UUID, uuid4

import pytest

from qannotate.domain.annotation import (
    Annotation,
    Decision,
    Link,
    Progress,
    State,
    Verdict,
    link_id,
)
from qannotate.domain.change import Change, Fact, SchemeText, added, removed
from qannotate.domain.document import DocumentData, Region, RegionKind, document_id
from qannotate.domain.span import Span
from qannotate.errors import ChangedSinceError, InputError, RuleError
from qannotate.store.kinds import KINDS

DOCUMENT = document_id("𠮷野家在北京开店。")
LIN, WU = UUID(int=1), UUID(int=2)
FULL = Annotation(
    UUID(int=10),
    DOCUMENT,
    LIN,
    "number",
    "MONEY",
    Span(0, 3),
    attributes={"value": 80_000_000, "unit": "元", "parts": [1.5, None, {"深": True}]},
    note="约数？\n𠮷",
    unsure=True,
    origin="numbers",
    meta={"fragments": [[0, 1], [2, 3]], "z": 1, "a": 2},
)
BARE = Annotation(UUID(int=11), DOCUMENT, LIN, "entity", "PLACE", Span(4, 6))
ROLE = Link(link_id(FULL.id, "place", BARE.id), DOCUMENT, LIN, "place", FULL.id, BARE.id)
EVERY_KIND: dict[type, tuple[Fact, Fact]] = {  # two versions of each
    Annotation: (FULL, replace(FULL, label="AMOUNT", attributes={}, note="", meta={})),
    Link: (ROLE, replace(ROLE, name="time")),
    Decision: (
        Decision(DOCUMENT, LIN, "entity", "PERSON", Span(0, 3), Verdict.REJECTED),
        Decision(DOCUMENT, LIN, "entity", "PERSON", Span(0, 3), Verdict.CHANGED, FULL.id),
    ),
    State: (
        State(DOCUMENT, LIN, Progress.IN_PROGRESS),
        State(DOCUMENT, LIN, Progress.DONE, flag="𠮷？"),
    ),
    DocumentData: (
        DocumentData(DOCUMENT, title="开店"),
        DocumentData(
            DOCUMENT,
            title="𠮷",
            source="新华社",
            author="林",
            published="2022-08",
            regions=(Region(RegionKind.TITLE, Span(0, 3)), Region(RegionKind.BYLINE, Span(3, 4))),
            meta={"id": 7},
        ),
    ),
    SchemeText: (SchemeText('name = "general"\n'), SchemeText('name = "𠮷"\n')),
}


def current(store, fact):
    return store.versions.current(fact, store.ids())


def change_of(store, entry):
    return store.versions.change_of(store.journal.row_of(entry))


def test_every_kind_of_fact_has_its_rules_and_is_tested_here():
    assert set(KINDS) == set(get_args(Fact)) == set(EVERY_KIND)


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.__name__)
def test_a_fact_is_read_as_it_was_stored_through_all_its_versions(store, do, kind):
    first, second = EVERY_KIND[kind]
    if kind is Link:
        do(added([FULL, BARE]))
    before = current(store, first)

    made = do(Change(((before, first),)))
    assert current(store, first) == first
    revised = do(Change(((first, second),)))
    assert current(store, first) == second

    assert change_of(store, made) == Change(((before, first),))
    assert change_of(store, revised) == Change(((first, second),))
    assert change_of(store, revised).inverse() == Change(((second, first),))
    assert store.problems() == ()


@pytest.mark.parametrize(
    "kind", [Annotation, Decision, State, Link], ids=lambda kind: kind.__name__
)
def test_a_fact_that_went_can_come_again(store, do, kind):
    fact, other = EVERY_KIND[kind]
    if kind is Link:
        do(added([FULL, BARE]))
    do(added([fact]))
    gone = do(removed([fact]))
    assert current(store, fact) is None
    assert change_of(store, gone) == removed([fact])

    do(added([other]))

    assert current(store, fact) == other


def test_the_order_of_keys_and_of_meta_is_kept(store, do):
    do(added([FULL]))
    read = current(store, FULL)
    assert list(read.meta) == ["fragments", "z", "a"]
    assert list(read.attributes) == ["value", "unit", "parts"]


def test_a_version_before_is_known_in_any_order_of_keys(store, do):
    do(added([FULL]))
    turned = replace(FULL, meta=dict(reversed(list(FULL.meta.items()))))
    do(removed([turned]))
    assert current(store, FULL) is None


def test_one_change_swaps_the_places_of_two_annotations(store, do):
    other = replace(BARE, layer=FULL.layer, label=FULL.label)
    do(added([FULL, other]))
    do(
        Change(
            (
                (FULL, replace(FULL, span=other.span)),
                (other, replace(other, span=FULL.span)),
            )
        )
    )
    assert current(store, FULL).span == other.span


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(added([FULL]), id="made again"),
        pytest.param(removed([replace(FULL, note="")]), id="another version gone"),
        pytest.param(Change(((BARE, replace(BARE, note="x")),)), id="what is not there revised"),
    ],
)
def test_a_change_that_finds_something_else_is_refused_and_names_who_changed_it(
    store, do, wu, change
):
    do(added([FULL, BARE]), by=wu)
    do(removed([BARE]), by=wu)
    entries = store.journal.newest(None, None)

    with pytest.raises(ChangedSinceError, match="wu"):
        do(added([replace(BARE, id=uuid4(), label="X")]) + change)

    assert current(store, FULL) == FULL
    assert store.journal.newest(None, None) == entries
    assert store.problems() == ()
    assert "X" not in {count.label for count in store.tally.counts()}


def test_one_annotator_never_holds_two_equal_annotations_but_two_annotators_can(store, do):
    do(added([BARE]))
    do(added([replace(BARE, id=uuid4(), annotator=WU)]))
    do(added([replace(BARE, id=uuid4(), label="ORGANIZATION")]))
    with pytest.raises(RuleError, match="4 to 6"):
        do(added([replace(BARE, id=uuid4())]))


@pytest.mark.parametrize(
    "fact",
    [
        replace(BARE, span=Span(8, 10)),
        Decision(DOCUMENT, LIN, "entity", "PLACE", Span(0, 10), Verdict.REJECTED),
    ],
)
def test_a_span_ends_inside_the_text_counted_in_code_points(store, do, fact):
    do(added([replace(FULL, span=Span(8, 9))]))
    with pytest.raises(RuleError, match="ends at 10"):
        do(added([fact]))


def test_a_role_needs_both_its_ends(store, do):
    do(added([FULL, BARE]))
    do(added([ROLE]))
    for end in (FULL, BARE):
        with pytest.raises(ChangedSinceError, match="place"):
            do(removed([end]))
    do(removed([BARE, ROLE]))
    with pytest.raises(ChangedSinceError, match="place"):
        do(added([ROLE]))


def test_a_role_does_not_lead_to_another_annotator(store, do):
    do(added([FULL, replace(BARE, annotator=WU)]))
    with pytest.raises(ChangedSinceError):
        do(added([ROLE]))


def test_an_unknown_document_is_named(store, do):
    with pytest.raises(InputError, match=str(UUID(int=99))):
        do(added([replace(BARE, document=UUID(int=99))]))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_json_lacks_is_refused(store, do, value):
    with pytest.raises(InputError, match="finite"):
        do(added([replace(BARE, attributes={"value": value})]))
    assert store.tally.counts() == ()


def test_half_a_surrogate_pair_is_refused(store, do):
    with pytest.raises(InputError, match="U\\+D842"):
        do(added([replace(BARE, note="\ud842")]))
    assert store.tally.counts() == ()
    do(added([BARE]))


def test_a_label_has_one_row_and_one_identity_in_every_file(store, do, tmp_path):
    from qannotate.store.schema import label_uuid

    do(added([BARE, replace(BARE, id=uuid4(), span=Span(0, 3))]))
    rows = store._connection.rows("SELECT uuid, layer, key FROM label")
    assert rows == [(label_uuid("entity", "PLACE").bytes, "entity", "PLACE")]
