from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.suggest.numbers.numerals import Amount, json_number, parse_numeral


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("0", "0"),
        ("1,234,567", "1234567"),
        ("3.13万", "31300"),
        ("1.1万", "11000"),
        ("2.5万亿", "2500000000000"),
        ("8000万", "80000000"),
        ("十", "10"),
        ("二十三", "23"),
        ("一百零五", "105"),
        ("两千零二十四", "2024"),
        ("三亿五千万", "350000000"),
        ("万亿", "1000000000000"),
        ("二〇二三", "2023"),
        ("十二点五", "12.5"),
    ],
)
def test_a_numeral_has_its_exact_value(raw: str, value: str) -> None:
    assert parse_numeral(raw) == Amount(Decimal(value))


@pytest.mark.parametrize(
    ("raw", "low", "high"), [("两三", 2, 3), ("七八", 7, 8), ("三四十", 30, 40), ("十五六", 15, 16)]
)
def test_neighbours_name_a_range(raw: str, low: int, high: int) -> None:
    assert parse_numeral(raw) == Amount(Decimal(low), Decimal(high))


@pytest.mark.parametrize("raw", ["", "点", "𠮷", "点五", "三点", "1个"])
def test_what_names_no_number_is_none(raw: str) -> None:
    assert parse_numeral(raw) is None


def test_whole_values_are_integers_and_others_are_not() -> None:
    assert (json_number(Decimal("31300.00")), json_number(Decimal("76.15"))) == (31300, 76.15)
    assert isinstance(json_number(Decimal("31300.00")), int)


@given(st.integers(0, 10**15))
def test_digits_are_read_as_they_stand(value: int) -> None:
    assert parse_numeral(str(value)) == Amount(Decimal(value))
    assert parse_numeral(f"{value:,}") == Amount(Decimal(value))


def in_chinese(value: int) -> str:
    """Write a number up to 9999 the way it is spoken."""
    digits = "零一二三四五六七八九"
    written, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            written += ("零" if gap and written else "") + digits[digit] + name
            gap = False
        else:
            gap = True
    return written


@given(st.integers(11, 9999).filter(lambda value: value % 10 == 0 or value // 10 % 10 == 0))
def test_spoken_numbers_are_read_back(value: int) -> None:
    assert parse_numeral(in_chinese(value)) == Amount(Decimal(value))
