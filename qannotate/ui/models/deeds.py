"""What was done, in one short line: for the history and the status bar."""

from __future__ import annotations

from PySide6.QtCore import QObject

from qannotate.domain.annotation import Annotation, Decision, Progress, State
from qannotate.domain.change import Action, Change, Fact
from qannotate.domain.scheme import Scheme
from qannotate.ui.models.values import one_line

_QUOTED = 16


class DeedTeller(QObject):
    """Says what a change did, in the language of the interface."""

    def __init__(self, scheme: Scheme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._language = language

    def tell(self, action: Action, change: Change, text: str) -> str:
        """Return one line on what a change of an article with this text did."""
        facts = [after if after is not None else before for before, after in change.pairs]
        annotations = [fact for fact in facts if isinstance(fact, Annotation)]
        decisions = [fact for fact in facts if isinstance(fact, Decision)]
        subjects: list[Annotation | Decision] = [*annotations, *decisions]
        subject = subjects[0] if subjects else None
        if action is Action.IMPORT:
            return self.tr("Imported this article")
        if action is Action.STATE:
            return self._state(facts)
        if subject is None:
            return ""
        title = self._title(subject)
        count = len(decisions) if action in (Action.ACCEPT, Action.REJECT) else len(annotations)
        if count > 1 and action in (Action.ACCEPT, Action.REJECT):
            return self._many(action, title, count)
        quoted = one_line(subject.span.of(text), _QUOTED)
        return self._one(action).format(text=quoted, label=title)

    def progress(self, state: State) -> str:
        """Return a state in words."""
        words = {
            Progress.NEW: self.tr("New"),
            Progress.IN_PROGRESS: self.tr("In progress"),
            Progress.DONE: self.tr("Done"),
        }
        return self.tr("Flagged") if state.flag else words[state.progress]

    def _one(self, action: Action) -> str:
        # Each sentence stands whole: word order differs between languages.
        return {
            Action.LABEL: self.tr("Labelled “{text}” as {label}"),
            Action.RELABEL: self.tr("Changed “{text}” to {label}"),
            Action.RESIZE: self.tr("Moved the boundary: “{text}”"),
            Action.VALUE: self.tr("Changed the value of “{text}”"),
            Action.NOTE: self.tr("Changed the note on “{text}”"),
            Action.LINK: self.tr("Changed a role of “{text}”"),
            Action.DELETE: self.tr("Deleted {label} “{text}”"),
            Action.ACCEPT: self.tr("Accepted {label} “{text}”"),
            Action.REJECT: self.tr("Rejected {label} “{text}”"),
        }.get(action, self.tr("Changed “{text}”"))

    def _many(self, action: Action, title: str, count: int) -> str:
        accepted = self.tr("Accepted {count} suggestions: {label}")
        rejected = self.tr("Rejected {count} suggestions: {label}")
        sentence = accepted if action is Action.ACCEPT else rejected
        return sentence.format(count=count, label=title)

    def _state(self, facts: list[Fact | None]) -> str:
        state = next((fact for fact in facts if isinstance(fact, State)), None)
        return self.progress(state) if state is not None else ""

    def _title(self, of: Annotation | Decision) -> str:
        label = self._scheme.label(of.layer, of.label)
        return label.title(self._language) if label else of.label
