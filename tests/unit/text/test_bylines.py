"""Bylines are told from sentences, and say who, where and when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.text.about import About
from qannotate.text.bylines import byline, dateline_author


@pytest.mark.parametrize(
    ("line", "about"),
    [
        ("记者 戴绯绯 通讯员 曹敏娜", About(author="戴绯绯、曹敏娜")),
        ("证券时报记者 朱凯", About(author="朱凯")),
        ("本报记者朱凯", About(author="朱凯")),
        ("本版作者:李成辉 何丽娟", About(author="李成辉、何丽娟")),
        ("（记者 𠮷田茂）", About(author="𠮷田茂")),
        ("編輯:焱濃", About()),
        ("• 2023-08-22", About(published="2023-08-22")),
        (
            "2025-10-24 14:09來源:中國食品安全網(wǎng) 編輯:連待待",
            About(source="中國食品安全網(wǎng)", published="2025-10-24"),
        ),
        (
            "发布时间：2023年8月22日 09:30 | 来源：新华社 | 作者：张三 | 阅读：123次",
            About(source="新华社", author="张三", published="2023-08-22"),
        ),
    ],
)
def test_a_byline_is_made_of_fields(line: str, about: About) -> None:
    assert byline(line) == about


@pytest.mark.parametrize(
    "line",
    [
        "四川日報記者：請介紹一下四川省質量發展工作情况?",
        "记者在会上了解到，今年的合格率提高了。",
        "2023年6月29日,由两家单位主办的论坛在长沙举行。",
        "质量之光,闪耀三湘",
        "今年1-7月，全市766家企业营业收入增长10.5%。",
        "",
    ],
)
def test_a_sentence_is_no_byline(line: str) -> None:
    assert byline(line) is None


def test_the_reporter_in_the_dateline_is_the_author() -> None:
    assert dateline_author("某某網(wǎng)訊(市聞\xa0記者戴正聰) 為慶祝世界標準日") == "戴正聰"
    assert dateline_author("新华社北京8月22日电（记者张三、李四）今天") == "张三、李四"
    assert dateline_author("大会（第六届）今天开幕，记者说（好）。") == ""


@given(st.lists(st.sampled_from(["记者", "來源", ":", " ", "张三", "2023-08-22", "中", "𠮷"])))
def test_any_line_is_read(words: list[str]) -> None:
    byline("".join(words))
