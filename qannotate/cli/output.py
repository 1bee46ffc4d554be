"""How answers are written: JSON, tables, problems, and a progress bar on a terminal."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import click

from qannotate.domain.exchange import Level, Problem

Progress = Callable[[int, int], bool]
"""Told how much of how much is done; answers whether to go on."""

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


def say_json(answer: Mapping[str, object]) -> None:
    """Print one JSON object on one line."""
    click.echo(json.dumps(answer, ensure_ascii=False, allow_nan=False))


def say_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(one_line(str(problem)), err=True)


def problem_json(problem: Problem) -> dict[str, object]:
    return {
        "level": str(problem.level),
        "file": problem.file,
        "line": problem.line,
        "what": problem.what,
        "todo": problem.todo,
    }


def warn(what: str) -> None:
    click.echo(one_line(f"{Level.WARNING}: {what}"), err=True)


def one_line(text: str) -> str:
    return " ".join(text.split())


def say_table(rows: Sequence[Sequence[str]], *, texts: int = 1) -> None:
    """Print rows in columns: the first `texts` to the left, the others to the right.

    Chinese characters take two columns on a terminal.
    """
    widths = [max(_columns(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell + _blank(cell, width) if place < texts else _blank(cell, width) + cell
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        click.echo("  ".join(cells).rstrip())


def _blank(cell: str, width: int) -> str:
    return " " * (width - _columns(cell))


def _columns(text: str) -> int:
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


@contextmanager
def progress_bar(title: str) -> Iterator[Progress]:
    """Show a bar on standard error while the block runs; nothing if it is not a terminal."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: True
        return
    with click.progressbar(length=0, label=title, file=sys.stderr) as bar:

        def show(done: int, total: int) -> bool:
            bar.length = total
            bar.update(done - bar.pos)
            return True

        yield show
