"""The card of what is selected: its label, text, value, roles, note and origin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qannotate.ui.fonts import SMALL_SIZE, TITLE_SIZE
from qannotate.ui.models.card import AnnotationCard, CardRow
from qannotate.ui.models.review_people import engine_title
from qannotate.ui.panels.ground import Rule
from qannotate.ui.widgets.buttons import IconButton
from qannotate.ui.widgets.containers import Card
from qannotate.ui.widgets.labels import CaptionChip, ElidedLabel
from qannotate.workspace.formats import FORMATS

_NAME_WIDTH = 56
_MOST_ROWS = 8


class SelectedPanel(QWidget):
    """Shows one annotation, or nothing.

    Signals:
        note_changed: the person finished a note; its text.
        delete_asked: the annotation is to go.
    """

    note_changed = Signal(str)
    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._chip = CaptionChip()
        self._text = ElidedLabel(size=TITLE_SIZE)
        self._delete = IconButton("trash-2", self.tr("Delete annotation"))
        self._delete.clicked.connect(self.delete_asked)
        self._value = ElidedLabel(medium=True)
        self._rows = QGridLayout()
        self._note = QLineEdit()
        self._note.setPlaceholderText(self.tr("Add a note"))
        self._note.setProperty("quiet", True)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.editingFinished.connect(self._tell_note)
        self._shown_note = ""
        self._origin = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._arrange()
        self.show_card(None)

    def show_card(self, card: AnnotationCard | None, paragraph: int = 0) -> None:
        self.setVisible(card is not None)
        if card is None:
            return
        where = self.tr("Paragraph {0}").format(paragraph)
        self._place.set_text(f"{card.place} · {where}")
        self._chip.set_label(card.title, card.form, card.slot)
        self._text.set_text(card.text)
        self._show_rows(card)
        self._shown_note = card.note
        self._note.setText(card.note)
        origin = self.tr("Labelled by hand")
        if not card.by_hand:
            imported = FORMATS.get(card.origin)
            origin = (
                self.tr("Imported from {0}").format(imported.title)
                if imported
                else self.tr("Accepted from “{0}”").format(engine_title(card.origin))
            )
        self._origin.set_text(origin)

    def set_writable(self, writable: bool) -> None:
        self._note.setReadOnly(not writable)
        self._delete.setEnabled(writable)

    @property
    def note_field(self) -> QLineEdit:
        return self._note

    def shown_text(self) -> str:
        return self._text.text

    def shown_rows(self) -> list[str]:
        """Return what the rows say, for reading aloud and for tests."""
        return [f"{name.text} {value.text}" for name, value in self._row_parts if name.text]

    def _tell_note(self) -> None:
        if self._note.text() != self._shown_note:
            self._shown_note = self._note.text()
            self.note_changed.emit(self._shown_note)

    def _show_rows(self, card: AnnotationCard) -> None:
        rows: Sequence[CardRow] = card.rows
        if card.value:
            rows = (CardRow(self.tr("Value"), card.value), *rows)
        for place, (name, value) in enumerate(self._row_parts):
            row = rows[place] if place < len(rows) else CardRow("", "")
            name.set_text(row.name)
            value.set_text(self.tr("Required — nothing yet") if row.missing else row.value)
            value.set_token("text_tertiary" if row.missing else "text")
            for part in (name, value):
                part.setVisible(bool(row.name))

    def _arrange(self) -> None:
        self._row_parts = [
            (ElidedLabel(token="text_secondary", size=SMALL_SIZE), ElidedLabel())
            for _ in range(_MOST_ROWS)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(
            ElidedLabel(self.tr("Selected span"), token="text_secondary", size=SMALL_SIZE)
        )
        head.addStretch(1)
        head.addWidget(self._place)
        column.addLayout(head)
        card = Card()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._chip)
        top.addWidget(self._text, 1)
        top.addWidget(self._delete)
        card.body.addLayout(top)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._rows.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(self._row_parts):
            self._rows.addWidget(name, place, 0, Qt.AlignmentFlag.AlignVCenter)
            self._rows.addWidget(value, place, 1, Qt.AlignmentFlag.AlignVCenter)
        note = ElidedLabel(self.tr("Note"), token="text_secondary", size=SMALL_SIZE)
        self._rows.addWidget(note, _MOST_ROWS, 0)
        self._rows.addWidget(self._note, _MOST_ROWS, 1)
        card.body.addLayout(self._rows)
        card.body.addWidget(Rule())
        card.body.addWidget(self._origin)
        column.addWidget(card)
