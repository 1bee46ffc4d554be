from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from qannotate.domain.annotation import Annotation
from qannotate.domain.change import Action, added
from qannotate.domain.document import Document
from qannotate.domain.span import Span
from qannotate.store.arrivals import Arrival
from qannotate.store.store import Store

LIN = UUID(int=1)


@pytest.fixture
def label(article):
    return Annotation(uuid4(), article.id, LIN, "entity", "PERSON", Span(0, 3))


def test_an_entry_says_who_did_what_where_when_and_in_which_copy(store, lin, label, brought):
    identity = store.apply(
        added([label]),
        action=Action.LABEL,
        by=lin,
        document=label.document,
        undoes=None,
        summary="𠮷野家 PERSON",
    )
    newest, oldest = store.journal.newest(None, None)
    assert newest == store.journal.entry(identity)
    assert (newest.annotator, newest.action, newest.document) == (LIN, Action.LABEL, label.document)
    assert (newest.copy, newest.undoes, newest.summary) == (store.copy, None, "𠮷野家 PERSON")
    assert newest.at >= oldest.at > 1_600_000_000_000
    assert newest.counter == oldest.counter + 1
    assert oldest.id == brought


def test_each_sitting_numbers_on_under_an_identity_of_its_own(store, path, do, label):
    do(added([label]))
    store.close()
    again = Store.open(path, "")
    (before,) = again.journal.newest(None, 1)
    again.apply(
        added([replace(label, id=uuid4(), span=Span(4, 6))]),
        action=Action.LABEL,
        by=again.annotators.all()[0],
        document=None,
        undoes=None,
        summary="",
    )
    (after,) = again.journal.newest(None, 1)
    again.close()
    assert after.counter == before.counter + 1
    assert after.copy != before.copy


def test_the_entries_of_an_article_include_what_brought_it(store, bring, lin, label, brought):
    bring(Arrival(Document(uuid4(), "001", "另一篇")))
    made = store.apply(
        added([label]),
        action=Action.LABEL,
        by=lin,
        document=label.document,
        undoes=None,
        summary="",
    )
    row = store.ids().document(label.document)
    assert [entry.id for entry in store.journal.newest(row, None)] == [made, brought]
    assert [entry.id for entry in store.journal.newest(row, 1)] == [made]
    assert len(store.journal.newest(None, None)) == 3


def test_order_is_of_counters_and_copies_and_not_of_rows(store, do, label):
    first = do(added([label]))
    second = do(added([replace(label, id=uuid4(), span=Span(4, 6))]))
    with store.transaction():  # as if the later row had come from an older copy
        store._connection.run(
            "UPDATE entry SET counter = counter + 100 WHERE uuid = ?", (first.bytes,)
        )
    assert [entry.id for entry in store.journal.newest(None, 2)] == [first, second]
    assert next(store.journal.done_by(LIN)).id == first


def test_an_unknown_entry_is_a_mistake_of_the_caller(store):
    with pytest.raises(LookupError):
        store.journal.entry(uuid4())
    with pytest.raises(LookupError):
        store.journal.row_of(uuid4())
