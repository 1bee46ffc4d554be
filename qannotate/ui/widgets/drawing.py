"""Small drawings that widgets and list rows share: keys, label signs, rings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from qannotate.domain.scheme import Form
from qannotate.ui.theme import SlotColors, Theme, color

RING = 2.0
KEY_HEIGHT = 18.0
KEY_WIDTH = 18.0
SWATCH_WIDTH = 19.0
SWATCH_HEIGHT = 14.0


def draw_ring(painter: QPainter, area: QRectF, theme: Theme, radius: float) -> None:
    """Draw the ring of keyboard focus just inside an area."""
    half = RING / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color(theme.focus), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)


def draw_block(
    painter: QPainter, area: QRectF, fill: str | None, outline: str | None, radius: float
) -> None:
    """Draw a rounded area with a fill, a hairline around it, or both."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(color(fill) if fill else Qt.BrushStyle.NoBrush)
    if outline:
        painter.setPen(QPen(color(outline), 1))
        area = area.adjusted(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(area, radius, radius)


def key_width(font: QFont, key: str) -> float:
    """Return the width of a key cap; keys of one character are square."""
    return max(KEY_WIDTH, QFontMetricsF(font).horizontalAdvance(key) + 10)


def draw_key(
    painter: QPainter, area: QRectF, key: str, *, ink: str, fill: str | None, outline: str
) -> None:
    """Draw a key cap: a small block with a lower edge twice as strong."""
    draw_block(painter, area, fill, outline, 3)
    painter.setPen(QPen(color(outline), 1))
    y = area.bottom() - 1.5
    painter.drawLine(QPointF(area.left() + 2.5, y), QPointF(area.right() - 2.5, y))
    painter.setPen(color(ink))
    painter.drawText(area.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, key)


def draw_swatch(painter: QPainter, area: QRectF, form: Form, slot: SlotColors) -> None:
    """Draw the sign of a label: its fill with the line or the box of its layer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if form is Form.BOX:
        draw_block(painter, area.adjusted(0, 1, 0, -1), slot.tint, None, 3)
        painter.setPen(QPen(color(slot.ink), 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(0.5, 1.5, -0.5, -1.5), 3, 3)
        return
    draw_block(painter, area, slot.tint, None, 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(slot.ink))
    bottom = area.bottom()
    strokes = ((4.0, 1.0), (2.0, 1.0)) if form is Form.DOUBLE else ((2.0, 2.0),)
    for above, height in strokes:
        painter.drawRect(QRectF(area.left(), bottom - above, area.width(), height))
