"""The article: a read-only text with marks painted under it.

Speaks code points of the *shown* text only; which text that is and what the marks mean is
for the controller to know. The document is never edited: showing, adding or pointing at
marks moves no character.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from qannotate.domain.document import Script
from qannotate.domain.span import Span
from qannotate.domain.view import ScriptView
from qannotate.ui import fonts
from qannotate.ui.positions import Positions, displayed
from qannotate.ui.theme import color, theme_of
from qannotate.ui.widgets import article_document as documents
from qannotate.ui.widgets.article_keys import (
    WordFinder,
    moves_caret,
    run_at,
    step_by_word,
    word_step,
)
from qannotate.ui.widgets.article_layout import ArticleLayout
from qannotate.ui.widgets.article_mouse import ArticleMouse, ClickCycle, Drag, grip_at
from qannotate.ui.widgets.article_painter import ArticlePainter, Captions, Emphasis
from qannotate.ui.widgets.guard import guarded
from qannotate.ui.widgets.mark_painter import MarkPainter
from qannotate.ui.widgets.marks import Mark, MarkKind, MarkShelf
from qannotate.ui.widgets.plain import plain_tooltip
from qannotate.ui.widgets.reading_style import ReadingStyle

__all__ = ["ArticleView", "Captions", "Mark", "MarkKind", "ReadingStyle"]


@guarded
class ArticleView(QTextEdit):
    """Shows one article and what is marked in it, and reports what a person does there.

    Signals:
        selection_changed: another stretch of text is selected, or none.
        caret_moved: the caret stands at this offset now.
        mark_clicked: the key of the mark that a click means, `None` beside all marks.
            Clicks on stacked marks go from the innermost to the outermost.
        mark_hovered: the key of the mark under the mouse, or `None`.
        resize_requested: a border was dragged; key of the mark, new `Span`.
        resize_previewed: the `Span` while a border is dragged, `None` when it ends.
        widen_requested: a double click into the selection; the `Span` selected so far.
        context_menu_requested: key of the mark there or `None`, and the global place.
        command_key: a key that does not move the caret, as its `QKeyEvent`. Whoever uses
            it accepts the event; otherwise it goes on to the parent.
        zoomed: the text size in pixels after a zoom by wheel.
    """

    selection_changed = Signal()
    caret_moved = Signal(int)
    mark_clicked = Signal(object)
    mark_hovered = Signal(object)
    resize_requested = Signal(object, object)
    resize_previewed = Signal(object)
    widen_requested = Signal(object)
    context_menu_requested = Signal(object, object)
    command_key = Signal(object)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._dimmed: tuple[Span, ...] = ()  # Qt calls `changeEvent` while it is made
        super().__init__(parent)
        self._style = ReadingStyle()
        self._text = ""
        self._script = ScriptView.ORIGINAL
        self._face = Script.NONE
        self._headings: tuple[Span, ...] = ()
        self._find_word: WordFinder = lambda _offset: None
        self._emphasis = Emphasis()
        self._mouse = ArticleMouse(self)
        self._shown_paragraphs = range(0)
        self._set_up()
        self._load("")
        self.selectionChanged.connect(self._note_selection)
        self.cursorPositionChanged.connect(self._note_caret)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Article text"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        # Label keys are letters: they must arrive as keys while an input method is on.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        # The selection is painted with the marks: Qt's would cover the captions.
        own = QPalette()
        own.setColor(QPalette.ColorRole.Highlight, QColor(Qt.GlobalColor.transparent))
        self.setPalette(own)

    # --- what is shown -----------------------------------------------------------------

    def show_text(self, text: str, script: ScriptView, face: Script) -> None:
        """Show a text, without marks, headings or dimmed parts, from its beginning.

        `face` is the script the document is written in: the original view follows it.
        """
        self._script, self._face = script, face
        self._headings = self._dimmed = ()
        self._emphasis = Emphasis(captions=self._style.captions)
        self._load(text)

    @property
    def text(self) -> str:
        """The shown text."""
        return self._text

    @property
    def reading_style(self) -> ReadingStyle:
        return self._style

    def set_reading_style(self, style: ReadingStyle) -> None:
        """Show the same text and marks in another type, size or measure."""
        if style == self._style:
            return
        marks, selection, caret = self._shelf.all(), self.selected_span(), self.caret()
        with self._keeping_place():
            self._style = style
            self._emphasis.captions = style.captions
            self._load(self._text)
            self._apply_formats()
            self._shelf.fill(marks)
            if selection is not None:
                self.select(selection)
            else:
                self.set_caret(caret)

    def set_headings(self, spans: Iterable[Span]) -> None:
        """Show these stretches in bold."""
        self._headings = tuple(spans)
        self._apply_formats()

    def set_dimmed(self, spans: Iterable[Span]) -> None:
        """Show these stretches paler: what stands on the page but is not the article."""
        self._dimmed = tuple(spans)
        self._apply_formats()

    def _load(self, text: str) -> None:
        self._text = text
        self._positions = Positions(text)
        shown = displayed(text)
        self._shelf = MarkShelf(shown)
        self._numbers = documents.paragraph_numbers(shown) if self._style.numbers else {}
        metrics = self._style.metrics
        old: QTextDocument | None = getattr(self, "_document", None)
        self._font = self._article_font()
        self._document = documents.make_document(shown, self._font, metrics, self)
        self._formatted = False
        self._page = ArticleLayout(self._document, self._positions, self._shelf, metrics)
        self._place_column()
        self.setDocument(self._document)
        self.setCursorWidth(0)  # the caret is painted here, see `_paint_caret`
        if old is not None:
            old.deleteLater()

    def _article_font(self) -> QFont:
        style = self._style
        face = fonts.face_of(self._script, self._face)
        return fonts.article_font(face, style.size, style.typeface, own=style.family)

    def _apply_formats(self) -> None:
        if self._formatted:
            documents.clear_formats(self._document)
        documents.set_bold(self._document, self._positions, self._headings)
        ink = color(theme_of(self).text_tertiary)
        documents.set_ink(self._document, self._positions, self._dimmed, ink)
        self._formatted = bool(self._headings or self._dimmed)
        self._page.forget()

    # --- marks -------------------------------------------------------------------------

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        self._shelf.fill(marks)
        self._page.forget()
        self.viewport().update()

    def replace_marks(self, gone: Iterable[Hashable], added: Iterable[Mark]) -> None:
        """Take marks away by key and add others; only their paragraphs are drawn again."""
        touched = self._shelf.replace(gone, added)
        self._page.forget(touched)
        self._update_paragraphs(touched)

    def mark(self, key: Hashable) -> Mark | None:
        return self._shelf.get(key)

    def marks(self) -> list[Mark]:
        """Return all marks that are shown."""
        return self._shelf.all()

    def marked_texts(self) -> list[str]:
        """Return the texts under the annotations, in text order, outer ones first."""
        spans = [m.span for m in self._shelf.all() if m.kind is MarkKind.ANNOTATION]
        ordered = sorted(spans, key=lambda span: (span.start, -span.end))
        return [span.of(self._text) for span in ordered]

    def set_selected(self, key: Hashable | None) -> None:
        """Put the ring around a mark: the one that keys and the inspector work on."""
        self._point_at("selected", key)

    def set_current(self, key: Hashable | None) -> None:
        """Put the frame around a suggestion or difference: the next to decide on."""
        self._point_at("current", key)

    @property
    def selected(self) -> Hashable | None:
        return self._emphasis.selected

    @property
    def current(self) -> Hashable | None:
        return self._emphasis.current

    @property
    def hovered(self) -> Hashable | None:
        return self._emphasis.hovered

    def set_roles(self, roles: Mapping[Hashable, str], slot: int) -> None:
        """Show the roles that marks play for an event, in the colour of its label."""
        touched = [*self._emphasis.roles, *roles]
        self._emphasis.roles, self._emphasis.role_slot = dict(roles), slot
        self._update_marks(touched)

    def set_hits(self, spans: Sequence[Span], current: Span | None = None) -> None:
        """Show what a search found, and the hit that is stood on."""
        self._emphasis.hits, self._emphasis.current_hit = tuple(spans), current
        self.viewport().update()

    def _point_at(self, what: str, key: Hashable | None) -> None:
        before = getattr(self._emphasis, what)
        if before != key:
            setattr(self._emphasis, what, key)
            self._update_marks([before, key])

    def _update_marks(self, keys: Iterable[Hashable | None]) -> None:
        for key in keys:
            mark = self._shelf.get(key)
            if mark is not None:
                self._update_paragraphs(self._shelf.paragraphs_of(mark.span))

    def _update_paragraphs(self, paragraphs: Iterable[int]) -> None:
        for number in paragraphs:
            if number not in self._shown_paragraphs:
                continue
            area = self._page.rect_of(self._document.findBlockByNumber(number))
            reach = self._page.metrics.reach + self._page.metrics.line_height // 2
            area = area.translated(0, -self._scrolled()).adjusted(0, -reach, 0, reach)
            area.setLeft(0)
            area.setWidth(self.viewport().width())
            self.viewport().update(area.toAlignedRect())

    # --- selection and caret -----------------------------------------------------------

    def selected_span(self) -> Span | None:
        """Return the selected characters, never half of one."""
        cursor = self.textCursor()
        return self._positions.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())

    def select(self, span: Span) -> None:
        self._set_cursor(span.start, span.end)

    def clear_selection(self) -> None:
        self.set_caret(self.caret())

    def caret(self) -> int:
        return self._positions.from_qt(self.textCursor().position())

    def set_caret(self, offset: int) -> None:
        self._set_cursor(offset, offset)

    def _set_cursor(self, anchor: int, caret: int) -> None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._positions.to_qt(anchor))
        cursor.setPosition(self._positions.to_qt(caret), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def set_word_finder(self, find: WordFinder) -> None:
        """Say what a word is: used by double click and Ctrl with an arrow."""
        self._find_word = find

    def word_at(self, offset: int) -> Span:
        """Return the word that holds a character."""
        return self._find_word(offset) or run_at(self._text, offset)

    def _note_selection(self) -> None:
        self._emphasis.selection = self.selected_span()
        self.viewport().update()
        self.selection_changed.emit()

    def _note_caret(self) -> None:
        self.viewport().update()
        self.caret_moved.emit(self.caret())

    # --- places ------------------------------------------------------------------------

    def paragraph_number(self, offset: int) -> int:
        """Return the number, from 1, of the paragraph at or before an offset."""
        place = self._shelf.paragraph_at(offset)
        numbers = self._numbers or documents.paragraph_numbers(displayed(self._text))
        return next((numbers[p] for p in range(place, -1, -1) if p in numbers), 1)

    def point_at(self, offset: int) -> QPoint:
        """Return the point of the viewport where a caret at `offset` stands."""
        metrics = self._page.metrics
        place = self._page.place_of(offset)
        middle = metrics.baseline - 0.36 * metrics.size
        return QPointF(place.x(), place.y() - self._scrolled() + middle).toPoint()

    def point_on(self, offset: int) -> QPoint:
        """Return a point of the viewport on the character at `offset`."""
        return self.point_at(offset) + QPoint(round(self._page.metrics.size * 0.3), 0)

    def offset_at(self, point: QPoint) -> int | None:
        """Return the place between characters nearest to a point of the viewport."""
        return self._page.offset_at(self._on_page(point))

    def character_at(self, point: QPoint) -> int | None:
        """Return the character drawn at a point of the viewport, `None` beside the text."""
        return self._page.character_at(self._on_page(point))

    def marks_at(self, point: QPoint) -> list[Mark]:
        """Return the marks at a point of the viewport, innermost first."""
        offset = self.character_at(point)
        return [] if offset is None else self._shelf.at(offset)

    def reveal(self, span: Span) -> None:
        """Scroll as little as needed for a span to be seen well inside the window."""
        metrics = self._page.metrics
        top = self._page.place_of(span.start).y()
        bottom = self._page.place_of(span.end, after=True).y() + metrics.line_height
        room, seen = self.viewport().height(), self._scrolled()
        margin = min(2 * metrics.line_height, max(0, (room - (bottom - top)) / 2))
        if top - margin < seen or bottom - top > room:
            self._scroll_to(top - margin)
        elif bottom + margin > seen + room:
            self._scroll_to(bottom + margin - room)

    def first_shown(self) -> int:
        """Return the offset at the top of the window, to come back to with `show_first`."""
        return self._page.offset_at(QPointF(0, self._scrolled() + 1)) or 0

    def show_first(self, offset: int) -> None:
        """Scroll so that the line of an offset is the first one."""
        self._scroll_to(self._page.place_of(offset).y() if offset > 0 else 0)

    def _scroll_to(self, y: float) -> None:
        bar = self.verticalScrollBar()
        if y > bar.maximum():
            # The document is laid out lazily: its height is not known before it is asked.
            height = self._document.documentLayout().documentSize().height()
            bar.setMaximum(max(bar.maximum(), ceil(height - self.viewport().height())))
        bar.setValue(round(y))

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def _on_page(self, point: QPoint) -> QPointF:
        return QPointF(point) + QPointF(0, self._scrolled())

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
        first = self.first_shown()
        yield
        self.show_first(first)

    # --- painting ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_under_text(QRectF(event.rect()))
        super().paintEvent(event)
        self._paint_over_text()

    def _paint_under_text(self, area: QRectF) -> None:
        painter = QPainter(self.viewport())
        painter.translate(0, -self._scrolled())
        article = ArticlePainter(
            painter,
            self._page,
            self._emphasis,
            theme_of(self),
            font=self._font,
            ratio=self.devicePixelRatioF(),
        )
        try:
            article.paint(area.translated(0, self._scrolled()), self._numbers)
        finally:
            painter.end()  # a painter left open by an error takes the process down
        self._shown_paragraphs = self._visible_paragraphs()

    def _visible_paragraphs(self) -> range:
        top = self._scrolled()
        blocks = list(self._page.blocks_between(top, top + self.viewport().height()))
        if not blocks:
            return range(0)
        return range(blocks[0].blockNumber(), blocks[-1].blockNumber() + 1)

    def _paint_over_text(self) -> None:
        drag = self._mouse.drag
        if drag is None and not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        painter.translate(0, -self._scrolled())
        if drag is not None:
            self._paint_drag(painter, drag)
        else:
            self._paint_caret(painter)
        painter.end()

    def _paint_drag(self, painter: QPainter, drag: Drag) -> None:
        theme = theme_of(self)
        marks = MarkPainter(
            painter, theme, self._page.metrics, self._font, self.devicePixelRatioF()
        )
        at_end = drag.place == drag.span.end
        marks.old_border(self._page.place_of(drag.old_place, after=at_end), theme.border_strong)
        marks.handle(self._page.place_of(drag.place, after=at_end), theme.focus)

    def _paint_caret(self, painter: QPainter) -> None:
        # A read-only text edit shows no caret of its own. This one does not blink.
        metrics = self._page.metrics
        place = self._page.place_of(self.caret())
        top = place.y() + metrics.tint_top
        caret = QRectF(round(place.x()) - 1, top, 2, metrics.tint_bottom - metrics.tint_top)
        painter.fillRect(caret, color(theme_of(self).text))

    # --- events ------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_column()
        super().resizeEvent(event)
        self._page.forget()

    def _place_column(self) -> None:
        left, right = self._style.column(self.viewport().width())
        documents.set_side_margins(self._document, left, right)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._dimmed:
            self._apply_formats()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab: it walks the suggestions, and F6 leaves the text."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = word_step(event)
        if event.key() == Qt.Key.Key_Escape and self._mouse.cancel_drag():
            event.accept()
        elif step is not None:
            self._step_by_word(*step)
        elif moves_caret(event):
            super().keyPressEvent(event)
        else:
            event.ignore()
            self.command_key.emit(event)
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                event.accept()  # else the parent would move the focus

    def _step_by_word(self, direction: int, keep: bool) -> None:
        cursor = self.textCursor()
        offset = self._positions.from_qt(cursor.position())
        border = step_by_word(self._text, offset, direction, self._find_word)
        anchor = self._positions.from_qt(cursor.anchor()) if keep else border
        self._set_cursor(anchor, border)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._mouse.press(event):
            event.accept()
        else:
            super().mousePressEvent(self._on_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._mouse.move(event):
            super().mouseMoveEvent(self._on_line(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._mouse.finish_drag():
            super().mouseReleaseEvent(self._on_line(event))
            self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.set_hovered(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        point = event.pos() if by_mouse else self.point_at(self.caret())
        found = self.marks_at(point)
        key = found[0].key if found else None
        if self._emphasis.selected in [mark.key for mark in found]:
            key = self._emphasis.selected
        self.context_menu_requested.emit(key, self.viewport().mapToGlobal(point))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            self.zoomed.emit(self._style.size)
            event.accept()
        else:
            super().wheelEvent(event)

    def zoom(self, steps: int) -> None:
        """Show the text larger or smaller by steps; 0 goes back to the usual size."""
        self.set_reading_style(self._style.zoomed(steps))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.marks_at(event.pos())
            text = "\n".join(mark.tooltip for mark in found if mark.tooltip)
            QToolTip.showText(event.globalPos(), plain_tooltip(text), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the stored characters: Qt's text would have lost some kinds of blanks."""
        data = QMimeData()
        span = self.selected_span()
        data.setText(span.of(self._text) if span is not None else "")
        return data

    # --- the mouse, in detail ----------------------------------------------------------

    def _on_line(self, event: QMouseEvent) -> QMouseEvent:
        """Return the event moved into its line: Qt takes the room for captions as outside."""
        point = event.position()
        if not QRectF(self.viewport().rect()).contains(point):
            return event  # scrolls while selecting
        place = self._page.onto_line(self._on_page(point.toPoint()))
        return QMouseEvent(
            event.type(),
            place - QPointF(0, self._scrolled()),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )

    def border_at(self, point: QPoint) -> Drag | None:
        """Return the drag that would begin at a point: at a border of the selected mark."""
        selected = self._shelf.get(self._emphasis.selected)
        return grip_at(self._page, selected, self._on_page(point))

    def next_at(self, point: QPoint, cycle: ClickCycle) -> Hashable | None:
        """Return the key of the mark that a click at a point means."""
        return cycle.next(self._shelf, self.character_at(point), self._emphasis.selected)

    def set_hovered(self, key: Hashable | None) -> None:
        """Show a mark as the one under the mouse, and tell."""
        if key != self._emphasis.hovered:
            self._point_at("hovered", key)
            self.mark_hovered.emit(key)

    def show_drag(self, drag: Drag | None) -> None:
        """Show a border on its way, or that none is, and tell."""
        self._emphasis.dragged = drag.moved if drag is not None else None
        self.viewport().update()
        self.resize_previewed.emit(drag.span if drag is not None else None)
