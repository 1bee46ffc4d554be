"""The queue at the left of the review page: what differs, by kind, in text order."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from qannotate.ui.fonts import SMALL_SIZE
from qannotate.ui.models.differences import DifferencesModel
from qannotate.ui.panels.ground import Ground, Rule
from qannotate.ui.panels.review_chips import ChipItem, ChipRow
from qannotate.ui.panels.review_empty import ReviewEmpty
from qannotate.ui.panels.review_row import DifferenceDelegate
from qannotate.ui.widgets.labels import ElidedLabel, PanelTitle
from qannotate.workspace.reviewing import Difference, DifferenceKind

_WIDTH, _PAD = 292, 16
_ORDER = (
    DifferenceKind.BORDER,
    DifferenceKind.LABEL,
    DifferenceKind.VALUE,
    DifferenceKind.ROLE,
    DifferenceKind.ONLY_A,
    DifferenceKind.ONLY_B,
)


class ReviewQueue(Ground):
    """Lists the differences and lets one be put in front.

    Signals:
        chosen: the `Difference` to put in front.
    """

    chosen = Signal(object)

    def __init__(self, model: DifferencesModel, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self.setObjectName("review_queue")
        self.setMinimumWidth(200)
        self._model = model
        self._place = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._chips = ChipRow()
        self._chips.chosen.connect(self._show_kind)
        self._list = self._make_list()
        self._empty = ReviewEmpty("circle-check")
        self._agreed = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._pages = QStackedWidget()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    @property
    def list(self) -> QListView:
        return self._list

    @property
    def chips(self) -> ChipRow:
        return self._chips

    @property
    def empty(self) -> ReviewEmpty:
        return self._empty

    @property
    def place(self) -> str:
        """Which difference of how many is in front, as it is shown."""
        return self._place.text

    def show_counts(self, agreed: int | None) -> None:
        """Show how many differences of each kind there are, and how many labels agree."""
        counts = self._model.counts()
        kinds = [kind for kind in _ORDER if counts[kind]]
        if self._model.kind is not None and self._model.kind not in kinds:
            self._model.show_kind(None)
        items = [ChipItem(None, self.tr("All"), counts.total())]
        items += [ChipItem(kind, self._model.kind_title(kind), counts[kind]) for kind in kinds]
        self._chips.setVisible(bool(kinds))
        self._chips.show_items(items, self._model.kind)
        text = "" if agreed is None else self.tr("Both agree on %Ln annotation(s)", "", agreed)
        self._agreed.set_text(text)
        self._tell_place()

    def show_list(self) -> None:
        self._pages.setCurrentWidget(self._list)

    def show_nothing(self, sentence: str, icon: str = "circle-check") -> None:
        """Show one sentence in place of the list."""
        self._empty.say(sentence, icon)
        self._pages.setCurrentWidget(self._empty)

    def show_current(self, difference: Difference | None) -> None:
        """Mark the difference in front; one that the filter hides brings all back."""
        if difference is None:
            self._tell_place()
            return
        row = self._model.row_of(difference)
        if row < 0 and self._model.kind is not None:
            self._show_kind(None)
            row = self._model.row_of(difference)
        index = self._model.index(row)
        selection = self._list.selectionModel()
        if not selection.isSelected(index):  # focus alone makes the first row current
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, flags)
        self._list.scrollTo(index)
        self._tell_place()

    def step(self, by: int) -> None:
        """Go to the next or the previous difference that is shown."""
        row = self._list.currentIndex().row() + by
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))

    def _show_kind(self, kind: object) -> None:
        held = self._model.difference(self._list.currentIndex().row())
        self._model.show_kind(kind if isinstance(kind, DifferenceKind) else None)
        for chip in self._chips.chips:
            chip.setChecked(chip.item.key == kind)
        row = max(self._model.row_of(held), 0) if held is not None else 0
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))
        self._tell_place()

    def _choose(self, index: QModelIndex) -> None:
        difference = self._model.difference(index.row())
        if difference is not None:
            self.chosen.emit(difference)
        self._tell_place()

    def _tell_place(self) -> None:
        shown, row = self._model.rowCount(), self._list.currentIndex().row()
        self._place.set_text(f"{row + 1:,} / {shown:,}" if shown and row >= 0 else "")

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(DifferenceDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("Differences"))
        view.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now))
        return view

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(_PAD, 2, _PAD, 8)
        top.setSpacing(10)
        heading = QHBoxLayout()
        heading.addWidget(PanelTitle(self.tr("Differences")), 1)
        heading.addWidget(self._place)
        top.addLayout(heading)
        top.addWidget(self._chips)
        column.addLayout(top)
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._empty)
        column.addWidget(self._pages, 1)
        column.addWidget(Rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(_PAD, 11, _PAD, 11)
        foot.addWidget(self._agreed, 1)
        column.addLayout(foot)
