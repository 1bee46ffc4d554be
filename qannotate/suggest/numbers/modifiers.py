"""Words around a number that make it a bound or an approximation.

They are part of the span, except for verbs, which are only named (`cue`).
"""

from __future__ import annotations

import re

from qannotate.suggest.numbers.candidate import Norm

_AT_LEAST = ("超过", "超", "逾", "不低于", "不少于", "至少", "最低", "最少", "起码")
_AT_MOST = ("最高可达", "最长可达", "最多可达", "最高", "最长", "最多", "不超过", "不到", "不足")
_ABOUT = ("大约", "约", "将近", "接近", "近", "大概")
_BOUND = dict.fromkeys(_AT_LEAST, ">=") | dict.fromkeys(_AT_MOST, "<=") | dict.fromkeys(_ABOUT, "~")


def _if_there(name: str, words: str) -> str:
    """Return a pattern that takes the words where they stand and never leaves them out.

    A possessive group would say the same, but early versions of Python 3.11 loop in those.
    """
    return f"(?:(?P<{name}>{words})|(?!{words}))"


BEFORE = _if_there(
    "before",
    "(?:最高可达|最长可达|最多可达|最高|最长|最多|最低|最少|至少|起码|不低于|不少于"
    "|不超过|不到|不足|超过|(?<!高)超|逾|大约|大概|(?<![节签合条公预违特契邀])约|将近|接近"
    "|(?<![附最靠邻贴])近)",
)
"""A modifier before the number."""

VAGUE = _if_there(
    "vague", "(?:好几(?=[十百千万亿])|[几数](?=[十百千万亿])|(?<![以])上(?=[百千万亿]))"
)
"""A word that makes the scale after it vague (数百, 几十, 上千)."""

MORE = _if_there("more", "(?:[余多几]|来(?=[个名家人位年岁天次]))")
"""A word between number and unit that says there is a bit more."""

AFTER = _if_there("after", "(?:及?以上|及?以下|以内|之内|左右|上下|之多)")
"""A modifier after the unit."""

_AFTER = {"以上": ">=", "以下": "<=", "以内": "<=", "之内": "<=", "之多": ""}
_CUE = re.compile("(突破|高于|大于|多于|低于|小于|少于|(?<![经通超不越])过)了?$")
_CUE_BOUND = {"低于": "<=", "小于": "<=", "少于": "<="}


def bound_of(match: re.Match[str], text: str) -> Norm:
    """Return `bound`, `approx` and `cue` as far as the words around the number set them."""
    found = match.groupdict()
    norm: Norm = {}
    words: list[str] = []
    for name in ("before", "vague", "more", "after"):
        word = found.get(name)
        if not word:
            continue
        bound = _BOUND.get(word) or _AFTER.get(word.removeprefix("及"), "~")
        if bound == "~":
            words.append(word)
        if bound:
            norm["bound"] = _stronger(norm.get("bound"), bound)
    if words:
        norm["approx"] = "…".join(words)
    if "bound" not in norm:
        cue = _CUE.search(text, max(0, match.start() - 3), match.start())
        if cue:
            norm |= {"bound": _CUE_BOUND.get(cue[1], ">="), "cue": cue[1]}
    return norm


def _stronger(known: object, bound: str) -> str:
    """Return the bound that says more: at least and at most beat about."""
    return known if isinstance(known, str) and bound == "~" else bound
