"""The journal: who did what when. Entries are appended and never changed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from uuid import UUID, uuid4

from qannotate.domain.annotator import Annotator
from qannotate.domain.change import Action, Entry
from qannotate.store.connection import Connection, Row
from qannotate.store.packing import uuid_of

_SELECT = (
    "SELECT e.uuid, e.copy, e.counter, p.uuid, e.at, e.action, d.uuid, u.uuid, e.summary"
    " FROM entry AS e JOIN annotator AS p ON p.id = e.annotator_id"
    " LEFT JOIN document AS d ON d.id = e.document_id"
    " LEFT JOIN entry AS u ON u.seq = e.undoes"
)
_NEWEST_FIRST = "ORDER BY e.counter DESC, e.copy DESC"

# An entry is undone while an entry undoes it that is not undone itself.
_UNDONE = (
    "EXISTS (SELECT 1 FROM entry AS u WHERE u.undoes = e.seq"
    " AND NOT EXISTS (SELECT 1 FROM entry AS r WHERE r.undoes = u.seq))"
)


class Journal:
    """Appends entries for one copy of the file, and finds them again."""

    def __init__(self, connection: Connection, copy: UUID) -> None:
        self._connection = connection
        self._copy = copy

    def append(
        self,
        action: Action,
        *,
        by: Annotator | None = None,
        document: int | None = None,
        undoes: UUID | None = None,
        summary: str = "",
    ) -> tuple[int, UUID]:
        """Append an entry inside the caller's transaction; return its row and identity.

        Its counter is greater than that of every entry it can know of (Lamport 1978,
        Communications of the ACM 21(7), 558-565).
        """
        identity = uuid4()
        row = self._connection.run(
            "INSERT INTO entry"
            " (uuid, copy, counter, annotator_id, at, action, document_id, undoes, summary)"
            " VALUES (?, ?, (SELECT ifnull(max(counter), 0) + 1 FROM entry),"
            " (SELECT id FROM annotator WHERE uuid = ?), ?, ?, ?,"
            " (SELECT seq FROM entry WHERE uuid = ?), ?)",
            (
                identity.bytes,
                self._copy.bytes,
                by.id.bytes if by else None,
                time.time_ns() // 1_000_000,
                action.value,
                document,
                undoes.bytes if undoes else None,
                summary,
            ),
        )
        return row, identity

    def entry(self, identity: UUID) -> Entry:
        row = self._connection.row(f"{_SELECT} WHERE e.uuid = ?", (identity.bytes,))
        if row is None:
            raise LookupError(f"no entry {identity}")
        return _entry(row)

    def row_of(self, identity: UUID) -> int:
        row = self._connection.row("SELECT seq FROM entry WHERE uuid = ?", (identity.bytes,))
        if row is None:
            raise LookupError(f"no entry {identity}")
        found: int = row[0]
        return found

    def newest(self, document: int | None, limit: int | None) -> tuple[Entry, ...]:
        """Return what people did, newest first; for a document also what brought it."""
        condition = (
            "WHERE e.document_id = ? OR e.seq IN"
            " (SELECT since FROM document_data WHERE document_id = ? AND until IS NULL UNION ALL"
            " SELECT since FROM document_data WHERE document_id = ? AND until IS NOT NULL)"
            if document is not None
            else ""
        )
        documents = () if document is None else (document, document, document)
        rows = self._connection.rows(
            f"{_SELECT} {condition} {_NEWEST_FIRST} LIMIT ?",
            (*documents, -1 if limit is None else limit),
        )
        return tuple(map(_entry, rows))

    def done_by(self, annotator: UUID) -> Iterator[Entry]:
        """Yield what somebody did and has not undone, newest first."""
        return self._stream(f"e.undoes IS NULL AND NOT {_UNDONE}", annotator)

    def undone_by(self, annotator: UUID) -> Iterator[Entry]:
        """Yield the undoings that somebody can take back, newest first.

        These are the ones after the last entry that is no undoing or redoing: whoever does
        something new no longer redoes.
        """
        later_than_last = (
            "(e.counter, e.copy) > (SELECT n.counter, n.copy FROM entry AS n"
            " JOIN annotator AS q ON q.id = n.annotator_id WHERE q.uuid = ?"
            " AND n.undoes IS NULL ORDER BY n.counter DESC, n.copy DESC LIMIT 1)"
        )
        undoes_an_action = (
            "EXISTS (SELECT 1 FROM entry AS a WHERE a.seq = e.undoes AND a.undoes IS NULL)"
        )
        return self._stream(
            f"{undoes_an_action} AND {later_than_last}"
            " AND NOT EXISTS (SELECT 1 FROM entry AS r WHERE r.undoes = e.seq)",
            annotator,
            annotator.bytes,
        )

    def _stream(self, condition: str, annotator: UUID, *more: object) -> Iterator[Entry]:
        sql = f"{_SELECT} WHERE p.uuid = ? AND {condition} {_NEWEST_FIRST}"
        return map(_entry, self._connection.stream(sql, (annotator.bytes, *more)))


def _entry(row: Row) -> Entry:
    uuid, copy, counter, annotator, at, action, document, undoes, summary = row
    return Entry(
        id=UUID(bytes=uuid),
        copy=uuid_of(copy),
        counter=counter,
        annotator=uuid_of(annotator),
        at=at,
        action=Action(action),
        document=uuid_of(document) if document else None,
        undoes=UUID(bytes=undoes) if undoes else None,
        summary=summary,
    )
