"""One import: files read and checked, stored batch by batch, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from qannotate.domain.annotation import Annotation
from qannotate.domain.annotator import Annotator
from qannotate.domain.document import Document, DocumentData, Script, Source, document_id
from qannotate.domain.exchange import DocumentRecord, Level, Part, Problem
from qannotate.errors import CancelledError, InputError, UserError
from qannotate.formats.format import Format, UnreadableFileError
from qannotate.formats.registry import readable
from qannotate.formats.scheme_toml import format_scheme
from qannotate.text.encoding import EmptyFileError
from qannotate.workspace.importing.articles import (
    check_not_empty,
    listed_name,
    read_article,
)
from qannotate.workspace.importing.drafts import Batch
from qannotate.workspace.importing.files import AUTO, container_format, find_files
from qannotate.workspace.importing.labels import LabelResolver
from qannotate.workspace.importing.people import PeopleResolver
from qannotate.workspace.importing.placing import Placer
from qannotate.workspace.importing.records import checked
from qannotate.workspace.project import Project
from qannotate.workspace.viewing import detect_script

Progress = Callable[[int, int], bool]
"""Told how many documents of how many are read; answers whether to go on."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many were added, were there already, and were refused."""

    new: int = 0
    known: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, and everything about it that a person has to know."""

    documents: Count
    annotations: Count
    labels_added: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        """Whether something was refused or could not be read."""
        return any(problem.level is Level.ERROR for problem in self.problems)


def import_paths(
    project: Project,
    paths: Iterable[Path],
    *,
    by: Annotator,
    format: str = AUTO,
    annotator: str | None = None,
    mapping: Sequence[tuple[str, str]] = (),
    layer: str | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Import files and the files of folders, and say what became of them.

    `annotator` has the labels that name nobody (else `imported`). `mapping` are pairs of a
    label in the data and one of the scheme. `layer` takes labels that the scheme lacks.

    Raises:
        InputError: the format or the annotator is not one to import as.
        StorageError: a batch could not be stored; those before it are.
        CancelledError: `progress` said so; the batches stored before stay.
    """
    if format != AUTO:
        readable(format)
    labels = LabelResolver(project.scheme, mapping, layer)
    people = PeopleResolver(project, by, annotator)
    run = _Import(Batch(project, by), Placer(labels, people), progress, format)
    run.all(paths, project.path)
    return run.report()


@dataclass(frozen=True, slots=True)
class _Input:
    """A file that was found readable. `container` is `None` if it is one article."""

    path: Path
    container: Format | None = None
    hash: bytes = b""
    documents: int = 1
    names: frozenset[str] = frozenset()


