"""Imported labels, links and states, put into the draft of their document."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from qannotate.domain.annotation import Annotation, Progress, imported_annotation_id
from qannotate.domain.annotator import Annotator
from qannotate.domain.exchange import (
    DocumentRecord,
    Level,
    LinkRecord,
    Part,
    Problem,
    SpanRecord,
    StateRecord,
)
from qannotate.domain.span import Span
from qannotate.workspace.importing.drafts import Draft
from qannotate.workspace.importing.labels import LabelResolver
from qannotate.workspace.importing.people import PeopleResolver, is_derived

_LONGEST_TIME = 10**9


class Placer:
    """Adds what records say about documents to their drafts, and counts it.

    `otherwise` are labels that were there before, of which a record said something else.
    """

    def __init__(self, labels: LabelResolver, people: PeopleResolver) -> None:
        self.labels = labels
        self.people = people
        self.new = 0
        self.known = 0
        self.otherwise: list[Annotation] = []
        self._derived_named: set[tuple[str, str]] = set()

    def labels_added(self) -> tuple[str, ...]:
        """Return the labels that the scheme lacked, with their layer where two have one."""
        return tuple(
            label if len(self.labels.scheme.layers_of(label)) < 2 else f"{layer}:{label}"
            for layer, label in self.labels.added
        )

    def place(
        self, draft: Draft, record: DocumentRecord, file: str, origin: str, names: frozenset[str]
    ) -> list[Problem]:
        """Add the labels, links and states of a record; return what a person has to know.

        `origin` is where its annotations come from, if they do not say. `names` are those
        to whom the file's labels belong, empty for the one who has labels of nobody.
        """
        placing = _Placing(self, draft, record, file, origin)
        placing.spans()
        placing.links()
        placing.states(names)
        return placing.problems

    def first_of_derived(self, name: str, file: str) -> bool:
        first = (name, file) not in self._derived_named
        self._derived_named.add((name, file))
        return first


class _Placing:
    """The placing of one record."""

    def __init__(
        self, placer: Placer, draft: Draft, record: DocumentRecord, file: str, origin: str
    ) -> None:
        self.problems: list[Problem] = []
        self._placer = placer
        self._draft = draft
        self._record = record
        self._file = file
        self._origin = origin
        self._placed: dict[str, tuple[Annotator, Annotation]] = {}
        self._labelling: dict[UUID, Annotator] = {}
        self._added: set[UUID] = set()

    def spans(self) -> None:
        for span in self._record.spans:
            if any(reference in self._placed for reference in _references(span)):
                self._refuse_span(span)
                continue
            annotator = self._annotator(span.annotator)
            self._labelling[annotator.id] = annotator
            annotation = self._span(span, annotator)
            for reference in _references(span):
                self._placed[reference] = (annotator, annotation)

    def links(self) -> None:
        for link in self._record.links:
            ends = (self._placed.get(link.origin), self._placed.get(link.target))
            match ends:
                case ((first, origin), (second, target)) if first.id == second.id:
                    if origin.id == target.id:
                        self._refuse_link(link, "leads from a span to itself")
                    else:
                        self._draft.add_link(first, origin, link.name, target)
                case (None, _) | (_, None):
                    self._refuse_link(link, "names a span that is not there")
                case _:
                    self._refuse_link(link, "joins the labels of two annotators")

    def states(self, names: frozenset[str]) -> None:
        stated = set()
        for state in self._record.states:
            annotator = self._annotator(state.annotator)
            stated.add(annotator.id)
            self._state(annotator, state)
        if not self._record.labelled:
            return
        for annotator in self._read_by(names):
            if annotator.id not in stated:
                self._implied_state(annotator)

    def _span(self, span: SpanRecord, annotator: Annotator) -> Annotation:
        """Return the annotation for a span: the one there is, or a new one."""
        wanted = None if is_derived(span.annotator) else span.id
        same = self._draft.stored_annotation(annotator, wanted) if wanted else None
        if same is None:
            layer, label = self._resolve(span)
            place = (layer, label, Span(span.start, span.end))
            same = self._draft.annotation(annotator, place)
        if same is not None:
            self._placer.known += 1
            if not self._says(span, same):
                self._placer.otherwise.append(same)
            return same
        made = Annotation(
            id=self._free_id(wanted, annotator, place),
            document=self._draft.document.id,
            annotator=annotator.id,
            layer=layer,
            label=label,
            span=place[2],
            attributes=span.attributes,
            note=span.note,
            unsure=span.unsure,
            origin=span.origin or self._origin,
            meta=span.meta,
        )
        self._draft.add_annotation(annotator, made)
        self._added.add(annotator.id)
        self._placer.new += 1
        return made

    def _says(self, span: SpanRecord, held: Annotation) -> bool:
        """Whether a span says of a label what is held of it already."""
        here = self._placer.labels.find(span.label, span.layer)
        return (
            (*here, Span(span.start, span.end)) == (held.layer, held.label, held.span)
            and dict(span.attributes) == dict(held.attributes)
            and (span.note, span.unsure) == (held.note, held.unsure)
        )

    def _resolve(self, span: SpanRecord) -> tuple[str, str]:
        added = len(self._placer.labels.added)
        layer, label = self._placer.labels.resolve(span.label, span.layer)
        if len(self._placer.labels.added) > added:
            self._warn(
                f"The scheme had no label “{label}”; it was added to the layer “{layer}”.",
                "Give it a title and a colour, or map it to another label when importing.",
            )
        return layer, label

    def _free_id(
        self, wanted: UUID | None, annotator: Annotator, place: tuple[str, str, Span]
    ) -> UUID:
        """Return the id that a span came with, or its computed one if another has it."""
        if wanted is not None and self._draft.is_free(wanted):
            return wanted
        return imported_annotation_id(self._draft.hash, annotator.id, *place)

    def _read_by(self, names: frozenset[str]) -> list[Annotator]:
        """Return who has read the document, as far as the file tells.

        A document without labels was read by those it lists, else by the one to whom all
        labels of the file belong.
        """
        if self._labelling:
            return list(self._labelling.values())
        listed = [one.name for one in self._record.annotators]
        if not listed and len(names) == 1:
            listed = list(names)
        return [self._annotator(name) for name in listed]

    def _implied_state(self, annotator: Annotator) -> None:
        """Labels that arrive are done; where nothing arrives, only a new state moves."""
        if annotator.id in self._added or self._draft.is_unread(annotator):
            self._draft.reach(annotator, Progress.DONE)

    def _state(self, annotator: Annotator, state: StateRecord) -> None:
        self._draft.reach(annotator, state.progress, state.flag)
        self._draft.spend(annotator, min(state.seconds, _LONGEST_TIME))

    def _annotator(self, name: str | None) -> Annotator:
        found = self._placer.people.resolve(name, self._record.annotators)
        if is_derived(name) and self._placer.first_of_derived(str(name), self._file):
            self._warn(
                f"The labels of “{name}” were proposed by engines, not made by anybody.",
                f"They are imported as the annotator “{found.name}”.",
            )
        return found

    def _refuse_span(self, span: SpanRecord) -> None:
        what = f"The span {span.label} [{span.start}, {span.end}) has the id of another one."
        self._problem(Level.ERROR, what, "Give each span its own id.", Part.ANNOTATION)

    def _refuse_link(self, link: LinkRecord, why: str) -> None:
        what = f"The link “{link.name}” from {link.origin} to {link.target} {why}."
        self._problem(Level.ERROR, what, "Correct the ids of its spans.", Part.OTHER)

    def _warn(self, what: str, todo: str) -> None:
        self._problem(Level.WARNING, what, todo, None)

    def _problem(self, level: Level, what: str, todo: str, refused: Part | None) -> None:
        self.problems.append(Problem(level, self._file, self._record.line, what, todo, refused))


def _references(span: SpanRecord) -> Iterator[str]:
    if span.foreign_id:
        yield span.foreign_id
    if span.id is not None:
        yield str(span.id)
