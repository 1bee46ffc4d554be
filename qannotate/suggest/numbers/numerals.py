"""Numerals: how they are written, in digits and in characters, and their exact value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

DIGITS = "零〇一二两三四五六七八九"
_DIGIT = {character: value for value, character in enumerate("零一二三四五六七八九")}
_DIGIT |= {"〇": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1_000}
_BIG = {"万": 10_000, "亿": 100_000_000}
CHINESE_CHARACTERS = DIGITS + "十百千万亿"

ARABIC = r"(?<![\d.A-Za-z])(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,24}+)(?:\.\d{1,12}+|(?!\.\d))"
SCALE = r"(?:[百千]?万亿|[十百千]?[万亿]|[百千])"
CHINESE = rf"[{CHINESE_CHARACTERS}]{{1,24}}+(?:点[{DIGITS}]{{1,12}}+)?"
NUMERAL = rf"(?:{ARABIC}{SCALE}?|{CHINESE})"
"""A numeral, with the characters that scale it (3.5万亿, 二十, 1,200)."""


@dataclass(frozen=True, slots=True)
class Amount:
    """What a numeral says: one value, or two where it names neighbours (两三, 三四十)."""

    value: Decimal
    high: Decimal | None = None


def parse_numeral(raw: str) -> Amount | None:
    """Return the amount that a numeral names, or `None` if it names none."""
    text = raw.replace(",", "")
    if text and text[0].isascii():
        return _scaled(text)
    return _chinese(text)


def scale_of(characters: str) -> Decimal:
    """Return what a run of scale characters multiplies by (万亿 is 10^12)."""
    scale = Decimal(1)
    for character in characters:
        scale *= _SMALL.get(character) or _BIG[character]
    return scale


def json_number(value: Decimal) -> int | float:
    """Return a whole value as an integer, any other as the nearest float."""
    return int(value) if value == value.to_integral_value() else float(value)


def _scaled(text: str) -> Amount | None:
    end = 0
    while end < len(text) and (text[end] == "." or "0" <= text[end] <= "9"):
        end += 1
    if any(c not in _SMALL and c not in _BIG for c in text[end:]):
        return None
    return Amount(Decimal(text[:end]) * scale_of(text[end:]))


def _chinese(text: str) -> Amount | None:
    whole, point, fraction = text.partition("点")
    if point:
        amount = _chinese(whole)
        if amount is None or amount.high is not None or not fraction:
            return None
        digits = "".join(str(_DIGIT[c]) for c in fraction)
        return Amount(amount.value + Decimal(f"0.{digits}"))
    if not whole or any(c not in CHINESE_CHARACTERS for c in whole):
        return None
    if all(c in _DIGIT for c in whole):
        return _digit_string(whole)
    return _neighbours(whole) or Amount(_positional(whole))


def _digit_string(text: str) -> Amount:
    values = [_DIGIT[c] for c in text]
    if len(values) == 2 and values[1] == values[0] + 1 and values[0] > 0:
        return Amount(Decimal(values[0]), Decimal(values[1]))
    return Amount(Decimal("".join(map(str, values))))


def _neighbours(text: str) -> Amount | None:
    """Return the amount of 三四十 (30 to 40) or 十五六 (15 to 16)."""
    for place in range(len(text) - 1):
        first, second = _DIGIT.get(text[place]), _DIGIT.get(text[place + 1])
        if first and second == first + 1:
            low = _positional(text[: place + 1] + text[place + 2 :])
            high = _positional(text[:place] + text[place + 1 :])
            return Amount(low, high)
    return None


def _positional(text: str) -> Decimal:
    total, section, digit = Decimal(0), 0, 0
    biggest = 0
    for character in text:
        if character in _DIGIT:
            digit = _DIGIT[character]
        elif character in _SMALL:
            section += (digit or 1) * _SMALL[character]
            digit = 0
        else:
            big, digit, held = _BIG[character], 0, section + digit
            section = 0
            if big > biggest and (total or held):
                total = (total + held) * big
            else:
                total += (held or 1) * big
            biggest = max(big, biggest)
    return total + section + digit
