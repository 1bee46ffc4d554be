"""Numerals that are no numbers: set phrases, slogans in quotes, addresses of web pages."""

from __future__ import annotations

import re

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.numbers.candidate import Reading
from qannotate.suggest.numbers.numerals import CHINESE_CHARACTERS
from qannotate.suggest.patterns import HAN, either

_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]{1,2000}+|[\w.+-]{1,64}@[\w.-]{1,64}", re.ASCII)
_QUOTED = re.compile(r"“[^“”\n]{1,24}”|‘[^‘’\n]{1,24}’|「[^「」\n]{1,24}」")
_QUOTED_NUMBER = re.compile(rf"[\d.,]|[{CHINESE_CHARACTERS}]+[年月日亿元%]")
_MARKER = re.compile(
    rf"(?:^|(?<=[\s。；;：:]))[（(]?[{CHINESE_CHARACTERS}]{{1,3}}[)）]?(?=[是要、．.])",
    re.MULTILINE,
)
_VILLAGE = re.compile(
    rf"[一二三四五六七八九十]{{1,2}}[道里家间门堡塘岔台坪][{HAN}]{{0,2}}(?<!乡)[镇乡村](?![镇村])"
)


class Idioms:
    """The stretches of an article in which a numeral does not count."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._phrases = re.compile(either(lexicons.words("number_idioms")))

    def mask(self, reading: Reading) -> bytearray:
        """Return one byte a character: 1 where no number begins, 2 where only digits may."""
        text = reading.text
        mask = bytearray(len(text))
        for match in _QUOTED.finditer(text):
            if not _QUOTED_NUMBER.search(match[0]):
                _fill(mask, match.start(), match.end(), 2)
        for pattern in (self._phrases, _ADDRESS, _MARKER, _VILLAGE):
            for match in pattern.finditer(text):
                _fill(mask, match.start(), match.end(), 1)
        return mask


def _fill(mask: bytearray, start: int, end: int, value: int) -> None:
    mask[start:end] = bytes([value]) * (end - start)
