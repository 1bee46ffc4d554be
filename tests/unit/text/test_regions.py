"""Title, bylines and page furniture are recognised by general rules."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.document import Region, RegionKind
from qannotate.domain.span import Span
from qannotate.text.about import About
from qannotate.text.regions import page_parts

NOTHING = About()
PARAGRAPH = "𠮷野家在北京开店，" * 8 + "顾客很多。"


def parts(text: str, known: About = NOTHING) -> list[tuple[str, str]]:
    return [(region.kind.value, region.span.of(text)) for region in page_parts(text, known).regions]


def test_the_first_line_of_headline_shape_is_the_title() -> None:
    title = "质量强省建设取得新成效"
    text = f"欢迎访问某某新闻网!\n\n某某集团\n·专栏·\n{title}\n记者 张三\n\n{PARAGRAPH}\n"

    assert parts(text) == [
        ("boilerplate", "欢迎访问某某新闻网!"),
        ("boilerplate", "某某集团"),
        ("title", "质量强省建设取得新成效"),
        ("byline", "记者 张三"),
    ]
    about = page_parts(text, NOTHING).about
    assert (about.title, about.author) == ("质量强省建设取得新成效", "张三")


def test_all_above_the_trail_belongs_to_the_site() -> None:
    site = "立足本地 服务全国\n热线:(010)12345678\n首页 > 资讯 > 国内"
    text = f"{site}\n大会新闻发布会召开\n{PARAGRAPH}"

    assert [kind for kind, _ in parts(text)] == ["boilerplate"] * 3 + ["title"]


def test_a_list_of_date_count_and_name_below_the_title_is_furniture() -> None:
    text = f"大会新闻发布会召开\n\n  • 2023-08-22\n  • 2603\n  • 张三\n{PARAGRAPH}"

    assert parts(text)[1:] == [
        ("byline", "• 2023-08-22"),
        ("boilerplate", "• 2603"),
        ("byline", "• 张三"),
    ]
    assert page_parts(text, NOTHING).about.published == "2023-08-22"


def test_the_foot_of_a_page_is_furniture_and_the_paragraphs_are_not() -> None:
    body = f"{PARAGRAPH}\n客服热线开通了。\n{PARAGRAPH}"
    text = f"{body}\n责任编辑：王五\n上一篇：没有了\n版权所有 ©2023"

    assert parts(text) == [
        ("byline", "责任编辑：王五"),
        ("boilerplate", "上一篇：没有了"),
        ("boilerplate", "版权所有 ©2023"),
    ]


def test_captions_and_picture_credits_are_found_between_paragraphs() -> None:
    text = f"{PARAGRAPH}\n▲新列车驶出车站。\n本版图片均由某局提供\n{PARAGRAPH}"

    assert parts(text) == [("caption", "▲新列车驶出车站。"), ("byline", "本版图片均由某局提供")]


def test_a_known_title_is_looked_for_and_none_is_guessed() -> None:
    text = f"质量强省建设取得新成效\n别的一行文字\n{PARAGRAPH}"

    assert parts(text, About(title="别的一行文字")) == [("title", "别的一行文字")]
    assert parts(text, About(title="页面上没有的题目")) == []


def test_a_heading_that_is_the_title_becomes_the_title() -> None:
    text = f"大会开幕\n{PARAGRAPH}"
    heading = Region(RegionKind.HEADING, Span(0, 4))

    found = page_parts(text, About(title="大会开幕"), [heading]).regions

    assert found == (Region(RegionKind.TITLE, Span(0, 4)),)


def test_text_without_a_headline_has_no_title() -> None:
    assert page_parts(PARAGRAPH, NOTHING).about.title == ""
    assert parts("𠮷野家在北京开店。\n顾客很多。") == []


@given(st.text(alphabet="中文 \n，。:•>·【】123记者來源𠮷", max_size=120))
def test_regions_are_trimmed_apart_and_in_order(text: str) -> None:
    regions = page_parts(text, NOTHING).regions

    for region in regions:
        assert region.span.of(text) == region.span.of(text).strip()
    assert all(first.span.end <= second.span.start for first, second in pairwise(regions))
