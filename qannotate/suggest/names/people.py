"""People and their posts: beside a post, in bylines, by a tag, and seen again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.naming import CLEAR, NameReader
from qannotate.suggest.names.posts import Borders, PostReader
from qannotate.suggest.names.scene import Found, Scene
from qannotate.suggest.patterns import HAN, either

_GAP = re.compile(r"[^\S\n]{0,4}(?:[:：][^\S\n]{0,4})?")
_BYLINE_NAME = re.compile(rf"[{HAN}]{{2,4}}(?=[\s、,，。;；)）/|]|$)")
_BETWEEN = re.compile(r"[^\S\n]{1,4}|[、/]")
_BRACKET = re.compile(rf"(?<=[(（])([{HAN}]{{2,4}})(?=[^\S\n](?:记者|通讯员))")
_PRESS = frozenset(
    {"记者", "通讯员", "编辑", "责任编辑", "特约记者", "见习记者", "实习记者", "摄影记者"}
)
_UNIT_END = frozenset("司局处科部厅院所委办室会")
_NOT_BEFORE_NAME = frozenset({"c", "p", "d", "u", "r"})
_OF_PERSONS = frozenset("者员手师民工户")
_SPEAKS = re.compile("表示|介绍|说|称|指出|强调|告诉|认为|坦言|透露|[:：]")


class PeopleFinder:
    """The rules that need word lists of surnames and posts."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._names = NameReader(lexicons)
        self._posts = PostReader(lexicons)
        prefix = rf"{either(lexicons.words('title_prefixes'))}{{0,2}}"
        titles = either(lexicons.words("titles"))
        bylines = lexicons.words("byline_words")
        self._title = re.compile(rf"{prefix}{titles}")
        self._byline = re.compile(
            rf"{either(bylines)}[:：]|{either(one for one in bylines if len(one) > 1)}(?=[^\S\n])"
        )
        self._no_byline_name = re.compile(rf"{prefix}{titles}|{either(bylines)}")
        self._polite = re.compile(either(lexicons.words("polite_words")))
        self._post_after = re.compile(rf"{prefix}{titles}")
        self._nouns = re.compile(either(lexicons.words("person_nouns")))

    def find(self, scene: Scene, others: Iterable[Found]) -> tuple[Found, ...]:
        """Return people and posts; `others` are the places and organisations found."""
        borders = Borders(tuple(others))
        found = [
            *self._after_titles(scene, borders),
            *self._bylines(scene),
            *self._before_address(scene),
            *self._tagged(scene, borders),
            *self._after_nouns(scene, borders),
        ]
        return (*found, *self._again(scene, found))

    def _after_titles(self, scene: Scene, borders: Borders) -> Iterator[Found]:
        """Yield names after posts, with the posts: 党组书记 | 局长 | 韩永生."""
        titles = list(self._title.finditer(scene.text))
        starts = {match.end(): match.start() for match in titles}
        for match in titles:
            names = self._names_of(scene, match, borders)
            if not names:
                continue
            for begin, end in names:
                yield Found(begin, end, "PERSON", "person.title", 0.93)
            post = self._posts.start(scene, match.start(), match[0], borders)
            yield Found(post, match.end(), "JOB_TITLE", "title.person", 0.92)
            yield from self._posts.before(scene, post, starts, borders)

    def _names_of(
        self, scene: Scene, match: re.Match[str], borders: Borders
    ) -> list[tuple[int, int]]:
        """Return the names that stand after a post; only the press leaves a gap."""
        gap = _GAP.match(scene.text, match.end())
        press = match[0] in _PRESS
        start = match.end()
        if gap is not None and gap[0]:
            if not press:
                return []
            row = list(self._row_of_names(scene, gap.end()))
            if row:
                return row
            start = gap.end()
        end = self._names.name_end(scene, start, borders)
        names = [(start, end)] if end else []
        while press and end and scene.text[end : end + 1] == "、":
            start, end = end + 1, self._names.name_end(scene, end + 1, borders)
            if end:
                names.append((start, end))
        return names

    def _row_of_names(self, scene: Scene, start: int) -> Iterator[tuple[int, int]]:
        """Yield the names of a byline: 戴绯绯 曹敏娜."""
        while match := _BYLINE_NAME.match(scene.text, start):
            if self._no_byline_name.match(match[0]):
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

    def _before_address(self, scene: Scene) -> Iterator[Found]:
        """Yield names before 先生, 女士, 教授 and the like."""
        for match in self._polite.finditer(scene.text):
            end = match.start()
            for length in (4, 3, 2):
                start = end - length
                word = scene.index.at(start) if start >= 0 else None
                if word is None or word.span.start != start:
                    continue
                if word.flag[:1] in _NOT_BEFORE_NAME and len(word.span) == 1:
                    continue
                if self._names.could_be_name(scene.text[start:end]):
                    yield Found(start, end, "PERSON", "person.address", 0.9)
                    if self._title.fullmatch(match[0]):
                        yield Found(*match.span(), "JOB_TITLE", "title.after", 0.8)
                    break

    def _tagged(self, scene: Scene, borders: Borders) -> Iterator[Found]:
        """Yield tagged names that a post after them or a clear context confirms."""
        for word in scene.words:
            start, end = word.span.start, word.span.end
            if word.flag[:2] != "nr" or not self._names.could_be_name(scene.text[start:end]):
                continue
            post = self._post_after.match(scene.text, end)
            if post is not None and scene.text[end - 1] not in _UNIT_END:
                yield Found(start, end, "PERSON", "person.tagger", 0.8)
                yield Found(*post.span(), "JOB_TITLE", "title.after", 0.75)
            elif _SPEAKS.match(scene.text, end):
                yield Found(start, end, "PERSON", "person.tagger", 0.65)
            elif (
                len(word.span) == 3 or scene.text[start - 1 : start] in _OF_PERSONS
            ) and self._names.evidence(scene, start, end, borders) > CLEAR:
                yield Found(start, end, "PERSON", "person.tagger", 0.5)

    def _after_nouns(self, scene: Scene, borders: Borders) -> Iterator[Found]:
        for match in self._nouns.finditer(scene.text):
            if scene.index.starts(match.start()) and scene.index.starts(match.end()):
                end = self._names.own_name_end(scene, match.end(), borders, CLEAR)
                if end is not None:
                    yield Found(match.end(), end, "PERSON", "person.noun", 0.8)

    def _again(self, scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
        names = {scene.text[one.start : one.end] for one in found if one.label == "PERSON"}
        names = {name for name in names if self._names.could_be_name(name)}
        if not names:
            return
        for match in re.finditer(either(names), scene.text):
            start, end = match.span()
            if scene.index.starts(start) or end - start > 2:
                yield Found(start, end, "PERSON", "person.again", 0.85)
