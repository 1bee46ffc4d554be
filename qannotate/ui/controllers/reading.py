"""Reading: shows the article in the view a person wants, and translates places both ways.

Everything outside speaks of the canonical text; the article view speaks of the text it
shows. Only this module knows both.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from qannotate.domain.alignment import Alignment
from qannotate.domain.annotation import Annotation
from qannotate.domain.change import Change
from qannotate.domain.document import RegionKind
from qannotate.domain.span import Span
from qannotate.domain.view import Aid, Derived, ScriptView, View
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.models.marks import MarkMaker
from qannotate.ui.models.roles import phrase_marks, roles_of
from qannotate.ui.tasks import TaskRunner
from qannotate.ui.theme import SLOTS
from qannotate.ui.widgets.article_view import ArticleView
from qannotate.workspace import viewing
from qannotate.workspace.editing import EditingSession

_HEADINGS = (RegionKind.TITLE, RegionKind.HEADING)
_DIMMED = (RegionKind.BYLINE, RegionKind.BOILERPLATE, RegionKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is in an article, in the canonical text: it outlives any view.

    `top` is the first character of the first line seen, `above` how many pixels of that
    line's middle are scrolled out (`None`: the line is to stand at the upper edge).
    """

    top: int = 0
    above: int | None = None
    caret: int = 0
    selection: Span | None = None


