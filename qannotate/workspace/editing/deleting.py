"""What goes and what stays when a label is deleted that others are connected with."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from qannotate.domain.annotation import (
    ARGUMENT_LABEL,
    ARGUMENT_LAYER,
    Annotation,
    Link,
    link_id,
)
from qannotate.domain.change import Change, Pair, removed
from qannotate.domain.document import EMPTY


def deletion(
    annotation: Annotation, annotations: Collection[Annotation], links: Collection[Link]
) -> Change:
    """Return the change that deletes one of a person's annotations in an article.

    A trigger takes its roles along, and the phrases that only they needed. As an argument
    of others it stays on as a phrase: without its label, its id and its links the same. If
    such a phrase is there already, the links lead to that one. A phrase that is deleted
    itself takes the links to it along.
    """
    roles = [link for link in links if link.origin == annotation.id]
    uses = [link for link in links if link.target == annotation.id and link not in roles]
    rest = [link for link in links if link not in roles]
    change = removed(roles) + removed(abandoned_phrases(roles, rest, annotations, annotation))
    if not uses:
        return change + removed([annotation])
    if annotation.layer == ARGUMENT_LAYER:
        return change + removed([*uses, annotation])
    phrase = _as_phrase(annotation)
    present = _equal(phrase, annotations)
    if present is None:
        return change + Change(((annotation, phrase),))
    return change + _moved(uses, present, links) + removed([annotation])


def abandoned_phrases(
    gone: Iterable[Link],
    rest: Iterable[Link],
    annotations: Iterable[Annotation],
    but: Annotation | None = None,
) -> list[Annotation]:
    """Return the phrases that links in `gone` led to and none of `rest` touches."""
    left = {link.target for link in gone}
    needed = {end for link in rest for end in (link.origin, link.target)}
    return [
        one
        for one in annotations
        if one.layer == ARGUMENT_LAYER and one.id in left - needed and one != but
    ]


def _as_phrase(annotation: Annotation) -> Annotation:
    return replace(
        annotation, layer=ARGUMENT_LAYER, label=ARGUMENT_LABEL, attributes=EMPTY, unsure=False
    )


def _equal(phrase: Annotation, annotations: Iterable[Annotation]) -> Annotation | None:
    place = (phrase.layer, phrase.label, phrase.span)
    return next((one for one in annotations if (one.layer, one.label, one.span) == place), None)


def _moved(uses: Iterable[Link], target: Annotation, links: Iterable[Link]) -> Change:
    """Return the change that leads links to another target, each connection once."""
    known = {link.id for link in links}
    pairs: list[Pair] = []
    for link in uses:
        moved = replace(link, id=link_id(link.origin, link.name, target.id), target=target.id)
        pairs.append((link, None))
        if moved.id not in known:
            pairs.append((None, moved))
    return Change(tuple(pairs))
