"""What the name rules read and what they find."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qannotate.chinese.segmentation import Word
from qannotate.domain.span import Span
from qannotate.suggest.engine import FoldedArticle
from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.patterns import either
from qannotate.suggest.words import WordIndex

_UNIT_END = "[局厅委院部处司会所办府署]"


@dataclass(frozen=True, slots=True)
class Scene:
    """The fold of an article with its words."""

    text: str
    words: Sequence[Word]
    index: WordIndex

    def shown(self, word: Word) -> str:
        return self.text[word.span.start : word.span.end]

    def on_borders(self, start: int, end: int) -> bool:
        """Whether word borders stand at both ends."""
        return self.index.starts(start) and self.index.starts(end)


@dataclass(frozen=True, slots=True)
class Found:
    """A name that one rule found."""

    start: int
    end: int
    label: str
    rule: str
    confidence: float


class SceneMaker:
    """Splits the words that hold both a body and a post, or a place and a body.

    A tagger takes 市委书记, 局局长 or 四川省人民政府 for one word; the guidelines do not.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        bodies = either(lexicons.words("agency_bodies"))
        titles = either([*lexicons.words("titles"), "副书记", "副局长", "副主任", "副市长"])
        self._post = re.compile(rf"(?P<front>.*{_UNIT_END})(?P<back>{titles})")
        self._body = re.compile(
            rf"(?P<front>(?:中共)?.*[省市县区州镇乡旗]|中共|[^省市县区]{{2,4}})(?P<back>{bodies})"
        )

    def scene(self, article: FoldedArticle) -> Scene:
        words = tuple(part for word in article.words for part in self._parts(article.text, word))
        return Scene(article.text, words, WordIndex(len(article.text), words))

    def _parts(self, text: str, word: Word) -> Iterator[Word]:
        if len(word.span) < 2 or word.flag[:1] not in "njl":
            yield word
            return
        shown = text[word.span.start : word.span.end]
        if shown.startswith("中共") and shown != "中共中央":
            middle = word.span.start + 2
            yield Word(Span(word.span.start, middle), "nz")
            yield from self._parts(text, Word(Span(middle, word.span.end), word.flag))
            return
        match = self._post.fullmatch(shown)
        if match is None and word.flag == "nt":
            match = self._body.fullmatch(shown)
        if match is None:
            yield word
            return
        middle = word.span.start + match.end("front")
        yield from self._parts(text, Word(Span(word.span.start, middle), word.flag))
        yield Word(Span(middle, word.span.end), "n")
