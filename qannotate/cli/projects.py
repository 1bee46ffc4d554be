"""Commands about a project as a whole: new, documents, stats, history."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qannotate.cli.arguments import project_argument
from qannotate.cli.output import as_json, say_json, say_table

if TYPE_CHECKING:
    from qannotate.domain.change import Entry
    from qannotate.workspace.project import DocumentSummary
    from qannotate.workspace.stats import Statistics


@click.command()
@project_argument
@click.option(
    "--scheme",
    default="quality-news",
    show_default=True,
    metavar="NAME|FILE",
    help="The label scheme: one that comes with the program, or a TOML file.",
)
@click.option("--name", default="", metavar="TEXT", help="What the project is called.")
def new(*, project: Path, scheme: str, name: str) -> None:
    """Make an empty project file. An existing file is never overwritten.

    \b
    Example:
      qannotate new news.qann
      qannotate new news.qann --scheme general --name "Autumn news"
    """
    from qannotate.workspace.project import Project
    from qannotate.workspace.schemes import scheme_text

    Project.create(project, scheme_toml=scheme_text(scheme), name=name).close()


@click.command()
@project_argument
@as_json
def documents(*, project: Path, as_json: bool) -> None:
    """List the documents of a project, with who labelled them.

    \b
    Example:
      qannotate documents news.qann
    """
    from qannotate.workspace.project import Project

    with Project.open(project, read_only=True) as opened:
        summaries = opened.documents()
    if as_json:
        say_json({"documents": [_document_json(summary) for summary in summaries]})
        return
    for summary in summaries:
        click.echo(f"{summary.id}  {summary.name}  {summary.title}".rstrip())
        counts = [f"{name}: {count}" for name, count in sorted(summary.annotations.items())]
        states = [f"{name}: {state.progress}" for name, state in sorted(summary.states.items())]
        facts = [f"{summary.characters} characters", *counts, *states]
        click.echo(f"    {' · '.join(facts)}")


def _document_json(summary: DocumentSummary) -> dict[str, object]:
    return {
        "id": str(summary.id),
        "name": summary.name,
        "title": summary.title,
        "characters": summary.characters,
        "annotations": dict(summary.annotations),
        "states": {name: str(state.progress) for name, state in summary.states.items()},
    }


@click.command()
@project_argument
@as_json
def stats(*, project: Path, as_json: bool) -> None:
    """Count documents and labels.

    \b
    Example:
      qannotate stats news.qann
    """
    from qannotate.workspace.project import Project
    from qannotate.workspace.stats import statistics

    with Project.open(project, read_only=True) as opened:
        counted = statistics(opened)
    if as_json:
        say_json(_statistics_json(counted))
    else:
        _say_statistics(counted)


def _statistics_json(counted: Statistics) -> dict[str, object]:
    return {
        "documents": counted.documents,
        "annotations": counted.annotations,
        "layers": {layer: dict(labels) for layer, labels in counted.layers.items()},
        "annotators": {
            name: {
                "annotations": one.annotations,
                "documents": one.documents,
                "done": one.done,
            }
            for name, one in counted.annotators.items()
        },
    }


def _say_statistics(counted: Statistics) -> None:
    click.echo(f"{counted.documents} documents, {counted.annotations} annotations")
    rows = [
        [f"{layer}:{label}", str(count)]
        for layer, labels in counted.layers.items()
        for label, count in labels.items()
    ]
    if rows:
        click.echo()
        say_table(rows)
    if counted.annotators:
        click.echo()
        header = ["annotator", "annotations", "documents", "done"]
        say_table(
            [
                header,
                *(
                    [name, str(one.annotations), str(one.documents), str(one.done)]
                    for name, one in counted.annotators.items()
                ),
            ]
        )


@click.command()
@project_argument
@as_json
def history(*, project: Path, as_json: bool) -> None:
    """List what was done to a project, the latest first.

    \b
    Example:
      qannotate history news.qann
    """
    from qannotate.workspace.project import Project

    with Project.open(project, read_only=True) as opened:
        entries = opened.entries()
        names = {str(one.id): one.name for one in opened.annotators()}
    if as_json:
        say_json({"entries": [_entry_json(entry, names) for entry in entries]})
        return
    for entry in entries:
        who = names.get(str(entry.annotator), str(entry.annotator))
        click.echo(f"{_time(entry)}  {who}  {entry.action}  {entry.summary}".rstrip())


def _entry_json(entry: Entry, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": str(entry.id),
        "time": _time(entry),
        "annotator": names.get(str(entry.annotator), str(entry.annotator)),
        "document": str(entry.document) if entry.document else None,
        "action": str(entry.action),
        "undoes": str(entry.undoes) if entry.undoes else None,
    }


def _time(entry: Entry) -> str:
    """Return the time of an entry in UTC, to the second, in ISO 8601."""
    return datetime.fromtimestamp(entry.at / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
