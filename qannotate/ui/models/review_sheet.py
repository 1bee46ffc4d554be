"""What the review page shows of one article: both sets of labels and where they differ.

Made in a worker, from values only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from qannotate.domain.alignment import Alignment
from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Link
from qannotate.domain.annotator import Annotator
from qannotate.domain.document import Region, RegionKind, Script
from qannotate.domain.scheme import Form, Scheme
from qannotate.domain.span import Span
from qannotate.domain.view import Derived, View
from qannotate.ui.models.marks import MarkMaker
from qannotate.ui.models.review_figures import FigureRow, figure_rows
from qannotate.ui.widgets.marks import Mark, MarkKind
from qannotate.workspace import viewing
from qannotate.workspace.project import Project
from qannotate.workspace.reviewing import (
    ComparedDocument,
    Difference,
    compared_document,
    differences,
)

_HEADINGS = (RegionKind.TITLE, RegionKind.HEADING)
_DIMMED = (RegionKind.BYLINE, RegionKind.BOILERPLATE, RegionKind.CAPTION)


class Side(StrEnum):
    """The two columns. A is the reference."""

    A = "a"
    B = "b"


@dataclass(frozen=True, slots=True)
class SheetSide:
    """One annotator's half. `marks` are in the text as it is shown."""

    annotator: Annotator
    annotations: tuple[Annotation, ...]
    links: tuple[Link, ...]
    marks: tuple[Mark, ...]

    @property
    def count(self) -> int:
        """How many labels this annotator has here; phrases that only fill a role are none."""
        return sum(one.layer != ARGUMENT_LAYER for one in self.annotations)


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """One article as two annotators see it. Spans are in the text as it is shown."""

    document: UUID
    title: str
    text: str
    script: Script
    view: View
    derived: Derived
    scheme: Scheme
    a: SheetSide
    b: SheetSide
    differences: tuple[Difference, ...]
    agreed: int
    headings: tuple[Span, ...]
    dimmed: tuple[Span, ...]
    figures: tuple[FigureRow, ...]

    def side(self, side: Side) -> SheetSide:
        return self.a if side is Side.A else self.b

    def quote(self, annotation: Annotation) -> str:
        """Return the words of an annotation as they are shown; what is hidden as it stands."""
        span = self.derived.alignment.to(annotation.span)
        return annotation.span.of(self.text) if span is None else span.of(self.derived.text)

    def difference_at(self, annotation: UUID) -> Difference | None:
        """Return the first difference that an annotation of either side stands in."""
        return next((one for one in self.differences if annotation in _ids(one)), None)


def load_sheet(
    project: Project,
    document: UUID,
    pair: tuple[Annotator, Annotator],
    *,
    view: View,
    language: str,
) -> ReviewSheet:
    """Read an article with the labels of both, and find where they differ."""
    a, b = pair
    stored, data, scheme = project.document(document), project.data(document), project.scheme
    compared = compared_document(project, document, a, b)
    found = differences(compared)
    derived = viewing.derive(stored.text, view)
    maker = MarkMaker(scheme, derived.alignment, language)
    differing = {id for one in found for id in _ids(one)}
    side_a = SheetSide(a, compared.a, compared.a_links, _marks(maker, compared.a, differing))
    side_b = SheetSide(b, compared.b, compared.b_links, _marks(maker, compared.b, differing))
    return ReviewSheet(
        document=document,
        title=data.title or stored.name,
        text=stored.text,
        script=stored.script,
        view=view,
        derived=derived,
        scheme=scheme,
        a=side_a,
        b=side_b,
        differences=found,
        agreed=_agreed(compared, differing),
        headings=_regions(data.regions, _HEADINGS, derived.alignment),
        dimmed=_regions(data.regions, _DIMMED, derived.alignment),
        figures=figure_rows(project, a, b, {document}, language),
    )


def key_of(difference: Difference) -> tuple[object, ...]:
    """Return what a difference is recognised by when the article is read again."""
    return (difference.kind, *(side.id if side else None for side in (difference.a, difference.b)))


def place_mark(difference: Difference, alignment: Alignment) -> Mark | None:
    """Return a mark for the place where one side has nothing, for the frame to stand on."""
    shown = alignment.to(difference.span)
    if shown is None:
        return None
    return Mark(("nothing", key_of(difference)), shown, Form.LINE, 8, "", MarkKind.REJECTED)


def _marks(
    maker: MarkMaker, annotations: Iterable[Annotation], differing: Collection[UUID]
) -> tuple[Mark, ...]:
    labels = [one for one in annotations if one.layer != ARGUMENT_LAYER]
    return tuple(
        mark if mark.key in differing else replace(mark, kind=MarkKind.AGREED)
        for mark in maker.all(labels)
    )


def _agreed(compared: ComparedDocument, differing: Collection[UUID]) -> int:
    return sum(one.layer != ARGUMENT_LAYER and one.id not in differing for one in compared.a)


def _regions(
    regions: Iterable[Region], kinds: Collection[RegionKind], alignment: Alignment
) -> tuple[Span, ...]:
    shown = (alignment.to(one.span) for one in regions if one.kind in kinds)
    return tuple(span for span in shown if span is not None)


def _ids(difference: Difference) -> list[UUID]:
    return [side.id for side in (difference.a, difference.b) if side is not None]
