"""Regular expressions and statements stay with what every supported Python gets right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import qannotate

PACKAGE = Path(qannotate.__file__).parent
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\{?\d*,?\d*\}\}?)\+|\(\?>")


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_no_group_is_possessive(path: Path) -> None:
    """Python 3.11 before 3.11.5 loops or matches wrongly there; single characters are sound.

    Source: https://github.com/python/cpython/issues/106052
    """
    assert POSSESSIVE_GROUP.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", sorted((PACKAGE / "store").glob("*.py")), ids=lambda p: p.name)
def test_no_statement_numbers_its_places(path: Path) -> None:
    """Python 3.12 before 3.12.4 takes `?1` for a name and refuses a sequence for it.

    Source: https://github.com/python/cpython/issues/117995
    """
    assert re.findall(r"\?[\d{]", path.read_text(encoding="utf-8")) == []
