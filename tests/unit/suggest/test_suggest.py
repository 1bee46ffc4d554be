from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qannotate import assets
from qannotate.chinese.fold import fold
from qannotate.chinese.views import derive
from qannotate.domain.annotation import Suggestion, suggestion_id
from qannotate.domain.document import Document, document_id, text_hash
from qannotate.domain.span import Span
from qannotate.domain.view import ScriptView, View
from qannotate.suggest.engine import Engine
from qannotate.suggest.rules import rule_titles
from qannotate.suggest.suggest import prepare, propose
from qannotate.text.reading import read_bytes

ARTICLES = sorted(assets.seeds("articles").glob("*.txt"))
PUBLISHED = "2024-03-15"
TEXT = "𠮷野家。浙江省市场监管局局长王建军表示，2022年8月26日投资8000万元，论坛在宁波召开。"


def suggested(engine: Engine, text: str) -> tuple[Suggestion, ...]:
    article, alignment = prepare(text, PUBLISHED)
    return propose(engine, article, alignment, Document(document_id(text), "x", text))


def in_fold(text: str, suggestions: tuple[Suggestion, ...]) -> set[tuple[str, Span | None]]:
    alignment = fold(text).alignment
    return {(one.label, alignment.to(one.span)) for one in suggestions}


def article_text(path: Path) -> str:
    return read_bytes(path.read_bytes(), path.name).text


def with_glosses(text: str, every: int) -> str:
    """Put a gloss after every so many-th character, if it and the next are Chinese."""
    shown = []
    for place, character in enumerate(text):
        shown.append(character)
        inside = "一" <= character <= "鿿" and "一" <= text[place + 1 : place + 2] <= "鿿"
        if place % every == 0 and inside:
            shown.append("(biāo)")
    return "".join(shown)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("name", ["names", "numbers", "events"])
def test_an_article_gets_the_same_suggestions_in_every_script(engines, name, path) -> None:
    text = article_text(path)
    traditional = derive(text, View(ScriptView.TRADITIONAL)).text
    assert fold(traditional).text == fold(text).text

    here, there = suggested(engines[name], text), suggested(engines[name], traditional)

    assert here
    assert [(one.label, one.span) for one in here] == [(one.label, one.span) for one in there]


@pytest.mark.parametrize("name", ["names", "numbers", "events"])
@given(every=st.integers(1, 9))
@settings(max_examples=8)
def test_glosses_change_nothing(engines, name, every) -> None:
    glossed = with_glosses(TEXT, every)
    assert fold(glossed).text == fold(TEXT).text

    here, there = suggested(engines[name], TEXT), suggested(engines[name], glossed)

    assert in_fold(TEXT, here) == in_fold(glossed, there)


def test_a_gloss_inside_a_span_is_covered_and_one_at_its_edge_is_not(engines) -> None:
    text = "𠮷。在寧(níng)波(bō)召開(kāi)。"

    (place,) = suggested(engines["names"], text)
    (trigger,) = suggested(engines["events"], text)

    assert place.span.of(text) == "寧(níng)波"
    assert trigger.span.of(text) == "召開"


def test_a_broken_line_inside_a_name_is_covered(engines) -> None:
    text = "𠮷。国家市场监督\n\n管理总局发布公告。"

    found = suggested(engines["names"], text)

    assert [one.span.of(text) for one in found] == ["国家市场监督\n\n管理总局"]


@pytest.mark.parametrize("name", ["names", "numbers", "events"])
def test_suggestions_have_computed_ids_evidence_and_a_titled_rule(engines, name) -> None:
    for one in suggested(engines[name], TEXT):
        (evidence,) = one.evidence
        expected = suggestion_id(text_hash(TEXT), name, one.layer, one.label, one.span)

        assert one.id == expected
        assert evidence.engine == name
        assert evidence.detail == one.span.of(TEXT)
        assert 0 < evidence.confidence <= 1
        assert set(rule_titles()[evidence.rule]) == {"zh_CN", "zh_TW", "en"}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:3])
def test_every_rule_that_fires_on_the_articles_has_a_title(engines, path) -> None:
    article, _ = prepare(article_text(path), PUBLISHED)

    rules = {one.rule for engine in engines.values() for one in engine.propose(article)}

    assert rules <= set(rule_titles())


@given(
    text=st.text(
        st.sampled_from("中国省市王局长“”《》〈〉(biāo)\n 表示1年元万奖𠮷A、，。"), max_size=50
    )
)
@settings(max_examples=60)
def test_any_text_gets_suggestions_within_it(engines, text) -> None:
    for engine in engines.values():
        found = suggested(engine, text)

        assert all(one.span.end <= len(text) for one in found)
        assert found == suggested(engine, text)
        assert len({one.id for one in found}) == len(found)
