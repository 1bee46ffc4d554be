"""The desk: the open project, who works in it, and the article in front of them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from qannotate.domain.annotation import Progress, State
from qannotate.domain.annotator import Annotator
from qannotate.errors import UserError
from qannotate.workspace.editing import EditingSession
from qannotate.workspace.project import DocumentSummary, Project


class Desk(QObject):
    """What every part of the workbench refers to. It opens articles and changes nothing.

    Signals:
        leaving: the article in front is about to go (its place can still be read).
        article_opened: an `EditingSession` is in front now.
        article_closed: no article is in front any more.
        documents_changed: articles came, went or changed their state.
        person_changed: another `Annotator` works here now.
        failed: a `UserError` to show; what is in front is as it was.
    """

    leaving = Signal()
    article_opened = Signal(object)
    article_closed = Signal()
    documents_changed = Signal()
    person_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, project: Project, person: Annotator, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.project = project
        self.person = person
        self.language = language
        self.scheme = project.scheme
        self.session: EditingSession | None = None
        self._documents = project.documents()

    @property
    def documents(self) -> tuple[DocumentSummary, ...]:
        return self._documents

    @property
    def writable(self) -> bool:
        return not self.project.read_only

    def state_of(self, summary: DocumentSummary) -> State:
        """Return how far the person at the desk is with an article."""
        return summary.states.get(self.person.name) or State(summary.id, self.person.id)

    def summary(self, document: UUID) -> DocumentSummary | None:
        return next((known for known in self._documents if known.id == document), None)

    def open(self, document: UUID) -> bool:
        """Put an article in front; say whether it is there."""
        if self.session is not None and self.session.document.id == document:
            return True
        try:
            session = EditingSession(self.project, document, self.person)
        except UserError as error:
            self.failed.emit(error)
            return False
        self._put(session)
        return True

    def open_unfinished(self) -> bool:
        """Put the next article in front that is not done, after the present one."""
        found = self.next_unfinished()
        return found is not None and self.open(found.id)

    def next_unfinished(self) -> DocumentSummary | None:
        """Return the next article after the present one, round the end, that is not done."""
        here = self.session.document.id if self.session else None
        index = next((i for i, known in enumerate(self._documents) if known.id == here), -1)
        around = self._documents[index + 1 :] + self._documents[: max(index, 0)]
        return next((s for s in around if self.state_of(s).progress is not Progress.DONE), None)

    def refresh(self) -> None:
        """Read the list of articles again."""
        try:
            self._documents = self.project.documents()
            self.scheme = self.project.scheme
        except UserError as error:
            self.failed.emit(error)
            return
        self.documents_changed.emit()
        self._leave_what_is_gone()

    def work_as(self, person: Annotator) -> None:
        """Let another person work here; their own labels come to the front."""
        self.person = person
        self.person_changed.emit(person)
        self.refresh()
        if self.session is not None:
            document, self.session = self.session.document.id, None
            self.open(document)

    def _put(self, session: EditingSession) -> None:
        if self.session is not None:
            self.leaving.emit()
        self.session = session
        self.article_opened.emit(session)

    def _leave_what_is_gone(self) -> None:
        if self.session is None or self.summary(self.session.document.id) is not None:
            return
        self.session = None
        if self._documents:
            self.open(self._documents[0].id)
        else:
            self.article_closed.emit()
