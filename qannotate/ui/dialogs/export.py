"""The export dialog: what goes out, what the format cannot hold, and the file it goes to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qannotate.errors import CancelledError, InputError, UserError
from qannotate.ui.dialogs.export_card import ExportCard
from qannotate.ui.dialogs.export_choices import ExportChoices, ExportGround
from qannotate.ui.dialogs.export_command import command_line
from qannotate.ui.dialogs.export_losses import ExportLosses
from qannotate.ui.dialogs.export_preview import ExportPreview, preview
from qannotate.ui.panels.ground import Ground, Rule
from qannotate.ui.tasks import Progress, Task, TaskRunner
from qannotate.ui.widgets.buttons import PrimaryButton, SecondaryButton
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.labels import ElidedLabel
from qannotate.ui.widgets.message_band import MessageBand, Tone
from qannotate.ui.widgets.thin_progress import ThinProgress
from qannotate.workspace.exporting import ExportReport, export, plan_export
from qannotate.workspace.project import Project
from qannotate.workspace.selection import ExportRequest

_SIZE, _SETTLE_MS = QSize(1120, 680), 60

PlaceChooser = Callable[[QWidget, Path, bool], Path | None]
"""Asks for the file, or the folder if the last value says so; `None` if nowhere."""


def ask_for_place(parent: QWidget, suggested: Path, is_folder: bool) -> Path | None:
    """Ask the system's dialog where to write to."""
    if is_folder:
        chosen = QFileDialog.getExistingDirectory(parent, "", str(suggested.parent))
    else:
        chosen, _ = QFileDialog.getSaveFileName(parent, "", str(suggested))
    return Path(chosen) if chosen else None


