"""What the name rules read and what they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qannotate.chinese.segmentation import Word
from qannotate.suggest.words import WordIndex


@dataclass(frozen=True, slots=True)
class Scene:
    """The fold of an article with its words."""

    text: str
    words: Sequence[Word]
    index: WordIndex

    def shown(self, word: Word) -> str:
        return self.text[word.span.start : word.span.end]

    def on_borders(self, start: int, end: int) -> bool:
        """Whether word borders stand at both ends."""
        return self.index.starts(start) and self.index.starts(end)


@dataclass(frozen=True, slots=True)
class Found:
    """A name that one rule found."""

    start: int
    end: int
    label: str
    rule: str
    confidence: float
