"""The program `qannotate`: its commands, and what happens when one of them fails."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import IO, Any

import click

from qannotate.cli import (
    checking,
    comparing,
    exporting,
    importing,
    projects,
    suggesting,
    texts,
    window,
)
from qannotate.cli.output import one_line
from qannotate.errors import UserError


class Failure(click.ClickException):
    """A failure of the input or the project: one line on standard error, exit code 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"error: {one_line(self.message)}", file=file, err=file is None)


class Program(click.Group):
    """Commands by name; anything else that looks like a file is a project to open."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(ctx, name) is None and _may_be_a_project(name):
            return window.open_window.name, window.open_window, args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UserError as error:
            raise Failure(str(error)) from error
        except OSError as error:
            if error.filename is None:  # not about a file: a reader that left, or a bug
                raise
            raise Failure(
                f"“{error.filename}” cannot be used: {error.strerror}. Check the path."
            ) from error
        except KeyboardInterrupt as error:
            raise Failure("The command was stopped. What it had finished before stays.") from error


def _may_be_a_project(name: str) -> bool:
    path = Path(name)
    try:
        return path.suffix != "" or len(path.parts) > 1 or path.exists()
    except OSError:  # no file can have such a name
        return False


def _say_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"qannotate {_version()}")
        ctx.exit()


def _version() -> str:
    try:
        return metadata.version("qannotate")
    except metadata.PackageNotFoundError:  # a checkout that was not installed
        return "(not installed)"


@click.group(
    cls=Program,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="[PROJECT] | COMMAND [ARGS]...",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_say_version,
    help="Show the version and exit.",
)
@click.option("--sample", is_flag=True, help="Open the window on the sample articles.")
@click.pass_context
def qannotate(ctx: click.Context, *, sample: bool) -> None:
    """Label Chinese text: entities, numbers and events, with exact offsets in every script.

    With a PROJECT, or with nothing at all, the window opens. All else works without a
    display.

    \b
    Example:
      qannotate new news.qann
      qannotate import news.qann articles/*.txt
      qannotate suggest news.qann
      qannotate export news.qann out.jsonl --format jsonl --annotator suggestions
    """
    if ctx.invoked_subcommand is None:
        window.show(None, sample=sample)
    elif sample:
        raise click.UsageError("--sample opens the window, and goes with nothing else.")


for command in (
    projects.new,
    importing.import_,
    projects.documents,
    suggesting.suggest,
    exporting.export,
    comparing.compare,
    projects.stats,
    projects.history,
    checking.check,
    exporting.formats,
    texts.extract,
    texts.convert,
):
    qannotate.add_command(command)
