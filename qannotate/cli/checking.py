"""`qannotate check`: whether a project file is sound."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from qannotate.cli.arguments import project_argument
from qannotate.cli.output import as_json, problem_json, say_json, say_problems
from qannotate.domain.exchange import Level


@click.command()
@project_argument
@as_json
def check(*, project: Path, as_json: bool) -> None:
    """Check whether a project file is sound.

    Whether all of it can be read and belongs together. The exit code is 1 if there is an error. Warnings list labels that break a rule of the
    scheme.

    \b
    Example:
      qannotate check news.qann
    """
    from qannotate.workspace.project import Project

    with Project.open(project, read_only=True) as opened:
        problems = opened.check()
    sound = all(problem.level is not Level.ERROR for problem in problems)
    say_problems(problems)
    if as_json:
        say_json({"ok": sound, "problems": [problem_json(problem) for problem in problems]})
    elif sound:
        click.echo("The project is sound.")
    if not sound:
        sys.exit(1)
