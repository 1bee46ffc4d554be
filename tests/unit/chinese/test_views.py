"""Views show what OpenCC gives; the fold is the same whatever the script."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate import assets
from qannotate.chinese.conversion import converter
from qannotate.chinese.fold import fold
from qannotate.chinese.views import SCRIPT_CONFIGURATIONS, derive
from qannotate.domain.span import Span
from qannotate.domain.view import Aid, ScriptView, View

ARTICLES = [path.read_bytes().decode() for path in sorted(assets.seeds("articles").glob("*.txt"))]
AIDS = list(chain.from_iterable(combinations(Aid, n) for n in range(len(Aid) + 1)))

article_like = st.lists(
    st.one_of(
        st.sampled_from(
            ["標(biāo)準(zhǔn)", "软件", "U盘", "头发", "長\n\n沙", "１２％", "𠮷", "\r\n"]
        ),
        st.text(max_size=3),
    ),
    max_size=10,
).map("".join)


@given(article_like)
def test_the_original_is_shown_as_it_is(text):
    derived = derive(text, View())

    assert derived.text == text
    assert derived.alignment.is_identity()


@given(article_like, st.sampled_from(sorted(SCRIPT_CONFIGURATIONS)))
def test_a_script_view_is_the_conversion_of_the_whole_text(text, script):
    assert derive(text, View(script)) == converter(SCRIPT_CONFIGURATIONS[script]).convert(text)


@given(article_like, st.sampled_from(ScriptView), st.sampled_from(AIDS), st.data())
def test_every_span_of_a_view_comes_from_the_text_and_goes_there_again(text, script, aids, data):
    derived = derive(text, View(script, frozenset(aids)))

    assert derived.alignment.source_length == len(text)
    assert derived.alignment.target_length == len(derived.text)
    if derived.text:
        start = data.draw(st.integers(0, len(derived.text) - 1))
        shown = Span(start, data.draw(st.integers(start + 1, len(derived.text))))
        assert derived.alignment.to(derived.alignment.back(shown)).contains(shown)


def test_aids_are_composed_with_a_script():
    text = "開展標(biāo)\n準(zhǔn)化１２％"
    derived = derive(text, View(ScriptView.SIMPLIFIED, frozenset(Aid)))

    assert derived.text == "开展标准化12%"
    assert derived.alignment.back(Span(2, 4)).of(text) == "標(biāo)\n準"


def test_words_are_whole_before_the_script_is_converted():
    derived = derive("头\n\n发", View(ScriptView.TRADITIONAL, frozenset({Aid.JOIN_LINES})))

    assert derived.text == "頭髮"


@pytest.mark.parametrize("text", ARTICLES, ids=range(5))
class TestTheFoldOfAnArticle:
    def test_it_is_the_same_for_its_traditional_form(self, text):
        traditional = converter("s2t").convert(text)

        assert traditional.alignment.is_identity()
        assert fold(traditional.text) == fold(text)

    def test_it_is_the_same_with_glosses_put_in(self, text):
        words = fold(text).text
        glossed = words.replace("标", "标(biāo)").replace("准", "准(zhǔn)")

        assert glossed != words
        assert fold(glossed).text == words

    def test_folding_twice_changes_nothing_more(self, text):
        once = fold(text).text

        assert fold(once).text == once
        assert fold(once).alignment.is_identity()
