"""Front matter: the block of fields between two lines `---` at the head of a page.

It is no part of the text. The fields are read as what such blocks are made of in practice,
`key: value` with quotes and lists; anything else between such lines is taken for text, so
rules drawn as `---` stay. Nothing in a value is ever interpreted beyond that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qannotate.domain.view import Derived
from qannotate.text.about import About, is_medium
from qannotate.text.dates import iso_date
from qannotate.text.rewriting import unchanged, without

_OPENING = re.compile(r"\s*^---[ \t]*\n", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_FIELD = re.compile(r"([\w.@][\w .@/-]{0,40}):(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-(?:[ \t]+(.*)|[ \t]*)$")
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "0": ""}

_TITLE = ("title", "headline", "标题", "標題")
_SOURCE = ("source", "site", "publisher", "来源", "來源")
_AUTHOR = ("author", "authors", "byline", "作者", "记者", "記者")
_DATE = (
    "date", "published", "pubdate", "publish_date", "published_at", "datepublished",
    "发布日期", "發佈日期", "发布时间", "發佈時間", "日期",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Headed:
    """The text below the front matter, and what the front matter says."""

    derived: Derived
    about: About


def drop_front_matter(text: str) -> Headed:
    """Return `text` (with LF line ends) without the front matter at its head.

    Blank lines before the front matter go with it; those after it stay.
    """
    body = _body(text)
    if body is None:
        return Headed(unchanged(text), About())
    start, end, after = body
    fields = _fields(text[start:end])
    if not fields:
        return Headed(unchanged(text), About())
    return Headed(without(text, iter([(0, after)])), _about(fields))


def _body(text: str) -> tuple[int, int, int] | None:
    """Return where the fields start and end, and where the text after them starts."""
    opening = _OPENING.match(text)
    if not opening:
        return None
    closing = _CLOSING.search(text, opening.end())
    return (opening.end(), closing.start(), closing.end()) if closing else None


def _about(fields: Mapping[str, tuple[str, ...]]) -> About:
    author = "、".join(_first(fields, _AUTHOR))
    source = next(iter(_first(fields, _SOURCE)), "")
    return About(
        title=next(iter(_first(fields, _TITLE)), ""),
        source=source or (author if is_medium(author) else ""),
        author=author,
        published=next(map(iso_date, _first(fields, _DATE)), ""),
    )


def _first(fields: Mapping[str, tuple[str, ...]], keys: tuple[str, ...]) -> tuple[str, ...]:
    return next((fields[key] for key in keys if fields.get(key)), ())


def _fields(block: str) -> Mapping[str, tuple[str, ...]]:
    """Return the fields by key in lower case, or nothing if the block is made of other things."""
    fields: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in block.split("\n"):
        field = _FIELD.match(line)
        if field:
            key = field[1].strip().lower()
            fields[key] = tuple(_values(field[2] or ""))
        elif not line.strip() or line.startswith("#"):
            continue
        elif key and (item := _ITEM.match(line)):
            fields[key] += tuple(_values(item[1] or ""))
        elif key and line[0] in " \t":
            fields[key] = _continued(fields[key], line.strip())
        else:
            return {}
    return fields


def _continued(values: tuple[str, ...], line: str) -> tuple[str, ...]:
    """Return the values with one more line of the last one."""
    return (*values[:-1], f"{values[-1]} {line}") if values else (line,)


def _values(written: str) -> Iterator[str]:
    """Yield the values that are written after a key or a dash."""
    written = written.strip()
    if len(written) > 1 and written.startswith("[") and written.endswith("]"):
        for part in written[1:-1].split(","):
            yield from _values(part)
    elif written not in ("", "|", ">", "|-", ">-", "~", "null", "[]"):
        yield _unquoted(written)


def _unquoted(written: str) -> str:
    if len(written) > 1 and written[0] == written[-1] == "'":
        return written[1:-1].replace("''", "'")
    if len(written) > 1 and written[0] == written[-1] == '"':
        return _ESCAPE.sub(_unescaped, written[1:-1])
    return written.partition(" #")[0].rstrip()


def _unescaped(match: re.Match[str]) -> str:
    escape = match[1]
    if len(escape) == 1:
        return _ESCAPED.get(escape, escape)
    code = int(escape[1:], 16)
    is_character = code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_character else "\ufffd"
