"""Lines that say who wrote, edited or published an article, where and when.

Such a line is made of fields and nothing else: `记者 张三 通讯员 李四`, `2025-10-24 14:09
来源:新华社 编辑:王五`, `发布时间：2023年8月22日`. A question put by a reporter is none, since
what follows the colon are no names.
"""

from __future__ import annotations

import re

from qannotate.text.about import About
from qannotate.text.dates import DAY, TIME_OF_DAY, iso_date

LONGEST = 100
"""No line with more characters is a byline."""

_HAN = "㐀-鿿\U00020000-\U000323af"
_GLOSS = r"(?:\([a-z\u00e0-\u01dc\u0261]{1,7}\))?"

_WRITERS = "记者|記者|通讯员|通訊員|作者|撰文|撰稿|文字"
_OTHERS = (
    "责任编辑|責任編輯|编辑|編輯|责编|責編|摄影|攝影|摄像|校对|校對|校审|审核|審核|审校|监制|監製|"
    "供稿|供图|供圖|策划|策劃|编审|編審|主编|主編|统筹|統籌|签发|值班主任|美编"
)
_ROLES = f"{_WRITERS}|{_OTHERS}"
_PUBLISHERS = "信息来源|文章来源|稿件来源|来源|來源|稿源|出处|出處"
_TIMES = "(?:发布|發布|發佈|发表|更新|刊发|上传)?(?:时间|時間|日期)"
_COUNTS = "(?:阅读|閱讀|浏览|瀏覽|点击|點擊|访问|訪問)(?:量|数|數|次数|次數)?|人气|人氣"

_NAME = f"(?![{_HAN}]{{0,8}}(?:{_ROLES}|{_PUBLISHERS}|{_COUNTS}))(?:[{_HAN}·•]{_GLOSS}){{2,5}}"
_NAMES = rf"{_NAME}(?:[\s、，,/&]+{_NAME})*"
_SIGN = r"\s*[:：/丨|]\s*"

_PERSONS = (
    rf"[{_HAN}]{{0,8}}?(?P<role>{_ROLES})(?:{_SIGN}|\s+)(?P<names>{_NAMES})"
    rf"|[{_HAN}]{{2,8}}?(?P<near_role>记者|記者)(?P<near_names>{_NAMES})"
)
_SOURCE = rf"(?:{_PUBLISHERS}){_SIGN}(?P<source>[^\s，。；：,;?？!！|丨]{{2,40}}+)"
_TIME = rf"(?:{_TIMES}{_SIGN})?(?P<day>{DAY}){TIME_OF_DAY}"
_COUNT = rf"(?:{_COUNTS})(?:{_SIGN}|\s*)\d+\s*次?"

_FIELD = re.compile(rf"[\s()（）\[\]【】|丨•●·■◆]*(?:{_TIME}|{_COUNT}|{_SOURCE}|{_PERSONS})")
_REST = re.compile(r"[\s()（）\[\]【】|丨]*")

_IN_DATELINE = re.compile(
    rf"[(（][^()（）]{{0,24}}?(?:{_WRITERS})[\s:：]*(?P<names>{_NAMES})[^()（）]{{0,24}}[)）]"
)
_REACH_OF_DATELINE = 100


def byline(line: str) -> About | None:
    """Return what a line says that is made of such fields only; `None` for any other line."""
    if len(line) > LONGEST:
        return None
    fields: list[re.Match[str]] = []
    position = 0
    while match := _FIELD.match(line, position):
        fields.append(match)
        position = match.end()
    if not fields or not _REST.fullmatch(line, position):
        return None
    return About(
        source=next((field["source"] for field in fields if field["source"]), ""),
        author="、".join(name for field in fields for name in _writers(field)),
        published=next((iso_date(field["day"]) for field in fields if field["day"]), ""),
    )


def dateline_author(paragraph: str) -> str:
    """Return the reporter named in brackets at the head of a paragraph (`讯（记者 张三）`)."""
    match = _IN_DATELINE.search(paragraph[:_REACH_OF_DATELINE])
    return "、".join(_separate(match["names"])) if match else ""


def _writers(field: re.Match[str]) -> list[str]:
    is_writer = field["role"] is not None and re.fullmatch(_WRITERS, field["role"])
    names = field["names"] if is_writer else field["near_names"]
    return _separate(names) if names else []


def _separate(names: str) -> list[str]:
    return [name for name in re.split(r"[\s、，,/&]+", names) if name]
