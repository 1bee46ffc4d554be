from __future__ import annotations

import subprocess
import sys

import pytest

from qannotate.errors import ProjectBusyError, StorageError
from qannotate.store import locking
from qannotate.store.header import side_file
from qannotate.store.locking import lock_for_writing
from qannotate.store.store import Store

HOLD = """
import sys
from pathlib import Path
from qannotate.store.store import Store
store = Store.open(Path(sys.argv[1]), "lin 𠮷")
print("open", flush=True)
sys.stdin.readline()
store.close()
"""


@pytest.fixture
def writer(path):
    """Another process that has the project open for writing."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_writer_is_told_who_writes(path, writer):
    with pytest.raises(ProjectBusyError) as failure:
        Store.open(path, "wu")
    assert failure.value.writer == f"lin 𠮷 (process {writer.pid})"
    assert failure.value.writer in failure.value.what


def test_any_number_read_while_one_writes(path, writer):
    readers = [Store.open_for_reading(path) for _ in range(3)]
    assert [reader.name() for reader in readers] == ["样本"] * 3
    for reader in readers:
        reader.close()
    with pytest.raises(ProjectBusyError):
        Store.open(path, "wu")


def test_the_lock_of_a_killed_writer_holds_nobody_up(path, writer):
    writer.kill()
    writer.wait()
    assert side_file(path, "lock").exists()

    store = Store.open(path, "wu")
    with pytest.raises(ProjectBusyError, match="wu"):
        Store.open(path, "lin")
    store.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_writer_that_closes_leaves_the_project_alone_in_its_folder(path, writer):
    writer.communicate("\n")
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    Store.open(path, "wu").close()


def test_one_process_cannot_write_twice_either(store, path):
    with pytest.raises(ProjectBusyError):
        Store.open(path, "wu")
    assert store.name() == "样本"


def test_a_lock_file_that_says_nothing_is_still_a_lock(path, writer):
    side_file(path, "lock").write_bytes(b"")
    with pytest.raises(ProjectBusyError) as failure:
        Store.open(path, "wu")
    assert failure.value.writer == "another program"


def test_a_lock_whose_file_was_removed_meanwhile_is_taken_again(tmp_path, monkeypatch):
    project = tmp_path / "p.qann"
    original, calls = locking._try_lock, []

    def lose_the_first(descriptor: int) -> bool:
        calls.append(descriptor)
        if len(calls) == 1:
            side_file(project, "lock").unlink()
        return original(descriptor)

    monkeypatch.setattr(locking, "_try_lock", lose_the_first)
    lock = lock_for_writing(project)
    assert len(calls) == 2
    with pytest.raises(ProjectBusyError):
        lock_for_writing(project)
    lock.release()
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_room_for_a_lock_is_told(tmp_path):
    with pytest.raises(StorageError, match="cannot be written to"):
        lock_for_writing(tmp_path / "nowhere" / "p.qann")


def test_the_lock_file_of_another_user_is_replaced_if_nobody_holds_it(tmp_path, monkeypatch):
    project = tmp_path / "p.qann"
    left = side_file(project, "lock")
    left.write_text("{}")
    original, refused = locking.os.open, []

    def refuse_once(path, flags, mode=0o777):
        if flags & locking.os.O_RDWR and not refused:
            refused.append(path)
            raise PermissionError(13, "not yours")
        return original(path, flags, mode)

    monkeypatch.setattr(locking.os, "open", refuse_once)
    lock = lock_for_writing(project, "wu")
    assert refused == [left]
    assert "wu" in left.read_text()
    lock.release()
