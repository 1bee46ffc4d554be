"""The page for labelling: three columns, and what becomes of them in a small window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qannotate.ui.actions import Actions
from qannotate.ui.models.annotations import AnnotationsModel
from qannotate.ui.models.documents import DocumentsModel
from qannotate.ui.models.labels import LayerItem
from qannotate.ui.panels.article import ArticlePanel
from qannotate.ui.panels.documents import DocumentsPanel
from qannotate.ui.panels.inspector import InspectorPanel
from qannotate.ui.widgets.guard import guarded

_DRAWER_BELOW = 1100
_SIDE_WIDTHS = ((0, 248, 288), (1280, 248, 344), (1920, 280, 380))


@guarded
class AnnotatePage(QWidget):
    """Arranges the panels. In a small window the articles are a drawer."""

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
        self._is_small: bool | None = None
        self._moved_by_hand = False
        self._arrange()

    def toggle_documents(self) -> None:
        """Open or close the articles, wherever they are."""
        shown = self.documents.isVisible()
        self.documents.setVisible(not shown)
        if not shown:
            self.documents.focus_search()
        else:
            self.article.view.setFocus()

    def leave_drawer(self) -> None:
        """Close the drawer once an article was chosen from it."""
        if self._is_small:
            self.documents.hide()

    def step_panel(self, by: int) -> None:
        """Give the focus to the next or the previous panel."""
        stops = [self.documents.list, self.article.view, self.inspector.annotations.list]
        stops = [stop for stop in stops if stop.isVisible()]
        here = next((i for i, stop in enumerate(stops) if stop.hasFocus()), 0 if by < 0 else -1)
        stops[(here + by) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        small = self.width() < _DRAWER_BELOW
        if small is not self._is_small:
            self._is_small = small
            self.documents.setVisible(not small)
            self.article.header.show_drawer(small)
        if not self._moved_by_hand:
            self._share_width()

    def _share_width(self) -> None:
        left, right = next(
            (left, right) for least, left, right in reversed(_SIDE_WIDTHS) if self.width() >= least
        )
        self.splitter.setSizes([left, max(self.width() - left - right, 1), right])

    def _arrange(self) -> None:
        for panel in (self.documents, self.article, self.inspector):
            self.splitter.addWidget(panel)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for place, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(place, stretch)
        self.splitter.splitterMoved.connect(self._note_hand)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def _note_hand(self) -> None:
        self._moved_by_hand = True
