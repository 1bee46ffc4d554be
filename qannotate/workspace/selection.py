"""What goes out: which annotators, documents and labels an export takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Link, Progress, State
from qannotate.domain.annotator import GOLD_ANNOTATOR, Annotator, AnnotatorKind, is_reserved
from qannotate.domain.scheme import Scheme
from qannotate.domain.view import ScriptView
from qannotate.errors import InputError
from qannotate.formats.format import LONGEST, OUTERMOST, Format, Holds, WriteOptions
from qannotate.formats.registry import writable
from qannotate.workspace.project import DocumentSummary, Project
from qannotate.workspace.splitting import Split
from qannotate.workspace.stats import known_layers


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What a person asks to export. Empty means all that the rules give.

    `documents` are ids or names, `labels` are label keys or `LAYER:LABEL`. `progress` keeps
    to what is in that state. `together` puts the labels of several annotators into one.
    """

    format: str
    annotators: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    progress: Progress | None = None
    script: ScriptView = ScriptView.ORIGINAL
    together: bool = False
    split: Split | None = None
    options: WriteOptions = field(default_factory=WriteOptions)


@dataclass(frozen=True, slots=True)
class Labelled:
    """What one annotator says about one document, as far as it goes out."""

    annotator: Annotator
    state: State
    annotations: tuple[Annotation, ...]
    links: tuple[Link, ...]


class Selection:
    """The documents of a request, and the labels on each.

    Raises:
        InputError: the request names something that the project has not, or the rules
            give no annotator.
    """

    def __init__(self, project: Project, request: ExportRequest) -> None:
        self.format = writable(request.format)
        self._project = project
        self._progress = request.progress
        self._scheme = project.scheme
        _check_options(request, self._scheme)
        self._layers = _chosen_layers(project, request.layers)
        self._labels = _chosen_labels(project, request.labels)
        summaries = project.documents()
        self.annotators = _annotators(project, request, self.format, summaries)
        self._candidates = _named_documents(request.documents, summaries)

    def documents(self) -> Iterator[tuple[UUID, tuple[Labelled, ...]]]:
        """Give the documents that go out with the labels of each annotator, in order.

        A document goes out if one of the annotators has labels on it or a state other than
        new: read and left empty is an example too, never opened is not.
        """
        for summary in self._candidates:
            labelled = tuple(self._labelled(summary))
            if labelled:
                yield summary.id, labelled

    def name_of(self, annotation: Annotation) -> str:
        """Return how a training format names a label: with its layer where two have it."""
        if len(self._scheme.layers_of(annotation.label)) > 1:
            return f"{annotation.layer}:{annotation.label}"
        return annotation.label or annotation.layer

    def _labelled(self, summary: DocumentSummary) -> Iterator[Labelled]:
        for annotator in self.annotators:
            state = self._state(summary, annotator)
            annotations = self._annotations(summary, annotator)
            read = state.progress is not Progress.NEW
            if not (read or annotations):
                continue
            if self._progress is not None and state.progress is not self._progress:
                continue
            chosen = tuple(filter(self._wants, annotations))
            ids = {annotation.id for annotation in chosen}
            links = [
                link
                for link in self._project.links(summary.id, annotator)
                if link.origin in ids and (link.target in ids or not self.format.native)
            ]
            yield Labelled(annotator, state, chosen, tuple(sorted(links, key=_link_order)))

    def _annotations(
        self, summary: DocumentSummary, annotator: Annotator
    ) -> tuple[Annotation, ...]:
        """Return all labels; people's documents without any are not looked up."""
        derived = annotator.kind is AnnotatorKind.ENGINE
        if not derived and not summary.annotations.get(annotator.name):
            return ()
        return self._project.annotations(summary.id, annotator)

    def _state(self, summary: DocumentSummary, annotator: Annotator) -> State:
        return summary.states.get(annotator.name) or State(summary.id, annotator.id)

    def _wants(self, annotation: Annotation) -> bool:
        if self._layers:
            if annotation.layer not in self._layers:
                return False
        elif annotation.layer == ARGUMENT_LAYER and not self.format.native:
            return False
        return not self._labels or (annotation.layer, annotation.label) in self._labels


