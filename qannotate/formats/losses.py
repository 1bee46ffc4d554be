"""What a format leaves out of every document, whatever its text: links, values, notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qannotate.domain.exchange import DocumentRecord, LinkRecord, Loss, SpanRecord
from qannotate.formats.format import Holds
from qannotate.formats.overlaps import loss


def left_out(record: DocumentRecord, holds: frozenset[Holds]) -> Iterator[Loss]:
    """Give what a record says beyond its labels and a format has no place for."""
    for span in record.spans:
        said = _said(span, holds)
        if said:
            yield loss(record, span, f"the format has no place for {', '.join(said)}")
    by_id = {_reference(span): span for span in record.spans}
    for link in record.links:
        reason = _why_not(link, by_id, holds)
        if reason and link.origin in by_id:
            yield loss(record, by_id[link.origin], reason)


def _why_not(
    link: LinkRecord, spans: Mapping[str, SpanRecord], holds: frozenset[Holds]
) -> str | None:
    if Holds.LINKS not in holds:
        return f"the format has no place for the link “{link.name}”"
    if link.target not in spans:
        return f"the link “{link.name}” leads to a span that is left out"
    return None


def _said(span: SpanRecord, holds: frozenset[Holds]) -> list[str]:
    if Holds.ATTRIBUTES in holds:
        return []
    said = {
        "its attributes": span.attributes,
        "its note": span.note,
        "its unsure mark": span.unsure,
    }
    return [name for name, value in said.items() if value]


def _reference(span: SpanRecord) -> str:
    return str(span.id) if span.id else span.foreign_id
