"""A choice of one among many, folded away."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from qannotate.ui import icons
from qannotate.ui.theme import theme_of
from qannotate.ui.widgets.guard import guarded

_ICON = 14
_MARGIN = 8


@guarded
class ComboBox(QComboBox):
    """A combo box with the arrow that style sheets cannot draw in the theme's colour."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_of(self)
        ink = theme.text_secondary if self.isEnabled() else theme.text_disabled
        sign = icons.pixmap("chevron-down", ink, _ICON, self.devicePixelRatioF())
        top = (self.height() - _ICON) // 2
        QPainter(self).drawPixmap(self.width() - _ICON - _MARGIN, top, sign)
