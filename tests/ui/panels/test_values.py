"""What annotations say of themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.ui.dialogs.palette import key_parts, pieces
from qannotate.ui.models.commands import Command, rank
from qannotate.ui.models.values import number_text, one_line, other_attributes, value_text


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [
        ({"value": 80_000_000, "unit": "元", "bound": "<="}, "≤ 80,000,000 元"),
        ({"value": 2.90, "unit": "%"}, "2.9 %"),
        ({"min": 5, "max": 7, "unit": "个"}, "5–7 个"),
        ({"value": 20, "approx": "~"}, "~ 20"),
        ({"iso": "2022-08-26", "part": "上午"}, "2022-08-26 上午"),
        ({"start": "2018", "end": "2022"}, "2018–2022"),
        ({}, ""),
        ({"value": True}, "true"),
        ({"value": "𠮷"}, "𠮷"),
    ],
)
def test_values_are_readable(attributes: dict[str, object], shown: str) -> None:
    assert value_text(attributes) == shown


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_keeps_its_value(number: float) -> None:
    assert float(number_text(number).replace(",", "")) == pytest.approx(float(number))


def test_what_is_no_value_is_listed_apart() -> None:
    assert other_attributes({"value": 3, "kind": "range", "empty": ""}) == (("kind", "range"),)


@given(st.text(), st.integers(3, 40))
def test_a_line_has_no_breaks_and_stays_in_its_limit(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert "\n" not in line
    assert len(line) <= limit


@pytest.mark.parametrize(
    ("keys", "parts"),
    [("", []), ("Ctrl++", ["Ctrl", "+"]), ("Ctrl+Shift+A", ["Ctrl", "Shift", "A"]), ("[", ["["])],
)
def test_shortcuts_are_cut_into_keys(keys: str, parts: list[str]) -> None:
    assert key_parts(keys) == parts


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_marking_what_was_typed_changes_no_character(title: str, typed: list[str]) -> None:
    assert "".join(piece for piece, _ in pieces(title, typed)) == title


def test_better_matches_come_first() -> None:
    def command(title: str, words: str = "") -> Command:
        return Command(title, "Group", lambda: None, words=words)

    assert rank(command("Next suggestion"), ["next"]) == 0
    assert rank(command("Done and next"), ["next"]) == 1
    assert rank(command("Location", words="next"), ["next"]) == 2
    assert rank(command("Location"), ["𠮷"]) is None
