"""The workbench: everything that belongs to one open project, and how it hangs together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from qannotate.domain.annotation import Progress
from qannotate.domain.annotator import Annotator
from qannotate.domain.span import Span
from qannotate.domain.view import Aid, ScriptView, View
from qannotate.settings import Settings
from qannotate.ui.actions import Actions, Needs
from qannotate.ui.controllers.attention import Attention
from qannotate.ui.controllers.chronicle import Chronicle
from qannotate.ui.controllers.clock import Clock
from qannotate.ui.controllers.comfort import Comfort
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.controllers.editor import Editor
from qannotate.ui.controllers.gestures import Gestures
from qannotate.ui.controllers.importing import Importing
from qannotate.ui.controllers.keys import ArticleKeys
from qannotate.ui.controllers.long_task import LongTask
from qannotate.ui.controllers.memory import Memory
from qannotate.ui.controllers.places import Places
from qannotate.ui.controllers.reading import Reading
from qannotate.ui.controllers.showing import Showing
from qannotate.ui.controllers.suggesting import Suggesting
from qannotate.ui.controllers.telling import Telling
from qannotate.ui.controllers.undoing import Undoing
from qannotate.ui.controllers.walk import Walk
from qannotate.ui.controllers.wiring import connect
from qannotate.ui.models.annotations import AnnotationsModel
from qannotate.ui.models.deeds import DeedTeller
from qannotate.ui.models.documents import DocumentsModel
from qannotate.ui.models.labels import layers_of
from qannotate.ui.panels.annotate_page import AnnotatePage
from qannotate.ui.panels.status import StatusPanel
from qannotate.ui.tasks import TaskRunner
from qannotate.workspace.project import Project

VIEW_ACTIONS = {
    "view_original": ScriptView.ORIGINAL,
    "view_s": ScriptView.SIMPLIFIED,
    "view_t": ScriptView.TRADITIONAL,
    "view_tw": ScriptView.TAIWAN,
    "view_hk": ScriptView.HONG_KONG,
}
AID_ACTIONS = {"hide_glosses": Aid.HIDE_GLOSSES, "join_lines": Aid.JOIN_LINES}


class Workbench(QObject):
    """Makes the models, the page and the controllers of a project, and wires them.

    Signals:
        available_changed: the `Needs` that are met now; actions follow it.
    """

    available_changed = Signal(object)

    def __init__(
        self,
        *,
        project: Project,
        person: Annotator,
        settings: Settings,
        tasks: TaskRunner,
        long: LongTask,
        actions: Actions,
        status: StatusPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        language = settings.language
        self.actions, self.status, self.long = actions, status, long
        self.desk = Desk(project, person, language, self)
        self.documents = DocumentsModel(self.desk, self)
        self.annotations = AnnotationsModel(self.desk.scheme, language, self)
        layers = layers_of(self.desk.scheme, language)
        self.page = AnnotatePage(actions, self.documents, layers, self.annotations)
        self.teller = DeedTeller(self.desk.scheme, language, self)

        self.editor = Editor(self.desk, self)
        self.attention = Attention(self.desk, self)
        self.reading = Reading(self.desk, self.page.article.view, tasks, self)
        self.walk = Walk(self.desk, self.attention, self.reading, self)
        self.gestures = Gestures(
            desk=self.desk,
            editor=self.editor,
            attention=self.attention,
            reading=self.reading,
            walk=self.walk,
            parent=self,
        )
        self.undoing = Undoing(self.desk, self.editor, self.reading, self)
        self.suggesting = Suggesting(self.desk, tasks, self)
        self.importing = Importing(self.desk, long, self)
        self.chronicle = Chronicle(self.desk, self.teller, self)
        self.memory = Memory(settings, project.path)
        self.places = Places(self.desk, self.reading, self.memory, self)
        self.clock = Clock(self.desk, self)
        self.comfort = Comfort(settings, self.page.article.view, self)
        self.showing = Showing(
            desk=self.desk,
            attention=self.attention,
            reading=self.reading,
            walk=self.walk,
            suggesting=self.suggesting,
            page=self.page,
            status=status,
            documents=self.documents,
            annotations=self.annotations,
            parent=self,
        )
        self.telling = Telling(
            desk=self.desk,
            teller=self.teller,
            chronicle=self.chronicle,
            clock=self.clock,
            reading=self.reading,
            article=self.page.article,
            status=status,
            parent=self,
        )
        self.keys = ArticleKeys(
            actions.article_keys(),
            {"Backspace": self.gestures.reject_or_delete, "Delete": self.gestures.delete},
            self.desk.scheme,
            self,
        )
        connect(self)

    # what the window calls

    def begin(self) -> None:
        """Put back what was in front the last time."""
        self.reading.show_as(self.memory.view)
        self.telling.show_person()
        self.places.begin()
        if self.desk.session is None:
            self.showing.show_nothing()
        self.tell_available()

    def warm_up(self) -> None:
        """Load in the background what suggestions need; after the first paint."""
        self.suggesting.prepare()

    def end(self) -> None:
        """Remember everything; the project is about to be closed."""
        self.suggesting.stop()
        self.clock.keep()
        self.places.save()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do while this project is open."""
        return {
            "undo": self.undoing.undo,
            "redo": self.undoing.redo,
            "copy": self.page.article.view.copy,
            "save": self.telling.show_saved,
            "find_document": self.page.find_document,
            "next_suggestion": self.walk.next,
            "previous_suggestion": self.walk.previous,
            "accept": self.gestures.accept,
            "reject": self.gestures.reject,
            "accept_kind": self.gestures.accept_kind,
            "delete": self.gestures.delete,
            "shrink": lambda: self.gestures.move_end(-1),
            "grow": lambda: self.gestures.move_end(1),
            "done_next": self.finish_article,
            "reopen": lambda: self.editor.set_progress(Progress.IN_PROGRESS),
            "larger": lambda: self.comfort.zoom(1),
            "smaller": lambda: self.comfort.zoom(-1),
            "normal_size": lambda: self.comfort.zoom(0),
            "documents": self.page.toggle_documents,
            "guidelines": self.page.inspector.guideline.toggle,
            "next_panel": lambda: self.page.step_panel(1),
            "previous_panel": lambda: self.page.step_panel(-1),
            **{id: partial(self.reading.set_script, script) for id, script in VIEW_ACTIONS.items()},
            **{id: partial(self._toggle_aid, aid) for id, aid in AID_ACTIONS.items()},
        }

    def finish_article(self) -> None:
        """Mark the article done and put the next unfinished one in front."""
        if not self.editor.set_progress(Progress.DONE):
            return
        self.desk.refresh()
        if not self.desk.open_unfinished():
            self.telling.show_all_done()

    # what signals lead to

    def tell_available(self) -> None:
        """Tell which actions make sense now."""
        available = Needs.PROJECT
        if self.desk.session is not None:
            available |= Needs.ARTICLE
        if self.attention.selected is not None:
            available |= Needs.ANNOTATION
        if self.attention.current is not None:
            available |= Needs.SUGGESTION
        writable = self.desk.writable and not self.long.running
        if writable:
            available |= Needs.WRITABLE
        self.page.inspector.labels.set_writable(writable)
        self.page.inspector.selected.set_writable(writable)
        self.available_changed.emit(available)

    def begin_if_empty(self) -> None:
        if self.desk.session is None:
            self.places.begin()

    def choose(self, document: object) -> None:
        self.desk.open(document)  # type: ignore[arg-type]
        self.page.leave_drawer()
        self.page.article.view.setFocus()

    def set_note(self, note: str) -> None:
        annotation = self.attention.selected
        if annotation is not None:
            self.editor.set_note(annotation, note)

    def _toggle_aid(self, aid: Aid) -> None:
        self.reading.set_aid(aid, aid not in self.reading.view.aids)

    def show_view(self, view: View) -> None:
        header = self.page.article.header
        header.show_script(view.script)
        header.show_aids(bool(view.aids))
        for id, script in VIEW_ACTIONS.items():
            self.actions[id].setChecked(script is view.script)
        for id, aid in AID_ACTIONS.items():
            self.actions[id].setChecked(aid in view.aids)

    def find_word(self, shown: int) -> Span | None:
        place = self.reading.to_canonical(Span(shown, shown + 1))
        word = self.suggesting.word_at(place.start) if place is not None else None
        return self.reading.to_shown(word) if word is not None else None
