"""A new project: what it is called, where it is kept, which labels it starts with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from qannotate import settings
from qannotate.ui.fonts import SMALL_SIZE, TITLE_SIZE
from qannotate.ui.widgets.buttons import PrimaryButton, SecondaryButton
from qannotate.ui.widgets.combo_box import ComboBox
from qannotate.ui.widgets.labels import ElidedLabel
from qannotate.workspace.schemes import DEFAULT_SCHEME, scheme_names, scheme_title

_SUFFIX = ".qann"
_FORBIDDEN = set('/\\:*?"<>|')


class NewProjectDialog(QDialog):
    """Signals:
    chosen: the `Path` of the new project, and the name of its scheme.
    """

    chosen = Signal(object, str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self.setMinimumWidth(460)
        self._folder = settings.documents_folder()
        self._name = QLineEdit(self.tr("New project"))
        self._name.selectAll()
        self._name.textChanged.connect(self._check)
        self._place = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._browse = SecondaryButton(self.tr("Folder…"))
        self._browse.setAutoDefault(False)
        self._browse.clicked.connect(self._choose_folder)
        self._scheme = ComboBox()
        for name in scheme_names():
            self._scheme.addItem(scheme_title(name, language), name)
        self._scheme.setCurrentIndex(self._scheme.findData(DEFAULT_SCHEME))
        self._hint = ElidedLabel(token="error", size=SMALL_SIZE)
        self._make = PrimaryButton(self.tr("Make project"))
        self._make.setDefault(True)
        self._make.clicked.connect(self.accept)
        self._arrange()
        self._check()

    @property
    def name_field(self) -> QLineEdit:
        return self._name

    @property
    def scheme_field(self) -> ComboBox:
        return self._scheme

    def path(self) -> Path:
        return self._folder / f"{self._name.text().strip()}{_SUFFIX}"

    def accept(self) -> None:
        if self._make.isEnabled():
            self.chosen.emit(self.path(), str(self._scheme.currentData()))
            super().accept()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder"), str(self._folder))
        if folder:
            self._folder = Path(folder)
            self._check()

    def _check(self) -> None:
        name = self._name.text().strip()
        problem = ""
        if _FORBIDDEN & set(name) or name.startswith("."):
            problem = self.tr("A file cannot have this name.")
        elif name and self.path().exists():
            problem = self.tr("There is a project with this name already.")
        self._place.set_text(str(self.path()))
        self._hint.set_text(problem)
        self._make.setEnabled(bool(name) and not problem)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(ElidedLabel(self.tr("New project"), size=TITLE_SIZE, medium=True))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Name"), self._name)
        place = QHBoxLayout()
        place.addWidget(self._place, 1)
        place.addWidget(self._browse)
        form.addRow(self.tr("Kept as"), place)
        form.addRow(self.tr("Label scheme"), self._scheme)
        column.addLayout(form)
        column.addWidget(self._hint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._make)
        column.addLayout(foot)
