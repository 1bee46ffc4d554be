"""The labels by layer, in the inspector: what there is, which key, how often it is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qannotate.ui.models.labels import LayerItem
from qannotate.ui.panels.label_row import LabelRow
from qannotate.ui.widgets.containers import CollapsibleSection

_COLUMNS = 2


class LabelsPanel(QWidget):
    """Signals:
    label_pressed: layer and label that the person wants to give.
    """

    label_pressed = Signal(str, str)

    def __init__(self, layers: Sequence[LayerItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[tuple[str, str], LabelRow] = {}
        self._sections: dict[str, tuple[LayerItem, CollapsibleSection]] = {}
        self._only_one = False
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(0)
        for layer in layers:
            self._add(layer, column)

    def show_counts(self, counts: Mapping[tuple[str, str], int]) -> None:
        for key, row in self._rows.items():
            row.set_count(counts.get(key, 0))
        for layer, section in self._sections.values():
            total = sum(n for (of, _), n in counts.items() if of == layer.key)
            section.set_title(layer.title, remark=layer.keys, count=f"{total:,}")

    def show_in_use(self, layer: str, label: str) -> None:
        """Mark the label of what is selected, and unfold its layer."""
        for key, row in self._rows.items():
            row.set_in_use(key == (layer, label))
        if (layer, label) in self._rows:
            self._open(layer)

    def set_writable(self, writable: bool) -> None:
        for row in self._rows.values():
            row.setEnabled(writable)

    def keep_one_open(self, only_one: bool) -> None:
        """Where room is short, only the layer in use is unfolded."""
        if only_one != self._only_one:
            self._only_one = only_one
            for place, (_, section) in enumerate(self._sections.values()):
                section.set_open(not only_one or place == 0)

    def row(self, layer: str, label: str) -> LabelRow:
        return self._rows[layer, label]

    def section(self, layer: str) -> CollapsibleSection:
        return self._sections[layer][1]

    def _add(self, layer: LayerItem, column: QVBoxLayout) -> None:
        section = CollapsibleSection(layer.title)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        section.body.addLayout(grid)
        for place, item in enumerate(layer.labels):
            row = LabelRow(item)
            row.clicked.connect(
                lambda _=False, item=item: self.label_pressed.emit(item.layer, item.key)
            )
            grid.addWidget(row, place // _COLUMNS, place % _COLUMNS)
            self._rows[item.layer, item.key] = row
        for across in range(_COLUMNS):
            grid.setColumnStretch(across, 1)
        section.toggled.connect(lambda on, key=layer.key: self._open(key) if on else None)
        self._sections[layer.key] = (layer, section)
        column.addWidget(section)

    def _open(self, layer: str) -> None:
        for key, (_, section) in self._sections.items():
            if key == layer:
                section.set_open(True)
            elif self._only_one:
                section.set_open(False)
