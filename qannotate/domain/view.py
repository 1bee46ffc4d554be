"""Views: which derived text is shown, and the derived text with its way back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qannotate.domain.alignment import Alignment


class ScriptView(StrEnum):
    """The script an article is read in. Values are those of the command line."""

    ORIGINAL = "original"
    SIMPLIFIED = "s"
    TRADITIONAL = "t"
    TAIWAN = "tw"
    HONG_KONG = "hk"


class Aid(StrEnum):
    """A reading aid, composed with any script."""

    HIDE_GLOSSES = "glosses"
    JOIN_LINES = "lines"
    FOLD_WIDTH = "width"


@dataclass(frozen=True, slots=True)
class View:
    """How a person wants to read an article."""

    script: ScriptView = ScriptView.ORIGINAL
    aids: frozenset[Aid] = frozenset()


@dataclass(frozen=True, slots=True)
class Derived:
    """A text made from another one, and the alignment from that one to this."""

    text: str
    alignment: Alignment
