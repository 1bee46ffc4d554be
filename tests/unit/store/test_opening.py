"""What is opened, what is refused, and that refusing leaves everything as it was."""

from __future__ import annotations

import os
import sqlite3
import struct

import pytest

from qannotate.domain.change import Action, SchemeText, added, removed
from qannotate.errors import InputError, ReadOnlyError, StorageError
from qannotate.store.arrivals import Arrival
from qannotate.store.schema import APPLICATION_ID, VERSION
from qannotate.store.store import Store


def folder_of(path):
    return {file.name: file.read_bytes() for file in path.parent.iterdir()}


def foreign_database(path, *, application=0, wal=False):
    with sqlite3.connect(path) as database:
        if wal:
            database.execute("PRAGMA journal_mode = WAL")
        database.execute(f"PRAGMA application_id = {application}")
        database.execute("CREATE TABLE notes (text)")
    database.close()


def cut(path, length):
    path.write_bytes(path.read_bytes()[:length])


def newer(path):
    data = bytearray(path.read_bytes())
    struct.pack_into(">I", data, 60, VERSION + 1)
    path.write_bytes(data)


def without_table(path):
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE annotation")
    database.close()


BROKEN = {
    "its table “annotation” is gone": without_table,
    "is an empty file": lambda path: cut(path, 0),
    "is cut off": lambda path: cut(path, path.stat().st_size // 2),
    "cut off: its end": lambda path: cut(path, path.stat().st_size - 1),
    "is cut off:": lambda path: cut(path, 50),
    "is not a project": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(300)),
    "“p.qann” is not a project": lambda path: path.write_text("𠮷野家" * 100, encoding="utf-8"),
    "database of another program": lambda path: (path.unlink(), foreign_database(path)),
    "is a database of another program": lambda path: (
        path.unlink(),
        foreign_database(path, application=1, wal=True),
    ),
    "newer version": newer,
    "There is no project": lambda path: path.unlink(),
    "is a folder": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.fixture
def plain(tmp_path):
    path = tmp_path / "p.qann"
    Store.make(path, name="p", scheme_toml="")
    return path


@pytest.mark.parametrize("said", BROKEN)
@pytest.mark.parametrize("reading", [True, False])
def test_what_is_no_project_is_refused_in_two_sentences_and_left_as_it_is(plain, said, reading):
    BROKEN[said](plain)
    before = {} if plain.is_dir() else folder_of(plain)

    with pytest.raises(InputError, match=said) as failure:
        Store.open_for_reading(plain) if reading else Store.open(plain, "")

    assert failure.value.what.endswith(".")
    assert failure.value.todo.endswith(".")
    assert ({} if plain.is_dir() else folder_of(plain)) == before


def test_damage_inside_is_told_and_not_a_crash(plain):
    data = bytearray(plain.read_bytes())
    data[100:4096] = b"\xff" * 3996
    plain.write_bytes(data)
    with pytest.raises(StorageError, match="damaged"):
        Store.open(plain, "")
    assert [file.name for file in plain.parent.iterdir()] == ["p.qann"]


def test_a_project_says_what_it_is(plain):
    header = plain.read_bytes()[:100]
    assert struct.unpack_from(">I", header, 68) == (APPLICATION_ID,)
    assert struct.unpack_from(">I", header, 60) == (VERSION,)


def test_a_closed_project_is_one_file_whoever_had_it_open(store, path, bring, article):
    reader = Store.open_for_reading(path)
    bring(Arrival(article))
    assert len(reader.documents.summaries()) == 1
    assert not reader.journal.newest(None, 0)
    reader.close()
    store.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]

    Store.open_for_reading(path).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("beside", [True, False])
def test_the_last_reader_folds_what_the_writer_could_not(store, path, bring, article, beside):
    reader = store.beside_for_reading() if beside else Store.open_for_reading(path)
    bring(Arrival(article))
    assert len(reader.documents.summaries()) == 1
    store.close()
    assert len(reader.documents.summaries()) == 1
    reader.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_reading_changes_nothing_and_writes_nothing(path, lin):
    before = folder_of(path)
    with_reader = Store.open_for_reading(path)
    with pytest.raises(ReadOnlyError):
        with_reader.apply(
            added([SchemeText("x")]),
            action=Action.SCHEME,
            by=lin,
            document=None,
            undoes=None,
            summary="",
        )
    with_reader.close()
    assert folder_of(path) == before


def test_the_log_of_a_killed_writer_is_read_and_folded(store, path, bring, article, tmp_path):
    bring(Arrival(article))
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in (path.name, f"{path.name}-wal"):  # as a kill leaves them, but for the locks
        (killed / name).write_bytes((tmp_path / name).read_bytes())

    reader = Store.open_for_reading(killed / path.name)
    assert len(reader.documents.summaries()) == 1
    reader.close()

    assert [file.name for file in killed.iterdir()] == [path.name]
    again = Store.open(killed / path.name, "")
    assert (len(again.documents.summaries()), again.problems()) == (1, ())
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_a_folder_that_vanishes_is_noticed_before_anything_is_lost(
    store, path, bring, article, tmp_path
):
    bring(Arrival(article))
    home, away = path.parent, tmp_path.with_name(f"{tmp_path.name}-away")
    home.rename(away)
    with pytest.raises(StorageError, match="no longer there"):
        store.apply(
            removed([SchemeText('name = "general"\n')]),
            action=Action.SCHEME,
            by=store.annotators.all()[0],
            document=None,
            undoes=None,
            summary="",
        )
    assert len(store.documents.summaries()) == 1
    store.copy_to(away / "rescued.qann")
    away.rename(home)
    store.apply(
        removed([SchemeText('name = "general"\n')]),
        action=Action.SCHEME,
        by=store.annotators.all()[0],
        document=None,
        undoes=None,
        summary="",
    )


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_closing_after_the_folder_has_vanished_is_quiet(store, tmp_path):
    away = tmp_path.with_name(f"{tmp_path.name}-gone")
    tmp_path.rename(away)
    store.close()
    away.rename(tmp_path)


def test_a_file_in_log_mode_is_read_in_a_folder_that_cannot_be_written(plain, monkeypatch):
    with sqlite3.connect(plain) as database:
        database.execute("PRAGMA journal_mode = WAL")
    database.close()
    plain.with_name("p.qann-shm").unlink(missing_ok=True)
    plain.with_name("p.qann-wal").unlink(missing_ok=True)
    monkeypatch.setattr(os, "access", lambda *_: False)
    reader = Store.open_for_reading(plain)
    assert reader.name() == "p"
    assert [file.name for file in plain.parent.iterdir()] == ["p.qann"]
    reader.close()


def test_a_read_only_file_is_not_opened_for_writing(plain, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(StorageError, match="read-only"):
        Store.open(plain, "")
    assert [file.name for file in plain.parent.iterdir()] == ["p.qann"]


def test_every_table_is_strict_and_every_reference_holds(store):
    tables = store._connection.rows(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\'"
    )
    assert len(tables) > 15
    assert [name for name, strict in tables if not strict] == []
    assert store._connection.value("PRAGMA foreign_keys") == 1
    assert store._connection.value("PRAGMA synchronous") == 2
    assert store._connection.value("PRAGMA journal_mode") == "wal"
