"""HTML as a stream of tokens with their places: tags, text and character references.

Splits any text in one pass, as browsers do: comments and declarations are skipped, quoted
attribute values may hold `>`, a tag that is never finished hides the rest. Nothing is built
up, so depth and damage do not matter. Positions are code points of the source.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from html.entities import html5
from typing import NamedTuple

from qannotate.text.html_elements import MERE_TEXT, UNREAD


class Kind(Enum):
    TEXT = auto()
    REFERENCE = auto()
    OPEN = auto()
    CLOSE = auto()


class Token(NamedTuple):
    """A piece `[start, end)` of the source.

    `value` is the tag's name in lower case, or the characters a reference stands for.
    """

    kind: Kind
    start: int
    end: int
    value: str = ""


_MARKUP = re.compile(
    r"<(?:"
    r"(?P<comment>!--)"
    r"|(?P<close>/)?(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)*(?P<complete>>)?"
    r"|(?P<other>[!?/])"
    r")"
)
_COMMENT_END = re.compile(r"--!?>")
_REFERENCE = re.compile(r"&(?:#(?:[0-9]{1,16}|[xX][0-9A-Fa-f]{1,16})|[A-Za-z][A-Za-z0-9]{0,31});?")
_ATTRIBUTE = re.compile(
    r"([^\s/>=\"']++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"'][^\s>]*+)))?"
)


def tokens(source: str) -> Iterator[Token]:
    """Yield the tokens of `source` in order. What no token covers is not text."""
    position = 0
    while position < len(source):
        match = _MARKUP.search(source, position)
        yield from _text(source, position, match.start() if match else len(source))
        if match is None or (match["name"] and not match["complete"]):
            return
        if not match["name"]:
            position = _after_skipped(source, match)
            continue
        name = match["name"].lower()
        kind = Kind.CLOSE if match["close"] else Kind.OPEN
        yield Token(kind, match.start(), match.end(), name)
        position = match.end()
        if kind is Kind.OPEN and name in UNREAD | MERE_TEXT:
            inner_end = _end_of_content(source, position, name)
            if name in MERE_TEXT:
                yield from _text(source, position, inner_end)
            position = inner_end


def attributes(source: str, tag: Token) -> Mapping[str, str]:
    """Return the attributes of an opening tag, names in lower case, the first of a name."""
    found: dict[str, str] = {}
    inner = source[tag.start + 1 + len(tag.value) : tag.end - 1]
    for match in _ATTRIBUTE.finditer(inner):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), html.unescape(value))
    return found


def _after_skipped(source: str, match: re.Match[str]) -> int:
    """Return where a comment or a declaration ends: at the end of the source if never."""
    if match["comment"]:
        # `<!-->` is a comment too, so its own dashes may close it.
        end = _COMMENT_END.search(source, match.end() - 2)
        return end.end() if end else len(source)
    return source.find(">", match.end()) + 1 or len(source)


def _end_of_content(source: str, position: int, name: str) -> int:
    """Return where the closing tag of an element without markup starts."""
    end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, position)
    return end.start() if end else len(source)


def _text(source: str, start: int, end: int) -> Iterator[Token]:
    position = start
    for match in _REFERENCE.finditer(source, start, end):
        reference = _resolve(match.group())
        if reference is None:
            continue
        length, value = reference
        if position < match.start():
            yield Token(Kind.TEXT, position, match.start())
        position = match.start() + length
        yield Token(Kind.REFERENCE, match.start(), position, value)
    if position < end:
        yield Token(Kind.TEXT, position, end)


def _resolve(reference: str) -> tuple[int, str] | None:
    """Return how many characters a reference takes and what it stands for.

    `None` where there is no such reference and the characters are text as they stand.
    """
    if reference[1] == "#":
        return len(reference), html.unescape(reference)
    for length in range(len(reference), 2, -1):
        value = html5.get(reference[1:length])
        if value is not None:
            return length, value
    return None
