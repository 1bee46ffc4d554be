"""The chronicle: what was done to the article in front, in lines for the inspector."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from qannotate.domain.change import Action, Entry
from qannotate.errors import UserError
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.models.deeds import DeedTeller
from qannotate.ui.models.history import HistoryLine, time_text

_SHOWN = 6


class Chronicle(QObject):
    """Signals:
    changed: the newest `HistoryLine`s of the article in front, newest first.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, teller: DeedTeller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._teller = teller

    def refresh(self) -> None:
        """Read the newest entries again."""
        session = self._desk.session
        if session is None:
            self.changed.emit(())
            return
        try:
            entries = self._desk.project.entries(session.document.id, limit=_SHOWN)
            names = {known.id: known.name for known in self._desk.project.annotators()}
            self.changed.emit(tuple(self._line(entry, names) for entry in entries))
        except UserError:  # history is a comfort: the failure is told where it matters
            return

    def _line(self, entry: Entry, names: dict[UUID, str]) -> HistoryLine:
        now = datetime.now().astimezone()
        who = names.get(entry.annotator, "")
        return HistoryLine(time_text(entry, now), who, self.what(entry))

    def what(self, entry: Entry) -> str:
        """Return one line on what an entry did."""
        session = self._desk.session
        text = session.document.text if session is not None else ""
        if entry.action in (Action.UNDO, Action.REDO) or session is None:
            return self.tr("Undone") if entry.action is Action.UNDO else self.tr("Redone")
        change = self._desk.project.change_of(entry.id)
        return self._teller.tell(entry.action, change, text) or entry.summary
