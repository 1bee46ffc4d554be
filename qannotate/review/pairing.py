"""Which span of one annotator answers to which span of another.

Pairs are one to one and stay within a layer: layers are independent of each other. All
functions take the annotations of one document; how far they share characters decides,
never in which order they were stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from operator import attrgetter
from types import MappingProxyType
from uuid import UUID

from qannotate.domain.annotation import Annotation

Pair = tuple[Annotation, Annotation]
"""One annotation of A and one of B."""


class Match(IntEnum):
    """How two spans of a layer that share characters relate, the strongest first."""

    AGREED = 0
    LABEL = 1
    BORDER = 2
    LABEL_AND_BORDER = 3


@dataclass(frozen=True, slots=True)
class Pairing:
    """All spans of two annotators, each in exactly one place. Pairs are in text order."""

    pairs: Mapping[Match, tuple[Pair, ...]]
    only_a: tuple[Annotation, ...]
    only_b: tuple[Annotation, ...]


def shared_characters(one: Annotation, other: Annotation) -> int:
    """Return how many characters both spans cover; negative if there is a gap between."""
    return min(one.span.end, other.span.end) - max(one.span.start, other.span.start)


def overlapping(a: Iterable[Annotation], b: Iterable[Annotation]) -> Iterator[Pair]:
    """Yield every pair that shares characters, in time linear in spans and pairs."""
    arrivals = sorted(
        [(annotation.span.start, 0, annotation) for annotation in a]
        + [(annotation.span.start, 1, annotation) for annotation in b],
        key=lambda arrival: arrival[:2],
    )
    open_spans: tuple[list[Annotation], list[Annotation]] = ([], [])
    for start, side, annotation in arrivals:
        others = open_spans[1 - side]
        others[:] = [other for other in others if other.span.end > start]
        for other in others:
            yield (annotation, other) if side == 0 else (other, annotation)
        open_spans[side].append(annotation)


def closest_first(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs with the most shared characters first, ties by position."""
    return sorted(pairs, key=lambda pair: (-shared_characters(*pair), *_position(pair)))


def one_to_one(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs in the order given, without those that hold a span already taken."""
    taken_a: set[UUID] = set()
    taken_b: set[UUID] = set()
    for one, other in pairs:
        if one.id not in taken_a and other.id not in taken_b:
            taken_a.add(one.id)
            taken_b.add(other.id)
            yield one, other


def match(one: Annotation, other: Annotation) -> Match | None:
    """Return how two overlapping spans of a layer relate, `None` if they are two matters.

    Spans of the same label are about the same thing as soon as they overlap. Under
    different labels they are only if they share at least half of the longer one: a place
    inside the title of a document is not another reading of that title.
    """
    if one.label == other.label:
        return Match.AGREED if one.span == other.span else Match.BORDER
    if one.span == other.span:
        return Match.LABEL
    longer = max(len(one.span), len(other.span))
    return Match.LABEL_AND_BORDER if 2 * shared_characters(one, other) >= longer else None


def pair_up(a: Sequence[Annotation], b: Sequence[Annotation]) -> Pairing:
    """Pair the spans of one layer: the strongest match first, then the most shared characters.

    Each annotation of `a` and `b` ends up in exactly one pair or on its own.
    """
    kinds: dict[tuple[UUID, UUID], Match] = {}
    candidates: list[Pair] = []
    for one, other in overlapping(a, b):
        kind = match(one, other)
        if kind is not None:
            kinds[one.id, other.id] = kind
            candidates.append((one, other))
    candidates = closest_first(candidates)
    candidates.sort(key=lambda pair: kinds[_ids(pair)])
    found: dict[Match, list[Pair]] = {kind: [] for kind in Match}
    for pair in one_to_one(candidates):
        found[kinds[_ids(pair)]].append(pair)
    paired = [pair for pairs in found.values() for pair in pairs]
    return Pairing(
        MappingProxyType({kind: tuple(sorted(found[kind], key=_position)) for kind in Match}),
        _without(a, {one.id for one, _ in paired}),
        _without(b, {other.id for _, other in paired}),
    )


def by_layer(annotations: Iterable[Annotation]) -> dict[str, list[Annotation]]:
    return grouped(annotations, attrgetter("layer"))


def by_label(annotations: Iterable[Annotation]) -> dict[str, list[Annotation]]:
    return grouped(annotations, attrgetter("label"))


def grouped(
    annotations: Iterable[Annotation], key: Callable[[Annotation], str]
) -> dict[str, list[Annotation]]:
    groups: dict[str, list[Annotation]] = {}
    for annotation in annotations:
        groups.setdefault(key(annotation), []).append(annotation)
    return groups


def _ids(pair: Pair) -> tuple[UUID, UUID]:
    return pair[0].id, pair[1].id


def _position(pair: Pair) -> tuple[object, ...]:
    one, other = pair
    return (one.span, other.span, one.label, other.label)


def _without(annotations: Iterable[Annotation], taken: set[UUID]) -> tuple[Annotation, ...]:
    rest = (annotation for annotation in annotations if annotation.id not in taken)
    return tuple(sorted(rest, key=attrgetter("order")))
