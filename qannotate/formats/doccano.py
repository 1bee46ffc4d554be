"""doccano's JSON Lines for sequence labelling, with relations where there are any.

Offsets are code points, half-open. All lines of a file have one shape: `label` triples, or
`entities` and `relations` if any document of the export has a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from qannotate.domain.exchange import DocumentRecord, Loss
from qannotate.formats.format import Format, Holds, WriteOptions
from qannotate.formats.losses import left_out
from qannotate.formats.strict_json import dump_line

_HOLDS = frozenset({Holds.OVERLAPS, Holds.LINKS})


def write(records: Iterable[DocumentRecord], path: Path, options: WriteOptions) -> Iterator[Loss]:
    """Write documents one a line, numbered from 1, and give what they cannot hold."""
    numbers = count(1)
    holds = _HOLDS if options.relations else _HOLDS - {Holds.LINKS}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number, record in enumerate(records, start=1):
            yield from left_out(record, holds)
            labels = _entities(record, numbers) if options.relations else _triples(record)
            fields = {"id": number, "text": record.text, **labels}
            file.write(dump_line(fields | {"name": record.name, "Comments": []}))


FORMAT = Format(
    name="doccano",
    title="doccano JSON Lines",
    suffix=".jsonl",
    holds=_HOLDS,
    write=write,
)


def _triples(record: DocumentRecord) -> dict[str, object]:
    return {"label": [[span.start, span.end, span.label] for span in record.spans]}


def _entities(record: DocumentRecord, numbers: Iterator[int]) -> dict[str, object]:
    """Return spans and links, all numbered once in the whole file."""
    ids = {str(span.id) if span.id else span.foreign_id: next(numbers) for span in record.spans}
    entities = [
        {"id": number, "label": span.label, "start_offset": span.start, "end_offset": span.end}
        for number, span in zip(ids.values(), record.spans, strict=True)
    ]
    relations = [
        {
            "id": next(numbers),
            "from_id": ids[link.origin],
            "to_id": ids[link.target],
            "type": link.name,
        }
        for link in record.links
        if link.origin in ids and link.target in ids
    ]
    return {"entities": entities, "relations": relations}
