"""Agreement in figures: for all, for each layer and for each label."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qannotate.domain.annotation import ARGUMENT_LAYER
from qannotate.domain.annotator import Annotator
from qannotate.domain.scheme import Scheme
from qannotate.ui.widgets.plain import plain_tooltip
from qannotate.workspace.project import Project
from qannotate.workspace.reviewing import Comparison, LabelCounts, compare_annotators

_Index = QModelIndex | QPersistentModelIndex

UNDEFINED = "—"


class Level(StrEnum):
    """What a row sums up."""

    ALL = "all"
    LAYER = "layer"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """The figures of all labels, of one layer or of one label; `None` is undefined.

    `kappa` is over characters and only there for layers and, as their mean, for all.
    """

    level: Level
    title: str
    counts: LabelCounts
    kappa: float | None = None

    @property
    def of_a(self) -> int:
        return self.counts.exact.tp + self.counts.exact.a_only

    @property
    def of_b(self) -> int:
        return self.counts.exact.tp + self.counts.exact.b_only


def figure_rows(
    project: Project,
    a: Annotator,
    b: Annotator,
    documents: Collection[UUID] | None,
    language: str,
) -> tuple[FigureRow, ...]:
    """Compare two annotators on these documents, or on all that both have looked at.

    Layers in which neither has a label are left out.
    """
    whole = compare_annotators(project, a, b, documents=documents)
    total = LabelCounts(whole.exact, whole.overlap)
    rows = [FigureRow(Level.ALL, "", total, whole.kappa_characters)]
    scheme = project.scheme
    for layer in _layers(project, scheme):
        found = compare_annotators(project, a, b, layers={layer}, documents=documents)
        if found.labels:
            rows += _layer_rows(scheme, layer, found, language)
    return tuple(rows)


def _layers(project: Project, scheme: Scheme) -> list[str]:
    """Return the layers of the scheme, then those that only labels name."""
    known = [layer.key for layer in scheme.layers]
    used = sorted({count.layer for count in project.counts()} - {ARGUMENT_LAYER, *known})
    return [*known, *used]


def _layer_rows(scheme: Scheme, layer: str, found: Comparison, language: str) -> list[FigureRow]:
    known = scheme.layer(layer)
    title = known.title(language) if known else layer
    counts = LabelCounts(found.exact, found.overlap)
    rows = [FigureRow(Level.LAYER, title, counts, found.kappa_characters)]
    for name, of_label in found.labels.items():
        key = name.removeprefix(f"{layer}:")
        label = scheme.label(layer, key)
        rows.append(FigureRow(Level.LABEL, label.title(language) if label else key, of_label))
    return rows


class Column(IntEnum):
    TITLE = 0
    A = 1
    B = 2
    PRECISION = 3
    RECALL = 4
    F1 = 5
    OVERLAP_F1 = 6
    KAPPA = 7


class FigureRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole


class FiguresModel(QAbstractTableModel):
    """The rows as a table. Undefined figures are a dash; the tooltip says why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FigureRow, ...] = ()
        self._names = ("A", "B")

    def show(self, rows: tuple[FigureRow, ...], a: str, b: str) -> None:
        self.beginResetModel()
        self._rows, self._names = rows, (a, b)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(Column(section))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._long_head(Column(section)))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._tooltip(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._title(row)}, {self._long_head(column)}: {self._text(row, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return row if role == FigureRole.ROW else None

    def _head(self, column: Column) -> str:
        return {
            Column.TITLE: "",
            Column.A: self._names[0],
            Column.B: self._names[1],
            Column.PRECISION: self.tr("P", "precision, short"),
            Column.RECALL: self.tr("R", "recall, short"),
            Column.F1: "F1",
            Column.OVERLAP_F1: self.tr("F1~", "overlap F1, short"),
            Column.KAPPA: "κ",
        }[column]

    def _long_head(self, column: Column) -> str:
        return {
            Column.TITLE: "",
            Column.A: self._names[0],
            Column.B: self._names[1],
            Column.PRECISION: self.tr("precision"),
            Column.RECALL: self.tr("recall"),
            Column.F1: self.tr("exact F1"),
            Column.OVERLAP_F1: self.tr("overlap F1"),
            Column.KAPPA: self.tr("Cohen's κ over characters"),
        }[column]

    def _title(self, row: FigureRow) -> str:
        return self.tr("All layers") if row.level is Level.ALL else row.title

    def _text(self, row: FigureRow, column: Column) -> str:
        if column is Column.TITLE:
            return self._title(row)
        if column in (Column.A, Column.B):
            return f"{row.of_a if column is Column.A else row.of_b:,}"
        if column is Column.KAPPA and row.level is Level.LABEL:
            return ""
        value = _figure(row, column)
        return UNDEFINED if value is None else f"{value:.2f}"

    def _tooltip(self, row: FigureRow, column: Column) -> str:
        if column is Column.TITLE:
            return self._title(row)
        text = self._text(row, column)
        if text == UNDEFINED:
            return self._reason(row, column)
        return f"{self._long_head(column)}: {text}" if text else ""

    def _reason(self, row: FigureRow, column: Column) -> str:
        """Return why a figure is undefined."""
        if not row.of_a and not row.of_b:
            return self.tr("Undefined: neither has any of these.")
        if column is Column.KAPPA:
            return self.tr(
                "Undefined: both give every character the same label, so chance alone"
                " would agree on all of them."
            )
        who = self._names[0] if column is Column.RECALL else self._names[1]
        return self.tr("Undefined: {0} has none of these.").format(who)


def _figure(row: FigureRow, column: Column) -> float | None:
    return {
        Column.PRECISION: row.counts.exact.precision,
        Column.RECALL: row.counts.exact.recall,
        Column.F1: row.counts.exact.f1,
        Column.OVERLAP_F1: row.counts.overlap.f1,
        Column.KAPPA: row.kappa,
    }[column]


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column is Column.TITLE else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
