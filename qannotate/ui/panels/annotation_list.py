"""All annotations of the article in front: folded at the bottom of the inspector."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from qannotate.domain.annotation import Annotation
from qannotate.ui.fonts import SMALL_SIZE, sized
from qannotate.ui.models.annotations import AnnotationRole, AnnotationsModel
from qannotate.ui.theme import color, theme_of_palette
from qannotate.ui.widgets.containers import CollapsibleSection
from qannotate.ui.widgets.row_place import place_of

_PAD, _INSET = 12, 4


class AnnotationListPanel(QWidget):
    """Lists the annotations; a click goes to one.

    Signals:
        chosen: the `Annotation` that was clicked.
    """

    chosen = Signal(object)

    def __init__(self, model: AnnotationsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._section = CollapsibleSection(self.tr("All annotations"), open_=False)
        self._list = QListView()
        self._list.setModel(model)
        self._list.setItemDelegate(_Delegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("All annotations"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._list.setMinimumHeight(160)
        self._section.body.addWidget(self._list)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, 4, _PAD, 4)
        column.addWidget(self._section)
        self._count()

    @property
    def section(self) -> CollapsibleSection:
        return self._section

    @property
    def list(self) -> QListView:
        return self._list

    def _count(self) -> None:
        self._section.set_title(self.tr("All annotations"), count=f"{self._model.rowCount():,}")

    def _choose(self, index: QModelIndex) -> None:
        annotation = index.data(AnnotationRole.ANNOTATION)
        if isinstance(annotation, Annotation):
            self.chosen.emit(annotation)


class _Delegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        place = place_of(option)
        return QSize(0, place.metrics.height() + 10)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place = place_of(option)
        theme = theme_of_palette(place.palette)
        painter.save()
        if place.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place.rect, color(theme.selected_row))
        elif place.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place.rect, color(theme.hover))
        room = place.rect.adjusted(_INSET, 0, -_INSET, 0)
        small = sized(place.font, SMALL_SIZE)
        label = str(index.data(AnnotationRole.LABEL))
        width = min(QFontMetrics(small).horizontalAdvance(label), room.width() // 2)
        painter.setFont(small)
        painter.setPen(color(theme.text_secondary))
        aside = QRect(room.right() - width, room.top(), width + 1, room.height())
        painter.drawText(aside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)
        room.setRight(room.right() - width - 12)
        painter.setFont(place.font)
        painter.setPen(color(theme.text))
        text = place.metrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
