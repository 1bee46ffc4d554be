"""The annotations of one person in one article, in memory, found by place or id."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from uuid import UUID

from qannotate.domain.annotation import Annotation
from qannotate.domain.span import Span


class Held:
    """Annotations in `Annotation.order`; looking around a place does not look at all."""

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._sorted = sorted(annotations, key=_order)
        self._by_id = {annotation.id: annotation for annotation in self._sorted}
        self._longest = max((len(annotation.span) for annotation in self._sorted), default=0)

    def __len__(self) -> int:
        return len(self._sorted)

    def all(self) -> tuple[Annotation, ...]:
        return tuple(self._sorted)

    def get(self, id: UUID) -> Annotation | None:
        return self._by_id.get(id)

    def near(self, span: Span) -> list[Annotation]:
        """Return those that share characters with `span`."""
        first = bisect_left(self._sorted, span.start - self._longest, key=_start)
        last = bisect_left(self._sorted, span.end, key=_start)
        return [one for one in self._sorted[first:last] if one.span.overlaps(span)]

    def add(self, annotation: Annotation) -> None:
        insort(self._sorted, annotation, key=_order)
        self._by_id[annotation.id] = annotation
        self._longest = max(self._longest, len(annotation.span))

    def remove(self, id: UUID) -> None:
        gone = self._by_id.pop(id)
        del self._sorted[bisect_left(self._sorted, _order(gone), key=_order)]


def _order(annotation: Annotation) -> tuple[int, int, str, str, str]:
    return annotation.order


def _start(annotation: Annotation) -> int:
    return annotation.span.start
