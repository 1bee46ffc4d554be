"""Everything a person can do, as one table: menus, palette and shortcuts come from it.

A new action is one line here and one line where the window connects it. Keys of the
article (`Scope.ARTICLE`) are shown in the menus but act only while the article has the
focus, so that they never take a letter from a search field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, Flag, auto

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


class Needs(Flag):
    """What has to be there before an action makes sense."""

    NOTHING = 0
    PROJECT = auto()
    ARTICLE = auto()
    WRITABLE = auto()
    SUGGESTION = auto()
    ANNOTATION = auto()


class Scope(Enum):
    WINDOW = "window"
    ARTICLE = "article"


class Menu(Enum):
    """The menus, in their order. One without actions is not shown."""

    PROJECT = "project"
    EDIT = "edit"
    ANNOTATE = "annotate"
    VIEW = "view"
    REVIEW = "review"
    DATA = "data"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing a person can do. `keys` are those of the keyboard's portable names.

    `group` puts a line between neighbours of one menu that differ in it. `checkable`
    actions show whether they are on.
    """

    id: str
    title: str
    menu: Menu
    keys: str = ""
    needs: Needs = Needs.NOTHING
    scope: Scope = Scope.WINDOW
    group: int = 0
    checkable: bool = False


_EDITING = Needs.ARTICLE | Needs.WRITABLE
_WRITING = Needs.PROJECT | Needs.WRITABLE
_KEY = Scope.ARTICLE


class ActionTable(QObject):
    """The table, in the language of the interface."""

    def specs(self) -> tuple[ActionSpec, ...]:
        return (
            *self._project(),
            *self._edit(),
            *self._annotate(),
            *self._view(),
            *self._review(),
            *self._data(),
            *self._help(),
        )

    def menu_title(self, menu: Menu) -> str:
        return {
            Menu.PROJECT: self.tr("Project"),
            Menu.EDIT: self.tr("Edit"),
            Menu.ANNOTATE: self.tr("Annotate"),
            Menu.VIEW: self.tr("View"),
            Menu.REVIEW: self.tr("Review"),
            Menu.DATA: self.tr("Data"),
            Menu.HELP: self.tr("Help"),
        }[menu]

    def _project(self) -> tuple[ActionSpec, ...]:
        menu = Menu.PROJECT
        return (
            ActionSpec("new_project", self.tr("New project…"), menu, "Ctrl+N"),
            ActionSpec("open_project", self.tr("Open project…"), menu, "Ctrl+O"),
            ActionSpec("open_sample", self.tr("Open the sample project"), menu),
            ActionSpec(
                "save_copy", self.tr("Save a copy…"), menu, "Ctrl+Shift+S", Needs.PROJECT, group=1
            ),
            ActionSpec("save", self.tr("Save"), menu, "Ctrl+S", Needs.PROJECT, group=1),
            ActionSpec(
                "switch_person", self.tr("Switch annotator…"), menu, "", Needs.PROJECT, group=2
            ),
            ActionSpec(
                "close_project", self.tr("Close project"), menu, "Ctrl+W", Needs.PROJECT, group=3
            ),
            ActionSpec("quit", self.tr("Quit"), menu, "Ctrl+Q", group=3),
        )

    def _edit(self) -> tuple[ActionSpec, ...]:
        menu = Menu.EDIT
        return (
            ActionSpec("undo", self.tr("Undo"), menu, "Ctrl+Z", _WRITING),
            ActionSpec("redo", self.tr("Redo"), menu, "Ctrl+Shift+Z", _WRITING),
            ActionSpec("copy", self.tr("Copy"), menu, "Ctrl+C", Needs.ARTICLE, scope=_KEY, group=1),
            ActionSpec(
                "find_document", self.tr("Find an article"), menu, "Ctrl+P", Needs.PROJECT, group=2
            ),
            ActionSpec("palette", self.tr("Command palette"), menu, "Ctrl+K", group=2),
        )

    def _annotate(self) -> tuple[ActionSpec, ...]:
        menu = Menu.ANNOTATE
        return (
            ActionSpec(
                "next_suggestion",
                self.tr("Next suggestion"),
                menu,
                "Tab",
                Needs.ARTICLE,
                scope=_KEY,
            ),
            ActionSpec(
                "previous_suggestion",
                self.tr("Previous suggestion"),
                menu,
                "Shift+Tab",
                Needs.ARTICLE,
                scope=_KEY,
            ),
            ActionSpec("accept", self.tr("Accept"), menu, "Return", _EDITING, scope=_KEY),
            ActionSpec(
                "reject",
                self.tr("Reject"),
                menu,
                "Backspace",
                _EDITING | Needs.SUGGESTION,
                scope=_KEY,
            ),
            ActionSpec(
                "accept_kind",
                self.tr("Accept all of this kind"),
                menu,
                "Ctrl+Shift+Return",
                _EDITING | Needs.SUGGESTION,
            ),
            ActionSpec(
                "delete",
                self.tr("Delete annotation"),
                menu,
                "Delete",
                _EDITING | Needs.ANNOTATION,
                scope=_KEY,
                group=1,
            ),
            ActionSpec(
                "shrink",
                self.tr("Move the end left"),
                menu,
                "[",
                _EDITING | Needs.ANNOTATION,
                scope=_KEY,
                group=1,
            ),
            ActionSpec(
                "grow",
                self.tr("Move the end right"),
                menu,
                "]",
                _EDITING | Needs.ANNOTATION,
                scope=_KEY,
                group=1,
            ),
            ActionSpec(
                "done_next", self.tr("Done and next"), menu, "Ctrl+Return", _EDITING, group=2
            ),
            ActionSpec("reopen", self.tr("Not done yet"), menu, "", _EDITING, group=2),
            ActionSpec("flag", self.tr("Flag with a question…"), menu, "", _EDITING, group=2),
        )

    def _view(self) -> tuple[ActionSpec, ...]:
        menu = Menu.VIEW
        return (
            ActionSpec(
                "view_original", self.tr("Original"), menu, "Ctrl+1", Needs.ARTICLE, checkable=True
            ),
            ActionSpec("view_s", "简体", menu, "Ctrl+2", Needs.ARTICLE, checkable=True),
            ActionSpec("view_t", "繁體", menu, "Ctrl+3", Needs.ARTICLE, checkable=True),
            ActionSpec("view_tw", "台灣", menu, "Ctrl+4", Needs.ARTICLE, checkable=True),
            ActionSpec("view_hk", "香港", menu, "Ctrl+5", Needs.ARTICLE, checkable=True),
            ActionSpec(
                "hide_glosses",
                self.tr("Hide pinyin glosses"),
                menu,
                "Ctrl+Shift+G",
                Needs.ARTICLE,
                group=1,
                checkable=True,
            ),
            ActionSpec(
                "join_lines",
                self.tr("Join broken lines"),
                menu,
                "Ctrl+Shift+J",
                Needs.ARTICLE,
                group=1,
                checkable=True,
            ),
            ActionSpec("larger", self.tr("Larger text"), menu, "Ctrl++", Needs.ARTICLE, group=2),
            ActionSpec("smaller", self.tr("Smaller text"), menu, "Ctrl+-", Needs.ARTICLE, group=2),
            ActionSpec(
                "normal_size", self.tr("Normal text size"), menu, "Ctrl+0", Needs.ARTICLE, group=2
            ),
            ActionSpec(
                "documents", self.tr("Articles panel"), menu, "Ctrl+B", Needs.PROJECT, group=3
            ),
            ActionSpec("next_panel", self.tr("Next panel"), menu, "F6", Needs.PROJECT, group=3),
            ActionSpec(
                "previous_panel",
                self.tr("Previous panel"),
                menu,
                "Shift+F6",
                Needs.PROJECT,
                group=3,
            ),
        )

    def _review(self) -> tuple[ActionSpec, ...]:
        menu = Menu.REVIEW
        return (ActionSpec("review", self.tr("Compare annotators"), menu, "Ctrl+R", Needs.PROJECT),)

    def _data(self) -> tuple[ActionSpec, ...]:
        menu = Menu.DATA
        return (
            ActionSpec("import_articles", self.tr("Import articles…"), menu, "Ctrl+I", _WRITING),
            ActionSpec("export", self.tr("Export…"), menu, "Ctrl+E", Needs.PROJECT),
        )

    def _help(self) -> tuple[ActionSpec, ...]:
        menu = Menu.HELP
        return (
            ActionSpec("guidelines", self.tr("Guidelines of the label"), menu, "F1", Needs.ARTICLE),
            ActionSpec("about", self.tr("About qannotate"), menu),
        )


