"""Choosing what to import: files, folders, or what is dropped here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qannotate.ui.fonts import SMALL_SIZE
from qannotate.ui.panels.ground import Ground, Rule
from qannotate.ui.panels.review_empty import ReviewEmpty
from qannotate.ui.widgets.buttons import PrimaryButton, SecondaryButton
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.labels import ElidedLabel, PanelTitle
from qannotate.ui.widgets.plain import plain_tooltip

PathsChooser = Callable[[QWidget, Path], list[Path]]
"""Asks for files or a folder, beginning in a folder; empty if the person thought better."""


def ask_for_files(parent: QWidget, start: Path) -> list[Path]:
    chosen, _ = QFileDialog.getOpenFileNames(parent, "", str(start))
    return [Path(one) for one in chosen]


def ask_for_folder(parent: QWidget, start: Path) -> list[Path]:
    chosen = QFileDialog.getExistingDirectory(parent, "", str(start))
    return [Path(chosen)] if chosen else []


@guarded
class ImportDialog(QDialog):
    """Collects files and folders. Reading them is for whoever hears `chosen`.

    Signals:
        chosen: the `Path`s to import, as a list.
    """

    chosen = Signal(object)

    def __init__(
        self,
        start: Path,
        parent: QWidget | None = None,
        *,
        choose_files: PathsChooser = ask_for_files,
        choose_folder: PathsChooser = ask_for_folder,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import articles"))
        self.setAcceptDrops(True)
        self.resize(560, 400)
        self._start = start
        self._paths: list[Path] = []
        self.files = SecondaryButton(self.tr("Files…"))
        self.folder = SecondaryButton(self.tr("Folder…"))
        self.files.clicked.connect(lambda: self._ask(choose_files))
        self.folder.clicked.connect(lambda: self._ask(choose_folder))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What is imported"))
        self._empty = ReviewEmpty("file-input", self.tr("Drop files or folders here"))
        self._pages = QStackedWidget()
        self._cancel = SecondaryButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self.deed = PrimaryButton()
        self.deed.clicked.connect(self.accept)
        for button in (self.files, self.folder, self._cancel):
            button.setAutoDefault(False)
        self.deed.setDefault(True)
        self._arrange()
        self._show()

    @property
    def paths(self) -> list[Path]:
        return list(self._paths)

    def add(self, paths: Iterable[Path]) -> None:
        """Add files and folders, each once."""
        for path in paths:
            if path not in self._paths:
                self._paths.append(path)
        self._show()

    def accept(self) -> None:
        if self._paths:
            self.chosen.emit(self.paths)
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.list.currentRow()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            del self._paths[row]
            self._show()
            self.list.setCurrentRow(min(row, len(self._paths) - 1))
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.add(Path(url.toLocalFile()) for url in urls)

    def _ask(self, choose: PathsChooser) -> None:
        found = choose(self, self._start)
        if found:
            self._start = found[0].parent
            self.add(found)

    def _show(self) -> None:
        self.list.clear()
        for path in self._paths:
            item = QListWidgetItem(path.name or str(path))
            item.setToolTip(plain_tooltip(str(path)))
            self.list.addItem(item)
        self._pages.setCurrentWidget(self.list if self._paths else self._empty)
        self.deed.setEnabled(bool(self._paths))
        count = len(self._paths)
        text = self.tr("Import %Ln item(s)", "", count) if count else self.tr("Import")
        self.deed.setText(text)

    def _arrange(self) -> None:
        body = Ground("panel")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(10)
        heading = QHBoxLayout()
        heading.addWidget(PanelTitle(self.tr("Files and folders")), 1)
        heading.addWidget(self.files)
        heading.addWidget(self.folder)
        inside.addLayout(heading)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        inside.addWidget(self._pages, 1)
        for hint in (
            self.tr("Articles as text, Markdown or HTML; articles with labels as JSON Lines."),
            self.tr("Importing the same file twice adds nothing."),
        ):
            inside.addWidget(ElidedLabel(hint, token="text_secondary", size=SMALL_SIZE))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 14, 20, 14)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.deed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(body, 1)
        column.addWidget(Rule())
        column.addLayout(foot)
