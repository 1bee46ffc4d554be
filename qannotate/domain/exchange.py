"""Records: documents with labels on their way in or out of the project.

Readers leave `None` what a file does not say; writers get everything filled in.
Offsets are code points into `DocumentRecord.text`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from qannotate.domain.annotation import Progress
from qannotate.domain.annotator import AnnotatorKind
from qannotate.domain.document import EMPTY, Json, Region, Script
from qannotate.domain.span import Span


@dataclass(frozen=True, slots=True)
class AnnotatorRecord:
    name: str
    id: UUID | None = None
    kind: AnnotatorKind | None = None


@dataclass(frozen=True, slots=True)
class SpanRecord:
    """A label on `[start, end)` as a file states it; it may turn out to make no sense."""

    label: str
    start: int
    end: int
    layer: str | None = None
    text: str | None = None
    id: UUID | None = None
    annotator: str | None = None
    attributes: Json = field(default_factory=lambda: EMPTY)
    note: str = ""
    unsure: bool = False
    origin: str | None = None
    meta: Json = field(default_factory=lambda: EMPTY)
    foreign_id: str = ""


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A link between two spans, by `SpanRecord.foreign_id` (or the text of its `id`)."""

    origin: str
    name: str
    target: str


@dataclass(frozen=True, slots=True)
class StateRecord:
    annotator: str
    progress: Progress
    flag: str = ""
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """One document of a container, with its labels. `line` is where it begins in the file.

    `labelled` says that the file lists the document's labels, even if it lists none: a
    document read and left empty differs from one that nobody opened. `words` are filled in
    for writers that ask for rows of words.
    """

    text: str
    name: str
    id: UUID | None = None
    title: str = ""
    source: str = ""
    author: str = ""
    published: str = ""
    script: Script = Script.NONE
    regions: tuple[Region, ...] = ()
    meta: Json = field(default_factory=lambda: EMPTY)
    annotators: tuple[AnnotatorRecord, ...] = ()
    spans: tuple[SpanRecord, ...] = ()
    links: tuple[LinkRecord, ...] = ()
    states: tuple[StateRecord, ...] = ()
    labelled: bool = False
    words: tuple[Span, ...] = ()
    line: int | None = None


class Level(StrEnum):
    WARNING = "warning"
    ERROR = "error"


class Part(StrEnum):
    """What of a file was refused. A file that is refused counts as one document."""

    FILE = "file"
    DOCUMENT = "document"
    ANNOTATION = "annotation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that a person has to know, and what to do about it.

    `refused` is what was left out because of it, `None` if nothing was.
    """

    level: Level
    file: str
    line: int | None
    what: str
    todo: str
    refused: Part | None = None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{self.level}: {place}: {self.what} {self.todo}"


@dataclass(frozen=True, slots=True)
class Loss:
    """A span, or a part of one, that a format could not hold."""

    document: str
    id: str
    label: str
    start: int
    end: int
    text: str
    reason: str
