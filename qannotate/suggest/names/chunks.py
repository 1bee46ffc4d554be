"""How far a name reaches to the left of its last word."""

from __future__ import annotations

from qannotate.chinese.segmentation import Word
from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.scene import Scene

_INNER = frozenset(
    {"n", "nz", "nr", "ns", "nt", "nl", "ng", "nrt", "nrfg", "vn", "b", "j", "l", "eng", "an", "t"}
)
_COMPANY_TOO = frozenset({"v", "a", "q", "zg", "g", "yg", "s", "f", "i", "mq", "ad", "d"})
_CLASSIFIERS = frozenset("家个名位项次批届期年月日天人种类条所")
_COUNTED = frozenset({"n", "l", "j", "t"})
_NUMERALS = frozenset("一二三四五六七八九十百千万两")
_WORDS = 10
_NEAR = 4
_NOT_NEAR = frozenset({"v", "l", "t", "d", "ad", "f", "s"})
_KINDS = ("上市", "下属", "有关", "相关", "合作", "合资")


class Chunks:
    """Word runs that can be one name, by part of speech and by word list."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.verbs = frozenset(lexicons.words("organisation_inner_verbs"))
        self._generic = frozenset(lexicons.words("generic_heads"))
        self._stops = frozenset(lexicons.words("name_stops"))

    def before(self, scene: Scene, number: int, *, company: bool = False) -> list[int]:
        """Return the starts of the words that can belong to word `number`, leftmost first.

        Its own start comes last. Within the name of a company any word may stand.
        """
        starts = [scene.words[number].span.start]
        for word in reversed(scene.words[max(0, number - _WORDS) : number]):
            if not self._inner(scene, word, company=company):
                break
            starts.append(word.span.start)
        return starts[::-1]

    def is_generic(self, shown: str) -> bool:
        """Whether a word before an ending leaves it a kind (上市公司, 检测机构)."""
        return shown in self._generic

    def nearest_names(
        self, scene: Scene, number: int, begin: int, end: int, *, company: bool
    ) -> int | None:
        """Return the start of the few words before `begin` that make an ending a name.

        `number` is the word that holds `begin`. `None` where they leave it a kind.
        """
        own = scene.words[number].span.start
        first = own
        for word in reversed(scene.words[max(0, number - _NEAR) : number]):
            shown = scene.shown(word)
            if not self._inner(scene, word, company=company) or word.flag in _NOT_NEAR:
                break
            if shown in self._generic and first == begin:
                return None
            first = word.span.start
        name = scene.text[first:begin]
        whole = end - first
        if len(name) < 2 or name.endswith(_KINDS) or name in self._generic or whole > 24:
            return None
        return first

    def _inner(self, scene: Scene, word: Word, *, company: bool) -> bool:
        shown = scene.shown(word)
        if shown.isspace() or shown in self._stops:
            return False
        if word.flag in _INNER or (word.flag == "v" and shown in self.verbs):
            return company or not (shown[0] in _NUMERALS and word.flag in _COUNTED)
        if shown == "新":
            return True
        if company and word.flag == "m":
            return len(shown) > 1 and shown[0] in _NUMERALS and shown[-1] not in _CLASSIFIERS
        return company and word.flag in _COMPANY_TOO
