"""Failures of the machine are told; everything else is a bug and passes through."""

from __future__ import annotations

import sqlite3
from uuid import UUID, uuid4

import pytest

from qannotate.domain.annotation import Annotation
from qannotate.domain.change import added
from qannotate.domain.span import Span
from qannotate.errors import StorageError
from qannotate.store.failures import told

LIN = UUID(int=1)


@pytest.fixture
def label(article):
    return Annotation(uuid4(), article.id, LIN, "entity", "PERSON", Span(0, 3), note="𠮷" * 9000)


def state(store):
    return store.tally.counts(), store.journal.newest(None, None)


def test_a_full_disk_changes_nothing(store, do, label):
    before = state(store)
    pages = store._connection.value("PRAGMA page_count")
    store._connection.value(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError, match="disk is full"):
        do(added([label]))
    assert state(store) == before
    store._connection.value("PRAGMA max_page_count = 100000")
    do(added([label]))
    assert store.problems() == ()


def test_a_project_that_became_read_only_changes_nothing(store, do, label):
    before = state(store)
    store._connection._database.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageError, match="read-only"):
        do(added([label]))
    assert state(store) == before


def test_another_program_that_locks_the_file_is_told(store, path, do, label):
    before = state(store)
    store._connection._database.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="another program"):
        do(added([label]))
    other.rollback()
    other.close()
    assert state(store) == before
    do(added([label]))


def test_a_mistake_in_our_own_sql_passes_through():
    database = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError), told("not said"):
        database.execute("SELECT nothing")
    database.close()


def test_a_write_outside_of_a_transaction_is_a_mistake(store):
    with pytest.raises(RuntimeError):
        store._connection.run("DELETE FROM tally")
    with pytest.raises(RuntimeError):
        store._connection.run_many("DELETE FROM tally WHERE n = ?", [(1,)])


def test_a_failure_inside_the_block_takes_everything_back(store, lin):
    def interrupted() -> None:
        with store.transaction():
            store._connection.run("UPDATE annotator SET name = 'x' WHERE id = 1")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert store.annotators.find(lin.id) == lin
