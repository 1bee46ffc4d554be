from __future__ import annotations

from dataclasses import replace

import pytest

from qannotate.domain.annotation import Evidence, Suggestion, suggestion_id
from qannotate.domain.document import text_hash
from qannotate.domain.span import Span
from qannotate.store.answers import pack_answer

ENGINE = "numbers"


@pytest.fixture
def suggest(article):
    def suggest(start, end, label="MONEY", engine=ENGINE, attributes=None):
        span = Span(start, end)
        identity = suggestion_id(text_hash(article.text), engine, "number", label, span)
        evidence = (Evidence(engine, "money.unit", "𠮷 元", 0.75),)
        return Suggestion(identity, article.id, "number", label, span, evidence, attributes or {})

    return suggest


@pytest.fixture
def keep(store, article, brought):
    row, hash_ = store.ids().document(article.id), text_hash(article.text)

    def keep(*suggestions, engine=ENGINE, version="1"):
        with store.transaction():
            store.suggestions.store(row, pack_answer(engine, version, suggestions, hash_))

    return keep


def read(store, article, engine=None):
    row = store.ids().document(article.id)
    return store.suggestions.of(row, article.id, text_hash(article.text), engine)


def test_suggestions_come_back_as_they_were(store, article, suggest, keep):
    answer = (suggest(0, 3, attributes={"value": 1.5, "深": [1]}), suggest(4, 6))
    keep(*answer)
    assert read(store, article) == (answer,)
    assert store.suggestions.version(store.ids().document(article.id), ENGINE) == "1"


def test_an_engine_replaces_what_it_said_before(store, article, suggest, keep):
    keep(suggest(0, 3))
    keep(version="2")
    assert read(store, article) == ((),)
    row = store.ids().document(article.id)
    assert store.suggestions.version(row, ENGINE) == "2"
    assert store.suggestions.version(row, "names") is None


def test_engines_are_kept_apart(store, article, suggest, keep):
    one, other = suggest(0, 3), suggest(0, 3, engine="names")
    keep(one)
    keep(other, engine="names")
    assert store.suggestions.engines() == ("names", "numbers")
    assert read(store, article) == ((other,), (one,))
    assert read(store, article, "numbers") == ((one,),)
    assert read(store, article, "events") == ()


def test_suggestions_are_no_entries_and_no_facts(store, suggest, keep):
    before = store.journal.newest(None, None)
    keep(suggest(0, 3))
    assert store.journal.newest(None, None) == before
    assert store.tally.counts() == ()


@pytest.mark.parametrize("wrong", ["id", "engine"])
def test_an_answer_that_is_not_of_this_engine_and_text_is_refused(
    store, article, suggest, keep, wrong
):
    other = suggest(4, 6) if wrong == "id" else suggest(0, 3, engine="names")
    with pytest.raises(ValueError, match="not a suggestion of numbers"):
        keep(replace(suggest(0, 3), id=other.id, evidence=other.evidence))
    assert read(store, article) == ()
