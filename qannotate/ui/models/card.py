"""What the card of the selected annotation says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qannotate.domain.annotation import Annotation, Link
from qannotate.domain.scheme import Form, Scheme
from qannotate.ui.models.values import label_of, number_text, one_line, other_attributes, value_text


@dataclass(frozen=True, slots=True)
class CardRow:
    """A line of the card. A `missing` one is required and not there yet."""

    name: str
    value: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class AnnotationCard:
    """The selected annotation, ready to be shown."""

    layer: str
    label: str
    title: str
    form: Form
    slot: int
    text: str
    place: str
    value: str
    rows: tuple[CardRow, ...]
    note: str
    origin: str
    by_hand: bool


def card_of(
    annotation: Annotation,
    *,
    scheme: Scheme,
    text: str,
    others: Sequence[Annotation],
    links: Sequence[Link],
    language: str,
) -> AnnotationCard:
    """Return what to show of an annotation; `others` holds the arguments it may have."""
    layer, label = scheme.layer(annotation.layer), label_of(scheme, annotation)
    roles = _roles(annotation, scheme, text=text, others=others, links=links, language=language)
    return AnnotationCard(
        layer=annotation.layer,
        label=annotation.label,
        title=label.title(language),
        form=layer.form if layer else Form.LINE,
        slot=label.slot,
        text=one_line(annotation.span.of(text), 200),
        place=f"{annotation.span.start:,}–{annotation.span.end:,}",
        value=value_text(annotation.attributes),
        rows=(*roles, *_attributes(annotation, scheme, language)),
        note=annotation.note,
        origin=annotation.origin,
        by_hand=annotation.origin == "hand",
    )


def _attributes(annotation: Annotation, scheme: Scheme, language: str) -> list[CardRow]:
    known = {attribute.name: attribute for attribute in label_of(scheme, annotation).attributes}
    rows = []
    for name, value in other_attributes(annotation.attributes):
        titles = known[name].titles if name in known else {}
        rows.append(CardRow(titles.get(language) or name, number_text(value)))
    return rows


def _roles(
    annotation: Annotation,
    scheme: Scheme,
    *,
    text: str,
    others: Sequence[Annotation],
    links: Sequence[Link],
    language: str,
) -> list[CardRow]:
    texts = {other.id: one_line(other.span.of(text), 40) for other in others}
    rows = []
    for role in scheme.roles:
        filled = [
            texts[link.target]
            for link in links
            if link.origin == annotation.id and link.name == role.key and link.target in texts
        ]
        required = annotation.label in role.required_by and annotation.layer in role.triggers
        if filled or required:
            rows.append(CardRow(role.title(language), "、".join(filled), missing=not filled))
    return rows
