"""Suggestions for documents: which are missing, computing them, storing them.

Computing takes values and gives values, so it can run in any thread; only storing needs the
project's writing connection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from qannotate import assets
from qannotate.domain.annotation import Suggestion
from qannotate.domain.document import Document
from qannotate.errors import InputError
from qannotate.suggest.engine import Engine
from qannotate.suggest.lexicons import Lexicons, parse_list
from qannotate.suggest.registry import ENGINE_NAMES, engines
from qannotate.suggest.rules import rule_titles
from qannotate.suggest.suggest import prepare, propose
from qannotate.workspace.project import Project

__all__ = [
    "ENGINE_NAMES",
    "Answer",
    "SuggestReport",
    "compute",
    "default_engines",
    "load_lexicons",
    "rule_titles",
    "store",
    "suggest_document",
    "suggest_project",
    "wanted",
]

Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one engine suggests for a document, and the version to store it under."""

    engine: str
    version: str
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class SuggestReport:
    """What a run did: documents looked at and computed, suggestions made, by engine."""

    documents: int
    computed: int
    suggestions: Mapping[str, int]
    cancelled: bool = False


def load_lexicons() -> Lexicons:
    """Return the word lists that come with the program."""
    files = sorted(assets.seeds("lexicons").glob("*.txt"))
    return Lexicons({file.stem: parse_list(file.read_text(encoding="utf-8")) for file in files})


@cache
def default_engines() -> Mapping[str, Engine]:
    """Return the engines on the program's own word lists, built once."""
    return engines(load_lexicons())


def wanted(
    project: Project, document_id: UUID, engine_names: Iterable[str] | None = None
) -> tuple[str, ...]:
    """Return the engines whose stored answer is missing or out of date.

    Raises:
        InputError: there is no engine of one of the names.
    """
    published = project.data(document_id).published
    return tuple(
        engine.name
        for engine in _chosen(engine_names)
        if project.suggestion_version(document_id, engine.name) != _version(engine, published)
    )


def compute(
    document: Document, published: str, engine_names: Iterable[str] | None = None
) -> tuple[Answer, ...]:
    """Return what the engines suggest for a document, without touching any project.

    `published` is an ISO 8601 date or empty. Loads jieba if that has not happened.

    Raises:
        InputError: there is no engine of one of the names.
    """
    chosen = _chosen(engine_names)
    if not chosen:
        return ()
    article, alignment = prepare(document.text, published)
    return tuple(
        Answer(
            engine.name,
            _version(engine, published),
            propose(engine, article, alignment, document),
        )
        for engine in chosen
    )


def store(project: Project, document_id: UUID, answers: Sequence[Answer]) -> None:
    """Store what engines suggested for a document, in place of what they did before."""
    for answer in answers:
        project.store_suggestions(document_id, answer.engine, answer.version, answer.suggestions)


def suggest_document(
    project: Project, document_id: UUID, engine_names: Iterable[str] | None = None
) -> tuple[Answer, ...]:
    """Return what is missing for a document; reads the project and stores nothing.

    Raises:
        InputError: there is no engine of one of the names.
    """
    missing = wanted(project, document_id, engine_names)
    if not missing:
        return ()
    published = project.data(document_id).published
    return compute(project.document(document_id), published, missing)


def suggest_project(
    project: Project,
    *,
    engines: Iterable[str] | None = None,
    documents: Iterable[UUID] | None = None,
    progress: Progress = lambda _done, _total: True,
) -> SuggestReport:
    """Compute and store what is missing, document by document.

    Each document is stored when it is computed, so a cancelled run keeps what it did.

    Raises:
        InputError: there is no engine of one of the names.
    """
    names = tuple(engine.name for engine in _chosen(engines))
    chosen = tuple(documents) if documents is not None else _all_documents(project)
    made = dict.fromkeys(names, 0)
    computed = 0
    for done, document_id in enumerate(chosen):
        if not progress(done, len(chosen)):
            return SuggestReport(done, computed, made, cancelled=True)
        answers = suggest_document(project, document_id, names)
        store(project, document_id, answers)
        computed += bool(answers)
        for answer in answers:
            made[answer.engine] += len(answer.suggestions)
    progress(len(chosen), len(chosen))
    return SuggestReport(len(chosen), computed, made)


def _all_documents(project: Project) -> tuple[UUID, ...]:
    return tuple(document.id for document in project.documents())


def _chosen(names: Iterable[str] | None) -> tuple[Engine, ...]:
    known = default_engines()
    if names is None:
        return tuple(known.values())
    asked = set(names)
    unknown = sorted(asked - set(known))
    if unknown:
        raise InputError(f"There is no engine “{unknown[0]}”.", f"Choose from: {', '.join(known)}.")
    return tuple(engine for name, engine in known.items() if name in asked)


def _version(engine: Engine, published: str) -> str:
    """Return the version of an answer: relative dates depend on the article's date too."""
    return f"{engine.version}@{published}" if published else engine.version
