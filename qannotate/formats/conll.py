"""CoNLL by characters: one character and its tag a line, a blank line after a sentence.

What every Chinese baseline reads. White space is dropped, also inside a span; a mark
without width (U+200B) or a joiner of an emoji is a row of its own, as readers expect. Of
spans that overlap one stays, and the others are reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from qannotate.domain.exchange import DocumentRecord, Loss, SpanRecord
from qannotate.domain.span import Span
from qannotate.formats.format import Format, Holds, Rows, Tags, WriteOptions
from qannotate.formats.losses import left_out
from qannotate.formats.overlaps import keep_one, loss, overlap_losses
from qannotate.formats.sentences import sentences

OUTSIDE = "O"

_HOLDS: frozenset[Holds] = frozenset()

_PREFIXES = {  # single, first, inner, last
    Tags.BIO: ("B", "B", "I", "I"),
    Tags.BIOES: ("S", "B", "I", "E"),
    Tags.BMES: ("S", "B", "M", "E"),
    Tags.BILOU: ("U", "B", "I", "L"),
}


def write(records: Iterable[DocumentRecord], path: Path, options: WriteOptions) -> Iterator[Loss]:
    """Write the rows of each document, and give what they cannot hold."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for record in records:
            spans, losses = _flat_spans(record, options.overlaps)
            yield from losses
            yield from left_out(record, _HOLDS)
            tags = _tags(record.text, spans, options.tags)
            for part in _parts(record.text, spans, options.rows):
                file.write(_rows(record.text, part, tags))


FORMAT = Format(
    name="conll",
    title="CoNLL, one character a line",
    suffix=".conll",
    holds=_HOLDS,
    write=write,
)


def _flat_spans(record: DocumentRecord, rule: str) -> tuple[list[SpanRecord], list[Loss]]:
    """Return the spans that can be tagged, and a loss for each that cannot."""
    shown: list[SpanRecord] = []
    losses: list[Loss] = []
    for span in record.spans:
        if record.text[span.start : span.end].strip():
            shown.append(span)
        else:
            losses.append(loss(record, span, "is nothing but white space"))
    kept, gone = keep_one(shown, rule)
    return kept, losses + overlap_losses(record, gone)


def _tags(text: str, spans: Iterable[SpanRecord], tags: Tags) -> dict[int, str]:
    """Return the tag of each labelled character that becomes a row."""
    single, first, inner, last = _PREFIXES[tags]
    tagged: dict[int, str] = {}
    for span in spans:
        label = "_".join(span.label.split())
        places = [at for at in range(span.start, span.end) if not text[at].isspace()]
        tagged.update(dict.fromkeys(places, f"{inner}-{label}"))
        tagged[places[-1]] = f"{last}-{label}"
        tagged[places[0]] = f"{first if len(places) > 1 else single}-{label}"
    return tagged


def _parts(text: str, spans: Iterable[SpanRecord], rows: Rows) -> Iterator[Span]:
    if rows is Rows.DOCUMENT:
        return iter([Span(0, len(text))])
    return sentences(text, (Span(span.start, span.end) for span in spans))


def _rows(text: str, part: Span, tags: dict[int, str]) -> str:
    rows = [
        f"{text[at]}\t{tags.get(at, OUTSIDE)}\n"
        for at in range(part.start, part.end)
        if not text[at].isspace()
    ]
    return "".join([*rows, "\n"]) if rows else ""
