"""What annotators say about a text: annotations, links, suggestions, decisions and states."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid5

from qannotate.domain.document import EMPTY, Json
from qannotate.domain.span import Span

_ANNOTATIONS = UUID("b4a0e0d6-56a8-5b06-a0c5-4d3c2b1a0f03")

ARGUMENT_LAYER = "argument"
"""The layer of arguments that carry no label of their own (phrases)."""

ARGUMENT_LABEL = "ARGUMENT"
"""The only label of that layer. Both are part of every scheme without standing in it."""

BY_HAND = "hand"
"""The origin of an annotation that a person made without a suggestion."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A labelled stretch of one document by one annotator: a fact of the journal.

    `origin` is `BY_HAND`, the name of the engine whose suggestion was accepted, or the
    name of the format it was imported from.
    """

    id: UUID
    document: UUID
    annotator: UUID
    layer: str
    label: str
    span: Span
    attributes: Json = field(default_factory=lambda: EMPTY)
    note: str = ""
    unsure: bool = False
    origin: str = BY_HAND
    meta: Json = field(default_factory=lambda: EMPTY)

    @property
    def key(self) -> tuple[object, ...]:
        return ("annotation", self.id)

    @property
    def order(self) -> tuple[int, int, str, str, str]:
        """The order in which annotations are listed and exported."""
        return (self.span.start, -self.span.end, self.layer, self.label, str(self.id))


def imported_annotation_id(
    document_hash: bytes, annotator: UUID, layer: str, label: str, span: Span
) -> UUID:
    """Return the id of an imported annotation that came without one."""
    name = f"{document_hash.hex()} {annotator} {layer} {label} {span.start} {span.end}"
    return uuid5(_ANNOTATIONS, name)


@dataclass(frozen=True, slots=True)
class Link:
    """A named, directed connection between two annotations of one annotator: a fact.

    A role leads from an event's trigger to its argument, a relation between any two.
    """

    id: UUID
    document: UUID
    annotator: UUID
    name: str
    origin: UUID
    target: UUID

    @property
    def key(self) -> tuple[object, ...]:
        return ("link", self.id)


def link_id(origin: UUID, name: str, target: UUID) -> UUID:
    """Return the id of a link: the same connection has the same id in every file."""
    return uuid5(_ANNOTATIONS, f"{origin} {name} {target}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why an engine proposes something: which rule, on what, and how sure it is (0 to 1)."""

    engine: str
    rule: str
    detail: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An annotation that engines propose. Equal proposals are one suggestion.

    `evidence` is in order of rank and never empty: the first engine gives the id.
    """

    id: UUID
    document: UUID
    layer: str
    label: str
    span: Span
    evidence: tuple[Evidence, ...]
    attributes: Json = field(default_factory=lambda: EMPTY)

    @property
    def proposal(self) -> Proposal:
        return (self.layer, self.label, self.span)


Proposal = tuple[str, str, Span]
"""What a decision is about: layer, label and span."""


def suggestion_id(document_hash: bytes, engine: str, layer: str, label: str, span: Span) -> UUID:
    """Return the id of a suggestion, the same whenever the engine proposes it again."""
    name = f"{document_hash.hex()} {engine} {layer} {label} {span.start} {span.end}"
    return uuid5(_ANNOTATIONS, name)


def accepted_annotation_id(suggestion: UUID, annotator: UUID) -> UUID:
    """Return the id of the annotation that accepting a suggestion makes."""
    return uuid5(suggestion, str(annotator))


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    CHANGED = "changed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Decision:
    """What one person decided on a proposal, whichever engine makes it: a fact."""

    document: UUID
    annotator: UUID
    layer: str
    label: str
    span: Span
    verdict: Verdict
    annotation: UUID | None = None

    @property
    def key(self) -> tuple[object, ...]:
        return ("decision", self.document, self.annotator, self.layer, self.label, self.span)

    @property
    def proposal(self) -> Proposal:
        return (self.layer, self.label, self.span)


class Progress(StrEnum):
    NEW = "new"
    IN_PROGRESS = "in progress"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class State:
    """How far one annotator is with one document, and their question about it: a fact."""

    document: UUID
    annotator: UUID
    progress: Progress = Progress.NEW
    flag: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        return ("state", self.document, self.annotator)
