"""One file becomes one text, and every character of it knows where it came from."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.document import RegionKind
from qannotate.domain.span import Span
from qannotate.errors import InputError
from qannotate.text.encoding import EmptyFileError
from qannotate.text.reading import Reading, read_bytes

ARTICLES = Path(__file__).parents[3] / "seeds" / "articles"
LABELS = json.loads((Path(__file__).parent / "data" / "labels.json").read_text(encoding="utf-8"))
"""For each article: start and end in the decoded file, and the text that is seen there."""


def read(text: str, name: str = "a.txt") -> Reading:
    return read_bytes(text.encode(), name)


@cache
def article(number: int) -> Reading:
    path = sorted(ARTICLES.glob("*.txt"))[number]
    return read_bytes(path.read_bytes(), path.name)


def regions(reading: Reading, kind: RegionKind) -> list[str]:
    return [region.span.of(reading.text) for region in reading.regions if region.kind is kind]


def check_alignment(reading: Reading) -> None:
    source, text = reading.decoded, reading.text
    assert reading.alignment.source_length == len(source)
    assert reading.alignment.target_length == len(text)
    for start, end, to_start, to_end in reading.alignment.segments():
        if end - start == to_end - to_start:
            assert source[start:end] == text[to_start:to_end]


@pytest.mark.parametrize("name", sorted(LABELS))
def test_labels_made_on_the_file_stand_on_the_same_words_of_the_text(name: str) -> None:
    reading = read_bytes((ARTICLES / f"{name}.txt").read_bytes(), name)

    for start, end, expected in LABELS[name]:
        span = reading.alignment.to(Span(start, end))
        assert span is not None
        assert span.of(reading.text) == expected
        back = reading.alignment.back(span)
        assert back == Span(start, end)


@pytest.mark.parametrize("number", range(5))
def test_an_article_is_read_without_markup_and_loses_no_character(number: int) -> None:
    reading = article(number)

    check_alignment(reading)
    assert (reading.encoding, reading.warnings) == ("utf-8", ())
    for markup in ("stockcode", "**", "<p", "</", "thumbnail", "&nbsp;"):
        assert markup not in reading.text


@pytest.mark.parametrize(
    ("number", "reader", "title", "published"),
    [
        (0, "html", "2022年长三角G60科创走廊质量标准论坛召开", "2022-08-26"),
        (1, "text", "走在前 当表率 树标杆", ""),
        (2, "text", "钱俊君:持续推进质量强企、强链、强县走深走实", ""),
        (
            3,
            "text",
            "浙江以高標(biāo)準(zhǔn)引領(lǐng)高質(zhì)量發(fā)展"
            " 構(gòu)筑現(xiàn)代化產(chǎn)業(yè)體系新優(yōu)勢",
            "2025-10-24",
        ),
        (4, "text", "市場監管總局召開 中國質量(成都)大會新聞發佈會", "2023-08-22"),
    ],
)
def test_an_article_has_its_title_and_its_day(
    number: int, reader: str, title: str, published: str
) -> None:
    reading = article(number)

    assert (reading.reader, reading.title, reading.published) == (reader, title, published)


def test_a_page_of_html_behind_front_matter_has_one_line_a_paragraph() -> None:
    reading = article(0)

    lines = reading.text.split("\n")
    assert lines[0] == "证券时报记者 朱凯"
    assert len(lines) == reading.decoded.count("<p ")
    assert all(line == line.strip() != "" for line in lines)
    assert regions(reading, RegionKind.HEADING) == [
        "搭建九城市推动质量工作交流平台",
        "支持科创企业 信用贷款额度最高8000万元",
        "加强对接服务 确保质量标准论坛越办越好",
    ]
    assert (reading.source, reading.author) == ("证券时报网", "证券时报网")


@pytest.mark.parametrize("number", [1, 3, 4])
def test_plain_text_stays_as_it_is(number: int) -> None:
    reading = article(number)

    assert reading.text == reading.decoded
    assert reading.alignment.is_identity()


def test_bold_marks_of_an_article_leave_and_nothing_else() -> None:
    reading = article(2)

    assert reading.text == reading.decoded.replace("**", "")
    start = reading.decoded.index("2.9**个百分点")
    span = reading.alignment.to(Span(start, start + len("2.9**个百分点")))
    assert span is not None
    assert span.of(reading.text) == "2.9个百分点"


def test_what_stands_around_an_article_is_told_from_it() -> None:
    assert regions(article(4), RegionKind.BOILERPLATE) == [
        "立足香港 服務全球",
        "客服热线:(00852)30756662",
        "香港環球傳媒集團有限公司",
        "请使用手机扫描二维码,登录网站手机版。",
        "首页 > 資訊 > 國內",
        "• 2603",
    ]
    assert regions(article(3), RegionKind.BYLINE) == [
        "2025-10-24 14:09來源:中國食品安全網(wǎng) 編輯:連待待"
    ]


def test_a_byte_order_mark_and_carriage_returns_leave() -> None:
    reading = read("\ufeff𠮷野家\r\n在北京\r开店\n")

    assert reading.text == "𠮷野家\n在北京\n开店\n"
    assert next(reading.alignment.segments()) == (0, 1, 0, 0)
    check_alignment(reading)


def test_line_separators_of_other_kinds_and_blank_lines_stay() -> None:
    text = "\n\n一\u2028二\u2029三\x85四\x0b五\x0c六\n \n\n"

    assert read(text).text == text


def test_invisible_characters_leave_but_joiners_and_variants_stay() -> None:
    reading = read(
        "软\u00ad字\u200b词\u2060组 \u202e倒\u202c \u2067右\u2069 👨\u200d👩 葛\U000e0100 م\u200cن"
    )

    assert reading.text == "软字词组 倒 右 👨\u200d👩 葛\U000e0100 م\u200cن"


def test_invisible_characters_written_as_references_leave_too() -> None:
    assert read("<p>软&shy;字&#8203;词</p>").text == "软字词"


@pytest.mark.parametrize(
    "text",
    [
        "如果 a<b 且 c>d，写 <p> 表示段落。",
        "用 <b>粗</b> 表示粗体，用 &amp; 表示和号。",
        "<3 你们",
        "<没有> 这种 </没有> 标签",
        "一行\n两行\n<br>\n三行",
    ],
)
def test_text_that_mentions_tags_is_no_html(text: str) -> None:
    assert read(text).text == text


@pytest.mark.parametrize(
    ("source", "name", "text"),
    [
        ("<!-- 注 -->\n<p>甲</p>", "a.txt", "甲"),
        ("<!DOCTYPE html><title>题</title>甲", "a.txt", "甲"),
        ("甲 &amp; 乙", "a.html", "甲 & 乙"),
        ("要闻\n<p>甲</p>\n<p>乙</p>", "a.txt", "要闻\n甲\n乙"),
        ("---\ntitle: 题\n---\n<div>甲<p>乙", "a.md", "甲\n乙"),
    ],
)
def test_html_is_recognised_by_its_content_or_its_name(source: str, name: str, text: str) -> None:
    reading = read(source, name)

    assert (reading.reader, reading.text) == ("html", text)


@pytest.mark.parametrize(
    "source",
    [
        '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol">]>\n<lolz>&lol;</lolz>',
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>',
    ],
)
def test_a_document_type_that_declares_entities_is_refused(source: str) -> None:
    with pytest.raises(InputError, match=r"a\.html"):
        read(source, "a.html")


def test_a_file_without_text_is_said_to_be_empty() -> None:
    for source in ("", " \n", "\u200b", "---\ntitle: 题\n---\n", "<p> </p><p></p>"):
        with pytest.raises(EmptyFileError, match=r"a\.txt"):
            read(source)


def test_another_encoding_and_lost_characters_are_warned_of() -> None:
    text = "央行行长陈国栋在北京讲话，说明今年的经济发展情况。"

    (warning,) = read_bytes(text.encode("gb18030"), "a.txt").warnings
    assert "GB18030" in warning
    (warning,) = read_bytes(text.encode("utf-8") + "\ufffd".encode(), "a.txt").warnings
    assert "U+FFFD × 1" in warning


PIECES = [
    "<p>",
    "</p>",
    "**",
    "#",
    "[a](b)",
    "&amp;",
    "\ufeff",
    "\u200b",
    "𠮷",
    "中",
    "，",
    "<br>",
    "•",
    "记者",
    "张三",
    "首页>新闻",
    "<!--",
]
BREAKS = [" ", "\r\n", "\r", "\n", "---\n", "title: 甲\n"]
ANYTHING = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES + BREAKS), max_size=30).map("".join),
)


@given(ANYTHING, st.sampled_from(["a.txt", "a.html", "a.md"]))
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    try:
        reading = read(text, name)
    except InputError:
        return
    assert reading.decoded == text
    check_alignment(reading)
    assert not set(reading.text) & set("\r\ufeff\u200b\u00ad\u2060\u202e")
    assert all(region.span.end <= len(reading.text) for region in reading.regions)
    reading.text.encode()


@given(st.text(alphabet=st.characters(exclude_characters="<*-", exclude_categories=["Cs", "Cc"])))
def test_reading_a_plain_text_again_changes_nothing(text: str) -> None:
    try:
        once = read(text + "\n中文")
    except InputError:
        return
    again = read(once.text)

    assert again.text == once.text
    assert again.alignment.is_identity()
