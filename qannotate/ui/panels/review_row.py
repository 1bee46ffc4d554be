"""One row of the queue: what both have, the kind of difference in words, the label's sign."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qannotate.ui.fonts import SMALL_SIZE, sized
from qannotate.ui.models.differences import DifferenceRole, DifferenceRow
from qannotate.ui.theme import Theme, color, theme_of
from qannotate.ui.widgets.drawing import (
    SWATCH_HEIGHT,
    SWATCH_WIDTH,
    draw_block,
    draw_ring,
    draw_swatch,
)
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.row_place import RowPlace, place_of
from qannotate.workspace.reviewing import DifferenceKind

_MARGIN, _PAD, _GAP, _RADIUS = 8, 10, 8, 6.0
_LEAST_HEIGHT = 30
_MOST_ASIDE = 96
_TOKENS = {
    DifferenceKind.BORDER: "warning",
    DifferenceKind.LABEL: "error",
    DifferenceKind.VALUE: "focus",
    DifferenceKind.ROLE: "focus",
}


def token_of(kind: DifferenceKind) -> str:
    """Return the colour of a kind of difference; its name always stands beside it."""
    return _TOKENS.get(kind, "text_secondary")


@guarded
class DifferenceDelegate(QStyledItemDelegate):
    """Paints the rows; all have the same height."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        place = place_of(option)
        return QSize(0, max(_LEAST_HEIGHT, place.metrics.height() + 10))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place = place_of(option)
        row, widget = index.data(DifferenceRole.ROW), place.widget
        if not isinstance(row, DifferenceRow) or not isinstance(widget, QWidget):
            return
        theme = theme_of(widget)
        painter.save()
        _paint_ground(painter, place, theme)
        room = place.rect.adjusted(_MARGIN + _PAD, 0, -_MARGIN - _PAD, 0)
        sign = QRectF(room.right() - SWATCH_WIDTH + 1, 0, SWATCH_WIDTH, SWATCH_HEIGHT)
        sign.moveTop(room.center().y() - SWATCH_HEIGHT / 2)
        draw_swatch(painter, sign, row.form, theme.slot(row.slot))
        room.setRight(round(sign.left()) - _GAP)
        kind = str(index.data(DifferenceRole.KIND))
        token = token_of(row.difference.kind)
        room.setRight(_aside(painter, place, room, kind, getattr(theme, token)) - _GAP)
        _texts(painter, place, room, row, theme)
        painter.restore()


def _paint_ground(painter: QPainter, place: RowPlace, theme: Theme) -> None:
    ground = QRectF(place.rect.adjusted(_MARGIN, 1, -_MARGIN, -1))
    state = place.state
    if state & QStyle.StateFlag.State_Selected:
        draw_block(painter, ground, theme.selected_row, None, _RADIUS)
        bar = QRectF(ground.left(), ground.center().y() - 8, 3, 16)
        draw_block(painter, bar, theme.ink, None, 1.5)
    elif state & QStyle.StateFlag.State_MouseOver:
        draw_block(painter, ground, theme.hover, None, _RADIUS)
    by_keyboard = QStyle.StateFlag.State_KeyboardFocusChange | QStyle.StateFlag.State_HasFocus
    if (state & by_keyboard) == by_keyboard:
        draw_ring(painter, ground, theme, _RADIUS - 1)


def _aside(painter: QPainter, place: RowPlace, room: QRect, kind: str, ink: str) -> int:
    """Write the kind at the right end and return where it begins."""
    font = sized(place.font, SMALL_SIZE)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(kind, Qt.TextElideMode.ElideRight, min(_MOST_ASIDE, room.width()))
    painter.setFont(font)
    painter.setPen(color(ink))
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, flags, shown)
    return room.right() - metrics.horizontalAdvance(shown)


def _texts(
    painter: QPainter,
    place: RowPlace,
    room: QRect,
    row: DifferenceRow,
    theme: Theme,
) -> None:
    """Write what A has and, behind a bar, what B has; both are cut if room is short."""
    metrics = place.metrics
    painter.setFont(place.font)
    bar = metrics.horizontalAdvance("  |  ")
    first = metrics.horizontalAdvance(row.text) + 2  # advances are rounded
    second = metrics.horizontalAdvance(row.other) + 2
    if row.other and first + bar + second > room.width():
        half = (room.width() - bar) // 2
        first = min(first, max(half, room.width() - bar - second))
    middle = Qt.AlignmentFlag.AlignVCenter
    elide = Qt.TextElideMode.ElideMiddle  # both often begin alike
    painter.setPen(color(theme.text))
    shown = metrics.elidedText(row.text, elide, first if row.other else room.width())
    painter.drawText(room, middle, shown)
    if not row.other:
        return
    room.setLeft(room.left() + metrics.horizontalAdvance(shown))
    painter.setPen(color(theme.text_tertiary))
    painter.drawText(room, middle, "  |  ")
    room.setLeft(room.left() + bar)
    painter.setPen(color(theme.text))
    painter.drawText(room, middle, metrics.elidedText(row.other, elide, room.width()))
