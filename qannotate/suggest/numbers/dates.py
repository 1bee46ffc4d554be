"""Dates: days, months, years, decades, instants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qannotate.suggest.numbers.calendar import Day
from qannotate.suggest.numbers.candidate import Candidate, Norm, Reading
from qannotate.suggest.numbers.datewords import (
    DAY,
    MONTH,
    NOT_A_MONTH,
    OF_DAY,
    RELATIVE_YEAR,
    YEAR,
    integer,
    make_day,
    month_for,
    year_for,
    year_of,
)

_HALF = "[上下]半年|第?[一二三四]季度"
_ISO = re.compile(
    r"(?<![\d.A-Za-z/-])(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)"
    r"(?P<day>\d{1,2})(?![\d.])"
    r"(?:[ T]{1,2}(?P<clock>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?!\d))?"
)
_FULL = re.compile(
    rf"(?:(?P<year>{YEAR})年|(?P<relative>{RELATIVE_YEAR}))"
    rf"(?:(?P<month>{MONTH})月{NOT_A_MONTH}(?:(?P<day>{DAY})[日号])?)?"
)
_MONTH_DAY = re.compile(rf"(?P<month>{MONTH})月{NOT_A_MONTH}(?:(?P<day>{DAY})[日号])?")
_NEAR_MONTH = re.compile(rf"(?P<which>本|上个?|下个?)月(?:(?P<day>{DAY})[日号])?")
_LONE_DAY = re.compile(
    rf"(?<![\d月年.])(?P<day>3[01]|[12]\d|0?[1-9])日(?=(?:{OF_DAY})|[，,。、至到晚讯电])"
)
_NEAR_DAY = re.compile("(?P<which>[今昨明前后][天日]|[今昨]晚|[今]晨|今早)")
_SCHOOL_YEAR = re.compile("(?P<which>[上本])年度")
_DECADE = re.compile(
    "(?:(?P<last>上个?世纪)|(?P<century>1[89]|2[01]|十[八九]|二十一?)世纪)?"
    "(?P<decade>[1-9]0|[一二三四五六七八九]十)年代"
    r"|(?P<year>(?:1[89]|20)\d)0年代"
)
_CENTURY = re.compile("(?P<century>1[5-9]|2[01]|十[五六七八九]|二十一?)世纪(?!之)")
_BARE_YEAR = re.compile(r"(?<![\d.A-Za-z-])(?P<year>(?:19|20)\d\d)(?![\d.,%％A-Za-z×+-])")

_YEAR_PART = re.compile(
    rf"(?P<part>年?[底末]|年?初(?![步期级次始心衷创]))|度(?!假)(?=(?P<none>))|(?P<half>{_HALF})"
)
_MONTH_PART = re.compile("份|(?P<part>[底末]|初(?![步期级次始])|[上中下]旬)")
_DAY_PART = re.compile(
    rf"(?P<part>{OF_DAY})?"
    r"(?:(?P<hour>[01]?\d|2[0-3])(?:[:：](?P<minute>[0-5]\d)(?!\d)"
    r"|[时点](?:(?P<minute2>[0-5]?\d)分|(?P<half>半))?))?"
)
_CLOCK = re.compile(
    rf"(?P<part>{OF_DAY})(?P<hour>\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})(?P<sign>[:：时点])"
    r"(?:(?P<minute>[0-5]?\d)(?!\d)分?|(?P<half>半))?"
    r"|(?<![\d.])(?P<hour2>[01]?\d|2[0-3])(?:[时点](?P<minute2>[0-5]?\d)分|时许|点钟|点半)"
)
_AWAY = {"今": 0, "昨": -1, "明": 1, "前": -2, "后": 2}


def find_dates(reading: Reading) -> Iterator[Candidate]:
    """Yield everything that names one day, month, year, decade or instant."""
    yield from _iso_dates(reading)
    yield from _decades(reading)
    yield from _full_dates(reading)
    yield from _months_and_days(reading)
    yield from _near_dates(reading)
    yield from _bare_years(reading)
    yield from _clocks(reading)


def _iso_dates(reading: Reading) -> Iterator[Candidate]:
    for match in _ISO.finditer(reading.text):
        day = make_day(int(match["year"]), int(match["month"]), int(match["day"]))
        if day is not None:
            iso = day.iso + (f"T{match['clock']}" if match["clock"] else "")
            yield _date(match.start(), match.end(), "date.iso", {"iso": iso}, 0.97)


def _decades(reading: Reading) -> Iterator[Candidate]:
    for match in _DECADE.finditer(reading.text):
        if match["year"]:
            first = int(match["year"]) * 10
        else:
            century = 20 if match["last"] else integer(match["century"])
            first = ((century or 20) - 1) * 100 + (integer(match["decade"]) or 0)
        norm: Norm = {"iso": f"{first // 10}X", "start": str(first), "end": str(first + 9)}
        yield _date(match.start(), match.end(), "date.decade", norm, 0.95)
    for match in _CENTURY.finditer(reading.text):
        century = integer(match["century"]) or 0
        norm = {
            "iso": f"{century - 1}XX",
            "start": str(century * 100 - 99),
            "end": str(century * 100),
        }
        yield _date(match.start(), match.end(), "date.decade", norm, 0.9)


def _full_dates(reading: Reading) -> Iterator[Candidate]:
    for match in _FULL.finditer(reading.text):
        year = year_of(reading, match["year"], match["relative"])
        named = make_day(year, integer(match["month"]), integer(match["day"]))
        end = match.end()
        if match["day"]:
            yield _instant(reading, match.start(), end, named)
            continue
        parts = _MONTH_PART if match["month"] else _YEAR_PART
        yield _with_part(reading, match.start(), end, named, parts)


def _months_and_days(reading: Reading) -> Iterator[Candidate]:
    for match in _MONTH_DAY.finditer(reading.text):
        if reading.text[max(0, match.start() - 1) : match.start()] in ("个", "几", "数", "第"):
            continue
        month, day = integer(match["month"]), integer(match["day"])
        year = year_for(reading, match.start(), month or 0, day)
        named = make_day(year, month, day)
        if day is not None:
            yield _instant(reading, match.start(), match.end(), named)
        else:
            yield _with_part(reading, match.start(), match.end(), named, _MONTH_PART)
    for match in _LONE_DAY.finditer(reading.text):
        month, day = month_for(reading, match.start()), integer(match["day"])
        year = year_for(reading, match.start(), month, day) if month else None
        named = make_day(year, month, day) if month else None
        yield _instant(reading, match.start(), match.end(), named, confidence=0.8)


def _near_dates(reading: Reading) -> Iterator[Candidate]:
    event = reading.calendar.event
    for match in _NEAR_DAY.finditer(reading.text):
        word = reading.words.at(match.start())
        if word and (word.span.start < match.start() or word.span.end > match.end() + 2):
            continue
        if match[0] in ("前日", "后日", "明日") and word and not word.flag.startswith("t"):
            continue
        day = event.shifted(_AWAY[match["which"][0]]) if event and event.day else None
        part = match[0][1] if match[0][1] in "晚晨早" else None
        yield _instant(reading, match.start(), match.end(), day, part=part, confidence=0.9)
    for match in _NEAR_MONTH.finditer(reading.text):
        if event is None or event.month is None:
            continue
        month = event.month + {"本": 0, "上": -1, "下": 1}[match["which"][0]]
        year, month = event.year + (month - 1) // 12, (month - 1) % 12 + 1
        named = make_day(year, month, integer(match["day"]))
        yield _instant(reading, match.start(), match.end(), named, confidence=0.85)
    for match in _SCHOOL_YEAR.finditer(reading.text):
        last = event.year - (match["which"] == "上") if event else None
        norm = {"iso": str(last)} if last else {"raw": match[0]}
        yield _date(match.start(), match.end(), "date.relative", norm, 0.9)


def _bare_years(reading: Reading) -> Iterator[Candidate]:
    """Yield years without 年, as they stand in titles."""
    for match in _BARE_YEAR.finditer(reading.text):
        before = reading.text[match.start() - 1 : match.start()] if match.start() else ""
        after = reading.text[match.end() : match.end() + 1]
        in_brackets = before in ("(", "（") and after in (")", "）")
        word = reading.words.at(match.end())
        noun = word is not None and word.flag[:1] in "nvab" and "一" <= after <= "鿿"
        if in_brackets or (noun and after not in "余多万亿元人名家个项"):
            norm = {"iso": match["year"]}
            yield _date(match.start(), match.end(), "date.year", norm, 0.7)


def _clocks(reading: Reading) -> Iterator[Candidate]:
    """Yield times of day that no date stands before."""
    for match in _CLOCK.finditer(reading.text):
        hour = integer(match["hour"] or match["hour2"]) or 0
        minute = int(match["minute"] or match["minute2"] or 0)
        if match["half"] or match[0].endswith("半"):
            minute = 30
        if hour > 24 or (match["sign"] in (":", "：") and not match["minute"]):
            continue
        norm: Norm = {"iso": f"T{_hour(match['part'], hour):02}:{minute:02}"}
        if match["part"]:
            norm["part"] = match["part"]
        yield _date(match.start(), match.end(), "date.clock", norm, 0.85)


def _with_part(
    reading: Reading, start: int, end: int, named: Day | None, parts: re.Pattern[str]
) -> Candidate:
    norm = _norm(reading, start, end, named)
    found = parts.match(reading.text, end)
    if found:
        end = found.end()
        part = found.groupdict().get("half") or found["part"]
        if part:
            norm["part"] = part if part.endswith(("半年", "季度")) else part[-1:]
            if part.endswith("旬"):
                norm["part"] = part
        if "raw" in norm:
            norm["raw"] = reading.text[start:end]
    return _date(start, end, "date.calendar", norm, 0.95)


def _instant(
    reading: Reading,
    start: int,
    end: int,
    named: Day | None,
    *,
    part: str | None = None,
    confidence: float = 0.95,
) -> Candidate:
    found = _DAY_PART.match(reading.text, end)
    clock = ""
    if found and found[0]:
        end = found.end()
        part = found["part"] or part
        clock = _clock(found)
    norm = _norm(reading, start, end, named)
    if clock and "iso" in norm:
        norm["iso"] = f"{norm['iso']}T{clock}"
    if part:
        norm["part"] = part
    return _date(start, end, "date.calendar", norm, confidence)


def _clock(found: re.Match[str]) -> str:
    """Return hour and minute; the afternoon counts on from twelve."""
    if not found["hour"]:
        return ""
    hour = _hour(found["part"], int(found["hour"]))
    minute = 30 if found["half"] else int(found["minute"] or found["minute2"] or 0)
    return f"{hour:02}:{minute:02}"


def _hour(part: str | None, hour: int) -> int:
    afternoon = part in ("下午", "傍晚", "晚上", "晚间", "深夜", "午后")
    return hour + 12 if afternoon and hour < 12 else hour


def _norm(reading: Reading, start: int, end: int, named: Day | None) -> Norm:
    return {"iso": named.iso} if named else {"raw": reading.text[start:end]}


def _date(
    start: int, end: int, rule: str, norm: Mapping[str, object], confidence: float
) -> Candidate:
    return Candidate(start, end, "DATE", rule, norm, confidence)
