"""Where the characters of an article stand: from offsets to places on the page and back.

Reads the layout that Qt made of the document. Places are in document coordinates, in
device-independent pixels; offsets are code points of the shown text.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from qannotate.domain.span import Span
from qannotate.ui.positions import Positions
from qannotate.ui.widgets.article_metrics import TOP_MARGIN, ArticleMetrics
from qannotate.ui.widgets.marks import Mark, MarkShelf, lanes


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a span on one line. `top` is the top of that line.

    `starts` and `ends` say whether the span begins and ends on this line.
    """

    left: float
    right: float
    top: float
    starts: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a mark on one line of its paragraph, and the lane of the mark.

    `hidden` counts marks below the last lane that share characters with this one, given
    on the last piece of the mark.
    """

    mark: Mark
    lane: int
    hidden: int
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the article: its block, Qt's line, and its top on the page."""

    block: QTextBlock
    line: QTextLine
    top: float


class ArticleLayout:
    """Finds places in one laid out document, and remembers where its marks stand."""

    def __init__(
        self,
        document: QTextDocument,
        positions: Positions,
        shelf: MarkShelf,
        metrics: ArticleMetrics,
    ) -> None:
        self._document = document
        self._positions = positions
        self._shelf = shelf
        self.metrics = metrics
        self._pieces: dict[int, tuple[Piece, ...]] = {}

    def forget(self, paragraphs: Iterable[int] | None = None) -> None:
        """Forget where marks stand, in these paragraphs or in all."""
        if paragraphs is None:
            self._pieces.clear()
            return
        for paragraph in paragraphs:
            self._pieces.pop(paragraph, None)

    def blocks_between(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """Return the paragraphs that show, or draw into, this part of the page."""
        reach = self.metrics.reach
        block = self._block_at(top - reach)
        while block.isValid():
            area = self.rect_of(block)
            if area.top() - reach > bottom:
                return
            yield block
            block = block.next()

    def rect_of(self, block: QTextBlock) -> QRectF:
        return self._document.documentLayout().blockBoundingRect(block)

    def pieces(self, block: QTextBlock) -> tuple[Piece, ...]:
        """Return the pieces of the marks in a paragraph, relative to its layout."""
        number = block.blockNumber()
        found = self._pieces.get(number)
        if found is None:
            found = self._pieces[number] = tuple(self._lay_out(block))
        return found

    def _lay_out(self, block: QTextBlock) -> Iterator[Piece]:
        marks = self._shelf.in_paragraph(block.blockNumber())
        lane_of = lanes(marks)
        hidden = _count_hidden(marks, lane_of)
        for mark in marks:
            for stretch in self.stretches_in(block, mark.span):
                count = hidden.get(mark.key, 0) if stretch.ends else 0
                yield Piece(mark, lane_of[mark.key], count, stretch)

    def limits(self, block: QTextBlock) -> tuple[int, int]:
        """Return the offsets where a paragraph begins and ends, its line feed included."""
        start = self._positions.from_qt(block.position())
        return start, self._positions.from_qt(block.position() + block.length())

    def stretches_in(self, block: QTextBlock, span: Span) -> Iterator[Stretch]:
        """Return the parts of a span on the lines of one paragraph, relative to its layout."""
        layout, origin = block.layout(), block.position()
        start = self._positions.to_qt(span.start) - origin
        end = min(self._positions.to_qt(span.end) - origin, block.length())
        if end <= 0 or start >= block.length():
            return
        first = layout.lineForTextPosition(max(start, 0))
        if not first.isValid():
            return
        for number in range(first.lineNumber(), layout.lineCount()):
            line = layout.lineAt(number)
            line_start = line.textStart()
            line_end = line_start + line.textLength()
            if line_start >= end:
                return
            sides = _x(line, max(line_start, start)), _x(line, min(line_end, end))
            top = self._top(line)
            yield Stretch(min(sides), max(sides), top, start >= line_start, end <= line_end)

    def line_at(self, point: QPointF) -> ShownLine | None:
        """Return the line nearest to a place, taking the room above it as its own."""
        near = self._block_at(point.y())
        best: tuple[float, ShownLine] | None = None
        for block in (near.previous(), near, near.next()):
            if not block.isValid():
                continue
            for shown in self._lines_near(block, point.y()):
                height = self.metrics.line_height
                distance = max(shown.top - point.y(), point.y() - shown.top - height, 0.0)
                if best is None or distance < best[0]:
                    best = (distance, shown)
        return best[1] if best is not None else None

    def _lines_near(self, block: QTextBlock, y: float) -> Iterator[ShownLine]:
        layout = block.layout()
        origin, count = self._origin(block).y(), layout.lineCount()
        if count == 0:
            return
        # Lines are equally high: only those around `y` can be the nearest.
        guess = int((y - origin) // self.metrics.line_height)
        for number in sorted({min(max(guess + d, 0), count - 1) for d in (-1, 0, 1)}):
            line = layout.lineAt(number)
            yield ShownLine(block, line, origin + self._top(line))

    def onto_line(self, point: QPointF) -> QPointF:
        """Return the nearest point that lies in the text of a line, where Qt finds it."""
        shown = self.line_at(point)
        if shown is None:
            return point
        left = self._origin(shown.block).x() + shown.line.x()
        x = min(max(point.x(), left), left + shown.line.width() - 1)
        return QPointF(x, shown.top + self.metrics.baseline - 2)

    def offset_at(self, point: QPointF) -> int | None:
        """Return the place between characters nearest to a point of the page."""
        shown = self.line_at(point)
        if shown is None:
            return None
        x = point.x() - self._origin(shown.block).x()
        at = shown.line.xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters)
        return self._positions.floor(self._positions.from_qt(shown.block.position() + at))

    def character_at(self, point: QPointF) -> int | None:
        """Return the character that is drawn at a point, `None` beside the text."""
        shown = self.line_at(point)
        if shown is None or not 0 <= point.y() - shown.top < self.metrics.line_height:
            return None
        x = point.x() - self._origin(shown.block).x()
        text = shown.line.naturalTextRect()
        if not text.left() <= x < text.right():
            return None
        at = shown.line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self._positions.from_qt(shown.block.position() + at)

    def place_of(self, offset: int, *, after: bool = False) -> QPointF:
        """Return where the line of a place begins to be high, and where its caret stands.

        At a line break, `after` asks for the end of the first line, else it is the start
        of the second.
        """
        block = self._document.findBlock(self._positions.to_qt(offset))
        self.rect_of(block)  # lays the document out as far as needed
        layout = block.layout()
        local = self._positions.to_qt(offset) - block.position()
        line = layout.lineForTextPosition(max(local - 1, 0) if after else local)
        if not line.isValid():
            return self._origin(block)
        return self._origin(block) + QPointF(_x(line, local), self._top(line))

    def origin(self, block: QTextBlock) -> QPointF:
        """Return where the layout of a paragraph stands on the page."""
        return self._origin(block)

    def _origin(self, block: QTextBlock) -> QPointF:
        self.rect_of(block)
        return block.layout().position()

    def _top(self, line: QTextLine) -> float:
        return line.y() + line.ascent() - self.metrics.baseline

    def _block_at(self, y: float) -> QTextBlock:
        """Return the last paragraph that begins at or above `y`, else the first one."""
        # Asking for a point lays the document out down to it. The answer is of no use:
        # between paragraphs Qt names any place. Above the first it looks at all of them.
        inside = QPointF(0, max(y, TOP_MARGIN + 1))
        self._document.documentLayout().hitTest(inside, Qt.HitTestAccuracy.FuzzyHit)
        low, high = 0, self._document.blockCount() - 1
        while low < high:
            middle = (low + high + 1) // 2
            layout = self._document.findBlockByNumber(middle).layout()
            if layout.lineCount() and layout.position().y() <= y:
                low = middle
            else:
                high = middle - 1
        return self._document.findBlockByNumber(low)


def _x(line: QTextLine, position: int) -> float:
    # Returns the place and the position, which may have been moved out of a character.
    found: object = line.cursorToX(position)
    place = found[0] if isinstance(found, tuple) else found
    assert isinstance(place, float | int)
    return float(place)


def _count_hidden(
    marks: Iterable[Mark], lane_of: dict[Hashable, int], last: int = 2
) -> dict[Hashable, int]:
    """Count for each mark of the last drawn lane the marks below it that it covers for."""
    listed = list(marks)
    below = [mark for mark in listed if lane_of[mark.key] > last]
    if not below:
        return {}
    lowest = [mark for mark in listed if lane_of[mark.key] == last]
    return {m.key: sum(m.span.overlaps(other.span) for other in below) for m in lowest}
