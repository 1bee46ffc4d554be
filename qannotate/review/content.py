"""What an annotation says beyond its span and label: its value and its roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from qannotate.domain.annotation import Annotation, Link
from qannotate.domain.span import Span

RoleFiller = tuple[str, Span]
"""The name of a role, and the span of what fills it, however that is labelled."""

_REMARK = "note"


def same_value(one: Annotation, other: Annotation) -> bool:
    """Whether both carry the same attributes; 1 and 1.0 are the same, 1 and true are not.

    The attribute `note` is a remark on a value and does not count.
    """
    return _value(one) == _value(other)


def roles_of(
    annotations: Iterable[Annotation], links: Iterable[Link]
) -> Mapping[UUID, frozenset[RoleFiller]]:
    """Return what one annotator links to each annotation, by the id of the annotation."""
    spans = {annotation.id: annotation.span for annotation in annotations}
    fillers: dict[UUID, set[RoleFiller]] = {}
    for link in links:
        if link.target in spans:
            fillers.setdefault(link.origin, set()).add((link.name, spans[link.target]))
    return {origin: frozenset(roles) for origin, roles in fillers.items()}


def _value(annotation: Annotation) -> object:
    return _comparable({k: v for k, v in annotation.attributes.items() if k != _REMARK})


def _comparable(value: object) -> object:
    """Return a JSON value in a form in which equality is that of JSON."""
    if isinstance(value, Mapping):
        return {key: _comparable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_comparable(item) for item in value]
    return ("bool", value) if isinstance(value, bool) else value
