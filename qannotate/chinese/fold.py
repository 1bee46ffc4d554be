"""The fold: the one form of a text that machines read, the same in every script.

Search, words and suggestions work on it and on nothing else.
"""

from __future__ import annotations

from qannotate.chinese.views import derive
from qannotate.domain.view import Aid, Derived, ScriptView, View

_FOLD = View(ScriptView.SIMPLIFIED, frozenset(Aid))


def fold(text: str) -> Derived:
    """Return the text without glosses, with lines joined, width folded, in Simplified."""
    return derive(text, _FOLD)
