"""What an import did: what is new, what was there already, what was refused and why."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qannotate.domain.exchange import Level, Problem
from qannotate.ui.fonts import SMALL_SIZE
from qannotate.ui.panels.ground import Ground, Rule
from qannotate.ui.panels.review_empty import ReviewEmpty
from qannotate.ui.theme import color, theme_of_palette
from qannotate.ui.widgets.buttons import PrimaryButton, SecondaryButton
from qannotate.ui.widgets.containers import Card
from qannotate.ui.widgets.labels import ElidedLabel, PanelTitle
from qannotate.ui.widgets.plain import plain_tooltip
from qannotate.workspace.importing import ImportReport

_Index = QModelIndex | QPersistentModelIndex
_FIGURE_SIZE = 20
_MOST = 500


class ProblemColumn(IntEnum):
    FILE = 0
    KIND = 1
    WHAT = 2


class ProblemsModel(QAbstractTableModel):
    """One row a problem, refusals first, else in the order in which they were found."""

    def __init__(self, problems: tuple[Problem, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._all = sorted(problems, key=lambda one: one.refused is None)
        self._problems = self._all[:_MOST]

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._problems)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ProblemColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            ProblemColumn.FILE: self.tr("File"),
            ProblemColumn.KIND: "",
            ProblemColumn.WHAT: self.tr("What happened, what to do"),
        }[ProblemColumn(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._problems):
            return None
        problem, column = self._problems[index.row()], ProblemColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(problem, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._whole(problem, column))
        if role == Qt.ItemDataRole.ForegroundRole and column is ProblemColumn.KIND:
            # A table asks while its dialog is taken apart, so no widget is to be asked.
            theme = theme_of_palette(QGuiApplication.palette())
            return color(theme.error if problem.refused else theme.warning)
        return None

    def as_text(self) -> str:
        """Return all problems, one a line, to be copied."""
        return "\n".join(str(problem) for problem in self._all)

    def _text(self, problem: Problem, column: ProblemColumn) -> str:
        if column is ProblemColumn.FILE:
            name = Path(problem.file).name or problem.file
            return name if problem.line is None else f"{name}:{problem.line}"
        if column is ProblemColumn.KIND:
            if problem.refused:
                return self.tr("Refused")
            return self.tr("Error") if problem.level is Level.ERROR else self.tr("Note")
        return " ".join(f"{problem.what} {problem.todo}".split())

    def _whole(self, problem: Problem, column: ProblemColumn) -> str:
        if column is ProblemColumn.FILE:
            return problem.file
        return self._text(problem, column)


def has_news(report: ImportReport) -> bool:
    """Whether an import is worth a list: something else than that all of it came in."""
    return bool(report.problems or report.labels_added)


class ImportReportDialog(QDialog):
    """Counts first, then every problem as plain text."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was imported"))
        self.resize(720, 460)
        self._report = report
        self.model = ProblemsModel(report.problems, self)
        self.table = self._make_table()
        self._copy = SecondaryButton(self.tr("Copy the list"), icon="copy")
        self._copy.clicked.connect(self._copy_list)
        self._copy.setAutoDefault(False)
        self._copy.setVisible(bool(report.problems))
        self.close_button = PrimaryButton(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.added = ElidedLabel(self._added_text(), token="text_secondary", size=SMALL_SIZE)
        self.added.setVisible(bool(report.labels_added))
        self._arrange()

    def figures(self) -> dict[str, int]:
        """Return what is counted, by its title."""
        report = self._report
        return {
            self.tr("new articles"): report.documents.new,
            self.tr("there already"): report.documents.known,
            self.tr("refused"): report.documents.refused,
            self.tr("new annotations"): report.annotations.new,
            self.tr("annotations refused"): report.annotations.refused,
        }

    def _added_text(self) -> str:
        names = ", ".join(self._report.labels_added)
        return self.tr("Added to the label scheme: {0}").format(names)

    def _cut_text(self) -> str:
        shown, found = self.model.rowCount(), len(self._report.problems)
        if shown == found:
            return ""
        return self.tr("The first {0} of {1}; all are copied.").format(f"{shown:,}", f"{found:,}")

    def _copy_list(self) -> None:
        QGuiApplication.clipboard().setText(self.model.as_text())

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setAccessibleName(self.tr("Problems"))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setStyleSheet(
            "QHeaderView { background: transparent; } QHeaderView::section { padding: 4px 3px; }"
        )
        head.setStretchLastSection(True)
        for ground in (head.viewport(), table.viewport()):
            ground.setAutoFillBackground(False)
        table.setColumnWidth(ProblemColumn.FILE, 180)
        table.setColumnWidth(ProblemColumn.KIND, 72)
        return table

    def _arrange(self) -> None:
        body = Ground("panel")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(20, 16, 20, 12)
        inside.setSpacing(12)
        inside.addWidget(PanelTitle(self.tr("What was imported")))
        card = Card()
        counts = QHBoxLayout()
        counts.setSpacing(24)
        for title, count in self.figures().items():
            counts.addWidget(_Figure(count, title))
        counts.addStretch(1)
        card.body.addLayout(counts)
        inside.addWidget(card)
        inside.addWidget(self.added)
        pages = QStackedWidget()
        pages.addWidget(self.table)
        pages.addWidget(ReviewEmpty("circle-check", self.tr("Nothing was refused.")))
        pages.setCurrentIndex(0 if self._report.problems else 1)
        inside.addWidget(pages, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 14, 20, 14)
        foot.setSpacing(8)
        foot.addWidget(self._copy)
        foot.addWidget(ElidedLabel(self._cut_text(), token="text_secondary", size=SMALL_SIZE))
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(body, 1)
        column.addWidget(Rule())
        column.addLayout(foot)


class _Figure(QWidget):
    """A count over its title; zero is quiet."""

    def __init__(self, count: int, title: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        token = "text" if count else "text_tertiary"
        column.addWidget(ElidedLabel(f"{count:,}", token=token, size=_FIGURE_SIZE, medium=True))
        column.addWidget(ElidedLabel(title, token="text_secondary", size=SMALL_SIZE))
