"""Script conversion that says which characters became which.

Text is split where no word goes on: at white space and punctuation. Within a piece the
longest word of a dictionary is replaced first, wherever it stands, the leftmost of equally
long ones; then the next longest in what is left, and so on. What no word of a dictionary
covers is left to the next dictionary of the stage. The next stage takes the whole result.

This gives what the Python package `opencc` gives, with its dictionaries on any text, and
more: the alignment. It is also faster, since it looks only where a word can begin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import compress, count, islice
from operator import add

from qannotate.chinese.dictionaries import (
    CONFIGURATIONS,
    Dictionary,
    DictionarySet,
    Stage,
    stages,
)
from qannotate.domain.alignment import Alignment, Segment
from qannotate.domain.view import Derived

_SEPARATORS = re.compile(
    r"[\s\-,.?!*，。、；：？！…“”‘’『』「」﹁﹂—－（）《》〈〉～．／＼︒︑︔︓︿﹀︹︺︙︐［﹇］﹈"
    r"︕︖︰︳︴︽︾︵︶｛︷｝︸﹃﹄【︻】︼]"
)
_BARRIER = "\n"
"""Stands for a separator, or for what is converted already: no word contains it."""

_Match = tuple[int, int, str]
"""`(start, end, value)`: this stretch becomes this value."""


class Converter:
    """Converts whole texts by one configuration, such as `s2twp`.

    Convert texts, never fragments: a word may reach over the ends of a fragment.
    """

    def __init__(
        self, configuration: str, dictionaries: DictionarySet | str = DictionarySet.CURRENT
    ) -> None:
        """Load the dictionaries.

        Raises:
            InputError: there is no such configuration.
        """
        self.configuration = configuration
        self.dictionaries = DictionarySet(dictionaries)
        self._steps = tuple(_Step(stage) for stage in stages(configuration, self.dictionaries))

    def convert(self, text: str) -> Derived:
        """Return the converted text and the alignment that leads to it.

        Takes time proportional to the length of the text.
        """
        separators = _SEPARATORS.findall(text)
        converted = _SEPARATORS.sub(_BARRIER, text)
        alignment = Alignment.identity(len(text))
        for step in self._steps:
            converted, blocks = step.apply(converted)
            if blocks:
                change = Alignment.from_blocks(alignment.target_length, len(converted), blocks)
                alignment = alignment.then(change)
        return Derived(_put_back(converted, separators), alignment)


@cache
def converter(configuration: str, dictionaries: DictionarySet = DictionarySet.CURRENT) -> Converter:
    """Return the converter for a configuration; its dictionaries are read only once.

    Raises:
        InputError: there is no such configuration.
    """
    return Converter(configuration, dictionaries)


def configurations() -> tuple[str, ...]:
    """Return the names of all configurations."""
    return CONFIGURATIONS


def _put_back(converted: str, separators: Sequence[str]) -> str:
    pieces = converted.split(_BARRIER)
    mixed = [""] * (len(pieces) + len(separators))
    mixed[::2] = pieces
    mixed[1::2] = separators
    return "".join(mixed)


class _Step:
    """One stage, prepared for speed.

    Within a dictionary longer words come before single characters anyway, so each becomes
    two searches. The characters at the very end of the stage need no search: those that
    become one character each are one table.
    """

    def __init__(self, stage: Stage) -> None:
        self._searches: list[Callable[[str], Iterator[_Match]]] = []
        waiting: dict[str, str] = {}
        for dictionary in stage:
            words = {key: value for key, value in dictionary.items() if len(key) > 1}
            if words:
                self._search_characters(waiting)
                waiting = {}
                self._searches.append(_WordSearch(words))
            for key, value in dictionary.items():
                if len(key) == 1:
                    waiting.setdefault(key, value)
        self._search_characters({key: value for key, value in waiting.items() if len(value) != 1})
        self._table = {ord(key): value for key, value in waiting.items() if len(value) == 1}
        self._characters = {key for key, value in waiting.items() if len(value) == 1}

    def _search_characters(self, characters: Mapping[str, str]) -> None:
        if characters:
            self._searches.append(_CharacterSearch(characters))

    def apply(self, text: str) -> tuple[str, list[Segment]]:
        """Return the converted text and the pieces whose length changed."""
        matches: list[_Match] = []
        left_over = text
        for search in self._searches:
            found = list(search(left_over))
            if found:
                left_over = _mask(left_over, found)
                matches += found
        matches.sort()
        if not self._characters.isdisjoint(text):
            return _replace(text, text.translate(self._table), matches)
        return _replace(text, text, matches)


def _mask(text: str, matches: Iterable[_Match]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, _ in matches:
        pieces += text[at:start], _BARRIER * (end - start)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _replace(text: str, elsewhere: str, matches: Iterable[_Match]) -> tuple[str, list[Segment]]:
    """Put the values in; between them take `elsewhere`, which is as long as the text."""
    pieces: list[str] = []
    blocks: list[Segment] = []
    at = shift = 0
    for start, end, value in matches:
        pieces += elsewhere[at:start], value
        at = end
        if len(value) != end - start:
            blocks.append(_changed(text, start, end, value, shift))
            shift += len(value) - (end - start)
    pieces.append(elsewhere[at:])
    return "".join(pieces), blocks


def _changed(text: str, start: int, end: int, value: str, shift: int) -> Segment:
    """Return the piece of a match that differs, without what its ends have in common.

    At least one character stays on either side: 歐 in 歐萊雅 → 萊雅 is not lost, 歐萊 is 萊.
    """
    target_start, target_end = start + shift, start + shift + len(value)
    first = 0
    while min(end - start, target_end - target_start) > 1 and text[start] == value[first]:
        start, target_start, first = start + 1, target_start + 1, first + 1
    last = len(value) - 1
    while min(end - start, target_end - target_start) > 1 and text[end - 1] == value[last]:
        end, target_end, last = end - 1, target_end - 1, last - 1
    return start, end, target_start, target_end


class _CharacterSearch:
    def __init__(self, characters: Mapping[str, str]) -> None:
        self._characters = dict(characters)

    def __call__(self, text: str) -> Iterator[_Match]:
        for start in compress(count(), map(self._characters.__contains__, text)):
            yield start, start + 1, self._characters[text[start]]


class _WordSearch:
    """Finds words of two or more characters: the longest first, then the leftmost."""

    def __init__(self, words: Dictionary) -> None:
        self._words = words
        lengths: dict[str, set[int]] = {}
        for word in words:
            lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {pair: sorted(found, reverse=True) for pair, found in lengths.items()}

    def __call__(self, text: str) -> Iterator[_Match]:
        """Yield what to replace, in order. Where candidates overlap, a few compete at a time."""
        words, lengths, size = self._words, self._lengths, len(text)
        rivals: list[tuple[int, int]] = []  # (-length, start)
        until = 0
        pairs = map(add, text, islice(text, 1, None))
        for start in compress(count(), map(lengths.__contains__, pairs)):
            if start >= until and rivals:
                yield from self._settle(text, rivals)
                rivals = []
            for length in lengths[text[start : start + 2]]:
                if start + length <= size and text[start : start + length] in words:
                    rivals.append((-length, start))
                    until = max(until, start + length)
        yield from self._settle(text, rivals)

    def _settle(self, text: str, rivals: list[tuple[int, int]]) -> Iterator[_Match]:
        taken: set[int] = set()
        winners: list[_Match] = []
        for negative, start in sorted(rivals):
            end = start - negative
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                winners.append((start, end, self._words[text[start:end]]))
        yield from sorted(winners)
