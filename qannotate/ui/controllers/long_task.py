"""Long tasks: work that pauses editing, says how far it is and can be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from qannotate.ui.tasks import Progress, Task, TaskRunner

T = TypeVar("T")

_SHOW_AFTER_MS = 100


class LongTask(QObject):
    """Runs one task at a time and tells how far it is; short ones are never shown.

    Signals:
        started: a task runs; nothing may be written meanwhile.
        shown: the task takes long enough to be shown, with its title.
        moved: (done, total) of the task.
        ended: no task is running any more.
    """

    started = Signal()
    shown = Signal(str)
    moved = Signal(int, int)
    ended = Signal()

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_SHOW_AFTER_MS)

    @property
    def running(self) -> bool:
        return self._task is not None

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Run `work`, giving it the function to report to. One task at a time."""

        def finish(value: T) -> None:
            self._end()
            done(value)

        def give_up(error: Exception) -> None:
            self._end()
            failed(error)

        self._delay.timeout.connect(lambda: self.shown.emit(title))
        self._delay.start()
        self._task = self._tasks.run_with_progress(work, finish, give_up, self.moved.emit)
        self.started.emit()

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self._delay.stop()
        self._delay.timeout.disconnect()
        self.ended.emit()
