"""One row of the list of articles: state, title, date and script, number of labels."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qannotate.domain.annotation import Progress
from qannotate.ui.fonts import SMALL_SIZE, sized
from qannotate.ui.icons import pixmap
from qannotate.ui.models.documents import DocumentRole, DocumentRow
from qannotate.ui.theme import Theme, color, theme_of
from qannotate.ui.widgets.row_place import RowPlace, place_of

_MARGIN, _PAD, _ICON, _GAP, _RADIUS = 8, 7, 16, 8, 6
_BAR = (3, 16)
_ICONS = {
    Progress.NEW: ("circle", "text_secondary"),
    Progress.IN_PROGRESS: ("circle-dashed", "text"),
    Progress.DONE: ("circle-check", "success"),
}


class DocumentDelegate(QStyledItemDelegate):
    """Paints the rows; all have the same height, so long lists stay quick."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        place = place_of(option)
        return QSize(0, _row_height(place))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place = place_of(option)
        row = index.data(DocumentRole.ROW)
        widget = place.widget
        if isinstance(row, DocumentRow) and isinstance(widget, QWidget):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = theme_of(widget)
            _paint_ground(painter, place, theme)
            _paint_row(painter, place, row, theme)
            painter.restore()


def _row_height(place: RowPlace) -> int:
    small = QFontMetrics(sized(place.font, SMALL_SIZE))
    return place.metrics.height() + small.height() + 2 * _PAD + 2


def _ground(place: RowPlace) -> QRect:
    return place.rect.adjusted(_MARGIN, 1, -_MARGIN, -1)


def _paint_ground(painter: QPainter, place: RowPlace, theme: Theme) -> None:
    ground = QRectF(_ground(place))
    state = place.state
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(color(theme.selected_row))
        painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        width, height = _BAR
        bar = QRectF(ground.left(), ground.center().y() - height / 2, width, height)
        painter.setBrush(color(theme.ink))
        painter.drawRoundedRect(bar, 1.5, 1.5)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(color(theme.hover))
        painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
    if _shows_focus(place):
        pen = painter.pen()
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setColor(color(theme.focus))
        pen.setWidth(2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)


def _shows_focus(place: RowPlace) -> bool:
    by_keyboard = QStyle.StateFlag.State_KeyboardFocusChange | QStyle.StateFlag.State_HasFocus
    return (place.state & by_keyboard) == by_keyboard


def _paint_row(painter: QPainter, place: RowPlace, row: DocumentRow, theme: Theme) -> None:
    ground = _ground(place)
    name, token = ("flag", "warning") if row.flagged else _ICONS[row.progress]
    ratio = painter.device().devicePixelRatioF()
    first = place.metrics.height()
    icon_top = ground.top() + _PAD + (first - _ICON) // 2
    drawing = pixmap(name, getattr(theme, token), _ICON, ratio)
    painter.drawPixmap(QPoint(ground.left() + 10, icon_top), drawing)

    left = ground.left() + 10 + _ICON + _GAP
    line = QRect(left, ground.top() + _PAD, ground.right() - left - 10, first)
    title = place.metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, line.width())
    painter.setPen(color(theme.text))
    painter.setFont(place.font)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    small = sized(place.font, SMALL_SIZE)
    below = QRect(left, line.bottom() + 1, line.width(), QFontMetrics(small).height())
    painter.setFont(small)
    painter.setPen(color(theme.text_secondary))
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.detail)
    count = f"{row.count:,}" if row.count else "—"
    painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
