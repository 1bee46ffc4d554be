"""Lines broken inside a sentence are joined, paragraphs are not."""

from __future__ import annotations

import pytest

from qannotate.chinese.lines import join_lines
from qannotate.domain.span import Span


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("开展汽车高质\n\n量发展", "开展汽车高质量发展"),
        ("管理体系认证、出\n\n\n \n口认证", "管理体系认证、出口认证"),
        ("长\n沙", "长沙"),
        ("𠮷\n野家", "𠮷野家"),
    ],
)
def test_lines_are_joined_between_characters(text, joined):
    assert join_lines(text).text == joined


@pytest.mark.parametrize(
    "text",
    [
        "完了。\n\n开始",
        "他说：\n好",
        "第一\n1号",
        "第1\n号",
        "标题\n　　正文",
        "行尾 \n行首",
        "\n字\n",
    ],
)
def test_other_lines_stay(text):
    assert join_lines(text).text == text


def test_a_name_reaches_over_the_break_inside_it():
    text = "中国计量科学院长\n\n沙基地"
    derived = join_lines(text)

    assert derived.alignment.back(Span(7, 9)).of(text) == "长\n\n沙"
    assert derived.alignment.back(Span(8, 9)).of(text) == "沙"
    assert derived.alignment.to(Span(8, 10)) is None
