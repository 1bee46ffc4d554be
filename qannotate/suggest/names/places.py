"""Places: lists, tags, administrative suffixes, corridors and zones, short names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.scene import Found, Scene
from qannotate.suggest.patterns import HAN, either

_UNIT = "(?:特别行政区|自治[区州县]|[省市区县州盟旗])"
_NOT_IN_UNIT = frozenset(
    "的了在和与及是为有等各全本我该两多对从到由向将把被、一二三四五六七八九十百千万"
)
_LOWER_UNIT = re.compile(rf"[{HAN}]{{1,4}}?(?:自治县|街道|[县区镇乡村旗])|[{HAN}]{{1,3}}?市")
_UNIT_AFTER = re.compile(_UNIT)
_SUFFIXED = re.compile(f"{_UNIT}$|[镇乡村]$")
_PLACE_BEFORE = re.compile("(?:在|于|到|从|赴|往|来自|位于|抵达|飞抵)$")
_PEOPLE = re.compile("人(?!民)|[式籍话语文菜货裔队]")
_SHORT_ROW = 2
_SHORT_AFTER = re.compile("[在访驻赴抵来兴治援离返]$")
_RARE_SHORT = frozenset("新台云贵青宁甘藏蒙秦")
_FOREIGN = frozenset("华美日韩俄英法德意印")
_ZONE_WORDS = 4
_ZONE_FLAGS = ("n", "j", "b", "eng", "l", "vn")


@dataclass(frozen=True, slots=True)
class Places:
    """The places of an article: chains of what stands directly one after another."""

    found: tuple[Found, ...]
    start_of: dict[int, int]
    end_of: dict[int, int]


class PlaceFinder:
    """The rules that need word lists of places."""

    def __init__(self, lexicons: Lexicons) -> None:
        domestic = [
            word
            for level in ("provinces", "prefectures", "counties")
            for word in lexicons.words(level)
        ]
        self._named = re.compile(
            either([*lexicons.words("countries"), *lexicons.words("regions"), *domestic])
        )
        self._known = frozenset(domestic) | frozenset(lexicons.words("countries"))
        self._not_places = frozenset(lexicons.words("not_places"))
        self._zone_endings = tuple(sorted(lexicons.words("zone_endings"), key=len, reverse=True))
        self._common_units = frozenset(lexicons.words("common_units"))
        self._strong_zones = frozenset(lexicons.words("strong_zone_endings"))
        self._short = frozenset(lexicons.words("place_abbreviations"))
        domestic_short = "".join(sorted(self._short - _FOREIGN - _RARE_SHORT))
        self._row = re.compile(f"[{domestic_short}]{{{_SHORT_ROW},6}}")
        self._single = re.compile(f"[{domestic_short}{''.join(sorted(_FOREIGN))}]")
        self._bodies = re.compile(either(lexicons.words("agency_bodies")))

    def find(self, scene: Scene) -> Places:
        """Return the places of an article, longest chains only."""
        atoms = [*self._from_lists(scene), *self._short_names(scene)]
        atoms += list(self._from_tags(scene, atoms))
        atoms += self._units_before_bodies(scene)
        atoms += list(self._lower_units(scene, atoms))
        atoms += list(self._again(scene, atoms))
        atoms += list(self._zones(scene, atoms))
        return _chained(scene, atoms)

    def _from_lists(self, scene: Scene) -> Iterator[Found]:
        """Yield listed places, with their suffix if it is not the head of another word."""
        for match in self._named.finditer(scene.text):
            start, end = match.span()
            unit = _UNIT_AFTER.match(scene.text, end)
            if unit is not None and scene.index.starts(unit.end()):
                end = unit.end()
            if scene.index.starts(start) and self._ends_well(scene, start, end):
                yield Found(start, end, "LOCATION", "place.lexicon", 0.92)

    def _ends_well(self, scene: Scene, start: int, end: int) -> bool:
        last = scene.index.at(end - 1)
        if last is None or last.span.end == end:
            return True
        named = scene.shown(last) in self._known or last.flag in ("ns", "nt", "nr")
        return last.span.start < start or (named and not _PEOPLE.match(scene.text, end))

    def _from_tags(self, scene: Scene, known: Sequence[Found]) -> Iterator[Found]:
        """Yield tagged places that a suffix, a preposition or a place beside them confirms."""
        beside = {one.end for one in known}
        starts = {one.start for one in known}
        for word in scene.words:
            shown = scene.shown(word)
            if word.flag != "ns" or len(shown) < 2 or shown in self._not_places:
                continue
            start, end = word.span.start, word.span.end
            if _SUFFIXED.search(shown):
                yield Found(start, end, "LOCATION", "place.tagger", 0.85)
            elif (
                start in beside
                or end in starts
                or _PLACE_BEFORE.search(scene.text, max(0, start - 2), start)
            ):
                yield Found(start, end, "LOCATION", "place.tagger", 0.65)

    def _units_before_bodies(self, scene: Scene) -> Iterator[Found]:
        """Yield 柯桥区 where an authority follows, though no list or tag knows it."""
        for match in self._bodies.finditer(scene.text):
            end = match.start()
            if end < 3 or scene.text[end - 1] not in "省市区县镇乡州旗":
                continue
            word = scene.index.at(end - 2)
            if word is None or word.flag[:1] != "n" or not 2 <= len(word.span) <= 4:
                continue
            shown = scene.shown(word).rstrip("省市区县镇乡州旗")
            if word.span.end < end - 1 or len(shown) < 2 or shown + "区" in self._not_places:
                continue
            if shown in self._not_places or shown in ("相关", "部分", "有关", "全国"):
                continue
            yield Found(word.span.start, end, "LOCATION", "place.suffix", 0.8)

    def _lower_units(self, scene: Scene, atoms: Iterable[Found]) -> Iterator[Found]:
        """Yield the units that follow a place directly: 桑植县 | 五道水镇 | 茶叶村."""
        waiting = [atom.end for atom in atoms]
        seen = set(waiting)
        while waiting:
            start = waiting.pop()
            match = _LOWER_UNIT.match(scene.text, start)
            if match is None or not scene.index.starts(match.end()):
                continue
            if _NOT_IN_UNIT & set(match[0][0]) and match[0][1:2] not in "道里家间":
                continue
            last = scene.index.at(match.end() - 1)
            if match[0] in self._not_places or (last and scene.shown(last) in self._common_units):
                continue
            if _NOT_IN_UNIT & set(match[0][1:]) or not scene.index.starts(start):
                continue
            yield Found(start, match.end(), "LOCATION", "place.suffix", 0.8)
            if match.end() not in seen:
                seen.add(match.end())
                waiting.append(match.end())

    def _again(self, scene: Scene, atoms: Iterable[Found]) -> Iterator[Found]:
        """Yield 柯桥 where the article also has 柯桥区."""
        names = set()
        for atom in atoms:
            shown = scene.text[atom.start : atom.end]
            bare = re.sub(f"{_UNIT}$|[镇乡]$", "", shown)
            if bare != shown and 2 <= len(bare) <= 4 and bare not in self._not_places:
                names.add(bare)
        if not names:
            return
        for match in re.finditer(either(names), scene.text):
            if scene.on_borders(*match.span()):
                yield Found(match.start(), match.end(), "LOCATION", "place.again", 0.8)

    def _zones(self, scene: Scene, atoms: Iterable[Found]) -> Iterator[Found]:
        """Yield 长三角 G60 科创走廊 and what else ends like a corridor, circle or zone."""
        ends = {atom.end: atom.start for atom in sorted(atoms, key=lambda atom: -atom.start)}
        for number, word in enumerate(scene.words):
            shown = scene.shown(word)
            if shown.endswith(self._zone_endings):
                ending = next(ending for ending in self._zone_endings if shown.endswith(ending))
                yield from self._zone(scene, number, ending, ends)

    def _zone(
        self, scene: Scene, number: int, ending: str, ends: dict[int, int]
    ) -> Iterator[Found]:
        start = scene.words[number].span.start
        end = scene.words[number].span.end
        placed = coded = False
        words = 0
        for before in reversed(scene.words[max(0, number - _ZONE_WORDS) : number]):
            if start in ends:
                break
            shown = scene.shown(before)
            if shown.isspace() and "\n" not in shown:
                start = before.span.start
                continue
            if not before.flag.startswith(_ZONE_FLAGS) or scene.text[start] == "\n":
                break
            start = before.span.start
            coded = coded or before.flag == "eng"
            words += 1
        while start in ends:
            placed, start = True, ends[start]
        bare = end - start == len(ending)
        start += len(scene.text[start:end]) - len(scene.text[start:end].lstrip())
        name = scene.text[start : end - len(ending)]
        strong = ending in self._strong_zones and words <= 2 and len(name) > 1 and not bare
        if placed or coded or (strong and words):
            yield Found(start, end, "LOCATION", "place.zone", 0.85 if placed or coded else 0.7)

    def _short_names(self, scene: Scene) -> Iterator[Found]:
        for match in self._row.finditer(scene.text):
            row = match[0]
            if len(set(row)) == len(row) and scene.on_borders(*match.span()):
                yield Found(match.start(), match.end(), "LOCATION", "place.short", 0.8)
        for match in self._single.finditer(scene.text):
            before = scene.text[max(0, match.start() - 1) : match.start()]
            word = scene.index.at(match.start())
            if word is None or not _SHORT_AFTER.search(before):
                continue
            alone = len(word.span) == 1
            pair = word.span.start == match.start() - 1 and word.span.end == match.end()
            near = before in "访驻赴在抵援" or match[0] not in _FOREIGN
            if near and (alone or pair):
                yield Found(match.start(), match.end(), "LOCATION", "place.short", 0.6)


def _chained(scene: Scene, atoms: Iterable[Found]) -> Places:
    """Join atoms that touch, and drop what lies within another."""
    chains: list[Found] = []
    for atom in sorted(atoms, key=lambda atom: (atom.start, -atom.end)):
        last = chains[-1] if chains else None
        if last is not None and atom.start < last.end:
            if atom.end > last.end:
                chains[-1] = replace(last, end=atom.end)
        elif last is not None and atom.start == last.end and scene.text[atom.start] != "\n":
            rule = last.rule if last.end - last.start >= atom.end - atom.start else atom.rule
            sure = min(last.confidence, atom.confidence)
            chains[-1] = Found(last.start, atom.end, "LOCATION", rule, sure)
        else:
            chains.append(atom)
    ends = {chain.end: chain.start for chain in chains}
    return Places(tuple(chains), {c.start: c.end for c in chains}, ends)
