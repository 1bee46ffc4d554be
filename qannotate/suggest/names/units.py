"""Units of an organisation: named after it, or before a post."""

from __future__ import annotations

from collections.abc import Collection

from qannotate.suggest.names.scene import Scene

_ENDINGS = (
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
    "办公室",
    "秘书处",
)
_KINDS = tuple(
    "相关处室 处室 有关部门 部门 监管部门 各部门 干部 全部 内部 总部 支部 外部 中部 西部 东部"
    " 主管部门 职能部门 场所 住所 布局 格局 大局 全局 核心 本部 中外部".split()
)
_WORDS = 5
_SHORTEST, _LONGEST = 3, 12


def unit_end(scene: Scene, number: int, verbs: Collection[str]) -> int | None:
    """Return where the unit that begins with word `number` ends, `None` if there is none.

    `verbs` are those that can stand in a name.
    """
    if number < 0:
        return None
    first = scene.words[number].span.start
    last = None
    for word in scene.words[number : number + _WORDS]:
        shown = scene.shown(word)
        name = scene.text[first : word.span.end]
        if word.flag[:1] not in "nvljb" or (word.flag == "v" and shown not in verbs):
            break
        if shown.endswith(_KINDS) or name in _KINDS or len(name) > _LONGEST:
            break
        if shown.endswith(_ENDINGS) and len(name) >= _SHORTEST:
            last = word.span.end
    return last


def unit_start(scene: Scene, end: int) -> int | None:
    """Return where the unit that ends at `end`, directly before a post, begins."""
    number = scene.index.number(end - 1)
    if number < 0 or scene.words[number].span.end != end:
        return None
    if not scene.text[:end].endswith(_ENDINGS, max(0, end - 3)):
        return None
    start = scene.words[number].span.start
    for word in reversed(scene.words[max(0, number - _WORDS + 1) : number]):
        if word.flag not in ("n", "vn", "nz", "l", "j", "b", "ns") or end - start >= _LONGEST:
            break
        start = word.span.start
    name = scene.text[start:end]
    return start if _SHORTEST <= len(name) <= _LONGEST and not name.endswith(_KINDS) else None