class _Import:
    """One import from its first file to its last."""

    def __init__(
        self, batch: Batch, placer: Placer, progress: Progress | None, format_name: str
    ) -> None:
        self._batch = batch
        self._placer = placer
        self._progress = progress or (lambda _done, _total: True)
        self._format = format_name
        self._problems: list[Problem] = []
        self._new = 0
        self._known = 0
        self._done = 0
        self._total = 0
        self._stored_labels = 0

    def all(self, paths: Iterable[Path], project: Path) -> None:
        inputs = list(self._inputs(list(self._files(paths, project))))
        self._total = sum(one.documents for one in inputs)
        for one in inputs:
            with_documents = self._container if one.container else self._article
            try:
                with_documents(one)
            except InputError as error:
                self._refuse(one.path, error)
        self._store()

    def report(self) -> ImportReport:
        refused = [problem.refused for problem in self._problems]
        documents = refused.count(Part.DOCUMENT) + refused.count(Part.FILE)
        placed = self._placer
        return ImportReport(
            documents=Count(self._new, self._known, documents),
            annotations=Count(placed.new, placed.known, refused.count(Part.ANNOTATION)),
            labels_added=placed.labels_added(),
            problems=tuple(self._problems),
        )

    def _files(self, paths: Iterable[Path], project: Path) -> Iterator[Path]:
        for found in find_files(paths, project):
            if isinstance(found, Problem):
                self._problems.append(found)
            else:
                yield found

    def _inputs(self, files: Sequence[Path]) -> Iterator[_Input]:
        """Give the files that can be read to their end, which containers are once before."""
        for path in files:
            self._go_on(0, len(files))
            try:
                container = container_format(path, self._format)
                yield self._survey(path, container) if container else _Input(path)
            except InputError as error:
                self._refuse(path, error)

    def _survey(self, path: Path, container: Format) -> _Input:
        assert container.read is not None  # as `readable` found
        documents = 0
        names: set[str] = set()
        for item in container.read(path):
            if isinstance(item, DocumentRecord):
                documents += 1
                names.update(span.annotator or "" for span in item.spans)
                if documents % 1_000 == 0:
                    self._go_on(0, documents)
        if not documents:
            check_not_empty(path)
        return _Input(path, container, _file_hash(path), documents, frozenset(names))

    def _container(self, given: _Input) -> None:
        assert given.container is not None
        assert given.container.read is not None
        source = Source(given.path.name, given.hash, "utf-8", given.container.name)
        known, otherwise = self._known, len(self._placer.otherwise)
        for item in given.container.read(given.path):
            if isinstance(item, Problem):
                self._problems.append(item)
            else:
                self._record(item, given, source)
                self._step()
        known = self._known - known
        if known:
            what = f"The project already had {known} of its texts."
            self._warn(str(given.path), None, what, "Only what was new about them was added.")
        self._warn_otherwise(str(given.path), self._placer.otherwise[otherwise:])

    def _warn_otherwise(self, file: str, kept: Sequence[Annotation]) -> None:
        """Say which labels stay as they are, though the file has them otherwise."""
        if kept:
            first = f"{kept[0].label} [{kept[0].span.start}, {kept[0].span.end})"
            what = f"The project has {len(kept)} of its labels otherwise, the first as {first}."
            self._warn(file, None, what, "They stay as they are; change them in the project.")

    def _record(self, raw: DocumentRecord, given: _Input, source: Source) -> None:
        file = str(given.path)
        record, problems = checked(raw, file)
        self._problems.extend(problems)
        document = _document_of(record)
        draft, is_new = self._batch.draft(document, given.path.name)
        self._count(is_new)
        if is_new:
            draft.add_data(_data_of(draft.document, record))
            self._warn_other_id(draft.document, document, file, record.line)
        draft.add_source(source)
        self._problems.extend(self._placer.place(draft, record, file, source.reader, given.names))

    def _article(self, given: _Input) -> None:
        file = str(given.path)
        article = read_article(given.path)
        draft, is_new = self._batch.draft(article.document, given.path.name)
        self._count(is_new)
        for what, todo in article.warnings:
            self._warn(file, None, what, todo)
        if is_new:
            draft.add_data(replace(article.data, document=draft.document.id))
        else:
            what = f"The project already has this text as “{draft.document.name}”."
            self._warn(file, None, what, "It was not added again.")
        draft.add_source(article.source)
        self._step()

    def _count(self, is_new: bool) -> None:
        if is_new:
            self._new += 1
        else:
            self._known += 1

    def _warn_other_id(self, made: Document, stated: Document, file: str, line: int | None) -> None:
        if made.id != stated.id:
            what = f"The project has another text under the id {stated.id}."
            self._warn(file, line, what, "Both are kept, this one under a new id.")

    def _warn(self, file: str, line: int | None, what: str, todo: str) -> None:
        self._problems.append(Problem(Level.WARNING, file, line, what, todo))

    def _step(self) -> None:
        self._done += 1
        self._go_on(self._done, max(self._total, self._done))
        if self._batch.full:
            self._store()

    def _go_on(self, done: int, total: int) -> None:
        if not self._progress(done, total):
            raise CancelledError

    def _store(self) -> None:
        labels = self._placer.labels
        grown = len(labels.added) > self._stored_labels
        self._batch.store(format_scheme(labels.scheme) if grown else None)
        self._stored_labels = len(labels.added)

    def _refuse(self, path: Path, error: UserError) -> None:
        line = error.line if isinstance(error, UnreadableFileError) else None
        level = Level.WARNING if isinstance(error, EmptyFileError) else Level.ERROR
        self._problems.append(Problem(level, str(path), line, error.what, error.todo, Part.FILE))


def _file_hash(path: Path) -> bytes:
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.digest()


def _document_of(record: DocumentRecord) -> Document:
    script = record.script
    if script is Script.NONE:
        script = detect_script(record.text)
    return Document(
        record.id or document_id(record.text), listed_name(record.name), record.text, script
    )


def _data_of(document: Document, record: DocumentRecord) -> DocumentData:
    return DocumentData(
        document.id,
        title=record.title,
        source=record.source,
        author=record.author,
        published=record.published,
        regions=record.regions,
        meta=record.meta,
    )
