"""What an export would write, as values: counts, labels, losses, or why it cannot be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from qannotate.domain.exchange import Loss
from qannotate.errors import UserError
from qannotate.workspace.exporting import plan_export
from qannotate.workspace.project import Project
from qannotate.workspace.selection import ExportRequest, Selection

LabelId = tuple[str, str]
"""Layer and label."""


class LossKind(StrEnum):
    """What the things that a format cannot hold have in common."""

    OVERLAP = "overlap"
    VALUE = "value"
    LINK = "link"
    SCRIPT = "script"
    BLANK = "blank"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What a request comes to. `losses` are the first of `lost`; `kinds` counts those."""

    request: ExportRequest
    annotators: tuple[str, ...] = ()
    documents: int = 0
    spans: int = 0
    lost: int = 0
    losses: tuple[Loss, ...] = ()
    kinds: tuple[tuple[LossKind, int], ...] = ()
    labels: tuple[tuple[LabelId, int], ...] = ()
    refusal: UserError | None = None


def preview(project: Project, request: ExportRequest) -> ExportPreview:
    """Plan an export and count what would go out. Reads all that it would write."""
    plan = plan_export(project, request)
    if plan.refusal is not None:
        return ExportPreview(request, refusal=plan.refusal)
    return ExportPreview(
        request=request,
        annotators=plan.annotators,
        documents=plan.documents,
        spans=plan.spans,
        lost=plan.lost,
        losses=plan.losses,
        kinds=tuple(_kinds(plan.losses).items()),
        labels=tuple(_labels(project, request).most_common()),
    )


def kind_of(reason: str) -> LossKind:
    """Return the kind of a loss by the reason that the format gives."""
    return next((kind for start, kind in _STARTS.items() if reason.startswith(start)), _OTHER)


_OTHER = LossKind.OTHER
_STARTS: Mapping[str, LossKind] = {
    "overlaps": LossKind.OVERLAP,
    "the format has no place for the link": LossKind.LINK,
    "the format has no place for": LossKind.VALUE,
    "the link": LossKind.LINK,
    "is nothing but white space": LossKind.BLANK,
    "nothing of it is shown": LossKind.SCRIPT,
    "was widened": LossKind.SCRIPT,
    "became equal": LossKind.SCRIPT,
}


def _kinds(losses: Iterable[Loss]) -> Counter[LossKind]:
    counts = Counter(kind_of(loss.reason) for loss in losses)
    return Counter({kind: counts[kind] for kind in LossKind if counts[kind]})


def _labels(project: Project, request: ExportRequest) -> Counter[LabelId]:
    labels: Counter[LabelId] = Counter()
    for _document, labelled in Selection(project, request).documents():
        for one in labelled:
            labels.update((item.layer, item.label) for item in one.annotations)
    return labels
