"""The ring around a widget that has the keyboard: outside it, and only for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qannotate.ui.theme import theme_of
from qannotate.ui.widgets.drawing import RING, draw_ring
from qannotate.ui.widgets.guard import guarded

_GAP = 1
_OUT = int(RING) + _GAP

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def by_keyboard(event: QFocusEvent) -> bool:
    """Whether focus came by a key, so that it has to be shown."""
    return event.reason() in _BY_KEYBOARD


@guarded
class FocusRing(QWidget):
    """Lies over the parent of a widget and draws the ring around it."""

    def __init__(self, widget: QWidget, radius: float) -> None:
        super().__init__(widget.parentWidget())
        self._widget = widget
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        widget.installEventFilter(self)
        self._follow()
        self.raise_()
        self.show()

    def _follow(self) -> None:
        self.setGeometry(self._widget.geometry().adjusted(-_OUT, -_OUT, _OUT, _OUT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_ring(QPainter(self), QRectF(self.rect()), theme_of(self), self._radius + _OUT - 1)
