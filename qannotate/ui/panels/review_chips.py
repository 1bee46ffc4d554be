"""Filters over the queue: one chip a kind with its count, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qannotate.ui import fonts
from qannotate.ui.theme import color, theme_of
from qannotate.ui.widgets.drawing import draw_block, draw_ring
from qannotate.ui.widgets.focus import by_keyboard
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.plain import plain_tooltip

_HEIGHT, _PADDING, _GAP, _COUNT_GAP, _RADIUS, _WIDEST = 24, 8, 6, 5, 4.0, 150


@dataclass(frozen=True, slots=True)
class ChipItem:
    """One filter: `key` is what it stands for."""

    key: object
    text: str
    count: int


@guarded
class Chip(QAbstractButton):
    """A filter that can be chosen."""

    def __init__(self, item: ChipItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._shows_focus = False
        self.setCheckable(True)
        self.setText(item.text)
        self.setAccessibleName(f"{item.text} {item.count:,}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        count = self.fontMetrics().horizontalAdvance(f"{self.item.count:,}")
        text = self.fontMetrics().horizontalAdvance(self.item.text)
        width = 2 * _PADDING + text + _COUNT_GAP + count + 3
        return QSize(min(width, _WIDEST), max(_HEIGHT, self.fontMetrics().height() + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        on = self.isChecked()
        fill = theme.ink if on else theme.hover if self.underMouse() else theme.raised
        area = QRectF(self.rect())
        draw_block(painter, area, fill, None if on else theme.border, _RADIUS)
        painter.setFont(self.font())
        count = f"{self.item.count:,}"
        taken = painter.fontMetrics().horizontalAdvance(count)
        room = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(
            self.item.text, Qt.TextElideMode.ElideMiddle, room.width() - taken - _COUNT_GAP
        )
        painter.setPen(color(theme.ink_on if on else theme.text))
        painter.drawText(room, middle, text)
        painter.setPen(color(theme.ink_on if on else theme.text_tertiary))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, count)
        if self._shows_focus:
            ring = area.adjusted(2, 2, -2, -2) if on else area
            draw_ring(painter, ring, theme, _RADIUS)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._shows_focus = by_keyboard(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._shows_focus = False
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()


@guarded
class ChipRow(QWidget):
    """Chips in as many lines as they need. Arrows walk them.

    Signals:
        chosen: the key of the chip that the person chose.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chips(self) -> tuple[Chip, ...]:
        return tuple(self._chips)

    def show_items(self, items: Sequence[ChipItem], current: object) -> None:
        """Show these filters; the chips that are there already keep the focus."""
        if [chip.item for chip in self._chips] != list(items):
            for chip in self._chips:
                chip.hide()
                chip.deleteLater()
            self._chips = [self._make(item) for item in items]
            self._place()
        for chip in self._chips:
            chip.setChecked(chip.item.key == current)

    def sizeHint(self) -> QSize:
        bottom = max((chip.geometry().bottom() + 1 for chip in self._chips), default=0)
        return QSize(120, bottom)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        here = next((i for i, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = min(max(here + step, 0), len(self._chips) - 1)
        self._chips[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, item: ChipItem) -> Chip:
        chip = Chip(item, self)
        chip.setFont(fonts.sized(self.font(), fonts.SMALL_SIZE))
        chip.setToolTip(plain_tooltip(f"{item.text} {item.count:,}"))
        chip.clicked.connect(lambda: self._choose(item.key))
        chip.show()
        return chip

    def _choose(self, key: object) -> None:
        for chip in self._chips:
            chip.setChecked(chip.item.key == key)
        self.chosen.emit(key)

    def _place(self) -> None:
        x = y = 0
        for chip in self._chips:
            size = chip.sizeHint()
            if x and x + size.width() > self.width():
                x, y = 0, y + size.height() + _GAP
            chip.setGeometry(QRect(x, y, size.width(), size.height()))
            x += size.width() + _GAP
        self.updateGeometry()
