"""The right of the review page: the difference in front, and agreement in figures."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from qannotate.ui.panels.ground import Ground
from qannotate.ui.panels.review_figures import ReviewFigures
from qannotate.ui.panels.review_versions import ReviewVersions
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.segmented_control import Segment, SegmentedControl

_WIDTH, _LEAST, _PAD, _SHORT = 344, 240, 16, 480
_VERSIONS, _FIGURES = "versions", "figures"


@guarded
class ReviewInspector(Ground):
    """Arranges its two parts over each other; where it is short, one of them is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self.setObjectName("review_inspector")
        self.setMinimumWidth(_LEAST)
        self.versions = ReviewVersions()
        self.figures = ReviewFigures()
        self.parts = SegmentedControl(name=self.tr("Shown"))
        self.parts.set_segments(
            [
                Segment(_VERSIONS, self.tr("Difference")),
                Segment(_FIGURES, self.tr("Agreement")),
            ]
        )
        self.parts.chosen.connect(lambda _key: self._show_parts())
        self._upper = self._padded_versions()
        self._lower = self._padded_figures()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._moved_by_hand = False
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_parts()
        if not self._moved_by_hand:
            upper = max(self.height() * 11 // 20, 1)
            self._splitter.setSizes([upper, max(self.height() - upper, 1)])

    def _show_parts(self) -> None:
        short = self.height() < _SHORT
        self._tabs.setVisible(short)
        self._upper.setVisible(not short or self.parts.current == _VERSIONS)
        self._lower.setVisible(not short or self.parts.current == _FIGURES)

    def _padded_versions(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_PAD, 12, _PAD, 12)
        column.addWidget(self.versions)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return scroll

    def _padded_figures(self) -> QWidget:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(_PAD, 12, _PAD, 8)
        column.addWidget(self.figures)
        return below

    def _arrange(self) -> None:
        self._tabs = QWidget()
        row = QVBoxLayout(self._tabs)
        row.setContentsMargins(_PAD, 10, _PAD, 0)
        row.addWidget(self.parts)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.splitterMoved.connect(self._note_hand)
        self._splitter.addWidget(self._upper)
        self._splitter.addWidget(self._lower)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._tabs)
        whole.addWidget(self._splitter, 1)

    def _note_hand(self) -> None:
        self._moved_by_hand = True
