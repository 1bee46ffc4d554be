"""Pinyin glosses go, other brackets stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate import assets
from qannotate.chinese.glosses import drop_glosses
from qannotate.domain.span import Span


def count_of_glosses(text: str) -> int:
    segments = drop_glosses(text).alignment.segments()
    return sum(target_start == target_end for _, _, target_start, target_end in segments)


def test_the_article_with_glosses_has_406_and_the_others_have_none():
    counts = [
        count_of_glosses(path.read_bytes().decode())
        for path in sorted(assets.seeds("articles").glob("*.txt"))
    ]

    assert counts == [0, 0, 0, 406, 0]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("國家標(biāo)準(zhǔn)化發(fā)展", "國家標準化發展"),
        ("𠮷(jí)野家", "𠮷野家"),
        ("綠(lǜ)女(nǚ)嗯(ńg)二(èr)庄(zhuāng)啊(à)", "綠女嗯二庄啊"),
        ("張（Zhāng）三", "張三"),
        ("行(xíng)(háng)", "行"),
    ],
)
def test_a_syllable_with_a_tone_behind_a_character_goes(text, shown):
    assert drop_glosses(text).text == shown


@pytest.mark.parametrize(
    "text",
    [
        "柯橋^(qū)",
        "柯橋?qū)嵺",
        "網(wang)",
        "臺(NQI2.0)",
        "店(café)",
        "室(單位)",
        "a(ā)",
        "網(wǎng）",
        "標(biāo",
    ],
)
def test_other_brackets_and_damage_stay(text):
    assert drop_glosses(text).text == text


def test_a_word_reaches_over_the_glosses_inside_it_only():
    text = "國家標(biāo)準(zhǔn)化"
    derived = drop_glosses(text)

    assert derived.text == "國家標準化"
    assert derived.alignment.back(Span(2, 4)).of(text) == "標(biāo)準"
    assert derived.alignment.to(Span(4, 7)) is None


@given(st.text(alphabet="標準(biāo)zhǔn（）𠮷a\n", max_size=30))
def test_dropping_twice_changes_nothing_more(text):
    once = drop_glosses(text).text

    assert len(drop_glosses(once).text) <= len(once)
    assert drop_glosses(text).alignment.target_length == len(once)
