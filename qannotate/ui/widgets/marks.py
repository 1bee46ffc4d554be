"""Marks: what is drawn over stretches of an article, and where to find them.

Values only, no Qt. Offsets are code points of the shown text. Marks are kept by
paragraph, so that showing, adding and hit-testing cost what is on the screen, not what is
in the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qannotate.domain.scheme import Form
from qannotate.domain.span import Span
from qannotate.ui.theme import SLOTS

LANES = 3
"""How many lines are drawn under each other; what is below is counted."""


class MarkKind(StrEnum):
    """What a mark stands for, which decides between solid, dashed, dotted and grey."""

    ANNOTATION = "annotation"
    SUGGESTION = "suggestion"
    AGREED = "agreed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing drawn over a stretch of text. `key` names it in signals; plain text only.

    `slot` is the label's colour, from 1; slots above 8 use the colours again with one end
    mark, above 16 with two. A hint is a `REJECTED` mark without a caption.
    """

    key: Hashable
    span: Span
    form: Form
    slot: int
    caption: str
    kind: MarkKind = MarkKind.ANNOTATION
    tooltip: str = ""

    @property
    def end_marks(self) -> int:
        return min((self.slot - 1) // SLOTS, 2)


class MarkShelf:
    """The marks of one text, by paragraph. A paragraph is what a line feed ends."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._length = len(text)
        self._marks: dict[Hashable, Mark] = {}
        self._paragraphs: dict[int, list[Mark]] = {}

    def __len__(self) -> int:
        return len(self._marks)

    def get(self, key: Hashable) -> Mark | None:
        return self._marks.get(key)

    def all(self) -> list[Mark]:
        return list(self._marks.values())

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph, from 0, that holds a place."""
        return bisect_right(self._starts, offset) - 1

    def start_of(self, paragraph: int) -> int:
        return self._starts[paragraph]

    def paragraphs_of(self, span: Span) -> range:
        return range(self.paragraph_at(span.start), self.paragraph_at(span.end - 1) + 1)

    def in_paragraph(self, paragraph: int) -> Sequence[Mark]:
        return self._paragraphs.get(paragraph, ())

    def at(self, offset: int) -> list[Mark]:
        """Return the marks that cover a character, innermost first."""
        found = [
            mark
            for mark in self.in_paragraph(self.paragraph_at(offset))
            if mark.span.start <= offset < mark.span.end
        ]
        return sorted(found, key=lambda mark: (len(mark.span), mark.span.start))

    def fill(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others. Of two with one key the later is shown."""
        self._marks = {mark.key: mark for mark in marks}
        self._paragraphs = {}
        starts, paragraphs, last = self._starts, self._paragraphs, len(self._starts) - 1
        for mark in self._marks.values():  # written out: this loop runs for every mark
            span = mark.span
            first = bisect_right(starts, span.start) - 1
            paragraphs.setdefault(first, []).append(mark)
            while first < last and span.end > starts[first + 1]:
                first += 1
                paragraphs.setdefault(first, []).append(mark)

    def replace(self, gone: Iterable[Hashable], added: Iterable[Mark]) -> set[int]:
        """Take marks away and put others in; return the paragraphs that look different."""
        touched: set[int] = set()
        for key in gone:
            touched |= self._take(key)
        for mark in added:
            touched |= self._take(mark.key)
            self._marks[mark.key] = mark
            for paragraph in self.paragraphs_of(mark.span):
                self._paragraphs.setdefault(paragraph, []).append(mark)
                touched.add(paragraph)
        return touched

    def _take(self, key: Hashable) -> set[int]:
        mark = self._marks.pop(key, None)
        if mark is None:
            return set()
        paragraphs = self.paragraphs_of(mark.span)
        for paragraph in paragraphs:
            self._paragraphs[paragraph].remove(mark)
        return set(paragraphs)


def lanes(marks: Iterable[Mark]) -> dict[Hashable, int]:
    """Return for each mark its lane, from 0, the one nearest to the text.

    Shorter ones come first, so an outer mark lies below what it contains; marks in one
    lane never share a character.
    """
    taken: list[list[tuple[int, int]]] = []
    result: dict[Hashable, int] = {}
    for mark in sorted(marks, key=lambda m: (len(m.span), m.span.start, str(m.key))):
        place = (mark.span.start, mark.span.end)
        lane = next((i for i, used in enumerate(taken) if _is_free(used, place)), len(taken))
        if lane == len(taken):
            taken.append([])
        insort(taken[lane], place)
        result[mark.key] = lane
    return result


def _is_free(used: Sequence[tuple[int, int]], place: tuple[int, int]) -> bool:
    """Whether none of `used` (in order, disjoint) shares a character with `place`."""
    after = bisect_left(used, place)
    if after < len(used) and used[after][0] < place[1]:
        return False
    return after == 0 or used[after - 1][1] <= place[0]
