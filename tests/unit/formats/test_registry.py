"""The formats that dialogs and commands list are there, and say what they can do."""

from __future__ import annotations

import pytest

from qannotate.errors import InputError
from qannotate.formats.registry import FORMATS, readable, writable


def test_each_format_is_listed_under_its_name_and_does_something():
    for name, known in FORMATS.items():
        assert known.name == name
        assert known.reads or known.writes
        assert known.title
        assert known.suffix.startswith(".")


def test_what_can_be_read_and_written_so_far():
    assert {name for name, known in FORMATS.items() if known.writes} == {
        "jsonl", "conll", "doccano",
    }  # fmt: skip
    assert {name for name, known in FORMATS.items() if known.reads} == {
        "jsonl", "text", "markdown", "html",
    }  # fmt: skip


@pytest.mark.parametrize("choose", [readable, writable])
def test_another_name_is_answered_with_those_there_are(choose):
    with pytest.raises(InputError, match="jsonl") as failure:
        choose("xls")

    assert "xls" in failure.value.what


def test_a_format_that_is_only_read_cannot_be_written():
    with pytest.raises(InputError):
        writable("text")
