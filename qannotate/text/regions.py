"""The parts that lines play on a page: title, byline, boilerplate, caption.

An article's *paragraphs* are its long lines with punctuation. What stands before the first
one is the head of the page, with the title; what stands after the last one is its foot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qannotate.domain.document import Region, RegionKind
from qannotate.domain.span import Span
from qannotate.text.about import About
from qannotate.text.bylines import byline, dateline_author
from qannotate.text.furniture import (
    is_caption,
    is_furniture,
    is_furniture_at_edge,
    is_furniture_at_head,
    is_picture_credit,
    is_trail,
)
from qannotate.text.rewriting import trimmed

_LONGEST_HEAD = 20
_SHORTEST_PARAGRAPH = 40
_TITLE_LENGTHS = range(4, 46)
_SHORTEST_FRAMED_TITLE = 9

_PUNCTUATION = re.compile(r"[，。；,;]")
_SENTENCE_END = re.compile(r"[。；;，,、：:]$|。")
_FRAMED = re.compile(r"[·•【\[(（〔—-].*[·•】\])）〕—-]")
_HAN = re.compile(r"[㐀-鿿\U00020000-\U000323af]")
_BULLET = re.compile(r"[•●▪■◆]\s*")
_NAME = re.compile(r"[㐀-鿿·]{2,4}")


@dataclass(frozen=True, slots=True)
class PageParts:
    """The regions of a text in order, and what its title and bylines say."""

    about: About
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    span: Span


def page_parts(text: str, known: About, marked: Sequence[Region] = ()) -> PageParts:
    """Return the parts of a page, given what is known already and what markup says.

    A known title is only looked for. Lines that markup gave a part keep it, except that a
    heading which is the title becomes the title.
    """
    page = _Reader(text, known.title)
    read = page.read()
    taken = [region.span for region in marked]
    regions = [
        *(_as_title(region, text, page.title) for region in marked),
        *(region for region in page.regions if not any(map(region.span.overlaps, taken))),
    ]
    return PageParts(read, tuple(sorted(regions, key=lambda region: region.span)))


class _Reader:
    """Reads the lines of one page from its head to its foot."""

    def __init__(self, text: str, title: str) -> None:
        self._lines = tuple(_lines(text))
        self.title = title
        self._guessing = not title
        self.regions: list[Region] = []

    def read(self) -> About:
        paragraphs = [place for place, line in enumerate(self._lines) if _is_paragraph(line.text)]
        first = paragraphs[0] if paragraphs else len(self._lines)
        last = paragraphs[-1] if paragraphs else len(self._lines)
        head = self._read_head(min(first, _LONGEST_HEAD))
        for line in self._lines[min(first, _LONGEST_HEAD) : last]:
            self._read_body(line)
        foot = About()
        for line in self._lines[last:]:
            foot = foot.or_else(self._read_edge(line, is_furniture_at_edge(line.text)))
        opening = self._lines[first].text if paragraphs else ""
        return head.or_else(foot).or_else(About(author=dateline_author(opening)))

    def _read_head(self, end: int) -> About:
        """Read the lines above the first paragraph; all above a trail belongs to the site."""
        trails = [place for place in range(end) if is_trail(self._lines[place].text)]
        start = trails[-1] + 1 if trails else 0
        for line in self._lines[:start]:
            self._add(RegionKind.BOILERPLATE, line)
        about = About()
        for line in self._lines[start:end]:
            about = about.or_else(self._read_head_line(line, about))
        return About(title=self.title).or_else(about)

    def _read_head_line(self, line: _Line, about: About) -> About:
        if self.title and _same(line.text, self.title):
            self._add(RegionKind.TITLE, line)
            return About()
        if about.published and _is_bulleted_name(line.text):
            self._add(RegionKind.BYLINE, line)
            return About()
        count = len(self.regions)
        said = self._read_edge(line, is_furniture_at_head(line.text))
        if len(self.regions) == count and _is_headline(line.text):
            self._read_headline(line, is_first=not self.title)
        return said

    def _read_headline(self, line: _Line, *, is_first: bool) -> None:
        if is_first and len(self._lines) > 1:
            self.title = line.text
            self._add(RegionKind.TITLE, line)
        elif self._guessing and self.regions and self.regions[-1].kind in _TITLES:
            self._add(RegionKind.HEADING, line)

    def _read_edge(self, line: _Line, furniture: bool) -> About:
        if (said := byline(line.text)) is not None:
            self._add(RegionKind.BYLINE, line)
            return said
        if furniture:
            self._add(RegionKind.BOILERPLATE, line)
        else:
            self._read_body(line)
        return About()

    def _read_body(self, line: _Line) -> None:
        if is_picture_credit(line.text) or byline(line.text) is not None:
            self._add(RegionKind.BYLINE, line)
        elif is_furniture(line.text):
            self._add(RegionKind.BOILERPLATE, line)
        elif is_caption(line.text):
            self._add(RegionKind.CAPTION, line)

    def _add(self, kind: RegionKind, line: _Line) -> None:
        self.regions.append(Region(kind, line.span))


_TITLES = (RegionKind.TITLE, RegionKind.HEADING)


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for written in text.split("\n"):
        span = trimmed(text, start, start + len(written))
        if span:
            yield _Line(span.of(text), span)
        start += len(written) + 1


def _is_paragraph(line: str) -> bool:
    return len(line) >= _SHORTEST_PARAGRAPH and bool(_PUNCTUATION.search(line))


def _is_headline(line: str) -> bool:
    """Whether a line could be a title: some words without a full stop, not in a frame."""
    length = len(_HAN.findall(line))
    is_label = length < _SHORTEST_FRAMED_TITLE and _FRAMED.fullmatch(line)
    return length in _TITLE_LENGTHS and not _SENTENCE_END.search(line) and not is_label


def _is_bulleted_name(line: str) -> bool:
    bullet = _BULLET.match(line)
    return bullet is not None and bool(_NAME.fullmatch(line, bullet.end()))


def _as_title(region: Region, text: str, title: str) -> Region:
    if region.kind is RegionKind.HEADING and title and _same(region.span.of(text), title):
        return Region(RegionKind.TITLE, region.span)
    return region


def _same(first: str, second: str) -> bool:
    return "".join(first.split()) == "".join(second.split())
