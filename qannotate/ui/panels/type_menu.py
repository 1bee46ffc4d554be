"""The menu for how the article is read: size, type, captions, length of a line, theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from qannotate.ui.actions import Actions
from qannotate.ui.fonts import Typeface
from qannotate.ui.theme import ThemeChoice
from qannotate.ui.widgets.article_painter import Captions
from qannotate.ui.widgets.reading_style import MEASURES, ReadingStyle

T = TypeVar("T")


class TypeMenu(QMenu):
    """Offers choices; what is chosen already is ticked.

    Signals:
        typeface_chosen: the `Typeface` the person wants.
        captions_chosen: the `Captions` the person wants.
        measure_chosen: how many characters a line is to have at most.
        theme_chosen: the `ThemeChoice` the person wants.
    """

    typeface_chosen = Signal(object)
    captions_chosen = Signal(object)
    measure_chosen = Signal(int)
    theme_chosen = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for id in ("larger", "smaller", "normal_size"):
            self.addAction(actions[id])
        faces = {Typeface.HEI: self.tr("Hei"), Typeface.SONG: self.tr("Song")}
        captions = {
            Captions.ALL: self.tr("All captions"),
            Captions.HOVERED: self.tr("Captions where you point"),
            Captions.NONE: self.tr("No captions"),
        }
        lines = {n: self.tr("Lines of {0} characters").format(n) for n in MEASURES}
        themes = {
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.SYSTEM: self.tr("System"),
        }
        self._typefaces = self._choice(faces, self.typeface_chosen)
        self._captions = self._choice(captions, self.captions_chosen)
        self._measures = self._choice(lines, self.measure_chosen)
        self._themes = self._choice(themes, self.theme_chosen)

    def show_choices(self, style: ReadingStyle, theme: ThemeChoice) -> None:
        """Tick what is chosen."""
        self._typefaces[style.typeface].setChecked(True)
        self._captions[style.captions].setChecked(True)
        if style.measure in self._measures:
            self._measures[style.measure].setChecked(True)
        self._themes[theme].setChecked(True)

    def _choice(self, titles: Mapping[T, str], chosen: SignalInstance) -> dict[T, QAction]:
        self.addSeparator()
        group = QActionGroup(self)
        made = {}
        for value, title in titles.items():
            action = made[value] = group.addAction(title)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, value=value: chosen.emit(value))
            self.addAction(action)
        return made
