"""CoNLL: one character, or one word, and its tag a line, a blank line after a sentence.

What every Chinese baseline reads. White space is dropped, also inside a span; a mark
without width (U+200B) or a joiner of an emoji is a row of its own, as readers expect. Of
spans that overlap one stays, and the others are reported.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from qannotate.domain.exchange import DocumentRecord, Loss, SpanRecord
from qannotate.domain.span import Span
from qannotate.formats.format import Format, Holds, Rows, Tags, Unit, WriteOptions
from qannotate.formats.losses import left_out
from qannotate.formats.overlaps import keep_one, loss, overlap_losses
from qannotate.formats.sentences import sentences

OUTSIDE = "O"

_VISIBLE = re.compile(r"\S")  # what `str.isspace` says no to

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
            starts, tokens = _tokens(record, spans, options.unit)
            rows = list(map("{}\t{}\n".format, tokens, _tags(starts, spans, options.tags)))
            for part in _parts(record.text, spans, options.rows):
                own = rows[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
                if own:
                    file.write("".join(own) + "\n")


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


def _tokens(
    record: DocumentRecord, spans: Iterable[SpanRecord], unit: Unit
) -> tuple[list[int], list[str]]:
    """Return where the tokens begin, and the tokens, without any white space.

    Words are cut where a span begins or ends, so that no border is lost.
    """
    starts = [match.start() for match in _VISIBLE.finditer(record.text)]
    if unit is Unit.WORD:
        joined = _joined_places(record.words, spans)
        starts = [at for at in starts if at not in joined or record.text[at - 1].isspace()]
    borders = pairwise([*starts, len(record.text)])
    return starts, [record.text[start:end].rstrip() for start, end in borders]


def _joined_places(words: Iterable[Span], spans: Iterable[SpanRecord]) -> frozenset[int]:
    """Return the places between two characters of one word, where no span has a border."""
    within = {at for word in words for at in range(word.start + 1, word.end)}
    return frozenset(within.difference(*((span.start, span.end) for span in spans)))


def _tags(starts: Sequence[int], spans: Iterable[SpanRecord], tags: Tags) -> list[str]:
    """Return the tags of the tokens that begin at these places."""
    single, first, inner, last = _PREFIXES[tags]
    tagged = [OUTSIDE] * len(starts)
    for span in spans:
        label = "_".join(span.label.split())
        begin, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
        tagged[begin:end] = [f"{inner}-{label}"] * (end - begin)
        tagged[end - 1] = f"{last}-{label}"
        tagged[begin] = f"{first if end - begin > 1 else single}-{label}"
    return tagged


def _parts(text: str, spans: Iterable[SpanRecord], rows: Rows) -> Iterable[Span]:
    """Return the stretches of text between two blank lines."""
    if rows is Rows.DOCUMENT:
        return [Span(0, len(text))] if text else []
    return sentences(text, (Span(span.start, span.end) for span in spans))
