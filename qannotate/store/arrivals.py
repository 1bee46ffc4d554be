"""Arrivals: documents that come in with their sources and facts, in one batch.

Labels, links, decisions and what is said about a document stay as they are where the
project has them already, so importing a file twice adds nothing. A state or a scheme
replaces the one that the project has: whoever brings it has looked at that one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from qannotate.domain.annotation import (
    Annotation,
    Decision,
    Link,
    State,
    imported_annotation_id,
    link_id,
)
from qannotate.domain.change import Change, Fact, SchemeText
from qannotate.domain.document import Document, DocumentData, Source
from qannotate.store.connection import Connection
from qannotate.store.documents import Documents
from qannotate.store.guards import Guards
from qannotate.store.ids import Ids
from qannotate.store.packing import uuid_of
from qannotate.store.tally import Place, Tally
from qannotate.store.versions import Versions


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document on its way in, with where it came from and what is said about it.

    The facts name the document by `document.id`; which id it gets in the project is decided
    when it is stored. What is said about the document itself may be missing.
    """

    document: Document
    source: Source | None = None
    facts: tuple[Fact, ...] = ()


class Arrivals:
    """Stores one batch inside the caller's transaction, by one entry."""

    def __init__(
        self,
        connection: Connection,
        *,
        documents: Documents,
        versions: Versions,
        tally: Tally,
        ids: Ids,
        entry: int,
    ) -> None:
        self._connection = connection
        self._documents = documents
        self._versions = versions
        self._tally = tally
        self._ids = ids
        self._guards = Guards(connection, ids)
        self._entry = entry
        self._differences: Counter[Place] = Counter()

    def store(self, arrivals: Iterable[Arrival]) -> None:
        for arrival in arrivals:
            self._store(arrival)
        self._tally.add(self._differences)

    def _store(self, arrival: Arrival) -> None:
        row = self._documents.meet(arrival.document)
        if arrival.source is not None:
            self._documents.add_source(row, arrival.source)
        document = self._id_of(row)
        facts = [_about(fact, document) for fact in arrival.facts]
        self._start_new(*(fact for fact in facts if isinstance(fact, DocumentData)))
        if not self._documents.is_current(row):
            self._start_new(DocumentData(document))
        annotations = [fact for fact in facts if isinstance(fact, Annotation)]
        ends = self._store_annotations(annotations, self._documents.hash_of(row))
        for fact in facts:
            if isinstance(fact, Link):
                self._start_new(_reconnected(fact, ends))
            elif isinstance(fact, Decision):
                self._start_new(fact)
            elif isinstance(fact, State | SchemeText):
                self._put(fact)

    def _store_annotations(
        self, annotations: Iterable[Annotation], text_hash: bytes
    ) -> dict[UUID, UUID]:
        """Store what is new; return under which id each arrived one is in the project."""
        ends = {}
        for arrived in annotations:
            annotation = arrived
            holder = self._holder(annotation.id)
            if holder not in (None, self._place(annotation)):
                annotation = replace(annotation, id=_id_from_place(annotation, text_hash))
                holder = self._holder(annotation.id)
            known = annotation.id if holder else self._versions.equal(annotation, self._ids)
            ends[arrived.id] = known or annotation.id
            if known is None:
                self._start(annotation)
        return ends

    def _start_new(self, *facts: Fact) -> None:
        for fact in facts:
            if self._versions.current(fact, self._ids) is None:
                self._start(fact)

    def _start(self, fact: Fact) -> None:
        self._versions.start(fact, self._entry, self._ids, self._differences)
        self._guards.check_ground(fact)

    def _put(self, fact: Fact) -> None:
        current = self._versions.current(fact, self._ids)
        if current != fact:
            self._versions.apply(Change(((current, fact),)), self._entry, self._ids)
            self._guards.check_ground(fact)

    def _holder(self, annotation: UUID) -> tuple[int, int] | None:
        """Return the rows of the document and annotator of the annotation with this id."""
        return self._connection.row(
            "SELECT document_id, annotator_id FROM annotation WHERE uuid = ? AND until IS NULL",
            (annotation.bytes,),
        )

    def _place(self, annotation: Annotation) -> tuple[int, int]:
        return self._ids.document(annotation.document), self._ids.annotator(annotation.annotator)

    def _id_of(self, row: int) -> UUID:
        return uuid_of(self._connection.value("SELECT uuid FROM document WHERE id = ?", (row,)))


def _about(fact: Fact, document: UUID) -> Fact:
    if isinstance(fact, SchemeText) or fact.document == document:
        return fact
    return replace(fact, document=document)


def _id_from_place(annotation: Annotation, text_hash: bytes) -> UUID:
    return imported_annotation_id(
        text_hash, annotation.annotator, annotation.layer, annotation.label, annotation.span
    )


def _reconnected(link: Link, ends: dict[UUID, UUID]) -> Link:
    origin, target = ends.get(link.origin, link.origin), ends.get(link.target, link.target)
    if (origin, target) == (link.origin, link.target):
        return link
    return replace(link, id=link_id(origin, link.name, target), origin=origin, target=target)
