"""Posts: how far they reach to the left, and what leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.scene import Found, Scene
from qannotate.suggest.names.units import UnitReader

_LIST = re.compile("[、兼]")
_FIELD_WORDS = 5


class Borders:
    """Where places and organisations begin, and where organisations end."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.starts = frozenset(one.start for one in found if one.end - one.start > 1)
        self.organisation_ends = {
            one.end: one.start
            for one in sorted(found, key=lambda one: -one.start)
            if one.label == "ORGANIZATION"
        }


class PostReader:
    """Knows which posts take their field along, and the units before posts."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._with_field = lexicons.words("titles_with_field")
        self._units = UnitReader(lexicons)

    def start(self, scene: Scene, start: int, title: str, borders: Borders) -> int:
        """Return where a post begins: the field of a manager belongs to it (战略服务总监)."""
        if not title.endswith(self._with_field):
            return start
        number = scene.index.number(start)
        first = start
        for word in reversed(scene.words[max(0, number - _FIELD_WORDS) : max(0, number)]):
            if first in borders.organisation_ends:
                return first
            if word.flag not in ("n", "vn", "b", "l", "eng"):
                break
            first = word.span.start
        return first if first in borders.organisation_ends else start

    def before(
        self, scene: Scene, start: int, starts: dict[int, int], borders: Borders
    ) -> Iterator[Found]:
        """Yield what leads to a post: its unit, and the posts listed before it.

        党组书记、局长 are two posts, also with an organisation between (常委、省委宣传部部长).
        """
        while True:
            unit = self._units.start(scene, start)
            body = borders.organisation_ends.get(start)
            if body is None and unit is not None:
                yield Found(unit, start, "ORGANIZATION", "organisation.unit", 0.7)
                body = unit
            start = start if body is None else body
            if start < 2 or not _LIST.match(scene.text, start - 1) or start - 1 not in starts:
                return
            end, start = start - 1, starts[start - 1]
            yield Found(start, end, "JOB_TITLE", "title.list", 0.88)
