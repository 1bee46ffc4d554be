"""Which spans stay where a format holds at most one a character."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qannotate.domain.exchange import DocumentRecord, Loss, SpanRecord
from qannotate.formats.format import LONGEST, OUTERMOST


def keep_one(
    spans: Sequence[SpanRecord], rule: str
) -> tuple[list[SpanRecord], list[tuple[SpanRecord, SpanRecord]]]:
    """Return the spans that stay, in text order, and those that go, each with its rival.

    `rule` is `OUTERMOST` (a span goes if one that begins earlier, or as early and ends
    later, covers part of it), `LONGEST` (the longer one stays), or the key of a layer whose
    spans go before all others, outermost first.
    """
    kept: list[SpanRecord] = []
    gone: list[tuple[SpanRecord, SpanRecord]] = []
    taken: dict[int, SpanRecord] = {}
    for span in sorted(spans, key=lambda span: _rank(span, rule)):
        rival = next((taken[at] for at in range(span.start, span.end) if at in taken), None)
        if rival is None:
            kept.append(span)
            taken.update(dict.fromkeys(range(span.start, span.end), span))
        else:
            gone.append((span, rival))
    return sorted(kept, key=_order), sorted(gone, key=lambda pair: _order(pair[0]))


def loss(record: DocumentRecord, span: SpanRecord, reason: str) -> Loss:
    return Loss(
        document=record.name,
        id=str(span.id) if span.id else span.foreign_id,
        label=span.label,
        start=span.start,
        end=span.end,
        text=record.text[span.start : span.end],
        reason=reason,
    )


def overlap_losses(
    record: DocumentRecord, gone: Iterable[tuple[SpanRecord, SpanRecord]]
) -> list[Loss]:
    """Return one loss for each span that went because of another."""
    return [
        loss(
            record,
            span,
            f"overlaps “{record.text[rival.start : rival.end]}” ({rival.label}), which stays",
        )
        for span, rival in gone
    ]


def _rank(span: SpanRecord, rule: str) -> tuple[object, ...]:
    if rule == LONGEST:
        return (span.start - span.end, *_order(span))
    if rule == OUTERMOST:
        return _order(span)
    return (span.layer != rule, *_order(span))


def _order(span: SpanRecord) -> tuple[object, ...]:
    return (span.start, -span.end, span.layer or "", span.label, str(span.id))
