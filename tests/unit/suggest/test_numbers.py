from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.chinese.segmentation import Word
from qannotate.domain.span import Span
from qannotate.suggest.engine import FoldedArticle
from qannotate.suggest.numbers.grammar import NumberEngine
from qannotate.workspace.suggesting import load_lexicons

PUBLISHED = "2024-03-15"

CASES = [
    # counts
    ("新建学校36所", "COUNT", "36所", {"value": 36, "unit": "所"}),
    ("共有三十六所中小学", "COUNT", "三十六所", {"value": 36, "unit": "所"}),
    ("门店20余家", "COUNT", "20余家", {"value": 20, "approx": "余", "bound": "~", "unit": "家"}),
    (
        "服务近1000余次",
        "COUNT",
        "近1000余次",
        {"value": 1000, "approx": "近…余", "bound": "~", "unit": "次"},
    ),
    ("惠及100余万人", "COUNT", "100余万人", {"value": 1000000, "approx": "余", "bound": "~"}),
    ("旅客超过3.5亿人次", "COUNT", "超过3.5亿人次", {"value": 350000000, "bound": ">="}),
    ("产量突破120万件", "COUNT", "120万件", {"value": 1200000, "bound": ">=", "cue": "突破"}),
    ("参会代表200人左右", "COUNT", "200人左右", {"value": 200, "bound": "~", "approx": "左右"}),
    ("带动近8万农户增收", "COUNT", "近8万农户", {"value": 80000, "unit": "农户"}),
    ("泸州等3市入选", "COUNT", "3市", {"value": 3, "unit": "市"}),
    ("实施五大行动", "COUNT", "五大", {"value": 5, "unit": "大"}),
    ("数百名志愿者", "COUNT", "数百名", {"value": 100, "approx": "数", "bound": "~"}),
    ("每队5至10人", "COUNT", "5至10人", {"min": 5, "max": 10, "unit": "人"}),
    ("规模扩大2.5倍", "COUNT", "2.5倍", {"value": 2.5, "unit": "倍"}),
    ("共1,234个岗位", "COUNT", "1,234个", {"value": 1234, "unit": "个"}),
    # percentages
    ("同比增长12.5%", "PERCENT", "12.5%", {"value": 12.5, "unit": "%"}),
    ("合格率90%以上", "PERCENT", "90%以上", {"value": 90, "bound": ">=", "unit": "%"}),
    ("占比接近50%", "PERCENT", "接近50%", {"value": 50, "approx": "接近", "bound": "~"}),
    ("提高2.9个百分点", "PERCENT", "2.9个百分点", {"value": 2.9, "unit": "百分点"}),
    ("增长百分之十二点五", "PERCENT", "百分之十二点五", {"value": 12.5, "unit": "%"}),
    ("含盐量为5‰", "PERCENT", "5‰", {"value": 5, "unit": "‰"}),
    ("约占三成", "PERCENT", "三成", {"value": 30, "unit": "%"}),
    # money
    ("最高8000万元", "MONEY", "最高8000万元", {"value": 80000000, "bound": "<=", "unit": "元"}),
    ("融资20多亿元", "MONEY", "20多亿元", {"value": 2000000000, "approx": "多", "bound": "~"}),
    ("兑现资金超亿元", "MONEY", "超亿元", {"value": 100000000, "bound": ">=", "unit": "元"}),
    ("总产值突破500亿，", "MONEY", "500亿", {"value": 50000000000, "bound": ">="}),
    ("打造千亿级集群", "MONEY", "千亿级", {"value": 100000000000, "unit": "元"}),
    ("投资约35亿美元", "MONEY", "约35亿美元", {"value": 3500000000, "unit": "美元"}),
    ("总额１２３亿元", "MONEY", "123亿元", {"value": 12300000000, "unit": "元"}),
    ("售价¥500", "MONEY", "¥500", {"value": 500, "unit": "元"}),
    # measures
    ("面积2.2万平方米", "MEASURE", "2.2万平方米", {"value": 22000, "unit": "平方米"}),
    ("时速100km/h", "MEASURE", "100km/h", {"value": 100, "unit": "km/h"}),
    ("4000吨级起重机", "MEASURE", "4000吨级", {"value": 4000, "unit": "吨级"}),
    ("得分为81.87分", "MEASURE", "81.87分", {"value": 81.87, "unit": "分"}),
    ("气温下降8-10℃", "MEASURE", "8-10℃", {"min": 8, "max": 10, "unit": "℃"}),
    # ordinals
    ("举行第五届大会", "ORDINAL", "第五届", {"value": 5, "unit": "届"}),
    ("这是首次举办", "ORDINAL", "首次", {"value": 1, "unit": "次"}),
    ("居全国第一。", "ORDINAL", "第一", {"value": 1}),
    (
        "跻身前十强。",
        "ORDINAL",
        "前十强",
        {"value": 10, "unit": "强", "bound": "<=", "min": 1, "max": 10},
    ),
    ("在1号馆开幕", "ORDINAL", "1号", {"value": 1, "unit": "号"}),
    ("完成一期项目", "ORDINAL", "一期", {"value": 1, "unit": "期"}),
    ("分论坛三：标准", "ORDINAL", "三", {"value": 3}),
    ("党的二十大报告", "ORDINAL", "二十大", {"value": 20}),
    # dates
    ("2022年8月26日上午", "DATE", "2022年8月26日上午", {"iso": "2022-08-26", "part": "上午"}),
    ("二〇二三年十二月三十一日", "DATE", "二〇二三年十二月三十一日", {"iso": "2023-12-31"}),
    ("2025-10-24 14:09 来源", "DATE", "2025-10-24 14:09", {"iso": "2025-10-24T14:09"}),
    ("去年10月", "DATE", "去年10月", {"iso": "2023-10"}),
    ("今年2月", "DATE", "今年2月", {"iso": "2024-02"}),
    ("12月发布", "DATE", "12月", {"iso": "2023-12"}),
    ("昨天下午", "DATE", "昨天下午", {"iso": "2024-03-14", "part": "下午"}),
    ("到2022年底", "DATE", "2022年底", {"iso": "2022", "part": "底"}),
    ("2021年度报告", "DATE", "2021年度", {"iso": "2021"}),
    ("上年度产值", "DATE", "上年度", {"iso": "2023"}),
    (
        "从上世纪90年代起",
        "DATE",
        "上世纪90年代",
        {"iso": "199X", "start": "1990", "end": "1999"},
    ),
    ("会议上午9时30分开始", "DATE", "上午9时30分", {"iso": "T09:30", "part": "上午"}),
    ("发展报告(2023)显示", "DATE", "2023", {"iso": "2023"}),
    # stretches of time
    ("2018年以来", "TIME_RANGE", "2018年以来", {"kind": "range", "start": "2018", "end": None}),
    (
        "今年1-7月",
        "TIME_RANGE",
        "今年1-7月",
        {"kind": "range", "start": "2024-01", "end": "2024-07"},
    ),
    ("1至2月", "TIME_RANGE", "1至2月", {"start": "2024-01", "end": "2024-02"}),
    ("9月1日至3日", "TIME_RANGE", "9月1日至3日", {"start": "2024-09-01", "end": "2024-09-03"}),
    ("2018-2022年", "TIME_RANGE", "2018-2022年", {"start": "2018", "end": "2022"}),
    ("“十四五”期间", "TIME_RANGE", "十四五", {"start": "2021", "end": "2025"}),
    ("十三五规划", "TIME_RANGE", "十三五", {"start": "2016", "end": "2020"}),
    ("连续7年获奖", "TIME_RANGE", "7年", {"kind": "duration", "value": 7, "unit": "年"}),
    (
        "期限最长可达3年",
        "TIME_RANGE",
        "最长可达3年",
        {"kind": "duration", "value": 3, "bound": "<=", "unit": "年"},
    ),
    (
        "近三年来",
        "TIME_RANGE",
        "近三年来",
        {"kind": "range", "value": 3, "unit": "年", "end": PUBLISHED, "approx": "近", "bound": "~"},
    ),
    ("历时6个小时", "TIME_RANGE", "6个小时", {"kind": "duration", "value": 6, "unit": "小时"}),
    # the rest
    ("构建“1+2+17”体系", "OTHER", "1+2+17", {"raw": "1+2+17"}),
    ("围绕“4×4”产业", "OTHER", "4×4", {"raw": "4×4"}),
    ("世界500强企业", "OTHER", "500强", {"raw": "500强"}),
    ("三省一市协作", "OTHER", "三省一市", {"raw": "三省一市"}),
    ("电话：010-12345678", "OTHER", "010-12345678", {"raw": "010-12345678"}),
    ("三分之二的人", "OTHER", "三分之二", {"raw": "三分之二"}),
    ("以3:1获胜", "OTHER", "3:1", {"raw": "3:1"}),
]


