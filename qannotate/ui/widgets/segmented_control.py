"""A choice of one among few, all in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qannotate.ui.theme import Theme, color, theme_of
from qannotate.ui.widgets.drawing import draw_block, draw_ring
from qannotate.ui.widgets.focus import by_keyboard
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.plain import plain_tooltip

_HEIGHT = 28
_PADDING = 11
_INSET = 2.0
_RADIUS = 6.0


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice. `font` lets each be written in its own script."""

    key: str
    text: str
    tooltip: str = ""
    font: QFont | None = None
    enabled: bool = True


@guarded
class SegmentedControl(QWidget):
    """Shows segments side by side; the chosen one is raised.

    Arrows choose while it has focus, and a click does. Nothing is emitted when the program
    itself chooses.

    Signals:
        chosen: the key of the segment that the person chose.
    """

    chosen = Signal(str)

    def __init__(
        self, segments: Sequence[Segment] = (), parent: QWidget | None = None, *, name: str = ""
    ) -> None:
        super().__init__(parent)
        self._segments: tuple[Segment, ...] = ()
        self._current = ""
        self._hovered: str | None = None
        self._shows_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._name = name
        self.set_segments(segments)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show other segments; the chosen one stays if it is among them."""
        self._segments = tuple(segments)
        if self._current not in [segment.key for segment in segments]:
            self._current = segments[0].key if segments else ""
        self._describe()
        self.updateGeometry()
        self.update()

    @property
    def current(self) -> str:
        return self._current

    def set_current(self, key: str) -> None:
        """Choose a segment without telling anybody."""
        self._current = key
        self._describe()
        self.update()

    def set_name(self, name: str) -> None:
        self._name = name
        self._describe()

    def _describe(self) -> None:
        chosen = next((s.text for s in self._segments if s.key == self._current), "")
        self.setAccessibleName(f"{self._name}: {chosen}" if self._name else chosen)

    def area_of(self, key: str) -> QRectF:
        """Return where a segment is drawn."""
        x, spare = 0.0, self.width() - self._least_width()
        more = max(0.0, spare / max(1, len(self._segments)))
        for segment in self._segments:
            width = self._width(segment) + more
            if segment.key == key:
                return QRectF(x, 0, width, self.height())
            x += width
        return QRectF()

    def sizeHint(self) -> QSize:
        height = max(_HEIGHT, self.fontMetrics().height() + 8)
        return QSize(round(self._least_width() + 0.5), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _least_width(self) -> float:
        return sum(self._width(segment) for segment in self._segments)

    def _width(self, segment: Segment) -> float:
        return QFontMetricsF(self._font(segment)).horizontalAdvance(segment.text) + 2 * _PADDING

    def _font(self, segment: Segment) -> QFont:
        if segment.font is None:
            return self.font()
        font = QFont(segment.font)
        font.setPixelSize(max(self.font().pixelSize(), 1) if self.font().pixelSize() > 0 else 13)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        draw_block(painter, QRectF(self.rect()), theme.pressed, None, _RADIUS)
        for segment in self._segments:
            self._paint_segment(painter, theme, segment)

    def _paint_segment(self, painter: QPainter, theme: Theme, segment: Segment) -> None:
        area = self.area_of(segment.key)
        inner = area.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        is_current = segment.key == self._current
        if is_current:
            draw_block(painter, inner, theme.raised, None, _RADIUS - 1)
        elif segment.key == self._hovered and segment.enabled:
            draw_block(painter, inner, theme.hover, None, _RADIUS - 1)
        painter.setFont(self._font(segment))
        ink = theme.text if is_current else theme.text_secondary
        usable = segment.enabled and self.isEnabled()
        painter.setPen(color(ink if usable else theme.text_disabled))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, segment.text)
        if is_current and self._shows_focus:
            draw_ring(painter, inner, theme, _RADIUS - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }
        step = steps.get(Qt.Key(event.key()))
        usable = [segment.key for segment in self._segments if segment.enabled]
        if step is None or self._current not in usable:
            super().keyPressEvent(event)
            return
        self._shows_focus = True
        place = min(max(usable.index(self._current) + step, 0), len(usable) - 1)
        self._choose(usable[place])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        segment = self._segment_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and segment and segment.enabled:
            self._choose(segment.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        segment = self._segment_at(event.position())
        self._hovered = segment.key if segment else None
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = by_keyboard(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            segment = self._segment_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tooltip(segment.tooltip if segment else ""))
            return True
        return bool(super().event(event))

    def _segment_at(self, point: QPointF) -> Segment | None:
        return next((s for s in self._segments if self.area_of(s.key).contains(point)), None)

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.set_current(key)
            self.chosen.emit(key)
