"""A field to search in, with a magnifying glass and a way to empty it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from qannotate.ui import icons
from qannotate.ui.theme import theme_of
from qannotate.ui.widgets.guard import guarded


@guarded
class SearchField(QLineEdit):
    """A line edit for searching; Esc empties it first and is a key of the parent then."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        self._sign: QAction | None = None  # Qt calls `changeEvent` while it is made
        super().__init__(parent)
        self.setProperty("quiet", True)
        self.set_placeholder(placeholder)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._dress()

    def set_placeholder(self, text: str) -> None:
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        if self._sign is not None:
            self._sign.setIcon(icons.icon("search", theme_of(self)))
