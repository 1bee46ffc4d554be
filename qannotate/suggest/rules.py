"""The rules that suggestions name, in words for people."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qannotate.domain.scheme import Texts

_TITLES = {
    "date.iso": ("数字日期", "數字日期", "Date in figures"),
    "date.calendar": ("年月日", "年月日", "Calendar date"),
    "date.relative": ("相对日期", "相對日期", "Relative date"),
    "date.decade": ("年代或世纪", "年代或世紀", "Decade or century"),
    "date.year": ("无“年”字的年份", "無「年」字的年份", "Year without 年"),
    "date.clock": ("钟点", "鐘點", "Time of day"),
    "period.range": ("起止时间", "起止時間", "From one date to another"),
    "period.since": ("自某时以来", "自某時以來", "Since a date"),
    "period.plan": ("五年规划", "五年規劃", "Five-year plan"),
    "period.duration": ("时长", "時長", "Duration"),
    "period.recent": ("到现在为止的一段时间", "到現在為止的一段時間", "Stretch up to now"),
    "percent.sign": ("百分号或百分点", "百分號或百分點", "Percent sign or percentage point"),
    "percent.words": ("百分之或成", "百分之或成", "Percentage in words"),
    "money.unit": ("货币单位", "貨幣單位", "Currency"),
    "money.bare": ("省略“元”的金额", "省略「元」的金額", "Amount with 元 understood"),
    "measure.unit": ("计量单位", "計量單位", "Unit of measurement"),
    "count.classifier": ("量词", "量詞", "Classifier"),
    "count.noun": ("数词后的名词", "數詞後的名詞", "Counted noun"),
    "ordinal.nth": ("第几", "第幾", "第 and a number"),
    "ordinal.first": ("首次、首批等", "首次、首批等", "First of its kind"),
    "ordinal.top": ("前几名", "前幾名", "Top so many"),
    "ordinal.number": ("编号或期次", "編號或期次", "Number or phase"),
    "ordinal.after": ("名词后的序号", "名詞後的序號", "Number after a noun"),
    "ordinal.congress": ("党的代表大会", "黨的代表大會", "Party congress"),
    "other.telephone": ("电话号码", "電話號碼", "Telephone number"),
    "other.formula": ("数字组合", "數字組合", "Formula"),
    "other.ranking": ("几强", "幾強", "Ranking"),
    "other.parallel": ("数字并列", "數字並列", "Parallel numbers"),
    "other.fraction": ("分数", "分數", "Fraction"),
    "other.ratio": ("比或比分", "比或比分", "Ratio or score"),
    "other.bare": ("单独的数字", "單獨的數字", "Bare number"),
    "person.title": ("职务后的姓名", "職務後的姓名", "Name after a post"),
    "person.address": ("称呼前的姓名", "稱呼前的姓名", "Name before a form of address"),
    "person.byline": ("署名", "署名", "Byline"),
    "person.noun": ("身份后的姓名", "身分後的姓名", "Name after what the person is"),
    "person.tagger": ("分词标为人名", "斷詞標為人名", "Tagged as a person"),
    "person.again": ("同文再次出现的人名", "同文再次出現的人名", "Name seen before in the article"),
    "title.person": ("姓名前的职务", "姓名前的職務", "Post before a name"),
    "title.after": ("姓名后的职务", "姓名後的職務", "Post after a name"),
    "title.list": ("并列的职务", "並列的職務", "Post in a list of posts"),
    "place.lexicon": ("地名表", "地名表", "List of places"),
    "place.tagger": ("分词标为地名", "斷詞標為地名", "Tagged as a place"),
    "place.suffix": ("省市县镇等", "省市縣鎮等", "Name of an administrative unit"),
    "place.zone": ("走廊、经济圈、区等", "走廊、經濟圈、區等", "Corridor, circle or zone"),
    "place.short": ("地名简称", "地名簡稱", "Short name of a place"),
    "place.again": (
        "同文有全称的地名",
        "同文有全稱的地名",
        "Place with its full name in the article",
    ),
    "organisation.lexicon": ("机构名表", "機構名表", "List of organisations"),
    "organisation.agency": ("机关", "機關", "Government body"),
    "organisation.unit": ("机构的下属单位", "機構的下屬單位", "Unit of an organisation"),
    "organisation.ending": ("机构名后缀", "機構名後綴", "Ending of an organisation's name"),
    "organisation.tagger": ("分词标为机构", "斷詞標為機構", "Tagged as an organisation"),
    "organisation.quoted": ("引号加队、专班等", "引號加隊、專班等", "Quoted name of a team"),
    "organisation.media": ("书名号里的报刊", "書名號裡的報刊", "Newspaper in title marks"),
    "facility.ending": ("场馆、园区、基地", "場館、園區、基地", "Hall, park or base"),
    "brand.quoted": ("引号里的品牌", "引號裡的品牌", "Quoted brand"),
    "brand.latin": ("字母名称", "字母名稱", "Name in letters"),
    "brand.platform": ("平台名称", "平台名稱", "Named platform"),
    "award.ending": ("奖项名后缀", "獎項名後綴", "Ending of a prize"),
    "document.marks": ("书名号", "書名號", "Title marks"),
    "document.unmarked": ("动词后的文件名", "動詞後的文件名", "Title after its verb"),
    "event.trigger": ("触发词", "觸發詞", "Trigger word"),
    "event.ceremony": ("仪式名里的触发词", "儀式名裡的觸發詞", "Trigger within a ceremony's name"),
    "event.award": ("触发词与奖项", "觸發詞與獎項", "Trigger with a prize"),
}


def rule_titles() -> Mapping[str, Texts]:
    """Return the title of every rule key, in each language of the interface."""
    return MappingProxyType(
        {
            key: MappingProxyType(dict(zip(("zh_CN", "zh_TW", "en"), titles, strict=True)))
            for key, titles in _TITLES.items()
        }
    )
