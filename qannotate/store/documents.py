"""Documents: their texts, where they came from, and the list of them."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID, uuid4

from qannotate.domain.alignment import Alignment
from qannotate.domain.annotation import Progress, State
from qannotate.domain.document import Document, Script, Source, document_id, text_hash
from qannotate.errors import InputError
from qannotate.store.connection import Connection
from qannotate.store.ids import NOWHERE
from qannotate.store.packing import uuid_of


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What a list shows of a document. Counts and states are by the annotator's name."""

    id: UUID
    name: str
    title: str
    published: str
    source: str
    characters: int
    script: Script
    annotations: Mapping[str, int]
    states: Mapping[str, State]


class Documents:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def summaries(self) -> tuple[DocumentSummary, ...]:
        """Return the documents of the project by (name, id), without reading any text."""
        counts = self._by_document(
            "SELECT t.document_id, p.name, sum(t.n) FROM tally AS t"
            " JOIN annotator AS p ON p.id = t.annotator_id GROUP BY t.document_id, p.id"
        )
        states = self._states()
        rows = self._connection.rows(
            "SELECT d.id, d.uuid, d.name, x.title, x.published, x.source, d.characters, d.script"
            " FROM document_data AS x JOIN document AS d ON d.id = x.document_id"
            " WHERE x.until IS NULL ORDER BY d.name, d.uuid"
        )
        return tuple(
            DocumentSummary(
                id=UUID(bytes=uuid),
                name=name,
                title=title,
                published=published,
                source=source,
                characters=characters,
                script=Script(script),
                annotations=MappingProxyType(counts.get(row, {})),
                states=MappingProxyType(states.get(row, {})),
            )
            for row, uuid, name, title, published, source, characters, script in rows
        )

    def find(self, hash_: bytes) -> UUID | None:
        """Return the id of the document in the project whose text has this hash."""
        found = self._connection.value(
            "SELECT d.uuid FROM document AS d JOIN document_data AS x"
            " ON x.document_id = d.id AND x.until IS NULL WHERE d.text_hash = ?",
            (hash_,),
        )
        return UUID(bytes=found) if found else None

    def document(self, row: int) -> Document:
        found = self._connection.row(
            "SELECT d.uuid, d.name, c.text, d.script FROM document AS d"
            " JOIN content AS c ON c.document_id = d.id WHERE d.id = ?",
            (row,),
        )
        assert found is not None
        uuid, name, text, script = found
        return Document(UUID(bytes=uuid), name, text, Script(script))

    def hash_of(self, row: int) -> bytes:
        found: bytes = self._connection.value("SELECT text_hash FROM document WHERE id = ?", (row,))
        return found

    def sources(self, row: int) -> tuple[Source, ...]:
        rows = self._connection.rows(
            "SELECT name, hash, encoding, reader, bytes, alignment FROM source"
            " WHERE document_id = ? ORDER BY name, hash",
            (row,),
        )
        return tuple(
            Source(
                name,
                hash_,
                encoding,
                reader,
                None if data is None else zlib.decompress(data),
                None if alignment is None else Alignment.from_bytes(alignment),
            )
            for name, hash_, encoding, reader, data, alignment in rows
        )

    def is_current(self, row: int) -> bool:
        """Whether a document is in the project: known ones can have been taken back."""
        return bool(
            self._connection.value(
                "SELECT EXISTS (SELECT 1 FROM document_data"
                " WHERE document_id = ? AND until IS NULL)",
                (row,),
            )
        )

    def meet(self, document: Document) -> int:
        """Return the row of the document with this text, which is stored if it is new.

        Where a text comes with a second id or name, the smaller one stays, so the result
        does not depend on the order of arrival. An id that another text has is not taken.
        """
        hash_ = text_hash(document.text)
        found = self._connection.row(
            "SELECT id, uuid, name FROM document WHERE text_hash = ?", (hash_,)
        )
        if found is None:
            return self._add(document, hash_)
        row, uuid, name = found
        if document.name < name:
            self._connection.run("UPDATE document SET name = ? WHERE id = ?", (document.name, row))
        if self._row_with_id(document.id) == NOWHERE:
            self._add_id(row, UUID(bytes=uuid), document.id)
        return int(row)

    def add_source(self, row: int, source: Source) -> None:
        """Store where a document came from, unless that is known."""
        self._connection.run(
            "INSERT INTO source (document_id, hash, name, encoding, reader, bytes, alignment)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                row,
                source.hash,
                source.name,
                source.encoding,
                source.reader,
                None if source.data is None else zlib.compress(source.data),
                None if source.alignment is None else source.alignment.to_bytes(),
            ),
        )

    def _add(self, document: Document, hash_: bytes) -> int:
        if "\0" in document.text or not document.text:
            raise InputError(
                f"The text of “{document.name}” is empty or holds a zero character.",
                "Import it from a file of text.",
            )
        uuid = next(
            candidate
            for candidate in (document.id, document_id(document.text), uuid4())
            if self._row_with_id(candidate) == NOWHERE
        )
        row = self._connection.run(
            "INSERT INTO document (uuid, text_hash, name, characters, script)"
            " VALUES (?, ?, ?, ?, ?)",
            (uuid.bytes, hash_, document.name, len(document.text), document.script.value),
        )
        self._connection.run(
            "INSERT INTO content (document_id, text) VALUES (?, ?)", (row, document.text)
        )
        return row

    def _add_id(self, row: int, present: UUID, arrived: UUID) -> None:
        smaller, greater = sorted((present, arrived))
        self._connection.run("UPDATE document SET uuid = ? WHERE id = ?", (smaller.bytes, row))
        self._connection.run(
            "INSERT INTO document_alias (uuid, document_id) VALUES (?, ?)", (greater.bytes, row)
        )

    def _row_with_id(self, document: UUID) -> int:
        found = self._connection.row(
            "SELECT id FROM (SELECT id, uuid FROM document"
            " UNION ALL SELECT document_id, uuid FROM document_alias) WHERE uuid = ?",
            (document.bytes,),
        )
        return found[0] if found else NOWHERE

    def _states(self) -> dict[int, dict[str, State]]:
        found: dict[int, dict[str, State]] = defaultdict(dict)
        for row, document, annotator, name, progress, flag in self._connection.rows(
            "SELECT s.document_id, d.uuid, p.uuid, p.name, s.progress, s.flag FROM state AS s"
            " JOIN document AS d ON d.id = s.document_id"
            " JOIN annotator AS p ON p.id = s.annotator_id WHERE s.until IS NULL"
        ):
            state = State(UUID(bytes=document), uuid_of(annotator), Progress(progress), flag)
            found[row][name] = state
        return found

    def _by_document(self, sql: str) -> dict[int, dict[str, Any]]:
        found: dict[int, dict[str, Any]] = defaultdict(dict)
        for row, name, value in self._connection.rows(sql):
            found[row][name] = value
        return found