class Actions(QObject):
    """The actions of one window, made from the table."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._table = ActionTable(self)
        self._specs = self._table.specs()
        self._actions = {spec.id: self._make(spec, window) for spec in self._specs}
        self.set_available(Needs.NOTHING)

    def __getitem__(self, id: str) -> QAction:
        return self._actions[id]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._actions[spec.id]) for spec in self._specs)

    def menu_title(self, menu: Menu) -> str:
        return self._table.menu_title(menu)

    def connect_all(self, deeds: Mapping[str, Callable[[], object]]) -> None:
        """Let each action do its deed; an id that is not in the table is a mistake."""
        for id, deed in deeds.items():
            self._actions[id].triggered.connect(lambda _checked=False, deed=deed: deed())

    def set_available(self, available: Needs) -> None:
        for spec, action in self:
            action.setEnabled((spec.needs & available) == spec.needs)

    def article_keys(self) -> dict[str, QAction]:
        """Return the keys that act while the article has the focus, by portable name."""
        return {spec.keys: action for spec, action in self if spec.scope is Scope.ARTICLE}

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(spec.title, window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        if spec.scope is Scope.WINDOW and spec.keys:
            action.setShortcut(QKeySequence(spec.keys))
        elif spec.keys:  # after a tab, menus show it as a shortcut without making it one
            action.setText(f"{spec.title}\t{key_text(spec.keys)}")
        window.addAction(action)
        return action


def key_text(keys: str) -> str:
    """Return keys as this system writes them: `Ctrl+Z`, `⌘Z`."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def fill_menus(bar: QMenuBar, actions: Actions) -> dict[Menu, QMenu]:
    """Put every action into its menu, and return the menus that came to be."""
    menus: dict[Menu, QMenu] = {}
    for menu in Menu:
        listed = [(spec, action) for spec, action in actions if spec.menu is menu]
        if listed:
            menus[menu] = bar.addMenu(actions.menu_title(menu))
            _fill(menus[menu], listed)
    return menus


def _fill(menu: QMenu, listed: list[tuple[ActionSpec, QAction]]) -> None:
    group = listed[0][0].group
    for spec, action in listed:
        if spec.group != group:
            menu.addSeparator()
            group = spec.group
        menu.addAction(action)
