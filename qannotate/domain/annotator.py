"""Annotators: whoever or whatever labels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID, uuid5

_ANNOTATORS = UUID("1d7e7a52-7a0e-5f43-8d7c-2a3f2f6d9c02")

SUGGESTIONS = "suggestions"
"""The annotator that stands for the combined suggestions of all engines."""

GOLD = "gold"
"""The annotator that holds the settled version."""

IMPORTED = "imported"
"""The annotator of imported labels that name nobody."""

_ENGINE_PREFIX = "engine:"


class AnnotatorKind(StrEnum):
    PERSON = "person"
    ENGINE = "engine"
    IMPORT = "import"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person, an engine, an imported set, or the settled gold version."""

    id: UUID
    name: str
    kind: AnnotatorKind


def reserved_id(name: str) -> UUID:
    """Return the id that an annotator with a reserved name has in every project."""
    return uuid5(_ANNOTATORS, name)


def is_reserved(name: str) -> bool:
    """Whether a person may not take this name."""
    return name in (SUGGESTIONS, GOLD) or name.startswith(_ENGINE_PREFIX)


def engine_annotator(engine: str) -> Annotator:
    name = f"{_ENGINE_PREFIX}{engine}"
    return Annotator(reserved_id(name), name, AnnotatorKind.ENGINE)


def engine_of(name: str) -> str | None:
    """Return the engine that an annotator's name stands for, or `None`."""
    return name.removeprefix(_ENGINE_PREFIX) if name.startswith(_ENGINE_PREFIX) else None


SUGGESTIONS_ANNOTATOR = Annotator(reserved_id(SUGGESTIONS), SUGGESTIONS, AnnotatorKind.ENGINE)
GOLD_ANNOTATOR = Annotator(reserved_id(GOLD), GOLD, AnnotatorKind.GOLD)
