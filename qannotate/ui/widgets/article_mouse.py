"""What the mouse does in an article beside selecting: clicks, hovering, dragged borders."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QPointF

from qannotate.domain.span import Span
from qannotate.ui.widgets.article_layout import ArticleLayout
from qannotate.ui.widgets.marks import Mark, MarkKind, MarkShelf

GRIP = 4.0
"""How near to a border, in pixels, the mouse takes hold of it."""


class Border(Enum):
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Drag:
    """A border of a mark on its way; the other one stays."""

    mark: Mark
    border: Border
    span: Span

    @property
    def moved(self) -> Mark:
        return replace(self.mark, span=self.span)

    @property
    def place(self) -> int:
        return self.span.start if self.border is Border.START else self.span.end

    @property
    def old_place(self) -> int:
        span = self.mark.span
        return span.start if self.border is Border.START else span.end

    def to(self, offset: int) -> Drag:
        """Return the drag with its border at `offset`, at least one character long."""
        if self.border is Border.START:
            return replace(self, span=Span(min(offset, self.span.end - 1), self.span.end))
        return replace(self, span=Span(self.span.start, max(offset, self.span.start + 1)))


def grip_at(layout: ArticleLayout, mark: Mark | None, point: QPointF) -> Drag | None:
    """Return the drag that would begin at a point of the page, for the selected mark."""
    if mark is None or mark.kind is not MarkKind.ANNOTATION:
        return None
    for border, offset in ((Border.START, mark.span.start), (Border.END, mark.span.end)):
        place = layout.place_of(offset, after=border is Border.END)
        room = layout.metrics.line_height
        if abs(point.x() - place.x()) <= GRIP and 0 <= point.y() - place.y() < room:
            return Drag(mark, border, mark.span)
    return None


class ClickCycle:
    """Walks through stacked marks: each click at one stack takes the next outer one."""

    def __init__(self) -> None:
        self._stack: tuple[Hashable, ...] = ()
        self._last: Hashable | None = None

    def next(self, shelf: MarkShelf, offset: int | None, held: Hashable | None) -> Hashable | None:
        """Return the mark that a click on a character means, `None` where there is none.

        `held` is the mark selected now: a click on its stack goes on from it.
        """
        stack = () if offset is None else tuple(mark.key for mark in shelf.at(offset))
        previous = self._last if stack == self._stack else held
        self._stack = stack
        if not stack:
            self._last = None
        elif previous in stack:
            self._last = stack[(stack.index(previous) + 1) % len(stack)]
        else:
            self._last = stack[0]
        return self._last
