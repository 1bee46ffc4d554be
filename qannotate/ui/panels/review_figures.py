"""Agreement in figures: of this article, or of all that both have looked at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qannotate.ui.fonts import SMALL_SIZE, sized
from qannotate.ui.models.review_figures import Column, FigureRole, FigureRow, FiguresModel, Level
from qannotate.ui.panels.review_empty import ReviewEmpty
from qannotate.ui.theme import color, theme_of
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.labels import ElidedLabel, PanelTitle
from qannotate.ui.widgets.row_place import place_of
from qannotate.ui.widgets.segmented_control import Segment, SegmentedControl
from qannotate.ui.widgets.thin_progress import ThinProgress

_ROW, _NARROW, _INDENT, _PAD = 24, 270, 10, 4
_LONGEST_HEADING = 40  # the names of annotators can be long
_HERE, _ALL = "here", "all"


@guarded
class FiguresTable(QTableView):
    """The table. Where room is short, precision and recall step back: F1 sums them up."""

    def __init__(self, model: FiguresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_FigureDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Agreement"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(16)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setStyleSheet(
            "QHeaderView { background: transparent; }"
            f"QHeaderView::section {{ padding: 3px {_PAD}px; }}"
        )
        head.setFont(sized(self.font(), SMALL_SIZE))
        for ground in (head.viewport(), self.viewport()):
            ground.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give the figures the room they need and the titles the rest."""
        narrow = self.viewport().width() < _NARROW
        for column in (Column.PRECISION, Column.RECALL):
            self.setColumnHidden(column, narrow)
        figures = [c for c in Column if c is not Column.TITLE and not self.isColumnHidden(c)]
        for column in figures:
            self.setColumnWidth(column, self._needed(column))
        rest = self.viewport().width() - sum(map(self.columnWidth, figures))
        self.setColumnWidth(Column.TITLE, max(rest, 40))

    def _needed(self, column: Column) -> int:
        metrics = QFontMetrics(sized(self.font(), SMALL_SIZE, medium=True))
        model = self.model()
        shown = (str(model.index(row, column).data()) for row in range(model.rowCount()))
        widest = max(map(metrics.horizontalAdvance, shown), default=0)
        title = str(model.headerData(column, Qt.Orientation.Horizontal))
        heading = min(metrics.horizontalAdvance(title), _LONGEST_HEADING) + _PAD
        return max(widest, metrics.horizontalAdvance("0.00"), heading) + _PAD + 2


@guarded
class _FigureDelegate(QStyledItemDelegate):
    """Paints the cells: layers medium over a hairline, their labels indented."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place = place_of(option)
        row, widget = index.data(FigureRole.ROW), place.widget
        if not isinstance(row, FigureRow) or not isinstance(widget, QWidget):
            return
        theme = theme_of(widget)
        painter.save()
        if place.state & QStyle.StateFlag.State_Selected and widget.hasFocus():
            painter.fillRect(place.rect, color(theme.selected_row))
        is_label = row.level is Level.LABEL
        if row.level is Level.LAYER:
            painter.setPen(color(theme.border))
            painter.drawLine(place.rect.topLeft(), place.rect.topRight() + QPoint(1, 0))
        font = sized(place.font, SMALL_SIZE, medium=not is_label)
        painter.setFont(font)
        painter.setPen(color(theme.text_secondary if is_label else theme.text))
        is_title = index.column() == Column.TITLE
        left = _INDENT if is_label else 0
        room = place.rect.adjusted(left if is_title else 0, 0, 0 if is_title else -_PAD, 0)
        text = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignLeft if is_title else Qt.AlignmentFlag.AlignRight
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class ReviewFigures(QWidget):
    """The figures of this article and of all, one of them in sight.

    Signals:
        scope_chosen: whether the person wants those of all articles.
    """

    scope_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here = FiguresModel(self)
        self.all = FiguresModel(self)
        self._tables = {_HERE: FiguresTable(self.here), _ALL: FiguresTable(self.all)}
        self._scopes = SegmentedControl(name=self.tr("Agreement of"))
        self._scopes.chosen.connect(self._choose_scope)
        self._busy = ReviewEmpty("chart-column", self.tr("Comparing all articles…"))
        self._bar = ThinProgress()
        self._all_ready = False
        self._pages = QStackedWidget()
        self._articles = 0
        self._arrange()
        self._write_scopes()

    @property
    def scopes(self) -> SegmentedControl:
        return self._scopes

    def table(self, *, all_articles: bool) -> FiguresTable:
        return self._tables[_ALL if all_articles else _HERE]

    def show_here(self, rows: tuple[FigureRow, ...], names: tuple[str, str]) -> None:
        self.here.show(rows, *names)
        self._tables[_HERE].share_width()

    def show_all(self, rows: tuple[FigureRow, ...] | None, names: tuple[str, str]) -> None:
        """Show the figures of all articles; `None` while they are computed."""
        self._all_ready = rows is not None
        self.all.show(rows or (), *names)
        self._tables[_ALL].share_width()
        self._show_scope()

    def show_articles(self, count: int) -> None:
        """Say how many articles “all” are."""
        self._articles = count
        self._write_scopes()

    def _write_scopes(self) -> None:
        self._scopes.set_segments(
            [
                Segment(_HERE, self.tr("This article")),
                Segment(_ALL, self.tr("All {0}").format(f"{self._articles:,}")),
            ]
        )

    def _choose_scope(self, scope: str) -> None:
        self._show_scope()
        self.scope_chosen.emit(scope == _ALL)

    def _show_scope(self) -> None:
        scope = self._scopes.current
        waiting = scope == _ALL and not self._all_ready
        self._pages.setCurrentWidget(self._waiting if waiting else self._tables[scope])

    def _arrange(self) -> None:
        self._waiting = QWidget()
        inside = QVBoxLayout(self._waiting)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._busy, 1)
        self._bar.set_progress(0, -1)
        inside.addWidget(self._bar)
        for page in (*self._tables.values(), self._waiting):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        heading = QHBoxLayout()
        heading.addWidget(PanelTitle(self.tr("Agreement")), 1)
        heading.addWidget(self._scopes)
        column.addLayout(heading)
        column.addWidget(self._pages, 1)
        hint = ElidedLabel(
            self.tr("A is the reference; κ counts characters"),
            token="text_tertiary",
            size=SMALL_SIZE,
        )
        column.addWidget(hint)
