"""The difference in front: both versions, and what the guidelines say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qannotate.ui.fonts import SMALL_SIZE, sized
from qannotate.ui.models.review_card import Guideline, VersionCard
from qannotate.ui.panels.review_row import token_of
from qannotate.ui.theme import color, theme_of
from qannotate.ui.widgets.containers import Card
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.labels import Avatar, CaptionChip, ElidedLabel, PanelTitle
from qannotate.workspace.reviewing import DifferenceKind

_TEXT_SIZE = 16
_ROLE_WIDTH = 48


@guarded
class WrappedLabel(QLabel):
    """Plain text over several lines, in a token of the theme."""

    def __init__(self, token: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dress()

    def dress(self) -> None:
        colors = self.palette()
        ink = getattr(theme_of(self), self._token)
        if colors.color(self.foregroundRole()).name() != ink.lower():
            colors.setColor(self.foregroundRole(), color(ink))
            self.setPalette(colors)

    def showEvent(self, event: object) -> None:
        self.dress()


class VersionPanel(Card):
    """What one annotator has at the difference in front."""

    def __init__(self, *, filled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(filled=filled)
        self._who = ElidedLabel()
        self._chip = CaptionChip()
        self._text = WrappedLabel()
        self._value = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._rows = QGridLayout()
        self._note = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._parts: list[QWidget] = []
        self._arrange()

    def show_version(self, version: VersionCard) -> None:
        self._avatar.set_name(version.who)
        self._who.set_text(version.who)
        there = bool(version.title)
        self._chip.setVisible(there)
        self._chip.set_label(version.title, version.form, version.slot)
        self._text.setFont(sized(self.font(), _TEXT_SIZE if there else SMALL_SIZE))
        self._text.setText(version.text if there else self.tr("Nothing here"))
        self._value.set_text(version.value)
        self._value.setVisible(bool(version.value))
        self._note.set_text(version.note)
        self._note.setVisible(bool(version.note))
        self._show_rows(version)
        said = [version.who, version.title, self._text.text(), version.value, *self.rows()]
        self.setAccessibleName(", ".join(part for part in said if part))

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def label(self) -> str:
        return self._chip.text

    @property
    def value(self) -> str:
        return self._value.text

    def rows(self) -> list[str]:
        """Return what the rows say: roles and attributes."""
        labels = [part.text for part in self._parts if isinstance(part, ElidedLabel)]
        return [f"{name} {text}" for name, text in zip(labels[::2], labels[1::2], strict=True)]

    def _show_rows(self, version: VersionCard) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        for place, row in enumerate(one for one in version.rows if not one.missing):
            name = ElidedLabel(row.name, token="text_secondary", size=SMALL_SIZE)
            value = ElidedLabel(row.value, size=SMALL_SIZE)
            self._rows.addWidget(name, place, 0)
            self._rows.addWidget(value, place, 1)
            self._parts += [name, value]

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._avatar)
        top.addWidget(self._who, 1)
        top.addWidget(self._chip)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnMinimumWidth(0, _ROLE_WIDTH)
        self._rows.setColumnStretch(1, 1)
        self.body.setSpacing(6)
        self.body.addLayout(top)
        self.body.addWidget(self._text)
        self.body.addWidget(self._value)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._note)


class ReviewVersions(QWidget):
    """Both versions of the difference in front, and the guidelines under them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = ElidedLabel()
        self.a = VersionPanel(filled=True)
        self.b = VersionPanel(filled=False)
        self._guidelines = WrappedLabel("text_secondary")
        self._guideline_title = ElidedLabel(
            self.tr("Guidelines"), token="text_secondary", size=SMALL_SIZE
        )
        self._arrange()
        self.show_nothing()

    @property
    def kind(self) -> str:
        return self._kind.text

    @property
    def guidelines(self) -> str:
        return self._guidelines.text()

    def show_difference(
        self,
        kind: DifferenceKind,
        title: str,
        versions: tuple[VersionCard, VersionCard],
        guidelines: Sequence[Guideline],
    ) -> None:
        self._kind.set_text(title)
        self._kind.set_token(token_of(kind))
        self.a.show_version(versions[0])
        self.b.show_version(versions[1])
        shown = [f"{one.title}: {one.text}" for one in guidelines]
        self._guidelines.setText("\n\n".join(shown))
        self._guidelines.setFont(sized(self.font(), SMALL_SIZE))
        self._set_shown(True, bool(shown))

    def show_nothing(self) -> None:
        self._kind.set_text("")
        self._set_shown(False, False)

    def _set_shown(self, versions: bool, guidelines: bool) -> None:
        self.a.setVisible(versions)
        self.b.setVisible(versions)
        self._guidelines.setVisible(guidelines)
        self._guideline_title.setVisible(guidelines)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        heading = QHBoxLayout()
        heading.addWidget(PanelTitle(self.tr("Difference")), 1)
        heading.addWidget(self._kind)
        column.addLayout(heading)
        column.addWidget(self.a)
        column.addWidget(self.b)
        column.addSpacing(2)
        below = QVBoxLayout()
        below.setSpacing(4)
        below.addWidget(self._guideline_title)
        below.addWidget(self._guidelines)
        column.addLayout(below)
        column.addStretch(1)
