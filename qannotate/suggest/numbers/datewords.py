"""How dates are written: the pieces that dates and periods are read from."""

from __future__ import annotations

import re

from qannotate.suggest.numbers.calendar import Day, is_date
from qannotate.suggest.numbers.candidate import Reading
from qannotate.suggest.numbers.numerals import parse_numeral

_CJK = "零〇一二三四五六七八九"
YEAR = rf"(?:(?<![\d.])(?:19|20)\d\d|(?<![{_CJK}])[一二][{_CJK}]{{3}})"
RELATIVE_YEAR = "(?:今年|去年|前年|明年|后年)"
MONTH = r"(?:(?<![\d.])(?:1[0-2]|0?[1-9])|十[一二]?|(?<!十)[一二三四五六七八九])"
DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
OF_DAY = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜|夜间|午后"
TO = "(?:——|[-—–―~～〜至到])"
NOT_A_MONTH = "(?![饼球亮光经租薪供票卡考嫂均子度])"

YEARS_AWAY = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
_NAMED_YEAR = re.compile(rf"(?:(?P<year>{YEAR})年|(?P<relative>{RELATIVE_YEAR}))")
_NAMED_MONTH = re.compile(rf"(?P<month>{MONTH})月{NOT_A_MONTH}")
_SENTENCE_END = re.compile("[。！？!?；;\n]")
_LOOK_BACK = 80


def integer(raw: str | None) -> int | None:
    """Return the whole number that a piece of a date names."""
    amount = parse_numeral(raw) if raw else None
    return None if amount is None else int(amount.value)


def year_of(reading: Reading, year: str | None, relative: str | None) -> int | None:
    """Return the year that 2022年 or 去年 names, `None` if the article does not tell."""
    if year:
        return integer(year)
    if relative and reading.calendar.year is not None:
        return reading.calendar.year + YEARS_AWAY[relative]
    return None


def year_for(reading: Reading, start: int, month: int, day: int | None) -> int | None:
    """Return the year of a month without one: that of its sentence, else the nearest."""
    return sentence_year(reading, start) or reading.calendar.year_of(month, day)


def sentence_year(reading: Reading, start: int) -> int | None:
    """Return the last year that the sentence names before `start`, unless it is to come."""
    named = _last(_NAMED_YEAR, _sentence_before(reading.text, start))
    year = year_of(reading, named["year"], named["relative"]) if named else None
    latest = reading.calendar.year
    return None if year is None or (latest is not None and year > latest) else year


def month_for(reading: Reading, start: int) -> int | None:
    """Return the month of a day without one: the last month named, else the article's."""
    named = _last(_NAMED_MONTH, reading.text[max(0, start - _LOOK_BACK) : start])
    if named is not None:
        return integer(named["month"])
    return reading.calendar.event.month if reading.calendar.event else None


def make_day(year: int | None, month: int | None = None, day: int | None = None) -> Day | None:
    """Return a date, or `None` if the year is unknown or there is no such month or day."""
    if year is None or (month is not None and not is_date(month, day)):
        return None
    return Day(year, month, day)


def _sentence_before(text: str, start: int) -> str:
    return _SENTENCE_END.split(text[max(0, start - _LOOK_BACK) : start])[-1]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    matches = list(pattern.finditer(text))
    return matches[-1] if matches else None
