"""Where captions over one line of text go. Pure arithmetic, no Qt."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

GAP = 4.0
"""The least room between two captions, in pixels."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A caption that would stand at `left`, over a stretch that ends at `limit`.

    A fixed one stands exactly there and is never dropped.
    """

    key: Hashable
    left: float
    limit: float
    width: float
    fixed: bool = False


def place(wanted: Sequence[Wanted], gap: float = GAP) -> dict[Hashable, float]:
    """Return the left edges of the captions that can be shown.

    From left to right, the shorter stretch first where two begin together: a caption that
    would touch its neighbour shifts right, and is dropped where it would leave its own
    stretch. One that nothing moved may be wider than its stretch.
    """
    fixed = sorted((w for w in wanted if w.fixed), key=lambda w: w.left)
    taken = [(w.left, w.left + w.width) for w in fixed]
    result = {w.key: w.left for w in fixed}
    free = sorted((w for w in wanted if not w.fixed), key=lambda w: (w.left, w.limit))
    edge = float("-inf")
    for want in free:
        left = _clear_of(taken, max(want.left, edge), want.width, gap)
        if left != want.left and left + want.width > want.limit:
            continue
        result[want.key] = left
        edge = left + want.width + gap
    return result


def _clear_of(taken: Sequence[tuple[float, float]], left: float, width: float, gap: float) -> float:
    """Return the first place from `left` on that keeps clear of all in `taken`."""
    for start, end in taken:
        if left < end + gap and start < left + width + gap:
            left = end + gap
    return left
