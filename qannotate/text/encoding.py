"""Bytes to characters, without guessing wrong.

A byte order mark decides; without one, bytes that are UTF-8 are taken as UTF-8. Anything
else is taken for an older Chinese encoding only if the result reads like Chinese, and is
refused otherwise: a wrong text must not enter a project.

The decoded text is what `bytes.decode` gives for the encoding that is named here, so a byte
order mark is part of it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from qannotate.errors import InputError
from qannotate.text.frequent import FREQUENT

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("\ufeff".encode("gb18030"), "gb18030"),
)

_OLDER = (("gb18030",), ("cp950", "big5hkscs"))
"""Older encodings: of each family, the first that decodes the bytes."""

_TITLES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "gb18030": "GB18030",
    "cp950": "Big5",
    "big5hkscs": "Big5",
}

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")

_LEAST_FREQUENT = 0.4
"""The share of frequent characters among the Chinese ones from which a text is believed.

About 0.72 in news in either script; at most 0.15 in what a wrong table makes of Chinese,
Japanese or Korean news.
"""

_LEAST_CHINESE = 0.8
"""The share of Chinese characters and punctuation among all that are not ASCII."""

_LEAST_EVIDENCE = 3
"""So many frequent characters a text needs to be believed at all."""


class EmptyFileError(InputError):
    """The file has no text in it. Nothing is wrong with it otherwise."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” has no text in it.", "Choose a file with text.")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file. `certain` is false where the encoding was recognised by use."""

    text: str
    encoding: str
    certain: bool


def decode(data: bytes, name: str) -> Decoded:
    """Return the characters of a file; `name` is what messages call it.

    Raises:
        EmptyFileError: there are no bytes, or nothing but a byte order mark.
        InputError: the bytes are not text, are damaged, or their encoding is in doubt.
    """
    decoded = _decode_marked(data, name) or _decode_utf8(data) or _decode_older(data, name)
    if not decoded.text.strip("\ufeff"):
        raise EmptyFileError(name)
    control = _CONTROL.search(decoded.text)
    if control:
        raise _not_text(name, f"the control character U+{ord(control.group()):04X}")
    return decoded


def encoding_title(encoding: str) -> str:
    """Return the name of an encoding as people know it."""
    return _TITLES.get(encoding, encoding.upper())


def _decode_marked(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding), encoding, certain=True)
            except UnicodeDecodeError as error:
                raise _damaged(name, encoding, error.start) from error
    return None


def _decode_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode(), "utf-8", certain=True)
    except UnicodeDecodeError:
        return None


def _decode_older(data: bytes, name: str) -> Decoded:
    """Return the bytes in the one older encoding in which they read like Chinese."""
    if 0 in data:
        raise _not_text(name, "zero bytes")
    damage = _damage_in_utf8(data)
    if damage is not None:
        raise _damaged(name, "utf-8", damage)
    readings = [reading for family in _OLDER if (reading := _first_decoding(data, family))]
    believed = sorted(
        ((share, reading) for reading in readings if (share := _frequent_share(reading.text))),
        key=lambda scored: -scored[0],
    )
    if not believed or (len(believed) > 1 and believed[0][0] < believed[1][0] + 0.2):
        raise InputError(
            f"The encoding of “{name}” is not certain.", "Save the file as UTF-8 and try again."
        )
    return believed[0][1]


def _first_decoding(data: bytes, encodings: tuple[str, ...]) -> Decoded | None:
    for encoding in encodings:
        try:
            return Decoded(data.decode(encoding), encoding, certain=False)
        except UnicodeDecodeError:
            continue
    return None


def _frequent_share(text: str) -> float:
    """Return the share of frequent characters if `text` reads like Chinese, else 0."""
    foreign = [character for character in text if character > "\x7f"]
    chinese = sum(map(_is_chinese, foreign))
    letters = [character for character in foreign if unicodedata.category(character) == "Lo"]
    frequent = sum(character in FREQUENT for character in letters)
    if frequent < _LEAST_EVIDENCE or chinese < _LEAST_CHINESE * len(foreign):
        return 0.0
    share = frequent / len(letters)
    return share if share >= _LEAST_FREQUENT else 0.0


def _is_chinese(character: str) -> bool:
    """Whether Chinese text has such characters: Han, pinyin, punctuation, full width."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u00e0" <= character <= "\u01dc"
        or "\u3000" <= character <= "\u303f"
        or "\uff00" <= character <= "\uffef"
        or "\u2010" <= character <= "\u2027"
        or character in "·×÷°℃％‰→①②③④⑤⑥⑦⑧⑨⑩"
    )


_UTF8_CHARACTER = re.compile(
    b"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def _damage_in_utf8(data: bytes) -> int | None:
    """Return where bytes that are UTF-8 for the most part stop being so, else `None`.

    Cut-off or damaged UTF-8 can decode in an older encoding, but never reads right.
    """
    foreign = sum(byte > 0x7F for byte in data)
    matches = _UTF8_CHARACTER.findall(data)
    longer = sum(len(match) for match in matches if len(match) > 2)
    if longer < 0.8 * foreign:
        return None
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start
    return None


def _damaged(name: str, encoding: str, offset: int) -> InputError:
    return InputError(
        f"“{name}” is cut off or damaged: byte {offset} is not {encoding_title(encoding)}.",
        "Get the whole file again and import that.",
    )


def _not_text(name: str, what: str) -> InputError:
    return InputError(
        f"“{name}” is not a text file: it contains {what}.", "Choose a file with plain text."
    )
