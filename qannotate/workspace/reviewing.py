"""Comparing two annotators of a project, whatever they are: people, engines, imports, gold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from uuid import UUID

from qannotate.domain.annotation import Progress
from qannotate.domain.annotator import SUGGESTIONS, Annotator, engine_of
from qannotate.review.comparison import (
    ComparedDocument,
    Comparison,
    Counts,
    LabelCounts,
    ValueCounts,
    compare,
)
from qannotate.review.differences import Difference, DifferenceKind, differences
from qannotate.workspace.project import DocumentSummary, Project

__all__ = [
    "ComparedDocument",
    "Comparison",
    "Counts",
    "Difference",
    "DifferenceKind",
    "LabelCounts",
    "ValueCounts",
    "comparable_documents",
    "compare_annotators",
    "compared_document",
    "differences",
]


def compare_annotators(
    project: Project,
    a: Annotator | str,
    b: Annotator | str,
    *,
    layers: Collection[str] | None = None,
    documents: Collection[UUID] | None = None,
) -> Comparison:
    """Compare A (the reference) and B on the documents that both have looked at.

    `layers` and `documents` narrow what is compared; `None` is all.

    Raises:
        InputError: the project has no annotator of that name.
    """
    first, second = _annotator(project, a), _annotator(project, b)
    shared = (
        compared_document(project, document, first, second)
        for document in comparable_documents(project, first, second)
        if documents is None or document in documents
    )
    return compare(first.name, second.name, shared, scheme=project.scheme, layers=layers)


def comparable_documents(
    project: Project, a: Annotator | str, b: Annotator | str
) -> tuple[UUID, ...]:
    """Return the documents that both have looked at, in the order of the project.

    People and imports have looked at what they labelled or whose state is other than new;
    engines at what they have stored suggestions for, even if they found nothing.
    """
    seen = [_seen_by(project, _annotator(project, who)) for who in (a, b)]
    return tuple(
        summary.id for summary in project.documents() if all(by_one(summary) for by_one in seen)
    )


def compared_document(
    project: Project, document: UUID, a: Annotator | str, b: Annotator | str
) -> ComparedDocument:
    """Return one document with what A and B say about it."""
    first, second = _annotator(project, a), _annotator(project, b)
    stored = project.document(document)
    return ComparedDocument(
        document,
        stored.name,
        stored.text,
        project.annotations(document, first),
        project.annotations(document, second),
        project.links(document, first),
        project.links(document, second),
    )


def _annotator(project: Project, who: Annotator | str) -> Annotator:
    return who if isinstance(who, Annotator) else project.annotator(who)


def _seen_by(project: Project, annotator: Annotator) -> Callable[[DocumentSummary], bool]:
    """Return the test whether the annotator has looked at a document."""
    engines = tuple(_engines(project, annotator))
    if engines:
        return lambda summary: any(
            project.suggestion_version(summary.id, engine) is not None for engine in engines
        )
    return lambda summary: _has_begun(summary, annotator.name)


def _has_begun(summary: DocumentSummary, name: str) -> bool:
    state = summary.states.get(name)
    begun = state is not None and state.progress is not Progress.NEW
    return begun or summary.annotations.get(name, 0) > 0


def _engines(project: Project, annotator: Annotator) -> Iterator[str]:
    """Yield the engines whose suggestions the annotator stands for; none for a person."""
    if annotator.name == SUGGESTIONS:
        for one in project.annotators():
            yield from filter(None, [engine_of(one.name)])
    else:
        yield from filter(None, [engine_of(annotator.name)])
