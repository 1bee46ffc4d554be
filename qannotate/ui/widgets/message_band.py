"""A message where it belongs: what happened, and what to do about it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from qannotate.errors import UserError
from qannotate.ui import icons
from qannotate.ui.theme import Theme, theme_of
from qannotate.ui.widgets.drawing import draw_block
from qannotate.ui.widgets.guard import guarded

_RADIUS = 8.0
_ICON = 16
_PADDING = 12


class Tone(StrEnum):
    """How serious a message is."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


_MOST = 600
"""Characters of a message at most: what a sentence quotes may be as long as an article."""

_ICONS = {
    Tone.INFO: "info",
    Tone.SUCCESS: "circle-check",
    Tone.WARNING: "triangle-alert",
    Tone.ERROR: "circle-alert",
}


def tone_colors(theme: Theme, tone: Tone) -> tuple[str, str]:
    """Return the ink and the ground of a tone."""
    return {
        Tone.INFO: (theme.text_secondary, theme.hover),
        Tone.SUCCESS: (theme.success, theme.success_bg),
        Tone.WARNING: (theme.warning, theme.warning_bg),
        Tone.ERROR: (theme.error, theme.error_bg),
    }[tone]


@guarded
class MessageBand(QWidget):
    """A band with an icon and two sentences, as plain text that can be selected."""

    def __init__(
        self,
        what: str = "",
        todo: str = "",
        tone: Tone = Tone.INFO,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * _PADDING + _ICON - 2, 10, _PADDING, 10)
        self._row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.show_message(what, todo, tone)

    @property
    def text(self) -> str:
        return self._label.text()

    def show_message(self, what: str, todo: str = "", tone: Tone = Tone.INFO) -> None:
        self._tone = tone
        text = f"{what} {todo}".strip()
        if len(text) > _MOST:
            text = f"{text[:_MOST]}…"
        self._label.setText(text)
        self.setAccessibleName(text)
        self.update()

    def show_error(self, error: UserError) -> None:
        self.show_message(error.what, error.todo, Tone.ERROR)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right end."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink, ground = tone_colors(theme_of(self), self._tone)
        painter = QPainter(self)
        draw_block(painter, QRectF(self.rect()), ground, None, _RADIUS)
        drawn = icons.pixmap(_ICONS[self._tone], ink, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(_PADDING, self._first_line(), drawn)

    def _first_line(self) -> int:
        """Return the top of an icon that stands beside the first line of the text."""
        label = self._label
        text_height = label.heightForWidth(label.width())
        top = label.y() + max(0, label.height() - text_height) // 2
        return top + (label.fontMetrics().height() - _ICON) // 2
