"""What the person looks at: the selected annotation and the current suggestion."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from qannotate.domain.annotation import Annotation, Suggestion
from qannotate.domain.change import Change
from qannotate.ui.controllers.desk import Desk


class Attention(QObject):
    """Holds ids, not values: after each change it tells the values anew.

    Both can be there at once; keys that could mean either act on the one that was chosen
    last (`on_suggestion`).

    Signals:
        selected_changed: the selected `Annotation`, or `None`.
        current_changed: the current `Suggestion`, or `None`.
    """

    selected_changed = Signal(object)
    current_changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._selected: UUID | None = None
        self._current: UUID | None = None
        self._on_suggestion = False

    @property
    def selected(self) -> Annotation | None:
        session = self._desk.session
        if session is None or self._selected is None:
            return None
        return session.annotation(self._selected)

    @property
    def current(self) -> Suggestion | None:
        session = self._desk.session
        if session is None or self._current is None:
            return None
        return next((s for s in session.suggestions if s.id == self._current), None)

    @property
    def on_suggestion(self) -> bool:
        """Whether the current suggestion was chosen later than the selected annotation."""
        return self.current is not None and (self._on_suggestion or self.selected is None)

    def select(self, annotation: UUID | None) -> None:
        self._selected = annotation
        self._on_suggestion = self._on_suggestion and annotation is None
        self.selected_changed.emit(self.selected)

    def turn_to(self, suggestion: UUID | None) -> None:
        """Make a suggestion the current one; the selected annotation is let go."""
        self._current = suggestion
        self._on_suggestion = suggestion is not None
        if suggestion is not None and self._selected is not None:
            self.select(None)
        self.current_changed.emit(self.current)

    def forget(self) -> None:
        """Look at nothing, as when another article is opened."""
        self._selected = self._current = None
        self._on_suggestion = False
        self.selected_changed.emit(None)
        self.current_changed.emit(None)

    def follow(self, change: Change) -> None:
        """Tell the values anew that `change` may have touched."""
        keys = {fact.key for pair in change.pairs for fact in pair if fact is not None}
        if self._selected is not None and ("annotation", self._selected) in keys:
            if self.selected is None:
                self._selected = None
            self.selected_changed.emit(self.selected)
        if self._current is not None and self.current is None:
            self._current = None
            self.current_changed.emit(None)
