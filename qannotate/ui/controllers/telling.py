"""Telling: what was done and what failed, in the status bar and under the article."""

from __future__ import annotations

from PySide6.QtCore import QObject

from qannotate.domain.annotation import Link
from qannotate.domain.change import Action, Change, Entry
from qannotate.domain.span import Span
from qannotate.errors import StorageError, UserError
from qannotate.ui.controllers.chronicle import Chronicle
from qannotate.ui.controllers.clock import Clock
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.controllers.reading import Reading
from qannotate.ui.dialogs.import_report import has_news
from qannotate.ui.models.deeds import DeedTeller
from qannotate.ui.models.values import one_line
from qannotate.ui.panels.article import ArticlePanel
from qannotate.ui.panels.status import StatusPanel
from qannotate.ui.widgets.message_band import Tone
from qannotate.workspace.importing import ImportReport

_PREVIEWED = 60


class Telling(QObject):
    """Puts sentences where the person looks; none of them asks for an answer."""

    def __init__(
        self,
        *,
        desk: Desk,
        teller: DeedTeller,
        chronicle: Chronicle,
        clock: Clock,
        reading: Reading,
        article: ArticlePanel,
        status: StatusPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._teller = teller
        self._chronicle = chronicle
        self._clock = clock
        self._reading = reading
        self._article = article
        self._status = status

    def show_failure(self, error: UserError) -> None:
        """Show two sentences; nothing is lost from memory."""
        self._article.show_error(error)
        if isinstance(error, StorageError):
            self._status.show_unsaved(str(error))

    def show_person(self) -> None:
        self._status.show_person(self._desk.person.name)
        if self._desk.writable:
            self._status.show_saved()
        else:
            self._status.show_read_only()

    def show_time(self) -> None:
        self._status.show_time(self._clock.total())

    def show_deed(self, entry: Entry, change: Change) -> None:
        session = self._desk.session
        if session is None:
            return
        sentence = self._teller.tell(entry.action, change, session.text)
        if entry.action is Action.DELETE and (roles := _roles_gone(change)):
            sentence += self.tr(" and %n role(s) with it", "", roles)
        self._status.show_deed(sentence)

    def show_undone(self, entry: Entry) -> None:
        sentence = self.tr("Undone: {0}").format(self._chronicle.what(entry))
        self._status.show_deed(sentence, can_undo=False)

    def show_redone(self, entry: Entry) -> None:
        self._status.show_deed(self.tr("Redone: {0}").format(self._chronicle.what(entry)))

    def show_went_there(self) -> None:
        self._status.show_deed(
            self.tr("The last step was made in this article. Press again to take it back."),
            can_undo=False,
        )

    def show_preview(self, shown: Span | None) -> None:
        """Say what an annotation will hold while its border is dragged over the shown text."""
        text = one_line(shown.of(self._reading.text), _PREVIEWED) if shown is not None else ""
        self._status.show_preview(self.tr("Will be “{0}”").format(text) if text else "")

    def show_import(self, report: ImportReport) -> None:
        if has_news(report):
            return  # a dialog lists what became of each file
        what = self.tr("%Ln article(s) imported", "", report.documents.new)
        if report.documents.known:
            what += self.tr(", {0} known already").format(report.documents.known)
        self._article.show_notice(self.tr("{0}.").format(what), "", Tone.SUCCESS)

    def show_all_done(self) -> None:
        self._article.show_notice(
            self.tr("All articles are done."),
            self.tr("Export them, or compare them with somebody else's."),
            Tone.SUCCESS,
        )

    def show_saved(self) -> None:
        """Say that everything is stored; every action was stored when it was done."""
        self._status.show_deed(self.tr("Everything is saved already."), can_undo=False)


def _roles_gone(change: Change) -> int:
    return sum(isinstance(before, Link) and after is None for before, after in change.pairs)
