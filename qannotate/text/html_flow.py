"""White space as a browser lays it out (`white-space: normal`), written step by step.

Runs of white space become one space, also across inline tags, and vanish at the ends of
lines. Blocks are separated by exactly one line feed, whatever stands between them; a line
break inside a block is one line feed; cells of a table row are separated by a tab.
"""

from __future__ import annotations

import re

from qannotate.domain.view import Derived
from qannotate.text.rewriting import Rewriting

_SPACE = re.compile(r"[ \t\n\f\r]+")


class Flow:
    """Writes the visible characters of `source`, with the white space that is due before them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._out = Rewriting(source)
        self._lines = 0
        self._block = self._cell = False
        self._space: tuple[int, int] | None = None

    @property
    def length(self) -> int:
        return self._out.length

    def write(self, start: int, end: int) -> None:
        """Write the text `[start, end)` of the source, its white space collapsed."""
        position = start
        for match in _SPACE.finditer(self._source, start, end):
            self.write_as_is(position, match.start())
            self._add_space(match.start(), match.start() + 1)
            position = match.end()
        self.write_as_is(position, end)

    def write_as_is(self, start: int, end: int) -> None:
        if start < end:
            self._write_due(start)
            self._out.keep(start, end)

    def write_preformatted(self, start: int, end: int) -> None:
        """Write the text `[start, end)` of the source with its spaces and lines."""
        position = start
        while (line_end := self._source.find("\n", position, end)) >= 0:
            self.write_as_is(position, line_end)
            self.break_line()
            position = line_end + 1
        self.write_as_is(position, end)

    def write_reference(self, start: int, end: int, value: str) -> None:
        """Write `value` for the character reference at `[start, end)`."""
        if _SPACE.fullmatch(value):
            self._add_space(start, end)
        elif value:
            self._write_due(start)
            self._out.put(start, end, value)

    def break_line(self) -> None:
        self._lines += 1

    def end_block(self) -> None:
        self._block = True

    def end_cell(self) -> None:
        self._cell = True

    def derived(self) -> Derived:
        return self._out.derived()

    def _add_space(self, start: int, end: int) -> None:
        if self._space is None:
            self._space = (start, end)

    def _write_due(self, position: int) -> None:
        """Write the white space that is due before the visible character at `position`."""
        if self._out.length:
            if self._block:
                self._out.put(self._out.read, position, "\n")
            elif self._lines:
                self._out.put(self._out.read, position, "\n" * self._lines)
            elif self._cell:
                self._out.put(self._out.read, position, "\t")
            elif self._space:
                self._out.put(*self._space, " ")
        self._forget()

    def _forget(self) -> None:
        self._lines = 0
        self._block = self._cell = False
        self._space = None
