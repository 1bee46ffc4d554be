"""The panel at the left: the articles of the project, and how far the person is."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from qannotate.ui.fonts import SMALL_SIZE
from qannotate.ui.models.documents import DocumentFilter, DocumentRole, DocumentRow, DocumentsModel
from qannotate.ui.panels.document_row import DocumentDelegate
from qannotate.ui.panels.ground import Ground
from qannotate.ui.widgets.labels import ElidedLabel
from qannotate.ui.widgets.search_field import SearchField
from qannotate.ui.widgets.thin_progress import ThinProgress

_WIDTH = 248
_PAD = 16


class DocumentsPanel(Ground):
    """Lists the articles and lets one be chosen.

    Signals:
        chosen: the id of the article to put in front.
        import_asked: there is nothing yet, and the person wants to import articles.
    """

    chosen = Signal(object)
    import_asked = Signal()

    def __init__(self, model: DocumentsModel, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self.setObjectName("documents_panel")
        self.setMinimumWidth(200)
        self._model = model
        self._filter = DocumentFilter(self)
        self._filter.setSourceModel(model)
        self._search = SearchField(self.tr("Search titles"))
        self._search.textChanged.connect(self._filter.setFilterFixedString)
        self._search.returnPressed.connect(self._choose_first)
        self._list = self._make_list()
        self._count = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._progress = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._bar = ThinProgress()
        self._arrange()
        model.modelReset.connect(self.show_progress)
        model.dataChanged.connect(self.show_progress)
        self.show_progress()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def show_current(self, document: UUID) -> None:
        """Mark the article that is in front."""
        place = self._filter.mapFromSource(self._model.index(self._model.row_of(document)))
        if place.isValid():
            self._list.setCurrentIndex(place)

    def show_progress(self) -> None:
        done, total = self._model.done(), self._model.rowCount()
        self._count.set_text(self.tr("Articles  {0}").format(f"{total:,}"))
        self._progress.set_text(self.tr("{0} / {1} done").format(f"{done:,}", f"{total:,}"))
        self._bar.set_progress(done, total)

    def focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @property
    def list(self) -> QListView:
        return self._list

    @property
    def search(self) -> SearchField:
        return self._search

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self._filter)
        view.setItemDelegate(DocumentDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("Articles"))
        view.clicked.connect(self._choose)
        view.activated.connect(self._choose)
        return view

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(DocumentRole.ROW)
        if isinstance(row, DocumentRow):
            self.chosen.emit(row.id)

    def _choose_first(self) -> None:
        self._choose(self._filter.index(0, 0))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 14)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 6)
        top.setSpacing(12)
        top.addWidget(self._search)
        heading = QHBoxLayout()
        heading.setContentsMargins(4, 0, 4, 0)
        heading.addWidget(self._count)
        top.addLayout(heading)
        column.addLayout(top)
        column.addWidget(self._list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(_PAD, 12, _PAD, 0)
        foot.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(ElidedLabel(self.tr("Progress"), token="text_secondary", size=SMALL_SIZE))
        line.addStretch(1)
        line.addWidget(self._progress)
        foot.addLayout(line)
        foot.addWidget(self._bar)
        column.addLayout(foot)
