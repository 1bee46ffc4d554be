"""Something to be done once a widget has been seen, so that nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from qannotate.ui.widgets.guard import guarded


@guarded
class FirstPaint(QObject):
    """Does it once, after the next painting of a widget; not at all if the widget goes first."""

    def __init__(self, widget: QWidget, deed: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._deed = deed
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self, self._do)
        return False

    def _do(self) -> None:
        self._deed()
        self.deleteLater()
