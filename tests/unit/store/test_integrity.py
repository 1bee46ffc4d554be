from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from qannotate.domain.annotation import Annotation, Link, link_id
from qannotate.domain.change import added, removed
from qannotate.domain.exchange import Level
from qannotate.domain.span import Span

LIN = UUID(int=1)


@pytest.fixture
def pair(article, do):
    first = Annotation(uuid4(), article.id, LIN, "event", "OPENING", Span(6, 8))
    second = Annotation(uuid4(), article.id, LIN, "entity", "PLACE", Span(4, 6))
    role = Link(
        link_id(first.id, "place", second.id), article.id, LIN, "place", first.id, second.id
    )
    do(added([first, second]))
    do(removed([second]))
    do(added([second, role]))
    return first, second


BREAK = {
    "leaves the text": 'UPDATE annotation SET "end" = 99',
    "is not the one that was imported": "UPDATE content SET text = text || '。'",
    "connects a label that is gone": "UPDATE annotation SET until = since WHERE until IS NULL",
    "contradict the journal": "UPDATE annotation SET until = 1 WHERE until IS NOT NULL",
}


def test_a_project_in_use_is_whole(store, pair):
    assert store.problems() == ()


@pytest.mark.parametrize("said", BREAK)
def test_what_is_wrong_is_said_in_two_sentences(store, pair, said):
    with store.transaction():
        store._connection.run(BREAK[said])
    found = [problem for problem in store.problems() if said in problem.what]
    assert found
    assert found[0].level is Level.ERROR
    assert found[0].todo.endswith(".")


def test_a_row_that_names_nothing_is_found(store, pair):
    store._connection._database.execute("PRAGMA foreign_keys = OFF")
    with store.transaction():
        store._connection.run("UPDATE entry SET annotator_id = 99 WHERE seq = 3")
    assert any("names no row" in problem.what for problem in store.problems())


def test_wrong_counts_are_a_warning_and_can_be_counted_again(store, pair):
    with store.transaction():
        store._connection.run("UPDATE tally SET n = n + 1")
    (problem,) = store.problems()
    assert problem.level is Level.WARNING
    with store.transaction():
        store.tally.rebuild()
    assert store.problems() == ()
