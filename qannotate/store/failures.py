"""SQLite's failures, told to people. The only place that knows its result codes."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from qannotate.errors import InputError, StorageError

_Advice = tuple[str, str]
"""Why something could not be done, and what to do about it."""

_BUSY = ("another program is using the project", "Close that one and try again.")
_FULL = ("the disk is full", "Free some space and try again.")
_DAMAGED = ("the file is damaged", "Open a copy of it that you kept.")
_FORBIDDEN = ("you may not write there", "Choose a folder you can write to.")

_ADVICE: dict[int, _Advice] = {  # "the machine, not our SQL": https://sqlite.org/rescode.html
    sqlite3.SQLITE_PERM: _FORBIDDEN,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_NOMEM: ("the memory is full", "Close other programs and try again."),
    sqlite3.SQLITE_READONLY: ("it is read-only", "Copy it to a folder you can write to."),
    sqlite3.SQLITE_IOERR: ("the disk does not answer", "Check that it is still connected."),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CANTOPEN: (
        "its folder cannot be used",
        "Check that it is still there and that you may use it.",
    ),
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}

_SYSTEM_ADVICE: dict[int, _Advice] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: ("you have no right to", "Ask for it, or choose another place."),
    errno.EPERM: ("you have no right to", "Ask for it, or choose another place."),
    errno.EROFS: _FORBIDDEN,
    errno.ENOENT: ("it is no longer there", "Bring it back or choose another one."),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter one."),
}


@contextmanager
def told(what: str) -> Iterator[None]:
    """Run the block; tell failures of the machine as `what`, why, and what to do about it.

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
        advice = _ADVICE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if advice is None:
            raise
        raise _told(what, advice) from error
    except OSError as error:
        other = (f"the system says “{error.strerror}”", "Try again or choose another place.")
        raise _told(what, _SYSTEM_ADVICE.get(error.errno or 0, other)) from error


def _told(what: str, advice: _Advice) -> StorageError:
    why, todo = advice
    return StorageError(f"{what}: {why}.", todo)
