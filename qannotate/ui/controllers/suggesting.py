"""Suggestions in the background: computed when an article is opened and they are missing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from qannotate.domain.annotation import Suggestion
from qannotate.domain.scheme import text_in
from qannotate.domain.span import Span
from qannotate.errors import UserError
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.tasks import Task, TaskRunner
from qannotate.workspace import suggesting, viewing
from qannotate.workspace.editing import EditingSession


def warm_up() -> None:
    """Load what finding words and suggesting need; for a worker."""
    suggesting.default_engines()
    viewing.load_words()


class Suggesting(QObject):
    """Computes in a worker, stores on this thread, and tells when there is more to show.

    Signals:
        arrived: the article in front has suggestions it did not have before.
        changed: engines began or ended their work (ask `busy`).
        failed: a `UserError` to show.
    """

    arrived = Signal()
    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._warm = False
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        return self._task is not None

    @property
    def warm(self) -> bool:
        """Whether words can be found without loading anything."""
        return self._warm

    def prepare(self) -> None:
        """Load in the background what is needed, then look after the article in front."""
        if self._warm:
            self._compute_missing()
        else:
            self._start(self._tasks.run(warm_up, self._be_warm, self._give_up))

    def look_after(self, _session: EditingSession) -> None:
        """Compute what is missing for the article that was just opened."""
        if self._warm:
            self._compute_missing()

    def stop(self) -> None:
        """Deliver nothing any more: the project is about to be closed."""
        if self._task is not None:
            self._task.drop()
            self._task = None

    def word_at(self, offset: int) -> Span | None:
        """Return the word at a place of the canonical text, as soon as words are loaded."""
        session = self._desk.session
        return viewing.word_at(session.text, offset) if self._warm and session else None

    def rule_title(self, suggestion: Suggestion) -> str:
        """Return why the first engine proposes it, in the language of the interface."""
        rule = suggestion.evidence[0].rule
        return text_in(suggesting.rule_titles().get(rule, {}), self._desk.language, "")

    def _be_warm(self, _nothing: None) -> None:
        self._warm = True
        self._end()
        self._compute_missing()

    def _compute_missing(self) -> None:
        session, project = self._desk.session, self._desk.project
        if session is None or not self._desk.writable or self._task is not None:
            return
        document = session.document
        try:
            missing = suggesting.wanted(project, document.id)
            published = project.data(document.id).published
        except UserError as error:
            self.failed.emit(error)
            return
        if missing:
            self._start(
                self._tasks.run(
                    lambda: suggesting.compute(document, published, missing),
                    lambda answers: self._store(session, answers),
                    self._give_up,
                )
            )

    def _store(self, session: EditingSession, answers: tuple[suggesting.Answer, ...]) -> None:
        self._end()
        try:
            suggesting.store(self._desk.project, session.document.id, answers)
            session.reload()
        except UserError as error:
            self.failed.emit(error)
            return
        if self._desk.session is session:
            self.arrived.emit()
        else:
            self._compute_missing()

    def _start(self, task: Task) -> None:
        self._task = task
        self.changed.emit()

    def _end(self) -> None:
        self._task = None
        self.changed.emit()

    def _give_up(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)
