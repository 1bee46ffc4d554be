"""Files that appear whole or not at all: written beside their place, then moved there."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from qannotate.errors import InputError, StorageError

_SQLITE = b"SQLite format 3\0"


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """Give a folder to write files in that are then moved to `folder`; it goes afterwards.

    Raises:
        InputError: `folder` is not there.
        StorageError: the machine kept us from writing; the message says what to do.
    """
    if not folder.is_dir():
        raise InputError(f"There is no folder “{folder}”.", "Make it first, or choose another.")
    try:
        with tempfile.TemporaryDirectory(prefix=".qannotate-", dir=folder) as made:
            yield Path(made)
    except OSError as error:
        raise StorageError(
            f"“{folder}” could not be written to: {error.strerror}.",
            "Check that you may write there and that the disk has room.",
        ) from error


def move(staged: Path, folder: Path, names: Sequence[str]) -> tuple[Path, ...]:
    """Move files to where they belong, over older ones, and return their paths."""
    for name in names:
        with (staged / name).open("rb+") as file:
            os.fsync(file.fileno())
    for name in names:
        (staged / name).replace(folder / name)
    return tuple(folder / name for name in names)


def drop(path: Path) -> None:
    """Remove a file that an earlier export left and this one does not write."""
    path.unlink(missing_ok=True)


def check_file(out: Path, project: Path) -> Path:
    """Return the place to write a file to: the one a link leads to.

    Raises:
        InputError: something else than a file is there, or a project.
    """
    place = out.resolve() if out.is_symlink() else out
    if place.exists():
        if not place.is_file():
            raise InputError(f"“{out}” is not a file.", "Choose a file name to export to.")
        if (project.exists() and place.samefile(project)) or _is_project(place):
            raise InputError(
                f"“{out}” is a project, which is never overwritten.", "Choose another name."
            )
    return place


def check_folder(out: Path, names: Sequence[str]) -> None:
    """Check that a folder can be filled: new, or holding what an export leaves there.

    Raises:
        InputError: something else is there.
    """
    if not out.exists():
        return
    if not out.is_dir():
        raise InputError(f"“{out}” is not a folder.", "Choose a folder to export to.")
    others = sorted(one.name for one in out.iterdir() if one.name not in names)
    if others:
        raise InputError(
            f"“{out}” holds “{others[0]}” and is not the folder of an export.",
            "Choose an empty or a new folder.",
        )


@contextmanager
def folder_for(out: Path) -> Iterator[None]:
    """Make the folder `out`, and take it away again if the block fails."""
    is_new = not out.exists()
    try:
        if is_new:
            out.mkdir()
    except OSError as error:
        raise StorageError(
            f"The folder “{out}” could not be made: {error.strerror}.",
            "Choose a place where you may write.",
        ) from error
    try:
        yield
    except BaseException:
        if is_new:
            shutil.rmtree(out, ignore_errors=True)
        raise


def _is_project(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False  # writing will say why
