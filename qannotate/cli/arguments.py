"""Arguments that several commands share, and what they name in a project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import click

from qannotate.domain.annotator import Annotator
from qannotate.errors import InputError

if TYPE_CHECKING:
    from qannotate.workspace.project import Project

any_path = click.Path(path_type=Path, readable=False)
"""Paths come unchecked: what is wrong with one is said where it is opened, as in the window."""

project_argument = click.argument("project", type=any_path)
document_option = click.option(
    "--document", "documents", multiple=True, metavar="ID", help="Only this one (id or name)."
)
layer_option = click.option(
    "--layer", "layers", multiple=True, metavar="NAME", help="Only this layer."
)


def this_person() -> Annotator:
    """Return who works at this desk: as set in the window, else as the system says.

    Their id is kept, so that all commands of one person are the same person's.
    """
    from qannotate.settings import Settings

    settings = Settings.load()
    if Settings.load().person_id != settings.person_id:
        settings.save()
    return settings.person()


def chosen_documents(project: Project, given: Sequence[str]) -> tuple[UUID, ...] | None:
    """Return the documents that were named, `None` if none was.

    Raises:
        InputError: no document, or more than one, goes by a name that was given.
    """
    if not given:
        return None
    summaries = project.documents()
    found: dict[UUID, None] = {}
    for name in given:
        matches = [one.id for one in summaries if name in (str(one.id), one.name)]
        if len(matches) != 1:
            raise InputError(
                f"{len(matches) or 'No'} documents are called “{name}”.",
                f"Take an id from: qannotate documents {project.path}",
            )
        found[matches[0]] = None
    return tuple(found)


def chosen_layers(project: Project, given: Sequence[str]) -> frozenset[str] | None:
    """Return the layers that were named, `None` if none was.

    Raises:
        InputError: neither the scheme nor any label has such a layer.
    """
    from qannotate.workspace.stats import known_layers

    if not given:
        return None
    known = known_layers(project)
    for layer in given:
        if layer not in known:
            raise InputError(
                f"There is no layer “{layer}”.", f"Choose from {', '.join(sorted(known))}."
            )
    return frozenset(given)
