"""Documents on their way in: what the project holds of them, and what arrives.

A draft collects facts until its batch is stored. Importing adds and never overwrites: what
the project already has of a document stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from qannotate.domain.annotation import (
    Annotation,
    Link,
    Progress,
    Proposal,
    State,
    link_id,
)
from qannotate.domain.annotator import Annotator
from qannotate.domain.change import Change, Fact, Pair, SchemeText
from qannotate.domain.document import Document, DocumentData, Source, document_id, text_hash
from qannotate.workspace.project import Arrival, Project

_MOST_DOCUMENTS = 200
_MOST_CHARACTERS = 7_000_000  # of Chinese: some 20 MB
_MOST_FACTS = 50_000

_RANK = {progress: rank for rank, progress in enumerate(Progress)}


@dataclass(slots=True)
class _Held:
    """What one annotator has in one document: `stored` by id, the rest also as it arrives."""

    stored: dict[UUID, Annotation]
    places: dict[Proposal, Annotation]
    links: set[UUID]
    state: State


class Draft:
    """One document of a batch. `known` tells whether the project had it before."""

    def __init__(
        self,
        project: Project,
        document: Document,
        *,
        known: bool,
        arriving: UUID | None = None,
    ) -> None:
        self.document = document
        self._arriving = arriving or document.id
        self.hash = text_hash(document.text)
        self.known = known
        self._project = project
        self._source: Source | None = None
        self._facts: dict[tuple[object, ...], Fact] = {}
        self._states: dict[UUID, State] = {}
        self._seconds: dict[UUID, int] = {}
        self._held: dict[UUID, _Held] = {}
        self._people: dict[UUID, Annotator] = {}

    def __len__(self) -> int:
        return len(self._facts) + len(self._states)

    def add_data(self, data: DocumentData) -> None:
        self._facts[data.key] = data

    def add_source(self, source: Source) -> None:
        """Note where the text came from, unless the project knows of it."""
        if self.known and any(
            (old.hash, old.name) == (source.hash, source.name)
            for old in self._project.sources(self.document.id)
        ):
            return
        self._source = self._source or source

    def annotation(self, annotator: Annotator, place: Proposal) -> Annotation | None:
        """Return what this annotator has on this place with this label."""
        return self._of(annotator).places.get(place)

    def stored_annotation(self, annotator: Annotator, wanted: UUID) -> Annotation | None:
        """Return what this annotator has under an id, wherever they have moved it since."""
        return self._of(annotator).stored.get(wanted)

    def is_free(self, wanted: UUID) -> bool:
        """Whether no annotation that arrives with this document has this id yet."""
        return ("annotation", wanted) not in self._facts

    def add_annotation(self, annotator: Annotator, annotation: Annotation) -> None:
        held = self._of(annotator)
        held.places[(annotation.layer, annotation.label, annotation.span)] = annotation
        self._facts[annotation.key] = annotation

    def add_link(
        self, annotator: Annotator, origin: Annotation, name: str, target: Annotation
    ) -> None:
        found = link_id(origin.id, name, target.id)
        held = self._of(annotator)
        if found not in held.links:
            held.links.add(found)
            link = Link(found, self.document.id, annotator.id, name, origin.id, target.id)
            self._facts[link.key] = link

    def reach(self, annotator: Annotator, progress: Progress, flag: str = "") -> None:
        """Bring an annotator's state at least to `progress`; a flag of theirs stays."""
        held = self._of(annotator)
        further = max(held.state.progress, progress, key=lambda state: _RANK[state])
        state = replace(held.state, progress=further, flag=held.state.flag or flag)
        if state != held.state:
            held.state = state
            self._states[annotator.id] = state

    def is_unread(self, annotator: Annotator) -> bool:
        return self._of(annotator).state.progress is Progress.NEW

    def spend(self, annotator: Annotator, seconds: int) -> None:
        """Note time spent by somebody for whom the project knows of none."""
        if seconds and not (self.known and self._project.seconds(self.document.id, annotator)):
            self._people[annotator.id] = annotator
            self._seconds[annotator.id] = max(seconds, self._seconds.get(annotator.id, 0))

    def seconds(self) -> Iterator[tuple[Annotator, int]]:
        for person, seconds in self._seconds.items():
            yield self._people[person], seconds

    def arrival(self) -> Arrival | None:
        """Return what is to be added, or `None` if the project has it all."""
        new = [state for state in self._states.values() if not self._stored(state)]
        if self._source is None and not self._facts and not new:
            return None
        document = replace(self.document, id=self._arriving)  # of two ids the smaller stays
        return Arrival(document, self._source, (*self._facts.values(), *new))

    def moves(self) -> Iterator[Pair]:
        """Give the states that the project has and that move on, before and after."""
        for state in self._states.values():
            stored = self._stored(state)
            if stored is not None:
                yield stored, state

    def _stored(self, state: State) -> Fact | None:
        return self._project.current(state) if self.known else None

    def _of(self, annotator: Annotator) -> _Held:
        if annotator.id not in self._held:
            self._held[annotator.id] = self._load(annotator)
        return self._held[annotator.id]

    def _load(self, annotator: Annotator) -> _Held:
        document = self.document.id
        if not self.known:
            return _Held({}, {}, set(), State(document, annotator.id))
        annotations = self._project.annotations(document, annotator)
        return _Held(
            stored={one.id: one for one in annotations},
            places={(one.layer, one.label, one.span): one for one in annotations},
            links={link.id for link in self._project.links(document, annotator)},
            state=self._project.state(document, annotator),
        )


