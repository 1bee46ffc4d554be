"""How far a name reaches to the left of its last word."""

from __future__ import annotations

from qannotate.chinese.segmentation import Word
from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.scene import Scene

_INNER = frozenset(
    {"n", "nz", "nr", "ns", "nt", "nl", "ng", "nrt", "nrfg", "vn", "b", "j", "l", "eng", "an", "t"}
)
_WORDS = 10
_NEAR = 3


class Chunks:
    """Word runs that can be one name, by part of speech and by word list."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._verbs = frozenset(lexicons.words("organisation_inner_verbs"))
        self._generic = frozenset(lexicons.words("generic_heads"))

    def before(self, scene: Scene, number: int) -> list[int]:
        """Return the starts of the words that can belong to word `number`, leftmost first.

        Its own start comes last.
        """
        starts = [scene.words[number].span.start]
        for word in reversed(scene.words[max(0, number - _WORDS) : number]):
            if not self._inner(scene, word):
                break
            starts.append(word.span.start)
        return starts[::-1]

    def nearest_names(self, scene: Scene, number: int, ending: str) -> int | None:
        """Return the start of the few words before an ending that make it a name.

        `None` where they leave it a kind (上市公司, 检测机构).
        """
        last = scene.words[number]
        own = scene.shown(last)[: -len(ending)]
        starts = [last.span.start]
        for word in reversed(scene.words[max(0, number - _NEAR) : number]):
            shown = scene.shown(word)
            if not self._inner(scene, word) or word.flag in ("v", "l", "t"):
                break
            starts.append(word.span.start)
            if shown in self._generic and not own:
                starts.pop()
                break
        name = scene.text[starts[-1] : last.span.end - len(ending)]
        if len(name) < 2 or name in self._generic or own in self._generic:
            return None
        return starts[-1]

    def _inner(self, scene: Scene, word: Word) -> bool:
        shown = scene.shown(word)
        if shown.isspace():
            return False
        return word.flag in _INNER or (word.flag == "v" and shown in self._verbs)
