"""Views and words for the window and the command line, in offsets of the canonical text."""

from __future__ import annotations

import pytest

from qannotate import assets
from qannotate.chinese.conversion import converter
from qannotate.domain.document import Script
from qannotate.domain.span import Span
from qannotate.domain.view import ScriptView, View
from qannotate.errors import InputError
from qannotate.workspace import viewing

TEXT = "𠮷野家在國家標(biāo)準(zhǔn)館開展汽車高質\n\n量發展。"


def test_a_view_is_made_only_once():
    view = View(ScriptView.SIMPLIFIED)

    assert viewing.derive(TEXT, view) is viewing.derive(TEXT, view)
    assert viewing.fold(TEXT) is viewing.fold(TEXT)


def test_the_script_of_a_text_is_told():
    assert viewing.detect_script(TEXT) is Script.TRADITIONAL


def test_words_are_found_over_glosses_and_broken_lines_in_any_script():
    found = [word.of(TEXT) for word in viewing.words(TEXT)]

    assert "標(biāo)準" in found or "國家標(biāo)準" in found
    assert "質\n\n量" in found or "高質\n\n量" in found


@pytest.mark.parametrize("article", ["000", "003"])
def test_the_word_at_a_place_is_the_one_among_all_words(article):
    (path,) = assets.seeds("articles").glob(f"{article}*.txt")
    text = path.read_bytes().decode()[:1500]

    for word in viewing.words(text):
        assert viewing.word_at(text, word.start) == word
        assert viewing.word_at(text, word.end - 1) == word


def test_a_gloss_belongs_to_the_word_before_it():
    gloss = TEXT.index("(zhǔn)")
    word = viewing.word_at(TEXT, gloss - 1)

    assert word is not None
    assert viewing.word_at(TEXT, gloss + 2) == word
    assert viewing.word_at("(biāo)準", 0) == Span(0, 1)


@pytest.mark.parametrize("offset", [-1, 2, 4])
def test_there_is_no_word_in_white_space_or_outside(offset):
    assert viewing.word_at("北京 𠮷", offset) is None


@pytest.mark.parametrize(
    ("script", "configuration"),
    [("s", "t2s"), ("t", "s2t"), ("tw", "s2twp"), ("hk", "s2hk"), ("tw2sp", "tw2sp")],
)
def test_a_text_is_converted_by_script_or_configuration(script, configuration):
    assert viewing.convert_text(TEXT, script) == converter(configuration).convert(TEXT)


def test_an_unknown_script_is_an_error_that_names_what_there_is():
    with pytest.raises(InputError, match="“x”") as error:
        viewing.convert_text(TEXT, "x")

    assert "s, t, tw, hk, hk2s" in error.value.todo


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("標(biāo)準(zhǔn)引領(lǐng)\n𠮷祥", "標準引領 𠮷祥"),
        ("会议(2023)召开", "会议(2023)召开"),
        (" \n", " \n"),
        ("", ""),
    ],
)
def test_a_title_is_shown_in_one_line_without_glosses(title, shown):
    assert viewing.shown_title(title) == shown
