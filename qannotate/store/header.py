"""What the first bytes of a file say, read before SQLite may touch it.

SQLite would make side files next to a foreign database merely by reading it.
Source: https://sqlite.org/fileformat2.html, section 1.3.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from qannotate.errors import InputError
from qannotate.store.failures import told
from qannotate.store.schema import APPLICATION_ID, VERSION

_LENGTH = 100
_MAGIC = b"SQLite format 3\0"
_FOREIGN = "Choose a project made by qannotate, or import the file into one."


@dataclass(frozen=True, slots=True)
class Header:
    page_size: int
    wal: bool
    pages: int
    version: int
    application: int


def check_header(path: Path) -> Header:
    """Return the header of a project file without changing anything.

    Raises:
        InputError: there is no such file, or it is empty, cut off, of another program or
            of a newer version of this one.
        StorageError: it cannot be read.
    """
    name = path.name
    with told(f"“{path}” cannot be looked at"):
        is_folder, exists = path.is_dir(), path.exists()
    if is_folder:
        raise InputError(f"“{name}” is a folder.", "Choose a project file.")
    if not exists:
        raise InputError(
            f"There is no project “{path}”.", "Check the name, or make a new project there."
        )
    with told(f"“{name}” cannot be read"), path.open("rb") as file:
        data = file.read(_LENGTH)
    if not data:
        raise InputError(f"“{name}” is an empty file.", "Choose another one or a copy you kept.")
    if not data.startswith(_MAGIC):
        raise InputError(f"“{name}” is not a project.", _FOREIGN)
    if len(data) < _LENGTH:
        raise _cut_off(name)
    header = _parse(data)
    if header.application != APPLICATION_ID:
        raise InputError(f"“{name}” is a database of another program.", _FOREIGN)
    if header.version > VERSION:
        raise InputError(
            f"“{name}” was made by a newer version of qannotate.", "Update qannotate to open it."
        )
    # With a log beside it, a file that was being written may rightly be shorter.
    if path.stat().st_size < header.pages * header.page_size and not _has_log(path):
        raise _cut_off(name)
    return header


def side_file(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}-{ending}")


def _parse(data: bytes) -> Header:
    (page_size,) = struct.unpack_from(">H", data, 16)
    (changes,) = struct.unpack_from(">I", data, 24)
    (pages,) = struct.unpack_from(">I", data, 28)
    (version,) = struct.unpack_from(">I", data, 60)
    (application,) = struct.unpack_from(">I", data, 68)
    (pages_valid_for,) = struct.unpack_from(">I", data, 92)
    return Header(
        page_size=65536 if page_size == 1 else page_size,
        wal=data[18] == 2,
        pages=pages if pages_valid_for == changes else 0,
        version=version,
        application=application,
    )


def _has_log(path: Path) -> bool:
    logs = (side_file(path, "wal"), side_file(path, "journal"))
    return any(log.exists() and log.stat().st_size for log in logs)


def _cut_off(name: str) -> InputError:
    return InputError(f"“{name}” is cut off: its end is missing.", "Copy it again, or use a copy.")
