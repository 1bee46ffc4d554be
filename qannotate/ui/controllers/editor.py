"""The editor: every edit of the article in front goes through here, and is stored at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from qannotate.domain.annotation import Annotation, Progress, Suggestion
from qannotate.domain.change import Action, Change
from qannotate.domain.span import Span
from qannotate.errors import UserError
from qannotate.ui.controllers.desk import Desk
from qannotate.workspace.editing import EditingSession


class Editor(QObject):
    """Turns wishes into changes, stores them, and says what became of them.

    Signals:
        changed: a `Change` of the article in front has been stored.
        stored: the `Entry` and the `Change` that a person just made (not by undoing).
        failed: a `UserError` to show; the article is unchanged.
    """

    changed = Signal(object)
    stored = Signal(object, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def label(self, span: Span, layer: str, label: str) -> bool:
        return self._make(Action.LABEL, lambda s: s.propose_label(span, layer, label))

    def relabel(self, annotation: Annotation, layer: str, label: str) -> bool:
        if (annotation.layer, annotation.label) == (layer, label):
            return True
        return self._make(Action.RELABEL, lambda s: s.propose_relabel(annotation, layer, label))

    def resize(self, annotation: Annotation, span: Span) -> bool:
        if annotation.span == span:
            return True
        return self._make(Action.RESIZE, lambda s: s.propose_resize(annotation, span))

    def delete(self, annotation: Annotation) -> bool:
        return self._make(Action.DELETE, lambda s: s.propose_delete(annotation))

    def set_note(self, annotation: Annotation, note: str) -> bool:
        if annotation.note == note:
            return True
        return self._make(Action.NOTE, lambda s: s.propose_note(annotation, note))

    def accept(self, suggestion: Suggestion) -> bool:
        return self._make(Action.ACCEPT, lambda s: s.propose_accept(suggestion))

    def accept_as(self, suggestion: Suggestion, layer: str, label: str) -> bool:
        return self._make(Action.ACCEPT, lambda s: s.propose_accept(suggestion, layer, label))

    def accept_all(self, suggestions: Sequence[Suggestion]) -> bool:
        return self._make(Action.ACCEPT, lambda s: s.propose_accept_all(suggestions))

    def reject(self, suggestion: Suggestion) -> bool:
        return self._make(Action.REJECT, lambda s: s.propose_reject(suggestion))

    def set_progress(self, progress: Progress) -> bool:
        return self._make(Action.STATE, lambda s: s.propose_progress(progress))

    def set_flag(self, question: str) -> bool:
        return self._make(Action.STATE, lambda s: s.propose_flag(question))

    def take(self, change: Change) -> None:
        """Show a change that was stored elsewhere, such as an undone one."""
        if self._desk.session is not None:
            self._desk.session.take(change)
            self.changed.emit(change)

    def _make(self, action: Action, propose: Callable[[EditingSession], Change]) -> bool:
        """Store what `propose` makes of the article; say whether that could be done."""
        session = self._desk.session
        if session is None:
            return False
        try:
            change = propose(session)
            if not change:
                return True
            entry = session.apply(change, action, "")
        except UserError as error:
            self.failed.emit(error)
            return False
        self.changed.emit(change)
        self.stored.emit(entry, change)
        return True
