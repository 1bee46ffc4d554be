"""The program behind a window: opens and closes projects in it, and hands out the actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qannotate.errors import InputError, UserError
from qannotate.settings import Settings, system_user_name
from qannotate.ui.actions import Needs
from qannotate.ui.controllers.commands import Commands
from qannotate.ui.controllers.long_task import LongTask
from qannotate.ui.controllers.people import people_known, person_in
from qannotate.ui.controllers.questions import Questions
from qannotate.ui.controllers.shell import Shell
from qannotate.ui.controllers.workbench import Workbench
from qannotate.ui.dialogs.palette import CommandPalette
from qannotate.ui.main_window import MainWindow
from qannotate.ui.panels.mode_stack import ModeStack
from qannotate.ui.panels.modes import ANNOTATE, MODES, REVIEW, Mode
from qannotate.ui.tasks import TaskRunner
from qannotate.ui.theme import ThemeChoice, ThemeKeeper
from qannotate.ui.widgets.first_paint import FirstPaint
from qannotate.ui.widgets.message_band import Tone
from qannotate.workspace.exporting import ExportReport
from qannotate.workspace.project import Project

_SUFFIX = ".qann"


class Program(QObject):
    """One window with what is open in it.

    Signals:
        language_changed: the interface is to speak another language: a new window is due.
    """

    language_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        tasks: TaskRunner,
        themes: ThemeKeeper,
        modes: Sequence[Mode] = MODES,
    ) -> None:
        super().__init__()
        self.settings, self._tasks, self._themes, self._modes = settings, tasks, themes, modes
        self.window = MainWindow()
        self.long = LongTask(tasks, self)
        self.shell = Shell(settings, self.long, self)
        self.questions = Questions(settings, self.window)
        self._greeted = False
        self.workbench: Workbench | None = None
        self.pages: ModeStack | None = None
        self._commands = Commands(self.window.actions_table, self)
        self._connect()
        self._show_start()

    # opening and closing

    def show(self) -> None:
        self.window.restore(str(self.settings.window.get("geometry", "")))
        self.window.show()

    def begin(self, project: Path | None, *, sample: bool = False) -> None:
        """Open what was asked for; over it, ask for a name if nobody has worked here yet."""
        if project is not None:
            self.shell.open(project)
        elif sample:
            self.shell.open_sample()
        if not self.long.running:
            self._greet()

    def _greet(self) -> None:
        """Ask who works here, once. Until they say, the system's name stands in for theirs."""
        if self.settings.person_name or self._greeted:
            return
        self._greeted = True
        dialog = self.questions.ask_person(first=True)
        dialog.rejected.connect(partial(self._choose_person, system_user_name()))

    def end(self) -> None:
        """Remember everything and close the project; the window is about to go."""
        self.settings.window["geometry"] = self.window.geometry_text()
        self.long.cancel()
        self.shell.close()
        self.settings.save()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open a project that was dropped; import everything else."""
        project = next((path for path in paths if path.suffix == _SUFFIX), None)
        if project is not None:
            self.shell.open(project)
        elif self.workbench is not None:
            self.workbench.importing.run(paths)
        else:
            what = self.tr("No project is open to import into.")
            self._show_failure(InputError(what, self.tr("Open one, or make a new one, first.")))

    def _open(self, project: Project, reason: UserError | None) -> None:
        try:
            person = person_in(project, self.settings)
        except UserError as error:
            self.shell.close()
            self._show_failure(error)
            return
        window = self.window
        self.workbench = Workbench(
            project=project,
            person=person,
            settings=self.settings,
            tasks=self._tasks,
            long=self.long,
            actions=window.actions_table,
            status=window.status_panel,
            parent=self,
        )
        self.pages = ModeStack(
            self.workbench.page,
            self._modes,
            desk=self.workbench.desk,
            actions=window.actions_table,
            tasks=self._tasks,
        )
        self.workbench.available_changed.connect(window.actions_table.set_available)
        self.workbench.importing.imported.connect(self.questions.tell_import)
        self.pages.status_changed.connect(window.status_panel.show_sentence)
        undoing = self.workbench.undoing
        for signal in (undoing.undone, undoing.redone, undoing.went_there):
            signal.connect(self.pages.refresh)
        self.workbench.editor.failed.connect(self.pages.show_error)
        window.show_pages(self.pages, project.name)
        self._show_corner()
        self.workbench.begin()
        menu = self.workbench.page.article.header.type_menu
        menu.theme_chosen.connect(self._choose_theme)
        menu.show_choices(self.workbench.comfort.style, self._themes.choice)
        self.workbench.page.article.view.setFocus()
        if reason is not None:
            self._tell_read_only(reason)
        self._greet()
        # What suggestions need takes a second to load: the article is to be seen before.
        FirstPaint(self.workbench.page.article, self.workbench.warm_up)

    def _close(self) -> None:
        if self.workbench is not None:
            self.workbench.end()

    def _closed(self) -> None:
        if self.workbench is not None:
            self.workbench.deleteLater()
            self.workbench = self.pages = None
        self._show_start()

    def _show_start(self) -> None:
        self.window.show_start()
        self.window.start_page.clear_message()
        self.window.start_page.show_recent(self.settings.recent)
        self.window.start_page.show_choices(self.settings.language, self._themes.choice)
        self.window.actions_table.set_available(Needs.NOTHING)
        self._show_corner()

    def _show_corner(self) -> None:
        corner, pages = self.window.top_corner, self.pages
        corner.show_modes(pages.titles() if pages else (), pages.current if pages else "")
        name = self.settings.person().name
        corner.show_person(name, people_known(self.settings), working=self.workbench is not None)
        self.window.refresh_corner()

    def _tell_read_only(self, reason: UserError) -> None:
        if self.workbench is not None:
            todo = self.tr("You can read here; label in the other window, or close it first.")
            self.workbench.page.article.show_notice(reason.what, todo, Tone.WARNING)

    def _show_failure(self, error: UserError) -> None:
        if self.workbench is not None:
            self.workbench.telling.show_failure(error)
        else:
            self.window.start_page.show_error(error)

    # choices

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._themes.choose(choice)
        self.settings.theme = choice.value
        self.settings.save()

    def _choose_language(self, language: str) -> None:
        if language and language != self.settings.language:
            self.settings.language = language
            self.settings.save()
            self.language_changed.emit()

    def _choose_person(self, name: str, language: str = "") -> None:
        try:
            self.settings.become(name)
            self.settings.save()
            if self.workbench is not None and self.shell.project is not None:
                person = person_in(self.shell.project, self.settings)
                self.workbench.desk.work_as(person)
        except UserError as error:
            self._show_failure(error)
        self._show_corner()
        self._choose_language(language)

    def _choose_mode(self, key: str) -> None:
        if self.pages is not None and self.workbench is not None:
            self.pages.go_to(key)
            self._show_corner()
            if key == ANNOTATE:
                self.workbench.page.article.view.setFocus()
                self.workbench.showing.show_place()
            else:  # the counts are those of the page for labelling
                self.window.status_panel.show_counts(None)

    # actions

    def _connect(self) -> None:
        window, shell, questions = self.window, self.shell, self.questions
        shell.opened.connect(self._open)
        shell.closing.connect(self._close)
        shell.closed.connect(self._closed)
        shell.failed.connect(self._show_failure)
        questions.project_named.connect(shell.create)
        questions.project_chosen.connect(shell.open)
        questions.copy_named.connect(shell.save_copy)
        questions.articles_chosen.connect(self.take_files)
        questions.person_named.connect(self._choose_person)
        questions.flag_asked.connect(self._flag)
        questions.exported.connect(self._tell_export)
        window.dropped.connect(self.take_files)
        window.closing.connect(self.end)
        window.top_corner.mode_chosen.connect(self._choose_mode)
        window.top_corner.person_chosen.connect(self._choose_person)
        window.top_corner.new_person_asked.connect(questions.ask_person)
        window.start_page.recent_chosen.connect(shell.open)
        window.start_page.language_chosen.connect(self._choose_language)
        window.start_page.theme_chosen.connect(self._choose_theme)
        window.status_panel.undo_asked.connect(window.actions_table["undo"].trigger)
        window.status_panel.cancel_asked.connect(self.long.cancel)
        self.long.shown.connect(window.status_panel.busy.begin)
        self.long.moved.connect(window.status_panel.busy.move_to)
        self.long.ended.connect(window.status_panel.busy.hide)
        window.actions_table.connect_all(self._deeds())
        for spec, action in window.actions_table:
            action.triggered.connect(lambda _=False, id=spec.id: self._do_on_workbench(id))

    def _deeds(self) -> dict[str, Callable[[], object]]:
        questions, shell = self.questions, self.shell
        return {
            "new_project": questions.ask_new_project,
            "open_project": questions.ask_project,
            "open_sample": shell.open_sample,
            "save_copy": questions.ask_copy,
            "switch_person": questions.ask_person,
            "close_project": shell.close,
            "quit": self.window.close,
            "palette": self.open_palette,
            "import_articles": questions.ask_articles,
            "export": self._ask_export,
            "review": self._toggle_review,
            "flag": self._ask_flag,
            "about": lambda: questions.tell_about(QCoreApplication.applicationVersion()),
        }

    def _do_on_workbench(self, id: str) -> None:
        if self.workbench is None or self.pages is None:
            return
        deed = self.pages.deeds().get(id) or self.workbench.deeds().get(id)
        if deed is not None:
            deed()

    def _toggle_review(self) -> None:
        in_review = self.pages is not None and self.pages.current == REVIEW
        self._choose_mode(ANNOTATE if in_review else REVIEW)

    def _ask_export(self) -> None:
        if self.workbench is not None:
            self.questions.ask_export(self.workbench.desk.project, self._tasks)

    def _tell_export(self, report: ExportReport) -> None:
        said = self.tr("%Ln article(s) exported to {0}", "", report.documents)
        self.window.status_panel.show_deed(said.format(report.files[0]), can_undo=False)

    def _ask_flag(self) -> None:
        session = self.workbench.desk.session if self.workbench is not None else None
        if session is not None:
            self.questions.ask_flag(session.state.flag)

    def _flag(self, question: str) -> None:
        if self.workbench is not None:
            self.workbench.editor.set_flag(question.strip())
            self.workbench.desk.refresh()

    def open_palette(self) -> CommandPalette:
        """Show everything that can be done now."""
        palette = CommandPalette(self._commands.all(self.workbench), self.window)
        palette.show()
        return palette
