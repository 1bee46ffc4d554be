"""Undo and redo, from the project's journal, across articles and restarts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from qannotate.domain.annotation import Annotation, Decision
from qannotate.domain.change import Change, Entry
from qannotate.domain.span import Span
from qannotate.errors import UserError
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.controllers.editor import Editor
from qannotate.ui.controllers.reading import Reading
from qannotate.workspace.history import History


class Undoing(QObject):
    """Takes back and repeats what the person at the desk did.

    When the step belongs to another article, the first call only goes there; the second
    takes it back.

    Signals:
        undone: the `Entry` that was taken back.
        redone: the `Entry` that was repeated.
        went_there: the article of the step is in front now; nothing was changed.
    """

    undone = Signal(object)
    redone = Signal(object)
    went_there = Signal()

    def __init__(
        self, desk: Desk, editor: Editor, reading: Reading, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._editor = editor
        self._reading = reading
        self._history = History(desk.project, desk.person)
        desk.person_changed.connect(self._change_person)

    def undo(self) -> None:
        self._step(self._history.undo_entry, self._history.undo, self.undone.emit)

    def redo(self) -> None:
        self._step(self._history.redo_entry, self._history.redo, self.redone.emit)

    def _step(
        self,
        peek: Callable[[], Entry | None],
        step: Callable[[], tuple[Entry, Change]],
        tell: Callable[[Entry], object],
    ) -> None:
        try:
            waiting = peek()
            if waiting is not None and self._goes_elsewhere(waiting):
                self.went_there.emit()
                return
            entry, change = step()
        except UserError as error:
            self._editor.failed.emit(error)
            return
        self._show(entry, change)
        tell(waiting or entry)

    def _goes_elsewhere(self, entry: Entry) -> bool:
        here = self._desk.session.document.id if self._desk.session else None
        if entry.document in (None, here) or self._desk.summary(entry.document) is None:
            return False
        return self._desk.open(entry.document)

    def _show(self, entry: Entry, change: Change) -> None:
        session = self._desk.session
        if session is not None and entry.document == session.document.id:
            self._editor.take(change)
            span = first_span(change)
            if span is not None:
                self._reading.go_to(span)
        else:
            self._desk.refresh()

    def _change_person(self) -> None:
        self._history = History(self._desk.project, self._desk.person)


def first_span(change: Change) -> Span | None:
    """Return where in the text a change begins."""
    facts = [fact for pair in change.pairs for fact in pair]
    spans = [fact.span for fact in facts if isinstance(fact, Annotation | Decision)]
    return min(spans, default=None)
