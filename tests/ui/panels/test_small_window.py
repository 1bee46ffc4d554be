"""The smallest window: the articles lie over the page, and everything can be reached by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qannotate.ui.controllers.program import Program
from qannotate.ui.controllers.workbench import Workbench


@pytest.fixture
def small(qtbot: QtBot, program: Program, bench: Workbench) -> Workbench:
    """The workbench of a window of 1024 by 700."""
    program.window.resize(1024, 700)
    qtbot.waitUntil(lambda: not bench.page.documents.isVisible())
    return bench


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_the_articles_lie_over_the_page_and_move_nothing(small: Workbench) -> None:
    page, view = small.page, small.page.article.view
    before = view.geometry()
    small.actions["documents"].trigger()

    assert page.documents.isVisible()
    assert view.geometry() == before
    assert page.documents.search.hasFocus()


def test_escape_closes_the_drawer_and_goes_back_to_the_text(small: Workbench) -> None:
    small.actions["documents"].trigger()
    QTest.keyClick(small.page.documents.search, Qt.Key.Key_Escape)

    assert not small.page.documents.isVisible()
    assert small.page.article.view.hasFocus()


def test_the_drawer_closes_when_the_person_goes_on_elsewhere(small: Workbench) -> None:
    small.actions["documents"].trigger()
    small.page.article.view.setFocus()

    assert not small.page.documents.isVisible()


def test_choosing_an_article_closes_the_drawer(small: Workbench) -> None:
    small.actions["documents"].trigger()
    search = small.page.documents.search
    QTest.keyClicks(search, "two")
    QTest.keyClick(search, Qt.Key.Key_Return)

    assert not small.page.documents.isVisible()
    assert small.page.article.header.title().startswith("two")


def test_in_a_large_window_the_articles_are_a_column_again(
    qtbot: QtBot, program: Program, small: Workbench
) -> None:
    program.window.resize(1440, 900)
    qtbot.waitUntil(small.page.documents.isVisible)

    assert small.page.documents.geometry().right() < small.page.article.geometry().left()
    assert small.page.splitter.indexOf(small.page.documents) == 0


def test_f6_walks_the_panels_and_comes_back(program: Program, bench: Workbench) -> None:
    page = bench.page
    page.article.view.setFocus()
    seen = []
    for _ in range(3):
        bench.actions["next_panel"].trigger()
        seen.append(focus())

    assert seen == [page.inspector.annotations.section.header, page.documents.list, focus()]
    assert focus() is page.article.view
    bench.actions["previous_panel"].trigger()
    assert focus() is page.documents.list
