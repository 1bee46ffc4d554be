"""The last deeds on the article in front, in the inspector."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qannotate.ui.fonts import SMALL_SIZE
from qannotate.ui.models.history import HistoryLine
from qannotate.ui.widgets.labels import ElidedLabel

_ROWS = 6


class HistoryPanel(QWidget):
    """Shows a fixed number of lines; the newest is at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(ElidedLabel(self.tr("History"), token="text_secondary", size=SMALL_SIZE))
        self._rows = [_Row() for _ in range(_ROWS)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(self._rows):
            grid.addWidget(row.time, place, 0)
            grid.addWidget(row.what, place, 1)
        column.addLayout(grid)
        self.show_lines(())

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        for place, row in enumerate(self._rows):
            row.show_line(lines[place] if place < len(lines) else None)
        self.setVisible(bool(lines))

    def shown_lines(self) -> list[str]:
        return [row.what.text for row in self._rows if row.what.text]


class _Row:
    def __init__(self) -> None:
        self.time = ElidedLabel(token="text_tertiary", size=SMALL_SIZE)
        self.what = ElidedLabel(token="text_secondary", size=SMALL_SIZE)

    def show_line(self, line: HistoryLine | None) -> None:
        self.time.set_text(line.time if line else "")
        self.what.set_text(f"{line.who} {line.what}".strip() if line else "")
        for part in (self.time, self.what):
            part.setVisible(line is not None)
