"""What stands where there is nothing to compare: one icon, one sentence."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qannotate.ui import icons
from qannotate.ui.theme import color, theme_of
from qannotate.ui.widgets.guard import guarded

_ICON, _GAP, _MARGIN = 24, 10, 24


@guarded
class ReviewEmpty(QWidget):
    """One icon over one sentence of plain text, in the middle of its room."""

    def __init__(self, icon: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._sentence = ""
        self.say(sentence)

    @property
    def sentence(self) -> str:
        return self._sentence

    def say(self, sentence: str, icon: str = "") -> None:
        """Show another sentence, and another icon if one is named."""
        self._sentence, self._icon = sentence, icon or self._icon
        self.setAccessibleName(sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(color(theme.text_secondary))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRect(_MARGIN, 0, max(self.width() - 2 * _MARGIN, 1), self.height())
        needed = painter.boundingRect(room, int(flags), self._sentence)
        top = max((self.height() - _ICON - _GAP - needed.height()) * 2 // 5, 0)
        sign = icons.pixmap(self._icon, theme.text_secondary, _ICON, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - _ICON) // 2, top, sign)
        room.setTop(top + _ICON + _GAP)
        painter.drawText(room, int(flags), self._sentence)
