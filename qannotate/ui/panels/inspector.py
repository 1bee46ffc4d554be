"""The inspector, at the right: labels, what is selected, history, all annotations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from qannotate.ui.models.annotations import AnnotationsModel
from qannotate.ui.models.labels import LayerItem
from qannotate.ui.panels.annotation_list import AnnotationListPanel
from qannotate.ui.panels.ground import Ground, Rule
from qannotate.ui.panels.guideline import GuidelinePanel
from qannotate.ui.panels.history import HistoryPanel
from qannotate.ui.panels.labels import LabelsPanel
from qannotate.ui.panels.selected_card import SelectedPanel

_WIDTH, _LEAST, _PAD = 344, 264, 16
_SHORT = 760


class InspectorPanel(Ground):
    """Arranges its parts; each is filled by a controller."""

    def __init__(
        self,
        layers: Sequence[LayerItem],
        annotations: AnnotationsModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("panel", parent)
        self.setObjectName("inspector_panel")
        self.setMinimumWidth(_LEAST)
        self.labels = LabelsPanel(layers)
        self.selected = SelectedPanel()
        self.guideline = GuidelinePanel()
        self.history = HistoryPanel()
        self.annotations = AnnotationListPanel(annotations)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def first_stop(self) -> QWidget:
        """Return what gets the keyboard when it comes here: what is selected, else the list."""
        if self.selected.note_field.isVisible():
            return self.selected.note_field
        section = self.annotations.section
        return self.annotations.list if section.is_open else section.header

    def resizeEvent(self, event: object) -> None:
        self.labels.keep_one_open(self.height() < _SHORT)

    def _arrange(self) -> None:
        middle = QWidget()
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 8, 0, 16)
        inside.setSpacing(0)
        inside.addWidget(self.labels)
        inside.addSpacing(8)
        inside.addWidget(Rule())
        below = QVBoxLayout()
        below.setContentsMargins(_PAD, 14, _PAD, 0)
        below.setSpacing(16)
        below.addWidget(self.selected)
        below.addWidget(self.guideline)
        below.addWidget(self.history)
        inside.addLayout(below)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(middle)
        scroll.viewport().setAutoFillBackground(False)
        middle.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 3)
        column.addWidget(Rule())
        column.addWidget(self.annotations)
        self.annotations.section.toggled.connect(
            lambda on: column.setStretchFactor(self.annotations, 2 if on else 0)
        )
