"""Suggestions for documents of a project: which are missing, computing them, storing them.

Computing takes values and gives values, so it can run in any thread or process; only
storing needs the project's writing connection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from uuid import UUID

from qannotate.domain.document import text_hash
from qannotate.suggest.registry import ENGINE_NAMES
from qannotate.suggest.rules import rule_titles
from qannotate.workspace.engines import (
    Answer,
    Question,
    chosen_engines,
    compute,
    default_engines,
    load_lexicons,
    version_for,
)
from qannotate.workspace.processes import answered, fitting_jobs
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

_Wanted = Mapping[UUID, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SuggestReport:
    """What a run did: documents looked at and computed, suggestions made, by engine."""

    documents: int
    computed: int
    suggestions: Mapping[str, int]
    cancelled: bool = False


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
        for engine in chosen_engines(engine_names)
        if project.suggestion_version(document_id, engine.name) != version_for(engine, published)
    )


def store(project: Project, document_id: UUID, answers: Iterable[Answer]) -> None:
    """Store what engines suggested for a document, in place of what they did before.

    Raises:
        ValueError: a suggestion is not of its answer's engine, or not for this text.
    """
    digest = text_hash(project.document(document_id).text)
    project.store_answers((document_id, answer.packed(digest)) for answer in answers)


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
    jobs: int | None = None,
    progress: Progress = lambda _done, _total: True,
) -> SuggestReport:
    """Compute and store what is missing, in `jobs` processes (`None`: as many as pay off).

    Documents are stored in their order as they are computed, so a run that is cancelled or
    killed keeps what it did, and the next one goes on from there. The number of processes
    changes nothing but the time it takes.

    Raises:
        InputError: there is no engine of one of the names.
        ProcessError: a process could not be started, or ended early; what is stored stays.
    """
    names = tuple(engine.name for engine in chosen_engines(engines))
    sizes = {document.id: document.characters for document in project.documents()}
    chosen = tuple(sizes) if documents is None else tuple(dict.fromkeys(documents))
    missing = {one: lacking for one in chosen if (lacking := wanted(project, one, names))}
    if jobs is None:
        jobs = fitting_jobs(sum(sizes.get(one, 0) for one in missing))
    made = dict.fromkeys(names, 0)
    done = known = len(chosen) - len(missing)
    going_on = progress(done, len(chosen))
    with closing(answered(_questions(project, missing), min(jobs, len(missing)))) as batches:
        while going_on and done < len(chosen):
            batch = next(batches)
            answers = [(document, one) for document, answers in batch for one in answers]
            if answers:
                project.store_answers(answers)
            for _, answer in answers:
                made[answer.engine] += answer.count
            done += len(batch)
            going_on = progress(done, len(chosen))
    return SuggestReport(done, done - known, made, cancelled=done < len(chosen))


def _questions(project: Project, missing: _Wanted) -> Iterator[Question]:
    for document_id, engines in missing.items():
        published = project.data(document_id).published
        yield Question(project.document(document_id), published, engines)
