from __future__ import annotations

import pytest

PERSON, JOB, PLACE = "PERSON", "JOB_TITLE", "LOCATION"
BODY, DOCUMENT, AWARD = "ORGANIZATION", "DOCUMENT", "AWARD"
HALL, BRAND = "FACILITY", "PRODUCT_BRAND"

CASES = [
    (
        "河南省水利厅党组书记、厅长王建军表示",
        [(BODY, "河南省水利厅"), (JOB, "党组书记"), (JOB, "厅长"), (PERSON, "王建军")],
    ),
    ("青岛市长赵豪志出席", [(PLACE, "青岛"), (JOB, "市长"), (PERSON, "赵豪志")]),
    ("芜湖市委书记李明宣布开幕", [(BODY, "芜湖市委"), (JOB, "书记"), (PERSON, "李明")]),
    (
        "省委常委、省委宣传部部长刘芳说",
        [(BODY, "省委"), (JOB, "常委"), (BODY, "省委宣传部"), (JOB, "部长"), (PERSON, "刘芳")],
    ),
    (
        "国家税务总局征管科技司副司长周伟指出",
        [
            (BODY, "国家税务总局征管科技司"),
            (BODY, "国家税务总局"),
            (JOB, "副司长"),
            (PERSON, "周伟"),
        ],
    ),
    (
        "记者 陈小雨 通讯员 何志强",
        [(JOB, "记者"), (PERSON, "陈小雨"), (JOB, "通讯员"), (PERSON, "何志强")],
    ),
    ("（记者李明、王芳）", [(JOB, "记者"), (PERSON, "李明"), (PERSON, "王芳")]),
    ("请吴皓先生介绍", [(PERSON, "吴皓")]),
    ("欧阳明高院士在会上发言", [(PERSON, "欧阳明高"), (JOB, "院士")]),
    ("美国总统拜登抵达巴黎", [(PLACE, "美国"), (JOB, "总统"), (PERSON, "拜登"), (PLACE, "巴黎")]),
    ("副局长何颖作主旨演讲", [(JOB, "副局长"), (PERSON, "何颖")]),
    ("副市长赵明等领导", [(JOB, "副市长"), (PERSON, "赵明")]),
    ("位于益阳市沅江市的工厂", [(PLACE, "益阳市沅江市")]),
    ("沪苏浙皖四地协作", [(PLACE, "沪苏浙皖")]),
    ("长三角 G60 科创走廊建设", [(PLACE, "长三角 G60 科创走廊")]),
    ("在中国式现代化中", []),
    ("三家公司在沪签约", [(PLACE, "沪")]),
    (
        "杭州海康威视数字技术股份有限公司发布新品",
        [(BODY, "杭州海康威视数字技术股份有限公司")],
    ),
    ("与武汉大学、复旦大学合作", [(BODY, "武汉大学"), (BODY, "复旦大学")]),
    ("一批上市公司和检测机构", []),
    ("各市市场监管局和九城市政府", []),
    (
        "《科技日报》社和《质量强国建设纲要》",
        [(BODY, "《科技日报》"), (DOCUMENT, "《质量强国建设纲要》")],
    ),
    (
        "《关于落实〈国家标准化发展纲要〉的意见》",
        [
            (DOCUMENT, "《关于落实〈国家标准化发展纲要〉的意见》"),
            (DOCUMENT, "〈国家标准化发展纲要〉"),
        ],
    ),
    ("获得中国质量奖，有2人获提名奖", [(AWARD, "中国质量奖"), (AWARD, "提名奖")]),
    ("打造“品字标”企业", [(BRAND, "品字标")]),
    ("建设“专精特新”企业", []),
    ("参观武汉光谷科技馆", [(HALL, "武汉光谷科技馆")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda v: str(v)[:20])
def test_names_are_found_with_extent_and_label(ask, text, expected) -> None:
    found = [(one.label, one.detail) for one in ask("names", f"𠮷。{text}。")]

    assert found == expected


def test_a_name_given_with_its_post_is_found_again_without_it(ask) -> None:
    found = [
        one for one in ask("names", "局长钱俊君说，好。钱俊君认为可行。") if one.label == PERSON
    ]

    assert [(one.detail, one.rule) for one in found] == [
        ("钱俊君", "person.title"),
        ("钱俊君", "person.again"),
    ]


def test_a_place_is_known_by_its_full_name_elsewhere_in_the_article(ask) -> None:
    found = [one.detail for one in ask("names", "柯桥区人民政府组建联盟。在柯桥召开会议。")]

    assert found == ["柯桥区人民政府", "柯桥"]
