"""The guideline of a label, in the inspector, where a key shows and hides it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from qannotate.ui.fonts import SMALL_SIZE
from qannotate.ui.widgets.containers import Card
from qannotate.ui.widgets.labels import ElidedLabel


class GuidelinePanel(QWidget):
    """Shows nothing until it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = False
        self._title = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card = Card()
        card.body.addWidget(self._title)
        card.body.addWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.hide()

    def toggle(self) -> None:
        self._wanted = not self._wanted
        self._update()

    def show_guideline(self, label: str, text: str) -> None:
        """Hold the guideline of a label; an empty one is not shown."""
        self._title.set_text(self.tr("Guidelines · {0}").format(label))
        self._text.setText(text)
        self._update()

    def shown_text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def _update(self) -> None:
        self.setVisible(self._wanted and bool(self._text.text()))
