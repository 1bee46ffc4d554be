"""Commands: what the palette can do now, from the actions, the labels and the articles."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from qannotate.ui.actions import Actions, key_text
from qannotate.ui.controllers.workbench import Workbench
from qannotate.ui.models.commands import Command
from qannotate.workspace.viewing import shown_title


class Commands(QObject):
    """Reads the action table, and what is open."""

    def __init__(self, table: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table

    def all(self, workbench: Workbench | None) -> list[Command]:
        """Return what can be done now: actions first, then labels, then articles."""
        commands = [
            Command(
                spec.title.rstrip("…"),
                self._table.menu_title(spec.menu),
                action.trigger,
                key_text(spec.keys),
                spec.id.replace("_", " "),
            )
            for spec, action in self._table
            if action.isEnabled() and spec.id != "palette"
        ]
        if workbench is not None:
            commands += self._label_commands(workbench)
            commands += self._document_commands(workbench)
        return commands

    def _label_commands(self, workbench: Workbench) -> list[Command]:
        desk = workbench.desk
        return [
            Command(
                label.title(desk.language),
                layer.title(desk.language),
                partial(workbench.gestures.press_label, layer.key, label.key),
                label.hotkey,
                label.key,
            )
            for layer, label in desk.scheme.labels()
            if not label.retired and desk.writable
        ]

    def _document_commands(self, workbench: Workbench) -> list[Command]:
        desk, group = workbench.desk, self.tr("Articles")
        return [
            Command(
                shown_title(summary.title or summary.name),
                group,
                partial(desk.open, summary.id),
                words=summary.name,
            )
            for summary in desk.documents
        ]
