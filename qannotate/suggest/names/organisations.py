"""Organisations: lists, government bodies, endings, units of a known one, quoted teams."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.chunks import Chunks
from qannotate.suggest.names.places import Places
from qannotate.suggest.names.scene import Found, Scene
from qannotate.suggest.names.units import UnitReader
from qannotate.suggest.patterns import HAN, either

_LEVELS = "省市县区镇乡州旗"
_COLLECTIVE = re.compile(
    r"(?:各[级地市省区县]?[级市省区县]?|[一二三四五六七八九十\d]+(?:城市|[省市县区]))$"
)
_NO_LEVEL = frozenset("全我本该各每两一二三四五六七八九十")
_TEAM = re.compile(rf"“[^“”\n]{{2,10}}”[{HAN}]{{0,6}}?(?:服务队|志愿队|突击队|队|专班|工作组|小组)")
_HEADS = frozenset({"国家", "中国", "全国", "国际", "世界", "中央", "中华", "联合国"})

_WORLD = frozenset({"国际", "世界"})
_ONLY_WITH_HEAD = frozenset({"组织"})


class OrganisationFinder:
    """The rules that need word lists of organisations."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._known = re.compile(either(lexicons.words("organisations")))
        self._bodies = re.compile(either(lexicons.words("agency_bodies")))
        self._generic_bodies = frozenset(lexicons.words("generic_bodies"))
        self._free = frozenset(lexicons.words("free_organisation_endings"))
        self._no_organisations = lexicons.words("not_organisations")
        self._units = UnitReader(lexicons)
        self._endings = tuple(sorted(lexicons.words("organisation_endings"), key=len, reverse=True))
        self._longest = len(self._endings[0]) if self._endings else 0
        self._chunks = Chunks(lexicons)

    def find(self, scene: Scene, places: Places) -> tuple[Found, ...]:
        known = [*self._listed(scene), *self._agencies(scene, places)]
        found = [*known, *self._by_ending(scene, places, known), *self._teams(scene)]
        ends = {one.end: one for one in sorted(found, key=lambda one: -one.start)}
        return _without_middle([*found, *self._with_units(scene, ends)])

    def _listed(self, scene: Scene) -> Iterator[Found]:
        for match in self._known.finditer(scene.text):
            start, end = match.span()
            if scene.index.starts(start) and (
                scene.index.starts(end) or scene.text[end : end + 1] in ("讯", "电")
            ):
                yield _organisation(start, end, "organisation.lexicon", 0.9)

    def _agencies(self, scene: Scene, places: Places) -> Iterator[Found]:
        for match in self._bodies.finditer(scene.text):
            if scene.index.starts(match.end()):
                yield from self._with_head(scene, match, places)

    def _with_head(self, scene: Scene, match: re.Match[str], places: Places) -> Iterator[Found]:
        """Yield a body with the place or level before it; a mere kind is none."""
        text, (start, end) = scene.text, match.span()
        begin = places.end_of.get(start)
        if begin is None and text[start] in _LEVELS:
            begin = places.end_of.get(start + 1)
        if begin is not None:
            begin -= 2 if begin >= 2 and text.startswith("中共", begin - 2) else 0
            yield _agency(begin, end, 0.93)
        elif _COLLECTIVE.search(text[max(0, start - 6) : start]):
            return
        elif start >= 2 and text.startswith("国家", start - 2):
            yield _agency(start - 2, end, 0.9)
        elif _has_level(scene, start, end):
            yield _agency(start - 1, end, 0.88)
        elif scene.index.starts(start) and match[0] not in self._generic_bodies:
            yield _agency(start, end, 0.7 if text[start] in _LEVELS else 0.65)

    def _by_ending(self, scene: Scene, places: Places, known: Sequence[Found]) -> Iterator[Found]:
        heads = {one.start: one.end for one in known}
        for number, word in enumerate(scene.words):
            ending = self._ending_at(scene, number)
            if ending is None or self._goes_on(scene, number):
                continue
            end, begin = word.span.end, word.span.end - len(ending)
            shown = scene.shown(word)
            own = shown.removesuffix(ending)
            if word.flag == "nt" and len(own) > 1 and not self._chunks.is_generic(own):
                yield _organisation(word.span.start, end, "organisation.tagger", 0.8)
            start, sure = self._start(scene, number, (begin, end), places, heads)
            if start is not None:
                yield _organisation(start, end, "organisation.ending", sure)

    def _ending_at(self, scene: Scene, number: int) -> str | None:
        word = scene.words[number]
        tail = scene.text[max(0, word.span.end - self._longest) : word.span.end]
        if not tail.endswith(self._endings) or scene.shown(word).endswith(self._no_organisations):
            return None
        return next(ending for ending in self._endings if tail.endswith(ending))

    def _goes_on(self, scene: Scene, number: int) -> bool:
        """Whether a longer ending follows directly (集团 | 股份有限公司)."""
        end = scene.words[number].span.end
        following = scene.text[end : end + self._longest]
        if following.startswith("城市"):
            return True
        return any(len(one) > 1 and following.startswith(one) for one in self._endings)

    def _start(
        self,
        scene: Scene,
        number: int,
        ending: tuple[int, int],
        places: Places,
        heads: dict[int, int],
    ) -> tuple[int | None, float]:
        """Return where the name with this ending begins, and how sure that is."""
        begin, end = ending
        name = scene.text[begin:end]
        company = name.endswith(("公司", "集团", "银行"))
        chunk = self._chunks.before(scene, number, company=company)
        inside = [start for start in chunk if start < begin]
        for start in reversed(inside):
            if heads.get(start, end) <= begin:
                return start, 0.8
        if name not in _ONLY_WITH_HEAD:
            for start in inside:
                stop = places.start_of.get(start, end)
                if stop <= begin:
                    if self._chunks.is_generic(scene.text[stop:begin]):
                        return None, 0.0
                    return self._with_country(scene, start), 0.85
        for start in inside:
            head = scene.index.at(start)
            heads_for = _WORLD if name in _ONLY_WITH_HEAD else _HEADS
            if head is not None and scene.shown(head) in heads_for and len(name) > 1:
                return (start, 0.75) if begin - head.span.end >= 2 else (None, 0.0)
        if name not in self._free or not inside:
            return None, 0.0
        first = scene.index.number(begin)
        near = self._chunks.nearest_names(scene, first, begin, end, company=company)
        return (near, 0.7) if near is not None else (None, 0.0)

    def _with_country(self, scene: Scene, start: int) -> int:
        return start - 2 if start >= 2 and scene.text.startswith("国家", start - 2) else start

    def _teams(self, scene: Scene) -> Iterator[Found]:
        for match in _TEAM.finditer(scene.text):
            if scene.index.starts(match.end()):
                yield _organisation(match.start(), match.end(), "organisation.quoted", 0.75)

    def _with_units(self, scene: Scene, ends: dict[int, Found]) -> Iterator[Found]:
        """Yield 总局 | 质量发展局: an organisation with the unit named after it."""
        for end, whole in ends.items():
            if scene.index.starts(end):
                stop = self._units.end(scene, scene.index.number(end))
                if stop is not None:
                    yield _organisation(whole.start, stop, "organisation.unit", 0.82)


def _without_middle(found: Sequence[Found]) -> tuple[Found, ...]:
    """Leave out what stands between a parent and the longest name that begins with it."""
    ends: dict[int, set[int]] = {}
    for one in found:
        ends.setdefault(one.start, set()).add(one.end)
    return tuple(one for one in found if one.end in (min(ends[one.start]), max(ends[one.start])))


def _has_level(scene: Scene, start: int, end: int) -> bool:
    """Whether 省, 市, 县 or 区 before a body stands for the place itself."""
    text = scene.text
    if start < 1 or text[start - 1] not in _LEVELS or not scene.index.starts(start - 1):
        return False
    if start >= 2 and text[start - 2] in _NO_LEVEL:
        return False
    word = scene.index.at(start - 1)
    return word is not None and word.span.end in (start, end)


def _agency(start: int, end: int, confidence: float) -> Found:
    return _organisation(start, end, "organisation.agency", confidence)


def _organisation(start: int, end: int, rule: str, confidence: float) -> Found:
    return Found(start, end, "ORGANIZATION", rule, confidence)
