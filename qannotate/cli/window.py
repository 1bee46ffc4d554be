"""Opening the window from the command line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from qannotate.cli.arguments import any_path
from qannotate.errors import InputError, StorageError


@click.command("open")
@click.argument("project", type=any_path)
def open_window(project: Path) -> None:
    """Open the window on PROJECT."""
    if not project.exists():
        raise InputError(
            f"There is no project “{project}”.", f"Make it with: qannotate new {project}"
        )
    show(project)


def show(project: Path | None, *, sample: bool = False) -> None:
    """Open the window, and exit with its code once it is closed.

    Raises:
        StorageError: a library that the window needs is not on this machine.
    """
    try:
        from qannotate.app import run
    except ImportError as error:
        if (error.name or "").startswith("qannotate"):
            raise
        raise StorageError(
            f"The window cannot be opened: {error}.",
            "Install the libraries that Qt needs; all commands work without them.",
        ) from error
    sys.exit(run(project, sample=sample))
