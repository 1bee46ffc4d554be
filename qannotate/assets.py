"""Where the program's own files are: in a checkout, an installed wheel, a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def seeds(*parts: str) -> Path:
    """Return a path under `seeds/`: articles, schemes, lexicons."""
    return _root().joinpath("seeds", *parts)


def resources(*parts: str) -> Path:
    """Return a path under `resources/`: icons, translations, guidelines."""
    return _root().joinpath("resources", *parts)


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent
