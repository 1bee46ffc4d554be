"""What was copied stays after the window is closed, and does not end the process badly."""

from __future__ import annotations

import shiboken6
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qannotate.app import keep_copied_text
from qannotate.chinese.script import detect_script
from qannotate.domain.view import ScriptView
from qannotate.ui.widgets.article_view import ArticleView


def test_copied_text_stays_but_not_as_an_object_of_pythons(qtbot: QtBot) -> None:
    view, text = ArticleView(), "𠮷野家\u00a0在北京"
    qtbot.addWidget(view)
    view.show_text(text, ScriptView.ORIGINAL, detect_script(text))
    view.selectAll()
    view.copy()
    made = QGuiApplication.clipboard().mimeData()

    keep_copied_text()

    assert not shiboken6.isValid(made)
    assert QGuiApplication.clipboard().text() == text
