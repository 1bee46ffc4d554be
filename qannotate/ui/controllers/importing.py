"""Importing articles from the window: in the background, with a report afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qannotate.errors import CancelledError, UserError
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.controllers.long_task import LongTask
from qannotate.ui.tasks import Progress
from qannotate.workspace.importing import ImportReport, import_paths


class Importing(QObject):
    """Brings files into the project; editing is paused meanwhile.

    Signals:
        imported: the `ImportReport`; the list of articles is read again already.
        failed: a `UserError` to show; finished batches stay.
    """

    imported = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, long: LongTask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._long = long

    def run(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        if not paths or self._long.running or not self._desk.writable:
            return
        project, person = self._desk.project, self._desk.person

        def work(progress: Progress) -> ImportReport:
            with project.writer_for_worker() as writer:
                return import_paths(writer, paths, by=person, progress=progress)

        self._long.run(self.tr("Importing articles"), work, self._finish, self._give_up)

    def _finish(self, report: ImportReport) -> None:
        self._desk.refresh()
        self.imported.emit(report)

    def _give_up(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._desk.refresh()
        if not isinstance(error, CancelledError):
            self.failed.emit(error)
