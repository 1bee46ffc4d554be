"""Draws the pieces of marks: fills, lines, boxes, rings, captions.

One method a shape; which shapes a mark gets is decided by `article_painter`. Positions are
rounded to device pixels so that hairlines stay sharp at any pixel ratio.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from qannotate.domain.scheme import Form
from qannotate.ui.theme import Theme, color
from qannotate.ui.widgets.article_layout import Stretch
from qannotate.ui.widgets.article_metrics import ArticleMetrics

INSET = 1.0
RADIUS = 3.0
FRAME_RADIUS = 5.0
CHIP_PADDING = 4.0

_DASHES = (5.0, 3.0)
_DOTS = (1.0, 2.0)


class MarkPainter:
    """Draws with one painter, in one theme. The painter's origin is that of a paragraph."""

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        metrics: ArticleMetrics,
        font: QFont,
        ratio: float,
    ) -> None:
        self._painter = painter
        self._theme = theme
        self._metrics = metrics
        self._ratio = ratio
        self._fonts = {
            weight: _caption_font(font, metrics.caption_size, weight)
            for weight in (QFont.Weight.Normal, QFont.Weight.Medium)
        }
        self._struck = QFont(self._fonts[QFont.Weight.Normal])
        self._struck.setStrikeOut(True)
        self._widths: dict[str, float] = {}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def area(self, stretch: Stretch, lane: int = 0) -> QRectF:
        """Return the fill of a stretch, down to the line of its lane."""
        left = stretch.left + (INSET if stretch.starts else 0)
        right = stretch.right - (INSET if stretch.ends else 0)
        top = self._sharp(stretch.top + self._metrics.tint_top)
        bottom = self._sharp(stretch.top + self._metrics.line_top(lane))
        left, right = self._sharp(left), self._sharp(right)
        return QRectF(left, top, max(right - left, 1.0), bottom - top)

    def fill(self, stretch: Stretch, lane: int, value: str, *, boxed: bool = False) -> None:
        """Fill behind the text, rounded above where the span begins and ends."""
        area = self.area(stretch, lane)
        if boxed:
            area.setBottom(area.bottom() + 1)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color(value))
        self._painter.drawPath(_tab(area, stretch, below=boxed))

    def line(self, stretch: Stretch, lane: int, form: Form, value: str) -> None:
        """Draw the solid line of an annotation."""
        area = self.area(stretch, lane)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color(value))
        for top, height in self._strokes(form):
            self._painter.drawRect(QRectF(area.left(), area.bottom() + top, area.width(), height))

    def dashed_line(self, stretch: Stretch, lane: int, form: Form, value: str) -> None:
        """Draw the dashed line of a suggestion."""
        area = self.area(stretch, lane)
        for top, height in self._strokes(form):
            self._row(area, area.bottom() + top + height / 2, height, value, _DASHES)

    def dotted_line(self, stretch: Stretch, lane: int, value: str) -> None:
        area = self.area(stretch, lane)
        self._row(area, area.bottom() + 1.5, 1.0, value, _DOTS)

    def hairline(self, stretch: Stretch, lane: int, value: str) -> None:
        area = self.area(stretch, lane)
        self._row(area, area.bottom() + 0.5, 1.0, value, ())

    def box(self, stretch: Stretch, lane: int, value: str, *, dashed: bool = False) -> None:
        """Draw the outline of an event, open where the span runs over a line break."""
        area = self.area(stretch, lane).adjusted(0.5, 0.5, -0.5, 0.5)
        pen = QPen(color(value), self._theme.line_width / 2)
        if dashed:
            pen.setDashPattern([d / pen.widthF() for d in (3.0, 2.0)])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._stroke(_outline(area, RADIUS, stretch), pen)

    def end_marks(self, stretch: Stretch, lane: int, count: int, value: str) -> None:
        """Draw the blocks that tell labels of one colour apart: at the start, at both ends."""
        area = self.area(stretch, lane)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color(value))
        size = QRectF(0, 0, 6 * self._metrics.scale, 4 * self._metrics.scale)
        top = area.bottom() + self._theme.line_width - size.height()
        if count >= 1 and stretch.starts:
            self._painter.drawRect(size.translated(area.left(), top))
        if count >= 2 and stretch.ends:
            self._painter.drawRect(size.translated(area.right() - size.width(), top))

    def ring(self, stretch: Stretch, lane: int, value: str) -> None:
        """Draw the ring of the selected mark."""
        self._stroke(
            _outline(self.ring_area(stretch, lane), RADIUS, stretch), QPen(color(value), 1.5)
        )

    def ring_area(self, stretch: Stretch, lane: int) -> QRectF:
        area = self.area(stretch, lane)
        below = self._theme.line_width + 1.25
        return area.adjusted(
            -0.25 if stretch.starts else 0, -0.25, 0.25 if stretch.ends else 0, below
        )

    def frame(self, stretch: Stretch, lane: int, value: str) -> None:
        """Draw the frame of the current suggestion or difference, closed on each line."""
        area = self.area(stretch, lane).adjusted(-1, -1, 1, self._theme.line_width + 2)
        whole = replace(stretch, starts=True, ends=True)
        self._stroke(_outline(area, FRAME_RADIUS, whole), QPen(color(value), 2))

    def bracket(self, stretch: Stretch, lane: int, value: str) -> None:
        """Draw the bracket under an argument of the selected event."""
        area = self.area(stretch, lane)
        bottom = area.bottom() + self._theme.line_width + 2.25
        path = QPainterPath()
        if stretch.starts:
            path.moveTo(area.left() + 0.75, bottom - 5)
            path.lineTo(area.left() + 0.75, bottom)
        else:
            path.moveTo(area.left(), bottom)
        path.lineTo(area.right() - (0.75 if stretch.ends else 0), bottom)
        if stretch.ends:
            path.lineTo(area.right() - 0.75, bottom - 5)
        self._stroke(path, QPen(color(value), 1.5))

    def handle(self, place: QPointF, value: str) -> None:
        """Draw the handle at a border that is being dragged. `place.y()` is a line's top."""
        top = place.y() + self._metrics.tint_top - 2
        height = self._metrics.tint_bottom - self._metrics.tint_top + 5
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color(value))
        self._painter.drawRoundedRect(QRectF(place.x() - 2, top, 4, height), 2, 2)

    def old_border(self, place: QPointF, value: str) -> None:
        """Draw where a border stood before it was dragged."""
        top = place.y() + self._metrics.tint_top
        bottom = place.y() + self._metrics.tint_bottom + self._theme.line_width
        x = self._sharp(place.x()) + 0.5
        self._painter.setPen(QPen(color(value), 1))
        self._painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def width_of(self, caption: str) -> float:
        """Return the width of a caption; all weights get the room of the medium one."""
        found = self._widths.get(caption)
        if found is None:
            metrics = QFontMetricsF(self._fonts[QFont.Weight.Medium])
            found = self._widths[caption] = metrics.horizontalAdvance(caption)
        return found

    def caption(
        self, left: float, top: float, text: str, value: str, *, medium: bool = True
    ) -> None:
        """Write a caption. `top` is the top of its line."""
        weight = QFont.Weight.Medium if medium else QFont.Weight.Normal
        self._write(self._fonts[weight], left, top, text, value)

    def struck_caption(self, left: float, top: float, text: str, value: str) -> None:
        self._write(self._struck, left, top, text, value)

    def tab_caption(self, left: float, top: float, text: str, ink: str) -> None:
        """Write the caption of the selected mark, page colour on ink, on the ring."""
        area = self._chip(left, top, text)
        area.setBottom(self._sharp(top + self._metrics.tint_top))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color(ink))
        whole = Stretch(0, 0, 0, starts=True, ends=True)
        self._painter.drawPath(_tab(area, whole, below=False))
        self._write(
            self._fonts[QFont.Weight.Medium],
            left + CHIP_PADDING,
            top - 1,
            text,
            self._theme.page,
        )

    def chip_caption(self, left: float, top: float, text: str, ink: str) -> None:
        """Write the name of a role, in an outlined chip on the page."""
        area = self._chip(left, top, text).adjusted(0.5, 0.5, -0.5, -1.0)
        self._painter.setPen(QPen(color(ink), 1))
        self._painter.setBrush(color(self._theme.page))
        self._painter.drawRoundedRect(area, RADIUS, RADIUS)
        self._write(self._fonts[QFont.Weight.Normal], left + CHIP_PADDING, top - 1, text, ink)

    def chip_width(self, text: str) -> float:
        return self.width_of(text) + 2 * CHIP_PADDING

    def count_below(self, stretch: Stretch, count: int) -> None:
        """Write “+n” behind the right end of the lowest lane."""
        area = self.area(stretch, 2)
        self._painter.setFont(self._fonts[QFont.Weight.Medium])
        self._painter.setPen(color(self._theme.text_secondary))
        place = QPointF(area.right() + 2, area.bottom() + self._theme.line_width + 2)
        self._painter.drawText(place, f"+{count}")

    def _chip(self, left: float, top: float, text: str) -> QRectF:
        height = self._metrics.caption_height + 1.5
        y = self._sharp(top + self._metrics.caption_top - 1.0)
        return QRectF(self._sharp(left), y, self._sharp(self.chip_width(text)), height)

    def _write(self, font: QFont, left: float, top: float, text: str, value: str) -> None:
        self._painter.setFont(font)
        self._painter.setPen(color(value))
        # Captions are set on a baseline of their own: font heights differ, places must not.
        y = top + self._metrics.caption_top + 0.86 * self._metrics.caption_height
        self._painter.drawText(QPointF(left, self._sharp(y)), text)

    def _strokes(self, form: Form) -> tuple[tuple[float, float], ...]:
        """Return top and height of the strokes of a line, from the bottom of the fill."""
        width = self._theme.line_width
        if form is Form.DOUBLE:
            thin = width / 2
            return ((0.0, thin), (self._sharp(thin + 1.25), thin))
        return ((0.0, width),)

    def _row(
        self, area: QRectF, y: float, height: float, value: str, dashes: tuple[float, ...]
    ) -> None:
        pen = QPen(QBrush(color(value)), height)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([dash / height for dash in dashes])
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _stroke(self, path: QPainterPath, pen: QPen) -> None:
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)

    def _sharp(self, value: float) -> float:
        return round(value * self._ratio) / self._ratio


