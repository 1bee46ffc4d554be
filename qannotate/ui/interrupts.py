"""Ctrl-C in the terminal, and the system asking the program to end, as a signal of Qt.

Python runs its own handlers only between two steps of Python code, and while nobody does
anything Qt's loop takes none. So the interpreter writes to a socket that the loop watches.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ASKING = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]


class Interrupts(QObject):
    """Listens from its making until `stop`; only the main thread may make one.

    Signals:
        asked: the program is to end.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._wakeup = signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        # What is ignored, as under nohup, is to stay so.
        taken = [one for one in _ASKING if signal.getsignal(one) is not signal.SIG_IGN]
        self._before = {one: signal.signal(one, self._ignore) for one in taken}

    def stop(self) -> None:
        """Leave the signals to whoever had them before."""
        for one, handler in self._before.items():
            signal.signal(one, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._told.close()

    def _hear(self) -> None:
        numbers = self._heard.recv(64)
        if any(number in self._before for number in numbers):
            self.asked.emit()

    @staticmethod
    def _ignore(_number: int, _frame: object) -> None:
        """Take the signal from Python, whose own answer would be an exception anywhere."""
