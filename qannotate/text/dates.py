"""Dates as pages write them, as ISO 8601: only whole days, only if the day exists."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)"
    r"(?:[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)"
    r"|\s*年\s*(?P<han_month>\d\d?)\s*月\s*(?P<han_day>\d\d?)\s*日)"
    r"(?!\d)(?![-/.]\d)",
    re.ASCII,
)
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d\d?)\s+(?P<month>[A-Za-z]{3})[a-z]*\.?,?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
    re.ASCII,
)

TIME_OF_DAY = r"(?:[T\s]\s*\d\d?[:：]\d\d(?:[:：]\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?)?"
"""A pattern for the time that may follow a date."""

DAY = r"(?:19|20)\d\d(?:[-/.]\d\d?[-/.]\d\d?|\s*年\s*\d\d?\s*月\s*\d\d?\s*日)(?!\d)"
"""A pattern for a day, year first."""


def iso_date(text: str) -> str:
    """Return the first day named in `text` as `YYYY-MM-DD`, or an empty string.

    Reads `2022-08-26`, `2022/8/26`, `2022.8.26`, `2022年8月26日` and `26 Aug 2022` with
    whatever stands around them. The day is taken as written, in its own time zone.
    """
    match = _YEAR_FIRST.search(text)
    if match:
        month = match["month"] or match["han_month"]
        return _existing(int(match["year"]), int(month), int(match["day"] or match["han_day"]))
    match = _DAY_FIRST.search(text)
    if match and match["month"].lower() in _MONTHS:
        month_number = _MONTHS.index(match["month"].lower()) + 1
        return _existing(int(match["year"]), month_number, int(match["day"]))
    return ""


def _existing(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