def _caption_font(font: QFont, size: int, weight: QFont.Weight) -> QFont:
    result = QFont(font)
    result.setPixelSize(size)
    result.setWeight(weight)
    return result


def _tab(area: QRectF, stretch: Stretch, *, below: bool) -> QPainterPath:
    """Return a filled shape rounded above at real ends, and `below` too if wanted."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(area, RADIUS, RADIUS)
    if not below:
        path.addRect(area.adjusted(0, area.height() / 2, 0, 0))
    if not stretch.starts:
        path.addRect(area.adjusted(0, 0, -area.width() / 2, 0))
    if not stretch.ends:
        path.addRect(area.adjusted(area.width() / 2, 0, 0, 0))
    return path


def _outline(area: QRectF, radius: float, stretch: Stretch) -> QPainterPath:
    """Return a rounded outline that is open at a line break."""
    path = QPainterPath()
    if stretch.starts and stretch.ends:
        path.addRoundedRect(area, radius, radius)
        return path
    if not stretch.starts and not stretch.ends:
        path.moveTo(area.topLeft())
        path.lineTo(area.topRight())
        path.moveTo(area.bottomLeft())
        path.lineTo(area.bottomRight())
        return path
    closed, opened = (area.left(), area.right()) if stretch.starts else (area.right(), area.left())
    inward = radius if stretch.starts else -radius
    path.moveTo(opened, area.top())
    path.lineTo(closed + inward, area.top())
    path.quadTo(closed, area.top(), closed, area.top() + radius)
    path.lineTo(closed, area.bottom() - radius)
    path.quadTo(closed, area.bottom(), closed + inward, area.bottom())
    path.lineTo(opened, area.bottom())
    return path
