"""A thin bar: how much is done, or that something is going on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qannotate.ui.theme import theme_of
from qannotate.ui.widgets.drawing import draw_block
from qannotate.ui.widgets.guard import guarded

_HEIGHT = 4


@guarded
class ThinProgress(QWidget):
    """A bar of 4 px in ink on its track. An unknown total fills a third, without motion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self.setAccessibleName(f"{done} / {total}")
        self.update()

    @property
    def share(self) -> float:
        """What is done, from 0 to 1."""
        return min(1.0, self._done / self._total) if self._total > 0 else 0.0

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        whole = QRectF(0, 0, self.width(), _HEIGHT)
        draw_block(painter, whole, theme.pressed, None, _HEIGHT / 2)
        share = self.share if self._total >= 0 else 1 / 3
        if share > 0:
            whole.setWidth(max(whole.width() * share, _HEIGHT))
            draw_block(painter, whole, theme.ink, None, _HEIGHT / 2)
