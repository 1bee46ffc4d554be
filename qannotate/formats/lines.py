"""Files of lines: read one by one, cut at line feeds and nowhere else.

`str.splitlines` also cuts at U+2028, U+0085 and others, which articles do contain.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qannotate.formats.format import UnreadableFileError

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes. No article is as long; a file without line feeds must not fill the memory."""

_BYTE_ORDER_MARK = "\ufeff"


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Give the lines of a UTF-8 file that are not blank, with their numbers from 1.

    A byte order mark is dropped. The line feed stays, and so does a CR before it.

    Raises:
        UnreadableFileError: the file cannot be opened, is not UTF-8, or has a line too long.
    """
    try:
        with path.open("rb") as file:
            number = 0
            while data := file.readline(LONGEST_LINE + 1):
                number += 1
                line = _decoded(data, path, number)
                if number == 1:
                    line = line.removeprefix(_BYTE_ORDER_MARK)
                if line.strip(" \t\r\n"):
                    yield number, line
    except OSError as error:
        raise UnreadableFileError(
            f"“{path.name}” cannot be read: {error.strerror}.",
            "Check that the file is there and that you may read it.",
        ) from error


def _decoded(data: bytes, path: Path, number: int) -> str:
    if len(data) > LONGEST_LINE:
        raise UnreadableFileError(
            f"Line {number} of “{path.name}” is longer than {LONGEST_LINE >> 20} MB.",
            "Write one document a line.",
            line=number,
        )
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"Line {number} of “{path.name}” is not UTF-8.",
            "Save the file in UTF-8 and import it again.",
            line=number,
        ) from error
