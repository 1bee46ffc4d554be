"""What one person can do to one article, and what it looks like meanwhile.

`propose_…` checks the rules of the scheme and returns a change as a value; nothing happens
yet. `apply` stores it in the project, and only then the values in memory follow. A first
label, acceptance or rejection also brings the article from new to in progress, in the same
change, so that one undoing takes both back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID, uuid4

from qannotate.domain.annotation import (
    ARGUMENT_LAYER,
    Annotation,
    Decision,
    Link,
    Progress,
    Proposal,
    State,
    Suggestion,
    Verdict,
    accepted_annotation_id,
)
from qannotate.domain.annotator import Annotator
from qannotate.domain.change import Action, Change, Entry, Fact, Pair
from qannotate.domain.document import Document, Json
from qannotate.domain.scheme import Scheme, check_rules
from qannotate.domain.span import Span
from qannotate.errors import RuleError
from qannotate.workspace.editing.deleting import deletion
from qannotate.workspace.editing.held import Held
from qannotate.workspace.editing.linking import connection, disconnection
from qannotate.workspace.editing.summaries import summarise
from qannotate.workspace.editing.trimming import trim
from qannotate.workspace.project import Project


class EditingSession:
    """The article in front of a person, with what they and the engines say about it.

    `annotator` is whose labels these are, `by` who edits them where that is another one, as
    when a person settles the gold version.

    Raises:
        InputError: the project does not have the document.
    """

    def __init__(
        self,
        project: Project,
        document_id: UUID,
        annotator: Annotator,
        by: Annotator | None = None,
    ) -> None:
        self._project = project
        self._by = by or annotator
        self.document: Document = project.document(document_id)
        self.annotator = annotator
        self.reload()

    def reload(self) -> None:
        """Read everything but the text again, as after an import or new suggestions."""
        project, document, annotator = self._project, self.document.id, self.annotator
        self._held = Held(project.annotations(document, annotator))
        self._links = {link.id: link for link in project.links(document, annotator)}
        self._decisions = {one.proposal: one for one in project.decisions(document, annotator)}
        self._suggestions = project.suggestions(document)
        self.state = project.state(document, annotator)
        self._undecided: tuple[Suggestion, ...] | None = None

    # What there is

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def scheme(self) -> Scheme:
        return self._project.scheme

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """In `Annotation.order`."""
        return self._held.all()

    @property
    def links(self) -> tuple[Link, ...]:
        return tuple(self._links.values())

    @property
    def decisions(self) -> tuple[Decision, ...]:
        return tuple(self._decisions.values())

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Those that the person has not decided on and does not hold."""
        if self._undecided is None:
            held = {_place(annotation) for annotation in self.annotations}
            self._undecided = tuple(
                one
                for one in self._suggestions
                if one.proposal not in self._decisions and one.proposal not in held
            )
        return self._undecided

    def annotation(self, id: UUID) -> Annotation | None:
        return self._held.get(id)

    def links_of(self, annotation: Annotation) -> tuple[Link, ...]:
        """Return the links that lead from or to an annotation."""
        ends = (link for link in self.links if annotation.id in (link.origin, link.target))
        return tuple(ends)

    def trim(self, span: Span) -> Span | None:
        """Return a selection without what it catches at its edges; see `trimming.trim`."""
        return trim(self.text, span)

    # What can be done. All raise RuleError where the scheme does not allow it.

    def propose_label(self, span: Span, layer: str, label: str) -> Change:
        made = Annotation(uuid4(), self.document.id, self.annotator.id, layer, label, span)
        self._check(made)
        return self._work((None, made))

    def propose_relabel(self, annotation: Annotation, layer: str, label: str) -> Change:
        """Give another label. Values that only the old label has a place for go with it."""
        attributes = self._fitting(annotation.attributes, _label(annotation), (layer, label))
        return self._revise(
            annotation, replace(annotation, layer=layer, label=label, attributes=attributes)
        )

    def propose_resize(self, annotation: Annotation, span: Span) -> Change:
        return self._revise(annotation, replace(annotation, span=span))

    def propose_attributes(self, annotation: Annotation, attributes: Json) -> Change:
        return _revised(annotation, replace(annotation, attributes=attributes))

    def propose_note(self, annotation: Annotation, note: str) -> Change:
        return _revised(annotation, replace(annotation, note=note))

    def propose_unsure(self, annotation: Annotation, unsure: bool) -> Change:
        return _revised(annotation, replace(annotation, unsure=unsure))

    def propose_delete(self, annotation: Annotation) -> Change:
        """Take a label away, as `deleting.deletion` says; `summaries.consequences` counts the rest.

        If it came from a suggestion, that is rejected now.
        """
        change = deletion(annotation, self.annotations, self.links)
        return change + self._redecide(annotation, None)

    def propose_link(self, origin: Annotation, name: str, target: Annotation | Span) -> Change:
        """Connect two labels, or a label and a phrase; see `linking.connection`."""
        return connection(
            self.scheme, origin, name, target, annotations=self.annotations, links=self.links
        )

    def propose_unlink(self, link: Link) -> Change:
        """Take a connection away, and a phrase that only it was made for."""
        return disconnection(link, self.annotations, self.links)

    def propose_accept(
        self, suggestion: Suggestion, layer: str | None = None, label: str | None = None
    ) -> Change:
        """Make a suggestion one's own, as it is or with another label."""
        made = self._accepted(suggestion, layer or suggestion.layer, label or suggestion.label)
        self._check(made)
        return self._work((self._held.get(made.id), made), self._decided(suggestion.proposal, made))

    def propose_accept_all(self, suggestions: Iterable[Suggestion]) -> Change:
        """Accept those of the suggestions, in their order, that the rules let stand together."""
        pairs: list[Pair] = []
        held, scheme = Held(self.annotations), self.scheme
        for suggestion in suggestions:
            made = self._accepted(suggestion, suggestion.layer, suggestion.label)
            try:
                check_rules(scheme, self.text, made, held.near(made.span))
            except RuleError:
                continue
            if held.get(made.id) is None:
                held.add(made)
                pairs += [(None, made), self._decided(suggestion.proposal, made)]
        return self._work(*pairs)

    def propose_reject(self, suggestion: Suggestion) -> Change:
        return self._work(self._decided(suggestion.proposal, None))

    def propose_progress(self, progress: Progress) -> Change:
        return self._restate(replace(self.state, progress=progress))

    def propose_flag(self, text: str) -> Change:
        """Ask a question about the article, or with an empty text no longer."""
        return self._restate(replace(self.state, flag=text))

    # What happens

    def apply(self, change: Change, action: Action, summary: str = "") -> Entry:
        """Store a change; then take it over.

        Raises:
            UserError: it was not stored, and nothing has changed; see `Project.apply`.
        """
        entry = self._project.apply(
            change,
            by=self._by,
            action=action,
            document=self.document.id,
            summary=summary or summarise(change, self.text),
        )
        self.take(change)
        return entry

    def take(self, change: Change) -> None:
        """Take over what a change says of this person and article, stored elsewhere."""
        mine = [pair for pair in change.pairs if self._is_mine(pair)]
        if not all(self._has(before) for before, _ in mine):
            self.reload()  # memory was behind the file, which holds the change already
            return
        for before, _ in mine:
            self._forget(before)
        for _, after in mine:
            self._learn(after)
        self._undecided = None

    def _is_mine(self, pair: Pair) -> bool:
        fact = pair[1] if pair[0] is None else pair[0]
        return (
            isinstance(fact, Annotation | Link | Decision | State)
            and fact.annotator == self.annotator.id
            and fact.document == self.document.id
        )

    def _has(self, fact: Fact | None) -> bool:
        match fact:
            case Annotation():
                return self._held.get(fact.id) is not None
            case Link():
                return fact.id in self._links
            case Decision():
                return fact.proposal in self._decisions
        return True

    def _forget(self, fact: Fact | None) -> None:
        match fact:
            case Annotation():
                self._held.remove(fact.id)
            case Link():
                del self._links[fact.id]
            case Decision():
                del self._decisions[fact.proposal]
            case State():
                self.state = State(self.document.id, self.annotator.id)

    def _learn(self, fact: Fact | None) -> None:
        match fact:
            case Annotation():
                self._held.add(fact)
            case Link():
                self._links[fact.id] = fact
            case Decision():
                self._decisions[fact.proposal] = fact
            case State():
                self.state = fact

    # How changes are made

    def _check(self, annotation: Annotation) -> None:
        if annotation.layer == ARGUMENT_LAYER:
            return  # phrases may lie anywhere; what a text allows, the project checks
        others = [one for one in self._held.near(annotation.span) if one.id != annotation.id]
        check_rules(self.scheme, self.text, annotation, others)

    def _revise(self, before: Annotation, after: Annotation) -> Change:
        """Return a change of label or span, and what it says of a suggestion accepted once."""
        if before == after:
            return Change(())
        self._check(after)
        return _revised(before, after) + self._redecide(before, after)

    def _work(self, *pairs: Pair) -> Change:
        """Return a change that also shows that work on the article has begun."""
        change = Change(tuple(pair for pair in pairs if pair[0] != pair[1]))
        if change and self.state.progress is Progress.NEW:
            return change + self._restate(replace(self.state, progress=Progress.IN_PROGRESS))
        return change

    def _restate(self, after: State) -> Change:
        if after == self.state:
            return Change(())
        return Change(((self._project.current(self.state), after),))

    def _accepted(self, suggestion: Suggestion, layer: str, label: str) -> Annotation:
        old = (suggestion.layer, suggestion.label)
        return Annotation(
            id=accepted_annotation_id(suggestion.id, self.annotator.id),
            document=self.document.id,
            annotator=self.annotator.id,
            layer=layer,
            label=label,
            span=suggestion.span,
            attributes=self._fitting(suggestion.attributes, old, (layer, label)),
            origin=suggestion.evidence[0].engine,
        )

    def _decided(self, proposal: Proposal, made: Annotation | None) -> Pair:
        """Return what deciding on a proposal by making `made` of it comes to."""
        layer, label, span = proposal
        if made is None:
            verdict = Verdict.REJECTED
        else:
            verdict = Verdict.ACCEPTED if _place(made) == proposal else Verdict.CHANGED
        after = Decision(
            self.document.id,
            self.annotator.id,
            layer,
            label,
            span,
            verdict,
            made.id if made else None,
        )
        return self._decisions.get(proposal), after

    def _redecide(self, annotation: Annotation, after: Annotation | None) -> Change:
        """Keep decisions true when what they led to is edited."""
        decided = [one.proposal for one in self.decisions if one.annotation == annotation.id]
        pairs = (self._decided(proposal, after) for proposal in decided)
        return Change(tuple(pair for pair in pairs if pair[0] != pair[1]))

    def _fitting(self, attributes: Json, old: tuple[str, str], new: tuple[str, str]) -> Json:
        """Return the values without those that the old label has a place for and the new not."""
        if old == new:
            return attributes
        gone = self._names_of(old) - self._names_of(new)
        return {name: value for name, value in attributes.items() if name not in gone}

    def _names_of(self, key: tuple[str, str]) -> set[str]:
        label = self.scheme.label(*key)
        return {attribute.name for attribute in label.attributes} if label else set()


def _revised(before: Annotation, after: Annotation) -> Change:
    return Change(()) if before == after else Change(((before, after),))


def _place(annotation: Annotation) -> Proposal:
    return (annotation.layer, annotation.label, annotation.span)


def _label(annotation: Annotation) -> tuple[str, str]:
    return (annotation.layer, annotation.label)
