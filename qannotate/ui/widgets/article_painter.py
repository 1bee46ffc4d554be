"""Paints what lies around the text of an article: marks, hits, selection and numbers.

Everything is painted under the text, for the visible paragraphs only: search hits, fills
(longest first), lines, rings, the selection, then captions.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextBlock

from qannotate.domain.scheme import Form
from qannotate.domain.span import Span
from qannotate.ui.theme import Theme, color
from qannotate.ui.widgets import captions
from qannotate.ui.widgets.article_layout import ArticleLayout, Piece, Stretch
from qannotate.ui.widgets.article_metrics import NUMBER_GAP
from qannotate.ui.widgets.mark_painter import INSET, MarkPainter
from qannotate.ui.widgets.marks import LANES, Mark, MarkKind


class Captions(StrEnum):
    """Which captions stand over the text."""

    ALL = "all"
    HOVERED = "hovered"
    NONE = "none"


@dataclass(slots=True)
class Emphasis:
    """What is pointed at just now; changes often and never moves anything."""

    hovered: Hashable | None = None
    selected: Hashable | None = None
    current: Hashable | None = None
    roles: Mapping[Hashable, str] = field(default_factory=dict)
    role_slot: int = 1
    hits: Sequence[Span] = ()
    current_hit: Span | None = None
    selection: Span | None = None
    captions: Captions = Captions.ALL
    dragged: Mark | None = None


class ArticlePainter:
    """Paints the visible part of one article. Lives for one paint event."""

    def __init__(
        self,
        painter: QPainter,
        layout: ArticleLayout,
        emphasis: Emphasis,
        theme: Theme,
        *,
        font: QFont,
        ratio: float,
    ) -> None:
        self._painter = painter
        self._layout = layout
        self._emphasis = emphasis
        self._theme = theme
        self._font = font
        self._marks = MarkPainter(painter, theme, layout.metrics, font, ratio)

    def paint(self, area: QRectF, numbers: Mapping[int, int]) -> None:
        """Paint all that shows in `area`, a part of the page.

        `numbers` are those of the paragraphs that have one.
        """
        for block in self._layout.blocks_between(area.top(), area.bottom()):
            origin = self._layout.origin(block)
            self._painter.save()
            self._painter.translate(origin)
            seen = area.translated(-origin)
            self._paint_paragraph(block, seen)
            if block.blockNumber() in numbers:
                self._number(block, numbers[block.blockNumber()])
            self._painter.restore()

    def _paint_paragraph(self, block: QTextBlock, seen: QRectF) -> None:
        pieces = [piece for piece in self._pieces(block) if self._shows(piece.stretch, seen)]
        self._hits(block)
        for piece in sorted(pieces, key=lambda p: -len(p.mark.span)):
            self._fill(piece)
        for piece in pieces:
            self._line(piece)
        for piece in pieces:
            self._ring(piece)
        self._selection(block)
        self._captions(pieces)

    def _pieces(self, block: QTextBlock) -> Iterable[Piece]:
        """Return the pieces of a paragraph, the dragged mark at its new place."""
        dragged = self._emphasis.dragged
        if dragged is None:
            return self._layout.pieces(block)
        kept = [p for p in self._layout.pieces(block) if p.mark.key != dragged.key]
        moved = self._layout.stretches_in(block, dragged.span)
        return [*kept, *(Piece(dragged, 0, 0, stretch) for stretch in moved)]

    def _shows(self, stretch: Stretch, seen: QRectF) -> bool:
        metrics = self._layout.metrics
        top, bottom = stretch.top - metrics.reach, stretch.top + metrics.line_height
        return top <= seen.bottom() and bottom + metrics.reach >= seen.top()

    def _is_strong(self, mark: Mark) -> bool:
        return mark.key in (self._emphasis.hovered, self._emphasis.selected)

    def _fill(self, piece: Piece) -> None:
        mark = piece.mark
        colors = self._theme.slot(mark.slot)
        strong = self._is_strong(mark)
        if mark.kind is not MarkKind.ANNOTATION and not strong:
            return
        if mark.kind in (MarkKind.AGREED, MarkKind.REJECTED):
            return
        lane = min(piece.lane, LANES - 1)
        value = colors.strong if strong else colors.tint
        self._marks.fill(piece.stretch, lane, value, boxed=mark.form is Form.BOX)

    def _line(self, piece: Piece) -> None:
        if piece.hidden:
            self._marks.count_below(piece.stretch, piece.hidden)
        if piece.lane >= LANES:
            return
        mark, stretch, lane = piece.mark, piece.stretch, piece.lane
        ink = self._theme.slot(mark.slot).ink
        if mark.kind is MarkKind.AGREED:
            self._marks.hairline(stretch, lane, self._theme.agreed)
        elif mark.kind is MarkKind.REJECTED:
            self._marks.dotted_line(stretch, lane, self._theme.text_tertiary)
        elif mark.form is Form.BOX:
            self._marks.box(stretch, lane, ink, dashed=mark.kind is MarkKind.SUGGESTION)
        elif mark.kind is MarkKind.SUGGESTION:
            self._marks.dashed_line(stretch, lane, mark.form, ink)
        else:
            self._marks.line(stretch, lane, mark.form, ink)
        if mark.kind is MarkKind.ANNOTATION and mark.end_marks:
            self._marks.end_marks(stretch, lane, mark.end_marks, ink)

    def _ring(self, piece: Piece) -> None:
        mark, lane = piece.mark, min(piece.lane, LANES - 1)
        if mark.key in self._emphasis.roles:
            ink = self._theme.slot(self._emphasis.role_slot).ink
            self._marks.bracket(piece.stretch, lane, ink)
        if mark.key == self._emphasis.selected:
            self._marks.ring(piece.stretch, lane, self._theme.slot(mark.slot).ink)
        if mark.key == self._emphasis.current:
            self._marks.frame(piece.stretch, lane, self._theme.focus)

    def _hits(self, block: QTextBlock) -> None:
        start, end = self._layout.limits(block)
        for span in self._emphasis.hits:
            if span.start < end and start < span.end:
                current = span == self._emphasis.current_hit
                value = self._theme.find_current if current else self._theme.find
                for stretch in self._layout.stretches_in(block, span):
                    self._marks.fill(stretch, 0, value, boxed=True)

    def _selection(self, block: QTextBlock) -> None:
        span = self._emphasis.selection
        if span is None:
            return
        metrics = self._layout.metrics
        for stretch in self._layout.stretches_in(block, span):
            top = stretch.top + metrics.tint_top
            height = metrics.line_top(0) + self._theme.line_width - metrics.tint_top
            room = QRectF(stretch.left, top, stretch.right - stretch.left, height)
            self._painter.fillRect(room, color(self._theme.selected_text))

    def _captions(self, pieces: Iterable[Piece]) -> None:
        if self._emphasis.captions is Captions.NONE:
            return
        lines: dict[float, list[Piece]] = {}
        for piece in pieces:
            if piece.stretch.starts and self._has_caption(piece.mark):
                lines.setdefault(piece.stretch.top, []).append(piece)
        for top, found in lines.items():
            places = captions.place([self._wanted(piece) for piece in found])
            for piece in found:
                left = places.get(piece.mark.key)
                if left is not None:
                    self._caption(piece.mark, left, top)

    def _has_caption(self, mark: Mark) -> bool:
        if mark.key in self._emphasis.roles:
            return True
        if mark.kind is MarkKind.AGREED or not mark.caption:
            return False
        pointed_at = self._is_strong(mark) or mark.key == self._emphasis.current
        return pointed_at or self._emphasis.captions is Captions.ALL

    def _wanted(self, piece: Piece) -> captions.Wanted:
        mark, stretch = piece.mark, piece.stretch
        left, fixed = stretch.left + INSET, False
        if mark.key in self._emphasis.roles:
            width, fixed = self._marks.chip_width(self._emphasis.roles[mark.key]), True
        elif mark.key == self._emphasis.selected:
            left -= 1.0  # the tab stands on the ring, which is a little wider
            width, fixed = self._marks.chip_width(mark.caption), True
        else:
            width = self._marks.width_of(mark.caption)
            fixed = mark.key == self._emphasis.current
        return captions.Wanted(mark.key, left, stretch.right, width, fixed)

    def _caption(self, mark: Mark, left: float, top: float) -> None:
        ink = self._theme.slot(mark.slot).ink
        if mark.key in self._emphasis.roles:
            role_ink = self._theme.slot(self._emphasis.role_slot).ink
            self._marks.chip_caption(left, top, self._emphasis.roles[mark.key], role_ink)
        elif mark.key == self._emphasis.selected:
            self._marks.tab_caption(left, top, mark.caption, ink)
        elif mark.kind is MarkKind.REJECTED:
            self._marks.struck_caption(left, top, mark.caption, self._theme.text_tertiary)
        else:
            lifted = 1.5 if mark.key == self._emphasis.current else 0.0
            medium = mark.kind is MarkKind.ANNOTATION
            self._marks.caption(left, top - lifted, mark.caption, ink, medium=medium)

    def _number(self, block: QTextBlock, number: int) -> None:
        line = block.layout().lineAt(0)
        metrics = self._layout.metrics
        font = QFont(self._font)
        font.setPixelSize(metrics.caption_size)
        self._painter.setFont(font)
        self._painter.setPen(color(self._theme.text_tertiary))
        room = QRectF(-NUMBER_GAP - 60, line.y() + line.ascent() - 60, 60, 60 - 1)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        text_box = self._painter.fontMetrics().descent()
        self._painter.drawText(room.translated(0, text_box), flags, str(number))
