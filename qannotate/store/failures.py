"""SQLite's failures, told to people. The only place that knows its result codes."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from qannotate.errors import InputError, StorageError

_WRITABLE = "Copy it to a folder you can write to, and open the copy."

_TODO = {  # "the machine, not our SQL": https://sqlite.org/rescode.html
    sqlite3.SQLITE_PERM: _WRITABLE,
    sqlite3.SQLITE_BUSY: "Another program is using the project. Close that one and try again.",
    sqlite3.SQLITE_LOCKED: "Another program is using the project. Close that one and try again.",
    sqlite3.SQLITE_NOMEM: "The memory is full. Close other programs and try again.",
    sqlite3.SQLITE_READONLY: f"The project is read-only. {_WRITABLE}",
    sqlite3.SQLITE_IOERR: "The disk does not answer. Check that it is still connected.",
    sqlite3.SQLITE_CORRUPT: "The project file is damaged. Open a copy of it that you kept.",
    sqlite3.SQLITE_FULL: "The disk is full. Free some space and try again.",
    sqlite3.SQLITE_CANTOPEN: "The project's folder cannot be used. Check that it is still there.",
    sqlite3.SQLITE_PROTOCOL: "Another program is using the project. Close that one and try again.",
    sqlite3.SQLITE_NOTADB: "The project file is damaged. Open a copy of it that you kept.",
}

_ERRNO_TODO = {
    errno.ENOSPC: "The disk is full. Free some space and try again.",
    errno.EDQUOT: "The disk is full. Free some space and try again.",
    errno.EACCES: "The folder cannot be written to. Choose another folder.",
    errno.EPERM: "The folder cannot be written to. Choose another folder.",
    errno.EROFS: "The folder cannot be written to. Choose another folder.",
    errno.ENOENT: "The folder does not exist. Make it or choose another one.",
    errno.ENAMETOOLONG: "The name is too long. Choose a shorter one.",
}


@contextmanager
def told(what: str) -> Iterator[None]:
    """Run the block; tell failures of the machine as `what` and what to do about it.

    Raises:
        StorageError: the environment prevented it. Any other `sqlite3.Error` is a bug and
            passes through unchanged.
        InputError: a text holds half a surrogate pair, which no file can store.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise InputError(
            f"A text holds U+{ord(error.object[error.start]):04X}, which is no character.",
            "Remove it there and try again.",
        ) from error
    except sqlite3.Error as error:
        todo = _TODO.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if todo is None:
            raise
        raise StorageError(what, todo) from error
    except OSError as error:
        todo = _ERRNO_TODO.get(error.errno or 0, f"The system says: {error.strerror}.")
        raise StorageError(what, todo) from error
