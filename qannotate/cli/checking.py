"""`qannotate check`: whether a project file is sound."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from qannotate.cli.arguments import project_argument, this_person
from qannotate.cli.output import as_json, problem_json, say_json, say_problems
from qannotate.domain.exchange import Level


@click.command()
@project_argument
@click.option("--repair", is_flag=True, help="Make counts anew from the labels.")
@as_json
def check(*, project: Path, repair: bool, as_json: bool) -> None:
    """Check whether a project file is sound.

    All of it is read. The exit code is 1 if something is wrong. Labels that break a rule of
    the scheme, as imports may bring them, are warnings. With --repair, what can be computed
    from the rest is made anew first.

    \b
    Example:
      qannotate check news.qann
      qannotate check news.qann --repair
    """
    from qannotate.workspace.project import Project

    with Project.open(project, read_only=not repair, writer=this_person().name) as opened:
        if repair:
            opened.repair()
        problems = opened.check()
    sound = all(problem.level is not Level.ERROR for problem in problems)
    say_problems(problems)
    if as_json:
        say_json({"ok": sound, "problems": [problem_json(problem) for problem in problems]})
    elif sound:
        click.echo("The project is sound.")
    if not sound:
        sys.exit(1)