@pytest.mark.parametrize(("text", "label", "shown", "norm"), CASES, ids=lambda v: str(v)[:24])
def test_a_number_is_found_with_its_extent_and_value(ask, text, label, shown, norm) -> None:
    found = {one.detail: one for one in ask("numbers", f"𠮷{text}", PUBLISHED)}

    assert shown in found
    assert found[shown].label == label
    assert {key: found[shown].attributes.get(key) for key in norm} == norm


@pytest.mark.parametrize(
    "text",
    [
        "G60科创走廊",
        "塔机R22000",
        "零部件一体化",
        "第三方机构",
        "一级巡视员陈某",
        "长三角地区",
        "推进一批项目",
        "百年老店",
        "质量第一、品牌引领",
        "零的突破",
        "近年来",
        "一是要，二是要",
        "打造“三先走廊”",
        "深化“双随机、一公开”",
        "他一个人去了一家公司",
        "见 https://example.com/2024/05/06.html",
        "五道水镇茶叶村",
        "平台2.0",
    ],
)
def test_lexical_numerals_and_digits_in_names_are_left_alone(ask, text) -> None:
    assert ask("numbers", text, PUBLISHED) == ()


def test_a_change_from_one_value_to_another_is_two_numbers(ask) -> None:
    found = [one.detail for one in ask("numbers", "利润率从5%到30%的飞跃")]

    assert found == ["5%", "30%"]


