"""The start page: what can be done without a project, and the projects of before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qannotate.errors import UserError
from qannotate.ui.actions import Actions, key_text
from qannotate.ui.dialogs.person import LANGUAGES
from qannotate.ui.fonts import SMALL_SIZE, TITLE_SIZE, UI_SIZE
from qannotate.ui.panels.ground import Ground
from qannotate.ui.panels.sign import Sign
from qannotate.ui.panels.start_rows import StartRow, day_of, short_path
from qannotate.ui.theme import ThemeChoice
from qannotate.ui.widgets.labels import ElidedLabel
from qannotate.ui.widgets.message_band import MessageBand
from qannotate.ui.widgets.segmented_control import Segment, SegmentedControl

_NAME_SIZE = 26
_MOST_RECENT = 6


class StartPage(QWidget):
    """Signals:
    recent_chosen: the path of a project to open again.
    language_chosen: the language the person wants, such as `zh_CN`.
    theme_chosen: the `ThemeChoice` the person wants.
    """

    recent_chosen = Signal(object)
    language_chosen = Signal(str)
    theme_chosen = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = MessageBand()
        self._message.hide()
        self._languages = SegmentedControl(
            [Segment(code, title) for code, title in LANGUAGES.items()], name=self.tr("Language")
        )
        self._languages.chosen.connect(self.language_chosen)
        self._themes = SegmentedControl(
            [
                Segment(ThemeChoice.LIGHT.value, self.tr("Light")),
                Segment(ThemeChoice.DARK.value, self.tr("Dark")),
                Segment(ThemeChoice.SYSTEM.value, self.tr("System")),
            ],
            name=self.tr("Theme"),
        )
        self._themes.chosen.connect(lambda key: self.theme_chosen.emit(ThemeChoice(key)))
        self._recent = QVBoxLayout()
        self._deeds = self._make_deeds(actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_left(), 4)
        row.addWidget(self._make_right(), 7)

    def show_recent(self, paths: Sequence[Path]) -> None:
        while self._recent.count():
            _throw_away(self._recent.takeAt(0))
        there = [path for path in paths if path.exists()][:_MOST_RECENT]
        for path in there:
            row = StartRow(path.stem, short_path(path), aside=day_of(path))
            row.clicked.connect(lambda _=False, path=path: self.recent_chosen.emit(path))
            self._recent.addWidget(row)
        if not there:
            hint = self.tr("Projects that you open will be listed here.")
            self._recent.addWidget(ElidedLabel(hint, token="text_secondary"))

    def show_choices(self, language: str, theme: ThemeChoice) -> None:
        self._languages.set_current(language)
        self._themes.set_current(theme.value)

    def show_error(self, error: UserError) -> None:
        self._message.show_error(error)
        self._message.show()

    def clear_message(self) -> None:
        self._message.hide()

    def shown_message(self) -> str:
        return self._message.text if not self._message.isHidden() else ""

    def deed(self, id: str) -> StartRow:
        return self._deeds[id]

    def _make_deeds(self, actions: Actions) -> dict[str, StartRow]:
        deeds = {
            "open_sample": StartRow(
                self.tr("Open the sample project"),
                self.tr("Five real articles, with a label scheme and guidelines"),
                icon="play",
                framed=True,
            ),
            "new_project": StartRow(
                self.tr("New project…"),
                self.tr("Choose a name, a place and a label scheme"),
                icon="file-plus",
                aside=key_text("Ctrl+N"),
            ),
            "open_project": StartRow(
                self.tr("Open project…"),
                self.tr("Or drop a .qann file here"),
                icon="folder-open",
                aside=key_text("Ctrl+O"),
            ),
        }
        for id, row in deeds.items():
            row.clicked.connect(actions[id].trigger)
        return deeds

    def _make_left(self) -> QWidget:
        left = Ground("window")
        column = QVBoxLayout(left)
        column.setContentsMargins(56, 0, 40, 28)
        column.setSpacing(6)
        column.addStretch(2)
        head = QVBoxLayout()
        head.setContentsMargins(15, 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(Sign(44))
        head.addSpacing(10)
        head.addWidget(ElidedLabel("qannotate", size=_NAME_SIZE))
        for line in (
            self.tr("Label Chinese news: entities, numbers, events."),
            self.tr("Articles and labels stay on this computer."),
        ):
            head.addWidget(ElidedLabel(line, token="text_secondary", size=UI_SIZE))
        column.addLayout(head)
        column.addSpacing(20)
        for row in self._deeds.values():
            column.addWidget(row)
        column.addStretch(5)
        choices = QHBoxLayout()
        choices.setContentsMargins(15, 0, 0, 0)
        choices.setSpacing(16)
        choices.addWidget(self._languages)
        choices.addWidget(self._themes)
        choices.addStretch(1)
        column.addLayout(choices)
        return left

    def _make_right(self) -> QWidget:
        right = Ground("page")
        column = QVBoxLayout(right)
        column.setContentsMargins(56, 0, 72, 28)
        column.setSpacing(8)
        column.addSpacing(96)
        column.addWidget(ElidedLabel(self.tr("Recent projects"), size=TITLE_SIZE, medium=True))
        column.addSpacing(8)
        listed = QWidget()
        listed.setLayout(self._recent)
        self._recent.setContentsMargins(0, 0, 0, 0)
        self._recent.setSpacing(2)
        self._recent.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(listed)
        scroll.viewport().setAutoFillBackground(False)
        listed.setAutoFillBackground(False)
        column.addWidget(scroll, 1)
        column.addWidget(self._message)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(
            ElidedLabel(QApplication.applicationVersion(), token="text_tertiary", size=SMALL_SIZE)
        )
        column.addLayout(foot)
        return right


def _throw_away(item: QLayoutItem | None) -> None:
    widget = item.widget() if item is not None else None
    if widget is not None:
        widget.deleteLater()
