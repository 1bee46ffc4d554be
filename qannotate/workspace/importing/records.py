"""Records of containers, brought into the shape that documents are stored in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qannotate.domain.document import Region
from qannotate.domain.exchange import DocumentRecord, Level, Part, Problem, SpanRecord
from qannotate.domain.span import Span
from qannotate.domain.view import Derived
from qannotate.text.line_ends import normalise_line_ends

_SHOWN = 30


def checked(record: DocumentRecord, file: str) -> tuple[DocumentRecord, list[Problem]]:
    """Return the record with the spans and regions that make sense, on line feeds.

    A text in a container is taken as it stands except for its line ends: the offsets of its
    spans count everything else. Spans move with the line ends and are never shifted to fit:
    one whose text is not the document's is refused and reported with its place.
    """
    derived = normalise_line_ends(record.text)
    problems: list[Problem] = []
    spans = tuple(_good_spans(record, derived, file, problems))
    regions = tuple(_good_regions(record, derived, file, problems))
    return replace(record, text=derived.text, spans=spans, regions=regions), problems


def _good_spans(
    record: DocumentRecord, derived: Derived, file: str, problems: list[Problem]
) -> Iterator[SpanRecord]:
    for span in record.spans:
        wrong = _mistake(span, record.text)
        moved = None if wrong else derived.alignment.to(Span(span.start, span.end))
        if moved is None:
            what, todo = wrong or (
                _place(span) + " covers a line end and nothing else.",
                "Drop it.",
            )
            problems.append(Problem(Level.ERROR, file, record.line, what, todo, Part.ANNOTATION))
        else:
            yield replace(span, start=moved.start, end=moved.end, text=moved.of(derived.text))


def _mistake(span: SpanRecord, text: str) -> tuple[str, str] | None:
    """Return what is wrong with a span and what to do about it."""
    if not 0 <= span.start < span.end <= len(text):
        return (
            f"{_place(span)} is not within the text, which has {len(text)} characters.",
            "Count code points from 0; the end is the place after the last character.",
        )
    found = text[span.start : span.end]
    if span.text is not None and span.text != found:
        return (
            f"{_place(span)} should read “{_short(span.text)}” and reads “{_short(found)}”.",
            "Correct the offsets, in code points, or the text.",
        )
    return None


def _good_regions(
    record: DocumentRecord, derived: Derived, file: str, problems: list[Problem]
) -> Iterator[Region]:
    for region in record.regions:
        inside = region.span.end <= len(record.text)
        moved = derived.alignment.to(region.span) if inside else None
        if moved is None:
            what = f"The region [{region.span.start}, {region.span.end}) is not in the text."
            problems.append(
                Problem(Level.ERROR, file, record.line, what, "Correct it.", Part.OTHER)
            )
        else:
            yield replace(region, span=moved)


def _place(span: SpanRecord) -> str:
    return f"The span {span.label} [{span.start}, {span.end})"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
