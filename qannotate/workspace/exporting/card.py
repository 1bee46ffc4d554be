"""The card that lies beside an export: what is in it, for people. Never when or where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from qannotate.domain.exchange import DocumentRecord, Loss
from qannotate.formats.format import Format
from qannotate.workspace.selection import ExportRequest


@dataclass(slots=True)
class Contents:
    """Counts what passes on its way into a file."""

    documents: list[tuple[str, str, int]] = field(default_factory=list)
    labels: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    characters: int = 0
    links: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    def count(self, records: Iterable[DocumentRecord]) -> Iterator[DocumentRecord]:
        for record in records:
            self.documents.append((record.name, str(record.id), len(record.spans)))
            self.characters += len(record.text)
            self.links += len(record.links)
            for span in record.spans:
                self.labels[span.annotator or "", span.layer or "", span.label] += 1
            yield record

    def count_losses(self, losses: Iterable[Loss]) -> Iterator[Loss]:
        for loss in losses:
            self.reasons[_kind_of(loss.reason)] += 1
            yield loss

    @property
    def spans(self) -> int:
        return self.labels.total()

    @property
    def lost(self) -> int:
        return self.reasons.total()


def card(
    *,
    title: str,
    request: ExportRequest,
    chosen: Format,
    scheme: str,
    contents: Contents,
    hashes: Mapping[str, str],
) -> str:
    """Return the card as Markdown. The same contents give the same card."""
    lines = [
        f"# {_inline(title)}",
        "",
        f"- Format: {chosen.title} (`{chosen.name}`)",
        f"- Written with: {_options(request)}",
        f"- Label scheme: {_inline(scheme)}",
        f"- Documents: {len(contents.documents)}, {contents.characters} characters",
        f"- Spans: {contents.spans}, links: {contents.links}",
        "- Offsets count Unicode code points; the end is not part of a span.",
        "",
        "## Files",
        "",
        *_table(("File", "SHA-256"), hashes.items()),
        "",
        "## Labels",
        "",
        *_table(
            ("Annotator", "Layer", "Label", "Spans"),
            ((*key, contents.labels[key]) for key in sorted(contents.labels)),
        ),
        "",
        *_losses(contents),
        "## Documents",
        "",
        "In the order of the file.",
        "",
        *_table(("Name", "Id", "Spans"), contents.documents),
    ]
    return "\n".join(lines) + "\n"


def _options(request: ExportRequest) -> str:
    options = request.options
    said = {
        "script": request.script,
        "tags": options.tags,
        "unit": options.unit,
        "rows": options.rows,
        "overlaps": options.overlaps,
        "layers": ",".join(request.layers) or "all",
        "labels": ",".join(request.labels) or "all",
        "state": request.progress or "any",
    }
    if request.split is not None:
        said["split"] = "/".join(map(str, request.split.shares))
        said["seed"] = str(request.split.seed)
    return ", ".join(f"{name} {_inline(value)}" for name, value in said.items())


def _losses(contents: Contents) -> list[str]:
    if not contents.reasons:
        return []
    rows = sorted(contents.reasons.items())
    return [
        "## What the format could not hold",
        "",
        *_table(("Reason", "Times"), rows),
        "",
    ]


def _kind_of(reason: str) -> str:
    """Return a reason without the words of one place: “overlaps … (PERSON), which stays”."""
    before, quote, rest = reason.partition("“")
    return before + "…" + rest.rpartition("”")[2] if quote else reason


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> list[str]:
    return [_row(head), _row("---" for _ in head), *map(_row, rows)]


def _row(cells: Iterable[object]) -> str:
    return "| " + " | ".join(_inline(str(cell)) for cell in cells) + " |"


def _inline(text: str) -> str:
    """Return a text that stays one cell and no markup."""
    one_line = " ".join(text.split())
    return one_line.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
