"""The project: one file, opened, read and written. Everything else in here works through it.

Every edit goes through `Project.apply`, every import through `Project.arrive`; each is one
transaction with its entry in the journal. Suggestions and time spent are kept beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TypeVar
from uuid import UUID

from qannotate.domain.annotation import Annotation, Decision, Link, State, Suggestion
from qannotate.domain.annotator import (
    SUGGESTIONS_ANNOTATOR,
    Annotator,
    engine_annotator,
    engine_of,
)
from qannotate.domain.change import Action, Change, Entry, Fact
from qannotate.domain.document import Document, DocumentData, Source
from qannotate.domain.exchange import Level, Problem
from qannotate.domain.scheme import Scheme
from qannotate.errors import InputError
from qannotate.formats.scheme_toml import parse_scheme
from qannotate.store.answers import PackedAnswer
from qannotate.store.arrivals import Arrival
from qannotate.store.documents import DocumentSummary
from qannotate.store.store import Store
from qannotate.store.tally import LabelCount
from qannotate.workspace.rules import broken_rules

__all__ = ["Arrival", "DocumentSummary", "LabelCount", "Project"]

_NOTHING = Change(())

_Fact = TypeVar("_Fact", Annotation, Link, Decision, State, DocumentData)


class Project:
    """An open project file. A context manager; used in the thread that opened it.

    Ids of documents, annotators and entries that the project does not have are a caller's
    mistake where the caller was given them, and an `InputError` where a person named them.
    """

    def __init__(self, path: Path, store: Store) -> None:
        self.path = path
        self._store = store

    @classmethod
    def create(cls, path: Path, *, scheme_toml: str, name: str = "", writer: str = "") -> Project:
        """Make a project file and open it for writing.

        `writer` is the name that others are told while it is open; the system knows one too.

        Raises:
            InputError: something has that name already (it is left as it is), its folder
                does not exist, or the scheme is none.
            StorageError: the folder cannot be written to. Nothing is left behind.
        """
        parse_scheme(scheme_toml)
        Store.make(path, name=name or path.stem, scheme_toml=scheme_toml)
        return cls.open(path, writer=writer)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, writer: str = "") -> Project:
        """Open a project, for reading or as the only one who writes.

        Raises:
            ProjectBusyError: somebody else writes; `writer` says who.
            InputError: the file is missing, empty, cut off, no project, or too new, or its
                scheme is none.
            StorageError: the machine does not let us read or write it.
        """
        place = path.resolve()  # the log and the lock lie beside the file itself
        store = Store.open_for_reading(place) if read_only else Store.open(place, writer)
        with ExitStack() as opened:
            opened.callback(store.close)
            _check_scheme(store, path.name)
            opened.pop_all()
        return cls(path, store)

    def reader(self) -> Project:
        """Return a connection that reads, for another thread; it is closed there."""
        return Project(self.path, self._store.beside_for_reading())

    @contextmanager
    def writer_for_worker(self) -> Iterator[Project]:
        """Give a long write its own connection, in the thread that calls this.

        Nothing is written through `self` meanwhile.
        """
        with Project(self.path, self._store.beside_for_writing()) as project:
            yield project

    def close(self) -> None:
        """Close the file. What is stored is stored already; the second call does nothing."""
        self._store.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    # The project itself

    @property
    def name(self) -> str:
        return self._store.name()

    @property
    def read_only(self) -> bool:
        return self._store.read_only

    @property
    def copy_id(self) -> UUID:
        """The identity that entries of this sitting carry, whichever copy of the file it is."""
        return self._store.copy

    @property
    def scheme_toml(self) -> str:
        return self._store.versions.scheme()

    @property
    def scheme(self) -> Scheme:
        return _parsed(self.scheme_toml)

    def check(self) -> tuple[Problem, ...]:
        """Return what is wrong with the file, and what breaks a rule of the scheme.

        Reads all of it. A broken rule is a warning: imports bring in what other tools hold.
        """
        problems = self._store.problems()
        if any(problem.level is Level.ERROR for problem in problems):
            return problems  # what is damaged cannot be read further
        return problems + tuple(self._broken_rules())

    def repair(self) -> None:
        """Build what is derived from the facts anew."""
        with self._store.transaction():
            self._store.tally.rebuild()

    def save_copy(self, path: Path) -> None:
        """Write the project as it is stored now to a new file.

        Raises:
            InputError: something has that name already, or its folder does not exist.
            StorageError: the folder cannot be written to. Nothing is left behind.
        """
        self._store.copy_to(path)

    # Documents

    def documents(self) -> tuple[DocumentSummary, ...]:
        """Return the documents by (name, id). Reads no text, so it is quick at any size."""
        return self._store.documents.summaries()

    def find_document(self, text_hash: bytes) -> UUID | None:
        """Return the document in the project whose text has this hash."""
        return self._store.documents.find(text_hash)

    def document(self, id: UUID) -> Document:
        """Return a document with its text, by the id it has or once had.

        Raises:
            InputError: the project does not have it.
        """
        return self._store.documents.document(self._row(id))

    def data(self, id: UUID) -> DocumentData:
        """Return what is said about a document; what has left the project has nothing."""
        row = self._row(id)
        found = self._store.versions.of(DocumentData, row)
        return found[0] if found else DocumentData(self.document(id).id)

    def sources(self, id: UUID) -> tuple[Source, ...]:
        """Return the files a document came from, by name, with their bytes."""
        return self._store.documents.sources(self._row(id))

    # Annotators

    def annotators(self) -> tuple[Annotator, ...]:
        """Return all who label: those stored by name, then those read from suggestions."""
        engines = self._store.suggestions.engines()
        derived = (SUGGESTIONS_ANNOTATOR, *map(engine_annotator, engines)) if engines else ()
        return self._store.annotators.all() + derived

    def annotator(self, name: str) -> Annotator:
        """Return an annotator by name.

        Raises:
            InputError: nobody has this name; says who there is.
        """
        everybody = self.annotators()
        for annotator in everybody:
            if annotator.name == name:
                return annotator
        names = ", ".join(annotator.name for annotator in everybody)
        raise InputError(
            f"The project has no annotator “{name}”.",
            f"Choose one of: {names}." if names else "Nobody has labelled anything in it yet.",
        )

    def ensure_annotator(self, annotator: Annotator) -> Annotator:
        """Return the annotator with this id as the project has it, stored if it is new.

        A new one whose name another one has becomes “lin (2)”.

        Raises:
            InputError: a new one has a reserved name.
        """
        found = self._store.annotators.find(annotator.id)
        if found is not None:
            return found
        with self._store.transaction():
            return self._store.annotators.add(annotator)

    def ensure_person(self, person: Annotator) -> Annotator:
        """Return a person as the project has them, under the name they go by now.

        Like `ensure_annotator` for somebody who works here: they may have taken another
        name since, or given one at last.

        Raises:
            InputError: the name is reserved.
        """
        found = self.ensure_annotator(person)
        if found.name == person.name:
            return found
        with self._store.transaction():
            return self._store.annotators.rename(person)

    # Facts

    def annotations(self, document: UUID, annotator: Annotator) -> tuple[Annotation, ...]:
        """Return an annotator's labels on a document, in `Annotation.order`."""
        if annotator == SUGGESTIONS_ANNOTATOR or engine_of(annotator.name) is not None:
            return self._suggested(document, annotator)
        return self._facts(Annotation, document, annotator)

    def links(self, document: UUID, annotator: Annotator) -> tuple[Link, ...]:
        return self._facts(Link, document, annotator)

    def decisions(self, document: UUID, annotator: Annotator) -> tuple[Decision, ...]:
        return self._facts(Decision, document, annotator)

    def state(self, document: UUID, annotator: Annotator) -> State:
        found = self._facts(State, document, annotator)
        return found[0] if found else State(document, annotator.id)

    def current(self, fact: Fact) -> Fact | None:
        """Return the version that is stored of the fact that `fact` is a version of."""
        return self._store.versions.current(fact, self._store.ids())

    def find_annotation(self, id: UUID) -> Annotation | None:
        """Return the annotation with this id, whoever has it in whatever document."""
        return self._store.versions.annotation(id)

    def counts(self) -> tuple[LabelCount, ...]:
        """Return how many labels of each kind everybody has. Quick at any size."""
        return self._store.tally.counts()

    # Suggestions

    def suggestions(self, document: UUID) -> tuple[Suggestion, ...]:
        """Return what the engines propose, their answers combined, in order of the text."""
        answers = self._answers(document)
        if not any(answers):
            return ()
        from qannotate.suggest.combine import combine  # most commands need no engine

        return combine(answers)

    def undecided(self, document: UUID, annotator: Annotator) -> tuple[Suggestion, ...]:
        """Return the suggestions that a person has not decided on and does not hold."""
        known = {fact.proposal for fact in self.decisions(document, annotator)}
        held = self._facts(Annotation, document, annotator)
        known |= {(fact.layer, fact.label, fact.span) for fact in held}
        return tuple(one for one in self.suggestions(document) if one.proposal not in known)

    def store_answers(self, answers: Iterable[tuple[UUID, PackedAnswer]]) -> None:
        """Replace what engines propose for documents: all of it, or nothing.

        Each answer comes with the document it is about. Derived data: no entry.
        """
        with self._store.transaction():
            for document, answer in answers:
                self._store.suggestions.store(self._row(document), answer)

    def suggestion_version(self, document: UUID, engine: str) -> str | None:
        """Return the version of the engine whose answer is stored, `None` if there is none."""
        return self._store.suggestions.version(self._row(document), engine)

    # Changes

    def apply(
        self,
        change: Change,
        *,
        by: Annotator,
        action: Action,
        document: UUID | None = None,
        summary: str = "",
        undoes: UUID | None = None,
    ) -> Entry:
        """Store a change and its entry: all of it, or nothing.

        Raises:
            ValueError: the change is empty.
            ChangedSinceError: a fact is not as the change found it, or something that the
                change takes away or needs was built on or taken away since; says by whom.
            RuleError: a span leaves the text, or a label is there already.
            ReadOnlyError: the project is open for reading only.
            StorageError: the machine prevented it.
        """
        if not change:
            raise ValueError("nothing to store")
        entry = self._store.apply(
            change, action=action, by=by, document=document, undoes=undoes, summary=summary
        )
        return self._store.journal.entry(entry)

    def arrive(
        self,
        arrivals: Iterable[Arrival],
        *,
        by: Annotator,
        summary: str,
        change: Change = _NOTHING,
    ) -> Entry:
        """Store a batch of documents with their sources and facts: all of it, or nothing.

        Documents, labels, links and decisions that are in the project already stay as they
        are; a state or scheme among the facts replaces the one that is there. The annotators
        of the facts have to be there (`ensure_annotator`). `change` is stored with the
        batch. Undoing the entry takes all of it back.

        Raises:
            InputError: a text is empty, or holds what no text may hold.
            RuleError: a span leaves its text.
            ReadOnlyError, StorageError: as `apply`.
        """
        entry = self._store.arrive(arrivals, change=change, by=by, summary=summary)
        return self._store.journal.entry(entry)

    def entries(self, document: UUID | None = None, limit: int | None = None) -> tuple[Entry, ...]:
        """Return what people did, newest first; for a document also what brought it."""
        row = None if document is None else self._row(document)
        return self._store.journal.newest(row, limit)

    def change_of(self, entry: UUID) -> Change:
        """Return what an entry changed, as far as later merging has left it."""
        return self._store.versions.change_of(self._store.journal.row_of(entry))

    def last_done(self, annotator: Annotator) -> Entry | None:
        """Return the last entry of somebody that changed facts and is not undone."""
        return self._first_that_matters(self._store.journal.done_by(annotator.id))

    def last_undone(self, annotator: Annotator) -> Entry | None:
        """Return the last undoing of somebody that can be taken back."""
        return self._first_that_matters(self._store.journal.undone_by(annotator.id))

    def entry(self, id: UUID) -> Entry:
        return self._store.journal.entry(id)

    # Time spent

    def seconds(self, document: UUID, annotator: Annotator) -> int:
        """Return how long somebody has worked on a document."""
        ids = self._store.ids()
        return self._store.work.seconds(ids.document(document), ids.annotator(annotator.id))

    def add_seconds(self, document: UUID, annotator: Annotator, seconds: int) -> None:
        """Add time to this sitting."""
        ids = self._store.ids()
        with self._store.transaction():
            self._store.work.add(
                self.copy_id, ids.document(document), ids.annotator(annotator.id), seconds
            )

    def note_seconds(
        self, document: UUID, annotator: Annotator, seconds: int, *, session: UUID
    ) -> None:
        """Say how long a sitting elsewhere took; saying it twice counts it once."""
        ids = self._store.ids()
        with self._store.transaction():
            self._store.work.note(
                session, ids.document(document), ids.annotator(annotator.id), seconds
            )

    def _row(self, document: UUID) -> int:
        return self._store.ids().document(document)

    def _first_that_matters(self, entries: Iterator[Entry]) -> Entry | None:
        journal, versions = self._store.journal, self._store.versions
        return next((e for e in entries if versions.touched_by(journal.row_of(e.id))), None)

    def _broken_rules(self) -> Iterator[Problem]:
        people = {annotator.name: annotator for annotator in self._store.annotators.all()}
        for summary in self.documents():
            document = self.document(summary.id)
            for name in sorted(summary.annotations):
                held = self._facts(Annotation, summary.id, people[name])
                for what, todo in broken_rules(self.scheme, document, name, held):
                    yield Problem(Level.WARNING, self.path.name, None, what, todo)

    def _answers(
        self, document: UUID, engine: str | None = None
    ) -> tuple[tuple[Suggestion, ...], ...]:
        row = self._row(document)
        text_hash = self._store.documents.hash_of(row)
        return self._store.suggestions.of(row, document, text_hash, engine)

    def _suggested(self, document: UUID, annotator: Annotator) -> tuple[Annotation, ...]:
        engine = engine_of(annotator.name)
        if engine is None:
            suggestions = self.suggestions(document)
        else:
            suggestions = sum(self._answers(document, engine), ())
        found = (_as_annotation(one, annotator) for one in suggestions)
        return tuple(sorted(found, key=lambda annotation: annotation.order))

    def _facts(self, kind: type[_Fact], document: UUID, annotator: Annotator) -> tuple[_Fact, ...]:
        ids = self._store.ids()
        return self._store.versions.of(kind, ids.document(document), ids.annotator(annotator.id))


@lru_cache(maxsize=8)
def _parsed(scheme_toml: str) -> Scheme:
    return parse_scheme(scheme_toml)


def _check_scheme(store: Store, name: str) -> None:
    try:
        _parsed(store.versions.scheme())
    except InputError as error:
        what = f"The label scheme that “{name}” keeps is damaged."
        raise InputError(what, "Open a copy of it that you kept.") from error


def _as_annotation(suggestion: Suggestion, annotator: Annotator) -> Annotation:
    return Annotation(
        id=suggestion.id,
        document=suggestion.document,
        annotator=annotator.id,
        layer=suggestion.layer,
        label=suggestion.label,
        span=suggestion.span,
        attributes=suggestion.attributes,
        origin=suggestion.evidence[0].engine,
    )
