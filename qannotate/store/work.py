"""Time spent, by person, document and sitting. It belongs to the person, not to the journal."""

from __future__ import annotations

from uuid import UUID

from qannotate.store.connection import Connection


class Work:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def seconds(self, document: int, annotator: int) -> int:
        found: int = self._connection.value(
            "SELECT ifnull(sum(seconds), 0) FROM work WHERE document_id = ? AND annotator_id = ?",
            (document, annotator),
        )
        return found

    def add(self, session: UUID, document: int, annotator: int, seconds: int) -> None:
        """Add to what a sitting has so far."""
        self._connection.run(
            "INSERT INTO work (session, document_id, annotator_id, seconds) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds",
            (session.bytes, document, annotator, seconds),
        )

    def note(self, session: UUID, document: int, annotator: int, seconds: int) -> None:
        """Say what a sitting has in all; saying it again changes nothing."""
        self._connection.run(
            "INSERT INTO work (session, document_id, annotator_id, seconds) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET seconds = max(seconds, excluded.seconds)",
            (session.bytes, document, annotator, seconds),
        )
