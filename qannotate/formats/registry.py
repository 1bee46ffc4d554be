"""The formats there are. A new format is one new file and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qannotate.errors import InputError
from qannotate.formats import conll, doccano, jsonl
from qannotate.formats.format import Format

_ALL = (
    jsonl.FORMAT,
    conll.FORMAT,
    doccano.FORMAT,
    Format("text", "Plain text", ".txt", article=True),
    Format("markdown", "Markdown", ".md", article=True),
    Format("html", "HTML", ".html", article=True),
)

FORMATS: Mapping[str, Format] = MappingProxyType({known.name: known for known in _ALL})
"""Every format by its name, in the order in which they are listed."""


def writable(name: str) -> Format:
    """Return the format that is written under this name.

    Raises:
        InputError: no format of this name can be written; the message lists those that can.
    """
    known = FORMATS.get(name)
    if known is None or not known.writes:
        raise InputError(f"There is no format “{name}” to write.", _choose("writes"))
    return known


def readable(name: str) -> Format:
    """Return the format that is read under this name.

    Raises:
        InputError: no format of this name can be read; the message lists those that can.
    """
    known = FORMATS.get(name)
    if known is None or not known.reads:
        raise InputError(f"There is no format “{name}” to read.", _choose("reads"))
    return known


def _choose(ability: str) -> str:
    names = ", ".join(name for name, known in FORMATS.items() if getattr(known, ability))
    return f"Choose one of {names}."
