"""Facilities, prizes, and brands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.chunks import Chunks
from qannotate.suggest.names.places import Places
from qannotate.suggest.names.scene import Found, Scene
from qannotate.suggest.patterns import HAN, either

_QUOTED = re.compile(rf"“(?P<name>[{HAN}A-Za-z0-9·+-]{{2,10}})”")
_NUMERALS = frozenset("一二三四五六七八九十百千万两双")
_NOT_PRIZE = re.compile("[补励金项品]")
_BARE_PRIZES = frozenset({"质量奖", "创新奖", "成就奖", "贡献奖"})
_INCENTIVE = re.compile("督查激励")
_LATIN = re.compile(
    r"(?<![A-Za-z0-9.-])[A-Z][A-Za-z]{1,12}(?:-[A-Z][A-Za-z]{1,12})?(?![A-Za-z0-9])"
)
_VERSIONED = re.compile(r"(?<![A-Za-z0-9.-])[A-Z]{2,8}\d\.\d(?![\d.])")
_MORE_OF_NAME = re.compile("都市|城市")
_HALL = re.compile("[0-9一二三四五六七八九十]{1,2}号馆")
_AWARD_WORDS = 4


class ThingFinder:
    """The rules that need word lists of facilities, prizes and brands."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._facilities = tuple(lexicons.words("facility_endings"))
        self._not_awards = frozenset(lexicons.words("not_awards"))
        self._stops = frozenset(lexicons.words("name_stops"))
        self._platform = re.compile(
            rf"[{HAN}A-Za-z0-9“”]{{4,26}}?{either(lexicons.words('platform_endings'))}"
        )
        self._awards = tuple(lexicons.words("award_endings"))
        self._chunks = Chunks(lexicons)
        self._cue = re.compile(rf"(?:[{HAN}]{{0,2}}?)?{either(lexicons.words('brand_cues'))}|“")
        self._regional = re.compile(rf"[{HAN}]{{2,4}}{either(lexicons.words('brand_nouns'))}")
        self._not_brands = frozenset(lexicons.words("not_brands"))
        self._sources = re.compile(
            rf"(?:[、和及与][A-Za-z-]{{2,20}}){{0,4}}等?(?:国际|国内|权威)?{either(lexicons.words('brand_sources'))}"
        )

    def find(self, scene: Scene, places: Places) -> Iterator[Found]:
        yield from self._halls(scene, places)
        yield from self._prizes(scene, places)
        yield from self._quoted(scene)
        yield from self._latin(scene)
        yield from self._platforms(scene, places)

    def _halls(self, scene: Scene, places: Places) -> Iterator[Found]:
        for number, word in enumerate(scene.words):
            shown = scene.shown(word)
            if not shown.endswith(self._facilities):
                continue
            ending = next(ending for ending in self._facilities if shown.endswith(ending))
            if _MORE_OF_NAME.match(scene.text, word.span.end):
                continue
            chunk = self._chunks.before(scene, number, company=ending.endswith("基地"))
            placed = [start for start in chunk if start in places.start_of]
            named = placed and places.start_of[placed[0]] < word.span.end
            start = self._near(scene, chunk, placed) if named else chunk[0]
            words = chunk.index(chunk[-1]) - chunk.index(start)
            alone = start == word.span.start
            whole = alone and word.flag in ("nt", "ns", "nz") and len(shown) > len(ending) + 1
            if not whole and (alone or (not named and not 2 <= words <= 4)):
                continue
            confidence = 0.8 if named else 0.6
            yield Found(start, word.span.end, "FACILITY", "facility.ending", confidence)
            hall = _HALL.match(scene.text, word.span.end)
            if hall is not None:
                yield Found(start, hall.end(), "FACILITY", "facility.ending", 0.8)

    def _near(self, scene: Scene, chunk: list[int], placed: list[int]) -> int:
        """Return the start of a name with a place in it: a noun may stand before the place."""
        first = chunk.index(placed[0])
        before = scene.index.at(chunk[first - 1]) if first else None
        noun = before is not None and before.flag == "n" and len(before.span) == 2
        return chunk[first - 1] if noun and first == 1 else placed[0]

    def _prizes(self, scene: Scene, places: Places) -> Iterator[Found]:
        free = 0
        for number, word in enumerate(scene.words):
            shown = scene.shown(word)
            if (
                not shown.endswith(self._awards)
                or shown in self._not_awards
                or _NOT_PRIZE.match(scene.text, word.span.end)
            ):
                continue
            chunk = [
                s for s in self._chunks.before(scene, number)[-_AWARD_WORDS - 1 :] if s >= free
            ]
            placed = next((start for start in chunk if start in places.start_of), None)
            start = placed if placed is not None else (chunk[0] if chunk else word.span.start)
            name = scene.text[start : word.span.end]
            if len(name) >= 3 and name not in _BARE_PRIZES:
                yield Found(start, word.span.end, "AWARD", "award.ending", 0.8)
            free = word.span.end
        for match in _INCENTIVE.finditer(scene.text):
            yield Found(*match.span(), "AWARD", "award.ending", 0.8)

    def _quoted(self, scene: Scene) -> Iterator[Found]:
        """Yield a quoted name that a generic noun follows somewhere, wherever it is quoted."""
        matches = list(_QUOTED.finditer(scene.text))
        names = {m["name"] for m in matches if self._is_brand(scene, m)}
        for match in matches:
            if match["name"] in names:
                yield Found(*match.span("name"), "PRODUCT_BRAND", "brand.quoted", 0.7)

    def _is_brand(self, scene: Scene, match: re.Match[str]) -> bool:
        name = match["name"]
        if name in self._not_brands or _NUMERALS & set(name) or name.endswith(("化", "式")):
            return False
        if self._regional.fullmatch(name):
            return True
        cue = self._cue.match(scene.text, match.end())
        if cue is None:
            return False
        return cue[0] != "“" or self._next_is_brand(scene, match)

    def _next_is_brand(self, scene: Scene, match: re.Match[str]) -> bool:
        following = _QUOTED.match(scene.text, match.end())
        if following is None or following["name"] in self._not_brands:
            return False
        cue = self._cue.match(scene.text, following.end())
        return cue is not None and cue[0] != "“"

    def _latin(self, scene: Scene) -> Iterator[Found]:
        for match in _LATIN.finditer(scene.text):
            if self._sources.match(scene.text, match.end()):
                yield Found(*match.span(), "PRODUCT_BRAND", "brand.latin", 0.65)
        for match in _VERSIONED.finditer(scene.text):
            yield Found(*match.span(), "PRODUCT_BRAND", "brand.latin", 0.6)

    def _platforms(self, scene: Scene, places: Places) -> Iterator[Found]:
        """Yield platforms whose official name begins with a place."""
        for start, end in places.start_of.items():
            match = self._platform.match(scene.text, end)
            if (
                match is not None
                and scene.index.starts(match.end())
                and self._one_name(scene, end, match.end())
            ):
                yield Found(start, match.end(), "PRODUCT_BRAND", "brand.platform", 0.75)

    def _one_name(self, scene: Scene, start: int, end: int) -> bool:
        number = scene.index.number(start)
        if number < 0:
            return False
        for word in scene.words[number : scene.index.number(end - 1) + 1]:
            shown = scene.shown(word)
            if shown in "“”":
                continue
            if word.flag[:1] not in "nbjlta" and word.flag not in ("vn", "v", "eng"):
                return False
            if word.flag == "v" and len(shown) == 2 and shown in self._stops:
                return False
        return True
