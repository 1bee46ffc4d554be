"""The review page: two annotators on one text, the queue of what differs, agreement."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qannotate.domain.view import View
from qannotate.errors import UserError
from qannotate.ui.controllers.review import ReviewController
from qannotate.ui.controllers.review_pointing import Pointing
from qannotate.ui.models.differences import DifferenceRow, DifferencesModel
from qannotate.ui.models.review_card import guidelines_of, versions_of
from qannotate.ui.models.review_figures import FigureRow
from qannotate.ui.models.review_people import Survey, annotator_title
from qannotate.ui.models.review_sheet import ReviewSheet, Side
from qannotate.ui.panels.ground import Ground, Rule
from qannotate.ui.panels.review_columns import ReviewColumns
from qannotate.ui.panels.review_header import ReviewHeader
from qannotate.ui.panels.review_inspector import ReviewInspector
from qannotate.ui.panels.review_queue import ReviewQueue
from qannotate.ui.tasks import TaskRunner
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.message_band import MessageBand
from qannotate.workspace.project import Project
from qannotate.workspace.reviewing import Difference

_STACK_BELOW = 1180
_WIDTHS = ((0, 300, 300), (_STACK_BELOW, 260, 300), (1400, 272, 332), (1920, 340, 400))


@guarded
class ReviewPage(QWidget):
    """Arranges the parts and joins them to a controller. `begin` fills it.

    Script and aids chosen in the header are for whoever holds the page to act on.

    In a small window the inspector stands under the queue, so that the text keeps its room.

    Signals:
        status_changed: one line for the status bar: who is compared, and what was found.
    """

    status_changed = Signal(str)

    def __init__(
        self, project: Project, tasks: TaskRunner, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self.controller = ReviewController(project, tasks, language, self)
        self.model = DifferencesModel(self)
        self.queue = ReviewQueue(self.model)
        self.header = ReviewHeader()
        self.columns = ReviewColumns()
        self.inspector = ReviewInspector()
        self._message = MessageBand()
        self._pointing = Pointing(self.columns.views)
        self._names = ("A", "B")
        self._shown_text = ""
        self._stacked: bool | None = None
        self._moved_by_hand = False
        self._wants_keys = False
        self._arrange()
        self._connect()

    def begin(self, document: UUID | None = None, view: View | None = None) -> None:
        """Read the project anew and give the queue the keyboard; call it when shown."""
        if self.controller.sheet is None:
            self._show_waiting()
        self.controller.begin(document, view)
        self._wants_keys = True
        self._give_keys()

    def _give_keys(self) -> None:
        """Give the queue the keyboard once, as soon as there is one."""
        if self._wants_keys and self.queue.list.isVisible():
            self._wants_keys = False
            self.queue.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to the next or the previous difference."""
        self.queue.step(by)

    def step_panel(self, by: int) -> None:
        """Give the focus to the next or the previous part of the page."""
        views = self.columns.views
        stops = [
            self.queue.list,
            views[Side.A],
            views[Side.B],
            self.inspector.figures.table(all_articles=False),
            self.inspector.figures.table(all_articles=True),
        ]
        stops = [stop for stop in stops if stop.isVisible()]
        here = next((i for i, stop in enumerate(stops) if stop.hasFocus()), 0 if by < 0 else -1)
        if stops:
            stops[(here + by) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def copy(self) -> None:
        """Copy what is selected in the column that has the keyboard."""
        for view in self.columns.views.values():
            if view.hasFocus():
                view.copy()

    def show_error(self, error: UserError) -> None:
        self._message.show_error(error)
        self._message.show()

    def shown_message(self) -> str:
        return self._message.text if self._message.isVisibleTo(self) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < _STACK_BELOW
        if stacked is not self._stacked:
            self._stacked = stacked
            self._moved_by_hand = False
            home = self._left if stacked else self._across
            home.addWidget(self.inspector)
        if not self._moved_by_hand:
            self._share_width()

    # what the controller tells

    def _show_survey(self, survey: Survey) -> None:
        self._message.hide()
        a, b = survey.a, survey.b
        self._names = (
            annotator_title(a) if a else "A",
            annotator_title(b) if b else "B",
        )
        self.columns.show_people(survey.annotators, a, b)
        self.header.show_articles(survey.articles)
        self.inspector.figures.show_articles(len(survey.articles))

    def _show_sheet(self, sheet: ReviewSheet | None, rows: list[DifferenceRow]) -> None:
        self.model.show_rows(rows, *self._names)
        self.header.show_article(sheet.document if sheet else None)
        if sheet is None:
            self._show_nothing()
            return
        self._pointing.take(sheet)
        self.columns.show_sheet(sheet, keep_place=self._shown_text == sheet.text)
        self._shown_text = sheet.text
        self.queue.show_counts(sheet.agreed)
        if sheet.differences:
            self.queue.show_list()
            self._give_keys()
        else:
            self.queue.show_nothing(self._why_no_difference(sheet))
        self.inspector.figures.show_here(sheet.figures, self._names)
        self._tell_status(sheet)

    def _show_waiting(self) -> None:
        waiting = self.tr("Reading…")
        self.queue.show_counts(None)
        self.queue.show_nothing(waiting, "clock")
        self.columns.show_nothing(waiting, "clock")

    def _show_nothing(self) -> None:
        self._shown_text = ""
        sentence = self._why_nothing()
        self.queue.show_counts(None)
        self.queue.show_nothing(sentence)
        self.columns.show_nothing(sentence)
        self.inspector.figures.show_here((), self._names)
        self.status_changed.emit(sentence)

    def _show_current(self, difference: Difference | None) -> None:
        self.queue.show_current(difference)
        sheet = self.controller.sheet
        if difference is None or sheet is None:
            self.inspector.versions.show_nothing()
            return
        self.inspector.versions.show_difference(
            difference.kind,
            self.model.kind_title(difference.kind),
            versions_of(sheet, difference, self._names, self._language),
            guidelines_of(sheet, difference, self._language),
        )
        shown = self._pointing.point_at(difference, self._language)
        if shown is not None:
            self.columns.reveal(shown)

    def _show_all_figures(self, rows: tuple[FigureRow, ...] | None) -> None:
        self.inspector.figures.show_all(rows, self._names)

    def _go_to_mark(self, key: object) -> None:
        sheet = self.controller.sheet
        found = sheet.difference_at(key) if sheet and isinstance(key, UUID) else None
        if found is not None:
            self.controller.go_to(found)

    # words

    def _why_no_difference(self, sheet: ReviewSheet) -> str:
        if not sheet.a.count and not sheet.b.count:
            return self.tr("Neither has labelled anything in this article.")
        return self.tr("No differences: both agree completely.")

    def _why_nothing(self) -> str:
        survey = self.controller.survey
        if survey is None or survey.b is None:
            return self.tr("Comparing needs two annotators: import the labels of another one.")
        return self.tr("No article has been looked at by both {0} and {1}.").format(*self._names)

    def _tell_status(self, sheet: ReviewSheet) -> None:
        parts = [
            self.tr("Review · {0} and {1}").format(*self._names),
            self.tr("%Ln difference(s)", "", len(sheet.differences)),
            self.tr("%Ln agreed", "", sheet.agreed),
        ]
        self.status_changed.emit(" · ".join(parts))

    # how

    def _connect(self) -> None:
        controller, header, columns = self.controller, self.header, self.columns
        controller.surveyed.connect(self._show_survey)
        controller.sheet_changed.connect(self._show_sheet)
        controller.current_changed.connect(self._show_current)
        controller.figures_changed.connect(self._show_all_figures)
        controller.view_changed.connect(header.show_view)
        controller.failed.connect(self.show_error)
        header.article_chosen.connect(controller.open)
        columns.annotator_chosen.connect(controller.choose)
        columns.mark_chosen.connect(self._go_to_mark)
        columns.step_asked.connect(self.step)
        self.queue.chosen.connect(controller.go_to)
        self.inspector.figures.scope_chosen.connect(controller.compare_all)
        for keys, by in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))

    def _share_width(self) -> None:
        width = self.width()
        left, right = next((a, b) for least, a, b in reversed(_WIDTHS) if width >= least)
        if self._stacked:
            self._across.setSizes([left, max(width - left, 1)])
            self._left.setSizes([self.height() // 2, self.height() // 2])
        else:
            self._across.setSizes([left, max(width - left - right, 1), right])

    def _arrange(self) -> None:
        self._message.hide()
        middle = Ground("page")
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.header)
        inside.addWidget(Rule())
        inside.addWidget(self._message)
        inside.addWidget(self.columns, 1)
        self._left = QSplitter(Qt.Orientation.Vertical)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        for splitter in (self._left, self._across):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            splitter.splitterMoved.connect(self._note_hand)
        self._left.addWidget(self.queue)
        for part in (self._left, middle, self.inspector):
            self._across.addWidget(part)
        self._across.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._across)

    def _note_hand(self) -> None:
        self._moved_by_hand = True
