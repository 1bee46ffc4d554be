"""`qannotate import`: files become documents of a project."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qannotate.cli.arguments import any_path, project_argument, this_person
from qannotate.cli.output import (
    as_json,
    problem_json,
    progress_bar,
    say_json,
    say_problems,
)

if TYPE_CHECKING:
    from qannotate.workspace.importing import Count, ImportReport


@click.command("import")
@project_argument
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=any_path)
@click.option(
    "--format",
    "format_name",
    default="auto",
    show_default=True,
    metavar="NAME",
    help="See: qannotate formats. “auto” looks at the content.",
)
@click.option(
    "--annotator",
    metavar="NAME",
    help="Whose the labels are that name nobody; “imported” unless given.",
)
@click.option(
    "--map",
    "mapping",
    multiple=True,
    metavar="FROM=TO",
    help="Bring a label in under another one, or a TOML file of such pairs.",
)
@click.option(
    "--layer", metavar="NAME", help="The layer of labels that the scheme lacks, else entity."
)
@as_json
def import_(
    *,
    project: Path,
    paths: tuple[Path, ...],
    format_name: str,
    annotator: str | None,
    mapping: tuple[str, ...],
    layer: str | None,
    as_json: bool,
) -> None:
    """Import articles and labelled data.

    A PATH is a file, or a folder with files.

    Nothing is overwritten, and the same file twice adds nothing. What cannot be read is
    refused and named; the rest is stored, and the exit code is 1.

    \b
    Example:
      qannotate import news.qann articles/*.txt
      qannotate import news.qann labels.jsonl --annotator wang --map PER=PERSON
    """
    from qannotate.workspace.importing import import_paths, read_mapping
    from qannotate.workspace.project import Project

    pairs = read_mapping(mapping)
    person = this_person()
    with (
        Project.open(project, writer=person.name) as opened,
        progress_bar("Importing") as progress,
    ):
        report = import_paths(
            opened,
            paths,
            by=person,
            format=format_name,
            annotator=annotator,
            mapping=pairs,
            layer=layer,
            progress=progress,
        )
    say_problems(report.problems)
    if as_json:
        say_json(_report_json(report))
    else:
        _say(report)
    if report.failed:
        sys.exit(1)


def _report_json(report: ImportReport) -> dict[str, object]:
    return {
        "documents": _count_json(report.documents),
        "annotations": _count_json(report.annotations),
        "labels_added": list(report.labels_added),
        "problems": [problem_json(problem) for problem in report.problems],
    }


def _count_json(count: Count) -> dict[str, object]:
    return {"new": count.new, "known": count.known, "refused": count.refused}


def _say(report: ImportReport) -> None:
    for what, count in (("documents", report.documents), ("annotations", report.annotations)):
        click.echo(f"{what}: {count.new} new, {count.known} known, {count.refused} refused")
    if report.labels_added:
        click.echo(f"labels added to the scheme: {', '.join(report.labels_added)}")
