"""A project file and its repositories, opened, made and copied."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

from qannotate.domain.annotator import Annotator
from qannotate.domain.change import Action, Change, SchemeText, added
from qannotate.domain.exchange import Problem
from qannotate.errors import UserError
from qannotate.store.annotators import Annotators
from qannotate.store.arrivals import Arrival, Arrivals
from qannotate.store.connection import (
    Connection,
    check_project,
    connect_for_reading,
    connect_for_writing,
    new_connection,
)
from qannotate.store.creation import place_new
from qannotate.store.documents import Documents
from qannotate.store.guards import Guards
from qannotate.store.header import side_file
from qannotate.store.ids import Ids, WritingIds
from qannotate.store.integrity import problems
from qannotate.store.journal import Journal
from qannotate.store.locking import WriterLock, lock_for_writing
from qannotate.store.suggestions import Suggestions
from qannotate.store.tally import Tally
from qannotate.store.versions import Versions
from qannotate.store.work import Work


class Store:
    """One connection to a project file, with a repository for each thing in it.

    `copy` is the identity that this sitting's entries carry. Writes happen inside
    `transaction`.
    """

    def __init__(self, connection: Connection, copy: UUID, lock: WriterLock | None = None) -> None:
        self._connection = connection
        self._lock = lock
        self.copy = copy
        self.read_only = connection.read_only
        self.annotators = Annotators(connection)
        self.documents = Documents(connection)
        self.journal = Journal(connection, copy)
        self.suggestions = Suggestions(connection)
        self.tally = Tally(connection)
        self.versions = Versions(connection, self.tally)
        self.work = Work(connection)

    @classmethod
    def open(cls, path: Path, writer: str) -> Store:
        """Open a project for writing, as the only one who does.

        Raises:
            ProjectBusyError: somebody else writes; says who.
            InputError: the file is no project, or not one that this version can open.
            StorageError: the machine does not let us write it, or it is damaged.
        """
        check_project(path)
        lock = lock_for_writing(path, writer)
        try:
            return cls(connect_for_writing(path), uuid4(), lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_for_reading(cls, path: Path) -> Store:
        """Open a project for reading; any number can.

        Raises:
            InputError: the file is no project, or of another version.
            StorageError: the machine does not let us read it, or it is damaged.
        """
        return cls(connect_for_reading(path), uuid4())

    @classmethod
    def make(cls, path: Path, *, name: str, scheme_toml: str) -> None:
        """Make a project file with nothing in it but its scheme.

        Raises:
            InputError: something has that name already, or its folder does not exist.
            StorageError: the folder cannot be written to.
        """

        def write(part: Path) -> None:
            connection = new_connection(part)
            try:
                cls(connection, uuid4())._begin(name, scheme_toml)
            finally:
                connection.close()

        place_new(path, write)

    def beside_for_reading(self) -> Store:
        """Open a second connection that reads, for another thread."""
        return Store(connect_for_reading(self._connection.path), self.copy)

    def beside_for_writing(self) -> Store:
        """Open a second connection that writes, under the lock that this one holds."""
        return Store(connect_for_writing(self._connection.path), self.copy)

    def name(self) -> str:
        found: str = self._connection.value("SELECT value FROM project WHERE key = 'name'")
        return found

    def ids(self) -> Ids:
        return Ids(self._connection)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._connection.transaction():
            yield

    def apply(
        self,
        change: Change,
        *,
        action: Action,
        by: Annotator,
        document: UUID | None,
        undoes: UUID | None,
        summary: str,
    ) -> UUID:
        """Store a change and its entry in one transaction; return the entry's id."""
        with self.transaction():
            ids = WritingIds(self._connection)
            row, entry = self.journal.append(
                action,
                by=self._ensured(by),
                document=None if document is None else ids.document(document),
                undoes=undoes,
                summary=summary,
            )
            self.versions.apply(change, row, ids)
            Guards(self._connection, ids).check(change)
        return entry

    def arrive(
        self, arrivals: Iterable[Arrival], *, change: Change, by: Annotator, summary: str
    ) -> UUID:
        """Store a batch and its entry in one transaction; return the entry's id."""
        with self.transaction():
            ids = WritingIds(self._connection)
            row, entry = self.journal.append(Action.IMPORT, by=self._ensured(by), summary=summary)
            self.versions.apply(change, row, ids)
            Arrivals(
                self._connection,
                documents=self.documents,
                versions=self.versions,
                tally=self.tally,
                ids=ids,
                entry=row,
            ).store(arrivals)
        return entry

    def problems(self) -> tuple[Problem, ...]:
        return tuple(problems(self._connection, self.tally))

    def copy_to(self, path: Path) -> None:
        """Copy what is stored to a new file, which is whole from the moment it is there."""
        place_new(path, self._connection.back_up)

    def close(self) -> None:
        """Close the connection; the writer also folds the log and gives the lock back."""
        self._connection.close(fold=self._lock is not None)
        if self._lock is not None:
            self._lock.release()
        elif self.read_only:
            _tidy(self._connection.path)

    def _begin(self, name: str, scheme_toml: str) -> None:
        with self.transaction():
            self._connection.run_many(
                "INSERT INTO project (key, value) VALUES (?, ?)",
                [("id", str(uuid4())), ("name", name)],
            )
            row, _ = self.journal.append(Action.SCHEME)
            ids = WritingIds(self._connection)
            self.versions.apply(added([SchemeText(scheme_toml)]), row, ids)

    def _ensured(self, annotator: Annotator) -> Annotator:
        return self.annotators.find(annotator.id) or self.annotators.add(annotator)


def _tidy(path: Path) -> None:
    """Fold the log that a writer left who was killed, or closed before its last reader."""
    if not any(side_file(path, ending).exists() for ending in ("wal", "shm")):
        return
    with contextlib.suppress(UserError):  # somebody writes, or nobody may
        lock = lock_for_writing(path)
        try:
            connect_for_writing(path).close(fold=True)
        finally:
            lock.release()
