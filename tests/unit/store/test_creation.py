from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from qannotate.errors import InputError, StorageError
from qannotate.store import creation
from qannotate.store.arrivals import Arrival
from qannotate.store.store import Store


def make(path):
    Store.make(path, name="", scheme_toml="")


def test_an_existing_file_is_never_overwritten(tmp_path):
    path = tmp_path / "p.qann"
    path.write_bytes(b"mine")
    with pytest.raises(InputError, match="exists already"):
        make(path)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("p.qann", b"mine")]


def test_nor_is_one_that_appears_while_it_is_made(tmp_path):
    path = tmp_path / "p.qann"

    def write(part: Path) -> None:
        part.write_bytes(b"new")
        path.write_bytes(b"mine")

    with pytest.raises(InputError, match="exists already"):
        creation.place_new(path, write)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("p.qann", b"mine")]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match="nowhere"):
        make(tmp_path / "nowhere" / "p.qann")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS])
def test_a_failure_leaves_no_half_file_and_says_what_to_do(tmp_path, number):
    def write(part: Path) -> None:
        part.write_bytes(b"half")
        raise OSError(number, os.strerror(number))

    with pytest.raises(StorageError) as failure:
        creation.place_new(tmp_path / "p.qann", write)
    assert failure.value.what.startswith("“p.qann” was not made: ")
    assert failure.value.todo.endswith(".")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="the superuser may write anywhere",
)
def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StorageError):
            make(tmp_path / "p.qann")
    finally:
        tmp_path.chmod(0o700)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="names are not made by links there")
def test_a_disk_without_second_names_will_do(tmp_path, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    make(tmp_path / "p.qann")
    assert [file.name for file in tmp_path.iterdir()] == ["p.qann"]
    with pytest.raises(InputError, match="exists already"):
        make(tmp_path / "p.qann")


def test_a_copy_of_an_open_project_is_whole_and_one_file(store, bring, article, tmp_path):
    bring(Arrival(article))
    folder = tmp_path / "copies"
    folder.mkdir()

    store.copy_to(folder / "copy.qann")

    assert [file.name for file in folder.iterdir()] == ["copy.qann"]
    copy = Store.open(folder / "copy.qann", "")
    assert copy.documents.summaries() == store.documents.summaries()
    assert copy.journal.newest(None, None) == store.journal.newest(None, None)
    assert copy.problems() == ()
    assert copy.copy != store.copy
    copy.close()
    with pytest.raises(InputError, match="exists already"):
        store.copy_to(folder / "copy.qann")