def test_ordinal_and_count_stand_side_by_side(ask) -> None:
    found = [(one.label, one.detail) for one in ask("numbers", "首批30家、58项25400项")]

    assert found == [
        ("ORDINAL", "首批"),
        ("COUNT", "30家"),
        ("COUNT", "58项"),
        ("COUNT", "25400项"),
    ]


def test_today_is_the_day_that_the_lead_reports_on(ask) -> None:
    text = "本报讯3月13日，发布会召开。今天，我们邀请到多位嘉宾。"

    isos = [one.attributes["iso"] for one in ask("numbers", text, PUBLISHED)]

    assert isos == ["2024-03-13", "2024-03-13"]


def test_a_day_alone_takes_the_month_before_it(ask) -> None:
    found = ask("numbers", "9月1日上午为开幕式。2日上午为闭幕式。", PUBLISHED)

    assert [one.attributes["iso"] for one in found] == ["2024-09-01", "2024-09-02"]


def test_without_a_date_the_year_that_the_text_names_most_counts(ask) -> None:
    text = "2022年大会。2021年启动，2022年6月完成。今年增长5%。"

    found = {one.detail: one.attributes for one in ask("numbers", text)}

    assert found["今年"]["iso"] == "2022"


def test_with_no_year_anywhere_a_relative_date_keeps_its_words(ask) -> None:
    (found,) = ask("numbers", "今年增长。")

    assert dict(found.attributes) == {"raw": "今年"}


MARKS = "0123456789一二三百千万亿年月日%元个第首前近超点.,:-+“”至到 \n𠮷a个百分之人名《》以上左右"


def one_word_each(text: str) -> FoldedArticle:
    words = tuple(Word(Span(place, place + 1), "n") for place in range(len(text)))
    return FoldedArticle(text, words, PUBLISHED)


@pytest.fixture(scope="module")
def engine() -> NumberEngine:
    return NumberEngine(load_lexicons())


@given(text=st.text(st.sampled_from(MARKS), max_size=60) | st.text(max_size=40))
def test_numbers_never_overlap_and_lie_within_the_text(engine, text) -> None:
    found = engine.propose(one_word_each(text))

    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))
    assert all(one.attributes and one.detail == one.span.of(text) for one in found)
    assert engine.propose(one_word_each(text)) == found


@pytest.mark.parametrize(
    "unit", ["1", "一", "1,", "1.", "百分之", "1+", "2024年", "近", "1-", "“", "a@"]
)
def test_long_runs_do_not_slow_the_grammar_down(engine, unit) -> None:
    """A rule that backtracks over the whole run would not come to an end here."""
    engine.propose(one_word_each(unit * (20_000 // len(unit))))
