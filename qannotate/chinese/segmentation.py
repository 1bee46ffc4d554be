"""Words and their parts of speech, by jieba. The only place that knows jieba.

jieba understands Simplified only: segment the fold and map the spans back. Loading takes
most of a second and 135 MB, so it is done once, when first needed or asked for.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Any

from qannotate.domain.span import Span

_BETWEEN_WORDS = re.compile(r"[\s。，、；：！？…“”‘’（）《》【】]")
"""Characters at which jieba always ends a word, so that what lies between stands alone."""

_Cut = Callable[[str], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text; `flag` is its part of speech in jieba's tag set (`nr`, `ns`, `v`)."""

    span: Span
    flag: str


class _Loader:
    """Loads jieba once, whichever threads ask for it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._cut: _Cut | None = None

    def cut(self) -> _Cut:
        if self._cut is None:
            with self._lock:
                if self._cut is None:
                    self._cut = self._load()
        return self._cut

    def _load(self) -> _Cut:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its escapes and imports are of an older Python
            import jieba.posseg
        jieba.setLogLevel(logging.CRITICAL)
        # jieba would keep a cache of its dictionary, a quarter of a second quicker to read, but
        # that stops all other threads for an eighth of one.
        jieba.dt.FREQ, jieba.dt.total = jieba.dt.gen_pfdict(jieba.dt.get_dict_file())
        jieba.dt.initialized = True
        cut: _Cut = jieba.posseg.dt.cut
        return cut


_loader = _Loader()


def load() -> None:
    """Load jieba now, so that nobody has to wait for it later. Safe in any thread."""
    _loader.cut()


def segment(folded_text: str) -> tuple[Word, ...]:
    """Return the words of a folded text in order; they cover it without gaps.

    About 100,000 characters a second. Loads jieba if that has not happened.
    """
    words: list[Word] = []
    start = 0
    for pair in _loader.cut()(folded_text):
        end = start + len(pair.word)
        words.append(Word(Span(start, end), pair.flag))
        start = end
    return tuple(words)


def words(folded_text: str) -> tuple[Span, ...]:
    """Return the spans of all words of a folded text but white space."""
    return tuple(
        word.span for word in segment(folded_text) if not word.span.of(folded_text).isspace()
    )


def word_at(folded_text: str, offset: int) -> Span | None:
    """Return the word that the character at `offset` belongs to; `None` in white space.

    Looks no further than the signs around it, and finds what `words` finds for all of the
    text.

    Raises:
        IndexError: there is no such character.
    """
    if _BETWEEN_WORDS.match(folded_text[offset]):
        return None if folded_text[offset].isspace() else Span(offset, offset + 1)
    start = end = offset
    while start and not _BETWEEN_WORDS.match(folded_text[start - 1]):
        start -= 1
    while end < len(folded_text) and not _BETWEEN_WORDS.match(folded_text[end]):
        end += 1
    for word in words(folded_text[start:end]):
        if word.end > offset - start:
            return Span(word.start + start, word.end + start)
    return None
