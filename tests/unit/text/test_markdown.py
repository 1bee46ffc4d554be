"""Marks of Markdown leave the text; signs that only look like them stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.span import Span
from qannotate.text.markdown import drop_bold_marks, drop_marks


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("同比增加**2.9**个百分点", "同比增加2.9个百分点"),
        ("注册商标突破**120**万件,**10**家", "注册商标突破120万件,10家"),
        ("合格率达**99%**", "合格率达99%"),
        ("**重点**是**𠮷**", "重点是𠮷"),
        ("GDP**126万亿元**，", "GDP126万亿元，"),
    ],
)
def test_marks_of_bold_words_leave_any_text(source: str, text: str) -> None:
    assert drop_bold_marks(source).derived.text == text


@pytest.mark.parametrize(
    "text",
    [
        "没有另一半**的",
        "“4×4”体系和 3 * 4 * 5",
        "***很重要***",
        "电话 138****1234",
        "**",
        "****",
        "** 不紧挨着 **",
        "一行**\n另一行**",
        "x**2 + y**2",
        "被告人张**和李**",
        "前**，后**",
        r"\**不是\**",
    ],
)
def test_other_asterisks_stay(text: str) -> None:
    assert drop_bold_marks(text).derived.text == text


def test_a_span_across_a_mark_is_covered_without_it() -> None:
    source = "增加**2.9**个百分点"
    derived = drop_bold_marks(source).derived

    span = derived.alignment.to(Span(4, len(source)))

    assert span is not None
    assert span.of(derived.text) == "2.9个百分点"


def test_a_line_that_is_bold_throughout_is_a_heading() -> None:
    marked = drop_bold_marks("**小标题**\n正文**粗**")

    assert [region.span.of(marked.derived.text) for region in marked.regions] == ["小标题"]


def test_a_markdown_file_loses_headings_links_and_pictures() -> None:
    marked = drop_marks(
        "# 标题 #\n\n见[说明](https://example.org/a_(b))。![图](a.png)\n## **二**\n"
        "#不是标题\n```\n# 代码\n[a](b)\n```\n"
    )

    assert marked.derived.text == ("标题\n\n见说明。\n二\n#不是标题\n```\n# 代码\n[a](b)\n```\n")
    assert marked.about.title == "标题"
    assert [region.span.of(marked.derived.text) for region in marked.regions] == ["标题", "二"]


@given(st.text(alphabet="*#[]()!`~ \n张李a1中𠮷\\", max_size=50))
def test_marks_only_ever_take_characters_away(source: str) -> None:
    for marked in (drop_bold_marks(source), drop_marks(source)):
        text, alignment = marked.derived.text, marked.derived.alignment
        assert (alignment.source_length, alignment.target_length) == (len(source), len(text))
        kept = "".join(
            source[start:end]
            for start, end, to_start, to_end in alignment.segments()
            if to_start < to_end
        )
        assert kept == text
