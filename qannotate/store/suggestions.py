"""Suggestions: derived data, one packed record for each document and engine.

Ids are not stored, since they are computed from the text's hash and the proposal.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any
from uuid import UUID

from qannotate.domain.annotation import Evidence, Suggestion, suggestion_id
from qannotate.domain.document import EMPTY
from qannotate.domain.span import Span
from qannotate.store.connection import Connection
from qannotate.store.packing import pack_json


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
            " WHERE s.document_id = ?1 AND (?2 IS NULL OR e.name = ?2) ORDER BY e.name",
            (row, engine),
        )
        return tuple(_unpack(payload, name, document, text_hash) for name, payload in rows)

    def store(
        self, row: int, text_hash: bytes, engine: str, version: str, answer: Sequence[Suggestion]
    ) -> None:
        """Replace what an engine proposed for a document.

        Raises:
            ValueError: a suggestion is not of this engine alone, or has another id than
                `suggestion_id` gives it.
        """
        self._connection.run(
            "INSERT INTO engine (name) VALUES (?) ON CONFLICT DO NOTHING", (engine,)
        )
        self._connection.run(
            "INSERT INTO suggestion (document_id, engine_id, version, payload)"
            " VALUES (?, (SELECT id FROM engine WHERE name = ?), ?, ?) ON CONFLICT DO UPDATE"
            " SET version = excluded.version, payload = excluded.payload",
            (row, engine, version, _pack(answer, engine, text_hash)),
        )


def _pack(answer: Sequence[Suggestion], engine: str, text_hash: bytes) -> bytes:
    packed = []
    for one in answer:
        (evidence,) = one.evidence
        expected = suggestion_id(text_hash, engine, one.layer, one.label, one.span)
        if evidence.engine != engine or one.id != expected:
            raise ValueError(f"not a suggestion of {engine} for this text: {one!r}")
        why = [evidence.rule, evidence.detail, evidence.confidence]
        place = [one.layer, one.label, one.span.start, one.span.end]
        packed.append([*place, *why, one.attributes])
    return zlib.compress((pack_json(packed) or "[]").encode())


def _unpack(
    payload: bytes, engine: str, document: UUID, text_hash: bytes
) -> tuple[Suggestion, ...]:
    packed: list[list[Any]] = json.loads(zlib.decompress(payload))
    return tuple(
        Suggestion(
            suggestion_id(text_hash, engine, layer, label, Span(start, end)),
            document,
            layer,
            label,
            Span(start, end),
            (Evidence(engine, rule, detail, confidence),),
            MappingProxyType(attributes) if attributes else EMPTY,
        )
        for layer, label, start, end, rule, detail, confidence, attributes in packed
    )
