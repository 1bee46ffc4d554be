"""People and their posts: a title before a surname, bylines, and names seen again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.scene import Found, Scene
from qannotate.suggest.names.units import unit_start
from qannotate.suggest.patterns import HAN, either

_GAP = re.compile(r"[^\S\n]{0,4}(?:[:：][^\S\n]{0,4})?")
_BYLINE_NAME = re.compile(rf"[{HAN}]{{2,4}}(?=[\s、,，)）/|]|$)")
_BETWEEN = re.compile(r"[^\S\n]{1,4}|[、/]")
_BRACKET = re.compile(rf"(?<=[(（])([{HAN}]{{2,4}})(?=[^\S\n](?:记者|通讯员))")
_LIST = re.compile(r"[、]|兼")
_FOREIGN_NAME = re.compile(rf"[{HAN}]{{1,6}}(?:·[{HAN}]{{1,8}}){{1,3}}")
_PRESS = frozenset(
    {"记者", "通讯员", "编辑", "责任编辑", "特约记者", "见习记者", "实习记者", "摄影记者"}
)
_WITH_FIELD = ("总监", "总裁", "经理", "专家", "分析师", "经济学家", "科学家", "合伙人", "设计师")
_NO_NAME_END = frozenset("等在向为对与及也都还已就将说称谈致作做从的了是有则又再被把由并看")
_FIELD_WORDS = 5
_UNIT_END = frozenset("司局处科部厅院所委办室会")


class Borders:
    """Where places and organisations begin, and where organisations end."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.starts = frozenset(one.start for one in found if one.end - one.start > 1)
        self.organisation_ends = {
            one.end: one.start
            for one in sorted(found, key=lambda one: -one.start)
            if one.label == "ORGANIZATION"
        }


