"""Where and how a row of a list is painted: what Qt hands a delegate, with types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget


@dataclass(frozen=True, slots=True)
class RowPlace:
    """The room of a row, its type, and the state it is in."""

    widget: QWidget
    rect: QRect
    font: QFont
    metrics: QFontMetrics
    palette: QPalette
    state: QStyle.StateFlag


def place_of(option: QStyleOptionViewItem) -> RowPlace:
    shown: Any = option  # the stubs of PySide6 6.7 leave out what it holds
    return RowPlace(
        shown.widget, shown.rect, shown.font, shown.fontMetrics, shown.palette, shown.state
    )
