"""Two annotators side by side on one text: the same lines, scrolling together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qannotate.domain.annotator import Annotator
from qannotate.domain.span import Span
from qannotate.ui.models.review_people import annotator_title
from qannotate.ui.models.review_sheet import ReviewSheet, Side
from qannotate.ui.panels.ground import Ground, Rule
from qannotate.ui.panels.review_empty import ReviewEmpty
from qannotate.ui.widgets.article_metrics import LEFT_MARGIN, RIGHT_MARGIN
from qannotate.ui.widgets.article_view import ArticleView, ReadingStyle
from qannotate.ui.widgets.combo_box import ComboBox
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.labels import Avatar, ElidedLabel
from qannotate.ui.widgets.plain import plain_tooltip

REVIEW_SIZE = 15
_LEAST = 220


class ColumnHead(QWidget):
    """Who stands in a column, and how many labels they have here.

    Signals:
        chosen: the name of the annotator to put here.
    """

    chosen = Signal(str)

    def __init__(self, name: str, *, filled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(filled=filled)
        self._who = ComboBox()
        self._who.setAccessibleName(name)
        self._who.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self._who.activated.connect(self._choose)
        self._count = ElidedLabel(token="text_tertiary")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._avatar)
        row.addWidget(self._who)
        row.addWidget(self._count, 1)
        self.show_people((), None)

    @property
    def who(self) -> ComboBox:
        return self._who

    @property
    def count(self) -> str:
        return self._count.text

    def indent(self, pixels: int) -> None:
        """Let the head begin where the text of its column does."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(pixels, 6, 12, 6)

    def show_people(self, everybody: Sequence[Annotator], chosen: Annotator | None) -> None:
        self._who.clear()
        for place, one in enumerate(everybody):
            self._who.addItem(" ".join(annotator_title(one).split()), one.name)
            self._who.setItemData(
                place, plain_tooltip(annotator_title(one)), Qt.ItemDataRole.ToolTipRole
            )
        self._who.setCurrentIndex(self._who.findData(chosen.name) if chosen else -1)
        self._who.setEnabled(len(everybody) > 1)
        self._avatar.set_name(annotator_title(chosen) if chosen else "")
        self._avatar.setVisible(chosen is not None)

    def show_count(self, count: int | None) -> None:
        self._count.set_text("" if count is None else f"{count:,}")

    def _choose(self, place: int) -> None:
        self.chosen.emit(str(self._who.itemData(place)))


