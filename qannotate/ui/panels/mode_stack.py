"""The pages of an open project, one a mode; each is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from qannotate.errors import UserError
from qannotate.ui.actions import Actions
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.panels.modes import ANNOTATE, Mode, ModePage
from qannotate.ui.tasks import TaskRunner


class ModeStack(QStackedWidget):
    """Shows one mode at a time; the page for labelling is always there.

    Signals:
        status_changed: one line for the status bar, from a page beside that for labelling.
    """

    status_changed = Signal(str)

    def __init__(
        self,
        annotate: QWidget,
        modes: Sequence[Mode],
        *,
        desk: Desk,
        actions: Actions,
        tasks: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._modes = {mode.key: mode for mode in modes}
        self._pages = {ANNOTATE: annotate}
        self._context = (desk, actions, tasks)
        self._current = ANNOTATE
        self.addWidget(annotate)

    @property
    def current(self) -> str:
        return self._current

    def titles(self) -> list[tuple[str, str]]:
        """Return what the mode switch offers, as (key, title)."""
        others = [
            (mode.key, QCoreApplication.translate("Modes", mode.title))
            for mode in self._modes.values()
        ]
        return [(ANNOTATE, self.tr("Annotate")), *others]

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """Return the actions that mean something else while the mode in front is shown."""
        page = self._pages[self._current]
        return page.deeds() if isinstance(page, ModePage) else {}

    def go_to(self, key: str) -> None:
        if key not in self._pages:
            self._add(key)
        self._current = key
        self.setCurrentWidget(self._pages[key])

    def refresh(self) -> None:
        """Let the page in front show what was changed elsewhere."""
        page = self._pages[self._current]
        if isinstance(page, ModePage):
            page.refresh()

    def show_error(self, error: UserError) -> None:
        """Let the page in front say what failed, unless it hears of it by itself."""
        page = self._pages[self._current]
        if isinstance(page, ModePage):
            page.show_error(error)

    def _add(self, key: str) -> None:
        page = self._pages[key] = self._modes[key].make(*self._context)
        if isinstance(page, ModePage):
            page.status_changed.connect(self.status_changed)
        self.addWidget(page)
