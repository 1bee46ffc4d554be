"""Helpers for building regular expressions from word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""The inside of a character class that matches one Chinese character."""


def either(words: Iterable[str]) -> str:
    """Return a pattern that matches the longest of `words` at a place."""
    ordered = sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")" if ordered else "(?!)"
