"""Connections to a project file: opening, reading, transactions, closing.

While a project is open for writing its changes go through SQLite's write-ahead log; closing
folds the log back, so a closed project is one file. Every connection checks before it
writes that the file is still where it was: SQLite itself would go on writing into a file
that no folder shows any more.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

from sqlite_utils import Database

from qannotate.errors import InputError, ReadOnlyError, StorageError
from qannotate.store.failures import told
from qannotate.store.header import Header, check_header, side_file
from qannotate.store.schema import APPLICATION_ID, MIGRATIONS, VERSION, missing_table, version_of

_log = logging.getLogger(__name__)

Row = tuple[Any, ...]
_FileId = tuple[int, int]

_BUSY_SECONDS = 5.0
_NOT_READ = "The project could not be read"
_NOT_SAVED = "The change was not saved"

_open_files: Counter[_FileId] = Counter()
_open_files_lock = Lock()


class Connection:
    """One connection to a project file. Use `connect_for_writing` or `connect_for_reading`.

    Writes happen inside `transaction` only; reads see what is committed, and inside a
    transaction also what it has written.
    """

    def __init__(self, path: Path, database: Database, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._database = database
        self._file = _file_id(path)
        with _open_files_lock:
            _open_files[self._file] += 1
        self._closed = False

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        with told(_NOT_READ):
            return self._database.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        with told(_NOT_READ):
            found: Row | None = self._database.execute(sql, parameters).fetchone()
            return found

    def stream(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
        """Yield the rows one by one, for answers that may be long or left early."""
        with told(_NOT_READ):
            yield from self._database.execute(sql, parameters)

    def value(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        """Return the first column of the first row, or `None` if there is no row."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run a writing statement and return the id of the row it inserted."""
        self._require_transaction()
        return self._database.execute(sql, parameters).lastrowid or 0

    def run_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        self._require_transaction()
        self._database.conn.executemany(sql, parameters)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run the block as one transaction: all of it is stored, or none of it.

        Raises:
            ReadOnlyError: the project is open for reading only.
            StorageError: the environment prevented it; says what to do.
        """
        if self.read_only:
            raise ReadOnlyError(
                "The project is open for reading only.",
                "Open it for writing once nobody else does, or save a copy.",
            )
        self._require_place()
        with told(_NOT_SAVED), self._database.atomic():
            yield

    def back_up(self, target: Path) -> None:
        """Write a copy of what is committed to `target`, which must not exist."""
        with told("The copy was not made"):
            copy = sqlite3.connect(target)
            try:
                self._database.conn.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE").fetchone()
            finally:
                copy.close()

    def close(self, *, fold: bool = False) -> None:
        """Close the connection; with `fold`, into one file if nobody else reads it."""
        if self._closed:
            return
        self._closed = True
        if fold:
            _fold(self._database)
        self._database.close()
        with _open_files_lock:
            _open_files[self._file] -= 1

    def _require_transaction(self) -> None:
        if not self._database.conn.in_transaction:
            raise RuntimeError("a write outside of a transaction")

    def _require_place(self) -> None:
        try:
            moved = _file_id(self.path) != self._file
        except OSError:
            moved = True
        if moved:
            raise StorageError(
                f"{_NOT_SAVED}: “{self.path}” is no longer there.",
                "Bring the file back, or save a copy somewhere else.",
            )


def connect_for_writing(path: Path) -> Connection:
    """Open a project for writing and bring it up to date. The caller holds the lock.

    Raises:
        InputError: the file is no project, or not one that this version can open.
        StorageError: the machine does not let us write it, or it is damaged.
    """
    check_project(path)
    if not os.access(path, os.W_OK):
        raise StorageError(
            f"“{path.name}” is read-only.",
            "Open it for reading only, or copy it and open the copy.",
        )
    with told(f"“{path.name}” cannot be opened for writing"):
        return _prepared(Connection(path, _database(path, "rw"), read_only=False), _begin_writing)


def connect_for_reading(path: Path) -> Connection:
    """Open a project for reading; nothing is changed. Any thread may use it, one at a time.

    Raises:
        InputError: the file is no project, or has to be brought up to date.
        StorageError: the machine does not let us read it, or it is damaged.
    """
    header = check_project(path)
    if header is not None and header.version < VERSION:
        raise InputError(
            f"“{path.name}” was made by an older version of qannotate.",
            "Open it once for writing, which brings it up to date.",
        )
    mode = "ro&immutable=1" if header is not None and _cannot_change(path, header) else "ro"
    with told(f"“{path.name}” cannot be read"):
        database = _database(path, mode, check_same_thread=False)
        return _prepared(Connection(path, database, read_only=True), _begin_reading)


def check_project(path: Path) -> Header | None:
    """Check what kind of file this is, unless this process has it open already.

    POSIX drops all locks that a process has on a file when it closes any descriptor of it,
    so a file that SQLite has open here must not be opened beside it:
    https://sqlite.org/howtocorrupt.html, section 2.2.
    """
    try:
        known = _open_files[_file_id(path)] > 0
    except OSError:
        known = False
    return None if known else check_header(path)


def new_connection(path: Path) -> Connection:
    """Make an empty project file at `path`, with the tables of today, to be filled at once."""
    database = _database(path, "rwc")
    try:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        MIGRATIONS.apply(database)
        return Connection(path, database, read_only=False)
    except BaseException:
        database.close()
        raise


def _database(path: Path, mode: str, *, check_same_thread: bool = True) -> Database:
    connection = sqlite3.connect(
        f"{_uri(path)}?mode={mode}",
        uri=True,
        timeout=_BUSY_SECONDS,
        check_same_thread=check_same_thread,
    )
    try:
        return Database(connection, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def _prepared(connection: Connection, prepare: Any) -> Connection:
    try:
        prepare(connection._database)
    except BaseException:
        connection.close()
        raise
    return connection


def _begin_writing(database: Database) -> None:
    if version_of(database) == VERSION:
        _require_tables(database)  # before anything is changed
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("PRAGMA journal_mode = WAL").fetchone()
    database.execute("PRAGMA synchronous = FULL")
    if version_of(database) < VERSION:
        MIGRATIONS.apply(database)


def _begin_reading(database: Database) -> None:
    database.execute("PRAGMA query_only = ON")
    _require_tables(database)  # the first read finds damage


def _require_tables(database: Database) -> None:
    missing = missing_table(database)
    if missing is not None:
        raise InputError(
            f"The project is damaged: its table “{missing}” is gone.",
            "Open a copy of it that you kept.",
        )


def _fold(database: Database) -> None:
    """Fold the log back. What prevents it is no loss: the log stays and is read again."""
    try:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        database.execute("PRAGMA busy_timeout = 0")
        database.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.Error as error:
        _log.info("The log stays beside the project: %s", error)


def _cannot_change(path: Path, header: Header) -> bool:
    """Whether SQLite must read a file in log mode without making side files for it."""
    if not header.wal or os.access(path.parent, os.W_OK):
        return False
    log = side_file(path, "wal")
    return not side_file(path, "shm").exists() and not (log.exists() and log.stat().st_size)


def _uri(path: Path) -> str:
    """Return the name by which SQLite opens a path, drive letters and shares included."""
    name = path.absolute().as_posix()
    return "file://" + quote(name if name.startswith("/") else f"/{name}", safe="/:")


def _file_id(path: Path) -> _FileId:
    status = path.stat()
    return status.st_dev, status.st_ino
