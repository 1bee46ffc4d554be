"""The answers of all engines as one, in the order of rank that the registry gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qannotate.domain.annotation import Suggestion


def combined(answers: Iterable[Sequence[Suggestion]]) -> tuple[Suggestion, ...]:
    """Return the combined suggestions; engines that the registry lacks come last, by name."""
    # Here and not above: whoever only opens a project need not load the engines.
    from qannotate.suggest.combine import combine
    from qannotate.suggest.registry import ENGINE_NAMES

    def rank(answer: Sequence[Suggestion]) -> tuple[int, str]:
        engine = answer[0].evidence[0].engine
        known = engine in ENGINE_NAMES
        return (ENGINE_NAMES.index(engine) if known else len(ENGINE_NAMES), engine)

    return combine(sorted(filter(None, answers), key=rank))
