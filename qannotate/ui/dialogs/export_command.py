"""The command that does the same as the export dialog, ready to be pasted into a shell."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from qannotate.domain.view import ScriptView
from qannotate.workspace.formats import WriteOptions
from qannotate.workspace.selection import ExportRequest


def command_line(project: Path, out: Path, request: ExportRequest) -> str:
    """Return the command as this system's shell reads it."""
    words = command_words(project, out, request)
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


def command_words(project: Path, out: Path, request: ExportRequest) -> Sequence[str]:
    """Return the words of the command; what is as by default is left out."""
    return ["qannotate", "export", str(project), str(out), *_choices(request)]


def _choices(request: ExportRequest) -> Iterator[str]:
    yield from ("--format", request.format)
    for option, values in (
        ("--annotator", request.annotators),
        ("--layer", request.layers),
        ("--label", request.labels),
        ("--document", request.documents),
    ):
        for value in values:
            yield from (option, value)
    if request.progress is not None:
        yield from ("--state", str(request.progress))
    if request.script is not ScriptView.ORIGINAL:
        yield from ("--script", str(request.script))
    if request.together:
        yield "--together"
    if request.split is not None:
        yield from ("--split", "/".join(map(str, request.split.shares)))
        yield from ("--seed", str(request.split.seed))
    yield from _options(request.options)


def _options(options: WriteOptions) -> Iterator[str]:
    usual = WriteOptions()
    for name in ("tags", "unit", "rows", "overlaps"):
        value = getattr(options, name)
        if value != getattr(usual, name):
            yield from (f"--{name}", str(value))
