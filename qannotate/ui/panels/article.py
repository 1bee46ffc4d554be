"""The middle of the window: header, the article, messages, the strip at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qannotate.errors import UserError
from qannotate.ui.actions import Actions
from qannotate.ui.panels.article_header import ArticleHeader
from qannotate.ui.panels.empty import EmptyPanel
from qannotate.ui.panels.ground import Ground, Rule
from qannotate.ui.panels.suggestion_strip import SuggestionStrip
from qannotate.ui.widgets.article_view import ArticleView
from qannotate.ui.widgets.buttons import IconButton
from qannotate.ui.widgets.message_band import MessageBand, Tone

_LEAST = 440


class ArticlePanel(Ground):
    """Arranges its parts. A message stands under the text, so it moves no line of it.

    Signals:
        import_asked: there is no article yet, and the person wants to import some.
    """

    import_asked = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.setMinimumWidth(_LEAST)
        self.header = ArticleHeader(actions)
        self.view = ArticleView()
        self.strip = SuggestionStrip(actions)
        self.message = MessageBand()
        close = IconButton("x", self.tr("Close"))
        close.clicked.connect(self.clear_message)
        self.message.add_button(close)
        self._message_row = QWidget()
        self._empty = EmptyPanel(
            self.tr("No articles yet"),
            self.tr("Drop files or folders here, or"),
            self.tr("Import articles…"),
        )
        self._empty.pressed.connect(self.import_asked)
        self._pages = QStackedWidget()
        self._arrange()

    def show_error(self, error: UserError) -> None:
        self.message.show_error(error)
        self._message_row.show()

    def show_notice(self, what: str, todo: str, tone: Tone) -> None:
        self.message.show_message(what, todo, tone)
        self._message_row.show()

    def clear_message(self) -> None:
        self._message_row.hide()

    def shown_message(self) -> str:
        return self.message.text if self._message_row.isVisibleTo(self) else ""

    def show_article(self, there: bool) -> None:
        """Show the article, or that there is none."""
        self._pages.setCurrentIndex(0 if there else 1)
        self.strip.setVisible(there)

    def _arrange(self) -> None:
        row = QHBoxLayout(self._message_row)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.message)
        self._message_row.hide()
        article = QWidget()
        inside = QVBoxLayout(article)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.header)
        inside.addWidget(Rule())
        inside.addWidget(self.view, 1)
        self._pages.addWidget(article)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self._message_row)
        column.addWidget(Rule())
        column.addWidget(self.strip)
