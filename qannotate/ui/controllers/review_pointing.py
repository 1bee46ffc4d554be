"""Pointing at the difference in front, in both columns at once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from qannotate.domain.annotation import Annotation
from qannotate.domain.span import Span
from qannotate.ui.models.review_sheet import ReviewSheet, Side, place_mark
from qannotate.ui.models.roles import phrase_marks, roles_of
from qannotate.ui.widgets.article_view import ArticleView
from qannotate.workspace.reviewing import Difference, DifferenceKind


class Pointing:
    """Frames the difference in front. Where one side has nothing, its place is framed.

    The roles of an event are shown while a difference in roles is in front.
    """

    def __init__(self, views: Mapping[Side, ArticleView]) -> None:
        self._views = views
        self._sheet: ReviewSheet | None = None
        self._added: dict[Side, list[Hashable]] = {side: [] for side in Side}

    def take(self, sheet: ReviewSheet | None) -> None:
        """Work on another sheet; its marks are shown anew."""
        self._sheet = sheet
        self._added = {side: [] for side in Side}

    def point_at(self, difference: Difference, language: str) -> Span | None:
        """Frame a difference and return where it is in the text as it is shown."""
        sheet = self._sheet
        if sheet is None:
            return None
        self._clear()
        for side in Side:
            annotation = difference.a if side is Side.A else difference.b
            if annotation is None:
                self._frame_place(side, difference, sheet)
            else:
                self._views[side].set_current(annotation.id)
                if difference.kind is DifferenceKind.ROLE:
                    self._show_roles(side, annotation, sheet, language)
        return sheet.derived.alignment.to(difference.span)

    def _clear(self) -> None:
        for side, view in self._views.items():
            view.set_current(None)
            view.set_roles({}, 1)
            view.replace_marks(self._added[side], ())
            self._added[side] = []

    def _frame_place(self, side: Side, difference: Difference, sheet: ReviewSheet) -> None:
        mark = place_mark(difference, sheet.derived.alignment)
        if mark is not None:
            self._views[side].replace_marks((), [mark])
            self._added[side] = [mark.key]
            self._views[side].set_current(mark.key)

    def _show_roles(
        self,
        side: Side,
        trigger: Annotation,
        sheet: ReviewSheet,
        language: str,
    ) -> None:
        held = sheet.side(side)
        roles = roles_of(trigger.id, held.annotations, held.links, sheet.scheme, language)
        phrases = phrase_marks(held.annotations, roles, sheet.derived.alignment)
        view, label = self._views[side], sheet.scheme.label(trigger.layer, trigger.label)
        view.replace_marks((), phrases)
        self._added[side] = [mark.key for mark in phrases]
        view.set_roles(roles, label.slot if label else 8)
