from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from uuid import UUID, uuid4

import pytest

from qannotate.domain.alignment import Alignment
from qannotate.domain.annotation import Annotation, Link, Progress, State, link_id
from qannotate.domain.change import SchemeText, added
from qannotate.domain.document import Document, DocumentData, Source, document_id, text_hash
from qannotate.domain.span import Span
from qannotate.errors import ChangedSinceError, InputError, RuleError
from qannotate.store.arrivals import Arrival

LIN, WU = UUID(int=1), UUID(int=2)
DATA = "\ufeff𠮷野家在北京开店。".encode()
SOURCE = Source(
    "000.txt",
    sha256(DATA).digest(),
    "utf-8-sig",
    "text",
    DATA,
    Alignment.from_segments([(0, 1, 0, 0), (1, 10, 0, 9)]),
)


def label(document, start=4, end=6, **others):
    return Annotation(uuid4(), document.id, LIN, "entity", "PLACE", Span(start, end), **others)


def held(store, document, annotator=LIN, kind=Annotation):
    ids = store.ids()
    return store.versions.of(kind, ids.document(document), ids.annotator(annotator))


def test_an_article_arrives_with_its_source_to_the_byte(store, bring, article):
    bring(Arrival(article, SOURCE, (DocumentData(article.id, title="开店"),)))

    (summary,) = store.documents.summaries()
    row = store.ids().document(article.id)
    assert (summary.id, summary.title, summary.characters) == (article.id, "开店", 9)
    assert store.documents.document(row) == article
    assert store.documents.sources(row) == (SOURCE,)
    assert store.documents.find(text_hash(article.text)) == article.id
    assert store.problems() == ()


def test_arriving_twice_adds_nothing(store, bring, article):
    annotation = label(article)
    arrival = Arrival(article, SOURCE, (DocumentData(article.id, title="开店"), annotation))
    bring(arrival)
    again = bring(arrival, replace(arrival, facts=(label(article),)))

    assert held(store, article.id) == (annotation,)
    assert not store.versions.change_of(store.journal.row_of(again))
    assert len(store.documents.sources(store.ids().document(article.id))) == 1
    assert store.problems() == ()


def test_a_known_text_keeps_what_is_said_about_it_and_gains_labels_and_sources(
    store, bring, article
):
    bring(Arrival(article, SOURCE, (DocumentData(article.id, title="开店"),)))
    annotation = label(article)
    other = replace(SOURCE, name="mirror.txt", alignment=None, data=None)
    bring(Arrival(article, other, (DocumentData(article.id, title="x"), annotation)))

    (summary,) = store.documents.summaries()
    assert summary.title == "开店"
    assert dict(summary.annotations) == {"lin": 1}
    row = store.ids().document(article.id)
    assert store.documents.sources(row) == (SOURCE, other)


def test_a_state_or_scheme_that_arrives_replaces_the_one_there(store, bring, article):
    bring(Arrival(article, facts=(State(article.id, LIN, Progress.IN_PROGRESS),)))
    done = State(article.id, LIN, Progress.DONE)
    entry = bring(Arrival(article, facts=(done, SchemeText('name = "more"\n'))))

    assert held(store, article.id, kind=State) == (done,)
    assert store.versions.scheme() == 'name = "more"\n'
    assert len(store.versions.change_of(store.journal.row_of(entry)).pairs) == 2


@pytest.mark.parametrize("first", [0, 1])
def test_of_two_ids_and_names_of_one_text_the_smaller_stay_in_any_order(
    store, bring, article, first
):
    both = [replace(article, id=UUID(int=5), name="b"), replace(article, id=UUID(int=4), name="a")]
    annotations = [label(document, start, 6) for document, start in zip(both, (3, 4), strict=True)]
    arrivals = [Arrival(d, facts=(a,)) for d, a in zip(both, annotations, strict=True)]
    bring(arrivals[first])
    bring(arrivals[1 - first])

    (summary,) = store.documents.summaries()
    assert (summary.id, summary.name) == (UUID(int=4), "a")
    assert store.ids().document(UUID(int=5)) == store.ids().document(UUID(int=4))
    found = held(store, UUID(int=5))
    assert {annotation.id for annotation in found} == {a.id for a in annotations}
    assert {annotation.document for annotation in found} == {UUID(int=4)}


