"""The middle of the export dialog: what the format cannot hold, counts first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qannotate.domain.exchange import Loss
from qannotate.domain.scheme import Scheme
from qannotate.ui.dialogs.export_preview import ExportPreview, LossKind, kind_of
from qannotate.ui.fonts import SMALL_SIZE
from qannotate.ui.models.values import one_line
from qannotate.ui.panels.review_empty import ReviewEmpty
from qannotate.ui.widgets.containers import Card
from qannotate.ui.widgets.labels import ElidedLabel, PanelTitle
from qannotate.ui.widgets.plain import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_FIGURE_SIZE = 20


class LossColumn(IntEnum):
    DOCUMENT = 0
    TEXT = 1
    LABEL = 2
    REASON = 3


class LossesModel(QAbstractTableModel):
    """One row a loss, in the order of the file."""

    def __init__(self, scheme: Scheme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._losses: tuple[Loss, ...] = ()
        self._titles = {
            name: label.title(language)
            for layer, label in scheme.labels()
            for name in (label.key, f"{layer.key}:{label.key}")
        }

    def show(self, losses: tuple[Loss, ...]) -> None:
        self.beginResetModel()
        self._losses = losses
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._losses)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(LossColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            LossColumn.DOCUMENT: self.tr("Article"),
            LossColumn.TEXT: self.tr("Span"),
            LossColumn.LABEL: self.tr("Label"),
            LossColumn.REASON: self.tr("Reason"),
        }[LossColumn(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._losses):
            return None
        loss, column = self._losses[index.row()], LossColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(loss, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._text(loss, column))
        return None

    def _text(self, loss: Loss, column: LossColumn) -> str:
        return {
            LossColumn.DOCUMENT: loss.document,
            LossColumn.TEXT: one_line(loss.text, 60),
            LossColumn.LABEL: self._titles.get(loss.label, loss.label),
            LossColumn.REASON: self._reason(loss.reason),
        }[column]

    def _reason(self, reason: str) -> str:
        """Return a reason of the format in the words of the window."""
        quoted = one_line(reason.partition("“")[2].partition("”")[0], 30)
        kind = kind_of(reason)
        if reason.startswith("was widened"):
            return self.tr("widened to “{0}”, which is converted as a whole").format(quoted)
        return {
            LossKind.OVERLAP: self.tr("overlaps “{0}”, which stays").format(quoted),
            LossKind.LINK: self.tr("no place for the role “{0}”").format(quoted),
            LossKind.VALUE: self.tr("no place for its value or note"),
            LossKind.BLANK: self.tr("nothing but white space"),
            LossKind.SCRIPT: self.tr("not shown in this script"),
            LossKind.OTHER: reason,
        }[kind]


class ExportLosses(QWidget):
    """Counts by kind, then every span."""

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LossesModel(scheme, language, self)
        self._title = PanelTitle(self.tr("What this format cannot hold"))
        self._hint = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._cells = [_Cell() for _ in LossKind]
        self._card = Card()
        self.table = self._make_table()
        self._empty = ReviewEmpty("circle-check")
        self._pages = QStackedWidget()
        self._arrange()
        self.show_waiting()

    def show_waiting(self) -> None:
        """Show that it is not known yet what is lost."""
        self._card.hide()
        self._hint.set_text("")
        self._empty.say(self.tr("Counting…"), "clock")
        self._pages.setCurrentWidget(self._empty)

    def show_preview(self, shown: ExportPreview, *, native: bool) -> None:
        self.model.show(shown.losses)
        self._show_counts(shown)
        if shown.refusal is not None:
            self._empty.say(self.tr("Nothing is written with these choices."), "ban")
        else:
            sentence = self.tr("This format holds everything that goes out.")
            self._empty.say(sentence, "circle-check")
        self._pages.setCurrentWidget(self.table if shown.losses else self._empty)
        hint = "" if native or not shown.lost else self.tr("JSON Lines keeps everything")
        if shown.lost > len(shown.losses):
            hint = self.tr("The first {0} of {1}").format(
                f"{len(shown.losses):,}", f"{shown.lost:,}"
            )
        self._hint.set_text(hint)

    def counts(self) -> dict[str, str]:
        """Return the counts as they are shown, by their titles."""
        return {cell.title: cell.figure for cell in self._cells if cell.isVisibleTo(self)}

    def _show_counts(self, shown: ExportPreview) -> None:
        self._card.setVisible(bool(shown.kinds))
        for cell, found in zip(self._cells, _padded(shown.kinds, len(LossKind)), strict=True):
            cell.setVisible(found is not None)
            if found is not None:
                cell.show_count(found[1], self._kind_title(found[0]))

    def _kind_title(self, kind: LossKind) -> str:
        return {
            LossKind.OVERLAP: self.tr("spans that overlap others"),
            LossKind.VALUE: self.tr("values and notes"),
            LossKind.LINK: self.tr("roles of events"),
            LossKind.SCRIPT: self.tr("changed by the script"),
            LossKind.BLANK: self.tr("blank spans"),
            LossKind.OTHER: self.tr("others"),
        }[kind]

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setAccessibleName(self.tr("What this format cannot hold"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setStyleSheet(
            "QHeaderView { background: transparent; } QHeaderView::section { padding: 4px 3px; }"
        )
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (LossColumn.DOCUMENT, LossColumn.LABEL):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        for ground in (head.viewport(), table.viewport()):
            ground.setAutoFillBackground(False)
        table.setColumnWidth(LossColumn.DOCUMENT, 64)
        table.setColumnWidth(LossColumn.LABEL, 64)
        return table

    def _arrange(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(20)
        for cell in self._cells:
            counts.addWidget(cell)
        counts.addStretch(1)
        self._card.body.addLayout(counts)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        heading.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 12)
        column.setSpacing(12)
        column.addLayout(heading)
        column.addWidget(self._card)
        column.addWidget(self._pages, 1)


class _Cell(QWidget):
    """A figure over what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self._figure = ElidedLabel(size=_FIGURE_SIZE, medium=True)
        self._title = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._figure)
        column.addWidget(self._title)

    @property
    def figure(self) -> str:
        return self._figure.text

    @property
    def title(self) -> str:
        return self._title.text

    def show_count(self, count: int, title: str) -> None:
        self._figure.set_text(f"{count:,}")
        self._title.set_text(title)


def _padded(
    kinds: Sequence[tuple[LossKind, int]], length: int
) -> list[tuple[LossKind, int] | None]:
    return [*kinds, *([None] * (length - len(kinds)))]
