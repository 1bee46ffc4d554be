"""The main window: arranges the start page, the pages of a project, menus and status."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from qannotate.ui.actions import Actions, fill_menus
from qannotate.ui.panels.corner import CornerPanel
from qannotate.ui.panels.start import StartPage
from qannotate.ui.panels.status import StatusPanel
from qannotate.ui.widgets.guard import guarded

_SMALLEST = (960, 640)
_USUAL = (1440, 900)


@guarded
class MainWindow(QMainWindow):
    """Shows the start page, or the pages of a project. Decides nothing.

    Signals:
        dropped: paths that were dropped on the window, as a list of `Path`.
        closing: the window is about to close.
    """

    dropped = Signal(object)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.actions_table = Actions(self)
        self.status_panel = StatusPanel()
        self.top_corner = CornerPanel(self.actions_table)
        self.start_page = StartPage(self.actions_table)
        self._stack = QStackedWidget()
        self._pages: QWidget | None = None
        self._arrange()

    def show_start(self) -> None:
        """Show the start page; the pages of a project that was open are gone then."""
        self._stack.setCurrentWidget(self.start_page)
        if self._pages is not None:
            self._stack.removeWidget(self._pages)
            self._pages.deleteLater()
            self._pages = None
        self.menuBar().hide()
        self.statusBar().hide()
        self.setWindowTitle("qannotate")

    def show_pages(self, pages: QWidget, title: str) -> None:
        """Show the pages of a project."""
        self.show_start()
        self._pages = pages
        self._stack.addWidget(pages)
        self._stack.setCurrentWidget(pages)
        self.menuBar().show()
        self.statusBar().show()
        self.setWindowTitle(f"{title} — qannotate")

    def restore(self, geometry: str) -> None:
        """Put the window where it was the last time, if that is known and still there."""
        if not geometry or not self.restoreGeometry(QByteArray.fromHex(geometry.encode())):
            self.resize(*_USUAL)

    def geometry_text(self) -> str:
        return bytes(self.saveGeometry().toHex().data()).decode()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.top_corner.fit(self.width()):
            self.refresh_corner()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.dropped.emit([Path(url.toLocalFile()) for url in urls])

    def refresh_corner(self) -> None:
        """Give the corner room for what it shows now: the menu bar never asks by itself."""
        self.menuBar().setCornerWidget(self.top_corner, Qt.Corner.TopRightCorner)
        self.top_corner.show()

    def _arrange(self) -> None:
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        fill_menus(self.menuBar(), self.actions_table)
        self.refresh_corner()
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.status_panel, 1)
        self._stack.addWidget(self.start_page)
        self.setCentralWidget(self._stack)
        self.show_start()
