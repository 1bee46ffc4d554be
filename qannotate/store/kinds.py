"""How each kind of fact is stored: one table of rules, so that one path stores them all."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from qannotate.domain.annotation import Annotation, Decision, Link, Progress, State, Verdict
from qannotate.domain.change import Fact, SchemeText
from qannotate.domain.document import DocumentData, Region, RegionKind
from qannotate.domain.span import Span
from qannotate.store.connection import Row
from qannotate.store.ids import Ids
from qannotate.store.packing import pack_json, unpack_json, uuid_of


@dataclass(frozen=True, slots=True)
class Kind:
    """The rules for one kind of fact.

    `identity` are the columns that name a fact, the first of `columns`. `encode` gives the
    values of `columns`; `select` reads what `decode` needs, from the table under the name
    `f`, whatever is joined; `order` is how they are listed, free of row numbers.
    """

    table: str
    identity: tuple[str, ...]
    others: tuple[str, ...]
    json: frozenset[str]
    encode: Callable[[Any, Ids], tuple[object, ...]]
    select: str
    order: str
    decode: Callable[[Row], Fact]

    @property
    def columns(self) -> tuple[str, ...]:
        return self.identity + self.others


# CROSS JOIN keeps the order of the tables: the facts first, by their index.
_PLACE = (
    " CROSS JOIN document AS d ON d.id = f.document_id"
    " CROSS JOIN annotator AS p ON p.id = f.annotator_id"
)
_LABEL = " CROSS JOIN label AS l ON l.id = f.label_id"


def _encode_annotation(fact: Annotation, ids: Ids) -> tuple[object, ...]:
    return (
        fact.id.bytes,
        ids.document(fact.document),
        ids.annotator(fact.annotator),
        ids.label(fact.layer, fact.label),
        fact.span.start,
        fact.span.end,
        pack_json(fact.attributes),
        fact.note or None,
        int(fact.unsure),
        ids.origin(fact.origin),
        pack_json(fact.meta),
    )


def _decode_annotation(row: Row) -> Annotation:
    uuid, document, annotator, layer, label, start, end, attributes, note, unsure, origin, meta = (
        row
    )
    return Annotation(
        UUID(bytes=uuid),
        uuid_of(document),
        uuid_of(annotator),
        layer,
        label,
        Span(start, end),
        unpack_json(attributes),
        note or "",
        bool(unsure),
        origin,
        unpack_json(meta),
    )


_ANNOTATION = Kind(
    table="annotation",
    identity=("uuid",),
    others=(
        "document_id",
        "annotator_id",
        "label_id",
        "start",
        "end",
        "attributes",
        "note",
        "unsure",
        "origin_id",
        "meta",
    ),
    json=frozenset({"attributes", "meta"}),
    encode=_encode_annotation,
    select=(
        'SELECT f.uuid, d.uuid, p.uuid, l.layer, l.key, f.start, f."end", f.attributes, f.note,'
        f" f.unsure, o.name, f.meta FROM annotation AS f{_PLACE}{_LABEL}"
        " CROSS JOIN origin AS o ON o.id = f.origin_id"
    ),
    order='f.start, f."end" DESC, l.layer, l.key, f.uuid',
    decode=_decode_annotation,
)


def _encode_link(fact: Link, ids: Ids) -> tuple[object, ...]:
    return (
        fact.id.bytes,
        ids.document(fact.document),
        ids.annotator(fact.annotator),
        ids.link_name(fact.name),
        fact.origin.bytes,
        fact.target.bytes,
    )


def _decode_link(row: Row) -> Link:
    uuid, document, annotator, name, origin, target = row
    return Link(
        UUID(bytes=uuid),
        uuid_of(document),
        uuid_of(annotator),
        name,
        UUID(bytes=origin),
        UUID(bytes=target),
    )


_LINK = Kind(
    table="link",
    identity=("uuid",),
    others=("document_id", "annotator_id", "name_id", "from_uuid", "to_uuid"),
    json=frozenset(),
    encode=_encode_link,
    select=(
        "SELECT f.uuid, d.uuid, p.uuid, n.key, f.from_uuid, f.to_uuid"
        f" FROM link AS f{_PLACE} CROSS JOIN link_name AS n ON n.id = f.name_id"
    ),
    order="f.from_uuid, n.key, f.to_uuid",
    decode=_decode_link,
)


def _encode_decision(fact: Decision, ids: Ids) -> tuple[object, ...]:
    return (
        ids.document(fact.document),
        ids.annotator(fact.annotator),
        ids.label(fact.layer, fact.label),
        fact.span.start,
        fact.span.end,
        fact.verdict.value,
        fact.annotation.bytes if fact.annotation else None,
    )


def _decode_decision(row: Row) -> Decision:
    document, annotator, layer, label, start, end, verdict, annotation = row
    return Decision(
        uuid_of(document),
        uuid_of(annotator),
        layer,
        label,
        Span(start, end),
        Verdict(verdict),
        UUID(bytes=annotation) if annotation else None,
    )


_DECISION = Kind(
    table="decision",
    identity=("document_id", "annotator_id", "label_id", "start", "end"),
    others=("verdict", "annotation_uuid"),
    json=frozenset(),
    encode=_encode_decision,
    select=(
        'SELECT d.uuid, p.uuid, l.layer, l.key, f.start, f."end", f.verdict, f.annotation_uuid'
        f" FROM decision AS f{_PLACE}{_LABEL}"
    ),
    order='f.start, f."end" DESC, l.layer, l.key',
    decode=_decode_decision,
)


def _encode_state(fact: State, ids: Ids) -> tuple[object, ...]:
    return (
        ids.document(fact.document),
        ids.annotator(fact.annotator),
        fact.progress.value,
        fact.flag,
    )


def _decode_state(row: Row) -> State:
    document, annotator, progress, flag = row
    return State(uuid_of(document), uuid_of(annotator), Progress(progress), flag)


_STATE = Kind(
    table="state",
    identity=("document_id", "annotator_id"),
    others=("progress", "flag"),
    json=frozenset(),
    encode=_encode_state,
    select=f"SELECT d.uuid, p.uuid, f.progress, f.flag FROM state AS f{_PLACE}",
    order="d.uuid, p.uuid",
    decode=_decode_state,
)


def _encode_data(fact: DocumentData, ids: Ids) -> tuple[object, ...]:
    regions = [[r.kind.value, r.span.start, r.span.end] for r in fact.regions]
    return (
        ids.document(fact.document),
        fact.title,
        fact.source,
        fact.author,
        fact.published,
        pack_json(regions),
        pack_json(fact.meta),
    )


def _decode_data(row: Row) -> DocumentData:
    document, title, source, author, published, regions, meta = row
    listed = json.loads(regions) if regions else ()
    return DocumentData(
        uuid_of(document),
        title,
        source,
        author,
        published,
        tuple(Region(RegionKind(kind), Span(start, end)) for kind, start, end in listed),
        unpack_json(meta),
    )


_DOCUMENT_DATA = Kind(
    table="document_data",
    identity=("document_id",),
    others=("title", "source", "author", "published", "regions", "meta"),
    json=frozenset({"regions", "meta"}),
    encode=_encode_data,
    select=(
        "SELECT d.uuid, f.title, f.source, f.author, f.published, f.regions, f.meta"
        " FROM document_data AS f CROSS JOIN document AS d ON d.id = f.document_id"
    ),
    order="d.uuid",
    decode=_decode_data,
)


def _encode_scheme(fact: SchemeText, _ids: Ids) -> tuple[object, ...]:
    return (fact.toml,)


def _decode_scheme(row: Row) -> SchemeText:
    return SchemeText(row[0])


_SCHEME = Kind(
    table="scheme",
    identity=(),
    others=("toml",),
    json=frozenset(),
    encode=_encode_scheme,
    select="SELECT f.toml FROM scheme AS f",
    order="f.row",
    decode=_decode_scheme,
)

KINDS: Mapping[type, Kind] = {
    DocumentData: _DOCUMENT_DATA,
    Annotation: _ANNOTATION,
    Link: _LINK,
    Decision: _DECISION,
    State: _STATE,
    SchemeText: _SCHEME,
}
"""Each kind of fact, in the order in which changes list them."""


def kind_of(fact: Fact) -> Kind:
    return KINDS[type(fact)]
