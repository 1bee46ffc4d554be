"""New project files: complete from the moment they have their name, or not there at all."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from qannotate.errors import InputError, StorageError
from qannotate.store.failures import told


def place_new(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` make a file under another name, then give it the name `path`.

    Raises:
        InputError: something has that name already, or its folder does not exist.
        StorageError: the folder cannot be written to, or the disk is full.
    """
    if os.path.lexists(path):
        raise _taken(path)
    if not path.parent.is_dir():
        raise InputError(
            f"The folder “{path.parent}” does not exist.", "Make it or choose another one."
        )
    if not os.access(path.parent, os.W_OK):
        raise StorageError(
            f"The folder “{path.parent}” cannot be written to.", "Choose a folder you can write to."
        )
    part = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    with told(f"“{path.name}” was not made"):
        try:
            write(part)
            _rename_without_replacing(part, path)
        except FileExistsError as error:
            raise _taken(path) from error
        finally:
            for leftover in (part, part.with_name(f"{part.name}-journal")):
                with contextlib.suppress(OSError):
                    leftover.unlink()


if sys.platform == "win32":

    def _rename_without_replacing(part: Path, path: Path) -> None:
        part.rename(path)

else:

    def _rename_without_replacing(part: Path, path: Path) -> None:
        try:
            os.link(part, path)
        except FileExistsError:
            raise
        except OSError:  # memory sticks know no second names
            if os.path.lexists(path):
                raise FileExistsError(str(path)) from None
            part.rename(path)


def _taken(path: Path) -> InputError:
    return InputError(
        f"“{path.name}” exists already.", "It was left as it is: choose another name."
    )
