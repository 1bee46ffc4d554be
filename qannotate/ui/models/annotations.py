"""All annotations of the article in front, in the order of the text."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation
from qannotate.domain.change import Change
from qannotate.domain.scheme import Scheme
from qannotate.ui.models.values import label_of, one_line
from qannotate.ui.widgets.plain import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex


class AnnotationRole(IntEnum):
    ANNOTATION = Qt.ItemDataRole.UserRole
    LABEL = Qt.ItemDataRole.UserRole + 1


class AnnotationsModel(QAbstractListModel):
    """One row an annotation; a change touches just the rows it names."""

    def __init__(self, scheme: Scheme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._language = language
        self._text = ""
        self._rows: list[Annotation] = []

    def show(self, text: str, annotations: Iterable[Annotation]) -> None:
        self.beginResetModel()
        self._text = text
        self._rows = sorted(annotations, key=lambda annotation: annotation.order)
        self.endResetModel()

    def follow(self, change: Change) -> None:
        for before, after in change.pairs:
            if isinstance(before, Annotation):
                self._take(before.id)
            if isinstance(after, Annotation) and after.layer != ARGUMENT_LAYER:
                self._put(after)

    def annotation(self, row: int) -> Annotation | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, annotation: UUID) -> int:
        return next((i for i, row in enumerate(self._rows) if row.id == annotation), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        annotation = self.annotation(index.row())
        if annotation is None:
            return None
        title = label_of(self._scheme, annotation).title(self._language)
        text = one_line(annotation.span.of(self._text))
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title}: {text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(f"{title}: {text}")
        if role == AnnotationRole.LABEL:
            return title
        return annotation if role == AnnotationRole.ANNOTATION else None

    def _take(self, annotation: UUID) -> None:
        row = self.row_of(annotation)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()

    def _put(self, annotation: Annotation) -> None:
        orders = [row.order for row in self._rows]
        insort(orders, annotation.order)
        row = orders.index(annotation.order)
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, annotation)
        self.endInsertRows()
