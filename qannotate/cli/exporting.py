"""`qannotate export` and `qannotate formats`: labels on their way out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qannotate.cli.arguments import any_path, document_option, layer_option, project_argument
from qannotate.cli.output import as_json, progress_bar, say_json, say_table, warn
from qannotate.domain.annotation import Progress
from qannotate.domain.view import ScriptView

if TYPE_CHECKING:
    from qannotate.workspace.exporting import ExportReport
    from qannotate.workspace.formats import Format, WriteOptions
    from qannotate.workspace.splitting import Split

_TAGS = ("bio", "bioes", "bmes", "bilou")
_UNITS = ("character", "word")
_ROWS = ("sentence", "document")


@click.command()
@project_argument
@click.argument("out", type=any_path)
@click.option(
    "--format", "format_name", required=True, metavar="NAME", help="See: qannotate formats."
)
@click.option(
    "--annotator",
    "annotators",
    multiple=True,
    metavar="NAME",
    help="Whose labels, also “suggestions”. Without it, everybody's in the native format, else"
    " those of gold or of the only one who has labels.",
)
@layer_option
@click.option("--label", "labels", multiple=True, metavar="NAME", help="Only this label.")
@document_option
@click.option(
    "--state",
    type=click.Choice([str(progress) for progress in Progress]),
    help="Only documents that the annotator has in this state.",
)
@click.option(
    "--script",
    type=click.Choice([str(view) for view in ScriptView]),
    default=str(ScriptView.ORIGINAL),
    show_default=True,
    help="The script the texts go out in.",
)
@click.option("--split", metavar="80/10/10", help="Shares of train, dev and test; OUT is a folder.")
@click.option("--seed", type=int, default=0, show_default=True, help="Deals out the split.")
@click.option("--tags", type=click.Choice(_TAGS), default=_TAGS[0], show_default=True)
@click.option("--unit", type=click.Choice(_UNITS), default=_UNITS[0], show_default=True)
@click.option("--rows", type=click.Choice(_ROWS), default=_ROWS[0], show_default=True)
@click.option(
    "--overlaps",
    default="outermost",
    show_default=True,
    metavar="outermost|longest|LAYER",
    help="Which span stays where a format holds one.",
)
@click.option("--together", is_flag=True, help="Put the labels of several annotators into one.")
def export(
    *,
    project: Path,
    out: Path,
    format_name: str,
    annotators: tuple[str, ...],
    layers: tuple[str, ...],
    labels: tuple[str, ...],
    documents: tuple[str, ...],
    state: str | None,
    script: str,
    split: str | None,
    seed: int,
    tags: str,
    unit: str,
    rows: str,
    overlaps: str,
    together: bool,
) -> None:
    """Write labels to a file or folder.

    A data card and the scheme are laid beside OUT. What the format cannot hold is listed in
    OUT.losses.jsonl.

    \b
    Example:
      qannotate export news.qann out.jsonl --format jsonl
      qannotate export news.qann out.conll --format conll --annotator lin --layer entity
    """
    from qannotate.workspace.exporting import export as write
    from qannotate.workspace.exporting import plan_export
    from qannotate.workspace.project import Project
    from qannotate.workspace.selection import ExportRequest

    request = ExportRequest(
        format_name,
        annotators=annotators,
        layers=layers,
        labels=labels,
        documents=documents,
        progress=Progress(state) if state else None,
        script=ScriptView(script),
        together=together,
        split=_split(split, seed),
        options=_options(tags, unit, rows, overlaps),
    )
    with Project.open(project, read_only=True) as opened, progress_bar("Exporting") as progress:
        report = write(plan_export(opened, request), out, progress)
    _say(report)


def _split(text: str | None, seed: int) -> Split | None:
    from qannotate.workspace.splitting import parse_split

    return None if text is None else parse_split(text, seed)


def _options(tags: str, unit: str, rows: str, overlaps: str) -> WriteOptions:
    from qannotate.workspace.formats import Rows, Tags, Unit, WriteOptions

    return WriteOptions(tags=Tags(tags), unit=Unit(unit), rows=Rows(rows), overlaps=overlaps)


def _say(report: ExportReport) -> None:
    click.echo(f"{report.documents} documents, {report.spans} spans")
    for path in report.files:
        click.echo(path)
    if report.lost:
        warn(f"The format could not hold {report.lost} things. The losses file lists each.")


@click.command()
@as_json
def formats(*, as_json: bool) -> None:
    """List the formats, and what each can hold.

    \b
    Example:
      qannotate formats
    """
    from qannotate.workspace.formats import FORMATS

    if as_json:
        say_json({"formats": [_format_json(known) for known in FORMATS.values()]})
        return
    rows = [
        [
            known.name,
            "reads" if known.reads else "",
            "writes" if known.writes else "",
            ", ".join(sorted(known.holds)),
        ]
        for known in FORMATS.values()
    ]
    say_table([["format", "", "", "holds beside labels"], *rows], texts=4)


def _format_json(known: Format) -> dict[str, object]:
    from qannotate.workspace.formats import Holds

    return {
        "name": known.name,
        "reads": known.reads,
        "writes": known.writes,
        "holds": {str(one): one in known.holds for one in Holds},
        "needs": known.needs,
    }
