"""What every test of the window needs: no screen, and a locale Qt accepts."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "C.UTF-8")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the screen that is none say what it cannot do; other warnings of Qt fail a test."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
