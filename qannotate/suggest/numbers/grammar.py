"""The number engine: its rules in order of rank, each taking what is still free.

Date before percentage, period, formula, ordinal, quantity and bare numeral. So spans of
this layer never overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType

from qannotate.domain.span import Span
from qannotate.suggest.engine import FoldedArticle, Proposal
from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.numbers.calendar import calendar_of
from qannotate.suggest.numbers.candidate import Candidate, Reading
from qannotate.suggest.numbers.dates import find_dates
from qannotate.suggest.numbers.idioms import Idioms
from qannotate.suggest.numbers.others import Ordinals, find_bare, find_formulas
from qannotate.suggest.numbers.periods import find_periods, since
from qannotate.suggest.numbers.quantities import Quantities
from qannotate.suggest.words import WordIndex

NAME = "numbers"
LAYER = "number"
_CODE = "1"
_LISTS = (
    "classifiers",
    "counted_nouns",
    "duration_units",
    "first_units",
    "measure_units",
    "money_units",
    "number_idioms",
    "numbered_nouns",
    "ordinal_units",
)
_ALWAYS = frozenset({"DATE", "TIME_RANGE", "PERCENT", "MONEY"})
"""Labels whose rules are sure enough to fire within quotes."""

Rule = Callable[[Reading], Iterable[Candidate]]


class NumberEngine:
    """Proposes every number of an article, with its value."""

    name = NAME

    def __init__(self, lexicons: Lexicons) -> None:
        self.version = f"{_CODE}-{lexicons.digest(_LISTS)}"
        self._idioms = Idioms(lexicons)
        quantities, ordinals = Quantities(lexicons), Ordinals(lexicons)
        self._rules: tuple[Rule, ...] = (
            find_periods,
            lambda reading: since(reading, find_dates(reading)),
            quantities.percents,
            find_formulas,
            ordinals.find,
            quantities.durations,
            quantities.money,
            quantities.measures,
            quantities.bare_money,
            quantities.counts,
            quantities.counted_nouns,
            find_bare,
        )

    def propose(self, article: FoldedArticle) -> tuple[Proposal, ...]:
        reading = Reading(
            article.text,
            WordIndex(len(article.text), article.words),
            calendar_of(article.text, article.published),
        )
        found = sorted(self._find(reading), key=lambda candidate: candidate.start)
        return tuple(_proposal(article.text, candidate) for candidate in found)

    def _find(self, reading: Reading) -> Iterator[Candidate]:
        mask = self._idioms.mask(reading)
        taken = bytearray(len(reading.text))
        for rule in self._rules:
            for candidate in rule(reading):
                start, end = candidate.start, candidate.end
                if any(taken[start:end]) or _masked(mask, candidate):
                    continue
                taken[start:end] = b"\1" * (end - start)
                yield candidate


def _masked(mask: bytearray, candidate: Candidate) -> bool:
    covered = mask[candidate.start : candidate.end]
    return 1 in covered or (2 in covered and candidate.label not in _ALWAYS)


def _proposal(text: str, found: Candidate) -> Proposal:
    return Proposal(
        layer=LAYER,
        label=found.label,
        span=Span(found.start, found.end),
        rule=found.rule,
        detail=text[found.start : found.end],
        confidence=found.confidence,
        attributes=MappingProxyType(dict(found.norm)),
    )
