"""Questions: the few dialogs that ask for a file, a name or a sentence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from qannotate import settings as places
from qannotate.settings import Settings
from qannotate.ui.dialogs.export import ExportDialog
from qannotate.ui.dialogs.import_articles import ImportDialog
from qannotate.ui.dialogs.import_report import ImportReportDialog, has_news
from qannotate.ui.dialogs.new_project import NewProjectDialog
from qannotate.ui.dialogs.person import PersonDialog
from qannotate.ui.tasks import TaskRunner
from qannotate.workspace.importing import ImportReport
from qannotate.workspace.project import Project

_SUFFIX = ".qann"


class Questions(QObject):
    """Asks without blocking; answers come as signals.

    Signals:
        project_named: the `Path` and the scheme's name of a project to make.
        project_chosen: the `Path` of a project to open.
        copy_named: the `Path` that a copy is to be written to.
        articles_chosen: the `Path`s of files to import.
        person_named: the name of who works here, and a language or an empty text.
        flag_asked: the question about the article in front.
        exported: the `ExportReport` of what was written.
    """

    project_named = Signal(object, str)
    project_chosen = Signal(object)
    copy_named = Signal(object)
    articles_chosen = Signal(object)
    person_named = Signal(str, str)
    flag_asked = Signal(str)
    exported = Signal(object)

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window

    def ask_new_project(self) -> None:
        dialog = NewProjectDialog(self._settings.language, self._window)
        dialog.chosen.connect(self.project_named)
        _open(dialog)

    def ask_project(self) -> None:
        dialog = self._files(self.tr("Open project"), f"qannotate (*{_SUFFIX})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.project_chosen.emit(Path(path)))
        _open(dialog)

    def ask_copy(self) -> None:
        dialog = self._files(self.tr("Save a copy"), f"qannotate (*{_SUFFIX})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX)
        dialog.fileSelected.connect(lambda path: self.copy_named.emit(Path(path)))
        _open(dialog)

    def ask_articles(self) -> None:
        dialog = ImportDialog(self._folder(), self._window)
        dialog.chosen.connect(self.articles_chosen)
        _open(dialog)

    def tell_import(self, report: ImportReport) -> None:
        """Show what became of each file, unless all of them simply came in."""
        if has_news(report):
            _open(ImportReportDialog(report, self._window))

    def ask_export(self, project: Project, tasks: TaskRunner) -> None:
        """Ask what goes out and where to; it is written when the dialog closes."""
        dialog = ExportDialog(project, tasks, self._settings.language, self._window)
        dialog.exported.connect(self.exported)
        _open(dialog)

    def ask_person(self, *, first: bool = False) -> PersonDialog:
        """Ask who works here; at the first start also for the language."""
        name = places.system_user_name() if first else ""
        language = self._settings.language if first else ""
        dialog = PersonDialog(name, language, self._window)
        dialog.chosen.connect(self.person_named)
        _open(dialog)
        return dialog

    def ask_flag(self, question: str) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Flag"))
        dialog.setLabelText(self.tr("Your question about this article (empty takes it back):"))
        dialog.setTextValue(question)
        dialog.textValueSelected.connect(self.flag_asked)
        _open(dialog)

    def tell_about(self, version: str) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About qannotate"))
        box.setText(f"qannotate {version}")
        box.setInformativeText(
            self.tr("Labels Chinese text: entities, numbers, events. Everything stays here.")
        )
        _open(box)

    def _files(self, title: str, kinds: str) -> QFileDialog:
        return QFileDialog(self._window, title, str(self._folder()), kinds)

    def _folder(self) -> Path:
        folder = places.documents_folder()
        return folder if folder.is_dir() else Path.home()


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
