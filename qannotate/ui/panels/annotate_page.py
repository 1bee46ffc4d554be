"""The page for labelling: three columns, and what becomes of them in a small window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from qannotate.ui.actions import Actions
from qannotate.ui.models.annotations import AnnotationsModel
from qannotate.ui.models.documents import DocumentsModel
from qannotate.ui.models.labels import LayerItem
from qannotate.ui.panels.article import ArticlePanel
from qannotate.ui.panels.documents import DocumentsPanel
from qannotate.ui.panels.ground import Ground
from qannotate.ui.panels.inspector import InspectorPanel
from qannotate.ui.widgets.guard import guarded

_DRAWER_BELOW, _DRAWER = 1200, 280
_SIDE_WIDTHS = ((0, 248, 288), (1280, 248, 344), (1920, 280, 380))


@guarded
class AnnotatePage(QWidget):
    """Arranges the panels. In a small window the articles are a drawer over the others."""

    def __init__(
        self,
        actions: Actions,
        documents: DocumentsModel,
        layers: Sequence[LayerItem],
        annotations: AnnotationsModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.documents = DocumentsPanel(documents)
        self.article = ArticlePanel(actions)
        self.inspector = InspectorPanel(layers, annotations)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._edge = Ground("border", self)
        self._is_small: bool | None = None
        self._moved_by_hand = False
        self._arrange()

    def toggle_documents(self) -> None:
        """Open or close the articles, wherever they are."""
        if self.documents.isVisible():
            self._show_documents(False)
            self.article.view.setFocus()
        else:
            self.find_document()

    def find_document(self) -> None:
        """Put the keyboard into the search for articles."""
        self._show_documents(True)
        self.documents.focus_search()

    def leave_drawer(self) -> None:
        """Close the drawer once an article was chosen from it."""
        if self._is_small:
            self._show_documents(False)

    def step_panel(self, by: int) -> None:
        """Give the focus to the next or the previous panel."""
        stops = {
            self.documents: self.documents.list,
            self.article: self.article.view,
            self.inspector: self.inspector.first_stop(),
        }
        shown = [panel for panel, stop in stops.items() if stop.isVisible()]
        focus = self.focusWidget()
        here = next((i for i, p in enumerate(shown) if p.isAncestorOf(focus)), None)
        if shown:
            there = 0 if here is None else (here + by) % len(shown)
            stops[shown[there]].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_small and self.documents.isVisible():
            self.toggle_documents()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        small = self.width() < _DRAWER_BELOW
        if small is not self._is_small:
            self._is_small = small
            self._put_documents()
            self.article.header.show_drawer(small)
        if small:
            self.documents.setGeometry(0, 0, _DRAWER, self.height())
            self._edge.setGeometry(_DRAWER, 0, 1, self.height())
        if not self._moved_by_hand:
            self._share_width()

    def _put_documents(self) -> None:
        """Make the articles a drawer over the page, or a column of it."""
        if self._is_small:
            self.documents.setParent(self)
        else:
            self.splitter.insertWidget(0, self.documents)
            self.splitter.setStretchFactor(0, 0)
            self.splitter.setStretchFactor(1, 1)
        self._show_documents(not self._is_small)

    def _show_documents(self, shown: bool) -> None:
        self.documents.setVisible(shown)
        self._edge.setVisible(shown and bool(self._is_small))
        if self._is_small:
            self.documents.raise_()
            self._edge.raise_()

    def _follow_focus(self, _before: object, focus: object) -> None:
        """Close the drawer when the person goes on elsewhere in the page."""
        if self._is_small and isinstance(focus, QWidget) and self.isAncestorOf(focus):
            inside = focus is self.documents or self.documents.isAncestorOf(focus)
            if not inside:
                self._show_documents(False)

    def _share_width(self) -> None:
        left, right = next(
            (left, right) for least, left, right in reversed(_SIDE_WIDTHS) if self.width() >= least
        )
        if self._is_small:
            self.splitter.setSizes([max(self.width() - right, 1), right])
        else:
            self.splitter.setSizes([left, max(self.width() - left - right, 1), right])

    def _arrange(self) -> None:
        for panel in (self.documents, self.article, self.inspector):
            self.splitter.addWidget(panel)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for place, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(place, stretch)
        self.splitter.splitterMoved.connect(self._note_hand)
        self._edge.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def _note_hand(self) -> None:
        self._moved_by_hand = True
