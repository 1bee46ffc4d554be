"""How a step of the pipeline writes its text: what it keeps, what it puts in, what it leaves out.

A step walks over its source once, in order. Whatever it does not keep is left out. In the
alignment, pieces of equal length always hold the very same characters: a character that is
replaced by another one leaves, and the other one comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qannotate.domain.alignment import Alignment, Segment
from qannotate.domain.span import Span
from qannotate.domain.view import Derived


class Rewriting:
    """Collects the text that a step makes from `source`, and where each part came from.

    `read` is where the source was read to, `length` how much text there is so far.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._blocks: list[Segment] = []
        self.read = 0
        self.length = 0

    def keep(self, start: int, end: int) -> None:
        """Take over the characters `[start, end)`; what lies before them is left out."""
        if start < end:
            self._leave_out(start)
            self._pieces.append(self._source[start:end])
            self.read = end
            self.length += end - start

    def put(self, start: int, end: int, text: str) -> None:
        """Write `text` for the characters `[start, end)`, which leave as a whole."""
        if self._source[start:end] == text:
            self.keep(start, end)
            return
        self._leave_out(end)
        if text:
            self._pieces.append(text)
            self._blocks.append((end, end, self.length, self.length + len(text)))
            self.length += len(text)

    def derived(self) -> Derived:
        """Return the text so far; what was not read yet is left out."""
        self._leave_out(len(self._source))
        text = "".join(self._pieces)
        return Derived(text, Alignment.from_blocks(len(self._source), self.length, self._blocks))

    def _leave_out(self, end: int) -> None:
        if self.read < end:
            self._blocks.append((self.read, end, self.length, self.length))
            self.read = end


def unchanged(text: str) -> Derived:
    return Derived(text, Alignment.identity(len(text)))


def without(text: str, left_out: Iterator[tuple[int, int]]) -> Derived:
    """Return `text` without the stretches `[start, end)`, which come in order."""
    rewriting = Rewriting(text)
    read = 0
    for start, end in left_out:
        rewriting.keep(read, start)
        read = end
    rewriting.keep(read, len(text))
    return rewriting.derived()


def without_matches(text: str, pattern: re.Pattern[str]) -> Derived:
    """Return `text` without what `pattern` matches."""
    if not pattern.search(text):
        return unchanged(text)
    return without(text, (match.span() for match in pattern.finditer(text)))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return `[start, end)` without white space at its ends, or `None` if nothing is left."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    return Span(start, end) if start < end else None
