"""What holds other widgets: cards and sections that fold."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from qannotate.ui import fonts, icons
from qannotate.ui.theme import color, theme_of
from qannotate.ui.widgets.drawing import draw_block, draw_ring
from qannotate.ui.widgets.focus import by_keyboard
from qannotate.ui.widgets.guard import guarded

_CARD_RADIUS = 8.0
_CARD_PADDING = 12
_CARD_GAP = 8
_HEADER_HEIGHT = 28
_ICON = 16


@guarded
class Card(QWidget):
    """A raised area with a hairline around it; its content goes into `body`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(_CARD_PADDING, _CARD_PADDING, _CARD_PADDING, _CARD_PADDING)
        self.body.setSpacing(_CARD_GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        draw_block(QPainter(self), QRectF(self.rect()), theme.raised, theme.border, _CARD_RADIUS)


@guarded
class SectionHeader(QWidget):
    """The line that folds and unfolds a section: title, quiet remark, count at the right.

    Signals:
        pressed: the person clicked it, or pressed Space or Enter on it.
    """

    pressed = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.remark, self.count = title, "", ""
        self.open = True
        self._shows_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    def sizeHint(self) -> QSize:
        return QSize(120, max(_HEADER_HEIGHT, self.fontMetrics().height() + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        if self.underMouse():
            draw_block(painter, QRectF(self.rect()), theme.hover, None, 5)
        name = "chevron-down" if self.open else "chevron-right"
        sign = icons.pixmap(name, theme.text_secondary, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - _ICON) // 2, sign)
        painter.setFont(self.font())
        painter.setPen(color(theme.text_secondary))
        middle = Qt.AlignmentFlag.AlignVCenter
        room = self.rect().adjusted(_ICON + 4, 0, -4, 0)
        painter.drawText(room, middle, self.title)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self.count)
        used = painter.fontMetrics().horizontalAdvance(self.title)
        painter.setFont(fonts.sized(self.font(), fonts.SMALL_SIZE))
        painter.setPen(color(theme.text_tertiary))
        painter.drawText(room.adjusted(used + 6, 0, 0, 0), middle, self.remark)
        if self._shows_focus:
            draw_ring(painter, QRectF(self.rect()), theme, 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = by_keyboard(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()


@guarded
class CollapsibleSection(QWidget):
    """A header over a body that can be folded away. Put the content into `body`.

    Signals:
        toggled: whether it is open now, when the person folded or unfolded it.
    """

    toggled = Signal(bool)

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, open_: bool = True
    ) -> None:
        super().__init__(parent)
        self._header = SectionHeader(title)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._header)
        column.addWidget(self._content)
        self._header.pressed.connect(self._toggle)
        self.set_open(open_)

    @property
    def is_open(self) -> bool:
        return self._header.open

    @property
    def header(self) -> SectionHeader:
        return self._header

    def set_open(self, open_: bool) -> None:
        self._header.open = open_
        self._content.setVisible(open_)
        self._header.update()

    def set_title(self, title: str, *, remark: str = "", count: str = "") -> None:
        """Name the section; `remark` stands behind the title, `count` at the right."""
        self._header.title, self._header.remark, self._header.count = title, remark, count
        self._header.setAccessibleName(" ".join(part for part in (title, remark, count) if part))
        self._header.update()

    def _toggle(self) -> None:
        self.set_open(not self.is_open)
        self.toggled.emit(self.is_open)
