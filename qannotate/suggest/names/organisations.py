"""Organisations: lists, government bodies, endings, units of a known one, quoted teams."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.chunks import Chunks
from qannotate.suggest.names.places import Places
from qannotate.suggest.names.scene import Found, Scene
from qannotate.suggest.patterns import HAN, either

_LEVELS = "省市县区镇乡州旗"
_COLLECTIVE = re.compile(
    r"(?:各[级地市省区县]?[级市省区县]?|[一二三四五六七八九十\d]+(?:城市|[省市县区]))$"
)
_TEAM = re.compile(rf"“[^“”\n]{{2,10}}”[{HAN}]{{0,6}}?(?:服务队|志愿队|突击队|队|专班|工作组|小组)")
_HEADS = ("国家", "中国", "全国", "国际", "世界", "中央", "中华")
_LEVEL_BOUND = re.compile("^(?:局|厅|委|处|院|所|办|中心)")
_MARKET_FREE = frozenset(
    "公司 集团 大学 银行 医院 协会 学会 研究院 研究所 联合会 实验室 基金会 出版社 学院 股份有限公司 有限公司 有限责任公司 集团公司 事务所 报社 电视台 广播电视台 通讯社".split()
)
_UNIT_ENDINGS = (
    "处",
    "科",
    "司",
    "局",
    "院",
    "部",
    "所",
    "室",
    "中心",
    "委员会",
    "支队",
    "大队",
    "总行",
    "分行",
    "支行",
)
_NOT_UNITS = frozenset(
    "相关处室 处室 有关部门 部门 监管部门 各部门 干部 全部 内部 总部 部 局 处 科 室 支部 外部 中部 西部 东部 主管部门 职能部门 分局 场所 住所 医院 法院 学院 剧院".split()
)
_UNIT_WORDS = 4
_GENERIC_BODIES = frozenset(
    "政府 人民政府 党委 党工委 管委会 管理委员会 人大 政协 法院 检察院 纪委 监委 党支部 海关 政府办公室 政府办公厅 团委 妇联 科协 文联 作协 残联 侨联 工商联 总工会 居委会 村委会 办事处 街道办 街道办事处 质检院 质检所 计量院 计量所 质检中心 消协 税务局 公安局 人民法院 人民检察院 省委 市委 县委 区委 镇委 州委 气象台 科学院 纪委监委 国资委 发改委 教委 农委 编委".split()
)
_ALONE = frozenset("省委 市委 县委 区委 州委 党中央".split())


@dataclass(frozen=True, slots=True)
class _Body:
    start: int
    end: int
    confidence: float


class OrganisationFinder:
    """The rules that need word lists of organisations."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._known = re.compile(either(lexicons.words("organisations")))
        self._bodies = re.compile(either(lexicons.words("agency_bodies")))
        self._endings = sorted(lexicons.words("organisation_endings"), key=len, reverse=True)
        self._chunks = Chunks(lexicons)

    def find(self, scene: Scene, places: Places) -> tuple[Found, ...]:
        found = [*self._listed(scene), *self._agencies(scene, places)]
        found += self._by_ending(scene, places)
        found += self._teams(scene)
        ends = {one.end: one for one in sorted(found, key=lambda one: -one.start)}
        return (*found, *self._units(scene, ends))

    def _listed(self, scene: Scene) -> Iterator[Found]:
        for match in self._known.finditer(scene.text):
            if scene.on_borders(*match.span()):
                yield _organisation(*match.span(), "organisation.lexicon", 0.9)

    def _agencies(self, scene: Scene, places: Places) -> Iterator[Found]:
        for match in self._bodies.finditer(scene.text):
            body = self._with_head(scene, match, places)
            if body is not None and scene.index.starts(body.end):
                yield _organisation(body.start, body.end, "organisation.agency", body.confidence)

    def _with_head(self, scene: Scene, match: re.Match[str], places: Places) -> _Body | None:
        """Return a body with the place or level before it, `None` if it is a mere kind."""
        text, start, end = scene.text, match.start(), match.end()
        if start in places.end_of.values() or start in places.start_of.values():
            pass
        if start in places.end_of:
            begin = places.end_of[start]
            if text.startswith("中共", begin - 2) and begin >= 2:
                begin -= 2
            return _Body(begin, end, 0.93)
        before = text[max(0, start - 6) : start]
        if _COLLECTIVE.search(before):
            return None
        if text.startswith("国家", start - 2) and start >= 2:
            return _Body(start - 2, end, 0.9)
        level = before[-1:] in _LEVELS and before[-2:-1] not in ("全", "我", "本", "该", "各", "每")
        if before and level and scene.index.starts(start - 1):
            word = scene.index.at(start - 1)
            if word is not None and word.span.end == start:
                return _Body(start - 1, end, 0.88)
        if match[0] in _ALONE and scene.index.starts(start):
            return _Body(start, end, 0.7)
        if match[0] in _GENERIC_BODIES or not scene.index.starts(start):
            return None
        return _Body(start, end, 0.65)

    def _by_ending(self, scene: Scene, places: Places) -> Iterator[Found]:
        for number, word in enumerate(scene.words):
            shown = scene.shown(word)
            ending = next((e for e in self._endings if shown.endswith(e)), None)
            if ending is None or self._goes_on(scene, number):
                continue
            if word.flag == "nt" and len(shown) > len(ending) + 1:
                yield _organisation(word.span.start, word.span.end, "organisation.tagger", 0.8)
            begin, sure = self._start(scene, number, ending, places)
            if begin is not None:
                yield _organisation(begin, word.span.end, "organisation.ending", sure)

    def _goes_on(self, scene: Scene, number: int) -> bool:
        """Whether a longer ending follows directly (集团 | 股份有限公司)."""
        if number + 1 >= len(scene.words):
            return False
        following = "".join(scene.shown(word) for word in scene.words[number + 1 : number + 4])
        return any(len(e) > 1 and following.startswith(e) for e in self._endings)

    def _start(
        self, scene: Scene, number: int, ending: str, places: Places
    ) -> tuple[int | None, float]:
        """Return where the name that ends with this word begins, and how sure that is."""
        chunk = self._chunks.before(scene, number)
        end = scene.words[number].span.end
        first = scene.words[number].span.start
        for start in chunk:
            if start in places.start_of and places.start_of[start] < end - 1:
                if places.start_of[start] > first and start != first:
                    continue
                return start, 0.85
        for start in chunk:
            if scene.text.startswith(_HEADS, start) and (len(ending) > 1) and start != first:
                return start, 0.75
        if ending not in _MARKET_FREE:
            return None, 0.0
        near = self._chunks.nearest_names(scene, number, ending)
        return (near, 0.7) if near is not None else (None, 0.0)

    def _teams(self, scene: Scene) -> Iterator[Found]:
        for match in _TEAM.finditer(scene.text):
            if scene.index.starts(match.end()):
                yield _organisation(match.start(), match.end(), "organisation.quoted", 0.75)

    def _units(self, scene: Scene, ends: dict[int, Found]) -> Iterator[Found]:
        """Yield 总局 | 质量发展局: an organisation with the unit named after it."""
        for end in list(ends):
            number = scene.index.number(end)
            if number < 0 or scene.words[number].span.start != end:
                continue
            stop = _unit_end(scene, number)
            if stop is not None:
                whole = ends[end]
                yield _organisation(whole.start, stop, "organisation.unit", 0.82)


def _unit_end(scene: Scene, number: int) -> int | None:
    last = None
    name = ""
    for word in scene.words[number : number + _UNIT_WORDS]:
        shown = scene.shown(word)
        if word.flag[:1] not in "nvljb" and word.flag != "ns":
            break
        if word.flag == "v" and not name and len(shown) < 3:
            break
        name += shown
        if shown.endswith(_UNIT_ENDINGS) and shown not in _NOT_UNITS - {"局", "处", "科", "室"}:
            if 3 <= len(name) <= 12:
                last = word.span.end
        elif name in _NOT_UNITS:
            break
    return last


def _organisation(start: int, end: int, rule: str, confidence: float) -> Found:
    return Found(start, end, "ORGANIZATION", rule, confidence)
