"""What the command palette offers: actions, labels and articles that match what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qannotate.ui.widgets.plain import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Command:
    """Something the palette can do. `words` are matched besides the title."""

    title: str
    group: str
    run: Callable[[], object]
    keys: str = ""
    words: str = ""


class CommandRole(IntEnum):
    COMMAND = Qt.ItemDataRole.UserRole
    MATCH = Qt.ItemDataRole.UserRole + 1


class CommandsModel(QAbstractListModel):
    """The commands that contain every typed word; better matches come first."""

    def __init__(self, commands: Sequence[Command], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = tuple(commands)
        self._shown: list[Command] = list(commands)
        self._typed: list[str] = []

    def search(self, typed: str) -> None:
        self.beginResetModel()
        self._typed = typed.casefold().split()
        ranked = [(rank(command, self._typed), command) for command in self._commands]
        ranked = [(place, command) for place, command in ranked if place is not None]
        self._shown = [command for _, command in sorted(ranked, key=lambda pair: pair[0] or 0)]
        self.endResetModel()

    def command(self, row: int) -> Command | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self.command(index.row())
        if command is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return command.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(f"{command.title}\n{command.group}")
        if role == CommandRole.COMMAND:
            return command
        return tuple(self._typed) if role == CommandRole.MATCH else None


def rank(command: Command, typed: Sequence[str]) -> int | None:
    """Return how well a command fits (0 is best), `None` if a typed word is missing in it."""
    title = command.title.casefold()
    everything = f"{title} {command.group} {command.words}".casefold()
    if not all(word in everything for word in typed):
        return None
    if typed and title.startswith(typed[0]):
        return 0
    return 1 if all(word in title for word in typed) else 2
