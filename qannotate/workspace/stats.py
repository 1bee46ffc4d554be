"""What a project holds, in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from qannotate.domain.annotation import ARGUMENT_LAYER, Progress
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.workspace.project import DocumentSummary, Project


@dataclass(frozen=True, slots=True)
class AnnotatorStatistics:
    """What one annotator has: `annotations` on `documents`; `done` are finished documents."""

    annotations: int
    documents: int
    done: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over a project.

    `annotations` and `layers` leave out what engines propose, since a suggestion is
    nobody's label yet; engines are counted among the `annotators`.
    """

    documents: int
    annotations: int
    layers: Mapping[str, Mapping[str, int]]
    annotators: Mapping[str, AnnotatorStatistics]


def statistics(project: Project) -> Statistics:
    """Count the documents of a project and what its annotators labelled."""
    summaries = project.documents()
    layers: dict[str, dict[str, int]] = {}
    for count in project.counts():
        labels = layers.setdefault(count.layer, {})
        labels[count.label] = labels.get(count.label, 0) + count.annotations
    return Statistics(
        len(summaries),
        sum(count.annotations for count in project.counts()),
        MappingProxyType({layer: MappingProxyType(of) for layer, of in sorted(layers.items())}),
        MappingProxyType(
            {one.name: _statistics_of(project, one, summaries) for one in project.annotators()}
        ),
    )


def known_layers(project: Project) -> frozenset[str]:
    """Return the layers of the scheme, and those that labels stand in besides."""
    in_scheme = {layer.key for layer in project.scheme.layers}
    return frozenset(in_scheme | {count.layer for count in project.counts()} | {ARGUMENT_LAYER})


def _statistics_of(
    project: Project, annotator: Annotator, summaries: Iterable[DocumentSummary]
) -> AnnotatorStatistics:
    counts = [count for count in _counts(project, annotator, summaries) if count]
    states = [summary.states.get(annotator.name) for summary in summaries]
    done = sum(1 for state in states if state and state.progress is Progress.DONE)
    return AnnotatorStatistics(sum(counts), len(counts), done)


def _counts(
    project: Project, annotator: Annotator, summaries: Iterable[DocumentSummary]
) -> Iterator[int]:
    """Yield how many labels an annotator has on each document."""
    for summary in summaries:
        if annotator.kind is AnnotatorKind.ENGINE:
            yield len(project.annotations(summary.id, annotator))
        else:
            yield summary.annotations.get(annotator.name, 0)
