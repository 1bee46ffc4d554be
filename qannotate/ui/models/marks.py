"""Marks: annotations and suggestions as the article view draws them, in the view shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from qannotate.domain.alignment import Alignment
from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Suggestion
from qannotate.domain.scheme import Form, Scheme
from qannotate.ui.models.values import label_of, one_line, value_text
from qannotate.ui.theme import SLOTS
from qannotate.ui.widgets.marks import Mark, MarkKind

_CAPTION = 12
"""Characters of a caption at most: longer ones would cover those of their neighbours."""


class MarkMaker:
    """Makes the marks of one view: `alignment` leads from the canonical text to it."""

    def __init__(self, scheme: Scheme, alignment: Alignment, language: str) -> None:
        self._scheme = scheme
        self._alignment = alignment
        self._language = language
        self._slots = drawn_slots(scheme)

    def of(self, item: Annotation | Suggestion) -> Mark | None:
        """Return the mark of one item, or `None` where it is not to be drawn.

        That is where the view does not show its text, and for phrases without a label of
        their own: they are drawn with their event.
        """
        shown = self._alignment.to(item.span)
        if shown is None or item.layer == ARGUMENT_LAYER:
            return None
        layer = self._scheme.layer(item.layer)
        label = label_of(self._scheme, item)
        return Mark(
            key=item.id,
            span=shown,
            form=layer.form if layer else Form.LINE,
            slot=self._slots.get((item.layer, item.label), label.slot),
            caption=one_line(label.caption(self._language), _CAPTION),
            kind=MarkKind.ANNOTATION if isinstance(item, Annotation) else MarkKind.SUGGESTION,
            tooltip=self._tooltip(item, label.title(self._language)),
        )

    def all(self, items: Iterable[Annotation | Suggestion]) -> list[Mark]:
        return [mark for mark in map(self.of, items) if mark is not None]

    def _tooltip(self, item: Annotation | Suggestion, title: str) -> str:
        note = item.note if isinstance(item, Annotation) else ""
        return "\n".join(line for line in (title, value_text(item.attributes), note) if line)


def drawn_slots(scheme: Scheme) -> dict[tuple[str, str], int]:
    """Return the slot each label (layer, label) is drawn with.

    Where a layer uses a colour again, the later label gets the slot with an end mark.
    """
    slots: dict[tuple[str, str], int] = {}
    for layer in scheme.layers:
        used: Counter[int] = Counter()
        for label in layer.labels:
            slots[layer.key, label.key] = label.slot + SLOTS * used[label.slot]
            used[label.slot] += 1
    return slots
