"""CoNLL: one character, or one word, and its tag a line, a blank line after a sentence.

What every Chinese baseline reads. White space is dropped, also inside a span; a mark
without width (U+200B) or a joiner of an emoji is a row of its own, as readers expect. Of
spans that overlap one stays, and the others are reported.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qannotate.domain.exchange import DocumentRecord, Loss, SpanRecord
from qannotate.domain.span import Span
from qannotate.formats.format import Format, Holds, Rows, Tags, Unit, WriteOptions
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
            tokens = list(_tokens(record, spans, options.unit))
            tags = _tags(tokens, spans, options.tags)
            for sentence in _sentences(record.text, tokens, spans, options.rows):
                file.writelines(f"{token.of(record.text)}\t{tags[token]}\n" for token in sentence)
                file.write("\n")


FORMAT = Format(
    name="conll",
    title="CoNLL",
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


def _tokens(record: DocumentRecord, spans: Iterable[SpanRecord], unit: Unit) -> Iterator[Span]:
    """Give the stretches of text that become rows, without any white space.

    Words are cut where a span begins or ends, so that no border is lost.
    """
    joined = _joined_places(record.words, spans) if unit is Unit.WORD else frozenset()
    start = 0
    for at, character in enumerate(record.text):
        if at not in joined or character.isspace() or record.text[start].isspace():
            if not record.text[start:at].isspace() and start < at:
                yield Span(start, at)
            start = at
    if start < len(record.text) and not record.text[start:].isspace():
        yield Span(start, len(record.text))


def _joined_places(words: Iterable[Span], spans: Iterable[SpanRecord]) -> frozenset[int]:
    """Return the places between two characters of one word, where no span has a border."""
    within = {at for word in words for at in range(word.start + 1, word.end)}
    return frozenset(within.difference(*((span.start, span.end) for span in spans)))


def _tags(tokens: Sequence[Span], spans: Iterable[SpanRecord], tags: Tags) -> dict[Span, str]:
    """Return the tag of each token."""
    single, first, inner, last = _PREFIXES[tags]
    tagged = dict.fromkeys(tokens, OUTSIDE)
    starts = [token.start for token in tokens]
    for span in spans:
        label = "_".join(span.label.split())
        own = tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        tagged.update(dict.fromkeys(own, f"{inner}-{label}"))
        tagged[own[-1]] = f"{last}-{label}"
        tagged[own[0]] = f"{first if len(own) > 1 else single}-{label}"
    return tagged


def _sentences(
    text: str, tokens: Sequence[Span], spans: Iterable[SpanRecord], rows: Rows
) -> Iterator[Sequence[Span]]:
    """Give the tokens between two blank lines."""
    starts = [token.start for token in tokens]
    whole = [Span(0, len(text))] if text else []
    uncut = (Span(span.start, span.end) for span in spans)
    for part in whole if rows is Rows.DOCUMENT else sentences(text, uncut):
        own = tokens[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        if own:
            yield own
