from __future__ import annotations

import pytest

CASES = [
    ("论坛在宣城召开。", [("MEETING", "召开")]),
    ("双方签署合作备忘录。", [("SIGNING", "签署")]),
    ("省政府印发方案。", [("RELEASE", "印发")]),
    ("该市获国务院督查激励。", [("AWARD_GRANT", "获")]),
    ("企业获得证书。", []),
    ("联盟成立仪式举行。", [("LAUNCH", "成立"), ("MEETING", "举行")]),
    ("他致辞时表示，愿意合作。", [("SPEECH", "致辞"), ("SPEECH", "表示")]),
    ("代表参观了展馆。", [("VISIT", "参观")]),
    ("公司聘请专家。", [("APPOINTMENT", "聘请")]),
    ("新闻发布会和主办单位", []),
    ("据介绍，产量增长。", []),
    ("欢迎出席发布会", []),
    ("手册详细介绍了政策", []),
    ("作了经验交流", [("SPEECH", "交流")]),
    ("搭建交流平台", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda v: str(v)[:20])
def test_triggers_are_found_where_they_report_an_event(ask, text, expected) -> None:
    found = [(one.label, one.detail) for one in ask("events", f"𠮷。{text}")]

    assert found == expected


def test_what_is_to_come_is_planned(ask) -> None:
    planned, held = ask("events", "大会将由嘉兴承办。论坛已举行。")

    assert (dict(planned.attributes), dict(held.attributes)) == ({"modality": "planned"}, {})
