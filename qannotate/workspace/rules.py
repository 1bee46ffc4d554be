"""What stands in a project against the rules that its scheme has for overlap.

The rules bind editing, never importing, and a scheme can change: so labels may break a
rule without anything being wrong with the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation
from qannotate.domain.document import Document
from qannotate.domain.scheme import Layer, Overlap, Scheme, conflict

_ALLOWED = {Overlap.NONE: "lets none overlap", Overlap.NESTED: "lets one only lie in another"}


def broken_rules(
    scheme: Scheme, document: Document, who: str, annotations: Iterable[Annotation]
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong, and what to do, for each label that its layer's rule forbids.

    `annotations` are those of one annotator, called `who`. Layer by layer, in order of the
    text; of two that may not stand together it is the later one. Arguments without a label
    of their own may lie anywhere.
    """
    where = f"in “{document.name}” by {who}"
    by_layer = attrgetter("layer")
    for key, found in groupby(sorted(annotations, key=by_layer), by_layer):
        layer = scheme.layer(key)
        if layer is None or key == ARGUMENT_LAYER:
            continue
        for one, other in _conflicts(layer, sorted(found, key=attrgetter("order"))):
            yield (
                f"{_named(one, document.text)} overlaps {_named(other, document.text)}"
                f" {where}; layer {key} {_ALLOWED[layer.overlap]}.",
                "Change or delete one of them, or let the layer allow it.",
            )


def _conflicts(
    layer: Layer, ordered: Iterable[Annotation]
) -> Iterator[tuple[Annotation, Annotation]]:
    """Yield each label that may not stand with an earlier one, and the first such one."""
    reaching: list[Annotation] = []
    for one in ordered:
        reaching = [other for other in reaching if other.span.end > one.span.start]
        other = conflict(layer, one.span, reaching)
        if other is not None:
            yield one, other
        reaching.append(one)


def _named(one: Annotation, text: str) -> str:
    return f"“{one.span.of(text)}” ({one.label}, {one.span.start} to {one.span.end})"
