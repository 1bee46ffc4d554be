"""The list of articles, as the panel at the left shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from qannotate.domain.annotation import Progress, State
from qannotate.domain.document import Script
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.widgets.plain import plain_tooltip
from qannotate.workspace.viewing import shown_title

_Index = QModelIndex | QPersistentModelIndex
_SCRIPTS = {Script.SIMPLIFIED: "简", Script.TRADITIONAL: "繁", Script.MIXED: "简繁"}


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """What one row shows; `whole` is the title as it stands in the article."""

    id: UUID
    title: str
    whole: str
    detail: str
    count: int
    progress: Progress
    flagged: bool


class DocumentRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole


class DocumentsModel(QAbstractListModel):
    """The articles of the project, for the person at the desk."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[DocumentRow] = []
        self.refresh()

    def refresh(self) -> None:
        """Show the articles anew; where only rows changed, only those are drawn again."""
        fresh = rows_of(self._desk)
        if [row.id for row in fresh] == [row.id for row in self._rows]:
            for index, row in enumerate(fresh):
                self._replace(index, row)
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def show_work(self, document: UUID, count: int, state: State) -> None:
        """Show what an article holds now, without reading the project."""
        index = self.row_of(document)
        if index >= 0:
            row = self._rows[index]
            self._replace(
                index,
                replace(row, count=count, progress=state.progress, flagged=bool(state.flag)),
            )

    def row_of(self, document: UUID) -> int:
        """Return the row of an article, -1 if it is not in the list."""
        return next((i for i, row in enumerate(self._rows) if row.id == document), -1)

    def done(self) -> int:
        return sum(row.progress is Progress.DONE for row in self._rows)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(row.whole)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.detail}, {row.count}"
        return row if role == DocumentRole.ROW else None

    def _replace(self, index: int, row: DocumentRow) -> None:
        if self._rows[index] != row:
            self._rows[index] = row
            place = self.index(index)
            self.dataChanged.emit(place, place)


class DocumentFilter(QSortFilterProxyModel):
    """Lets the articles through whose title contains what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)


def rows_of(desk: Desk) -> list[DocumentRow]:
    return [
        DocumentRow(
            id=summary.id,
            title=shown_title(summary.title or summary.name),
            whole=summary.title or summary.name,
            detail="  ".join(
                word for word in (summary.published, _SCRIPTS.get(summary.script, "")) if word
            ),
            count=summary.annotations.get(desk.person.name, 0),
            progress=desk.state_of(summary).progress,
            flagged=bool(desk.state_of(summary).flag),
        )
        for summary in desk.documents
    ]
