"""Who can be compared, on which articles, and how annotators are called in the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from qannotate.domain.annotator import GOLD, SUGGESTIONS, Annotator, AnnotatorKind, engine_of
from qannotate.workspace.project import DocumentSummary, Project
from qannotate.workspace.reviewing import comparable_documents
from qannotate.workspace.viewing import shown_title

_RANK = {
    AnnotatorKind.GOLD: 0,
    AnnotatorKind.PERSON: 1,
    AnnotatorKind.IMPORT: 2,
    AnnotatorKind.ENGINE: 3,
}


@dataclass(frozen=True, slots=True)
class ArticleChoice:
    """An article that both have looked at; `whole` is its title as it stands there."""

    id: UUID
    title: str
    whole: str


@dataclass(frozen=True, slots=True)
class Survey:
    """Who labels in the project, which two are compared, and on which articles."""

    annotators: tuple[Annotator, ...]
    a: Annotator | None
    b: Annotator | None
    articles: tuple[ArticleChoice, ...]


def survey(project: Project, a: str | None = None, b: str | None = None) -> Survey:
    """Find what can be compared; names that the project does not have are chosen anew."""
    everybody = project.annotators()
    summaries = project.documents()
    ranked = sorted(everybody, key=_order(_labels(summaries)))
    if a is None and b is None and ranked and ranked[0].kind is AnnotatorKind.ENGINE:
        return Survey(everybody, None, None, ())  # engines among themselves only if asked
    first = _named(ranked, a) or next((one for one in ranked if one.name != b), None)
    second = _named(ranked, b) or next((one for one in ranked if one != first), None)
    if first is None or second is None or first == second:
        return Survey(everybody, first, None, ())
    titles = {one.id: one.title or one.name for one in summaries}
    shared = comparable_documents(project, first, second)
    choices = (ArticleChoice(one, shown_title(titles[one]), titles[one]) for one in shared)
    return Survey(everybody, first, second, tuple(choices))


def annotator_title(annotator: Annotator) -> str:
    """Return how an annotator is called in the window."""
    return name_title(annotator.name)


def name_title(name: str) -> str:
    """Return how the annotator of a name is called: plain text from files stays as it is."""
    if name == GOLD:
        return QCoreApplication.translate("Annotators", "Gold standard")
    if name == SUGGESTIONS:
        return QCoreApplication.translate("Annotators", "Suggestions")
    engine = engine_of(name)
    if engine is not None:
        title = QCoreApplication.translate("Annotators", "Engine {0}")
        return title.format(engine_title(engine))
    return name


def engine_title(engine: str) -> str:
    """Return how an engine is called in the window; one that came with a file keeps its name."""
    titles = {
        "names": QCoreApplication.translate("Annotators", "names"),
        "numbers": QCoreApplication.translate("Annotators", "numbers"),
        "events": QCoreApplication.translate("Annotators", "events"),
    }
    return titles.get(engine, engine)


def _labels(summaries: tuple[DocumentSummary, ...]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for one in summaries:
        counts.update(one.annotations)
    return counts


def _order(labels: Mapping[str, int]) -> Callable[[Annotator], tuple[bool, int, bool, int, str]]:
    """Those who labelled go first: gold, people, imports; then the suggestions."""

    def order(one: Annotator) -> tuple[bool, int, bool, int, str]:
        idle = one.kind is not AnnotatorKind.ENGINE and not labels[one.name]
        return (idle, _RANK[one.kind], one.name != SUGGESTIONS, -labels[one.name], one.name)

    return order


def _named(annotators: list[Annotator], name: str | None) -> Annotator | None:
    return next((one for one in annotators if one.name == name), None)
