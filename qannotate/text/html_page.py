"""A page of HTML, or a piece of one, to its text, its regions and what its head says.

Scripts, styles, form fields and other things that are not text leave with all they hold.
Headings, and lines that are bold throughout, are headings; navigation, footers and captions
are what their elements say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from qannotate.domain.document import Region, RegionKind
from qannotate.domain.view import Derived
from qannotate.text.about import About
from qannotate.text.dates import iso_date
from qannotate.text.html_elements import (
    BLOCKS,
    BOLD,
    CELLS,
    HEADINGS,
    HIDDEN,
    PARTS,
    PREFORMATTED,
)
from qannotate.text.html_flow import Flow
from qannotate.text.html_tokens import Kind, Token, attributes, tokens
from qannotate.text.rewriting import trimmed

_LONGEST_HEADING = 80

_NAME_OF_META = ("property", "name", "itemprop")
_TITLE = ("og:title", "articletitle", "headline")
_SOURCE = ("contentsource", "source", "og:site_name")
_AUTHOR = ("author", "article:author")
_DATE = ("article:published_time", "pubdate", "publishdate", "datepublished")

_SITE_IN_TITLE = re.compile(r"\s*[_|｜].*|\s+[-–—]+\s.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HtmlText:
    """The text of a page, the regions over it that its markup names, and what its head says."""

    derived: Derived
    about: About
    regions: tuple[Region, ...]


def read_html(source: str) -> HtmlText:
    """Return the text of a page or a piece of one. Takes time linear in its length."""
    page = _Page(source)
    for token in tokens(source):
        page.take(token)
    return page.finished()


class _Page:
    """Takes the tokens of a page one after another."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._flow = Flow(source)
        self._lines = _Lines()
        self._parts: dict[str, list[int]] = defaultdict(list)
        self._stretches: list[tuple[RegionKind, int, int]] = []
        self._hidden = _Hidden()
        self._preformatted = 0
        self._pre_starts = -1
        self._in_title = False
        self._title: list[str] = []
        self._meta: dict[str, str] = {}

    def take(self, token: Token) -> None:
        if token.kind in (Kind.TEXT, Kind.REFERENCE):
            self._take_text(token)
        elif not self._hidden.take(token, self._source):
            if token.kind is Kind.OPEN:
                self._open(token)
            else:
                self._close(token)

    def finished(self) -> HtmlText:
        self._end_line()
        derived = self._flow.derived()
        text = derived.text
        headings = [(RegionKind.HEADING, start, end) for _, start, end in self._lines.headings]
        regions = tuple(
            Region(kind, span)
            for kind, start, end in sorted(headings + self._stretches, key=lambda part: part[1:])
            if (span := trimmed(text, start, end))
        )
        return HtmlText(derived, self._about(text), regions)

    def _take_text(self, token: Token) -> None:
        if self._in_title:
            self._title.append(token.value or self._source[token.start : token.end])
        elif self._hidden.name is None:
            before = self._flow.length
            self._write(token)
            if self._flow.length > before:
                self._lines.wrote()

    def _write(self, token: Token) -> None:
        start = token.start
        if token.kind is Kind.REFERENCE:
            self._flow.write_reference(start, token.end, token.value)
        elif self._preformatted:
            # The line feed right after <pre> belongs to the tag.
            start += start == self._pre_starts and self._source.startswith("\n", start)
            self._flow.write_preformatted(start, token.end)
        else:
            self._flow.write(start, token.end)

    def _open(self, token: Token) -> None:
        name = token.value
        if name == "br":
            self._flow.break_line()
            self._lines.end(self._flow.length)
        elif name == "title":
            self._in_title = not self._title
        elif name == "meta":
            self._take_meta(token)
        elif name in CELLS:
            self._flow.end_cell()
        elif name in BOLD:
            self._lines.bold += 1
        elif name in BLOCKS:
            self._end_line()
            if name in HEADINGS:
                self._lines.heading = name
            if name in PARTS:
                self._parts[name].append(self._flow.length)
            if name in PREFORMATTED:
                self._preformatted += 1
                self._pre_starts = token.end

    def _close(self, token: Token) -> None:
        name = token.value
        if name == "title":
            self._in_title = False
        elif name in BOLD:
            self._lines.bold = max(0, self._lines.bold - 1)
        elif name in BLOCKS:
            self._end_line()
            if self._parts.get(name):
                start = self._parts[name].pop()
                self._stretches.append((PARTS[name], start, self._flow.length))
            if name in PREFORMATTED:
                self._preformatted = max(0, self._preformatted - 1)

    def _end_line(self) -> None:
        self._flow.end_block()
        self._lines.end_block(self._flow.length)

    def _take_meta(self, token: Token) -> None:
        said = attributes(self._source, token)
        name = next((said[key] for key in _NAME_OF_META if said.get(key)), "")
        if name and said.get("content"):
            self._meta.setdefault(name.strip().lower(), said["content"].strip())

    def _about(self, text: str) -> About:
        return About(
            title=self._best_title(text),
            source=self._said(_SOURCE),
            author=self._said(_AUTHOR),
            published=iso_date(self._said(_DATE)),
        )

    def _best_title(self, text: str) -> str:
        """Return the first main heading, unless the head of the page has another title."""
        of_head = self._said(_TITLE) or "".join(self._title).strip()
        of_body = next(
            (text[start:end].strip() for name, start, end in self._lines.headings if name == "h1"),
            "",
        )
        if of_body and (not of_head or of_body in of_head):
            return of_body
        return _SITE_IN_TITLE.sub("", of_head) or of_head

    def _said(self, names: tuple[str, ...]) -> str:
        return next((self._meta[name] for name in names if name in self._meta), "")


class _Hidden:
    """Knows whether we are inside an element that leaves with all it holds."""

    def __init__(self) -> None:
        self.name: str | None = None
        self._depth = 0

    def take(self, token: Token, source: str) -> bool:
        """Take a tag and return whether it is hidden itself."""
        if self.name is None:
            is_empty = source[token.end - 2] == "/"
            if token.kind is Kind.OPEN and token.value in HIDDEN and not is_empty:
                self.name, self._depth = token.value, 1
            return self.name is not None
        if token.value == self.name:
            self._depth += 1 if token.kind is Kind.OPEN else -1
            if self._depth == 0:
                self.name = None
        return True


class _Lines:
    """Tells headings: lines inside h1 to h6, and lines that are bold from end to end.

    A heading or bold type that is never closed ends with its block, so that damage does not
    make headings of the rest of the page.
    """

    def __init__(self) -> None:
        self.bold = 0
        self.heading = ""
        self.headings: list[tuple[str, int, int]] = []
        self._start = 0
        self._bold_only = True

    def wrote(self) -> None:
        """Visible characters were written."""
        self._bold_only = self._bold_only and self.bold > 0

    def end(self, length: int) -> None:
        """The line ends where the text has `length` characters."""
        is_short = length - self._start <= _LONGEST_HEADING
        if length > self._start and (self.heading or (self._bold_only and is_short)):
            self.headings.append((self.heading, self._start, length))
        self._start = length
        self._bold_only = True

    def end_block(self, length: int) -> None:
        self.end(length)
        self.bold = 0
        self.heading = ""
