"""Agreement over characters, corrected for chance.

Works on runs of characters between span borders, so its cost does not grow with the
length of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from qannotate.domain.annotation import Annotation

JointCounts = Counter[tuple[str | None, str | None]]
"""How many characters carry which label by A and by B; `None` where no span covers them."""


def labelled_characters(a: Iterable[Annotation], b: Iterable[Annotation]) -> JointCounts:
    """Count the characters that A or B label, by what each says about them.

    `a` and `b` are the annotations of one layer of one text. A character carries the label
    of the longest span over it; of equally long ones that with the smaller key.
    """
    spans_a, spans_b = list(a), list(b)
    borders = sorted({border for span in (*spans_a, *spans_b) for border in _ends(span)})
    painted_a, painted_b = _painted(borders, spans_a), _painted(borders, spans_b)
    counts: JointCounts = Counter()
    for index, labels in enumerate(zip(painted_a, painted_b, strict=True)):
        counts[labels] += borders[index + 1] - borders[index]
    del counts[None, None]
    return counts


def over_whole_texts(labelled: JointCounts, characters: int) -> JointCounts:
    """Return the counts with all other ones of the `characters` that the texts have."""
    outside = characters - labelled.total()
    return +(labelled + Counter({(None, None): outside}))


def cohens_kappa(counts: JointCounts) -> float:
    """Return chance-corrected agreement between two annotators, from -1 to 1.

    1.0 is full agreement; 0.0 is what chance would give. Counted in whole numbers and
    divided once, so the result is exact to the last place.

    Raises:
        ValueError: there is nothing to compare, or both use one and the same label
            throughout: chance agreement is then 1 and kappa is undefined.

    Source: Cohen (1960), Educational and Psychological Measurement 20(1), 37-46.
    """
    total = counts.total()
    agreed = sum(count for (one, other), count in counts.items() if one == other)
    of_a: Counter[str | None] = Counter()
    of_b: Counter[str | None] = Counter()
    for (one, other), count in counts.items():
        of_a[one] += count
        of_b[other] += count
    by_chance = sum(of_a[label] * of_b[label] for label in of_a)
    if by_chance == total * total:
        raise ValueError("chance agreement is 1")
    return (total * agreed - by_chance) / (total * total - by_chance)


def _ends(annotation: Annotation) -> tuple[int, int]:
    return annotation.span.start, annotation.span.end


def _painted(borders: list[int], annotations: list[Annotation]) -> list[str | None]:
    """Return the label that each piece between two neighbouring borders carries."""
    place = {border: index for index, border in enumerate(borders)}
    labels: list[str | None] = [None] * max(0, len(borders) - 1)
    smaller_key_last = sorted(annotations, key=lambda item: item.label, reverse=True)
    for annotation in sorted(smaller_key_last, key=lambda item: len(item.span)):
        first, last = place[annotation.span.start], place[annotation.span.end]
        labels[first:last] = [annotation.label] * (last - first)
    return labels
