"""The clock: how long a person worked on the article in front, without their pauses."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject

from qannotate.errors import UserError
from qannotate.ui.controllers.desk import Desk

_PAUSE_MS = 60_000


class Clock(QObject):
    """Adds the time between two signs of life, unless it was a pause."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._since = QElapsedTimer()
        self._worked_ms = 0

    def start(self) -> None:
        self._worked_ms = 0
        self._since.start()

    def tick(self) -> None:
        """Note a sign of life: a key, a click, a scroll."""
        passed = self._since.restart() if self._since.isValid() else 0
        if 0 < passed <= _PAUSE_MS:
            self._worked_ms += passed

    def seconds(self) -> int:
        return self._worked_ms // 1000

    def total(self) -> int:
        """Return the seconds this person has worked on the article, in all sittings."""
        session = self._desk.session
        if session is None:
            return 0
        try:
            before = self._desk.project.seconds(session.document.id, self._desk.person)
        except UserError:  # shown beside the counts: not worth a message
            before = 0
        return before + self.seconds()

    def keep(self) -> None:
        """Add what was worked to the project."""
        session, seconds = self._desk.session, self.seconds()
        if session is None or not seconds or not self._desk.writable:
            return
        self._worked_ms -= seconds * 1000
        try:
            self._desk.project.add_seconds(session.document.id, self._desk.person, seconds)
        except UserError:  # the time of a moment is not worth a message
            return
