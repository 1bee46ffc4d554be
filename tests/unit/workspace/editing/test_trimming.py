from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.span import Span
from qannotate.workspace.editing.trimming import trim

CASES = {
    "北京": "北京",
    " 北京\n": "北京",
    "\u3000\u3000北京，": "北京",
    "、北京。\n": "北京",
    "“北京”": "北京",
    "「北京」": "北京",
    "“阳光”工程": "“阳光”工程",
    "实施“阳光工程”": "实施“阳光工程”",
    "《质量标准》": "《质量标准》",
    "《质量标准》，": "《质量标准》",
    "（北京）": "（北京）",
    "北京（": "北京",
    "）北京": "北京",
    "《北京": "北京",
    "中国石化（集团）": "中国石化（集团）",
    "12.5%": "12.5%",
    "－5℃": "－5℃",
    "G60。": "G60",
    "𠮷野家！": "𠮷野家",
    "\u200b北京\u2060": "北京",
    "“《阳光》”": "《阳光》",
    "，。\n ": None,
    "”“": None,
}


@pytest.mark.parametrize("selected", CASES)
def test_a_selection_drops_what_it_catches_at_its_edges(selected):
    text = f"在{selected}开"
    found = trim(text, Span(1, 1 + len(selected)))
    assert (found and found.of(text)) == CASES[selected]


@given(st.text(alphabet="北𠮷5，。“”《》（） \n", min_size=1, max_size=30), st.data())
def test_trimming_stays_inside_and_is_done_in_one_go(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = trim(text, span)
    if found is None:
        assert not any(character in "北𠮷5" for character in span.of(text))
    else:
        assert span.contains(found)
        assert trim(text, found) == found
        for dropped in (text[span.start : found.start], text[found.end : span.end]):
            assert not any(character in "北𠮷5" for character in dropped)
