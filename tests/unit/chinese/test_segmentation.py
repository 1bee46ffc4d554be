"""jieba's words cover the text; looking at one place finds the same ones."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate import assets
from qannotate.chinese import segmentation
from qannotate.chinese.fold import fold
from qannotate.domain.span import Span

texts = st.lists(
    st.one_of(
        st.sampled_from(
            ["北京", "开店", "质量", "张三", "。", "，", " ", "\r\n", "12.5%", "𠮷", "e\u0301"]
        ),
        st.text(max_size=4),
    ),
    max_size=12,
).map("".join)


@given(texts)
def test_words_follow_each_other_without_gaps(text):
    found = segmentation.segment(text)

    assert "".join(word.span.of(text) for word in found) == text
    assert all(one.span.end == other.span.start for one, other in pairwise(found))


@given(texts)
def test_looking_at_one_place_finds_the_word_that_segmenting_all_finds(text):
    by_place = {
        offset: word for word in segmentation.words(text) for offset in range(word.start, word.end)
    }

    for offset in range(len(text)):
        assert segmentation.word_at(text, offset) == by_place.get(offset)


@pytest.mark.parametrize(
    "article", sorted(assets.seeds("articles").glob("*.txt")), ids=lambda p: p.stem[:3]
)
def test_every_word_of_an_article_comes_from_its_text(article):
    text = article.read_bytes().decode()
    folded = fold(text)

    for word in segmentation.words(folded.text):
        assert folded.alignment.to(folded.alignment.back(word)) == word


def test_words_have_their_part_of_speech():
    text = "𠮷野家在北京"
    found = segmentation.segment(text)

    assert (found[-1].span.of(text), found[-1].flag) == ("北京", "ns")
    assert found[0].span == Span(0, 1)


def test_several_threads_may_ask_for_words_at_once():
    answers: list[object] = []
    threads = [
        Thread(target=lambda: answers.append(segmentation.words("在北京开店"))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(answers) == 4
    assert len(set(answers)) == 1


PROGRAM = """
import sys
from qannotate.chinese import segmentation
assert "jieba" not in sys.modules
print(len(segmentation.words("在北京开店")))
"""


def run(tmp_path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(assets.seeds().parent), "TMPDIR": str(tmp_path)},
    )


def test_jieba_loads_silently_and_leaves_nothing_in_the_shared_folder(tmp_path):
    done = run(tmp_path)

    assert (done.stdout, done.stderr) == ("3\n", "")
    assert list(tmp_path.iterdir()) == []
