"""The event engine: trigger words by type, in the contexts in which they report an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from qannotate.domain.document import EMPTY, Json
from qannotate.domain.span import Span
from qannotate.suggest.engine import FoldedArticle, Proposal
from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.patterns import either
from qannotate.suggest.words import WordIndex

NAME = "events"
LAYER = "event"
_CODE = "1"
_TYPES = (
    "MEETING",
    "SIGNING",
    "RELEASE",
    "AWARD_GRANT",
    "LAUNCH",
    "SPEECH",
    "VISIT",
    "APPOINTMENT",
)
_CLAUSE_END = re.compile("[。！？!?；;\n]")
_CEREMONY = re.compile("仪式|式(?![各样])|大会|典礼")
_NOUN_AFTER = re.compile(
    "会(?!议|见|谈|展|员|上)|会上|厅|区(?!域)|单位|方(?!案|法|式|面|向)|地(?!方|区)|商|环节|平台|机构|者|人(?!员|民)|词|稿|率|量|权|台(?!风)|版|情况|会场"
)
_SOURCE_BEFORE = re.compile(
    "(?:据[^，,。]{0,12}|(?:手册|报告|规划|纲要|意见|文件|公告)[^，,。]{0,4}|获悉|了解)$"
)
_MADE_BEFORE = re.compile("(?:(?<![工合协制动操运])作了?|做了?|进行了?|发表了?)[^，,。]{0,16}$")
_WISH_BEFORE = re.compile(
    "(?:(?<![申聘邀])请|能否|欢迎|希望|期待|热忱欢迎|鼓励|如何|支持|可以|愿意|应当|要求)[^，,。；;]{0,12}$"
)
_PLANNED_BEFORE = re.compile("(?:将|拟|即将|计划|定于|将由|将在|将于)[^，,。；;]{0,24}$")
_PRIZE = re.compile(
    "奖(?![励补金项])|督查激励|勋章|称号|荣誉|奖章|表彰|示范[县市区]|优秀|先进[个集]|模范|标兵"
)
_LOOK = 40


class EventEngine:
    """Proposes the triggers of events."""

    name = NAME

    def __init__(self, lexicons: Lexicons) -> None:
        lists = {kind: f"triggers_{kind.lower()}" for kind in _TYPES}
        self.version = f"{_CODE}-{lexicons.digest(lists.values())}"
        self._types = {
            word: kind for kind in reversed(_TYPES) for word in lexicons.words(lists[kind])
        }
        self._trigger = re.compile(either(self._types))

    def propose(self, article: FoldedArticle) -> tuple[Proposal, ...]:
        return tuple(self._find(article))

    def _find(self, article: FoldedArticle) -> Iterator[Proposal]:
        text = article.text
        words = WordIndex(len(text), article.words)
        for match in self._trigger.finditer(text):
            kind = self._types[match[0]]
            ceremony = _CEREMONY.match(text, match.end()) is not None
            if not ceremony and not _reports(text, words, match, kind):
                continue
            if ceremony and kind not in ("LAUNCH", "SIGNING"):
                continue
            rule = "event.ceremony" if ceremony else "event.trigger"
            if kind == "AWARD_GRANT":
                rule = "event.award"
            yield Proposal(
                layer=LAYER,
                label=kind,
                span=Span(match.start(), match.end()),
                rule=rule,
                detail=match[0],
                confidence=0.6 if kind in ("SPEECH", "AWARD_GRANT") else 0.75,
                attributes=_modality(text, match.start()),
            )


def _reports(text: str, words: WordIndex, match: re.Match[str], kind: str) -> bool:
    """Whether the trigger stands as a word of its own and not in a noun, source or wish."""
    whole = len(match[0]) > 3 or (kind == "SPEECH" and len(match[0]) == 2)
    if not (whole or words.starts(match.start())) or _NOUN_AFTER.match(text, match.end()):
        return False
    last = words.at(match.end() - 1)
    if last is not None and last.span.end > match.end():
        return False
    before = _clause_before(text, match.start())
    if _WISH_BEFORE.search(before):
        return False
    if kind == "VISIT" and before.endswith("开展"):
        return False
    if kind == "SPEECH" and not _speaks(text, words, match, before):
        return False
    return kind != "AWARD_GRANT" or _grants(text, match)


def _speaks(text: str, words: WordIndex, match: re.Match[str], before: str) -> bool:
    if _SOURCE_BEFORE.search(before):
        return False
    if match[0] == "说":
        return text[match.end() : match.end() + 1] in ("：", ":", "，", ",", "。", "“")
    if match[0] in ("交流", "发言", "演讲"):
        return _MADE_BEFORE.search(before) is not None
    word = words.at(match.start() - 1) if match.start() else None
    if word is not None and word.flag == "uj":
        return False
    listed = match[0] in ("介绍", "分享", "解读")
    return not (listed and text.startswith(("、", "等"), match.end()))


def _grants(text: str, match: re.Match[str]) -> bool:
    """Whether the clause after (or, for passives, before) the trigger names a prize."""
    after = _CLAUSE_END.split(text[match.end() : match.end() + _LOOK])[0]
    if after.startswith("过"):
        return False
    if match[0] in ("获", "获得", "荣获", "获评", "授予", "获颁", "颁发", "获授", "摘得", "斩获"):
        after = re.split("[，,]", after)[0]
        return _PRIZE.search(after) is not None
    before = _clause_before(text, match.start())
    return _PRIZE.search(re.split("[，,]", before)[-1] + re.split("[，,]", after)[0]) is not None


def _modality(text: str, start: int) -> Json:
    planned = _PLANNED_BEFORE.search(_clause_before(text, start))
    return MappingProxyType({"modality": "planned"}) if planned else EMPTY


def _clause_before(text: str, start: int) -> str:
    return _CLAUSE_END.split(text[max(0, start - _LOOK) : start])[-1]
