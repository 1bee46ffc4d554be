"""What can be the name of a person, and where it ends."""

from __future__ import annotations

import re

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.posts import Borders
from qannotate.suggest.names.scene import Scene
from qannotate.suggest.patterns import HAN, either

_ALL_HAN = re.compile(f"[{HAN}]+")
_NO_NAME_END = frozenset("等在向为对与及也都还已就将说称谈致作做从的了是有则又再被把由并看")
_STRONG, _WEAK, _TAGGED, _BORDER, _UNLIKELY = 5, 2, 2, 1, 5
_FUNCTION_WORDS = frozenset("cpudr")
CLEAR = 5
"""Evidence that needs no post beside the name."""


class NameReader:
    """Knows surnames, what may follow a name, and how foreign names are written."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._surnames = frozenset(lexicons.words("surnames"))
        self._compound = frozenset(lexicons.words("compound_surnames"))
        self._followers = re.compile(either(lexicons.words("name_followers")))
        self._not_persons = frozenset(lexicons.words("not_persons"))
        sounds = "".join(lexicons.words("transliteration"))
        self._foreign = re.compile(f"[{sounds}]{{2,7}}(?:·[{sounds}]{{1,8}}){{0,3}}")

    def could_be_name(self, name: str) -> bool:
        """Whether a string is a surname with a given name, and no known word."""
        if not self._fits(name) or not 2 <= len(name) <= 4 or name[-1] in _NO_NAME_END:
            return False
        if name[:2] in self._compound:
            return len(name) >= 3
        return name[0] in self._surnames and len(name) <= 3

    def name_end(self, scene: Scene, start: int, borders: Borders) -> int | None:
        """Return where the name that begins at `start` ends, `None` if there is none."""
        own = self.own_name_end(scene, start, borders)
        foreign = self._foreign_end(scene, start)
        if foreign is not None and (own is None or foreign > own):
            return foreign
        return own

    def own_name_end(
        self, scene: Scene, start: int, borders: Borders, least: int = 1
    ) -> int | None:
        """Return where a Chinese name ends, `None` if the evidence is below `least`.

        Where two and three characters are possible, what may follow a name decides, then
        the words of the text.
        """
        word = scene.index.at(start)
        if word is None or (len(word.span) == 1 and word.flag[:1] in _FUNCTION_WORDS):
            return None
        ranked = sorted(
            self._possible_ends(scene.text, start),
            key=lambda end: -self.evidence(scene, start, end, borders),
        )
        if not ranked or self.evidence(scene, start, ranked[0], borders) < least:
            return None
        return ranked[0]

    def evidence(self, scene: Scene, start: int, end: int, borders: Borders) -> int:
        """Return how well a name ends at `end`: what follows, tag, word border."""
        text = scene.text
        points = 0
        if end >= len(text) or text[end].isspace() or text[end].isdigit() or end in borders.starts:
            points = _STRONG
        elif match := self._followers.match(text, end):
            points = _STRONG if len(match[0]) > 1 or not match[0].isalpha() else _WEAK
        word = scene.index.at(start)
        if word and word.span.start == start and word.span.end == end and word.flag[:2] == "nr":
            points += _TAGGED
        points += _BORDER if scene.index.starts(end) else 0
        points -= _UNLIKELY if text[end - 1] in _NO_NAME_END else 0
        return points if points > _BORDER else 0

    def _possible_ends(self, text: str, start: int) -> list[int]:
        compound = text[start : start + 2] in self._compound
        if not compound and text[start : start + 1] not in self._surnames:
            return []
        names = (text[start : start + length] for length in ((3, 4) if compound else (2, 3)))
        return [
            start + len(name)
            for length, name in zip((3, 4) if compound else (2, 3), names, strict=True)
            if len(name) == length and _ALL_HAN.fullmatch(name) and self._fits(name)
        ]

    def _foreign_end(self, scene: Scene, start: int) -> int | None:
        match = self._foreign.match(scene.text, start)
        return match.end() if match and scene.on_borders(*match.span()) else None

    def _fits(self, name: str) -> bool:
        return name not in self._not_persons and name[:2] not in self._not_persons
