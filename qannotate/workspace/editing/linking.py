"""Connecting labels: which roles a trigger can have, and what can fill them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import uuid4

from qannotate.domain.annotation import (
    ARGUMENT_LABEL,
    ARGUMENT_LAYER,
    BY_HAND,
    Annotation,
    Link,
    link_id,
)
from qannotate.domain.change import Change, Fact, added, removed
from qannotate.domain.scheme import Role, Scheme
from qannotate.domain.span import Span
from qannotate.errors import RuleError
from qannotate.workspace.editing.deleting import abandoned_phrases


def connection(
    scheme: Scheme,
    origin: Annotation,
    name: str,
    target: Annotation | Span,
    *,
    annotations: Collection[Annotation],
    links: Collection[Link],
) -> Change:
    """Return the change that connects a label with another one, or with a phrase.

    A phrase is made with its first link; where there is one on that span it is used.

    Raises:
        RuleError: the scheme has no such role, does not give it to this label or not to
            that one, or the two are connected so already.
    """
    role = next((role for role in scheme.roles if role.key == name), None)
    if role is None:
        raise RuleError(f"The scheme has no role “{name}”.", "Choose one that it has.")
    made: list[Fact] = []
    if isinstance(target, Span):
        phrase = _phrase_on(target, annotations) or _new_phrase(origin, target)
        if phrase not in annotations:
            made.append(phrase)
        target = phrase
    _check(role, origin, target)
    found = link_id(origin.id, name, target.id)
    if any(link.id == found for link in links):
        raise RuleError(f"“{name}” connects these two already.", "Choose another role or label.")
    link = Link(found, origin.document, origin.annotator, name, origin.id, target.id)
    return added([*made, link])


def disconnection(
    link: Link, annotations: Collection[Annotation], links: Collection[Link]
) -> Change:
    """Return the change that takes a link away, and a phrase that only it needed."""
    rest = [other for other in links if other != link]
    return removed([link, *abandoned_phrases([link], rest, annotations)])


def _check(role: Role, origin: Annotation, target: Annotation) -> None:
    if not _is_one_of(origin, role.triggers):
        raise RuleError(f"{origin.label} has no role “{role.key}”.", "Choose another role.")
    if target.id == origin.id:
        raise RuleError(
            f"{origin.label} cannot be its own “{role.key}”.", "Choose another label for it."
        )
    if role.fillers and not _is_one_of(target, role.fillers):
        raise RuleError(
            f"{target.label} cannot be the “{role.key}” of {origin.label}.",
            f"Choose one of: {', '.join(role.fillers)}.",
        )


def _is_one_of(annotation: Annotation, names: Collection[str]) -> bool:
    return annotation.layer in names or f"{annotation.layer}:{annotation.label}" in names


def _phrase_on(span: Span, annotations: Collection[Annotation]) -> Annotation | None:
    found = (one for one in annotations if one.layer == ARGUMENT_LAYER and one.span == span)
    return next(found, None)


def _new_phrase(origin: Annotation, span: Span) -> Annotation:
    return Annotation(
        id=uuid4(),
        document=origin.document,
        annotator=origin.annotator,
        layer=ARGUMENT_LAYER,
        label=ARGUMENT_LABEL,
        span=span,
        origin=BY_HAND,
    )
