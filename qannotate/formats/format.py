"""What a format is: how one kind of data set is read and written, and what it can hold.

A reader takes a file to its end or says that it cannot; inside a readable file it reports
what makes no sense and goes on. A writer states each thing that its format cannot hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from qannotate.domain.exchange import DocumentRecord, Loss, Problem
from qannotate.errors import InputError


class Holds(StrEnum):
    """What a format can hold beyond labels that do not overlap."""

    OVERLAPS = "overlaps"
    LINKS = "links"
    ATTRIBUTES = "attributes"
    ANNOTATORS = "annotators"


class Tags(StrEnum):
    """How the tags of a token's row say where a span begins and ends."""

    BIO = "bio"
    BIOES = "bioes"
    BMES = "bmes"
    BILOU = "bilou"


class Unit(StrEnum):
    CHARACTER = "character"
    WORD = "word"


class Rows(StrEnum):
    """What stands between two blank lines, or in one row of a table."""

    SENTENCE = "sentence"
    DOCUMENT = "document"


OUTERMOST = "outermost"
LONGEST = "longest"


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """What a person can choose about a written file. Formats ignore what is not theirs.

    `overlaps` says which span stays where a format holds one a character: `OUTERMOST`,
    `LONGEST`, or the key of the layer that goes first. `relations` is set when any document
    of the export has a link, so that all lines of a file have one shape.
    """

    tags: Tags = Tags.BIO
    unit: Unit = Unit.CHARACTER
    rows: Rows = Rows.SENTENCE
    overlaps: str = OUTERMOST
    relations: bool = False


class UnreadableFileError(InputError):
    """A file could not be read to its end; `line` is where reading stopped, if known."""

    def __init__(self, what: str, todo: str, *, line: int | None = None) -> None:
        super().__init__(what, todo)
        self.line = line


Reader = Callable[[Path], Iterator[DocumentRecord | Problem]]
"""Gives documents and problems in file order; raises `UnreadableFileError`."""

Writer = Callable[[Iterable[DocumentRecord], Path, WriteOptions], Iterator[Loss]]
"""Writes while it is iterated: the file is whole once the last loss was taken."""


@dataclass(frozen=True, slots=True)
class Format:
    """How one kind of data set is read and written. `None` where it is not.

    `article` marks files of one article without labels: they are read into a reading text
    of their own, not as containers. `needs` is the package of the extra that brings the
    format.
    """

    name: str
    title: str
    suffix: str
    holds: frozenset[Holds] = frozenset()
    needs: str | None = None
    read: Reader | None = None
    write: Writer | None = None
    article: bool = False
    native: bool = False

    @property
    def reads(self) -> bool:
        return self.article or self.read is not None

    @property
    def writes(self) -> bool:
        return self.write is not None
