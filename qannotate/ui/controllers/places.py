"""Keeps the place of each article while a person goes from one to another."""

from __future__ import annotations

from PySide6.QtCore import QObject

from qannotate.ui.controllers.desk import Desk
from qannotate.ui.controllers.memory import Memory
from qannotate.ui.controllers.reading import Reading
from qannotate.workspace.editing import EditingSession


class Places(QObject):
    """Shows an article where it was left, and remembers where it is left."""

    def __init__(
        self, desk: Desk, reading: Reading, memory: Memory, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading = reading
        self._memory = memory

    def arrive(self, session: EditingSession) -> None:
        self._reading.open(session, self._memory.place(session.document.id))

    def keep(self) -> None:
        """Remember the place and the view of the article in front."""
        session = self._desk.session
        if session is not None:
            self._memory.keep_place(session.document.id, self._reading.place())
            self._memory.keep_view(self._reading.view)

    def save(self) -> None:
        self.keep()
        self._memory.save()

    def begin(self) -> None:
        """Open the article that was in front the last time, else the first."""
        documents = self._desk.documents
        last = self._memory.document
        first = last if last and self._desk.summary(last) else None
        if first is not None:
            self._desk.open(first)
        elif documents:
            self._desk.open(documents[0].id)
