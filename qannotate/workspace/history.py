"""Undo and redo: what one person can take back in this file, read from its journal.

Nothing is ever taken out of the journal. Undoing appends an entry that undoes another one;
redoing appends one that undoes the undoing. So both survive restarts, and a step that
could not be stored has changed nothing.
"""

from __future__ import annotations

from uuid import UUID

from qannotate.domain.annotator import Annotator
from qannotate.domain.change import Action, Change, Entry
from qannotate.errors import NothingToUndoError
from qannotate.workspace.project import Project


class History:
    """What `annotator` can undo and redo. Others' entries are left alone.

    Whoever does something new after undoing no longer redoes what was undone before.
    """

    def __init__(self, project: Project, annotator: Annotator) -> None:
        self._project = project
        self._annotator = annotator

    def undo_entry(self) -> Entry | None:
        """Return the entry that `undo` would take back."""
        return self._project.last_done(self._annotator)

    def redo_entry(self) -> Entry | None:
        """Return the entry that `redo` would do again."""
        undoing = self._project.last_undone(self._annotator)
        return None if undoing is None else self._undone_by(undoing)

    def undo(self) -> tuple[Entry, Change]:
        """Store the inverse of the last entry not yet undone; return what was stored.

        Raises:
            NothingToUndoError: there is no such entry.
            ChangedSinceError: somebody else changed what it made, or built on it; says who.
            StorageError: nothing was changed; undo and redo are as they were.
        """
        entry = self.undo_entry()
        if entry is None:
            raise NothingToUndoError("There is nothing to undo.", "Go on labelling.")
        return self._invert(entry, Action.UNDO, entry)

    def redo(self) -> tuple[Entry, Change]:
        """Do again what was undone last; return what was stored.

        Raises:
            NothingToUndoError: nothing was undone, or something new was done since.
            ChangedSinceError, StorageError: as `undo`.
        """
        undoing = self._project.last_undone(self._annotator)
        if undoing is None:
            raise NothingToUndoError("There is nothing to redo.", "Go on labelling.")
        return self._invert(undoing, Action.REDO, self._undone_by(undoing))

    def entries(self, document: UUID | None = None, limit: int | None = None) -> tuple[Entry, ...]:
        """Return what everybody did, newest first."""
        return self._project.entries(document, limit)

    def _invert(self, entry: Entry, action: Action, meant: Entry) -> tuple[Entry, Change]:
        change = self._project.change_of(entry.id).inverse()
        stored = self._project.apply(
            change,
            by=self._annotator,
            action=action,
            document=meant.document,
            summary=meant.summary,
            undoes=entry.id,
        )
        return stored, change

    def _undone_by(self, undoing: Entry) -> Entry:
        assert undoing.undoes is not None
        return self._project.entry(undoing.undoes)
