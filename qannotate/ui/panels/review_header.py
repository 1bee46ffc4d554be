"""The header of the review page: which article, in which script, with which aids."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from qannotate.domain.view import Aid, ScriptView, View
from qannotate.ui.fonts import script_font
from qannotate.ui.models.review_people import ArticleChoice
from qannotate.ui.panels.ground import Ground
from qannotate.ui.widgets.buttons import IconButton
from qannotate.ui.widgets.combo_box import ComboBox
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.plain import plain_tooltip
from qannotate.ui.widgets.segmented_control import Segment, SegmentedControl

_NARROW = 640
_NAMES = {
    ScriptView.SIMPLIFIED: ("简体", "简"),
    ScriptView.TRADITIONAL: ("繁體", "繁"),
    ScriptView.TAIWAN: ("台灣", "台"),
    ScriptView.HONG_KONG: ("香港", "港"),
}


@guarded
class ReviewHeader(Ground):
    """Signals:
    article_chosen: the id of the article to put in front.
    script_chosen: the `ScriptView` the person wants.
    aid_chosen: an `Aid`, and whether it is wanted.
    """

    article_chosen = Signal(object)
    script_chosen = Signal(object)
    aid_chosen = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._short: bool | None = None
        self._articles = ComboBox()
        self._articles.setAccessibleName(self.tr("Article"))
        self._articles.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._articles.setMinimumContentsLength(6)
        policy = ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._articles.setSizeAdjustPolicy(policy)
        self._articles.activated.connect(self._choose)
        self._previous = IconButton("chevron-left", self.tr("Previous article"))
        self._next = IconButton("chevron-right", self.tr("Next article"))
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._scripts = SegmentedControl(name=self.tr("Script"))
        self._scripts.chosen.connect(lambda key: self.script_chosen.emit(ScriptView(key)))
        self._aids = IconButton("glasses", self.tr("Reading aids"))
        self._menu = QMenu(self)
        self._aid_actions = {
            Aid.HIDE_GLOSSES: self._menu.addAction(self.tr("Hide pinyin glosses")),
            Aid.JOIN_LINES: self._menu.addAction(self.tr("Join broken lines")),
        }
        for aid, action in self._aid_actions.items():
            action.setCheckable(True)
            action.triggered.connect(lambda on, aid=aid: self.aid_chosen.emit(aid, on))
        self._aids.clicked.connect(self._open_aids)
        self._arrange()
        self._write_scripts()
        self.show_articles(())

    @property
    def articles(self) -> ComboBox:
        return self._articles

    @property
    def scripts(self) -> SegmentedControl:
        return self._scripts

    def show_articles(self, articles: Sequence[ArticleChoice]) -> None:
        self._articles.clear()
        for place, one in enumerate(articles):
            self._articles.addItem(one.title, one.id)
            tooltip = Qt.ItemDataRole.ToolTipRole
            self._articles.setItemData(place, plain_tooltip(one.whole), tooltip)
        self._articles.setEnabled(len(articles) > 1)
        self._allow_steps()

    def show_article(self, document: UUID | None) -> None:
        found = (i for i in range(self._articles.count()) if self._articles.itemData(i) == document)
        self._articles.setCurrentIndex(next(found, -1))
        whole = self._articles.currentData(Qt.ItemDataRole.ToolTipRole)
        self._articles.setToolTip(whole or "")
        self._allow_steps()

    def show_view(self, view: View) -> None:
        self._scripts.set_current(view.script.value)
        for aid, action in self._aid_actions.items():
            action.setChecked(aid in view.aids)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_scripts()

    def _choose(self, place: int) -> None:
        self.article_chosen.emit(self._articles.itemData(place))

    def _step(self, by: int) -> None:
        place = self._articles.currentIndex() + by
        if 0 <= place < self._articles.count():
            self._choose(place)

    def _allow_steps(self) -> None:
        place, count = self._articles.currentIndex(), self._articles.count()
        self._previous.setEnabled(place > 0)
        self._next.setEnabled(0 <= place < count - 1)
        self._previous.setVisible(count > 1)
        self._next.setVisible(count > 1)

    def _open_aids(self) -> None:
        self._menu.popup(self._aids.mapToGlobal(self._aids.rect().bottomLeft()))

    def _write_scripts(self) -> None:
        short = self.width() < _NARROW
        if short is self._short:
            return
        self._short = short
        original = Segment(ScriptView.ORIGINAL.value, self.tr("Original"))
        others = [
            Segment(view.value, names[int(short)], names[0], script_font(view, self.font()))
            for view, names in _NAMES.items()
        ]
        current = self._scripts.current
        self._scripts.set_segments([original, *others])
        self._scripts.set_current(current or ScriptView.ORIGINAL.value)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 11, 16, 11)
        row.setSpacing(8)
        row.addWidget(self._articles, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addSpacing(8)
        row.addWidget(self._scripts)
        row.addWidget(self._aids)