class Reading(QObject):
    """The article in front, as it is shown.

    Signals:
        view_changed: another `View` is shown now.
        displayed: another text is in the article view: nothing is selected or current there.
        selection_changed: the person selected something else (ask `selection`).
        caret_moved: the caret stands at another place of the canonical text.
    """

    view_changed = Signal(object)
    displayed = Signal()
    selection_changed = Signal()
    caret_moved = Signal(int)

    def __init__(
        self, desk: Desk, view: ArticleView, tasks: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._article = view
        self._tasks = tasks
        self._wanted = self._shown = View()
        self._derived = Derived("", Alignment.identity(0))
        self._marked: set[UUID] = set()
        self._phrases: list[Hashable] = []
        self._held: tuple[Span, Span] | None = None
        self._anchor: tuple[int, Place] | None = None
        view.selection_changed.connect(self.selection_changed)
        view.caret_moved.connect(lambda _at: self.caret_moved.emit(self.caret()))

    # what is shown

    @property
    def view(self) -> View:
        """The view that is wanted; it is shown as soon as it is derived."""
        return self._wanted

    @property
    def text(self) -> str:
        """The text as it is shown."""
        return self._derived.text

    def open(self, session: EditingSession, place: Place) -> None:
        """Show another article, at once; a converted view of it follows when it is made."""
        self._held = None
        text = session.document.text
        self._display(session, View(), Derived(text, Alignment.identity(len(text))), place)
        if self._wanted != View():
            self._derive(session)

    def close(self) -> None:
        self._derived = Derived("", Alignment.identity(0))
        self._marked = set()
        self._article.set_marks(())
        self._article.show_text("", ScriptView.ORIGINAL, viewing.detect_script(""))

    def set_script(self, script: ScriptView) -> None:
        self.show_as(replace(self._wanted, script=script))

    def set_aid(self, aid: Aid, on: bool) -> None:
        aids = self._wanted.aids | {aid} if on else self._wanted.aids - {aid}
        self.show_as(replace(self._wanted, aids=aids))

    def show_as(self, view: View) -> None:
        """Show the article in another view; place, selection and labels stay."""
        self._wanted = view
        self.view_changed.emit(view)
        if self._desk.session is not None:
            self._derive(self._desk.session)

    def follow(self, change: Change) -> None:
        """Draw what `change` touched anew."""
        session = self._desk.session
        if session is None:
            return
        facts = [fact for pair in change.pairs for fact in pair]
        touched = {fact.id for fact in facts if isinstance(fact, Annotation)}
        items = {s.id: s for s in session.suggestions}
        gone = {key for key in self._marked if key in touched or key not in items}
        gone -= {key for key in self._marked - touched if session.annotation(key) is not None}
        fresh = [held for key in touched if (held := session.annotation(key)) is not None]
        new = [items[key] for key in items.keys() - (self._marked - gone)]
        marks = self._maker().all([*fresh, *new])
        self._marked = (self._marked - gone) | {
            mark.key for mark in marks if isinstance(mark.key, UUID)
        }
        self._article.replace_marks(gone, marks)

    def refresh_marks(self) -> None:
        """Draw all labels anew, as when suggestions arrived."""
        session = self._desk.session
        if session is not None:
            self._draw(session)

    def show_roles(self, event: Annotation | None) -> None:
        """Draw the arguments of an event with their roles, or those of none."""
        session = self._desk.session
        self._article.set_roles({}, 1)
        self._article.replace_marks(self._phrases, ())
        self._phrases = []
        if event is None or session is None:
            return
        roles = roles_of(
            event.id, session.annotations, session.links, self._desk.scheme, self._desk.language
        )
        phrases = phrase_marks(session.annotations, roles, self._derived.alignment)
        self._phrases = [mark.key for mark in phrases]
        self._article.replace_marks((), phrases)
        label = self._desk.scheme.label(event.layer, event.label)
        self._article.set_roles(roles, label.slot if label else SLOTS)

    # places

    def to_shown(self, span: Span) -> Span | None:
        return self._derived.alignment.to(span)

    def to_shown_place(self, offset: int) -> int:
        """Return the place in the text shown that is nearest to one in the canonical text."""
        return self._derived.alignment.to_position(offset)

    def to_canonical(self, span: Span) -> Span | None:
        return self._derived.alignment.back(span)

    def selection(self) -> Span | None:
        """Return what is selected, in the canonical text."""
        shown = self._article.selected_span()
        if shown is None:
            return None
        if self._held is not None and self._held[0] == shown:
            return self._held[1]
        return self.to_canonical(shown)

    def caret(self) -> int:
        return self._derived.alignment.back_position(self._article.caret())

    def collapse(self, offset: int) -> None:
        """Let the selection go and put the caret at a place of the canonical text."""
        self._article.clear_selection()
        self._article.set_caret(self._derived.alignment.to_position(offset))

    def go_to(self, span: Span) -> None:
        """Let a span be seen, with the caret before it."""
        shown = self.to_shown(span)
        if shown is not None:
            self._article.clear_selection()
            self._article.set_caret(shown.start)
            self._article.reveal(shown)

    def place(self) -> Place:
        """Return where the person is.

        While nobody scrolls, the top stays what it was: lines break elsewhere in another
        view, and going to and fro would creep upwards.
        """
        scrolled = self._article.verticalScrollBar().value()
        if self._anchor is not None and self._anchor[0] == scrolled:
            top, above = self._anchor[1].top, self._anchor[1].above
        else:
            first = self._article.first_shown()
            above = -self._article.point_at(first).y()
            top = self._derived.alignment.back_position(first)
        return Place(top, above, self.caret(), self.selection())

    # how

    def _derive(self, session: EditingSession) -> None:
        wanted, text = self._wanted, session.document.text

        def show(derived: Derived) -> None:
            if self._desk.session is session and self._wanted == wanted != self._shown:
                self._display(session, wanted, derived, self.place())

        if wanted == View():
            show(Derived(text, Alignment.identity(len(text))))
        else:
            self._tasks.run(lambda: viewing.derive(text, wanted), show, _fail)

    def _display(self, session: EditingSession, view: View, derived: Derived, place: Place) -> None:
        self._shown, self._derived = view, derived
        self._article.show_text(derived.text, view.script, session.document.script)
        self._show_regions(session)
        self._draw(session)
        self._return_to(place)
        self.displayed.emit()

    def _show_regions(self, session: EditingSession) -> None:
        regions = self._desk.project.data(session.document.id).regions
        shown = [(region.kind, self.to_shown(region.span)) for region in regions]
        self._article.set_headings([span for kind, span in shown if span and kind in _HEADINGS])
        self._article.set_dimmed([span for kind, span in shown if span and kind in _DIMMED])

    def _draw(self, session: EditingSession) -> None:
        marks = self._maker().all([*session.annotations, *session.suggestions])
        self._marked = {mark.key for mark in marks if isinstance(mark.key, UUID)}
        self._article.set_marks(marks)

    def _maker(self) -> MarkMaker:
        return MarkMaker(self._desk.scheme, self._derived.alignment, self._desk.language)

    def _return_to(self, place: Place) -> None:
        to = self._derived.alignment.to_position
        self._article.set_caret(to(place.caret))
        if place.selection is not None:
            shown = self.to_shown(place.selection)
            if shown is not None:
                self._article.select(shown)
                self._held = (shown, place.selection)
        self._scroll_to(place)

    def _scroll_to(self, place: Place) -> None:
        first = self._derived.alignment.to_position(place.top)
        self._article.show_first(first)
        bar = self._article.verticalScrollBar()
        if place.above is not None:
            bar.setValue(bar.value() + self._article.point_at(first).y() + place.above)
        above = -self._article.point_at(first).y()
        self._anchor = (bar.value(), replace(place, above=above))


def _fail(error: Exception) -> None:
    raise error
