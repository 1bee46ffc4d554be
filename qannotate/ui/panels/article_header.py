"""The header of the article: title, source, script control, reading aids, type."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from qannotate.domain.view import ScriptView
from qannotate.ui.actions import Actions
from qannotate.ui.fonts import HEADER_SIZE, SMALL_SIZE, script_font
from qannotate.ui.panels.ground import Ground
from qannotate.ui.panels.type_menu import TypeMenu
from qannotate.ui.widgets.buttons import IconButton
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.labels import ElidedLabel
from qannotate.ui.widgets.segmented_control import Segment, SegmentedControl

_NARROW, _HEIGHT = 760, 64
_NAMES = {
    ScriptView.SIMPLIFIED: ("简体", "简"),
    ScriptView.TRADITIONAL: ("繁體", "繁"),
    ScriptView.TAIWAN: ("台灣", "台"),
    ScriptView.HONG_KONG: ("香港", "港"),
}


@dataclass(frozen=True, slots=True)
class HeaderText:
    """What the header says of an article; `whole` is its title as it stands there."""

    title: str = ""
    whole: str = ""
    source: str = ""
    published: str = ""
    characters: int = 0


@guarded
class ArticleHeader(Ground):
    """Signals:
    script_chosen: the `ScriptView` the person wants.
    """

    script_chosen = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._text = HeaderText()
        self._script = ScriptView.ORIGINAL
        self._short: bool | None = None
        self._drawer = IconButton("panel-left", self.tr("Articles"))
        self._drawer.clicked.connect(actions["documents"].trigger)
        self._title = ElidedLabel(size=HEADER_SIZE, medium=True)
        self._sub = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._scripts = SegmentedControl(name=self.tr("Script"))
        self._scripts.chosen.connect(lambda key: self.script_chosen.emit(ScriptView(key)))
        self._aids = IconButton("glasses", self.tr("Reading aids"))
        self._aids.setMenu(self._make_aids(actions))
        self._aids.setCheckable(True)
        self._type = IconButton("a-large-small", self.tr("Type and theme"))
        self.type_menu = TypeMenu(actions, self)
        self._type.setMenu(self.type_menu)
        self._arrange()
        self._write_scripts()

    @property
    def scripts(self) -> SegmentedControl:
        return self._scripts

    def title(self) -> str:
        return self._title.text

    def title_tooltip(self) -> str:
        return self._title.toolTip()

    def sub_title(self) -> str:
        return self._sub.text

    def show_text(self, text: HeaderText) -> None:
        self._text = text
        self._title.set_text(text.title)
        self._title.set_hint(text.whole if text.whole != text.title else "")
        self._write_sub_title()

    def show_script(self, script: ScriptView) -> None:
        self._script = script
        self._scripts.set_current(script.value)
        self._write_sub_title()

    def show_drawer(self, drawer: bool) -> None:
        """Offer the button that opens the articles, where they are not in sight."""
        self._drawer.setVisible(drawer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_scripts()

    def _write_sub_title(self) -> None:
        text = self._text
        parts = [text.source, text.published]
        if text.characters:
            parts.append(self.tr("%Ln character(s)", "", text.characters))
        if self._script is not ScriptView.ORIGINAL:
            parts.append(self.tr("converted"))
        self._sub.set_text(" · ".join(part for part in parts if part))

    def _write_scripts(self) -> None:
        short = self.width() < _NARROW
        if short is self._short:
            return
        self._short = short
        original = Segment(ScriptView.ORIGINAL.value, self.tr("Original"), "Ctrl+1")
        others = [
            Segment(
                view.value,
                names[1] if short else names[0],
                f"{names[0]} (Ctrl+{place})",
                script_font(view, self.font()),
            )
            for place, (view, names) in enumerate(_NAMES.items(), start=2)
        ]
        self._scripts.set_segments([original, *others])
        self._scripts.set_current(self._script.value)

    def _make_aids(self, actions: Actions) -> QMenu:
        menu = QMenu(self)
        for id in ("hide_glosses", "join_lines"):
            menu.addAction(actions[id])
        return menu

    def show_aids(self, active: bool) -> None:
        """Show by the button that an aid changes what is seen."""
        self._aids.setChecked(active)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 20, 8)
        row.setSpacing(8)
        self._drawer.hide()
        row.addWidget(self._drawer)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._sub)
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addSpacing(8)
        row.addWidget(self._scripts)
        row.addWidget(self._aids)
        row.addWidget(self._type)
        self.setMinimumHeight(_HEIGHT)
