"""What stands where there is nothing yet: one icon, one sentence, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qannotate.ui.fonts import TITLE_SIZE
from qannotate.ui.icons import pixmap
from qannotate.ui.theme import theme_of
from qannotate.ui.widgets.buttons import PrimaryButton
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.labels import ElidedLabel

_ICON = 24
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class EmptyPanel(QWidget):
    """Signals:
    pressed: the button was pressed.
    """

    pressed = Signal()

    def __init__(self, title: str, hint: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        deed = PrimaryButton(button)
        deed.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(_Picture("inbox"), 0, _MIDDLE)
        column.addWidget(ElidedLabel(title, size=TITLE_SIZE), 0, _MIDDLE)
        column.addWidget(ElidedLabel(hint, token="text_secondary"), 0, _MIDDLE)
        column.addSpacing(4)
        column.addWidget(deed, 0, _MIDDLE)
        column.addStretch(3)


@guarded
class _Picture(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(_ICON, _ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        drawing = pixmap(self._name, theme_of(self).text_secondary, _ICON, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, drawing)
