"""The command palette: type a few letters of anything that can be done, and do it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from qannotate.ui.fonts import KEY_SIZE, SMALL_SIZE, sized
from qannotate.ui.icons import icon
from qannotate.ui.models.commands import Command, CommandRole, CommandsModel
from qannotate.ui.theme import Theme, color, theme_of
from qannotate.ui.widgets.drawing import KEY_HEIGHT, draw_block, draw_key, key_width
from qannotate.ui.widgets.labels import ElidedLabel
from qannotate.ui.widgets.row_place import RowPlace, place_of

_WIDTH, _TOP, _ROWS, _ROW = 640, 88, 12, 34
_RADIUS = 10.0
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_ROWS,
    Qt.Key.Key_PageDown: _ROWS,
}


class CommandPalette(QDialog):
    """Lists commands; Enter or a click does the chosen one after the palette has gone."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._clear = has_clear_windows()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._clear)
        self._model = CommandsModel(commands, self)
        self._input = QLineEdit()
        self._input.setPlaceholderText(self.tr("Search commands and articles"))
        self._input.setFrame(False)
        self._input.addAction(
            icon("search", theme_of(parent)), QLineEdit.ActionPosition.LeadingPosition
        )
        self._input.textChanged.connect(self._search)
        self._input.installEventFilter(self)
        self._list = self._make_list()
        self._nothing = ElidedLabel(self.tr("Nothing found"), token="text_secondary")
        self._arrange(parent)

    @property
    def input(self) -> QLineEdit:
        return self._input

    def shown_titles(self) -> list[str]:
        return [self._model.index(row).data() for row in range(self._model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self._list.currentIndex())
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        draw_block(painter, QRectF(self.rect()), theme.raised, theme.border, _RADIUS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._clear:
            self.setMask(rounded(self.rect(), _RADIUS))

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(_CommandDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.clicked.connect(self._do)
        view.viewport().setAutoFillBackground(False)
        return view

    def _arrange(self, parent: QWidget) -> None:
        line = QFrame()
        line.setFixedHeight(1)
        line.setAutoFillBackground(True)
        line.setBackgroundRole(self.palette().ColorRole.Mid)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        self._input.setStyleSheet("QLineEdit, QLineEdit:focus { border: none; padding: 6px 8px; }")
        column.addWidget(self._input)
        column.addWidget(line)
        column.addWidget(self._list, 1)
        apart = QHBoxLayout()
        apart.setContentsMargins(12, 0, 12, 0)
        apart.addWidget(self._nothing)
        column.addLayout(apart)
        # The layout would keep the height of the longest list as the least one.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        width = min(_WIDTH, parent.width() - 32)
        self._width, self._room = width, parent.height() - _TOP - 16
        self._fit()
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - width) // 2, corner.y() + _TOP)
        self._list.setCurrentIndex(self._model.index(0))
        self._input.setFocus()

    def _search(self, typed: str) -> None:
        self._model.search(typed)
        self._list.setCurrentIndex(self._model.index(0))
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is listed, up to twelve rows."""
        rows = min(self._model.rowCount(), _ROWS)
        row = self._list.sizeHintForRow(0) if rows else 0
        self._list.setFixedHeight(rows * row)
        self._list.setVisible(rows > 0)
        self._nothing.setVisible(not rows)
        self._nothing.setFixedHeight(_ROW)
        self.resize(self._width, min(self._column.sizeHint().height(), self._room))

    def _step(self, by: int) -> None:
        last = self._model.rowCount() - 1
        row = min(max(self._list.currentIndex().row() + by, 0), last)
        self._list.setCurrentIndex(self._model.index(row))

    def _do(self, index: QModelIndex) -> None:
        command = self._model.command(index.row())
        self.close()
        if command is not None:
            command.run()


def has_clear_windows() -> bool:
    """Whether what a window leaves clear is sure to be seen through.

    Under X11 that takes a compositor, which Qt does not tell of: there it would be black.
    """
    return QGuiApplication.platformName() != "xcb"


def rounded(area: QRect, radius: float) -> QRegion:
    """Return an area without its corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(area), radius, radius)
    return QRegion(path.toFillPolygon().toPolygon())


class _CommandDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        place = place_of(option)
        return QSize(0, max(_ROW, place.metrics.height() + 14))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place = place_of(option)
        command = index.data(CommandRole.COMMAND)
        widget = place.widget
        if not isinstance(command, Command) or not isinstance(widget, QWidget):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(widget)
        if place.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(theme.selected_row))
            painter.drawRoundedRect(QRectF(place.rect), 6, 6)
        _paint_command(painter, place, command, index.data(CommandRole.MATCH) or (), widget)
        painter.restore()


def _paint_command(
    painter: QPainter,
    place: RowPlace,
    command: Command,
    typed: Sequence[str],
    widget: QWidget,
) -> None:
    theme = theme_of(widget)
    room = place.rect.adjusted(12, 0, -12, 0)
    middle = Qt.AlignmentFlag.AlignVCenter
    small = sized(place.font, SMALL_SIZE)
    room.setRight(round(_paint_keys(painter, place, command.keys, theme)) - 12)

    group = QFontMetrics(small).horizontalAdvance(command.group)
    plain, strong = QFont(place.font), QFont(place.font)
    strong.setBold(True)
    title = place.metrics.elidedText(
        command.title, Qt.TextElideMode.ElideRight, max(room.width() - group - 12, 40)
    )
    left = room.left()
    painter.setPen(color(theme.text))
    for piece, matched in pieces(title, typed):
        font = strong if matched else plain
        width = QFontMetrics(font).horizontalAdvance(piece)
        painter.setFont(font)
        painter.drawText(QRect(left, room.top(), width + 2, room.height()), middle, piece)
        left += width
    painter.setFont(small)
    painter.setPen(color(theme.text_tertiary))
    painter.drawText(QRect(left + 10, room.top(), group + 2, room.height()), middle, command.group)


def _paint_keys(painter: QPainter, place: RowPlace, keys: str, theme: Theme) -> float:
    """Paint keys as caps at the right; return where they begin."""
    font = sized(place.font, KEY_SIZE)
    painter.setFont(font)
    right = float(place.rect.right() - 12)
    middle = place.rect.center().y() + 0.5
    for key in reversed(key_parts(keys)):
        width = key_width(font, key)
        area = QRectF(right - width, middle - KEY_HEIGHT / 2, width, KEY_HEIGHT)
        draw_key(
            painter, area, key, ink=theme.text_secondary, fill=theme.raised, outline=theme.border
        )
        right -= width + 6
    return right


def key_parts(keys: str) -> list[str]:
    """Cut `Ctrl+Shift+A` into its keys; a plus that is a key itself stays one."""
    if not keys:
        return []
    parts = keys[:-1].split("+") if keys.endswith("+") else keys.split("+")
    return [*(part for part in parts if part), *(["+"] if keys.endswith("+") else [])]


def pieces(title: str, typed: Sequence[str]) -> list[tuple[str, bool]]:
    """Cut a title into the parts that were typed and those that were not."""
    folded = title.casefold()
    if len(folded) != len(title):  # case folding that changes lengths: nothing is marked
        return [(title, False)]
    marked = [False] * len(title)
    for word in typed:
        at = folded.find(word)
        if at >= 0:
            marked[at : at + len(word)] = [True] * len(word)
    result: list[tuple[str, bool]] = []
    for character, mark in zip(title, marked, strict=True):
        if result and result[-1][1] == mark:
            result[-1] = (result[-1][0] + character, mark)
        else:
            result.append((character, mark))
    return result
