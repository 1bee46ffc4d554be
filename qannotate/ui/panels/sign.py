"""The program's mark: two corner brackets and a red line between them, a marked word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from qannotate.ui.theme import LIGHT, Theme, color, theme_of

_UNITS = 24


class Sign(QWidget):
    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_sign(painter, self._side, theme_of(self))


def paint_sign(painter: QPainter, side: float, theme: Theme) -> None:
    """Paint the mark into a square from the origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _UNITS, side / _UNITS)
    pen = QPen(color(theme.ink), 2.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(3.3, 15), QPointF(3.3, 3.3), QPointF(13, 3.3)]))
    painter.drawPolyline(QPolygonF([QPointF(11, 20.7), QPointF(20.7, 20.7), QPointF(20.7, 9)]))
    painter.setPen(QPen(color(theme.slot(2).ink), 3))
    painter.drawLine(QPointF(7, 12), QPointF(17, 12))


def program_icon() -> QIcon:
    """Return the mark as an icon of the program."""
    result = QIcon()
    for side in (16, 32, 48, 64, 128, 256):
        drawing = QPixmap(side, side)
        drawing.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawing)
        paint_sign(painter, side, LIGHT)
        painter.end()
        result.addPixmap(drawing)
    return result
