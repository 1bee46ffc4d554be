"""Label schemes that a new project can start from."""

from __future__ import annotations

from pathlib import Path

from qannotate.assets import seeds
from qannotate.domain.scheme import text_in
from qannotate.errors import InputError
from qannotate.formats.scheme_toml import parse_scheme

DEFAULT_SCHEME = "quality-news"

_LARGEST = 4 * 1024 * 1024


def scheme_names() -> tuple[str, ...]:
    """Return the names of the schemes that come with the program."""
    return tuple(sorted(path.stem for path in seeds("schemes").glob("*.toml")))


def scheme_title(name: str, language: str) -> str:
    """Return what a scheme that comes with the program is called in a language."""
    scheme = parse_scheme(scheme_text(name))
    return text_in(scheme.titles, language, scheme.name)


def scheme_text(name_or_file: str) -> str:
    """Return the TOML text of a scheme that comes with the program, or of a file.

    Raises:
        InputError: there is neither, or the file is not a scheme; the message says where.
    """
    path = Path(name_or_file)
    if name_or_file in scheme_names():
        path = seeds("schemes", f"{name_or_file}.toml")
    elif not path.is_file():
        raise InputError(
            f"There is no scheme “{name_or_file}”.",
            f"Choose from {', '.join(scheme_names())}, or name a TOML file.",
        )
    toml = _read(path)
    parse_scheme(toml)
    return toml


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError(f"“{path.name}” is too large for a scheme.", "Choose another file.")
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise InputError(
            f"“{path.name}” cannot be read: {error.strerror}.",
            "Check that the file is there and that you may read it.",
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"“{path.name}” is not text in UTF-8.", "Choose a scheme written in TOML."
        ) from error
