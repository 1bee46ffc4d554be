"""Several engines' answers as one: equal ones merged, conflicts decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from qannotate.domain.annotation import Suggestion
from qannotate.suggest.nesting import may_share, rests
from qannotate.suggest.registry import ENGINE_NAMES
from qannotate.suggest.suggest import text_order


def combine(answers: Iterable[Sequence[Suggestion]]) -> tuple[Suggestion, ...]:
    """Return one set of suggestions for a document, in text order.

    The order of the answers does not matter: engines have a rank. Equal proposals become
    one that names all engines; its id and, unless empty, its attributes are those of the
    highest. Of proposals that may not overlap, the one of higher rank stays, then the surer,
    then the longer.
    """
    merged: dict[tuple[str, str, int, int], Suggestion] = {}
    for suggestion in sorted((one for answer in answers for one in answer), key=_rank):
        key = _key(suggestion)
        known = merged.get(key)
        merged[key] = _merge(known, suggestion) if known else suggestion
    ordered = sorted(merged.values(), key=_preference)
    return tuple(sorted(_compatible(ordered), key=text_order))


def _rank(suggestion: Suggestion) -> tuple[int, str]:
    """Return the rank the registry gives the engine; unknown ones come last, by name."""
    engine = suggestion.evidence[0].engine
    known = engine in ENGINE_NAMES
    return (ENGINE_NAMES.index(engine) if known else len(ENGINE_NAMES), engine)


def _key(suggestion: Suggestion) -> tuple[str, str, int, int]:
    span = suggestion.span
    return (suggestion.layer, suggestion.label, span.start, span.end)


def _merge(first: Suggestion, second: Suggestion) -> Suggestion:
    evidence = first.evidence + tuple(e for e in second.evidence if e not in first.evidence)
    return replace(first, evidence=evidence, attributes=first.attributes or second.attributes)


def _preference(suggestion: Suggestion) -> tuple[object, ...]:
    return (
        _rank(suggestion),
        -suggestion.evidence[0].confidence,
        -len(suggestion.span),
        *text_order(suggestion),
    )


def _compatible(ordered: Sequence[Suggestion]) -> list[Suggestion]:
    """Return those that may stand beside all that come before them."""
    kept: list[Suggestion] = []
    taken: dict[str, dict[int, list[int]]] = {}
    for one in ordered:
        places = taken.setdefault(one.layer, {})
        others = (kept[number] for number in rests(places, one.span))
        if all(may_share(one.layer, one.label, one.span, o.label, o.span) for o in others):
            for place in range(one.span.start, one.span.end):
                places.setdefault(place, []).append(len(kept))
            kept.append(one)
    return kept