@guarded
class ReviewColumns(Ground):
    """Two article views that show the same text and scroll as one.

    Signals:
        annotator_chosen: the `Side`, and the name of the annotator to put there.
        mark_chosen: the key of a mark that was clicked.
        step_asked: +1 or -1, for Down and Up in the text.
    """

    annotator_chosen = Signal(object, str)
    mark_chosen = Signal(object)
    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.heads = {
            Side.A: ColumnHead(self.tr("Annotator A (reference)"), filled=True),
            Side.B: ColumnHead(self.tr("Annotator B"), filled=False),
        }
        self.views = {side: self._make_view(side) for side in Side}
        self._columns = {side: QWidget() for side in Side}
        self._texts = QWidget()
        self._empty = ReviewEmpty("users")
        self._pages = QStackedWidget()
        self._following = False
        self._arrange()
        for side, head in self.heads.items():
            head.chosen.connect(lambda name, side=side: self.annotator_chosen.emit(side, name))

    @property
    def empty(self) -> ReviewEmpty:
        return self._empty

    def show_people(
        self, everybody: Sequence[Annotator], a: Annotator | None, b: Annotator | None
    ) -> None:
        self.heads[Side.A].show_people(everybody, a)
        self.heads[Side.B].show_people(everybody, b)

    def show_nothing(self, sentence: str, icon: str = "users") -> None:
        """Show one sentence in place of both texts."""
        self._empty.say(sentence, icon)
        self._pages.setCurrentWidget(self._empty)
        for side in Side:
            self.heads[side].show_count(None)

    def show_sheet(self, sheet: ReviewSheet, *, keep_place: bool) -> None:
        """Show both halves; a text that was shown already stays where it is scrolled to."""
        first = self.views[Side.A].first_shown() if keep_place else 0
        for side, view in self.views.items():
            half = sheet.side(side)
            view.show_text(sheet.derived.text, sheet.view.script, sheet.script)
            view.set_headings(sheet.headings)
            view.set_dimmed(sheet.dimmed)
            view.set_marks(half.marks)
            view.setAccessibleDescription(annotator_title(half.annotator))
            self.heads[side].show_count(half.count)
        self._pages.setCurrentWidget(self._texts)
        self.views[Side.A].show_first(first)
        self._follow(Side.A)

    def reveal(self, span: Span) -> None:
        """Let a stretch of the shown text be seen in both columns, in the same line."""
        self.views[Side.A].reveal(span)
        self._follow(Side.A)

    def zoom(self, steps: int) -> None:
        """Show both texts larger or smaller."""
        view = self.views[Side.A]
        view.zoom(steps)
        self.set_size(view.reading_style.size)

    def set_size(self, size: int) -> None:
        """Show both texts in one size, in pixels."""
        for view in self.views.values():
            view.set_reading_style(replace(view.reading_style, size=size))
        self._follow(Side.A)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = steps.get(Qt.Key(event.key()))
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if step is not None and plain:
                self.step_asked.emit(step)
                return True
        return False

    def _make_view(self, side: Side) -> ArticleView:
        view = ArticleView()
        view.set_reading_style(ReadingStyle(size=REVIEW_SIZE, numbers=side is Side.A))
        view.setMinimumWidth(1)
        view.mark_clicked.connect(self._tell_mark)
        view.zoomed.connect(self.set_size)
        view.installEventFilter(self)
        if side is Side.A:  # one bar at the right end scrolls both
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalScrollBar().valueChanged.connect(lambda _value: self._follow(side))
        return view

    def _tell_mark(self, key: object) -> None:
        if key is not None:
            self.mark_chosen.emit(key)

    def _follow(self, side: Side) -> None:
        """Scroll the other column to where this one is: both have the same lines."""
        if self._following:
            return
        leading = self.views[side]
        other = self.views[Side.B if side is Side.A else Side.A]
        value = leading.verticalScrollBar().value()
        self._following = True
        if value > other.verticalScrollBar().maximum():
            other.document().documentLayout().documentSize()  # lays out what is further down
        other.verticalScrollBar().setValue(value)
        self._following = False

    def _share_width(self) -> None:
        """Give both columns the same number of characters a line, so that lines stay level."""
        bar = self.views[Side.B].verticalScrollBar().sizeHint().width()
        numbers = LEFT_MARGIN - RIGHT_MARGIN
        half = max((self.width() - 1 - bar - numbers) // 2, 1)
        self._columns[Side.A].setFixedWidth(half + numbers)
        self._columns[Side.B].setFixedWidth(half + bar)

    def _arrange(self) -> None:
        self.setMinimumWidth(2 * _LEAST)
        self.heads[Side.A].indent(LEFT_MARGIN)
        self.heads[Side.B].indent(RIGHT_MARGIN)
        heads = QHBoxLayout()
        heads.setContentsMargins(0, 0, 0, 0)
        heads.setSpacing(0)
        texts = QHBoxLayout(self._texts)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(0)
        for side in Side:
            inside = QVBoxLayout(self._columns[side])
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(self.views[side])
            heads.addWidget(self.heads[side], 1)
            texts.addWidget(self._columns[side])
            if side is Side.A:
                texts.addWidget(_Divider())
        texts.addStretch(1)
        self._pages.addWidget(self._texts)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heads)
        column.addWidget(Rule())
        column.addWidget(self._pages, 1)


class _Divider(Ground):
    """The hairline between the columns."""

    def __init__(self) -> None:
        super().__init__("border")
        self.setFixedWidth(1)
