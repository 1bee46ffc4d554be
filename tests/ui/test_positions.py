from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from qannotate.domain.span import Span
from qannotate.ui.positions import Positions, displayed

AWKWARD = [
    "𠮷", "👨‍👩‍👧", "👍🏽", "é", "葛\U000e0100", "☀️", "\u00a0", "\u2028", "\u2029", "\u3000",
    "\r", "\r\n", "\n", "\u200d", "\ufdd0", "\ufdd1", "\x0b", "\x0c", "\x85", "中", "a", "\t",
]  # fmt: skip

texts = st.lists(st.sampled_from(AWKWARD), max_size=12).map("".join) | st.text(max_size=20).filter(
    lambda text: not any(0xD800 <= ord(c) < 0xE000 for c in text)
)


def document_of(text: str) -> QTextDocument:
    document = QTextDocument()
    QTextCursor(document).insertText(displayed(text))
    return document


@given(texts)
def test_a_document_has_as_many_places_as_the_text_says(text):
    positions = Positions(text)
    document = document_of(text)
    assert document.characterCount() - 1 == positions.to_qt(len(text))
    assert len(displayed(text)) == len(text)


@given(texts)
def test_every_offset_comes_back_from_qt(text):
    positions = Positions(text)
    for offset in range(len(text) + 1):
        assert positions.from_qt(positions.to_qt(offset)) == offset


@given(texts)
def test_every_qt_position_leads_to_a_place_between_characters(text):
    positions = Positions(text)
    units = text.encode("utf-16-le")
    for position in range(len(units) // 2 + 1):
        offset = positions.from_qt(position)
        assert positions.to_qt(offset) in (position, position - 1)
        assert text[:offset] == units[: 2 * position].decode("utf-16-le", errors="ignore")


@given(texts)
def test_the_document_shows_at_each_place_what_the_text_has_there(text):
    positions, document = Positions(text), document_of(text)
    for offset, character in enumerate(text):
        cursor = QTextCursor(document)
        cursor.setPosition(positions.to_qt(offset))
        cursor.setPosition(positions.to_qt(offset + 1), QTextCursor.MoveMode.KeepAnchor)
        if displayed(text)[offset] == character and character not in "\n\u2028\u00a0":
            assert cursor.selectedText() == character


@given(texts, st.integers(0, 40), st.integers(0, 40))
def test_a_selection_never_cuts_a_character_in_two(text, first, second):
    positions = Positions(text)
    span = positions.span_from_qt(first, second)
    if span is not None:
        assert positions.floor(span.start) == span.start
        assert positions.ceiling(span.end) == span.end
        assert 0 <= span.start < span.end <= len(text)


def test_a_place_inside_a_surrogate_pair_is_moved_before_it():
    assert Positions("a𠮷b").from_qt(2) == 1


def test_a_selection_takes_the_whole_variation_sequence():
    text = "葛\U000e0100城"
    assert Positions(text).span_from_qt(0, 1) == Span(0, 2)


def test_a_family_of_joined_emoji_is_one_place():
    text = "一👨‍👩‍👧家"
    positions = Positions(text)
    assert positions.span_from_qt(1, 3) == Span(1, 6)
    assert positions.floor(4) == 1


def test_a_line_break_of_two_characters_keeps_both():
    assert displayed("a\r\nb") == "a \nb"


def test_the_length_counts_characters():
    assert Positions("𠮷野家").length == 3


def test_ten_thousand_offsets_do_not_use_up_the_reference_to_none():
    import sys

    positions, cursor = Positions("𠮷" * 10), QTextCursor(document_of("𠮷" * 10))
    before = sys.getrefcount(None)
    for _ in range(10_000):
        cursor.setPosition(positions.to_qt(3))
    assert sys.getrefcount(None) >= before - 100
