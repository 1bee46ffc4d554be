"""What stands in a line of text: elided text, titles, keys, label signs, a person."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qannotate.domain.scheme import Form
from qannotate.ui import fonts
from qannotate.ui.theme import color, theme_of
from qannotate.ui.widgets.drawing import (
    KEY_HEIGHT,
    SWATCH_HEIGHT,
    SWATCH_WIDTH,
    draw_block,
    draw_key,
    draw_swatch,
    key_width,
)
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.plain import plain_tooltip

_FIXED = QSizePolicy.Policy.Fixed
_AVATAR = 20
_CHIP_HEIGHT = 22
_CHIP_PADDING = 7
_CHIP_MOST = 160


@guarded
class ElidedLabel(QWidget):
    """One line of plain text, cut at its end where room is short, then whole in the tooltip.

    `token` names its colour in the theme.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        token: str = "text",
        size: int = fonts.UI_SIZE,
        medium: bool = False,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._token = token
        self._size = size
        self._medium = medium
        self._hint = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, _FIXED)
        self.set_text(text)

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        # Line breaks would hide what follows them.
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self._set_tooltip()
        self.updateGeometry()
        self.update()

    def set_hint(self, hint: str) -> None:
        """Show this in the tooltip, under the text if that is cut."""
        self._hint = hint
        self._set_tooltip()

    def set_token(self, token: str) -> None:
        self._token = token
        self.update()

    @property
    def is_cut(self) -> bool:
        return QFontMetrics(self._font()).horizontalAdvance(self._text) > self.width()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self._text) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(min(self.sizeHint().width(), 3 * metrics.height()), metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_tooltip()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        font = self._font()
        painter = QPainter(self)
        painter.setFont(font)
        token = self._token if self.isEnabled() else "text_disabled"
        painter.setPen(color(getattr(theme, token)))
        shown = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)

    def _font(self) -> QFont:
        grown = max(0, self.font().pixelSize() - fonts.UI_SIZE)
        return fonts.sized(self.font(), self._size + grown, medium=self._medium)

    def _set_tooltip(self) -> None:
        parts = [self._text if self.is_cut else "", self._hint]
        self.setToolTip(plain_tooltip("\n".join(part for part in parts if part)))


class PanelTitle(ElidedLabel):
    """The title of a panel or card."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, size=fonts.TITLE_SIZE, medium=True)


@guarded
class KeyCap(QWidget):
    """A key, as it is printed beside what it does."""

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(_FIXED, _FIXED)
        self.set_key(key)

    @property
    def key(self) -> str:
        return self._key

    def set_key(self, key: str) -> None:
        self._key = key
        self.setAccessibleName(key)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(key_width(self._font(), self._key) + 0.5), round(KEY_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _font(self) -> QFont:
        return fonts.sized(self.font(), fonts.KEY_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._key:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setFont(self._font())
        ink = theme.text_secondary if self.isEnabled() else theme.text_disabled
        outline = theme.border_strong if theme.high_contrast else theme.border
        area = QRectF(0, 0, self.width(), KEY_HEIGHT)
        draw_key(painter, area, self._key, ink=ink, fill=theme.raised, outline=outline)


@guarded
class CaptionChip(QWidget):
    """A label in a card or strip: its sign and its name on its tint."""

    def __init__(
        self,
        text: str = "",
        form: Form = Form.LINE,
        slot: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(_FIXED, _FIXED)
        self.set_label(text, form, slot)

    @property
    def text(self) -> str:
        return self._text

    def set_label(self, text: str, form: Form, slot: int) -> None:
        self._text, self._form, self._slot = " ".join(text.split()), form, slot
        self.setAccessibleName(self._text)
        cut = QFontMetrics(self.font()).horizontalAdvance(self._text) > _CHIP_MOST
        self.setToolTip(plain_tooltip(self._text if cut else ""))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = min(QFontMetricsF(self.font()).horizontalAdvance(self._text), _CHIP_MOST)
        total = 2 * _CHIP_PADDING + SWATCH_WIDTH + 6 + width
        return QSize(round(total + 0.5), max(_CHIP_HEIGHT, self.fontMetrics().height() + 2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        slot = theme.slot(self._slot)
        painter = QPainter(self)
        draw_block(painter, QRectF(self.rect()), slot.tint, None, 3)
        middle = self.height() / 2
        sign = QRectF(_CHIP_PADDING, middle - SWATCH_HEIGHT / 2, SWATCH_WIDTH, SWATCH_HEIGHT)
        draw_swatch(painter, sign, self._form, slot)
        painter.setPen(color(theme.text))
        painter.setFont(self.font())
        left = round(sign.right() + 6)
        room = self.rect().adjusted(left, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


@guarded
class Avatar(QWidget):
    """The first character of a person's name in a disc, or in a ring for the others."""

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, filled: bool = True
    ) -> None:
        super().__init__(parent)
        self._name, self._filled = name, filled
        self.setSizePolicy(_FIXED, _FIXED)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_AVATAR, _AVATAR)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        area = QRectF(0, 0, _AVATAR, _AVATAR)
        fill, outline = (theme.ink, None) if self._filled else (None, theme.text)
        draw_block(painter, area, fill, outline, _AVATAR / 2)
        painter.setFont(fonts.sized(self.font(), fonts.KEY_SIZE, medium=True))
        painter.setPen(color(theme.ink_on if self._filled else theme.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._name[:1].upper())
