"""The modes of the window beside labelling. A new one is one line in `MODES`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QT_TRANSLATE_NOOP, SignalInstance
from PySide6.QtWidgets import QWidget

from qannotate.errors import UserError
from qannotate.ui.actions import Actions
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.panels.review_mode import ReviewMode
from qannotate.ui.tasks import TaskRunner

ANNOTATE, REVIEW = "annotate", "review"

PageMaker = Callable[[Desk, Actions, TaskRunner], QWidget]
"""Makes a page for an open project. It is made when it is first shown."""


@runtime_checkable
class ModePage(Protocol):
    """A page in which some actions do something else than on the page for labelling.

    Signals:
        status_changed: one line for the status bar while the page is in front.
    """

    status_changed: SignalInstance

    def deeds(self) -> Mapping[str, Callable[[], object]]: ...

    def refresh(self) -> None:
        """Read the project anew: something was changed elsewhere."""

    def show_error(self, error: UserError) -> None: ...


@dataclass(frozen=True, slots=True)
class Mode:
    """A page beside the one for labelling. `title` is marked for translation in “Modes”."""

    key: str
    title: str
    make: PageMaker


_REVIEW = str(QT_TRANSLATE_NOOP("Modes", "Review"))

MODES: tuple[Mode, ...] = (Mode(REVIEW, _REVIEW, ReviewMode),)
