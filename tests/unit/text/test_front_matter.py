"""Front matter leaves the text and says title, source, author and date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.text.dates import iso_date
from qannotate.text.front_matter import drop_front_matter

HEAD = """
---
title: '𠮷野家''开店'
categories:
 - 要闻
author: 证券时报网
date: Fri, 26 Aug 2022 15:33:00 GMT
---

正文
"""


def test_front_matter_after_blank_lines_is_no_text() -> None:
    headed = drop_front_matter(HEAD)

    assert headed.derived.text == "\n正文\n"
    assert next(headed.derived.alignment.segments()) == (0, HEAD.index("\n正文"), 0, 0)


def test_its_fields_say_what_the_article_is() -> None:
    about = drop_front_matter(HEAD).about

    assert about.title == "𠮷野家'开店"
    assert (about.source, about.author) == ("证券时报网", "证券时报网")
    assert about.published == "2022-08-26"


def test_lists_and_escapes_are_read() -> None:
    about = drop_front_matter(
        '---\nauthor: [张三, "李\\u56db"]\nsource: 新华社 # 注\ntitle: >\n  上\n  下\n---\n'
    ).about

    assert (about.author, about.source, about.title) == ("张三、李四", "新华社", "上 下")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: 没有结束\n正文",
        "---\n这是一条线\n---\n正文",
        "---\n---\n正文",
        "正文\n---\ntitle: 后面\n---\n",
        "----\ntitle: a\n----\n",
    ],
)
def test_lines_that_are_no_front_matter_stay(text: str) -> None:
    assert drop_front_matter(text).derived.text == text


@given(st.text(alphabet="-: \n'\"[]ab,|>\\u0中𠮷", max_size=60))
def test_whatever_stays_is_the_end_of_the_text(text: str) -> None:
    derived = drop_front_matter("---\n" + text).derived

    assert ("---\n" + text).endswith(derived.text)
    assert derived.alignment.target_length == len(derived.text)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Fri, 26 Aug 2022 15:33:00 GMT", "2022-08-26"),
        ("2022-08-26T15:33:00Z", "2022-08-26"),
        ("2022/8/6 09:10", "2022-08-06"),
        ("2022年8月26日", "2022-08-26"),
        ("2022-02-30", ""),
        ("2022-08", ""),
        ("8月26日", ""),
        ("昨天", ""),
    ],
)
def test_a_date_is_a_day_that_exists_or_nothing(written: str, day: str) -> None:
    assert iso_date(written) == day
