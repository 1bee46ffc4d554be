"""A check box in ink."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from qannotate.ui import icons
from qannotate.ui.theme import Theme, color, theme_of
from qannotate.ui.widgets.drawing import draw_block, draw_ring
from qannotate.ui.widgets.focus import by_keyboard
from qannotate.ui.widgets.guard import guarded

_SIDE = 16
_GAP = 8
_ROOM = 3  # for the ring around the box
_RADIUS = 4.0


def draw_check(
    painter: QPainter, area: QRectF, state: Qt.CheckState, theme: Theme, *, enabled: bool
) -> None:
    """Draw the box of a check box; list rows use it too."""
    ratio = painter.device().devicePixelRatio()
    full = state is Qt.CheckState.Checked
    if not enabled:
        draw_block(painter, area, theme.pressed, theme.border, _RADIUS)
    elif full:
        draw_block(painter, area, theme.ink, None, _RADIUS)
    else:
        draw_block(painter, area, theme.page, theme.border_strong, _RADIUS)
    if state is Qt.CheckState.Unchecked:
        return
    ink = theme.ink_on if full else theme.text
    sign = icons.pixmap(
        "check" if full else "minus", ink if enabled else theme.text_disabled, 12, ratio
    )
    painter.drawPixmap(area.center().toPoint().x() - 6, area.center().toPoint().y() - 6, sign)


@guarded
class CheckBox(QCheckBox):
    """A check box that paints itself."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._shows_focus = False

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = 2 * _ROOM + _SIDE
        if self.text():
            width += _GAP + metrics.horizontalAdvance(self.text())
        return QSize(width, max(_SIDE + 2 * _ROOM, metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, point: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        area = QRectF(_ROOM, (self.height() - _SIDE) / 2, _SIDE, _SIDE)
        draw_check(painter, area, self.checkState(), theme, enabled=self.isEnabled())
        painter.setFont(self.font())
        painter.setPen(color(theme.text if self.isEnabled() else theme.text_disabled))
        room = self.rect().adjusted(_ROOM + _SIDE + _GAP, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._shows_focus:
            draw_ring(painter, area.adjusted(-3, -3, 3, 3), theme, _RADIUS + 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._shows_focus = by_keyboard(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._shows_focus = False
        self.update()
