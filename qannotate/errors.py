"""Failures that a person can act on: what happened, and what to do about it.

Everything else that goes wrong is a bug and is left to propagate.
"""

from __future__ import annotations


class UserError(Exception):
    """A failure to show to the user: what happened, and what to do about it.

    `what` and `todo` are one plain-text sentence each. They never name an exception class.
    """

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(f"{what} {todo}")
        self.what = what
        self.todo = todo


class InputError(UserError):
    """A file or an argument is not what it should be; nothing was changed."""


class StorageError(UserError):
    """The machine kept us from reading or writing the project; nothing was changed."""


class ProjectBusyError(StorageError):
    """Another window or command has the project open for writing."""

    def __init__(self, what: str, todo: str, *, writer: str) -> None:
        super().__init__(what, todo)
        self.writer = writer


class ReadOnlyError(StorageError):
    """The project was opened for reading only."""


class RuleError(UserError):
    """The label scheme does not allow the edit."""


class NothingToUndoError(UserError):
    """There is no entry of this person left to undo or redo."""


class ChangedSinceError(UserError):
    """Somebody else changed what the entry made, so it is not undone silently."""


class ProcessError(UserError):
    """A process that worked for us ended before it was done; what is stored stays."""


class CancelledError(UserError):
    """The person cancelled a long task; what was finished before stays."""

    def __init__(self) -> None:
        super().__init__("The task was cancelled.", "Start it again to do the rest.")
