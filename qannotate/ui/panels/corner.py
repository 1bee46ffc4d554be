"""The corner of the menu bar: modes, command palette, who works here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from qannotate.ui.actions import Actions, key_text
from qannotate.ui.widgets.buttons import QuietButton, SecondaryButton
from qannotate.ui.widgets.labels import Avatar
from qannotate.ui.widgets.plain import plain_tooltip
from qannotate.ui.widgets.segmented_control import Segment, SegmentedControl

_WIDE, _NAME_WIDTH = 1200, 140


class CornerPanel(QWidget):
    """Signals:
    mode_chosen: the key of the mode the person wants.
    person_chosen: the name of the person who works here now.
    new_person_asked: somebody else wants to work here.
    """

    mode_chosen = Signal(str)
    person_chosen = Signal(str)
    new_person_asked = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modes = SegmentedControl(name=self.tr("Mode"))
        self._modes.chosen.connect(self.mode_chosen)
        self._search_text = self.tr("Search commands")
        self._search = SecondaryButton(self._search_text, icon="search", key=key_text("Ctrl+K"))
        self._search.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._search.setAccessibleName(self._search_text)
        self._search.clicked.connect(actions["palette"].trigger)
        self._avatar = Avatar()
        self._name = QuietButton()
        self._name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._people = QMenu(self)
        self._name.clicked.connect(self._open_people)
        self._arrange()
        self.show_modes((), "")

    @property
    def people_menu(self) -> QMenu:
        return self._people

    @property
    def modes(self) -> SegmentedControl:
        return self._modes

    def show_modes(self, modes: Sequence[tuple[str, str]], current: str) -> None:
        """Offer modes as (key, title); a single one is no choice and is not shown."""
        self._modes.set_segments([Segment(key, title) for key, title in modes])
        self._modes.set_current(current)
        self._modes.setVisible(len(modes) > 1)

    def show_person(self, name: str, others: Sequence[str], *, working: bool) -> None:
        """Show who works here; `working` while a project is open."""
        for part in (self._avatar, self._name):
            part.setVisible(working)
        self._avatar.set_name(name)
        self._name.setText(self._short(name))
        self._name.setAccessibleName(name)
        self._name.setToolTip(plain_tooltip(name))
        self._name.updateGeometry()
        self._people.clear()
        for other in others:
            action = self._people.addAction(self._short(other).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(other == name)
            action.triggered.connect(lambda _=False, other=other: self.person_chosen.emit(other))
        self._people.addSeparator()
        self._people.addAction(self.tr("New annotator…"), self.new_person_asked.emit)

    def fit(self, width: int) -> bool:
        """Take as much room as a window of this width has; say whether that is another."""
        text = self._search_text if width >= _WIDE else ""
        if self._search.text() == text:
            return False
        self._search.setText(text)
        self._search.set_key(key_text("Ctrl+K") if text else "")
        return True

    def _short(self, name: str) -> str:
        flat = " ".join(name.split())
        return self.fontMetrics().elidedText(flat, Qt.TextElideMode.ElideRight, _NAME_WIDTH)

    def _open_people(self) -> None:
        self._people.popup(self._name.mapToGlobal(self._name.rect().bottomLeft()))

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 12, 2)
        row.setSpacing(12)
        row.addWidget(self._modes)
        row.addWidget(self._search)
        person = QHBoxLayout()
        person.setSpacing(0)
        person.addWidget(self._avatar)
        person.addWidget(self._name)
        row.addLayout(person)