def test_an_id_that_another_text_has_is_not_given_twice(store, bring, article):
    other = Document(article.id, "001", "另一篇𠮷。")
    annotation = replace(label(other), span=Span(0, 3))
    bring(Arrival(article))
    bring(Arrival(other, facts=(annotation,)))
    bring(Arrival(other, facts=(annotation,)))

    ids = {summary.name: summary.id for summary in store.documents.summaries()}
    assert ids == {"000": article.id, "001": document_id(other.text)}
    assert held(store, ids["000"]) == ()
    assert held(store, ids["001"]) == (replace(annotation, document=ids["001"]),)


def test_a_label_whose_id_is_taken_elsewhere_gets_one_of_its_own_and_keeps_its_roles(
    store, bring, article
):
    first, second = label(article), label(article, 0, 3)
    bring(Arrival(article, facts=(first, second)))
    other = Document(uuid4(), "001", article.text + "又")
    copies = [replace(one, document=other.id) for one in (first, second)]
    role = Link(link_id(first.id, "x", second.id), other.id, LIN, "x", first.id, second.id)
    arrival = Arrival(other, facts=(*copies, role))
    bring(arrival)
    bring(arrival)

    made = {a.span: a.id for a in held(store, other.id)}
    assert made.keys() == {first.span, second.span}
    assert {first.id, second.id}.isdisjoint(made.values())
    (link,) = held(store, other.id, kind=Link)
    assert (link.origin, link.target) == (made[first.span], made[second.span])
    assert len(held(store, article.id)) == 2
    assert store.problems() == ()


@pytest.mark.parametrize("text", ["", "a\0b", "半个\ud842"])
def test_a_text_that_no_project_can_hold_is_refused_with_its_whole_batch(store, bring, text):
    good = Document(uuid4(), "good", "好")
    with pytest.raises(InputError):
        bring(Arrival(good), Arrival(Document(uuid4(), "bad", text)))
    assert store.documents.summaries() == ()


def test_a_span_beyond_the_text_refuses_the_batch(store, bring, article):
    with pytest.raises(RuleError):
        bring(Arrival(article, facts=(label(article, 8, 10),)))
    assert store.documents.summaries() == ()
    assert store.problems() == ()


def test_a_batch_is_taken_back_whole_and_can_come_again(store, bring, do, article, brought):
    other = Document(uuid4(), "001", "第二篇𠮷")
    annotation = replace(label(other), span=Span(0, 2))
    done = State(other.id, LIN, Progress.DONE)
    entry = bring(Arrival(other, SOURCE, (annotation, done)))
    change = store.versions.change_of(store.journal.row_of(entry))

    do(change.inverse(), undoes=entry)
    assert [summary.name for summary in store.documents.summaries()] == ["000"]
    assert store.documents.find(text_hash(other.text)) is None
    assert store.tally.counts() == ()

    bring(Arrival(other, SOURCE, (annotation, done)))
    assert held(store, other.id) == (annotation,)
    assert store.problems() == ()


@pytest.mark.parametrize("built", ["label", "state"])
def test_a_batch_on_which_something_was_built_stays(store, do, article, brought, built):
    fact = (
        replace(label(article), annotator=WU)
        if built == "label"
        else State(article.id, WU, Progress.IN_PROGRESS)
    )
    do(added([fact]), by=store.annotators.find(WU))
    change = store.versions.change_of(store.journal.row_of(brought))
    with pytest.raises(ChangedSinceError, match="wu has worked on the article “000”"):
        do(change.inverse(), undoes=brought)
    assert len(store.documents.summaries()) == 1


def test_nothing_is_added_to_an_article_that_was_taken_back(store, do, article, brought):
    do(store.versions.change_of(store.journal.row_of(brought)).inverse())
    with pytest.raises(ChangedSinceError, match="no longer in the project"):
        do(added([label(article)]))
