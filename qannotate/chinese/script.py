"""The script that a text is written in, told by characters that only one script has."""

from __future__ import annotations

from functools import cache

from qannotate.chinese.dictionaries import always_converted
from qannotate.domain.document import Script

_MINORITY = 0.1
"""From this share on, characters of the other script make a text mixed; below, they are
quotations, names or a footer."""


def detect_script(text: str) -> Script:
    """Return the script of a text; `NONE` where no character tells.

    Characters that both scripts use, such as 后 or 干, say nothing.
    """
    simplified, traditional = _telling_characters()
    simplified_count = sum(map(simplified.__contains__, text))
    traditional_count = sum(map(traditional.__contains__, text))
    telling = simplified_count + traditional_count
    if telling == 0:
        return Script.NONE
    if min(simplified_count, traditional_count) >= _MINORITY * telling:
        return Script.MIXED
    return Script.SIMPLIFIED if simplified_count > traditional_count else Script.TRADITIONAL


@cache
def _telling_characters() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that only Simplified has, and those that only Traditional has."""
    simplified = always_converted("STCharacters")
    traditional = always_converted("TSCharacters")
    return simplified - traditional, traditional - simplified
