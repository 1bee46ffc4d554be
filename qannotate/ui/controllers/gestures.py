"""Gestures: what keys, clicks and buttons mean, given what is selected and current."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Suggestion
from qannotate.domain.span import Span
from qannotate.errors import RuleError
from qannotate.ui.controllers.attention import Attention
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.controllers.editor import Editor
from qannotate.ui.controllers.reading import Reading
from qannotate.ui.controllers.walk import Walk


class Gestures(QObject):
    """Decides what a gesture is about. After each decision the next suggestion is shown."""

    def __init__(
        self,
        *,
        desk: Desk,
        editor: Editor,
        attention: Attention,
        reading: Reading,
        walk: Walk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._editor = editor
        self._attention = attention
        self._reading = reading
        self._walk = walk

    # labels

    def press_label(self, layer: str, label: str) -> None:
        """Label the selection, else what was chosen last: a suggestion or an annotation."""
        selection = self._reading.selection()
        annotation, suggestion = self._attention.selected, self._attention.current
        if selection is not None:
            self._label(selection, layer, label)
        elif suggestion is not None and self._attention.on_suggestion:
            self.accept_as(suggestion, layer, label)
        elif annotation is not None:
            self._editor.relabel(annotation, layer, label)

    def _label(self, selection: Span, layer: str, label: str) -> None:
        session = self._desk.session
        span = session.trim(selection) if session else None
        if session is None or span is None:
            self._editor.failed.emit(
                RuleError(
                    self.tr("Only blanks and punctuation are selected."),
                    self.tr("Select the characters of a name, a number or an event."),
                )
            )
            return
        before = {annotation.id for annotation in session.annotations}
        if self._editor.label(span, layer, label):
            self._reading.collapse(span.end)
            made = next((a for a in session.annotations if a.id not in before), None)
            self._attention.select(made.id if made else None)

    # suggestions

    def accept(self) -> None:
        """Accept the current suggestion; without one, go to the next."""
        suggestion = self._attention.current
        if suggestion is None:
            self._walk.next()
        elif self._editor.accept(suggestion):
            self._walk.next_after(suggestion)

    def accept_as(self, suggestion: Suggestion, layer: str, label: str) -> None:
        if self._editor.accept_as(suggestion, layer, label):
            self._walk.next_after(suggestion)

    def reject(self) -> None:
        suggestion = self._attention.current
        if suggestion is not None and self._editor.reject(suggestion):
            self._walk.next_after(suggestion)

    def accept_kind(self) -> None:
        """Accept every waiting suggestion with the label of the current one, as one step."""
        current = self._attention.current
        if current is None:
            return
        kind = (current.layer, current.label)
        same = [s for s in self._walk.waiting() if (s.layer, s.label) == kind]
        if self._editor.accept_all(same):
            self._walk.next_after(current)

    # annotations

    def reject_or_delete(self) -> None:
        """Reject the current suggestion, or delete the annotation selected after it."""
        if self._attention.on_suggestion:
            self.reject()
        else:
            self.delete()

    def delete(self) -> None:
        annotation = self._attention.selected
        if annotation is not None:
            self._editor.delete(annotation)

    def move_end(self, by: int) -> None:
        """Move the end of the selected annotation by characters that the view shows."""
        annotation, session = self._attention.selected, self._desk.session
        if annotation is None or session is None:
            return
        end = annotation.span.end + by
        while annotation.span.start < end <= len(session.document.text):
            span = Span(annotation.span.start, end)
            if self._reading.to_shown(span) != self._reading.to_shown(annotation.span):
                self._editor.resize(annotation, span)
                return
            end += by

    def resize(self, key: object, shown: Span) -> None:
        """Give an annotation the borders it was dragged to in the view."""
        annotation = self._annotation(key)
        span = self._reading.to_canonical(shown)
        if annotation is not None and span is not None:
            self._editor.resize(annotation, span)

    # looking

    def click(self, key: object) -> None:
        """Select the annotation, or turn to the suggestion, that was clicked."""
        annotation = self._annotation(key)
        if annotation is not None and annotation.layer == ARGUMENT_LAYER:
            return  # drawn for the selected event only, which is to stay in front
        if annotation is None and isinstance(key, UUID):
            self._attention.turn_to(key)
        else:
            self._attention.select(annotation.id if annotation else None)

    def show(self, annotation: Annotation) -> None:
        """Select an annotation from elsewhere and let it be seen."""
        self._reading.go_to(annotation.span)
        self._attention.select(annotation.id)

    def leave(self) -> None:
        """Let go, from the innermost outwards: selection, annotation, suggestion."""
        if self._reading.selection() is not None:
            self._reading.collapse(self._reading.caret())
        elif self._attention.selected is not None:
            self._attention.select(None)
        else:
            self._attention.turn_to(None)

    def _annotation(self, key: object) -> Annotation | None:
        session = self._desk.session
        return session.annotation(key) if session and isinstance(key, UUID) else None
