"""Buttons: ink for the deed, outlined for the others, with their key printed inside."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from qannotate.ui import fonts, icons
from qannotate.ui.theme import Theme, color, theme_of
from qannotate.ui.widgets.drawing import KEY_HEIGHT, draw_block, draw_key, key_width
from qannotate.ui.widgets.focus import FocusRing, by_keyboard
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.plain import plain_tooltip

_HEIGHT = 28
_PADDING = 12
_GAP = 8
_ICON = 16
_RADIUS = 5.0


@dataclass(frozen=True, slots=True)
class _Colors:
    fill: str | None
    outline: str | None
    text: str
    key_outline: str


@guarded
class Button(QPushButton):
    """A button that paints itself. Use one of its kinds below.

    `key` is printed as a key cap behind the text; it does not make a shortcut.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, key: str = "", icon: str = ""
    ) -> None:
        super().__init__(text, parent)
        self._key = key
        self._icon = icon
        self._ring: FocusRing | None = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        self._key = key
        self.updateGeometry()
        self.update()

    def colors(self, theme: Theme) -> _Colors:
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        width = 2 * _PADDING + self._content_width()
        height = max(_HEIGHT, self.fontMetrics().height() + 8)
        return QSize(round(width), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _content_width(self) -> float:
        parts = []
        if self._icon:
            parts.append(float(_ICON))
        if self.text():
            parts.append(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        if self._key:
            parts.append(key_width(self._key_font(), self._key))
        return sum(parts) + _GAP * (len(parts) - 1)

    def _key_font(self) -> QFont:
        return fonts.sized(self.font(), fonts.KEY_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        colors = self.colors(theme)
        painter = QPainter(self)
        draw_block(painter, QRectF(self.rect()), colors.fill, colors.outline, _RADIUS)
        self._paint_content(painter, colors)

    def _paint_content(self, painter: QPainter, colors: _Colors) -> None:
        x = (self.width() - self._content_width()) / 2
        middle = self.height() / 2
        if self._icon:
            ratio = self.devicePixelRatioF()
            drawn = icons.pixmap(self._icon, colors.text, _ICON, ratio)
            painter.drawPixmap(round(x), round(middle - _ICON / 2), drawn)
            x += _ICON + _GAP
        if self.text():
            painter.setFont(self.font())
            painter.setPen(color(colors.text))
            width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
            room = QRectF(x, 0, width + 2, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            x += width + _GAP
        if self._key:
            font = self._key_font()
            painter.setFont(font)
            room = QRectF(x, middle - KEY_HEIGHT / 2, key_width(font, self._key), KEY_HEIGHT)
            draw_key(
                painter, room, self._key, ink=colors.text, fill=None, outline=colors.key_outline
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if by_keyboard(event) and self._ring is None and self.parentWidget() is not None:
            self._ring = FocusRing(self, _RADIUS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.deleteLater()
            self._ring = None

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class PrimaryButton(Button):
    """The deed of a dialog or strip: ink. One in sight at a time."""

    def colors(self, theme: Theme) -> _Colors:
        if not self.isEnabled():
            return _Colors(theme.pressed, None, theme.text_disabled, theme.border)
        fill = theme.ink
        if self.isDown():
            fill = theme.ink_pressed
        elif self.underMouse():
            fill = theme.ink_hover
        return _Colors(fill, None, theme.ink_on, theme.text_tertiary)


class SecondaryButton(Button):
    """Any other button: outlined."""

    def colors(self, theme: Theme) -> _Colors:
        if not self.isEnabled():
            return _Colors(None, theme.border, theme.text_disabled, theme.border)
        fill = theme.raised
        if self.isDown():
            fill = theme.pressed
        elif self.underMouse():
            fill = theme.hover
        return _Colors(fill, theme.border_strong, theme.text, theme.border_strong)


class QuietButton(Button):
    """A button that shows its shape only under the pointer."""

    def colors(self, theme: Theme) -> _Colors:
        if not self.isEnabled():
            return _Colors(None, None, theme.text_disabled, theme.border)
        fill = None
        if self.isDown() or self.isChecked():
            fill = theme.pressed
        elif self.underMouse():
            fill = theme.hover
        return _Colors(fill, None, theme.text, theme.border_strong)


class IconButton(QuietButton):
    """A square button with an icon; `name` is its accessible name and its tooltip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, icon=icon)
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str, shortcut: str = "") -> None:
        """Name the button for the tooltip and for screen readers."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(f"{name} ({shortcut})" if shortcut else name))

    def colors(self, theme: Theme) -> _Colors:
        colors = super().colors(theme)
        if not self.isEnabled() or self.isDown() or self.isChecked():
            return colors
        return _Colors(colors.fill, None, theme.text_secondary, colors.key_outline)

    def sizeHint(self) -> QSize:
        return QSize(_HEIGHT, _HEIGHT)
