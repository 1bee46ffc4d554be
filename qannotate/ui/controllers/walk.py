"""Walking through suggestions, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from qannotate.domain.annotation import Suggestion
from qannotate.ui.controllers.attention import Attention
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.controllers.reading import Reading

Place = tuple[int, int, str, str]


class Walk(QObject):
    """Goes to the next and the previous suggestion, round the end of the article."""

    def __init__(
        self, desk: Desk, attention: Attention, reading: Reading, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._attention = attention
        self._reading = reading
        # Asked for several times a step: kept until the suggestions or the view change.
        self._known: tuple[tuple[Suggestion, ...], str, list[Suggestion]] = ((), "", [])

    def waiting(self) -> list[Suggestion]:
        """Return the suggestions that wait for a decision and can be seen in this view."""
        session = self._desk.session
        if session is None:
            return []
        suggestions, text = session.suggestions, self._reading.text
        if self._known[0] is not suggestions or self._known[1] is not text:
            shown = [s for s in suggestions if self._reading.to_shown(s.span) is not None]
            self._known = (suggestions, text, sorted(shown, key=place_of))
        return self._known[2]

    def next(self) -> Suggestion | None:
        return self._turn_to(after(self.waiting(), self._here()))

    def previous(self) -> Suggestion | None:
        return self._turn_to(before(self.waiting(), self._here()))

    def next_after(self, decided: Suggestion) -> Suggestion | None:
        """Go on from one that was just decided on and is not waiting any more."""
        return self._turn_to(after(self.waiting(), place_of(decided)))

    def _here(self) -> Place:
        current = self._attention.current
        if current is not None:
            return place_of(current)
        return (self._reading.caret(), -1, "", "")

    def _turn_to(self, suggestion: Suggestion | None) -> Suggestion | None:
        self._attention.turn_to(suggestion.id if suggestion else None)
        if suggestion is not None:
            self._reading.go_to(suggestion.span)
        return suggestion


def place_of(suggestion: Suggestion) -> Place:
    span = suggestion.span
    return (span.start, span.end, suggestion.layer, suggestion.label)


def after(waiting: Sequence[Suggestion], place: Place) -> Suggestion | None:
    """Return the first suggestion after a place, else the first of all."""
    return next((s for s in waiting if place_of(s) > place), waiting[0] if waiting else None)


def before(waiting: Sequence[Suggestion], place: Place) -> Suggestion | None:
    """Return the last suggestion before a place, else the last of all."""
    backwards = list(reversed(waiting))
    return next((s for s in backwards if place_of(s) < place), backwards[0] if waiting else None)
