"""Markdown's marks leave the text they stand in.

In any text, only the two asterisks around bold words are marks: web pages that were saved as
text keep them. They count as a pair within one line, when they enclose something that does
not begin or end with white space or with punctuation that points outward. Left alone are

* one that has no partner, and three or more in a row (`138****1234`),
* powers (`x**2 + y**2`): both stand between Latin letters or digits,
* masked names (`张**和李**`): both follow a family name.

In Markdown files the signs of headings and links leave as well, outside fenced code. The text
of a link stays, its address goes; pictures go.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from qannotate.domain.document import Region, RegionKind
from qannotate.domain.view import Derived
from qannotate.text.about import About
from qannotate.text.rewriting import trimmed, unchanged, without

_Stretch = tuple[int, int]

_BOLD = re.compile(r"(?<![*\\])\*\*(?!\*)")
_HEADING = re.compile(r"^ {0,3}(?P<mark>#{1,6}[ \t]+)(?=\S)[^\n]*", re.MULTILINE)
_CLOSING_MARK = re.compile(r"[ \t]+#+[ \t]*$")
_LINK = re.compile(
    r"(?P<picture>!)?\[(?P<text>[^\[\]\n]*+)\]"
    r"\((?:[^()\n]++|\([^()\n]*+\))*\)"
)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)

_NOT_FIRST = frozenset("，。、；：！？）》」』”’,;:!?)")
_NOT_LAST = frozenset("（《「『“‘(")

_LONGEST_HEADING = 80

_FAMILY_NAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
    "龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧葉蘇魏呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴湯"
)


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """The text without its marks, the headings that the marks name, and the title."""

    derived: Derived
    about: About
    regions: tuple[Region, ...]


def drop_bold_marks(text: str) -> MarkdownText:
    """Return `text` without the asterisks around bold words."""
    if "**" not in text:
        return MarkdownText(unchanged(text), About(), ())
    left_out, bold_lines = _bold(text)
    derived = without(text, iter(left_out))
    return MarkdownText(derived, About(), _headings(derived, bold_lines))


def drop_marks(text: str) -> MarkdownText:
    """Return `text`, which is Markdown, without the marks of headings, links and bold words."""
    left_out, headings = _bold(text)
    title: _Stretch | None = None
    fences = [match.start() for match in _FENCE.finditer(text)]
    for match in _HEADING.finditer(text):
        left_out.append(match.span("mark"))
        closing = _CLOSING_MARK.search(text, match.end("mark"), match.end())
        if closing:
            left_out.append(closing.span())
        headings.append(match.span())
        if len(match["mark"].strip()) == 1 and title is None:
            title = match.span()
    for match in _LINK.finditer(text):
        left_out.extend(_around_link(match))
    derived = without(text, _joined(_outside(fences, left_out)))
    shown = _image(derived, title) if title else None
    about = About(title=shown.span.of(derived.text)) if shown else About()
    return MarkdownText(derived, about, _headings(derived, _outside(fences, headings)))


def _bold(text: str) -> tuple[list[_Stretch], list[_Stretch]]:
    """Return the marks of bold words, and the short lines that are bold from end to end."""
    marks: list[_Stretch] = []
    lines: list[_Stretch] = []
    start = 0
    for line in text.split("\n"):
        for opening, closing in _pairs(line):
            marks += [
                (start + opening, start + opening + 2),
                (start + closing, start + closing + 2),
            ]
            whole = not (line[:opening].strip() or line[closing + 2 :].strip())
            if whole and len(line) <= _LONGEST_HEADING:
                lines.append((start + opening, start + closing + 2))
        start += len(line) + 1
    return marks, lines


def _pairs(line: str) -> Iterator[tuple[int, int]]:
    """Yield where the marks of each bold stretch of a line stand."""
    opening = -1
    for match in _BOLD.finditer(line):
        if opening >= 0 and _is_bold(line, opening, match.start()):
            yield opening, match.start()
            opening = -1
        else:
            opening = match.start()


def _is_bold(line: str, opening: int, closing: int) -> bool:
    before, first = line[opening - 1 : opening], line[opening + 2]
    last, after = line[closing - 1], line[closing + 2 : closing + 3]
    if first.isspace() or last.isspace() or first in _NOT_FIRST or last in _NOT_LAST:
        return False
    is_power = all(_is_latin(character) for character in (before, first, last, after))
    is_mask = before in _FAMILY_NAMES and last in _FAMILY_NAMES
    return not is_power and not is_mask


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _around_link(match: re.Match[str]) -> tuple[_Stretch, ...]:
    if match["picture"]:
        return (match.span(),)
    return ((match.start(), match.start("text")), (match.end("text"), match.end()))


def _outside(fences: list[int], stretches: list[_Stretch]) -> list[_Stretch]:
    """Return the stretches that start outside fenced code, in order."""
    return [stretch for stretch in sorted(stretches) if bisect_right(fences, stretch[0]) % 2 == 0]


def _joined(stretches: list[_Stretch]) -> Iterator[_Stretch]:
    """Yield stretches, which come in order, without overlaps."""
    until = 0
    for start, end in stretches:
        if max(start, until) < end:
            yield max(start, until), end
            until = end


def _headings(derived: Derived, stretches: list[_Stretch]) -> tuple[Region, ...]:
    found = {heading for stretch in stretches if (heading := _image(derived, stretch))}
    return tuple(sorted(found, key=lambda region: region.span))


def _image(derived: Derived, stretch: _Stretch) -> Region | None:
    """Return what the text shows of a heading."""
    start, end = (derived.alignment.to_position(offset) for offset in stretch)
    span = trimmed(derived.text, start, end)
    return Region(RegionKind.HEADING, span) if span else None
