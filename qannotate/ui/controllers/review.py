"""Reviewing: which two annotators stand side by side, on which article, at which difference.

Everything is read in workers on connections of their own; nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from qannotate.domain.annotator import Annotator
from qannotate.domain.view import View
from qannotate.errors import UserError
from qannotate.ui.models.differences import DifferenceRow, rows_of
from qannotate.ui.models.review_figures import FigureRow, figure_rows
from qannotate.ui.models.review_people import Survey, survey
from qannotate.ui.models.review_sheet import ReviewSheet, Side, key_of, load_sheet
from qannotate.ui.tasks import Task, TaskRunner
from qannotate.workspace.project import Project
from qannotate.workspace.reviewing import Difference

T = TypeVar("T")


class ReviewController(QObject):
    """Keeps what is compared and reads it anew when that changes.

    Signals:
        surveyed: the `Survey` of who and what can be compared.
        sheet_changed: the `ReviewSheet` in front, or `None`, and its rows for the queue.
        current_changed: the `Difference` in front, or `None`.
        figures_changed: the rows for all articles, `None` while they are computed.
        view_changed: the `View` that is wanted.
        failed: a `UserError` to show; what is shown stays.
    """

    surveyed = Signal(object)
    sheet_changed = Signal(object, object)
    current_changed = Signal(object)
    figures_changed = Signal(object)
    view_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        project: Project,
        tasks: TaskRunner,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._tasks = tasks
        self._language = language
        self._running: dict[str, Task] = {}
        self._names: dict[Side, str | None] = {Side.A: None, Side.B: None}
        self._wanted: UUID | None = None
        self._wants_all = False
        self._view = View()
        self._survey: Survey | None = None
        self._sheet: ReviewSheet | None = None
        self._current: Difference | None = None

    @property
    def survey(self) -> Survey | None:
        return self._survey

    @property
    def sheet(self) -> ReviewSheet | None:
        return self._sheet

    @property
    def current(self) -> Difference | None:
        return self._current

    @property
    def view(self) -> View:
        return self._view

    def begin(self, document: UUID | None = None, view: View | None = None) -> None:
        """Read everything anew; start with this article if both have looked at it."""
        self._wanted = document or self._wanted
        if view is not None:
            self._view = view
        self._look()
        self.view_changed.emit(self._view)

    def choose(self, side: Side, name: str) -> None:
        """Put an annotator into a column; the one who stands in the other changes places."""
        other = Side.B if side is Side.A else Side.A
        if self._names[other] == name:
            self._names[other] = self._names[side]
        self._names[side] = name
        self._look()

    def open(self, document: UUID) -> None:
        """Put another article in front."""
        self._wanted = document
        self._load()

    def show_as(self, view: View) -> None:
        """Show both columns in another view; the difference in front stays."""
        if view != self._view:
            self._view = view
            self.view_changed.emit(view)
            self._load()

    def go_to(self, difference: Difference | None) -> None:
        """Put a difference of this article in front."""
        if difference != self._current:
            self._current = difference
            self.current_changed.emit(difference)

    def compare_all(self, wanted: bool) -> None:
        """Compare all articles too, now and whenever the annotators change, if wanted.

        A large project takes a while, so it is not done for nobody.
        """
        self._wants_all = wanted
        if wanted:
            self._compare()

    def stop(self) -> None:
        """Let everything go that is still being read."""
        for task in self._running.values():
            task.drop()
        self._running.clear()

    # how

    def _look(self) -> None:
        a, b = self._names[Side.A], self._names[Side.B]
        self._run("survey", lambda reader: survey(reader, a, b), self._take_survey)

    def _take_survey(self, found: Survey) -> None:
        self._survey = found
        self._names[Side.A] = found.a.name if found.a else None
        self._names[Side.B] = found.b.name if found.b else None
        self.surveyed.emit(found)
        self._load()
        self._compare()

    def _load(self) -> None:
        found = self._survey
        if found is None:
            return
        known = [one.id for one in found.articles]
        if found.a is None or found.b is None or not known:
            self._show(None, [])
            return
        document = self._wanted if self._wanted in known else known[0]
        pair, view, language = (found.a, found.b), self._view, self._language
        self._run(
            "sheet",
            lambda reader: _read(reader, document, pair, view, language),
            self._take_sheet,
        )

    def _compare(self) -> None:
        found, language = self._survey, self._language
        self._drop("figures")
        self.figures_changed.emit(None)
        if not self._wants_all:
            return
        if found is None or found.a is None or found.b is None or not found.articles:
            self.figures_changed.emit(())
            return
        a, b = found.a, found.b
        self._run(
            "figures",
            lambda reader: figure_rows(reader, a, b, None, language),
            self._take_figures,
        )

    def _take_figures(self, rows: tuple[FigureRow, ...]) -> None:
        self.figures_changed.emit(rows)

    def _take_sheet(self, read: tuple[ReviewSheet, list[DifferenceRow]]) -> None:
        self._show(*read)

    def _show(self, sheet: ReviewSheet | None, rows: list[DifferenceRow]) -> None:
        self._drop("sheet")
        before, self._sheet = self._current, sheet
        if sheet is not None:
            self._wanted = sheet.document
        self._current = _same(before, sheet)
        self.sheet_changed.emit(sheet, rows)
        self.current_changed.emit(self._current)

    def _run(self, kind: str, read: Callable[[Project], T], done: Callable[[T], object]) -> None:
        """Read in a worker; what was still being read of the same kind is let go."""
        self._drop(kind)
        project = self._project

        def work() -> T:
            with project.reader() as reader:
                return read(reader)

        self._running[kind] = self._tasks.run(work, done, self._fail)

    def _drop(self, kind: str) -> None:
        task = self._running.pop(kind, None)
        if task is not None:
            task.drop()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)


def _read(
    reader: Project,
    document: UUID,
    pair: tuple[Annotator, Annotator],
    view: View,
    language: str,
) -> tuple[ReviewSheet, list[DifferenceRow]]:
    """Read an article and make the rows of its queue, all that can be done in a worker."""
    sheet = load_sheet(reader, document, pair, view=view, language=language)
    return sheet, rows_of(sheet, language)


def _same(before: Difference | None, sheet: ReviewSheet | None) -> Difference | None:
    """Return the difference that was in front, as it stands on the sheet, else the first."""
    if sheet is None or not sheet.differences:
        return None
    wanted = key_of(before) if before is not None else None
    return next((one for one in sheet.differences if key_of(one) == wanted), sheet.differences[0])
