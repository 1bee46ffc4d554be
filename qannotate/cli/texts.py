"""Commands about one file, without a project: extract, convert."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qannotate.cli.arguments import any_path
from qannotate.cli.output import as_json, say_json, warn

if TYPE_CHECKING:
    from qannotate.domain.alignment import Alignment

file_argument = click.argument("file", type=any_path)


@click.command()
@file_argument
@as_json
def extract(*, file: Path, as_json: bool) -> None:
    """Print the text of an article as importing stores it.

    With --json also the segments of its alignment, each [file start, file end, text start,
    text end] in code points: of equal length character by character, else as a whole.

    \b
    Example:
      qannotate extract article.html
    """
    from qannotate.workspace.importing import extract as extract_text

    reading = extract_text(file)
    for warning in reading.warnings:
        warn(f"{file}: {warning}")
    _say_text(reading.text, reading.alignment, as_json=as_json)


@click.command()
@file_argument
@click.option(
    "--script",
    required=True,
    metavar="s|t|tw|hk|CONFIGURATION",
    help="The script, or a conversion of OpenCC such as s2twp.",
)
@as_json
def convert(*, file: Path, script: str, as_json: bool) -> None:
    """Print a file in another script, as it stands, markup and all.

    With --json also the segments of its alignment, as of `extract`.

    \b
    Example:
      qannotate convert article.txt --script tw
      qannotate convert article.txt --script tw2sp --json
    """
    from qannotate.workspace.converting import convert_file

    derived = convert_file(file, script)
    _say_text(derived.text, derived.alignment, as_json=as_json)


def _say_text(text: str, alignment: Alignment, *, as_json: bool) -> None:
    if as_json:
        segments = [list(segment) for segment in alignment.segments()]
        say_json({"text": text, "segments": segments})
    else:
        click.echo(text, nl=False)
