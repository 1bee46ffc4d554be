"""Units of an organisation: named after it, or before a post."""

from __future__ import annotations

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.scene import Scene

_BEFORE_POST = frozenset({"n", "vn", "nz", "l", "j", "b", "ns"})
_WORDS = 5
_SHORTEST, _LONGEST = 3, 12


class UnitReader:
    """Knows how units are called, and which words only look like one."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._endings = lexicons.words("unit_endings")
        self._not_units = lexicons.words("not_units")
        self._verbs = frozenset(lexicons.words("organisation_inner_verbs"))

    def end(self, scene: Scene, number: int) -> int | None:
        """Return where the unit that begins with word `number` ends, `None` if there is none."""
        if number < 0:
            return None
        first = scene.words[number].span.start
        last = None
        for word in scene.words[number : number + _WORDS]:
            shown = scene.shown(word)
            name = scene.text[first : word.span.end]
            if word.flag[:1] not in "nvljb" or (word.flag == "v" and shown not in self._verbs):
                break
            if name.endswith(self._not_units) or len(name) > _LONGEST:
                break
            if shown.endswith(self._endings) and len(name) >= _SHORTEST:
                last = word.span.end
        return last

    def start(self, scene: Scene, end: int) -> int | None:
        """Return where the unit that ends at `end`, directly before a post, begins."""
        number = scene.index.number(end - 1)
        if number < 0 or scene.words[number].span.end != end:
            return None
        if not scene.text.endswith(self._endings, max(0, end - _SHORTEST), end):
            return None
        start = scene.words[number].span.start
        for word in reversed(scene.words[max(0, number - _WORDS + 1) : number]):
            if word.flag not in _BEFORE_POST or end - start >= _LONGEST:
                break
            start = word.span.start
        name = scene.text[start:end]
        if not _SHORTEST <= len(name) <= _LONGEST or name.endswith(self._not_units):
            return None
        return start