class PeopleFinder:
    """The rules that need word lists of surnames and posts."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._surnames = frozenset(lexicons.words("surnames"))
        self._compound = frozenset(lexicons.words("compound_surnames"))
        self._followers = re.compile(either(lexicons.words("name_followers")))
        self._not_persons = frozenset(lexicons.words("not_persons"))
        prefix = rf"{either(lexicons.words('title_prefixes'))}{{0,2}}"
        self._title = re.compile(rf"{prefix}{either(lexicons.words('titles'))}")
        self._byline = re.compile(rf"{either(lexicons.words('byline_words'))}[:：]")
        self._address = re.compile(
            rf"[ \t]?(?:(?P<polite>{either(lexicons.words('polite_words'))})"
            rf"|(?P<post>{either(lexicons.words('titles'))}))"
        )
        self._nouns = re.compile(either(lexicons.words("person_nouns")))

    def find(self, scene: Scene, others: Iterable[Found]) -> tuple[Found, ...]:
        """Return people and posts; `others` are the places and organisations found."""
        known = list(others)
        borders = Borders(known)
        found = [
            *self._after_titles(scene, borders),
            *self._bylines(scene),
            *self._tagged(scene),
            *self._after_nouns(scene, borders),
        ]
        return (*found, *self._again(scene, found))

    def _after_titles(self, scene: Scene, borders: Borders) -> Iterator[Found]:
        """Yield names after posts, with the posts: 党组书记 | 局长 | 韩永生."""
        titles = list(self._title.finditer(scene.text))
        starts = {match.end(): match.start() for match in titles}
        for match in titles:
            start = match.end()
            gap = _GAP.match(scene.text, start)
            press = match[0] in _PRESS
            if gap is not None and gap[0]:
                if not press:
                    continue
                start = gap.end()
            names = list(self._row_of_names(scene, start)) if press and gap and gap[0] else []
            if not names:
                end = self._name_end(scene, start, borders)
                names = [(start, end)] if end else []
            for begin, end in names:
                yield Found(begin, end, "PERSON", "person.title", 0.93)
            if names:
                post = _post_start(scene, match.start(), match[0], borders)
                yield Found(post, match.end(), "JOB_TITLE", "title.person", 0.92)
                yield from _before_post(scene, post, starts, borders)

    def _row_of_names(self, scene: Scene, start: int) -> Iterator[tuple[int, int]]:
        """Yield the names of a byline: 戴绯绯 曹敏娜."""
        while match := _BYLINE_NAME.match(scene.text, start):
            if self._title.match(match[0]):
                return
            yield match.span()
            gap = _BETWEEN.match(scene.text, match.end())
            if gap is None:
                return
            start = gap.end()

    def _bylines(self, scene: Scene) -> Iterator[Found]:
        for match in self._byline.finditer(scene.text):
            gap = _GAP.match(scene.text, match.end())
            start = gap.end() if gap else match.end()
            for begin, end in self._row_of_names(scene, start):
                yield Found(begin, end, "PERSON", "person.byline", 0.8)
        for match in _BRACKET.finditer(scene.text):
            yield Found(match.start(1), match.end(1), "PERSON", "person.byline", 0.8)

    def _tagged(self, scene: Scene) -> Iterator[Found]:
        """Yield tagged names that a form of address or a clear context confirms."""
        for word in scene.words:
            start, end = word.span.start, word.span.end
            if word.flag != "nr" or not self._could_be_name(scene.text[start:end]):
                continue
            address = self._address.match(scene.text, end)
            if address is not None and scene.text[end - 1] in _UNIT_END:
                continue
            if address is not None:
                yield Found(start, end, "PERSON", "person.address", 0.9)
                if address["post"]:
                    begin, stop = address.span("post")
                    yield Found(begin, stop, "JOB_TITLE", "title.after", 0.8)
            elif len(word.span) == 3 and self._speaks_next(scene, end):
                yield Found(start, end, "PERSON", "person.tagger", 0.6)
        for match in _FOREIGN_NAME.finditer(scene.text):
            word = scene.index.at(match.start())
            if word is not None and scene.on_borders(*match.span()) and word.flag.startswith("nr"):
                yield Found(match.start(), match.end(), "PERSON", "person.tagger", 0.7)

    def _after_nouns(self, scene: Scene, borders: Borders) -> Iterator[Found]:
        for match in self._nouns.finditer(scene.text):
            end = self._name_end(scene, match.end(), borders)
            word = scene.index.at(match.end())
            if end and word is not None and word.flag == "nr" and scene.index.starts(match.start()):
                yield Found(match.end(), end, "PERSON", "person.noun", 0.8)

    def _again(self, scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
        names = {
            scene.text[one.start : one.end]
            for one in found
            if one.label == "PERSON" and one.end - one.start >= 2
        }
        names = {name for name in names if self._could_be_name(name)}
        if not names:
            return
        for match in re.finditer(either(names), scene.text):
            start, end = match.span()
            if scene.index.starts(start) or end - start > 2:
                yield Found(start, end, "PERSON", "person.again", 0.85)

    def _speaks_next(self, scene: Scene, end: int) -> bool:
        return (
            re.match("表示|介绍|说|指出|强调|告诉|认为|[:：]", scene.text[end : end + 2])
            is not None
        )

    def _could_be_name(self, name: str) -> bool:
        if name in self._not_persons or not 2 <= len(name) <= 4:
            return False
        if name[:2] in self._compound:
            return len(name) >= 3
        return name[0] in self._surnames and len(name) <= 3

    def _name_end(self, scene: Scene, start: int, borders: Borders) -> int | None:
        """Return where the name that begins at `start` ends, `None` if there is none.

        Where two and three characters are possible, what may follow a name decides, then
        the words of the text.
        """
        text = scene.text
        lengths = [3, 4] if text[start : start + 2] in self._compound else [2, 3]
        if lengths == [2, 3] and text[start : start + 1] not in self._surnames:
            return None
        possible = []
        for length in lengths:
            name = text[start : start + length]
            if len(name) == length and re.fullmatch(f"[{HAN}]+", name) and self._fits(name):
                possible.append(start + length)
        word = scene.index.at(start)
        tagged = word.span.end if word and word.span.start == start and word.flag == "nr" else -1
        ranked = sorted(possible, key=lambda end: -self._evidence(scene, end, tagged, borders))
        if not ranked or self._evidence(scene, ranked[0], tagged, borders) <= 0:
            return None
        return ranked[0]

    def _fits(self, name: str) -> bool:
        return name not in self._not_persons and name[:2] not in self._not_persons

    def _evidence(self, scene: Scene, end: int, tagged: int, borders: Borders) -> int:
        """Return how well a name ends at `end`."""
        followed = end >= len(scene.text) or scene.text[end].isspace() or end in borders.starts
        match = None if followed else self._followers.match(scene.text, end)
        points = 5 if followed else 0
        if match is not None:
            points += 5 if len(match[0]) > 1 or not match[0].isalpha() else 2
        if end == tagged:
            points += 2
        points += 1 if scene.index.starts(end) else 0
        return points - (0 if points > 1 else 1) - (5 if scene.text[end - 1] in _NO_NAME_END else 0)


def _post_start(scene: Scene, start: int, title: str, borders: Borders) -> int:
    """Return where a post begins: the field of a manager belongs to it (战略服务总监)."""
    if not title.endswith(_WITH_FIELD):
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


def _before_post(
    scene: Scene, start: int, starts: dict[int, int], borders: Borders
) -> Iterator[Found]:
    """Yield what leads to a post: its unit, and the posts listed before it.

    党组书记、局长 are two posts, also with an organisation between (常委、省委宣传部部长).
    """
    while True:
        unit = unit_start(scene, start)
        body = borders.organisation_ends.get(start)
        if body is None and unit is not None:
            yield Found(unit, start, "ORGANIZATION", "organisation.unit", 0.7)
            body = unit
        start = start if body is None else body
        if start < 2 or not _LIST.match(scene.text, start - 1) or start - 1 not in starts:
            return
        end, start = start - 1, starts[start - 1]
        yield Found(start, end, "JOB_TITLE", "title.list", 0.88)
