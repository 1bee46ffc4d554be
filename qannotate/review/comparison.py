"""Comparing two annotators in figures: exact and overlapping spans, labels, values, roles.

A is the reference: precision asks how much of B is right, recall how much of A was found.
What cannot be computed is `None`, never 0 or 1, and the reason stands in `undefined`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType
from uuid import UUID

from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Link
from qannotate.domain.scheme import Scheme
from qannotate.review.content import roles_of, same_value
from qannotate.review.kappa import (
    JointCounts,
    cohens_kappa,
    labelled_characters,
    over_whole_texts,
)
from qannotate.review.pairing import (
    Match,
    Pair,
    Pairing,
    by_label,
    by_layer,
    closest_first,
    one_to_one,
    overlapping,
    pair_up,
)

NOTHING = "O"
"""In the confusion of labels: no span of the other annotator answers to this one."""

NUMBER_LAYER = "number"
EVENT_LAYER = "event"

LabelId = tuple[str, str]
"""Layer and label."""


@dataclass(frozen=True, slots=True)
class ComparedDocument:
    """One text with what A and B say about it, all layers and links included."""

    document: UUID
    name: str
    text: str
    a: tuple[Annotation, ...]
    b: tuple[Annotation, ...]
    a_links: tuple[Link, ...] = ()
    b_links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many spans (or roles) both have, and how many only one of them has."""

    tp: int = 0
    a_only: int = 0
    b_only: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.tp + other.tp, self.a_only + other.a_only, self.b_only + other.b_only)

    @property
    def precision(self) -> float | None:
        return _ratio(self.tp, self.tp + self.b_only)

    @property
    def recall(self) -> float | None:
        return _ratio(self.tp, self.tp + self.a_only)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall, 2 tp / (2 tp + a_only + b_only)."""
        return _ratio(2 * self.tp, 2 * self.tp + self.a_only + self.b_only)


@dataclass(frozen=True, slots=True)
class LabelCounts:
    exact: Counts = field(default_factory=Counts)
    overlap: Counts = field(default_factory=Counts)

    def __add__(self, other: LabelCounts) -> LabelCounts:
        return LabelCounts(self.exact + other.exact, self.overlap + other.overlap)


@dataclass(frozen=True, slots=True)
class ValueCounts:
    same: int = 0
    different: int = 0

    def __add__(self, other: ValueCounts) -> ValueCounts:
        return ValueCounts(self.same + other.same, self.different + other.different)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two annotators have in common on `documents` texts.

    `exact` counts spans as sets of (document, layer, label, start, end); `overlap` pairs
    spans of a layer and label one to one, the most shared characters first. `labels` is
    keyed by label key, by `LAYER:LABEL` where two layers share one. `kappa_characters` is
    the mean over layers. `confusion` has rows of A, columns of B, and `NOTHING` for a span
    that nothing answers to. `values` are those of numbers and `roles` those of triggers
    that both have exactly. `undefined` says why a figure is `None`; its keys are paths
    such as `labels/PERSON/exact/recall`.
    """

    a: str
    b: str
    documents: int
    exact: Counts
    overlap: Counts
    labels: Mapping[str, LabelCounts]
    kappa_characters: float | None
    confusion: Mapping[str, Mapping[str, int]]
    values: ValueCounts
    roles: Counts
    undefined: Mapping[str, str]


def compare(
    a: str,
    b: str,
    documents: Iterable[ComparedDocument],
    *,
    scheme: Scheme | None = None,
    layers: Collection[str] | None = None,
) -> Comparison:
    """Compare the annotators named `a` (the reference) and `b` on these documents.

    `layers` are all but that of phrases in roles, unless named. The scheme tells which
    layers hold triggers and which labels need their layer's name; without one, triggers
    are in the layer `event`. Documents are read one after another and not kept.
    """
    tally = _Tally(layers, _trigger_layers(scheme))
    for document in documents:
        tally.add(document)
    return _Report(a, b, tally, _names(tally.labels, scheme)).comparison()


def chosen(annotation: Annotation, layers: Collection[str] | None) -> bool:
    """Whether a comparison of these layers looks at the annotation."""
    return annotation.layer != ARGUMENT_LAYER if layers is None else annotation.layer in layers


class _Tally:
    """Sums over the documents seen so far."""

    def __init__(self, layers: Collection[str] | None, triggers: Collection[str]) -> None:
        self._layers = layers
        self._triggers = triggers
        self.documents = 0
        self.characters = 0
        self.labels: dict[LabelId, LabelCounts] = {}
        self.labelled: dict[str, JointCounts] = {}
        self.confusion: Counter[tuple[str, str | None, str | None]] = Counter()
        self.values = ValueCounts()
        self.roles = Counts()

    def add(self, document: ComparedDocument) -> None:
        self.documents += 1
        self.characters += len(document.text)
        a = by_layer(item for item in document.a if chosen(item, self._layers))
        b = by_layer(item for item in document.b if chosen(item, self._layers))
        for layer in sorted(a.keys() | b.keys()):
            self._add_layer(document, layer, a.get(layer, []), b.get(layer, []))

    def _add_layer(
        self, document: ComparedDocument, layer: str, a: list[Annotation], b: list[Annotation]
    ) -> None:
        pairing = pair_up(a, b)
        self._add_labels(layer, a, b)
        self.labelled[layer] = self.labelled.get(layer, Counter()) + labelled_characters(a, b)
        self.confusion.update(_confusions(layer, pairing))
        agreed = pairing.pairs[Match.AGREED]
        if layer == NUMBER_LAYER:
            self.values += _count_values(agreed)
        if layer in self._triggers:
            self.roles += _count_roles(document, agreed)

    def _add_labels(self, layer: str, a: list[Annotation], b: list[Annotation]) -> None:
        a_labels, b_labels = by_label(a), by_label(b)
        for label in a_labels.keys() | b_labels.keys():
            counts = _count_label(a_labels.get(label, []), b_labels.get(label, []))
            self.labels[layer, label] = self.labels.get((layer, label), LabelCounts()) + counts


