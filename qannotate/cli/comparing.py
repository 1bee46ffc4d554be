"""`qannotate compare`: two annotators in figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qannotate.cli.arguments import (
    chosen_documents,
    chosen_layers,
    document_option,
    layer_option,
    project_argument,
)
from qannotate.cli.output import as_json, say_json, say_table

if TYPE_CHECKING:
    from qannotate.workspace.reviewing import Comparison, Counts

UNDEFINED = "–"


@click.command()
@project_argument
@click.argument("a")
@click.argument("b")
@layer_option
@document_option
@as_json
def compare(
    *,
    project: Path,
    a: str,
    b: str,
    layers: tuple[str, ...],
    documents: tuple[str, ...],
    as_json: bool,
) -> None:
    """Compare annotators A and B; A is the reference.

    Looks at the documents on which both have labels or a state other than new. The
    suggestions are an annotator, too.

    \b
    Example:
      qannotate compare news.qann lin wang
      qannotate compare news.qann lin suggestions --layer entity --json
    """
    from qannotate.workspace.project import Project
    from qannotate.workspace.reviewing import compare_annotators

    with Project.open(project, read_only=True) as opened:
        found = compare_annotators(
            opened,
            a,
            b,
            layers=chosen_layers(opened, layers),
            documents=chosen_documents(opened, documents),
        )
    if as_json:
        say_json(comparison_json(found))
    else:
        _say(found)


def comparison_json(found: Comparison) -> dict[str, object]:
    return {
        "a": found.a,
        "b": found.b,
        "documents": found.documents,
        "exact": _counts_json(found.exact),
        "overlap": _counts_json(found.overlap),
        "labels": {
            name: {"exact": _counts_json(counts.exact), "overlap": _counts_json(counts.overlap)}
            for name, counts in found.labels.items()
        },
        "kappa_characters": found.kappa_characters,
        "confusion": {row: dict(cells) for row, cells in found.confusion.items()},
        "values": {"same": found.values.same, "different": found.values.different},
        "roles": {"exact": _counts_json(found.roles)},
        "undefined": dict(found.undefined),
    }


def _counts_json(counts: Counts) -> dict[str, object]:
    return {
        "tp": counts.tp,
        "a_only": counts.a_only,
        "b_only": counts.b_only,
        "precision": counts.precision,
        "recall": counts.recall,
        "f1": counts.f1,
    }


def _say(found: Comparison) -> None:
    click.echo(f"A = {found.a} (reference), B = {found.b}, documents: {found.documents}")
    click.echo()
    header = ["", "both", "only A", "only B", "precision", "recall", "F1", "F1 overlap"]
    rows = [_row(name, counts.exact, counts.overlap) for name, counts in found.labels.items()]
    say_table([header, *rows, _row("all", found.exact, found.overlap)])
    click.echo()
    say_table(
        [
            ["kappa over characters", _figure(found.kappa_characters)],
            ["values the same", str(found.values.same)],
            ["values different", str(found.values.different)],
            ["F1 of roles", _figure(found.roles.f1)],
        ]
    )
    for key in ("exact/f1", "kappa_characters"):
        if key in found.undefined:
            click.echo(f"{UNDEFINED} {key}: {found.undefined[key]}")


def _row(name: str, exact: Counts, overlap: Counts) -> list[str]:
    numbers = [str(exact.tp), str(exact.a_only), str(exact.b_only)]
    figures = [exact.precision, exact.recall, exact.f1, overlap.f1]
    return [name, *numbers, *(_figure(figure) for figure in figures)]


def _figure(figure: float | None) -> str:
    return UNDEFINED if figure is None else f"{figure:.3f}"
