"""Suggestions: derived data, one packed record for each document and engine."""

from __future__ import annotations

from uuid import UUID

from qannotate.domain.annotation import Suggestion
from qannotate.store.answers import PackedAnswer, unpack_suggestions
from qannotate.store.connection import Connection


class Suggestions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def engines(self) -> tuple[str, ...]:
        """Return the names of the engines that have proposed anything, sorted."""
        rows = self._connection.rows("SELECT name FROM engine ORDER BY name")
        return tuple(row[0] for row in rows)

    def version(self, document: int, engine: str) -> str | None:
        """Return the version of the engine that read a document, or `None` if none did."""
        found: str | None = self._connection.value(
            "SELECT s.version FROM suggestion AS s JOIN engine AS e ON e.id = s.engine_id"
            " WHERE s.document_id = ? AND e.name = ?",
            (document, engine),
        )
        return found

    def of(
        self, row: int, document: UUID, text_hash: bytes, engine: str | None = None
    ) -> tuple[tuple[Suggestion, ...], ...]:
        """Return the answers on a document, one for each engine, by name; or of one engine."""
        rows = self._connection.rows(
            "SELECT e.name, s.payload FROM suggestion AS s JOIN engine AS e ON e.id = s.engine_id"
            " WHERE s.document_id = ? AND (? IS NULL OR e.name = ?) ORDER BY e.name",
            (row, engine, engine),
        )
        return tuple(
            unpack_suggestions(payload, name, document, text_hash) for name, payload in rows
        )

    def store(self, row: int, answer: PackedAnswer) -> None:
        """Replace what an engine proposed for a document."""
        self._connection.run(
            "INSERT INTO engine (name) VALUES (?) ON CONFLICT DO NOTHING", (answer.engine,)
        )
        self._connection.run(
            "INSERT INTO suggestion (document_id, engine_id, version, payload)"
            " VALUES (?, (SELECT id FROM engine WHERE name = ?), ?, ?) ON CONFLICT DO UPDATE"
            " SET version = excluded.version, payload = excluded.payload",
            (row, answer.engine, answer.version, answer.payload),
        )
