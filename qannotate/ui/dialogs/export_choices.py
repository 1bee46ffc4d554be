"""The left of the export dialog: what goes out, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from qannotate.domain.annotation import ARGUMENT_LAYER, Progress
from qannotate.domain.annotator import GOLD, Annotator, AnnotatorKind
from qannotate.domain.scheme import Scheme
from qannotate.domain.view import ScriptView
from qannotate.ui.fonts import SMALL_SIZE, script_font
from qannotate.ui.models.review_people import annotator_title
from qannotate.ui.widgets.check_box import CheckBox
from qannotate.ui.widgets.combo_box import ComboBox
from qannotate.ui.widgets.labels import ElidedLabel
from qannotate.ui.widgets.segmented_control import Segment, SegmentedControl
from qannotate.workspace.formats import (
    FORMATS,
    LONGEST,
    OUTERMOST,
    Format,
    Holds,
    Rows,
    Tags,
    Unit,
    WriteOptions,
)
from qannotate.workspace.project import LabelCount
from qannotate.workspace.selection import ExportRequest
from qannotate.workspace.splitting import Split

_PAD, _WIDTH = 20, 264
_SCRIPTS = {
    ScriptView.SIMPLIFIED: "简",
    ScriptView.TRADITIONAL: "繁",
    ScriptView.TAIWAN: "台",
    ScriptView.HONG_KONG: "港",
}
_FLAT = "conll"
_TAGS = {Tags.BIO: "BIO", Tags.BIOES: "BIOES", Tags.BMES: "BMES", Tags.BILOU: "BILOU"}


@dataclass(frozen=True, slots=True)
class ExportGround:
    """What there is to choose from."""

    scheme: Scheme
    annotators: tuple[Annotator, ...]
    counts: tuple[LabelCount, ...]

    def of_annotator(self, name: str) -> int:
        return sum(one.annotations for one in self.counts if one.annotator == name)

    def of_layers(self, names: Iterable[str]) -> Counter[str]:
        """Return how many labels these annotators have in each layer."""
        wanted, found = set(names), Counter[str]()
        for one in self.counts:
            if one.annotator in wanted:
                found[one.layer] += one.annotations
        return found

    def layers(self) -> list[str]:
        known = [layer.key for layer in self.scheme.layers]
        used = {one.layer for one in self.counts} - {ARGUMENT_LAYER, *known}
        return [*known, *sorted(used)]


class ExportChoices(QWidget):
    """Signals:
    changed: the person chose something else; ask `request`.
    """

    changed = Signal()

    def __init__(self, ground: ExportGround, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._language = language
        self.format = self._combo(self.tr("Format"))
        for known in FORMATS.values():
            if known.writes:
                self.format.addItem(known.title, known.name)
        self.state = self._combo(self.tr("Articles"))
        self.state.addItem(self.tr("All that were looked at"), None)
        self.state.addItem(self.tr("Done"), Progress.DONE)
        self.state.addItem(self.tr("In progress"), Progress.IN_PROGRESS)
        self.people = {one.name: self._check(annotator_title(one)) for one in ground.annotators}
        self.together = self._check(self.tr("Put their labels into one"))
        self.layers = {key: self._check(self._layer_title(key)) for key in ground.layers()}
        self.script = SegmentedControl(self._segments(), name=self.tr("Script"))
        self.script.chosen.connect(lambda _key: self.changed.emit())
        self.tags = self._combo(self.tr("Tags"))
        self.unit = self._combo(self.tr("One row is"))
        self.rows = self._combo(self.tr("A blank line after"))
        self.overlaps = self._combo(self.tr("Overlapping spans"))
        self._fill_flat()
        self.split = self._check(self.tr("Split: training / dev / test"))
        self.shares = [self._share(value) for value in (80, 10, 10)]
        self.seed = self._share(0)
        self.seed.setAccessibleName(self.tr("Seed"))
        self._counts: dict[str, ElidedLabel] = {}
        self._arrange()
        self._choose_people()
        for box in self.layers.values():
            box.setChecked(True)
        self._follow()
        self.format.currentIndexChanged.connect(lambda _place: self._choose_people())
        self.changed.connect(self._follow)
        self._connect()

    @property
    def chosen_format(self) -> Format:
        return FORMATS[str(self.format.currentData())]

    def request(self) -> ExportRequest:
        """Return what is chosen; everything of a kind is left to the rules."""
        names, layers = self._ticked(self.people), self._ticked(self.layers)
        return ExportRequest(
            format=self.chosen_format.name,
            annotators=() if self._is_usual(names) else names,
            layers=() if len(layers) == len(self.layers) else layers,
            progress=self.state.currentData(),
            script=ScriptView(self.script.current),
            together=self._asks_together(names) and self.together.isChecked(),
            split=self._split(),
            options=self._options(),
        )

    def missing(self) -> str:
        """Return what has to be chosen before anything can be planned, empty if nothing."""
        if not self._ticked(self.people):
            return self.tr("No annotator is chosen.")
        if self.layers and not self._ticked(self.layers):
            return self.tr("No layer is chosen.")
        if self.split.isChecked() and not any(share.value() for share in self.shares):
            return self.tr("The parts of the split are empty.")
        return ""

    # how

    def _ticked(self, boxes: dict[str, CheckBox]) -> tuple[str, ...]:
        return tuple(key for key, box in boxes.items() if box.isChecked())

    def _is_usual(self, names: Sequence[str]) -> bool:
        """Whether these are the annotators that the native format takes unasked."""
        stored = [a.name for a in self._ground.annotators if a.kind is not AnnotatorKind.ENGINE]
        return self.chosen_format.native and set(names) == set(stored)

    def _asks_together(self, names: Sequence[str]) -> bool:
        return len(names) > 1 and Holds.ANNOTATORS not in self.chosen_format.holds

    def _choose_people(self) -> None:
        """Tick those whom the rules give: everybody where all fit, else gold or one."""
        stored = [a.name for a in self._ground.annotators if a.kind is not AnnotatorKind.ENGINE]
        labelling = sorted(
            (name for name in stored if self._ground.of_annotator(name)),
            key=lambda name: (name != GOLD, -self._ground.of_annotator(name), name),
        )
        wanted = stored if self.chosen_format.native else labelling[:1]
        for name, box in self.people.items():
            box.blockSignals(True)
            box.setChecked(name in wanted)
            box.blockSignals(False)
            box.update()
        self.changed.emit()

    def _follow(self) -> None:
        """Show only what matters for the choices made, and the counts that go with them."""
        names = self._ticked(self.people)
        counts = self._ground.of_layers(names)
        for key, label in self._counts.items():
            label.set_text(f"{counts[key]:,}" if counts[key] else "—")
        self.together.setVisible(self._asks_together(names))
        self._flat.setVisible(self.chosen_format.name == _FLAT)
        self._parts.setVisible(self.split.isChecked())

    def _split(self) -> Split | None:
        shares = [share.value() for share in self.shares]
        if not self.split.isChecked() or not any(shares):
            return None
        return Split((shares[0], shares[1], shares[2]), self.seed.value())

    def _options(self) -> WriteOptions:
        if self.chosen_format.name != _FLAT:
            return WriteOptions()
        return WriteOptions(
            tags=self.tags.currentData(),
            unit=self.unit.currentData(),
            rows=self.rows.currentData(),
            overlaps=str(self.overlaps.currentData()),
        )

    def _layer_title(self, key: str) -> str:
        layer = self._ground.scheme.layer(key)
        return layer.title(self._language) if layer else key

    def _fill_flat(self) -> None:
        for tags, title in _TAGS.items():
            self.tags.addItem(title, tags)
        self.unit.addItem(self.tr("Character"), Unit.CHARACTER)
        self.unit.addItem(self.tr("Word"), Unit.WORD)
        self.rows.addItem(self.tr("Each sentence"), Rows.SENTENCE)
        self.rows.addItem(self.tr("Each article"), Rows.DOCUMENT)
        self.overlaps.addItem(self.tr("Keep the outermost"), OUTERMOST)
        self.overlaps.addItem(self.tr("Keep the longest"), LONGEST)
        for layer in self._ground.scheme.layers:
            title = self.tr("{0} first").format(layer.title(self._language))
            self.overlaps.addItem(title, layer.key)

    def _segments(self) -> list[Segment]:
        original = Segment(ScriptView.ORIGINAL.value, self.tr("Original"))
        return [
            original,
            *(
                Segment(view.value, name, font=script_font(view, self.font()))
                for view, name in _SCRIPTS.items()
            ),
        ]

    def _combo(self, name: str) -> ComboBox:
        box = ComboBox()
        box.setAccessibleName(name)
        box.setMinimumContentsLength(6)
        box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _check(self, text: str) -> CheckBox:
        box = CheckBox(text)
        box.setShortcut(QKeySequence())  # an ampersand in a name from a file is none
        box.setAccessibleName(text)
        return box

    def _share(self, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, 9999)
        box.setValue(value)
        return box

    def _connect(self) -> None:
        combos = (self.state, self.tags, self.unit, self.rows, self.overlaps)
        for combo in combos:
            combo.currentIndexChanged.connect(lambda _place: self.changed.emit())
        boxes = (*self.people.values(), *self.layers.values(), self.together, self.split)
        for box in boxes:
            box.toggled.connect(lambda _on: self.changed.emit())
        for spin in (*self.shares, self.seed):
            spin.valueChanged.connect(lambda _value: self.changed.emit())

    def _arrange(self) -> None:
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.setSpacing(6)
        self._group(column, self.tr("Format"), self.format)
        self._flat = self._flat_options()
        column.addWidget(self._flat)
        self._group(column, self.tr("Articles"), self.state)
        people = [self._row(box, self._of(name)) for name, box in self.people.items()]
        self._group(column, self.tr("Annotators"), *people, self.together)
        layers = []
        for key, box in self.layers.items():
            self._counts[key] = ElidedLabel(token="text_secondary")
            layers.append(self._row(box, self._counts[key]))
        self._group(column, self.tr("Layers"), *layers)
        self._group(column, self.tr("Script"), self.script)
        self._parts = self._split_parts()
        self._group(column, "", self.split, self._parts)
        column.addStretch(1)

    def _of(self, name: str) -> ElidedLabel:
        count = self._ground.of_annotator(name)
        return ElidedLabel(f"{count:,}" if count else "", token="text_secondary")

    def _group(self, column: QVBoxLayout, title: str, *parts: QWidget) -> None:
        if column.count():
            column.addSpacing(10)
        if title:
            column.addWidget(ElidedLabel(title, token="text_secondary", size=SMALL_SIZE))
        for part in parts:
            column.addWidget(part)

    def _row(self, box: CheckBox, count: ElidedLabel) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box, 1)
        row.addWidget(count)
        return line

    def _flat_options(self) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, (title, combo) in enumerate(
            (
                (self.tr("Tags"), self.tags),
                (self.tr("One row is"), self.unit),
                (self.tr("A blank line after"), self.rows),
                (self.tr("Overlapping spans"), self.overlaps),
            )
        ):
            row, column, width = (0, place, 1) if place < 2 else (2 * place - 2, 0, 2)
            name = ElidedLabel(title, token="text_secondary", size=SMALL_SIZE)
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(name, row, column, 1, width)
            grid.addWidget(combo, row + 1, column, 1, width)
        return group

    def _split_parts(self) -> QWidget:
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        names = (self.tr("training set"), self.tr("dev set"), self.tr("test set"))
        for name, share in zip(names, self.shares, strict=True):
            share.setAccessibleName(name)
            row.addWidget(share)
        row.addWidget(ElidedLabel(self.tr("Seed"), token="text_secondary", size=SMALL_SIZE))
        row.addWidget(self.seed)
        return group