@guarded
class ExportDialog(QDialog):
    """Plans in the background while choices change; writes in the background, too.

    Signals:
        exported: the `ExportReport` of what was written; the dialog closes then.
    """

    exported = Signal(object)

    def __init__(
        self,
        project: Project,
        tasks: TaskRunner,
        language: str,
        parent: QWidget | None = None,
        *,
        choose_place: PlaceChooser = ask_for_place,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export training data"))
        self._project = project
        self._tasks = tasks
        self._choose_place = choose_place
        self._task: Task | None = None
        self._writing: Task | None = None
        self._preview: ExportPreview | None = None
        scheme = project.scheme
        ground = ExportGround(scheme, project.annotators(), project.counts())
        self.choices = ExportChoices(ground, language)
        self.losses = ExportLosses(scheme, language)
        self.card = ExportCard(project.name, scheme, language)
        self.band = MessageBand()
        self.sentence = ElidedLabel()
        self._bar = ThinProgress()
        self._cancel = SecondaryButton(self.tr("Cancel"))
        self.deed = PrimaryButton(self.tr("Export…"))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._arrange()
        self._connect()
        self._plan()

    @property
    def shown(self) -> ExportPreview | None:
        """What is planned, `None` while it is being counted."""
        return self._preview

    def request(self) -> ExportRequest:
        return self.choices.request()

    def suggested_place(self) -> Path:
        """Return the file (or the folder of a split) that is offered."""
        path, chosen = self._project.path, self.choices.chosen_format
        suffix = "" if self.request().split else chosen.suffix
        name = path.stem if suffix else f"{path.stem}-{chosen.name}"
        return path.parent / f"{name}{suffix}"

    def write_to(self, place: Path) -> None:
        """Write what is chosen to a file or folder, in the background."""
        if self._writing is not None:
            return
        request, project = self.request(), self._project

        def work(progress: Progress) -> ExportReport:
            with project.reader() as reader:
                return export(plan_export(reader, request), place, progress)

        self.band.hide()
        self.card.show_command(command_line(project.path, place, request))
        self._writing = self._tasks.run_with_progress(
            work, self._finish, self._give_up, self._bar.set_progress
        )
        self._show_writing(True)

    def reject(self) -> None:
        """Stop writing if that is going on, else close."""
        if self._writing is not None:
            self._writing.cancel()
        else:
            self._drop()
            super().reject()

    # how

    def _plan(self) -> None:
        """Find out in the background what the choices come to."""
        self._drop()
        self._preview = None
        self.deed.setEnabled(False)
        missing = self.choices.missing()
        request = self.request()
        if missing:
            todo = self.tr("Choose at least one.")
            self._show(ExportPreview(request, refusal=InputError(missing, todo)))
            return
        self.sentence.set_text(self.tr("Counting…"))
        project = self._project

        def work() -> ExportPreview:
            with project.reader() as reader:
                return preview(reader, request)

        self._task = self._tasks.run(work, self._show, self._fail)

    def _show(self, shown: ExportPreview) -> None:
        self._task = None
        self._preview = shown
        native = self.choices.chosen_format.native
        self.losses.show_preview(shown, native=native)
        self.card.show_preview(shown)
        command = command_line(self._project.path, self.suggested_place(), shown.request)
        self.card.show_command("" if shown.refusal else command)
        self.band.setVisible(shown.refusal is not None)
        if shown.refusal is not None:
            self.band.show_message(shown.refusal.what, shown.refusal.todo, Tone.WARNING)
        self.deed.setEnabled(shown.refusal is None)
        self.deed.setToolTip(str(shown.refusal) if shown.refusal else "")
        self.deed.setText(self._deed_text(shown))
        self.sentence.set_text("" if shown.refusal else self._sentence(shown))

    def _deed_text(self, shown: ExportPreview) -> str:
        if shown.refusal is not None:
            return self.tr("Export…")
        articles = self.tr("%Ln article(s)", "", shown.documents)
        spans = self.tr("%Ln span(s)", "", shown.spans)
        return self.tr("Export {0}, {1}…").format(articles, spans)

    def _sentence(self, shown: ExportPreview) -> str:
        articles = self.tr("%Ln article(s)", "", shown.documents)
        spans = self.tr("%Ln span(s)", "", shown.spans)
        if not shown.lost:
            return self.tr("Writes {0} with {1}; nothing is lost.").format(articles, spans)
        lost = self.tr("%Ln thing(s) cannot be held", "", shown.lost)
        return self.tr("Writes {0} with {1}; {2}, listed beside the file.").format(
            articles, spans, lost
        )

    def _ask(self) -> None:
        place = self._choose_place(self, self.suggested_place(), self.request().split is not None)
        if place is not None:
            self.write_to(place)

    def _finish(self, report: ExportReport) -> None:
        self._show_writing(False)
        self.exported.emit(report)
        self.accept()

    def _give_up(self, error: Exception) -> None:
        self._show_writing(False)
        if isinstance(error, CancelledError):
            self.sentence.set_text(self.tr("Cancelled; nothing was written."))
        else:
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.band.show_error(error)
        self.band.show()

    def _show_writing(self, writing: bool) -> None:
        if not writing:
            self._writing = None
        self._bar.setVisible(writing)
        self._bar.set_progress(0, -1)
        for part in (self.choices, self.deed):
            part.setEnabled(not writing)

    def _drop(self) -> None:
        if self._task is not None:
            self._task.drop()
            self._task = None

    def _connect(self) -> None:
        # Ticking several boxes in a row is planned once.
        self.choices.changed.connect(self._wait)
        self._settle.timeout.connect(self._plan)
        self._cancel.clicked.connect(self.reject)
        self.deed.clicked.connect(self._ask)

    def _wait(self) -> None:
        self._preview = None
        self.deed.setEnabled(False)
        self._settle.start()

    def _arrange(self) -> None:
        self.resize(_fitting_size(self.parentWidget()))
        self.deed.setDefault(True)
        self._cancel.setAutoDefault(False)
        self._bar.setFixedWidth(160)
        self._bar.hide()
        self.band.hide()
        left = QScrollArea()
        left.setWidgetResizable(True)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setWidget(self.choices)
        left.viewport().setAutoFillBackground(False)
        self.choices.setAutoFillBackground(False)
        left.setFixedWidth(self.choices.minimumWidth() + 12)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        band = QVBoxLayout()
        band.setContentsMargins(20, 16, 20, 0)
        band.addWidget(self.band)
        middle.addLayout(band)
        middle.addWidget(self.losses, 1)
        body = Ground("panel")
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(left)
        across.addWidget(_Upright())
        across.addLayout(middle, 1)
        across.addWidget(_Upright())
        across.addWidget(self.card)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 14, 20, 14)
        foot.setSpacing(8)
        foot.addWidget(self.sentence, 1)
        for part in (self._bar, self._cancel, self.deed):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(body, 1)
        column.addWidget(Rule())
        column.addLayout(foot)


def _fitting_size(parent: QWidget | None) -> QSize:
    """Return the usual size, smaller where the window is small."""
    if parent is None:
        return _SIZE
    return _SIZE.boundedTo(parent.window().size() - QSize(64, 60))


class _Upright(Ground):
    """An upright hairline."""

    def __init__(self) -> None:
        super().__init__("border")
        self.setFixedWidth(1)
