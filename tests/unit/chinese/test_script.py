"""Characters that only one script has tell the script of a text."""

from __future__ import annotations

import pytest

from qannotate import assets
from qannotate.chinese.script import detect_script
from qannotate.domain.document import Script


def test_the_articles_are_in_the_script_they_are_in():
    scripts = [
        detect_script(path.read_bytes().decode())
        for path in sorted(assets.seeds("articles").glob("*.txt"))
    ]

    assert scripts == [Script.SIMPLIFIED] * 3 + [Script.TRADITIONAL] * 2


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("𠮷野家在汉口开店", Script.SIMPLIFIED),
        ("𠮷野家在漢口開店", Script.TRADITIONAL),
        ("漢口和汉口", Script.MIXED),
        ("北京 2022", Script.NONE),
        ("皇后在后面的公里", Script.NONE),
        ("", Script.NONE),
    ],
)
def test_characters_of_one_script_tell(text, script):
    assert detect_script(text) is script
