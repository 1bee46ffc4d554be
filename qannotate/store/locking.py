"""One writer at a time for a project, across windows, commands and machines.

The lock is one of the operating system on a small file beside the project, so it ends with
the process that holds it, however that ends. The file says who writes; it goes when the
writer closes. What a killed writer leaves of it is locked by nobody and is taken over.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import platform
import sys
from pathlib import Path

from qannotate.errors import ProjectBusyError, StorageError
from qannotate.store.failures import told
from qannotate.store.header import side_file

_LONGEST = 4096
_NOT_SAVED = "The project cannot be opened for writing"

if sys.platform == "win32":
    import msvcrt

    _LOCKED_BYTE = 1 << 30  # far behind the content, which others must be able to read

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class WriterLock:
    """The right to write one project. Held until `release`, or until the process ends."""

    def __init__(self, descriptor: int, path: Path) -> None:
        self._descriptor = descriptor
        self._path = path

    def release(self) -> None:
        """Give the right back and take the file away. The second call does nothing."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor < 0:
            return
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(descriptor)
            _remove(self._path)
        else:  # the other way round, another writer could lose the file it has just locked
            _remove(self._path)
            os.close(descriptor)


def lock_for_writing(project: Path, writer: str = "") -> WriterLock:
    """Return the right to write `project`. `writer` names the person to others.

    Raises:
        ProjectBusyError: somebody has it; says who.
        StorageError: the folder cannot be written to or knows no locks.
    """
    path = side_file(project, "lock")
    while True:
        descriptor = _open(path, project)
        try:
            with told(_NOT_SAVED):
                locked = _try_lock(descriptor)
            if not locked:
                raise _busy(project, path)
            if _is_at(descriptor, path):
                _write(descriptor, writer or user_name())
                return WriterLock(descriptor, path)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # its owner removed it just before we had the lock


def user_name() -> str:
    """Return the name under which the system knows who is working."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "somebody"


def _open(path: Path, project: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except PermissionError as error:
        if path.exists():
            return _open_others(path, project)
        raise _not_writable(project) from error
    except OSError as error:
        raise _not_writable(project) from error


def _open_others(path: Path, project: Path) -> int:
    """Open the lock file of another user: to see whether it is held, or to replace it."""
    with told(_NOT_SAVED):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            if not _try_lock(descriptor):
                raise _busy(project, path)
            path.unlink()
        finally:
            os.close(descriptor)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _write(descriptor: int, writer: str) -> None:
    owner = {"name": writer, "process": os.getpid(), "computer": platform.node()}
    data = json.dumps(owner, ensure_ascii=False).encode()[:_LONGEST]
    with told(_NOT_SAVED):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, data)


def _busy(project: Path, path: Path) -> ProjectBusyError:
    writer = _writer(path)
    return ProjectBusyError(
        f"“{project.name}” is open for writing by {writer}.",
        "Close it there, or open it for reading only.",
        writer=writer,
    )


def _writer(path: Path) -> str:
    try:
        with path.open("rb") as file:
            owner = json.loads(file.read(_LONGEST))
        who = f"{owner['name']} (process {owner['process']}"
        here = owner["computer"] == platform.node()
        return f"{who})" if here else f"{who} on {owner['computer']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "another program"  # it is just about to write its name


def _not_writable(project: Path) -> StorageError:
    return StorageError(
        f"The folder of “{project.name}” cannot be written to.",
        "Open the project for reading only, or copy it to a folder you can write to.",
    )


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):  # gone with its folder, or another writer has it
        path.unlink()
