"""The differences between two annotators on one text, each exactly once, in text order.

Every span of A and of B is either one both have, or stands in exactly one difference of
spans. A span that both have can differ in its value, and in its roles, once each. Phrases
that only fill a role are not spans of their own here: they show in the roles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from qannotate.domain.annotation import Annotation
from qannotate.domain.span import Span
from qannotate.review.comparison import ComparedDocument, chosen
from qannotate.review.content import RoleFiller, roles_of, same_value
from qannotate.review.pairing import Match, Pairing, by_layer, pair_up


class DifferenceKind(StrEnum):
    """In what two annotators differ; a label that differs may have other borders, too."""

    ONLY_A = "only a"
    ONLY_B = "only b"
    BORDER = "border"
    LABEL = "label"
    VALUE = "value"
    ROLE = "role"


_KIND_OF_MATCH = {
    Match.LABEL: DifferenceKind.LABEL,
    Match.BORDER: DifferenceKind.BORDER,
    Match.LABEL_AND_BORDER: DifferenceKind.LABEL,
}
_RANK = {kind: rank for rank, kind in enumerate(DifferenceKind)}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing to settle: what A has and what B has, `None` for nothing.

    Raises:
        ValueError: both are missing, or a one-sided kind has the wrong side.
    """

    kind: DifferenceKind
    a: Annotation | None
    b: Annotation | None

    def __post_init__(self) -> None:
        wanted = (self.kind is not DifferenceKind.ONLY_B, self.kind is not DifferenceKind.ONLY_A)
        if (self.a is not None, self.b is not None) != wanted:
            raise ValueError(f"not a difference of kind {self.kind}: {self.a!r}, {self.b!r}")

    @property
    def span(self) -> Span:
        """The stretch of text that the difference is about: the hull of both spans."""
        spans = [side.span for side in (self.a, self.b) if side is not None]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


def differences(
    document: ComparedDocument, *, layers: Collection[str] | None = None
) -> tuple[Difference, ...]:
    """Return where A and B differ on one document.

    Within a layer, spans are paired one to one: first equal ones, then the same span under
    another label, then overlapping spans of the same label, then overlapping spans of other
    labels that share at least half of the longer one. What is left over is one-sided.
    """
    found: list[Difference] = []
    a = by_layer(item for item in document.a if chosen(item, layers))
    b = by_layer(item for item in document.b if chosen(item, layers))
    roles_a, roles_b = (
        roles_of(document.a, document.a_links),
        roles_of(document.b, document.b_links),
    )
    for layer in a.keys() | b.keys():
        pairing = pair_up(a.get(layer, []), b.get(layer, []))
        found.extend(_of_spans(pairing))
        found.extend(_of_contents(pairing, roles_a, roles_b))
    return tuple(sorted(found, key=_text_order))


def _of_spans(pairing: Pairing) -> Iterator[Difference]:
    for match, kind in _KIND_OF_MATCH.items():
        for one, other in pairing.pairs[match]:
            yield Difference(kind, one, other)
    for one in pairing.only_a:
        yield Difference(DifferenceKind.ONLY_A, one, None)
    for other in pairing.only_b:
        yield Difference(DifferenceKind.ONLY_B, None, other)


def _of_contents(
    pairing: Pairing,
    roles_a: Mapping[UUID, frozenset[RoleFiller]],
    roles_b: Mapping[UUID, frozenset[RoleFiller]],
) -> Iterator[Difference]:
    for one, other in pairing.pairs[Match.AGREED]:
        if not same_value(one, other):
            yield Difference(DifferenceKind.VALUE, one, other)
        if roles_a.get(one.id, frozenset()) != roles_b.get(other.id, frozenset()):
            yield Difference(DifferenceKind.ROLE, one, other)


def _text_order(difference: Difference) -> tuple[object, ...]:
    span, side = difference.span, difference.a or difference.b
    assert side is not None
    return (span.start, -span.end, side.layer, side.label, _RANK[difference.kind], side.order)
