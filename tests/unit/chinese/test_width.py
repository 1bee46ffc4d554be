"""Full-width ASCII becomes ASCII, and nothing else changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qannotate.chinese.width import fold_width


def test_full_width_ascii_becomes_ascii():
    assert fold_width("１２３．５％，ＧＤＰ～𠮷").text == "123.5%,GDP~𠮷"


def test_what_has_no_ascii_form_stays():
    assert fold_width("。、《》「」　ｱ").text == "。、《》「」　ｱ"


@given(st.text())
def test_every_character_keeps_its_place(text):
    folded = fold_width(text)

    assert len(folded.text) == len(text)
    assert folded.alignment.is_identity()
