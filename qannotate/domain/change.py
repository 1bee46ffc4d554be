"""Changes and the journal's entries: every edit as a value that can be inverted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from qannotate.domain.annotation import Annotation, Decision, Link, State
from qannotate.domain.document import DocumentData


@dataclass(frozen=True, slots=True)
class SchemeText:
    """The project's label scheme, as the text of its TOML file: a fact."""

    toml: str

    @property
    def key(self) -> tuple[object, ...]:
        return ("scheme",)


Fact = Annotation | Link | Decision | State | DocumentData | SchemeText
"""Anything the journal keeps. `key` names the same fact across versions and files."""

Pair = tuple[Fact | None, Fact | None]


@dataclass(frozen=True, slots=True)
class Change:
    """An edit as data: whole facts before and after. Undo is `inverse()`.

    `before` is `None` for what appears, `after` is `None` for what goes. A fact stands in
    at most one pair.

    Raises:
        ValueError: a pair is empty, its sides are versions of different facts, or a fact
            stands in two pairs.
    """

    pairs: tuple[Pair, ...]

    def __post_init__(self) -> None:
        seen: set[tuple[object, ...]] = set()
        for before, after in self.pairs:
            keys = {fact.key for fact in (before, after) if fact is not None}
            if len(keys) != 1 or not keys.isdisjoint(seen):
                raise ValueError(f"not one version after another: {before!r} -> {after!r}")
            seen |= keys

    def inverse(self) -> Change:
        return Change(tuple((after, before) for before, after in self.pairs))

    def __bool__(self) -> bool:
        return bool(self.pairs)

    def __add__(self, other: Change) -> Change:
        return Change(self.pairs + other.pairs)


def added(facts: Iterable[Fact]) -> Change:
    return Change(tuple((None, fact) for fact in facts))


def removed(facts: Iterable[Fact]) -> Change:
    return Change(tuple((fact, None) for fact in facts))


class Action(StrEnum):
    """What a person did, as the journal names it."""

    LABEL = "label"
    RELABEL = "relabel"
    RESIZE = "resize"
    VALUE = "value"
    NOTE = "note"
    LINK = "link"
    DELETE = "delete"
    ACCEPT = "accept"
    REJECT = "reject"
    STATE = "state"
    DOCUMENT = "document"
    SCHEME = "scheme"
    IMPORT = "import"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the append-only journal.

    `at` is milliseconds since 1970 (UTC), for people; (`counter`, `copy`) orders entries.
    `undoes` is the entry whose change this one inverts. `summary` is plain text.
    """

    id: UUID
    copy: UUID
    counter: int
    annotator: UUID
    at: int
    action: Action
    document: UUID | None
    undoes: UUID | None
    summary: str
