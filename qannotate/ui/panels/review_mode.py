"""The review page as a mode of the window: it follows the actions for script and aids."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qannotate.domain.view import Aid, ScriptView, View
from qannotate.errors import UserError
from qannotate.ui.actions import Actions
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.panels.review import ReviewPage
from qannotate.ui.panels.review_columns import REVIEW_SIZE
from qannotate.ui.tasks import TaskRunner
from qannotate.ui.widgets.guard import guarded

_SCRIPTS = {
    ScriptView.ORIGINAL: "view_original",
    ScriptView.SIMPLIFIED: "view_s",
    ScriptView.TRADITIONAL: "view_t",
    ScriptView.TAIWAN: "view_tw",
    ScriptView.HONG_KONG: "view_hk",
}
_AIDS = {Aid.HIDE_GLOSSES: "hide_glosses", Aid.JOIN_LINES: "join_lines"}


@guarded
class ReviewMode(QWidget):
    """Reads the project anew whenever it comes to the front, with the article in front.

    Script and aids are those of the labelling page: they are chosen through the actions, so
    that menus, keys and both pages always say the same.

    Signals:
        status_changed: who is compared, and what was found.
    """

    status_changed = Signal(str)

    def __init__(self, desk: Desk, actions: Actions, tasks: TaskRunner) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self.page = ReviewPage(desk.project, tasks, desk.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.page.status_changed.connect(self.status_changed)
        header = self.page.header
        header.script_chosen.connect(lambda script: actions[_SCRIPTS[script]].trigger())
        header.aid_chosen.connect(lambda aid, _on: actions[_AIDS[aid]].trigger())
        for id in (*_SCRIPTS.values(), *_AIDS.values()):
            actions[id].triggered.connect(self._follow)

    def view(self) -> View:
        """Return the view that the actions say."""
        scripts = (script for script, id in _SCRIPTS.items() if self._actions[id].isChecked())
        aids = frozenset(aid for aid, id in _AIDS.items() if self._actions[id].isChecked())
        return View(next(scripts, ScriptView.ORIGINAL), aids)

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """Return the actions that mean something else here."""
        columns = self.page.columns
        return {
            "next_panel": lambda: self.page.step_panel(1),
            "previous_panel": lambda: self.page.step_panel(-1),
            "larger": lambda: columns.zoom(1),
            "smaller": lambda: columns.zoom(-1),
            "normal_size": lambda: columns.set_size(REVIEW_SIZE),
            "find_document": self.page.header.articles.showPopup,
            "documents": lambda: None,
            "copy": self.page.copy,
        }

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    def refresh(self) -> None:
        """Read the project anew, with the article in front."""
        session = self._desk.session
        self.page.begin(session.document.id if session else None, self.view())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.page.controller.stop()

    def show_error(self, error: UserError) -> None:
        self.page.show_error(error)

    def _follow(self) -> None:
        if self.isVisible():
            self.page.controller.show_as(self.view())
