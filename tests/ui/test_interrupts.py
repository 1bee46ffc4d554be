"""Being asked by the system to end: the loop hears it while nobody does anything."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from qannotate.ui.interrupts import Interrupts


@pytest.fixture
def interrupts(qtbot: QtBot) -> Iterator[Interrupts]:
    made = Interrupts()
    yield made
    made.stop()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_is_heard_while_qt_waits(
    qtbot: QtBot, interrupts: Interrupts, number: signal.Signals
) -> None:
    with qtbot.waitSignal(interrupts.asked):
        signal.raise_signal(number)


def test_another_signal_asks_for_nothing(qtbot: QtBot, interrupts: Interrupts) -> None:
    before = signal.signal(signal.SIGFPE, lambda *_: None)
    heard: list[None] = []
    interrupts.asked.connect(lambda: heard.append(None))
    signal.raise_signal(signal.SIGFPE)
    signal.signal(signal.SIGFPE, before)
    assert heard == []
    with qtbot.waitSignal(interrupts.asked):
        signal.raise_signal(signal.SIGINT)

    assert heard == [None]


def test_afterwards_the_signals_belong_to_whoever_had_them(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGINT)
    made = Interrupts()
    assert signal.getsignal(signal.SIGINT) is not before
    made.stop()

    assert signal.getsignal(signal.SIGINT) is before