def _link_order(link: Link) -> tuple[str, str, str]:
    return (str(link.origin), link.name, str(link.target))


def _check_options(request: ExportRequest, scheme: Scheme) -> None:
    overlaps = request.options.overlaps
    if overlaps not in (OUTERMOST, LONGEST) and scheme.layer(overlaps) is None:
        raise InputError(
            f"“{overlaps}” says nothing about which of two overlapping spans stays.",
            f"Choose {OUTERMOST}, {LONGEST} or a layer: {_listed(_layer_keys(scheme))}.",
        )


def _chosen_layers(project: Project, layers: Sequence[str]) -> frozenset[str]:
    for layer in layers:
        if layer not in known_layers(project):
            raise InputError(
                f"The project has no layer “{layer}”.",
                f"Choose one of {_listed(_layer_keys(project.scheme))}.",
            )
    return frozenset(layers)


def _chosen_labels(project: Project, labels: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Return the layers and keys of labels that are named with or without their layer."""
    known = {(layer.key, label.key) for layer, label in project.scheme.labels()}
    known |= {(count.layer, count.label) for count in project.counts()}
    chosen: set[tuple[str, str]] = set()
    for name in labels:
        found = {(layer, key) for layer, key in known if name in (key, f"{layer}:{key}")}
        if not found:
            raise InputError(
                f"The project has no label “{name}”.",
                f"Choose one of {_listed(sorted({key for _, key in known}))}.",
            )
        chosen |= found
    return frozenset(chosen)


def _layer_keys(scheme: Scheme) -> list[str]:
    return [layer.key for layer in scheme.layers]


def _named_documents(
    names: Sequence[str], summaries: Sequence[DocumentSummary]
) -> tuple[DocumentSummary, ...]:
    if not names:
        return tuple(summaries)
    known = {str(summary.id) for summary in summaries} | {summary.name for summary in summaries}
    for name in names:
        if name not in known:
            raise InputError(
                f"The project has no document “{name}”.",
                "Name it by its id or its name; `qannotate documents` lists both.",
            )
    wanted = set(names)
    return tuple(one for one in summaries if one.name in wanted or str(one.id) in wanted)


def _annotators(
    project: Project,
    request: ExportRequest,
    chosen: Format,
    summaries: Sequence[DocumentSummary],
) -> tuple[Annotator, ...]:
    """Return whose labels go out, by the rules for formats that hold several and others."""
    if request.annotators:
        named = {name: project.annotator(name) for name in request.annotators}
        found = tuple(sorted(named.values(), key=_annotator_order))
    else:
        found = _default_annotators(project, chosen, summaries)
        if chosen.native:
            return found
    if len(found) > 1 and not request.together and not _holds_several(chosen, request):
        raise InputError(
            f"{_listed(one.name for one in found)} have labels, and {chosen.title} holds"
            " those of one.",
            "Choose an annotator, or take all of them together.",
        )
    return found


def _holds_several(chosen: Format, request: ExportRequest) -> bool:
    """Whether several annotators who were named fit into the format side by side."""
    return bool(request.annotators) and Holds.ANNOTATORS in chosen.holds


def _default_annotators(
    project: Project, chosen: Format, summaries: Iterable[DocumentSummary]
) -> tuple[Annotator, ...]:
    stored = [one for one in project.annotators() if one.kind is not AnnotatorKind.ENGINE]
    if not chosen.native:
        labelling = {name for one in summaries for name, n in one.annotations.items() if n}
        stored = [one for one in stored if one.name in labelling]
        if GOLD_ANNOTATOR.id in {one.id for one in stored}:
            return (GOLD_ANNOTATOR,)
    return tuple(sorted(stored, key=_annotator_order))


def _annotator_order(annotator: Annotator) -> tuple[bool, str, str]:
    return (is_reserved(annotator.name), annotator.name, str(annotator.id))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"
