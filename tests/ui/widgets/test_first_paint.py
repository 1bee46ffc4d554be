"""What waits for the first painting is done once, and never for a widget that is gone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qannotate.ui.widgets.first_paint import FirstPaint


def test_it_is_done_once_after_the_widget_was_painted(qtbot: QtBot) -> None:
    label = QLabel("𠮷")
    qtbot.addWidget(label)
    done: list[str] = []
    FirstPaint(label, lambda: done.append("done"))
    QCoreApplication.processEvents()
    assert done == []

    label.show()
    qtbot.waitUntil(lambda: bool(done))
    label.repaint()
    QCoreApplication.processEvents()
    assert done == ["done"]


def test_it_is_not_done_for_a_widget_that_is_gone(qtbot: QtBot) -> None:
    label = QLabel("𠮷")
    done: list[str] = []
    FirstPaint(label, lambda: done.append("done"))
    label.grab()
    label.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()

    assert done == []
