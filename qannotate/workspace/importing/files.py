"""Which files an import reads, and as what: a container of documents or one article."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from qannotate.domain.exchange import Level, Part, Problem
from qannotate.errors import InputError
from qannotate.formats.format import Format, UnreadableFileError
from qannotate.formats.lines import numbered_lines
from qannotate.formats.registry import FORMATS, readable
from qannotate.formats.strict_json import JsonSyntaxError, JsonValueError, parse

AUTO = "auto"

_JSON_SUFFIXES = (".json", ".jsonl", ".ndjson")
_HEAD = 64 * 1024
_OTHER_TOOLS = ("label", "labels", "entities", "spans", "event_list", "messages", "conversations")
"""Keys with which other tools state labels; reading them as native would drop those."""

_COMPANIONS = (".card.md", ".scheme.toml", ".losses.jsonl")
_FOLDER_COMPANIONS = ("README.md", "scheme.toml", "losses.jsonl")


def find_files(paths: Iterable[Path], project: Path) -> Iterator[Path | Problem]:
    """Give the files to read: those named, and in order those within the folders named.

    Hidden files stay out, and so do the project itself and what an export lays beside its
    file. A link within a folder is not followed, since it may lead anywhere; one that is
    named is.
    """
    own = project.resolve()
    for path in paths:
        try:
            is_folder, is_file = path.is_dir(), path.is_file()
        except OSError as error:  # its folder is closed to us, or no file can be called so
            what = f"The path cannot be followed: {error.strerror}."
            yield _refused(path, what, "Check it, and that you may read its folder.")
            continue
        if is_folder:
            yield from (one for one in _files_within(path) if not _belongs_to(one, own))
        elif is_file:
            yield path
        else:
            yield _refused(path, *_why_no_file(path))


def _belongs_to(found: Path | Problem, project: Path) -> bool:
    """Whether a file is the project or lies beside it as its log or lock."""
    if isinstance(found, Problem) or not found.name.startswith(project.name):
        return False
    return found.parent.resolve() == project.parent


def _why_no_file(path: Path) -> tuple[str, str]:
    if path.exists():
        return "This is neither a file nor a folder.", "Name a file or a folder with files."
    return "There is no such file.", "Check the path."


def _files_within(folder: Path) -> Iterator[Path | Problem]:
    problems: list[Problem] = []

    def unreadable(error: OSError) -> None:
        where = Path(error.filename or folder)
        what = f"The folder cannot be read: {error.strerror}."
        problems.append(_refused(where, what, "Check that you may read it."))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        names = set(files)
        for name in sorted(files):
            path = Path(parent, name)
            if path.is_symlink():
                what, todo = "Links in a folder are not followed.", "Name the file itself."
                yield Problem(Level.WARNING, str(path), None, what, todo)
            elif not name.startswith(".") and not _is_companion(name, names) and path.is_file():
                yield path
    yield from problems


def _is_companion(name: str, names: set[str]) -> bool:
    if name in _FOLDER_COMPANIONS:
        return "scheme.toml" in names
    return any(name.endswith(end) and name.removesuffix(end) in names for end in _COMPANIONS)


def container_format(path: Path, format_name: str) -> Format | None:
    """Return the format of a file that holds documents, `None` if it is one article.

    With `AUTO` the content decides: a first line that is a JSON object with a “text” is the
    native format.

    Raises:
        InputError: the file is meant to hold documents, and in no form that we read.
        UnreadableFileError: its first line cannot be read.
    """
    if format_name != AUTO:
        chosen = readable(format_name)
        return None if chosen.article else chosen
    if path.suffix.lower() not in _JSON_SUFFIXES and not _begins_with_brace(path):
        return None
    return _json_format(path)


def _begins_with_brace(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    except OSError as error:
        raise UnreadableFileError(
            f"“{path.name}” cannot be read: {error.strerror}.", "Check that you may read it."
        ) from error


def _json_format(path: Path) -> Format | None:
    is_named_so = path.suffix.lower() in _JSON_SUFFIXES
    try:
        line = next((line for _, line in numbered_lines(path)), "")
        first = parse(line) if line else {}
    except JsonValueError:
        return FORMATS["jsonl"]
    except (JsonSyntaxError, UnreadableFileError):
        if is_named_so:
            return FORMATS["jsonl"]  # which says where it stops to be JSON
        return None
    if isinstance(first, dict) and isinstance(first.get("text"), str):
        _refuse_other_tools(path, first)
        return FORMATS["jsonl"]
    return FORMATS["jsonl"] if is_named_so else None


def _refuse_other_tools(path: Path, first: dict[str, object]) -> None:
    found = next((key for key in _OTHER_TOOLS if key in first), None)
    if found is not None and "annotations" not in first:
        raise InputError(
            f"“{path.name}” holds “{found}”, as data of other tools do, which is not read yet.",
            "Bring it to the native format, or import it as jsonl for its texts alone.",
        )


def _refused(path: Path, what: str, todo: str) -> Problem:
    return Problem(Level.ERROR, str(path), None, what, todo, Part.FILE)
