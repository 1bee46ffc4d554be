"""Which markup a file is written in: its name gives a hint, its content decides.

A text that merely mentions tags is not HTML. HTML begins with a tag, or most of its lines do.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from qannotate.errors import InputError
from qannotate.text.html_elements import KNOWN
from qannotate.text.html_tokens import Kind, tokens

_HTML_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

_PROLOGUE = re.compile(r"(?:\s++|<\?xml[^>]*+>|<!--(?:[^-]++|-(?!->))*-->)*")
_DOCTYPE = re.compile(r"<!doctype\b", re.IGNORECASE)
_HTML_DOCTYPE = re.compile(r"<!doctype\s+html\b", re.IGNORECASE)
_DECLARATIONS = re.compile(r"<!doctype\b[^>\[]{0,2000}+\[", re.IGNORECASE)
_LEADING_TAG = re.compile(r"[ \t]*</?([A-Za-z][A-Za-z0-9]*+)[\s/>]")


class Markup(StrEnum):
    """The ways in which a text file can be written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


def recognise(text: str, name: str) -> Markup:
    """Return how `text`, with LF line ends and without front matter, is written.

    Raises:
        InputError: the document type of the file declares entities.
    """
    suffix = PurePath(name).suffix.lower()
    body = _PROLOGUE.match(text)
    start = body.end() if body else 0
    if _DOCTYPE.match(text, start):
        refuse_declarations(text, name)
    if suffix in _HTML_SUFFIXES or _HTML_DOCTYPE.match(text, start) or _is_html(text, start):
        refuse_declarations(text, name)
        return Markup.HTML
    return Markup.MARKDOWN if suffix in _MARKDOWN_SUFFIXES else Markup.TEXT


def refuse_declarations(text: str, name: str) -> None:
    """Refuse a document type with declarations of its own: entities can hide any text.

    Raises:
        InputError: there is one.
    """
    if _DECLARATIONS.search(text):
        raise InputError(
            f"“{name}” declares entities in its document type, which could hide anything.",
            "Save the page as plain HTML or text and try again.",
        )


def _is_html(text: str, start: int) -> bool:
    lines = [line for line in text[start:].split("\n") if line.strip()]
    tagged = [_starts_with_tag(line) for line in lines]
    begins = bool(tagged) and tagged[0]
    return (begins or sum(tagged) * 2 > len(tagged)) and _has_two_tags(text, start)


def _starts_with_tag(line: str) -> bool:
    match = _LEADING_TAG.match(line)
    return match is not None and match[1].lower() in KNOWN


def _has_two_tags(text: str, start: int) -> bool:
    """Whether there are two tags of known elements; a page can be cut off before any ends."""
    known = (
        token
        for token in tokens(text[start:])
        if token.kind in (Kind.OPEN, Kind.CLOSE) and token.value in KNOWN
    )
    return next(known, None) is not None and next(known, None) is not None
