"""Which keys move the caret of an article; all others are commands."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtGui import QKeyEvent, QKeySequence

from qannotate.domain.span import Span

WordFinder = Callable[[int], Span | None]
"""Gives the word that holds a character, or `None`."""

_KEYS = QKeySequence.StandardKey

_CARET_KEYS = (
    _KEYS.MoveToNextChar,
    _KEYS.MoveToPreviousChar,
    _KEYS.MoveToNextLine,
    _KEYS.MoveToPreviousLine,
    _KEYS.MoveToStartOfLine,
    _KEYS.MoveToEndOfLine,
    _KEYS.MoveToStartOfBlock,
    _KEYS.MoveToEndOfBlock,
    _KEYS.MoveToStartOfDocument,
    _KEYS.MoveToEndOfDocument,
    _KEYS.MoveToNextPage,
    _KEYS.MoveToPreviousPage,
    _KEYS.SelectNextChar,
    _KEYS.SelectPreviousChar,
    _KEYS.SelectNextLine,
    _KEYS.SelectPreviousLine,
    _KEYS.SelectStartOfLine,
    _KEYS.SelectEndOfLine,
    _KEYS.SelectStartOfBlock,
    _KEYS.SelectEndOfBlock,
    _KEYS.SelectStartOfDocument,
    _KEYS.SelectEndOfDocument,
    _KEYS.SelectNextPage,
    _KEYS.SelectPreviousPage,
    _KEYS.SelectAll,
    _KEYS.Copy,
)

# direction, whether the selection is kept
_WORD_KEYS = (
    (_KEYS.MoveToNextWord, 1, False),
    (_KEYS.MoveToPreviousWord, -1, False),
    (_KEYS.SelectNextWord, 1, True),
    (_KEYS.SelectPreviousWord, -1, True),
)

_RUN = re.compile(r"\s+|[A-Za-z0-9]+|.", re.DOTALL)


def moves_caret(event: QKeyEvent) -> bool:
    """Whether Qt itself moves the caret or selects with this key, or copies."""
    return any(event.matches(key) for key in _CARET_KEYS)


def word_step(event: QKeyEvent) -> tuple[int, bool] | None:
    """Return the direction of a step by word, and whether it selects."""
    for key, direction, selects in _WORD_KEYS:
        if event.matches(key):
            return direction, selects
    return None


def step_by_word(text: str, offset: int, direction: int, find: WordFinder) -> int:
    """Return the next border of a word from `offset` in a direction (1 or -1)."""
    at = offset if direction > 0 else offset - 1
    if not 0 <= at < len(text):
        return offset
    word = find(at) or run_at(text, at)
    border = word.end if direction > 0 else word.start
    return border if border != offset else offset + direction


def run_at(text: str, offset: int) -> Span:
    """Return the word at a character where no finder knows one: a run of Latin or blanks."""
    start = text.rfind("\n", 0, offset) + 1
    for found in _RUN.finditer(text, start):
        if found.end() > offset:
            return Span(found.start(), found.end())
    return Span(offset, offset + 1)
