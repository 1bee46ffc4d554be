"""Roles: which marks carry the names of an event's roles while the event is looked at."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from uuid import UUID

from qannotate.domain.alignment import Alignment
from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Link
from qannotate.domain.scheme import Form, Scheme
from qannotate.ui.widgets.marks import Mark, MarkKind

_PHRASE_SLOT = 8


def roles_of(
    trigger: UUID,
    annotations: Collection[Annotation],
    links: Iterable[Link],
    scheme: Scheme,
    language: str,
) -> dict[Hashable, str]:
    """Return what each argument of a trigger is called, by the id of what is drawn for it.

    Several roles of one are joined. A phrase that has no label of its own is drawn by the
    label over the same characters, if there is one.
    """
    titles = {role.key: role.title(language) for role in scheme.roles}
    drawn = _drawn_for(annotations)
    found: dict[Hashable, str] = {}
    for link in links:
        if link.origin == trigger:
            key, title = drawn.get(link.target, link.target), titles.get(link.name, link.name)
            found[key] = f"{found[key]}/{title}" if key in found else title
    return found


def phrase_marks(
    annotations: Iterable[Annotation], wanted: Collection[Hashable], alignment: Alignment
) -> list[Mark]:
    """Return marks for phrases without a label of their own, for roles to stand on."""
    phrases = (one for one in annotations if one.layer == ARGUMENT_LAYER and one.id in wanted)
    places = ((one.id, alignment.to(one.span)) for one in phrases)
    return [
        Mark(id, span, Form.LINE, _PHRASE_SLOT, "", MarkKind.AGREED) for id, span in places if span
    ]


def _drawn_for(annotations: Collection[Annotation]) -> dict[UUID, UUID]:
    """Return which label is drawn over the same characters as a phrase without one."""
    labelled = {one.span: one.id for one in annotations if one.layer != ARGUMENT_LAYER}
    return {
        one.id: labelled[one.span]
        for one in annotations
        if one.layer == ARGUMENT_LAYER and one.span in labelled
    }
