"""The calendar of an article: what "this year" or "the 2nd" means in it.

A date is written as ISO 8601 and stops where the text does (`2022`, `2022-08`).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

_PUBLISHED = re.compile(r"((?:19|20)\d\d)(?:-(\d\d))?(?:-(\d\d))?")
_DATELINE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_DAY_IN_LEAD = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日")
_LEAD = 400
_NEWS_DAYS = 7


@dataclass(frozen=True, slots=True)
class Day:
    """A date as exact as it is known: year, year and month, or all three."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        parts = [f"{self.year:04}"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
            if self.day is not None:
                parts.append(f"{self.day:02}")
        return "-".join(parts)

    def shifted(self, days: int) -> Day:
        """Return the day `days` later; less exact dates stay as they are."""
        if self.month is None or self.day is None:
            return self
        try:
            moved = date(self.year, self.month, self.day) + timedelta(days)
        except (ValueError, OverflowError):
            return self
        return Day(moved.year, moved.month, moved.day)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What relative dates are resolved against.

    `published` is when the article appeared, `event` the day it reports on. Both are
    `None` if neither the source nor the text says.
    """

    published: Day | None
    event: Day | None

    @property
    def year(self) -> int | None:
        return self.event.year if self.event else None

    def year_of(self, month: int, day: int | None) -> int | None:
        """Return the year in which a month without a year lies nearest to publication."""
        base = self.published
        if base is None or base.month is None:
            return self.year
        distance = (month - base.month) * 31 + ((day or 15) - (base.day or 15))
        if distance > 200:
            return base.year - 1
        return base.year + 1 if distance < -200 else base.year


def calendar_of(text: str, published: str) -> Calendar:
    """Return the calendar of an article.

    Without a published date a dateline in the lead counts, else the year that the text
    names most often (of several the latest).
    """
    known = _parse(published) or _dateline(text)
    if known is None:
        years = Counter(int(match[1]) for match in _YEAR.finditer(text))
        if not years:
            return Calendar(None, None)
        known = Day(max(years, key=lambda year: (years[year], year)))
    return Calendar(known, _event_day(text, known))


def is_date(month: int, day: int | None) -> bool:
    return 1 <= month <= 12 and (day is None or 1 <= day <= 31)


def _parse(published: str) -> Day | None:
    match = _PUBLISHED.match(published)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return Day(year or 0, month, day)


def _dateline(text: str) -> Day | None:
    match = _DATELINE.search(text, 0, _LEAD)
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    return Day(year, month, day) if is_date(month, day) else None


def _event_day(text: str, published: Day) -> Day:
    """Return the day the lead names, if it lies in the week before publication."""
    if published.month is None or published.day is None:
        return published
    for match in _DAY_IN_LEAD.finditer(text, 0, _LEAD):
        named = replace(published, month=int(match[1]), day=int(match[2]))
        for back in range(_NEWS_DAYS + 1):
            if published.shifted(-back) == named:
                return named
    return published
