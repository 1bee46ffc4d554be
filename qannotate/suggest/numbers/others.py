"""Ordinals, and numbers that are neither amount nor date: formulas, telephones, bare ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.numbers.candidate import Candidate, Norm, Reading
from qannotate.suggest.numbers.numerals import (
    CHINESE_CHARACTERS,
    NUMERAL,
    json_number,
    parse_numeral,
)
from qannotate.suggest.patterns import either

_FORMULA = re.compile(
    r"(?<![\d.A-Za-z+×])(?:[\dNXnx]{1,6}[+＋×xX*]){1,12}[\dNXnx]{1,6}(?![\d.A-Za-z])"
)
_RATIO = re.compile(r"(?<![\d.:])\d{1,4}[:：]\d{1,4}(?![\d.:])|(?<!\d)\d{1,3}比\d{1,3}(?!\d)")
_FRACTION = re.compile(
    rf"(?P<base>[{CHINESE_CHARACTERS}]{{1,5}}|\d{{1,4}})分之(?P<part>[{CHINESE_CHARACTERS}]{{1,5}}|\d{{1,4}})"
)
_TELEPHONE = re.compile(
    r"(?<![\d.])(?:\((?:\+?\d{2,4}|0\d{2,4})\)[ -]?\d{7,8}|0\d{2,3}[ -]\d{7,8}|1[3-9]\d{9}"
    r"|[48]00-\d{3,4}-\d{3,4})(?!\d)"
)
_AMONG = re.compile(
    r"(?<![前\d])(?P<numeral>[1-9]\d{0,4}|[十百千]|[一二三四五六七八九]?[十百]|[一二三四五六七八九])强(?![化调势劲度制国大省市烈有])"
)
_PARALLEL = re.compile(
    "[一二两三四五六七八九十]{1,2}(?P<first>[省市区县镇州国])[一二两三四五六七八九十]{1,2}(?P<second>[省市区县镇州国])"
)
_BARE = re.compile(r"(?<![\w.])\d{1,15}(?:,\d{3})*(?:\.\d{1,8})?(?![\dA-Za-z]|\.\d)")
_LIST_MARKER = re.compile(r"[.、．)）]")
_CONGRESS = re.compile(
    "(?<![一二三四五六七八九十百])(?P<numeral>十[二三四五六七八九]|二十[一二三]?)大"
    "(?=报告|精神|以来|召开|代表|闭幕|开幕|部署|战略|关于|提出|擘画|明确|后|、|，|,|。|”|的|和|上|党|胜利|强调|指出|作出)"
)


class Ordinals:
    """The rules for rank and order."""

    def __init__(self, lexicons: Lexicons) -> None:
        units = either([*lexicons.words("classifiers"), *lexicons.words("ordinal_units")])
        self._nth = re.compile(rf"第(?P<numeral>{NUMERAL})(?P<unit>{units})?")
        self._first = re.compile(rf"首(?P<unit>{either(lexicons.words('first_units'))})")
        self._top = re.compile(
            rf"前(?P<numeral>{NUMERAL})(?P<unit>强|[名位]|{either(lexicons.words('classifiers'))})(?![前以])"
        )
        self._numbered = re.compile(
            r"(?<![\d.A-Za-z])(?P<numeral>\d{1,4}|[一二三四五六七八九十]{1,3})(?P<unit>号)(?![文召])"
        )
        self._phase = re.compile(
            rf"(?<![{CHINESE_CHARACTERS}第分同定长短])(?P<numeral>[一二三四五六七八九])(?P<unit>期)(?![间望待刊货])"
        )
        self._after_noun = re.compile(
            rf"{either(lexicons.words('numbered_nouns'))}"
            r"(?P<numeral>[一二三四五六七八九十]{1,3}|\d{1,2})(?=[:：,，、。;；)）\n ]|$)"
        )

    def find(self, reading: Reading) -> Iterator[Candidate]:
        for match in _CONGRESS.finditer(reading.text):
            yield _ordinal(match, "ordinal.congress", "大", 0.9)
        for match in self._nth.finditer(reading.text):
            yield _ordinal(match, "ordinal.nth", match["unit"], 0.95)
        for match in self._first.finditer(reading.text):
            yield _leading(match, reading)
        for match in self._top.finditer(reading.text):
            yield _top(match)
        for match in self._numbered.finditer(reading.text):
            yield _ordinal(match, "ordinal.number", "号", 0.85)
        for match in self._phase.finditer(reading.text):
            if reading.words.starts(match.start()):
                yield _ordinal(match, "ordinal.number", "期", 0.8)
        for match in self._after_noun.finditer(reading.text):
            yield _ordinal(match, "ordinal.after", None, 0.75, start=match.start("numeral"))


def find_formulas(reading: Reading) -> Iterator[Candidate]:
    """Yield what is written with several numbers, and numbers that name a connection."""
    for pattern, rule, confidence in (
        (_TELEPHONE, "other.telephone", 0.9),
        (_FORMULA, "other.formula", 0.9),
        (_AMONG, "other.ranking", 0.85),
        (_PARALLEL, "other.parallel", 0.85),
        (_FRACTION, "other.fraction", 0.8),
        (_RATIO, "other.ratio", 0.75),
    ):
        for match in pattern.finditer(reading.text):
            norm = {"raw": match[0]}
            yield Candidate(match.start(), match.end(), "OTHER", rule, norm, confidence)


def find_bare(reading: Reading) -> Iterator[Candidate]:
    """Yield digits that no other rule explains."""
    for match in _BARE.finditer(reading.text):
        before = reading.text[match.start() - 1 : match.start()] if match.start() else "\n"
        if before in "\n" and _LIST_MARKER.match(reading.text, match.end()):
            continue
        if "." in match[0] and match[0].endswith(".0"):
            continue
        norm: Norm = {"raw": match[0]}
        yield Candidate(match.start(), match.end(), "OTHER", "other.bare", norm, 0.5)


def _ordinal(
    match: re.Match[str], rule: str, unit: str | None, confidence: float, start: int | None = None
) -> Candidate:
    amount = parse_numeral(match["numeral"])
    norm: Norm = {"value": json_number(amount.value)} if amount else {"raw": match[0]}
    if unit:
        norm["unit"] = unit
    begin = match.start() if start is None else start
    return Candidate(begin, match.end(), "ORDINAL", rule, norm, confidence)


def _leading(match: re.Match[str], reading: Reading) -> Candidate:
    word = reading.words.at(match.start())
    sure = word is None or word.span.start == match.start()
    norm = {"value": 1, "unit": match["unit"]}
    confidence = 0.93 if sure else 0.6
    return Candidate(match.start(), match.end(), "ORDINAL", "ordinal.first", norm, confidence)


def _top(match: re.Match[str]) -> Candidate:
    amount = parse_numeral(match["numeral"])
    norm: Norm = {"raw": match[0]}
    if amount is not None:
        value = json_number(amount.value)
        norm = {"value": value, "unit": match["unit"], "bound": "<=", "min": 1, "max": value}
    return Candidate(match.start(), match.end(), "ORDINAL", "ordinal.top", norm, 0.85)
