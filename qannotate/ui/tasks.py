"""Work off the GUI thread: the only way in which the window computes in the background.

Values go in, values come out. Work must not touch widgets, sessions or the connection of
the project that the window has open, and must not keep Qt objects.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

T = TypeVar("T")

Progress = Callable[[int, int], bool]
"""Says how much is done of how much; the answer is whether to go on."""

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class Task:
    """Something that runs, or waits to run. Dropping it does not stop it."""

    _stopped: Event = field(default_factory=Event)
    _dropped: bool = False

    @property
    def cancelled(self) -> bool:
        return self._stopped.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._stopped.set()

    def drop(self) -> None:
        """Ask it to stop, and deliver nothing of it any more."""
        self._dropped = True
        self.cancel()


class TaskRunner(QObject):
    """Runs functions on a thread pool; one instance, living as long as the window.

    `work` must not touch widgets, sessions or the project file's connection.
    `done`, `failed` and `progressed` are always called on the GUI thread, and not at all
    once the task was dropped or the runner closed.
    """

    _delivered = Signal(object, object, object)  # task, callback, arguments

    def __init__(self, parent: QObject | None = None, *, threads: int | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        if threads is not None:
            self._pool.setMaxThreadCount(threads)
        self._tasks: WeakSet[Task] = WeakSet()
        self._closed = False
        # Queued even if emitted by this thread: a callback never runs inside `run`.
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> Task:
        """Run `work` in the background and hand its value to `done`."""
        return self.run_with_progress(lambda _progress: work(), done, failed)

    def run_with_progress(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        progressed: Callable[[int, int], object] | None = None,
    ) -> Task:
        """Run `work`, which reports its progress and stops when told to.

        What a stopped work returns or raises is delivered like any other end.
        """
        task = Task()
        self._tasks.add(task)

        def progress(finished: int, total: int) -> bool:
            if progressed is not None:
                self._delivered.emit(task, progressed, (finished, total))
            return not task.cancelled

        def job() -> None:
            try:
                result = work(progress)
            except Exception as error:  # noqa: BLE001 delivered, not swallowed
                self._delivered.emit(task, failed, (error,))
            else:
                self._delivered.emit(task, done, (result,))

        if self._closed:
            task.drop()
        else:
            self._pool.start(job)
        return task

    def drop_all(self) -> None:
        """Ask everything to stop and deliver nothing of it: its window is gone."""
        for task in list(self._tasks):
            task.drop()

    def close(self, milliseconds: int = -1) -> bool:
        """Stop taking work and wait until what runs has ended; for the end of the program.

        Returns whether everything ended in time; a negative time waits as long as needed.
        """
        self._closed = True
        self.drop_all()
        self._pool.clear()
        return self.wait_for_done(milliseconds)

    def wait_for_done(self, milliseconds: int = -1) -> bool:
        """Wait until nothing runs. Callbacks are still delivered by the event loop."""
        return self._pool.waitForDone(milliseconds)

    def _deliver(
        self, task: Task, callback: Callable[..., object], arguments: tuple[object, ...]
    ) -> None:
        if task._dropped:
            _log.debug("dropped the result of a task whose window is gone")
            return
        callback(*arguments)
