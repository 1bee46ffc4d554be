"""Documents: the immutable reading text, where it came from, and what is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType
from uuid import UUID, uuid5

from qannotate.domain.alignment import Alignment
from qannotate.domain.span import Span

Json = Mapping[str, object]
"""An object of JSON values: `None`, `bool`, `int`, `float`, `str`, lists and objects of these."""

EMPTY: Json = MappingProxyType({})

_DOCUMENTS = UUID("6f0f2a3e-3c52-5d0a-9a5e-0d1f6a7c1b01")


def text_hash(text: str) -> bytes:
    """Return the identity of a document: SHA-256 of the UTF-8 bytes of its text."""
    return sha256(text.encode()).digest()


def document_id(text: str) -> UUID:
    """Return the id of a document that came without one: UUID v5 of its text's hash."""
    return uuid5(_DOCUMENTS, text_hash(text).hex())


class Script(StrEnum):
    """The script that a text is written in."""

    SIMPLIFIED = "hans"
    TRADITIONAL = "hant"
    MIXED = "mixed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Document:
    """A canonical text. All stored offsets are code points into `text`.

    `name` is the stem of the file it came from, or the id that a foreign file gave it.
    """

    id: UUID
    name: str
    text: str
    script: Script = Script.NONE


class RegionKind(StrEnum):
    """The part that a stretch of the text plays on its page."""

    TITLE = "title"
    HEADING = "heading"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text with a part to play."""

    kind: RegionKind
    span: Span


@dataclass(frozen=True, slots=True)
class DocumentData:
    """What is said about a document and can be edited: a fact of the journal.

    A document is in the project while it has current data. `published` is an ISO 8601
    date, as exact as the source gave it, or empty.
    """

    document: UUID
    title: str = ""
    source: str = ""
    author: str = ""
    published: str = ""
    regions: tuple[Region, ...] = ()
    meta: Json = field(default_factory=lambda: EMPTY)

    @property
    def key(self) -> tuple[object, ...]:
        return ("document_data", self.document)


@dataclass(frozen=True, slots=True)
class Source:
    """What a person imported: one file from which a document's text was read.

    `alignment` leads from the decoded file to the text; `None` where the text was taken
    from a container as it stands. `data` are the bytes of the file, `None` where they were
    too many to keep.
    """

    name: str
    hash: bytes
    encoding: str
    reader: str
    data: bytes | None = None
    alignment: Alignment | None = None
