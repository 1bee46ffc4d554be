"""Makes the text document that an article is shown in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from qannotate.domain.span import Span
from qannotate.ui.positions import Positions
from qannotate.ui.widgets.article_metrics import (
    BOTTOM_MARGIN,
    PARAGRAPH_GAP,
    TOP_MARGIN,
    ArticleMetrics,
)

_BLANK_HEIGHT = 10.0
"""The height of a blank line: it is there, but does not tear the text apart."""

_FIXED: Any = QTextBlockFormat.LineHeightTypes.FixedHeight.value  # 6.7 types it as itself


def make_document(
    text: str, font: QFont, metrics: ArticleMetrics, parent: QObject
) -> QTextDocument:
    """Return a document of `text` with lines of fixed height, and nothing laid out yet."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(_format(metrics.line_height, PARAGRAPH_GAP))
    cursor.insertText(text)  # its paragraphs inherit the format
    _shrink_blank_lines(document)
    return document


def _shrink_blank_lines(document: QTextDocument) -> None:
    blank = _format(_BLANK_HEIGHT, 0)
    block = document.begin()
    while block.isValid():
        if block.length() == 1:
            QTextCursor(block).setBlockFormat(blank)
        block = block.next()


def _format(height: float, gap: float) -> QTextBlockFormat:
    result = QTextBlockFormat()
    result.setLineHeight(height, _FIXED)
    result.setTopMargin(gap)
    return result


def set_side_margins(document: QTextDocument, left: float, right: float) -> None:
    """Put the column of text between these margins, if it does not stand there already."""
    frame = document.rootFrame()
    form = frame.frameFormat()
    if (form.leftMargin(), form.rightMargin()) == (left, right) and form.topMargin() > 0:
        return
    form.setLeftMargin(left)
    form.setRightMargin(right)
    form.setTopMargin(TOP_MARGIN)
    form.setBottomMargin(BOTTOM_MARGIN)
    frame.setFrameFormat(form)


def set_bold(document: QTextDocument, positions: Positions, spans: Iterable[Span]) -> None:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    _merge(document, positions, spans, bold)


def set_ink(
    document: QTextDocument, positions: Positions, spans: Iterable[Span], ink: QColor
) -> None:
    colored = QTextCharFormat()
    colored.setForeground(ink)
    _merge(document, positions, spans, colored)


def clear_formats(document: QTextDocument) -> None:
    """Take back what `set_bold` and `set_ink` did."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setCharFormat(QTextCharFormat())


def _merge(
    document: QTextDocument, positions: Positions, spans: Iterable[Span], form: QTextCharFormat
) -> None:
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for span in spans:
        cursor.setPosition(positions.to_qt(span.start))
        cursor.setPosition(positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)
    cursor.endEditBlock()


def paragraph_numbers(text: str) -> dict[int, int]:
    """Return the shown number of each paragraph that is not blank, by its place from 0."""
    numbers = count(1)
    return {
        place: next(numbers)
        for place, paragraph in enumerate(text.split("\n"))
        if paragraph and not paragraph.isspace()
    }
