"""The strip under the article: the current suggestion and what can be done with it.

It is always there, so the text never jumps.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qannotate.ui.actions import Actions, key_text
from qannotate.ui.fonts import SMALL_SIZE
from qannotate.ui.models.proposal import StripState
from qannotate.ui.panels.ground import Ground
from qannotate.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.labels import CaptionChip, ElidedLabel
from qannotate.ui.widgets.plain import plain_tooltip

_HEIGHT, _NARROW = 48, 760


@guarded
class SuggestionStrip(Ground):
    """Signals:
    next_article_asked: everything here is decided, and the person wants to go on.
    """

    next_article_asked = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self.setMinimumHeight(_HEIGHT)
        self._state = StripState()
        self._place = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._text = ElidedLabel()
        self._arrow = ElidedLabel("→", token="text_tertiary", size=SMALL_SIZE)
        self._chip = CaptionChip()
        self._reason = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._accept = PrimaryButton(self.tr("Accept"), key="⏎")
        self._reject = SecondaryButton(self.tr("Reject"), key="⌫")
        self._next = QuietButton(self.tr("Next"), key=key_text("Tab"))
        self._go_on = PrimaryButton(self.tr("Next article"))
        self._go_on.clicked.connect(self.next_article_asked)
        deeds = {self._accept: "accept", self._reject: "reject", self._next: "next_suggestion"}
        for button, id in deeds.items():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(actions[id].trigger)
        self._arrange()
        self.show_state(self._state)

    def show_state(self, state: StripState) -> None:
        self._state = state
        card = state.card
        self._place.set_text(self._sentence())
        for part in (self._text, self._arrow, self._chip, self._accept, self._reject):
            part.setVisible(card is not None)
        if card is not None:
            self._text.set_text(card.text)
            self._chip.set_label(card.title, card.form, card.slot)
            confidence = self.tr("confidence {0}").format(f"{card.confidence:.2f}")
            self._reason.set_text(f"{card.reason} · {confidence}")
            self._accept.setToolTip(plain_tooltip(self._reason.text))
        self._show_reason()
        self._next.setVisible(state.waiting > 0)
        self._go_on.setVisible(bool(state.next_article) and state.waiting == 0)
        self._go_on.setToolTip(plain_tooltip(state.next_article))

    @property
    def go_on(self) -> PrimaryButton:
        """The button to the next unfinished article."""
        return self._go_on

    def shown_sentence(self) -> str:
        return self._place.text

    def shown_text(self) -> str:
        return self._text.text if self._state.card is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_reason()

    def _show_reason(self) -> None:
        self._reason.setVisible(self._state.card is not None and self.width() >= _NARROW)

    def _sentence(self) -> str:
        state = self._state
        if state.card is not None:
            return self.tr("Suggestion {0} / {1}").format(f"{state.place:,}", f"{state.waiting:,}")
        if state.waiting:
            return self.tr("%Ln suggestion(s) to decide on", "", state.waiting)
        if state.preparing:
            return self.tr("Looking for suggestions…")
        return self.tr("All suggestions are decided")

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 20, 8)
        row.setSpacing(8)
        row.addWidget(self._place)
        row.addWidget(self._text)
        row.addWidget(self._arrow)
        row.addWidget(self._chip)
        row.addSpacing(4)
        row.addWidget(self._reason, 1)
        row.addStretch(0)
        row.addSpacing(8)
        for button in (self._accept, self._reject, self._next, self._go_on):
            row.addWidget(button)
