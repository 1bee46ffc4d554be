"""`qannotate suggest`: let the engines propose labels."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qannotate.cli.arguments import (
    chosen_documents,
    document_option,
    project_argument,
    this_person,
)
from qannotate.cli.output import as_json, progress_bar, say_json

if TYPE_CHECKING:
    from qannotate.workspace.suggesting import SuggestReport


@click.command()
@project_argument
@click.option(
    "--engine", "engines", multiple=True, metavar="NAME", help="Only this engine, else all."
)
@document_option
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Compute in N processes; else in as many as pay off.",
)
@as_json
def suggest(
    *,
    project: Path,
    engines: tuple[str, ...],
    documents: tuple[str, ...],
    jobs: int | None,
    as_json: bool,
) -> None:
    """Let the engines suggest labels.

    Only what is missing or out of date is computed, so a run that was stopped goes on where
    it was. Nobody's labels change: suggestions are an annotator of their own, called
    “suggestions”.

    \b
    Example:
      qannotate suggest news.qann
      qannotate suggest news.qann --engine numbers --document 000_first
    """
    from qannotate.workspace.project import Project
    from qannotate.workspace.suggesting import suggest_project

    with (
        Project.open(project, writer=this_person().name) as opened,
        progress_bar("Suggesting") as progress,
    ):
        report = suggest_project(
            opened,
            engines=engines or None,
            documents=chosen_documents(opened, documents),
            jobs=jobs,
            progress=progress,
        )
    if as_json:
        say_json(_report_json(report))
    else:
        _say(report)


def _report_json(report: SuggestReport) -> dict[str, object]:
    return {
        "documents": report.documents,
        "computed": report.computed,
        "suggestions": dict(report.suggestions),
    }


def _say(report: SuggestReport) -> None:
    click.echo(f"{report.documents} documents, {report.computed} of them computed anew")
    for engine, count in report.suggestions.items():
        click.echo(f"{engine}: {count} suggestions")
