"""The right of the export dialog: what the data card will say, and the command to repeat it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qannotate.domain.annotation import ARGUMENT_LAYER
from qannotate.domain.scheme import Scheme
from qannotate.domain.view import ScriptView
from qannotate.ui.dialogs.export_preview import ExportPreview, LabelId
from qannotate.ui.fonts import SMALL_SIZE, fixed_font, sized
from qannotate.ui.models.review_people import name_title
from qannotate.ui.panels.ground import Ground, Rule
from qannotate.ui.theme import color, theme_of
from qannotate.ui.widgets.buttons import IconButton
from qannotate.ui.widgets.drawing import draw_block
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.labels import ElidedLabel, PanelTitle

_BARS, _BAR_ROW, _NAME, _COUNT = 8, 20, 72, 44
_WIDTH = 264


@guarded
class LabelBars(QWidget):
    """How often each label goes out, the commonest first, in the colours of the labels."""

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._language = language
        self._labels: tuple[tuple[LabelId, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_labels(self, labels: tuple[tuple[LabelId, int], ...]) -> None:
        self._labels = labels[:_BARS]
        said = (f"{self._title(one)} {count:,}" for one, count in self._labels)
        self.setAccessibleName(", ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH - 40, _BAR_ROW * len(self._labels))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setFont(sized(self.font(), SMALL_SIZE))
        most = max((count for _, count in self._labels), default=1)
        for place, (id, count) in enumerate(self._labels):
            row = QRectF(0, place * _BAR_ROW, self.width(), _BAR_ROW)
            painter.setPen(color(theme.text))
            middle = Qt.AlignmentFlag.AlignVCenter
            title = painter.fontMetrics().elidedText(
                self._title(id), Qt.TextElideMode.ElideRight, _NAME - 8
            )
            painter.drawText(row, middle, title)
            painter.setPen(color(theme.text_secondary))
            painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, f"{count:,}")
            room = max(row.width() - _NAME - _COUNT, 1)
            bar = QRectF(_NAME, row.center().y() - 3, max(room * count / most, 3), 6)
            label = self._scheme.label(*id)
            draw_block(painter, bar, theme.slot(label.slot if label else 8).ink, None, 3)

    def _title(self, id: LabelId) -> str:
        label = self._scheme.label(*id)
        if id[0] == ARGUMENT_LAYER:
            return self.tr("phrases in roles")
        return label.title(self._language) if label else id[1]


class ExportCard(Ground):
    """A preview of the data card."""

    def __init__(
        self, name: str, scheme: Scheme, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("page", parent)
        self._scheme = scheme
        self._name = ElidedLabel(name, size=16, medium=True)
        self._counts = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._bars = LabelBars(scheme, language)
        self._facts = {key: ElidedLabel(size=SMALL_SIZE) for key in ("scheme", "script", "split")}
        self.command = _Command(self.tr("The command that repeats this export"))
        self._copy = IconButton("copy", self.tr("Copy the command"))
        self._copy.clicked.connect(self._copy_command)
        self._arrange()

    @property
    def counts(self) -> str:
        return self._counts.text

    @property
    def copy_button(self) -> IconButton:
        return self._copy

    def show_preview(self, shown: ExportPreview) -> None:
        parts = [
            self.tr("%Ln article(s)", "", shown.documents),
            self.tr("%Ln span(s)", "", shown.spans),
            self.tr(", ", "between names").join(map(name_title, shown.annotators)),
        ]
        there = shown.refusal is None
        self._counts.set_text(" · ".join(part for part in parts if part) if there else "—")
        self._bars.show_labels(shown.labels)
        self._facts["scheme"].set_text(self._scheme.name)
        self._facts["script"].set_text(self._script(shown.request.script))
        split = shown.request.split
        text = self.tr("one file")
        if split is not None:
            text = self.tr("{0}, seed {1}").format(" / ".join(map(str, split.shares)), split.seed)
        self._facts["split"].set_text(text)

    def show_command(self, command: str) -> None:
        self.command.setPlainText(command)
        self._copy.setEnabled(bool(command))

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(self.command.toPlainText())

    def _script(self, script: ScriptView) -> str:
        names = {
            ScriptView.SIMPLIFIED: "简体",
            ScriptView.TRADITIONAL: "繁體",
            ScriptView.TAIWAN: "台灣",
            ScriptView.HONG_KONG: "香港",
        }
        return names.get(script, self.tr("Original"))

    def _arrange(self) -> None:
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addWidget(PanelTitle(self.tr("Data card")))
        column.addSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._counts)
        column.addSpacing(4)
        column.addWidget(self._bars)
        column.addWidget(Rule())
        facts = QFormLayout()
        facts.setVerticalSpacing(6)
        facts.setHorizontalSpacing(16)
        titles = {
            "scheme": self.tr("Label scheme"),
            "script": self.tr("Script"),
            "split": self.tr("Split"),
        }
        for key, title in titles.items():
            name = ElidedLabel(title, token="text_secondary", size=SMALL_SIZE)
            facts.addRow(name, self._facts[key])
        column.addLayout(facts)
        column.addWidget(Rule())
        heading = QHBoxLayout()
        command = self.tr("Command to repeat this")
        heading.addWidget(ElidedLabel(command, token="text_secondary", size=SMALL_SIZE), 1)
        heading.addWidget(self._copy)
        column.addLayout(heading)
        column.addWidget(self.command, 1)


class _Command(QPlainTextEdit):
    """A command, to be selected and copied."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(fixed_font(11))
        self.setMinimumHeight(72)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
