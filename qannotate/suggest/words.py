"""Questions about the words of an article, answered in constant time."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from qannotate.chinese.segmentation import Word


class WordIndex:
    """Which word stands at a place of the fold."""

    def __init__(self, length: int, words: Sequence[Word]) -> None:
        self._words = words
        self._at = array("l", [-1]) * (length + 1)
        for number, word in enumerate(words):
            for place in range(word.span.start, word.span.end):
                self._at[place] = number

    def number(self, place: int) -> int:
        """Return the number of the word that covers `place`, or -1."""
        return self._at[place] if 0 <= place < len(self._at) else -1

    def at(self, place: int) -> Word | None:
        """Return the word that covers the character at `place`."""
        number = self.number(place)
        return None if number < 0 else self._words[number]

    def starts(self, place: int) -> bool:
        """Whether a word border is at `place`."""
        word = self.at(place)
        return word is None or word.span.start == place
