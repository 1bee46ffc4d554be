"""Amounts with a unit: percentages, money, measures, durations and counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.numbers.candidate import Candidate, Norm, Reading
from qannotate.suggest.numbers.modifiers import AFTER, BEFORE, MORE, VAGUE, bound_of
from qannotate.suggest.numbers.numerals import (
    NUMERAL,
    SCALE,
    Amount,
    json_number,
    parse_numeral,
    scale_of,
)
from qannotate.suggest.patterns import either

_CORE = (
    rf"{BEFORE}{VAGUE}"
    rf"(?:(?P<from>{NUMERAL})(?:(?:[%％]|万|亿)?(?:[-—–~～]|——)|[至到])(?=[\d一二两三四五六七八九十百千]))?"
    rf"(?P<numeral>{NUMERAL}){MORE}(?P<scale>{SCALE})?(?P<more2>[余多])?"
)
_PERCENT = re.compile(rf"{_CORE}(?P<unit>[%％‰]|个?百分点){AFTER}")
_OF_HUNDRED = re.compile(
    rf"{BEFORE}(?P<base>百|千|万)分之(?P<numeral>{NUMERAL})(?P<more>[余多几])?{AFTER}"
)
_TENTHS = re.compile(
    rf"{BEFORE}(?P<numeral>[一二三四五六七八九]|[1-9])(?P<more>[多])?成(?P<half>半)?{AFTER}(?![立为员长果功本都熟绩效就品分人语])"
)
_MONEY_SIGN = re.compile(rf"(?P<sign>[¥￥$€£])(?P<numeral>{NUMERAL})(?P<more>[余多])?(?P<unit>元)?")
_SIGNS = {"¥": "元", "￥": "元", "$": "美元", "€": "欧元", "£": "英镑"}
_BARE_MONEY = re.compile(
    rf"{BEFORE}{VAGUE}(?P<numeral>{NUMERAL}){MORE}(?P<scale>{SCALE})?(?P<level>级)?{AFTER}"
)
_NOT_MONEY = frozenset("人户次吨亩立平千斤册元美欧件个项份张台辆家名条头株只枚")
_PER_MILLE = {"百": "%", "千": "‰", "万": "‱"}


_RULES = {
    "percent.sign": ("PERCENT", 0.97),
    "percent.words": ("PERCENT", 0.95),
    "period.duration": ("TIME_RANGE", 0.92),
    "money.unit": ("MONEY", 0.97),
    "money.bare": ("MONEY", 0.75),
    "measure.unit": ("MEASURE", 0.92),
    "count.classifier": ("COUNT", 0.93),
    "count.noun": ("COUNT", 0.75),
}
"""The label of each rule, and how sure it is."""

_NOUNS = frozenset({"n", "nz", "nl", "ng"})


class Quantities:
    """The rules that need word lists of units."""

    def __init__(self, lexicons: Lexicons) -> None:
        measures = lexicons.words("measure_units")
        latin = [unit for unit in measures if unit.isascii()]
        chinese = either(unit for unit in measures if not unit.isascii())
        measure = rf"(?:{chinese}|{either(latin)}(?![A-Za-z]))(?:/(?:小时|秒|天|年|人|亩|h|s))?"
        self._money = re.compile(
            rf"{_CORE}(?P<unit>{either(lexicons.words('money_units'))})(?P<level>级)?{AFTER}"
        )
        self._measure = re.compile(rf"{_CORE}\s?(?P<unit>{measure}){AFTER}")
        self._duration = re.compile(
            rf"(?P<span>过去|未来|今后|最近)?{_CORE}"
            rf"(?P<unit>{either(lexicons.words('duration_units'))})(?P<more3>多)?"
            rf"(?P<since>以来|来)?{AFTER}"
        )
        self._count = re.compile(
            rf"{_CORE}(?P<unit>{either(lexicons.words('classifiers'))}|大(?![学陆楼]))(?P<level>级)?{AFTER}"
        )
        self._noun = re.compile(_CORE)
        self._short_nouns = re.compile(either(lexicons.words("counted_nouns")))

    def percents(self, reading: Reading) -> Iterator[Candidate]:
        for match in _PERCENT.finditer(reading.text):
            unit = "百分点" if match["unit"].endswith("点") else match["unit"].replace("％", "%")
            yield from _quantity(reading, match, "percent.sign", unit)
        for match in _OF_HUNDRED.finditer(reading.text):
            unit = _PER_MILLE[match["base"]]
            yield from _quantity(reading, match, "percent.words", unit)
        for match in _TENTHS.finditer(reading.text):
            amount = parse_numeral(match["numeral"])
            if amount is None or not reading.words.starts(match.start("numeral")):
                continue
            value = amount.value * 10 + (5 if match["half"] else 0)
            norm = {"value": json_number(value), **bound_of(match, reading.text), "unit": "%"}
            yield Candidate(match.start(), match.end(), "PERCENT", "percent.words", norm, 0.7)

    def durations(self, reading: Reading) -> Iterator[Candidate]:
        for match in self._duration.finditer(reading.text):
            if _indefinite(match) and not (match["since"] or match["span"] or match["before"]):
                continue
            unit = match["unit"].removesuffix("时间").replace("多", "")
            unit = unit if unit == "个月" else unit.removeprefix("个")
            for found in _quantity(reading, match, "period.duration", unit):
                yield _as_period(reading, match, found)

    def money(self, reading: Reading) -> Iterator[Candidate]:
        for match in self._money.finditer(reading.text):
            unit = match["unit"].replace("人民币", "") or "元"
            unit = "元" if unit in ("块钱", "元元") else unit
            yield from _quantity(reading, match, "money.unit", unit)
        for match in _MONEY_SIGN.finditer(reading.text):
            unit = _SIGNS[match["sign"]]
            yield from _quantity(reading, match, "money.unit", unit)

    def bare_money(self, reading: Reading) -> Iterator[Candidate]:
        """Yield amounts that end in 亿: without a unit they mean money."""
        for match in _BARE_MONEY.finditer(reading.text):
            numeral = match["numeral"] + (match["scale"] or "")
            following = reading.text[match.end() : match.end() + 1]
            project = reading.text.startswith("项目", match.end())
            if numeral.endswith("亿") and (project or following not in _NOT_MONEY):
                yield from _quantity(reading, match, "money.bare", "元")

    def measures(self, reading: Reading) -> Iterator[Candidate]:
        for match in self._measure.finditer(reading.text):
            if len(match["unit"]) == 1 and not _plain(reading, match):
                continue
            yield from _quantity(reading, match, "measure.unit", match["unit"])

    def counts(self, reading: Reading) -> Iterator[Candidate]:
        for match in self._count.finditer(reading.text):
            if _indefinite(match) and match["unit"] != "倍":
                continue
            if _plain(reading, match):
                yield from _quantity(reading, match, "count.classifier", match["unit"])

    def counted_nouns(self, reading: Reading) -> Iterator[Candidate]:
        """Yield numbers that stand directly before the noun they count, or before none."""
        for match in self._noun.finditer(reading.text):
            if _indefinite(match) or match["numeral"].endswith(".0"):
                continue
            end = self._noun_end(reading, match)
            if end is None:
                yield from _scaled(reading, match)
                continue
            unit = reading.text[match.end() : end]
            for found in _quantity(reading, match, "count.noun", unit):
                yield Candidate(
                    found.start, end, found.label, found.rule, found.norm, found.confidence
                )

    def _noun_end(self, reading: Reading, match: re.Match[str]) -> int | None:
        """Return where the counted noun ends, `None` if there is none."""
        end = match.end()
        word = reading.words.at(end)
        if word is None or not reading.words.starts(match.start("numeral")):
            return None
        short = self._short_nouns.match(reading.text, end)
        if short and reading.words.starts(short.end()):
            return short.end()
        if word.span.start != end or word.flag not in _NOUNS:
            return None
        if len(word.span) > 1:
            return word.span.end
        following = reading.words.at(word.span.end)
        joined = following and following.flag in _NOUNS and len(following.span) == 1
        return following.span.end if following and joined else None


def _scaled(reading: Reading, match: re.Match[str]) -> Iterator[Candidate]:
    """Yield an amount of ten thousands that names nothing it counts."""
    if match["numeral"][0].isascii() and match[0][-1] in "万余多":
        yield from _quantity(reading, match, "count.noun", "")


def _quantity(reading: Reading, match: re.Match[str], rule: str, unit: str) -> Iterator[Candidate]:
    found = match.groupdict()
    amount = parse_numeral(found["numeral"])
    if amount is None:
        return
    scale = scale_of(found.get("scale") or "")
    norm = _value(found.get("from"), amount, scale)
    norm |= bound_of(match, reading.text)
    if amount.high is not None:
        norm.setdefault("bound", "~")
    if unit:
        norm["unit"] = unit
    label, confidence = _RULES[rule]
    yield Candidate(match.start(), match.end(), label, rule, norm, confidence)


def _value(low: str | None, amount: Amount, scale: Decimal) -> Norm:
    value = amount.value * scale
    if low:
        first = parse_numeral(low)
        if first is not None and first.value < value:
            start = first.value * scale if first.value * scale < value else first.value
            return {"min": json_number(start), "max": json_number(value)}
    if amount.high is not None:
        return {"min": json_number(value), "max": json_number(amount.high * scale)}
    return {"value": json_number(value)}


def _as_period(reading: Reading, match: re.Match[str], found: Candidate) -> Candidate:
    """Return the duration, or the range up to today (or from it) where its words say so."""
    norm = dict(found.norm)
    back = match["since"] or match["before"] == "近" or match["span"] in ("过去", "最近")
    ahead = match["span"] in ("未来", "今后")
    today = reading.calendar.published
    if not (back or ahead):
        return Candidate(
            found.start, found.end, found.label, found.rule, {"kind": "duration", **norm}, 0.92
        )
    edge = "start" if ahead else "end"
    norm = {"kind": "range", **norm, edge: today.iso if today else None}
    return Candidate(found.start, found.end, found.label, "period.recent", norm, 0.9)


def _indefinite(match: re.Match[str]) -> bool:
    """Whether the number is the 一 that works as an article."""
    return match["numeral"] == "一" and not match["scale"] and not match.groupdict().get("from")


def _plain(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the words of the text leave number and unit a phrase of their own."""
    start, end = match.start("numeral"), match.end("unit")
    if reading.text[start].isascii():
        return True
    last = reading.words.at(end - 1)
    first = reading.words.at(start)
    if first is not None and first.span.start < match.start():
        return False
    whole = first is not None and first.span.start <= start and first.span.end >= end
    if whole and first is not None and first.flag[:1] in "nvaidlc" and len(first.span) >= 2:
        return False
    return last is None or last.span.end <= end or last.flag[:1] in "mqt"
