"""The rows of the start page: things to do, and projects to open again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qannotate.ui.fonts import SMALL_SIZE, TITLE_SIZE, sized
from qannotate.ui.icons import pixmap
from qannotate.ui.theme import Theme, color, theme_of
from qannotate.ui.widgets.guard import guarded

_PAD, _ICON, _RADIUS = 14, 20, 8


@guarded
class StartRow(QAbstractButton):
    """Two lines that can be pressed: what it does, and what that means."""

    def __init__(
        self,
        title: str,
        detail: str,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        aside: str = "",
        framed: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setAccessibleDescription(detail)
        self._detail = detail
        self._icon = icon
        self._aside = aside
        self._framed = framed
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        first, second = self._fonts()
        height = QFontMetrics(first).height() + QFontMetrics(second).height() + 2 * _PAD
        return QSize(300, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme)
        left = _PAD
        if self._icon:
            drawing = pixmap(self._icon, theme.text, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(_PAD, (self.height() - _ICON) // 2, drawing)
            left += _ICON + 14
        right = self._paint_aside(painter, theme)
        self._paint_lines(painter, theme, QRect(left, _PAD, right - left, 0))

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isDown():
            fill = theme.pressed
        elif self.underMouse():
            fill = theme.hover
        else:
            fill = theme.raised if self._framed else ""
        painter.setPen(QPen(color(theme.border), 1) if self._framed else Qt.PenStyle.NoPen)
        if fill:
            painter.setBrush(color(fill))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        if self.hasFocus() and self.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            painter.setPen(QPen(color(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _paint_aside(self, painter: QPainter, theme: Theme) -> int:
        """Paint what stands at the right; return where the room before it ends."""
        end = self.width() - _PAD
        if not self._aside:
            return end
        painter.setFont(self._fonts()[1])
        painter.setPen(color(theme.text_secondary))
        width = painter.fontMetrics().horizontalAdvance(self._aside)
        place = QRect(end - width, 0, width, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._aside)
        return end - width - 12

    def _paint_lines(self, painter: QPainter, theme: Theme, room: QRect) -> None:
        for text, font, token, mode in zip(
            (self.text(), self._detail),
            self._fonts(),
            (theme.text, theme.text_secondary),
            (Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle),
            strict=True,
        ):
            metrics = QFontMetrics(font)
            room.setHeight(metrics.height())
            painter.setFont(font)
            painter.setPen(color(token))
            shown = metrics.elidedText(text, mode, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            room.translate(0, room.height())

    def _fonts(self) -> tuple[QFont, QFont]:
        return sized(self.font(), TITLE_SIZE), sized(self.font(), SMALL_SIZE)


def short_path(path: Path) -> str:
    """Return a path as people write it, with `~` for their home."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except ValueError:
        return str(path)


def day_of(path: Path) -> str:
    """Return when a file was changed last, or nothing if it is not there."""
    try:
        return f"{datetime.fromtimestamp(path.stat().st_mtime).astimezone():%Y-%m-%d}"
    except OSError:
        return ""
