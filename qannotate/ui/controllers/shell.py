"""The shell: opens, makes and closes projects, and remembers them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qannotate.errors import ProjectBusyError, StorageError, UserError
from qannotate.settings import Settings
from qannotate.ui.controllers.long_task import LongTask
from qannotate.ui.controllers.sample import make_sample, sample_path
from qannotate.ui.tasks import Progress
from qannotate.workspace.project import Project
from qannotate.workspace.schemes import scheme_text


class Shell(QObject):
    """Holds the open project, of which there is at most one in a window.

    Signals:
        opened: a `Project` is open; the second value is a `UserError` that says why it can
            only be read, or `None`.
        closing: the project is about to be closed.
        closed: no project is open any more.
        failed: a `UserError` to show; what was open still is.
    """

    opened = Signal(object, object)
    closing = Signal()
    closed = Signal()
    failed = Signal(object)

    def __init__(self, settings: Settings, long: LongTask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._long = long
        self._project: Project | None = None

    @property
    def project(self) -> Project | None:
        return self._project

    def open(self, path: Path) -> bool:
        """Open a project, read-only if somebody else writes to it; say whether that worked."""
        if self._project is not None and self._project.path == path.resolve():
            return True
        reason: UserError | None = None
        try:
            try:
                project = Project.open(path, writer=self._settings.person().name)
            except ProjectBusyError as error:
                project, reason = Project.open(path, read_only=True), error
        except UserError as error:
            self.failed.emit(error)
            return False
        self._take(project, reason)
        return True

    def create(self, path: Path, scheme: str) -> bool:
        """Make a new project with a scheme that comes with the program, and open it."""
        writer = self._settings.person().name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            text = scheme_text(scheme)
            project = Project.create(path, scheme_toml=text, name=path.stem, writer=writer)
        except OSError as error:
            problem = self.tr("The folder {0} cannot be made: {1}.")
            self.failed.emit(
                StorageError(
                    problem.format(path.parent, error.strerror),
                    self.tr("Choose another folder."),
                )
            )
            return False
        except UserError as error:
            self.failed.emit(error)
            return False
        self._take(project, None)
        return True

    def open_sample(self) -> None:
        """Open the sample project; the first time a copy is made in the background."""
        path, person = sample_path(), self._settings.person()
        if path.exists():
            self.open(path)
        elif not self._long.running:
            name = self.tr("Sample project")

            def make(progress: Progress) -> Path:
                return make_sample(path, name, person, progress)

            self._long.run(self.tr("Making the sample project"), make, self.open, self._fail)

    def save_copy(self, path: Path) -> None:
        """Write a copy of the open project."""
        if self._project is None:
            return
        try:
            self._project.save_copy(path)
        except UserError as error:
            self.failed.emit(error)

    def close(self) -> None:
        if self._project is not None:
            self.closing.emit()
            project, self._project = self._project, None
            try:
                project.close()
            except UserError as error:
                self.failed.emit(error)
            self.closed.emit()

    def _take(self, project: Project, reason: UserError | None) -> None:
        self.close()
        self._project = project
        self._settings.remember_recent(project.path)
        self._settings.save()
        self.opened.emit(project, reason)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)
