"""What the rules of the grammar read and what they find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qannotate.suggest.numbers.calendar import Calendar
from qannotate.suggest.words import WordIndex

Norm = dict[str, object]
"""The value record of a number while it is put together."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The fold of an article with its words and its calendar."""

    text: str
    words: WordIndex
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that one rule found. `norm` has the keys of the guidelines."""

    start: int
    end: int
    label: str
    rule: str
    norm: Mapping[str, object]
    confidence: float
