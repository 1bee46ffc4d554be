"""The queue of differences: one row each, in the order of the text, by kind if wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qannotate.domain.annotation import Annotation
from qannotate.domain.scheme import Form
from qannotate.ui.models.review_sheet import ReviewSheet, key_of
from qannotate.ui.models.values import label_of, one_line
from qannotate.workspace.reviewing import Difference, DifferenceKind

_Index = QModelIndex | QPersistentModelIndex
_QUOTED = 40


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """What one row shows. `other` is what B has where that is another stretch of text."""

    difference: Difference
    text: str
    other: str
    form: Form
    slot: int
    label: str


class DifferenceRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole
    KIND = Qt.ItemDataRole.UserRole + 1


class DifferencesModel(QAbstractListModel):
    """The differences of the article in front; `None` as the kind lets all through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[DifferenceRow] = []
        self._shown: list[DifferenceRow] = []
        self._kind: DifferenceKind | None = None
        self._names = ("A", "B")

    def show_rows(self, rows: list[DifferenceRow], a: str = "A", b: str = "B") -> None:
        """Show the differences of an article, those of the chosen kind."""
        if rows == self._all and (a, b) == self._names:
            return
        self.beginResetModel()
        self._names = (a, b)
        self._all = rows
        self._filter()
        self.endResetModel()

    def show_kind(self, kind: DifferenceKind | None) -> None:
        self.beginResetModel()
        self._kind = kind
        self._filter()
        self.endResetModel()

    @property
    def kind(self) -> DifferenceKind | None:
        return self._kind

    def counts(self) -> Counter[DifferenceKind]:
        """Return how many differences of each kind there are, shown or not."""
        return Counter(row.difference.kind for row in self._all)

    def kind_title(self, kind: DifferenceKind) -> str:
        """Return the kind in words; the one-sided ones name the annotator."""
        return {
            DifferenceKind.BORDER: self.tr("Boundary"),
            DifferenceKind.LABEL: self.tr("Label"),
            DifferenceKind.VALUE: self.tr("Value"),
            DifferenceKind.ROLE: self.tr("Role"),
            DifferenceKind.ONLY_A: self.tr("Only {0}").format(self._names[0]),
            DifferenceKind.ONLY_B: self.tr("Only {0}").format(self._names[1]),
        }[kind]

    def row_of(self, difference: Difference) -> int:
        """Return the row of a difference, -1 if it is not shown."""
        wanted = key_of(difference)
        found = (i for i, row in enumerate(self._shown) if key_of(row.difference) == wanted)
        return next(found, -1)

    def difference(self, row: int) -> Difference | None:
        return self._shown[row].difference if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        kind = self.kind_title(row.difference.kind)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.text} | {row.other}" if row.other else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (kind, row.label, row.text, row.other) if part)
        if role == DifferenceRole.KIND:
            return kind
        return row if role == DifferenceRole.ROW else None

    def _filter(self) -> None:
        self._shown = [row for row in self._all if self._kind in (None, row.difference.kind)]


def rows_of(sheet: ReviewSheet, language: str) -> list[DifferenceRow]:
    """Return one row a difference; from values only, for workers."""
    return [_row(one, sheet, language) for one in sheet.differences]


def _row(difference: Difference, sheet: ReviewSheet, language: str) -> DifferenceRow:
    sides: Sequence[Annotation] = [one for one in (difference.a, difference.b) if one is not None]
    scheme, first, last = sheet.scheme, sides[0], sides[-1]
    layer, label = scheme.layer(first.layer), label_of(scheme, first)
    labels = dict.fromkeys(label_of(scheme, one).title(language) for one in sides)
    return DifferenceRow(
        difference=difference,
        text=one_line(sheet.quote(first), _QUOTED),
        other=one_line(sheet.quote(last), _QUOTED) if last.span != first.span else "",
        form=layer.form if layer else Form.LINE,
        slot=label.slot,
        label=" | ".join(labels),
    )
