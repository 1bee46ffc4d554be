"""One label in the inspector: its form and colour, name, how often it is used, its key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qannotate.ui.fonts import KEY_SIZE, SMALL_SIZE, UI_SIZE, sized
from qannotate.ui.models.labels import LabelItem
from qannotate.ui.theme import Theme, color, theme_of
from qannotate.ui.widgets.drawing import (
    KEY_HEIGHT,
    KEY_WIDTH,
    SWATCH_HEIGHT,
    SWATCH_WIDTH,
    draw_block,
    draw_key,
    draw_swatch,
)
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.plain import plain_tooltip

_HEIGHT, _EDGE, _GAP = 26, 4, 8


@guarded
class LabelRow(QAbstractButton):
    """Pressing it does what its key does."""

    def __init__(self, item: LabelItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._count = 0
        self._in_use = False
        self.setText(item.title)
        self.setToolTip(plain_tooltip(item.title))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> int:
        return self._count

    def set_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.update()

    def set_in_use(self, in_use: bool) -> None:
        """Show that this is the label of what is selected."""
        if in_use != self._in_use:
            self._in_use = in_use
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, max(_HEIGHT, QFontMetrics(self._fonts()[0]).height() + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme)
        middle = self.height() / 2
        swatch = QRectF(_EDGE, middle - SWATCH_HEIGHT / 2, SWATCH_WIDTH, SWATCH_HEIGHT)
        draw_swatch(painter, swatch, self.item.form, theme.slot(self.item.slot))
        key = QRectF(
            self.width() - _EDGE - KEY_WIDTH, middle - KEY_HEIGHT / 2, KEY_WIDTH, KEY_HEIGHT
        )
        if self.item.hotkey:
            self._paint_key(painter, key, theme)
        left, right = round(swatch.right()) + _GAP, round(key.left()) - _GAP
        self._paint_words(painter, QRect(left, 0, right - left, self.height()), theme)

    def _paint_key(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        painter.setFont(self._fonts()[2])
        ink = theme.text_secondary if self.isEnabled() else theme.text_disabled
        draw_key(painter, area, self.item.hotkey, ink=ink, fill=theme.raised, outline=theme.border)

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        fill = theme.selected_row if self._in_use else ""
        if self.isEnabled() and self.isDown():
            fill = theme.pressed
        elif self.isEnabled() and self.underMouse() and not self._in_use:
            fill = theme.hover
        if fill:
            draw_block(painter, QRectF(self.rect()), fill, None, 5)

    def _paint_words(self, painter: QPainter, room: QRect, theme: Theme) -> None:
        name, small, _ = self._fonts()
        middle = Qt.AlignmentFlag.AlignVCenter
        count = f"{self._count:,}" if self._count else ""
        painter.setFont(small)
        painter.setPen(color(theme.text_tertiary))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, count)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(count) - 4)
        painter.setFont(name)
        painter.setPen(color(theme.text if self.isEnabled() else theme.text_disabled))
        shown = painter.fontMetrics().elidedText(
            self.item.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, shown)

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        font = self.font()
        return sized(font, UI_SIZE), sized(font, SMALL_SIZE), sized(font, KEY_SIZE)
