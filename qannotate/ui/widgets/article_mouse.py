"""What the mouse does in an article beside selecting: clicks, hovering, dragged borders."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from qannotate.domain.span import Span
from qannotate.ui.widgets.article_layout import ArticleLayout
from qannotate.ui.widgets.marks import Mark, MarkKind, MarkShelf

if TYPE_CHECKING:
    from qannotate.ui.widgets.article_view import ArticleView

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


class ArticleMouse:
    """What the mouse is about to do in one view: click, select, or drag a border.

    Methods that answer say whether the event was used up; otherwise it is Qt's.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._clicks = ClickCycle()
        self._pressed_at: QPoint | None = None
        self._selected_before: Span | None = None
        self.drag: Drag | None = None

    def press(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        self._selected_before = self._view.selected_span()
        self._pressed_at = None
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        border = None if extends else self._view.border_at(point)
        if border is not None:
            self._show(border)
            return True
        self._pressed_at = point
        if not extends:
            self._view.clear_selection()  # else Qt would drag the selected text away
        return False

    def move(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if self.drag is not None:
            offset = self._view.offset_at(point)
            if offset is not None:
                self._show(self.drag.to(offset))
            return True
        if event.buttons() & Qt.MouseButton.LeftButton:
            return False
        self._hover(point)
        return True

    def release(self, event: QMouseEvent) -> None:
        """Report a click, after Qt has taken note of the released button."""
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is not None and self._view.selected_span() is None:
            key = self._view.next_at(event.position().toPoint(), self._clicks)
            self._view.mark_clicked.emit(key)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word; in a selection, take it back and ask for more."""
        self._pressed_at = None
        offset = self._view.character_at(event.position().toPoint())
        before = self._selected_before
        if offset is None:
            return
        if before is not None and before.start <= offset < before.end:
            self._view.select(before)
            self._view.widen_requested.emit(before)
        else:
            self._view.select(self._view.word_at(offset))

    def finish_drag(self) -> bool:
        drag = self.drag
        if drag is None:
            return False
        self._show(None)
        if drag.span != drag.mark.span:
            self._view.resize_requested.emit(drag.mark.key, drag.span)
        return True

    def cancel_drag(self) -> bool:
        if self.drag is None:
            return False
        self._show(None)
        return True

    def _show(self, drag: Drag | None) -> None:
        self.drag = drag
        self._view.show_drag(drag)

    def _hover(self, point: QPoint) -> None:
        found = self._view.marks_at(point)
        self._view.set_hovered(found[0].key if found else None)
        at_border = self._view.border_at(point) is not None
        shape = Qt.CursorShape.SplitHCursor if at_border else Qt.CursorShape.IBeamCursor
        area = self._view.viewport()
        if area.cursor().shape() is not shape:
            area.setCursor(shape)
