"""Grounds and hairlines between parts of the window."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qannotate.ui.theme import color, theme_of
from qannotate.ui.widgets.guard import guarded


@guarded
class Rule(QWidget):
    """A hairline between parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), color(theme_of(self).border))


@guarded
class Ground(QWidget):
    """An area in a token of the theme, such as `panel` or `window`."""

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), color(getattr(theme_of(self), self._token)))
