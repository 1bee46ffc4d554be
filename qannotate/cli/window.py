"""Opening the window from the command line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from qannotate.errors import InputError


@click.command("open")
@click.argument("project", type=click.Path(path_type=Path))
def open_window(project: Path) -> None:
    """Open the window on PROJECT."""
    show(project)


def show(project: Path | None) -> None:
    """Open the window, and exit with its code once it is closed."""
    if project is not None and not project.exists():
        raise InputError(
            f"There is no project “{project}”.", f"Make it with: qannotate new {project}"
        )
    from qannotate.app import run

    sys.exit(run(project))