class Batch:
    """The drafts that are stored together, in one transaction."""

    def __init__(self, project: Project, by: Annotator) -> None:
        self._project = project
        self._by = by
        self._drafts: dict[bytes, Draft] = {}
        self._files: dict[str, None] = {}
        self._size = 0
        documents = project.documents()
        self._ids = {document.id for document in documents}
        self._names = {document.name for document in documents}
        self._suffixes: dict[str, int] = {}

    @property
    def full(self) -> bool:
        return (
            len(self._drafts) >= _MOST_DOCUMENTS
            or self._size >= _MOST_CHARACTERS
            or sum(map(len, self._drafts.values())) >= _MOST_FACTS
        )

    def draft(self, document: Document, file: str) -> tuple[Draft, bool]:
        """Return the draft of the document with this text, and whether the document is new.

        A new document gets a name that no other has, and another id if its own is taken.
        """
        digest = text_hash(document.text)
        self._files[file] = None
        if digest in self._drafts:
            return self._drafts[digest], False
        made = self._drafts[digest] = self._new_draft(document, digest)
        self._size += len(document.text)
        return made, not made.known

    def _new_draft(self, document: Document, digest: bytes) -> Draft:
        found = self._project.find_document(digest)
        if found is not None:
            present = self._project.document(found)
            return Draft(self._project, present, known=True, arriving=document.id)
        made = replace(document, id=self._free_id(document), name=self._free_name(document.name))
        self._ids.add(made.id)
        self._names.add(made.name)
        return Draft(self._project, made, known=False)

    def _free_id(self, document: Document) -> UUID:
        if document.id not in self._ids:
            return document.id
        free = document_id(document.text)
        while free in self._ids:
            free = uuid5(free, document.name)
        return free

    def _free_name(self, name: str) -> str:
        free = name
        while free in self._names:
            number = self._suffixes.get(name, 1) + 1
            self._suffixes[name] = number
            free = f"{name}-{number}"
        return free

    def store(self, scheme: str | None = None) -> None:
        """Store all drafts and a grown scheme in one transaction, and begin anew."""
        drafts = list(self._drafts.values())
        arrivals = [arrival for draft in drafts if (arrival := draft.arrival())]
        pairs = [pair for draft in drafts for pair in draft.moves()]
        if scheme is not None:
            pairs.append((SchemeText(self._project.scheme_toml), SchemeText(scheme)))
        if arrivals or pairs:
            self._project.arrive(
                arrivals, change=Change(tuple(pairs)), by=self._by, summary=self._summary()
            )
        for draft in drafts:
            for person, seconds in draft.seconds():
                self._note_time(draft, person, seconds)
        self._drafts.clear()
        self._files.clear()
        self._size = 0

    def _note_time(self, draft: Draft, person: Annotator, seconds: int) -> None:
        session = uuid5(person.id, draft.hash.hex())  # the same in every project it comes to
        self._project.note_seconds(draft.document.id, person, seconds, session=session)

    def _summary(self) -> str:
        names = list(self._files)
        return ", ".join(names[:3]) + (f" … ({len(names)})" if len(names) > 3 else "")
