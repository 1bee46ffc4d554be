"""Who works here: the question of the first start, and of switching annotators."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from qannotate.domain.annotator import is_reserved
from qannotate.ui.fonts import TITLE_SIZE
from qannotate.ui.widgets.buttons import PrimaryButton
from qannotate.ui.widgets.combo_box import ComboBox
from qannotate.ui.widgets.labels import ElidedLabel

LANGUAGES = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}
"""The languages of the interface, each in its own words."""


class PersonDialog(QDialog):
    """Asks for a name, and at the first start for a language.

    Signals:
        chosen: the name, and the language or an empty text.
    """

    chosen = Signal(str, str)

    def __init__(self, name: str, language: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("qannotate")
        self.setMinimumWidth(380)
        self._name = QLineEdit(name)
        self._name.setAccessibleName(self.tr("Your name"))
        self._name.selectAll()
        self._name.textChanged.connect(self._check)
        self._language = ComboBox()
        for code, title in LANGUAGES.items():
            self._language.addItem(title, code)
        self._language.setCurrentIndex(max(self._language.findData(language), 0))
        self._asks_language = bool(language)
        self._start = PrimaryButton(self.tr("Start") if language else self.tr("Work here"))
        self._start.setDefault(True)
        self._start.clicked.connect(self.accept)
        self._hint = ElidedLabel("", token="error", size=12)
        self._arrange()
        self._check()

    @property
    def name_field(self) -> QLineEdit:
        return self._name

    @property
    def language_field(self) -> ComboBox:
        return self._language

    def accept(self) -> None:
        if self._start.isEnabled():
            language = str(self._language.currentData()) if self._asks_language else ""
            self.chosen.emit(self._name.text().strip(), language)
            super().accept()

    def _check(self) -> None:
        name = self._name.text().strip()
        reserved = is_reserved(name)
        self._hint.set_text(self.tr("The program uses this name itself.") if reserved else "")
        self._start.setEnabled(bool(name) and not reserved)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(ElidedLabel(self.tr("Who labels here?"), size=TITLE_SIZE, medium=True))
        column.addWidget(
            ElidedLabel(
                self.tr("Your labels are kept under this name, beside those of others."),
                token="text_secondary",
            )
        )
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Your name"), self._name)
        if self._asks_language:
            form.addRow(self.tr("Language"), self._language)
        column.addLayout(form)
        column.addWidget(self._hint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._start)
        column.addLayout(foot)
