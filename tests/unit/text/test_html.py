"""HTML reads as it does in a browser, and every character knows where it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.document import RegionKind
from qannotate.domain.span import Span
from qannotate.text.html_page import read_html
from qannotate.text.html_tokens import Kind, tokens


def shown(source: str) -> str:
    return read_html(source).derived.text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>甲</p>\n\n  <p>乙</p>", "甲\n乙"),
        ("<div>甲<div>乙</div>丙</div>", "甲\n乙\n丙"),
        ("<p></p><p>甲</p><p> </p><p>乙</p>", "甲\n乙"),
        ("<p>甲<br>乙<br/><br />丙<br></p><p>丁</p>", "甲\n乙\n\n丙\n丁"),
        ("  甲 \n\t 乙 ", "甲 乙"),
        ("<b>甲 </b> <i> 乙</i>", "甲 乙"),
        ("甲<b>乙</b>丙", "甲乙丙"),
        ("<p>　　甲&nbsp; 乙</p>", "　　甲\xa0 乙"),
        ("<a href='x>y' title=\"a>b\">甲</a>乙", "甲乙"),
        ("甲<script>if (a<b) '</p>'</script>乙<STYLE>p{}</STYLE>丙", "甲乙丙"),
        ("甲<!-- <p>乙</p> -->丙<!doctype html><?php 1?>丁", "甲丙丁"),
        ("<table><tr><td>甲</td> <td>乙</td></tr><tr><th>丙</th></tr></table>", "甲\t乙\n丙"),
        ("<pre>\n 甲\n\n  乙\n</pre>丙", " 甲\n\n  乙\n丙"),
        ("<select><option>甲</select>乙<svg><title>丙</title></svg>", "乙"),
        ("<html><head><title>甲</title></head><body>乙</body></html>", "乙"),
    ],
)
def test_a_page_reads_as_in_a_browser(source: str, text: str) -> None:
    assert shown(source) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;p&gt;&amp;amp;", "<p>&amp;"),
        ("&#20013;&#x2A;&#x20BB7;&copy2022", "中*𠮷©2022"),
        ("AT&T &nosuch; & &#; &#xZ;", "AT&T &nosuch; & &#; &#xZ;"),
        ("&#0;&#xD800;&#x110000;", "\ufffd\ufffd\ufffd"),
        ("甲&#32;&#10; 乙", "甲 乙"),
    ],
)
def test_character_references_are_decoded(source: str, text: str) -> None:
    assert shown(source) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>甲<b", "甲"),
        ("<p>甲<a href='乙", "甲"),
        ("<p>甲<!-- 乙", "甲"),
        ("<p>甲<script>乙", "甲"),
        ("甲 < 乙 <3 </ 丙> 丁", "甲 < 乙 <3 丁"),
        ("</p></b></nav>甲</p>", "甲"),
        ("<div>" * 5000 + "甲" + "<b>" * 5000 + "乙", "甲乙"),
    ],
)
def test_damaged_markup_never_becomes_text(source: str, text: str) -> None:
    assert shown(source) == text


def test_a_reference_is_one_block_and_text_around_it_maps_by_character() -> None:
    alignment = read_html("<p>甲&amp;乙</p>").derived.alignment

    assert list(alignment.segments()) == [
        (0, 3, 0, 0),
        (3, 4, 0, 1),
        (4, 9, 1, 2),
        (9, 10, 2, 3),
        (10, 14, 3, 3),
    ]


def test_a_name_that_runs_across_a_link_is_covered_without_its_markup() -> None:
    source = '<p>苏州<a class="x" href="https://example.org/?code=SS603515">欧普</a>股份𠮷</p>'
    derived = read_html(source).derived

    span = derived.alignment.to(Span(source.index("苏州"), source.index("</p>")))

    assert span is not None
    assert span.of(derived.text) == "苏州欧普股份𠮷"


def test_headings_and_lines_in_bold_type_are_headings() -> None:
    page = read_html(
        "<h2>甲</h2><p><strong>乙 </strong> <b>丙</b></p><p><b>丁</b>戊</p>"
        "<p><b>己</b><br>庚</p><h3>辛<p>壬</p><p><b>" + "长" * 100 + "</b></p>"
    )

    headings = [region.span.of(page.derived.text) for region in page.regions]
    assert headings == ["甲", "乙 丙", "己", "辛"]


def test_navigation_footer_and_captions_are_regions() -> None:
    page = read_html(
        "<nav><p>首页</p><p>新闻</p></nav><p>正文</p>"
        "<figcaption>图</figcaption><footer>版权</footer><nav>没有结束"
    )

    regions = [(region.kind, region.span.of(page.derived.text)) for region in page.regions]
    assert regions == [
        (RegionKind.BOILERPLATE, "首页\n新闻"),
        (RegionKind.CAPTION, "图"),
        (RegionKind.BOILERPLATE, "版权"),
    ]


def test_the_head_of_a_page_says_what_it_is() -> None:
    about = read_html(
        "<title>论坛召开_要闻_某网</title><meta name=Author content='张三'>"
        '<meta property="article:published_time" content="2022-08-26T15:33:00+08:00">'
        "<meta name=ContentSource content=新华社><h1>某网</h1><h1>论坛召开</h1>"
    ).about

    assert (about.title, about.source, about.author) == ("某网", "新华社", "张三")
    assert about.published == "2022-08-26"


def test_without_a_heading_the_title_loses_the_name_of_the_site() -> None:
    assert read_html("<title>论坛召开_要闻_某网</title><p>正文").about.title == "论坛召开"


PIECES = [
    "<",
    ">",
    "/",
    "p",
    "b",
    "<p>",
    "</p>",
    "<br>",
    "<a",
    "='",
    "'",
    '"',
    "=",
    "&",
    "amp",
    ";",
    "#",
    "x",
    "2",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<pre>",
    "</pre>",
    "中",
    "𠮷",
    "<td>",
    "<b>",
    "</b>",
    "&lt;",
    "<nav>",
    "</nav>",
    "<title>",
    "<svg>",
    "-",
    "<h1>",
    "&#32;",
    "&#10;",
]
MARKUP = st.lists(st.sampled_from([*PIECES, " ", "\n", "\t"]), max_size=40).map("".join)


@given(MARKUP)
def test_any_markup_is_read_and_kept_characters_are_the_same_ones(source: str) -> None:
    page = read_html(source)
    text, alignment = page.derived.text, page.derived.alignment

    assert (alignment.source_length, alignment.target_length) == (len(source), len(text))
    for start, end, to_start, to_end in alignment.segments():
        if end - start == to_end - to_start:
            assert source[start:end] == text[to_start:to_end]
    assert all(region.span.of(text).strip() for region in page.regions)


@given(st.text(max_size=40))
def test_text_without_markup_keeps_every_visible_character(text: str) -> None:
    plain = text.translate({ord("<"): None, ord("&"): None})

    assert shown(plain).split() == plain.split()


@given(MARKUP)
def test_tokens_come_in_order_and_do_not_overlap(source: str) -> None:
    position = 0
    for token in tokens(source):
        assert position <= token.start < token.end
        assert token.kind is Kind.REFERENCE or token.start < token.end <= len(source)
        position = token.end
