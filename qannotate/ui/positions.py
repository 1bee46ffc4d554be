"""Code points to Qt positions and back: the only place that knows UTF-16.

Qt counts UTF-16 units, everything else counts code points. A `Positions` belongs to one
shown text. Places inside a surrogate pair, before a variation selector or around a joiner
are never offered: they are snapped to the border of the character that a reader sees.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from qannotate.domain.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

# What belongs to the character before it: combining marks, variation selectors, the
# joiner and what it joins, skin tones and tags.
_GLUED = re.compile(
    "[\u0300-\u036f\u180b-\u180d\u180f\u200d\u20d0-\u20ff\u302a-\u302f\u3099\u309a"
    "\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
    "\U000e0100-\U000e01ef]|(?<=\u200d)."
)

# What a QTextDocument does not keep as one character of a line: it drops a CR before a
# LF, and begins a paragraph at the others.
_ALTERED = re.compile("[\r\u2029\ufdd0\ufdd1]")
_SHOWN_AS = {"\r": " ", "\u2029": "\n", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"}


def displayed(text: str) -> str:
    """Return what to hand to a QTextDocument: as long as `text`, and kept at that length.

    Only for display: covered text is always sliced from `text`.
    """
    return _ALTERED.sub(lambda found: _SHOWN_AS[found[0]], text)


class Positions:
    """The places of one text: code points on one side, UTF-16 units on the other."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        self._astral_units = [offset + i for i, offset in enumerate(self._astral)]
        self._glued = frozenset(found.start() for found in _GLUED.finditer(text))

    @property
    def length(self) -> int:
        """The length of the text in code points."""
        return self._length

    def to_qt(self, offset: int) -> int:
        """Return the Qt position of a code point offset; outside ones are clamped."""
        offset = min(max(offset, 0), self._length)
        return offset + bisect_left(self._astral, offset)

    def from_qt(self, position: int) -> int:
        """Return the code point offset of a Qt position, never inside a surrogate pair."""
        offset = position - bisect_left(self._astral_units, position)
        return min(max(offset, 0), self._length)

    def floor(self, offset: int) -> int:
        """Return the last place at or before `offset` where a caret may stand."""
        while offset in self._glued and offset > 0:
            offset -= 1
        return offset

    def ceiling(self, offset: int) -> int:
        """Return the first place at or after `offset` where a caret may stand."""
        while offset in self._glued:
            offset += 1
        return offset

    def span_from_qt(self, first: int, second: int) -> Span | None:
        """Return the whole characters between two Qt positions, `None` if there are none."""
        start = self.floor(self.from_qt(min(first, second)))
        end = self.ceiling(self.from_qt(max(first, second)))
        return Span(start, end) if start < end else None
