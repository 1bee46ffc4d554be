"""Showing: fills header, inspector, strip and status with what is in front."""

from __future__ import annotations

from PySide6.QtCore import QObject

from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Link, Suggestion
from qannotate.domain.change import Change
from qannotate.domain.scheme import text_in
from qannotate.ui.controllers.attention import Attention
from qannotate.ui.controllers.desk import Desk
from qannotate.ui.controllers.reading import Reading
from qannotate.ui.controllers.suggesting import Suggesting
from qannotate.ui.controllers.walk import Walk
from qannotate.ui.models.annotations import AnnotationsModel
from qannotate.ui.models.card import card_of
from qannotate.ui.models.documents import DocumentsModel
from qannotate.ui.models.labels import count_labels
from qannotate.ui.models.proposal import ProposalCard, StripState, proposal_card
from qannotate.ui.models.values import label_of
from qannotate.ui.panels.annotate_page import AnnotatePage
from qannotate.ui.panels.article_header import HeaderText
from qannotate.ui.panels.status import StatusCounts, StatusPanel
from qannotate.workspace.editing import EditingSession
from qannotate.workspace.viewing import shown_title


class Showing(QObject):
    """Writes values into panels; decides nothing."""

    def __init__(
        self,
        *,
        desk: Desk,
        attention: Attention,
        reading: Reading,
        walk: Walk,
        suggesting: Suggesting,
        page: AnnotatePage,
        status: StatusPanel,
        documents: DocumentsModel,
        annotations: AnnotationsModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._attention = attention
        self._reading = reading
        self._walk = walk
        self._suggesting = suggesting
        self._page = page
        self._status = status
        self._documents = documents
        self._annotations = annotations

    def show_article(self, session: EditingSession) -> None:
        summary = self._desk.summary(session.document.id)
        data = self._desk.project.data(session.document.id)
        title = data.title or (summary.name if summary else session.document.name)
        self._page.article.header.show_text(
            HeaderText(
                title=shown_title(title),
                whole=title,
                source=shown_title(data.source),
                published=data.published,
                characters=len(session.text),
            )
        )
        self._page.article.show_article(True)
        self._page.documents.show_current(session.document.id)
        self._annotations.show(session.text, _labelled(session))
        self.show_counts()

    def show_nothing(self) -> None:
        self._reading.close()
        self._page.article.header.show_text(HeaderText())
        self._page.article.show_article(False)
        self._annotations.show("", ())
        self._page.inspector.labels.show_counts({})
        self._page.inspector.selected.show_card(None)
        self._status.show_counts(None)

    def follow(self, change: Change) -> None:
        """Show what a stored change touched."""
        self._annotations.follow(change)
        self.show_counts()
        if any(isinstance(fact, Link) for pair in change.pairs for fact in pair):
            self.show_selected(self._attention.selected)

    def show_counts(self) -> None:
        session = self._desk.session
        if session is None:
            return
        labelled = _labelled(session)
        self._page.inspector.labels.show_counts(count_labels(labelled))
        self._documents.show_work(session.document.id, len(labelled), session.state)
        self.show_place()
        self.show_strip()

    def show_place(self) -> None:
        """Show where the caret is, beside the counts."""
        session = self._desk.session
        if session is None or self._page.isHidden():
            return
        counts = StatusCounts(
            annotations=self._annotations.rowCount(),
            waiting=len(session.suggestions),
            paragraph=self._paragraph(self._reading.caret()),
        )
        self._status.show_counts(counts)

    def show_strip(self) -> None:
        session = self._desk.session
        if session is None:
            return
        waiting, current = self._walk.waiting(), self._attention.current
        following = self._desk.next_unfinished() if not waiting else None
        state = StripState(
            waiting=len(waiting),
            place=waiting.index(current) + 1 if current in waiting else 0,
            card=self._proposal(session, current) if current else None,
            preparing=self._suggesting.busy,
            next_article=shown_title(following.title or following.name) if following else "",
        )
        self._page.article.strip.show_state(state)

    def show_current(self, suggestion: Suggestion | None) -> None:
        self._page.article.view.set_current(suggestion.id if suggestion else None)
        self.show_guideline()
        self.show_strip()

    def show_selected(self, annotation: Annotation | None) -> None:
        self._page.article.view.set_selected(annotation.id if annotation else None)
        self._reading.show_roles(annotation)
        self.show_guideline()
        labels = self._page.inspector.labels
        session = self._desk.session
        if annotation is None or session is None:
            labels.show_in_use("", "")
            self._page.inspector.selected.show_card(None)
            return
        labels.show_in_use(annotation.layer, annotation.label)
        card = card_of(
            annotation,
            scheme=self._desk.scheme,
            text=session.text,
            others=session.annotations,
            links=session.links_of(annotation),
            language=self._desk.language,
        )
        self._page.inspector.selected.show_card(card, self._paragraph(annotation.span.start))

    def show_guideline(self) -> None:
        """Hold ready the guideline of the label that is looked at."""
        attention = self._attention
        item = attention.current if attention.on_suggestion else attention.selected
        language = self._desk.language
        label = label_of(self._desk.scheme, item) if item is not None else None
        text = text_in(label.guidelines, language, "") if label is not None else ""
        title = label.title(language) if label is not None else ""
        self._page.inspector.guideline.show_guideline(title, text)

    def show_attention(self) -> None:
        """Show again what is selected and current, as after the text was shown anew."""
        self.show_selected(self._attention.selected)
        self.show_current(self._attention.current)

    def _proposal(self, session: EditingSession, suggestion: Suggestion) -> ProposalCard:
        reason = self._suggesting.rule_title(suggestion)
        return proposal_card(
            suggestion, self._desk.scheme, session.text, self._desk.language, reason
        )

    def _paragraph(self, offset: int) -> int:
        return self._page.article.view.paragraph_number(self._reading.to_shown_place(offset))


def _labelled(session: EditingSession) -> list[Annotation]:
    """Return the annotations that carry a label of their own."""
    return [a for a in session.annotations if a.layer != ARGUMENT_LAYER]
