"""Which spans of a layer may share characters, as the guidelines have it.

These are the rules for what machines propose. What people may do is the scheme's affair.
"""

from __future__ import annotations

from qannotate.domain.span import Span

_NESTED = {
    "entity": frozenset(
        {
            ("ORGANIZATION", "ORGANIZATION"),
            ("DOCUMENT", "ORGANIZATION"),
            ("DOCUMENT", "DOCUMENT"),
            ("FACILITY", "FACILITY"),
        }
    )
}
"""Per layer the pairs (outer label, inner label) that may nest; others keep apart."""


def may_share(layer: str, label: str, span: Span, other_label: str, other: Span) -> bool:
    """Whether two overlapping spans of one layer may stand together.

    In an organisation only the parent named in front is nested.
    """
    if span == other or span.crosses(other):
        return False
    outer, inner = (label, other_label) if span.contains(other) else (other_label, label)
    if (outer, inner) == ("ORGANIZATION", "ORGANIZATION") and span.start != other.start:
        return False
    return (outer, inner) in _NESTED.get(layer, frozenset())


def rests(taken: dict[int, list[int]], span: Span) -> set[int]:
    """Return the numbers of what is taken within `span`, one entry a character."""
    return {number for place in range(span.start, span.end) for number in taken.get(place, ())}
