"""Periods between two dates, since a date, and five-year plans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from qannotate.suggest.numbers.candidate import Candidate, Norm, Reading
from qannotate.suggest.numbers.datewords import (
    DAY,
    MONTH,
    RELATIVE_YEAR,
    TO,
    YEAR,
    integer,
    make_day,
    sentence_year,
    year_for,
    year_of,
)

_NAMED = rf"(?:(?:(?P<year>{YEAR})年|(?P<relative>{RELATIVE_YEAR})))"
_YEARS = re.compile(rf"(?P<year>{YEAR})年?{TO}(?P<year2>{YEAR})年(?!代)")
_MONTHS = re.compile(
    rf"{_NAMED}?(?P<month>{MONTH})(?:月份?)?{TO}(?:(?P<year2>{YEAR})年)?(?P<month2>{MONTH})月份?"
    rf"(?!{DAY}[日号])"
)
_DAYS = re.compile(
    rf"{_NAMED}?(?P<month>{MONTH})月(?P<day>{DAY})[日号]?{TO}"
    rf"(?:(?:(?P<year2>{YEAR})年)?(?P<month2>{MONTH})月)?(?P<day2>{DAY})[日号]"
)
_QUARTERS = re.compile(rf"{_NAMED}?前(?P<count>[二两三]个?)(?:季度)")
_MONTHS_SO_FAR = re.compile(rf"{_NAMED}?前(?P<count>[2-9]|1[01]|[二两三四五六七八九十])个月")
_PLAN = re.compile(
    "(?<![一二三四五六七八九百千万第星礼])"
    "(?:(?P<long>十[一二三四五六七八九])五(?![十百千万亿点])"
    "|(?P<short>[七八九十])五(?=期间|规划|时期|计划))"
)
_SINCE = re.compile("以来|起至今|至今")
_FIRST_PLAN = 1951
_PLAN_YEARS = 5


def find_periods(reading: Reading) -> Iterator[Candidate]:
    """Yield ranges that name both ends, and five-year plans."""
    for match in _DAYS.finditer(reading.text):
        yield _range(reading, match, 0.95)
    for match in _MONTHS.finditer(reading.text):
        yield _range(reading, match, 0.95)
    for match in _YEARS.finditer(reading.text):
        yield _range(reading, match, 0.95)
    yield from _first_months(reading)
    yield from _plans(reading)


def since(reading: Reading, dates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the dates; one that 以来 follows becomes an open range."""
    for date in dates:
        found = _SINCE.match(reading.text, date.end)
        iso = date.norm.get("start") or date.norm.get("iso")
        if found is None:
            yield date
            continue
        norm: Norm = {"kind": "range", "start": iso, "end": None}
        yield replace(date, end=found.end(), label="TIME_RANGE", rule="period.since", norm=norm)


def _range(reading: Reading, match: re.Match[str], confidence: float) -> Candidate:
    found = match.groupdict()
    month, day = integer(found.get("month")), integer(found.get("day"))
    year = year_of(reading, found.get("year"), found.get("relative"))
    if year is None and month is not None:
        year = year_for(reading, match.start(), month, day)
    month2 = integer(found.get("month2")) or month
    year2 = integer(found.get("year2")) or year
    if year2 is not None and year2 == year and (month2 or 0) < (month or 0):
        year2 += 1
    first = make_day(year, month, day)
    last = make_day(year2, month2, integer(found.get("day2")))
    norm: Norm = {"kind": "range"}
    if first and last:
        norm |= {"start": first.iso, "end": last.iso}
    else:
        norm["raw"] = match[0]
    return _period(match, "period.range", norm, confidence)


def _first_months(reading: Reading) -> Iterator[Candidate]:
    for pattern, months in ((_QUARTERS, 3), (_MONTHS_SO_FAR, 1)):
        for match in pattern.finditer(reading.text):
            year = year_of(reading, match["year"], match["relative"])
            year = year or sentence_year(reading, match.start()) or reading.calendar.year
            count = integer(match["count"].rstrip("个")) or 1
            norm: Norm = {"kind": "range", "raw": match[0]}
            if year is not None:
                norm = {
                    "kind": "range",
                    "start": f"{year}-01",
                    "end": f"{year}-{count * months:02}",
                }
            yield _period(match, "period.range", norm, 0.9)


def _plans(reading: Reading) -> Iterator[Candidate]:
    for match in _PLAN.finditer(reading.text):
        start = _FIRST_PLAN + _PLAN_YEARS * (integer(match["long"] or match["short"]) or 0)
        norm = {"kind": "range", "start": str(start), "end": str(start + _PLAN_YEARS - 1)}
        yield _period(match, "period.plan", norm, 0.9)


def _period(
    match: re.Match[str], rule: str, norm: Mapping[str, object], confidence: float
) -> Candidate:
    return Candidate(match.start(), match.end(), "TIME_RANGE", rule, norm, confidence)
