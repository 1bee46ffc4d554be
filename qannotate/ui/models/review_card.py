"""What both annotators say at the difference in front, ready to be shown side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qannotate.domain.annotation import Annotation
from qannotate.domain.scheme import Form, text_in
from qannotate.ui.models.card import CardRow, card_of
from qannotate.ui.models.review_sheet import ReviewSheet, SheetSide
from qannotate.ui.models.values import label_of
from qannotate.workspace.reviewing import Difference


@dataclass(frozen=True, slots=True)
class VersionCard:
    """One annotator's version; without a `title` they have nothing here."""

    who: str
    title: str = ""
    form: Form = Form.LINE
    slot: int = 8
    text: str = ""
    value: str = ""
    rows: tuple[CardRow, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Guideline:
    """What the scheme says about a label."""

    title: str
    text: str


def versions_of(
    sheet: ReviewSheet, difference: Difference, names: tuple[str, str], language: str
) -> tuple[VersionCard, VersionCard]:
    """Return what A and what B have at a difference."""
    return (
        _version(sheet, sheet.a, difference.a, names[0], language),
        _version(sheet, sheet.b, difference.b, names[1], language),
    )


def guidelines_of(
    sheet: ReviewSheet, difference: Difference, language: str
) -> tuple[Guideline, ...]:
    """Return the guidelines of the labels that both chose; labels without any are left out."""
    labels = {
        label.key: label
        for one in (difference.a, difference.b)
        if one is not None
        for label in [label_of(sheet.scheme, one)]
    }
    found = (
        Guideline(label.title(language), text_in(label.guidelines, language, ""))
        for label in labels.values()
    )
    return tuple(one for one in found if one.text)


def _version(
    sheet: ReviewSheet, side: SheetSide, annotation: Annotation | None, who: str, language: str
) -> VersionCard:
    if annotation is None:
        return VersionCard(who)
    arguments = {link.target for link in side.links if link.origin == annotation.id}
    text, (shown, *others) = _as_shown(
        sheet, [annotation, *(one for one in side.annotations if one.id in arguments)]
    )
    card = card_of(
        shown,
        scheme=sheet.scheme,
        text=text,
        others=others,
        links=side.links,
        language=language,
    )
    return VersionCard(
        who, card.title, card.form, card.slot, card.text, card.value, card.rows, card.note
    )


def _as_shown(sheet: ReviewSheet, annotations: list[Annotation]) -> tuple[str, list[Annotation]]:
    """Return the shown text and the annotations on it, or both as stored if one is hidden."""
    spans = [sheet.derived.alignment.to(one.span) for one in annotations]
    moved = [
        replace(one, span=span)
        for one, span in zip(annotations, spans, strict=True)
        if span is not None
    ]
    if len(moved) < len(annotations):
        return sheet.text, annotations
    return sheet.derived.text, moved
