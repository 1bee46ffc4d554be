"""The pages of an open project, one a mode; each is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from qannotate.ui.actions import Actions
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.panels.modes import ANNOTATE, Mode, ModePage
from qannotate.ui.tasks import TaskRunner


class ModeStack(QStackedWidget):
    """Shows one mode at a time; the page for labelling is always there."""

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
            self._pages[key] = self._modes[key].make(*self._context)
            self.addWidget(self._pages[key])
        self._current = key
        self.setCurrentWidget(self._pages[key])