class _Report:
    """Turns sums into figures and collects why some are undefined."""

    def __init__(self, a: str, b: str, tally: _Tally, names: Mapping[LabelId, str]) -> None:
        self._a = a
        self._b = b
        self._tally = tally
        self._names = names
        self._undefined: dict[str, str] = {}

    def comparison(self) -> Comparison:
        tally = self._tally
        total = sum(tally.labels.values(), LabelCounts())
        labels = {self._names[key]: tally.labels[key] for key in sorted(tally.labels)}
        self._check("exact", total.exact, "spans")
        self._check("overlap", total.overlap, "spans")
        for name, counts in labels.items():
            self._check(f"labels/{name}/exact", counts.exact, f"{name} spans")
            self._check(f"labels/{name}/overlap", counts.overlap, f"{name} spans")
        kappa = self._kappa()
        self._check("roles/exact", tally.roles, "roles of triggers that agree")
        return Comparison(
            self._a,
            self._b,
            tally.documents,
            total.exact,
            total.overlap,
            MappingProxyType(labels),
            kappa,
            self._confusion(),
            tally.values,
            tally.roles,
            MappingProxyType(self._undefined),
        )

    def _check(self, key: str, counts: Counts, what: str) -> None:
        if counts.precision is None:
            self._undefined[f"{key}/precision"] = f"{self._b} has no {what}"
        if counts.recall is None:
            self._undefined[f"{key}/recall"] = f"{self._a} has no {what}"
        if counts.f1 is None:
            self._undefined[f"{key}/f1"] = f"neither has any {what}"

    def _kappa(self) -> float | None:
        kappas: list[float] = []
        for layer, labelled in sorted(self._tally.labelled.items()):
            try:
                kappas.append(cohens_kappa(over_whole_texts(labelled, self._tally.characters)))
            except ValueError:
                self._undefined[f"kappa_characters/{layer}"] = (
                    f"both give every character of {layer} the same label; left out of the mean"
                )
        if kappas:
            return sum(kappas) / len(kappas)
        self._undefined["kappa_characters"] = (
            "both give every character the same label"
            if self._tally.labelled
            else "neither has any spans"
        )
        return None

    def _confusion(self) -> Mapping[str, Mapping[str, int]]:
        rows: dict[str, dict[str, int]] = {}
        counted = (
            (self._name(layer, one), self._name(layer, other), count)
            for (layer, one, other), count in self._tally.confusion.items()
        )
        for row, column, count in sorted(counted):
            cells = rows.setdefault(row, {})
            cells[column] = cells.get(column, 0) + count
        return MappingProxyType({row: MappingProxyType(cells) for row, cells in rows.items()})

    def _name(self, layer: str, label: str | None) -> str:
        return NOTHING if label is None else self._names[layer, label]


def _count_label(a: list[Annotation], b: list[Annotation]) -> LabelCounts:
    """Count the spans of one label of one layer in one document."""
    spans_a, spans_b = {item.span for item in a}, {item.span for item in b}
    exact = _counts(len(spans_a & spans_b), len(spans_a), len(spans_b))
    pairs = sum(1 for _ in one_to_one(closest_first(overlapping(a, b))))
    return LabelCounts(exact, _counts(pairs, len(a), len(b)))


def _counts(tp: int, of_a: int, of_b: int) -> Counts:
    return Counts(tp, of_a - tp, of_b - tp)


def _confusions(layer: str, pairing: Pairing) -> Iterator[tuple[str, str | None, str | None]]:
    for one, other in chain.from_iterable(pairing.pairs.values()):
        yield layer, one.label, other.label
    for one in pairing.only_a:
        yield layer, one.label, None
    for other in pairing.only_b:
        yield layer, None, other.label


def _count_values(agreed: Iterable[Pair]) -> ValueCounts:
    same = Counter(same_value(one, other) for one, other in agreed)
    return ValueCounts(same[True], same[False])


def _count_roles(document: ComparedDocument, agreed: Iterable[Pair]) -> Counts:
    """Count roles as sets of (trigger, role, span of the argument)."""
    roles_a, roles_b = (
        roles_of(document.a, document.a_links),
        roles_of(document.b, document.b_links),
    )
    total = Counts()
    for one, other in agreed:
        of_a, of_b = roles_a.get(one.id, frozenset()), roles_b.get(other.id, frozenset())
        total += _counts(len(of_a & of_b), len(of_a), len(of_b))
    return total


def _trigger_layers(scheme: Scheme | None) -> frozenset[str]:
    """Return the layers whose annotations have roles: `event`, and those the scheme names."""
    roles = scheme.roles if scheme else ()
    named = {trigger.partition(":")[0] for role in roles for trigger in role.triggers}
    return frozenset(named | {EVENT_LAYER})


def _names(labels: Iterable[LabelId], scheme: Scheme | None) -> Mapping[LabelId, str]:
    """Return how each label is called: by its key, if only one layer has that key."""
    present = set(labels)
    known = present | (
        {(layer.key, label.key) for layer, label in scheme.labels()} if scheme else set()
    )
    layers_of = Counter(label for _, label in known)
    return {
        (layer, label): label if layers_of[label] == 1 else f"{layer}:{label}"
        for layer, label in present
    }


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
