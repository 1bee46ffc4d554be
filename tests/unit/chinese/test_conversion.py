"""The converter gives what `opencc` gives, and says which characters became which."""

from __future__ import annotations

import sys
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from qannotate import assets
from qannotate.chinese import conversion
from qannotate.chinese.conversion import Converter, configurations, converter
from qannotate.chinese.dictionaries import DictionarySet, stages
from qannotate.domain.span import Span
from qannotate.errors import InputError

PACKAGED = DictionarySet.PACKAGED
ARTICLES = sorted(assets.seeds("articles").glob("*.txt"))
SAME_LENGTH = ("s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s")


@cache
def package(configuration: str) -> OpenCC:
    return OpenCC(configuration)


@cache
def some_words(configuration: str) -> tuple[str, ...]:
    """Return words of the dictionaries: all whose length changes, and a few of the others."""
    words = {
        word: len(word) != len(value)
        for dictionaries in DictionarySet
        for stage in stages(configuration, dictionaries)
        for dictionary in stage
        for word, value in dictionary.items()
    }
    changing = sorted(word for word, changes in words.items() if changes)
    return (*changing, *sorted(words)[:: max(1, len(words) // 5000)])


def texts(configuration: str) -> st.SearchStrategy[str]:
    words = st.sampled_from(some_words(configuration))
    pieces = st.one_of(
        words,
        st.builds(lambda word, cut: word[:cut], words, st.integers(1, 4)),
        st.sampled_from(["\r\n", "\n", " ", "\u3000", "，", "-", "—", "\x85", "\u2028"]),
        st.sampled_from(["𠮷", "e\u0301", "葛\U000e0100", "髮", "后", "里面", "干", "U", "１"]),
        st.text(max_size=3),
    )
    return st.lists(pieces, max_size=12).map("".join)


@pytest.mark.parametrize("configuration", configurations())
class TestIdentity:
    @pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem[:3])
    def test_an_article_becomes_what_the_package_makes_of_it(self, configuration, article):
        text = article.read_bytes().decode()
        converted = converter(configuration, PACKAGED).convert(text)

        assert converted.text == package(configuration).convert(text)

    @given(st.data())
    def test_any_text_becomes_what_the_package_makes_of_it(self, configuration, data):
        text = data.draw(texts(configuration))
        converted = converter(configuration, PACKAGED).convert(text)

        assert converted.text == package(configuration).convert(text)

    @pytest.mark.parametrize("dictionaries", DictionarySet)
    @given(data=st.data())
    def test_every_character_becomes_something_and_comes_from_something(
        self, configuration, dictionaries, data
    ):
        text = data.draw(texts(configuration))
        converted = converter(configuration, dictionaries).convert(text)
        alignment = converted.alignment

        assert alignment.source_length == len(text)
        assert alignment.target_length == len(converted.text)
        assert all(alignment.to(Span(i, i + 1)) for i in range(len(text)))
        assert all(alignment.back(Span(i, i + 1)) for i in range(len(converted.text)))

    @pytest.mark.parametrize("dictionaries", DictionarySet)
    @given(data=st.data())
    def test_separators_stay_where_they_are(self, configuration, dictionaries, data):
        text = data.draw(texts(configuration))
        converted = converter(configuration, dictionaries).convert(text)

        for offset, character in enumerate(text):
            if conversion._SEPARATORS.match(character):
                image = converted.alignment.to(Span(offset, offset + 1))
                assert image.of(converted.text) == character


@pytest.mark.parametrize("configuration", SAME_LENGTH)
def test_most_conversions_map_character_by_character(configuration):
    for article in ARTICLES:
        text = article.read_bytes().decode()

        assert converter(configuration).convert(text).alignment.is_identity()


def test_the_separators_are_those_of_the_package():
    theirs = OpenCC().split_chars_re
    characters = [chr(code) for code in range(sys.maxunicode + 1)]

    assert [c for c in characters if conversion._SEPARATORS.fullmatch(c)] == [
        c for c in characters if theirs.fullmatch(c)
    ]


@pytest.mark.parametrize("configuration", configurations())
@pytest.mark.parametrize("dictionaries", DictionarySet)
def test_no_dictionary_has_an_empty_word_or_value(configuration, dictionaries):
    for stage in stages(configuration, dictionaries):
        for dictionary in stage:
            assert all(word and value for word, value in dictionary.items())


def test_a_phrase_that_changes_its_length_maps_as_a_whole():
    text = "𠮷野家的U盘坏了"
    converted = converter("s2twp").convert(text)

    assert converted.text == "𠮷野家的隨身碟壞了"
    assert list(converted.alignment.segments()) == [(0, 4, 0, 4), (4, 6, 4, 7), (6, 8, 7, 9)]
    assert converted.alignment.to(Span(5, 6)) == Span(4, 7)


def test_neighbouring_phrases_that_change_their_lengths_are_one_block():
    converted = converter("s2twp").convert("看B超滾動條")

    assert converted.text == "看超音波捲軸"
    assert converted.alignment.to(Span(1, 3)) == Span(1, 6)
    assert converted.alignment.back(Span(4, 6)) == Span(1, 6)


def test_what_a_phrase_and_its_value_have_in_common_maps_by_itself():
    converted = converter("s2twp").convert("SQL注入攻击")

    assert converted.text == "SQL隱碼攻擊"
    assert converted.alignment.is_identity()

    converted = converter("s2twp").convert("沙特阿美公司")

    assert converted.text == "沙烏地阿美公司"
    assert list(converted.alignment.segments()) == [(0, 1, 0, 1), (1, 2, 1, 3), (2, 6, 3, 7)]


def test_the_longest_word_wins_over_an_earlier_one():
    converted = converter("s2t").convert("干面包皇后")

    assert converted.text == "乾麪包皇后"


def test_separators_keep_what_stands_between_them_apart():
    assert converter("s2t").convert("头\r\n发　头发").text == "頭\r\n發　頭髮"


def test_a_lone_surrogate_does_no_harm():
    assert converter("s2t").convert("汉\ud800字").text == "漢\ud800字"


def test_a_converter_is_made_only_once():
    assert converter("s2t") is converter("s2t")


def test_an_unknown_configuration_is_an_error_that_names_the_others():
    with pytest.raises(InputError, match="“s2x”") as error:
        Converter("s2x")

    assert "s2twp" in error.value.todo
