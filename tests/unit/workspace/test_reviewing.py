from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from qannotate.domain.annotation import (
    Annotation,
    Evidence,
    Progress,
    State,
    Suggestion,
    suggestion_id,
)
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.change import Action, added
from qannotate.domain.document import Document, DocumentData, document_id, text_hash
from qannotate.domain.span import Span
from qannotate.errors import InputError
from qannotate.workspace.project import Arrival, Project
from qannotate.workspace.reviewing import (
    DifferenceKind,
    comparable_documents,
    compare_annotators,
    compared_document,
    differences,
)
from qannotate.workspace.schemes import scheme_text
from qannotate.workspace.stats import known_layers, statistics
from qannotate.workspace.suggesting import Answer, store

LIN = Annotator(UUID(int=11), "lin", AnnotatorKind.PERSON)
WANG = Annotator(UUID(int=12), "wang", AnnotatorKind.PERSON)
TEXTS = ("𠮷野家在北京开店。", "上海有三家店。", "空白。")
FIRST, SECOND, THIRD = (document_id(text) for text in TEXTS)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "news.qann"
    with Project.create(path, scheme_toml=scheme_text("quality-news")) as made:
        for person in (LIN, WANG):
            made.ensure_annotator(person)
        made.arrive(
            [
                Arrival(
                    Document(document_id(text), f"{i:03}", text),
                    None,
                    (DocumentData(document_id(text)),),
                )
                for i, text in enumerate(TEXTS)
            ],
            by=LIN,
            summary="three articles",
        )
        yield made


def label(project: Project, who: Annotator, document: UUID, key: str, span: Span) -> Annotation:
    layer, _, name = key.partition(":")
    made = Annotation(uuid4(), document, who.id, layer, name, span)
    project.apply(added([made]), by=who, action=Action.LABEL, document=document)
    return made


def finish(project: Project, who: Annotator, document: UUID) -> None:
    state = State(document, who.id, Progress.DONE)
    project.apply(added([state]), by=who, action=Action.STATE, document=document)


def suggest(project: Project, document: UUID, text: str, *spans: tuple[str, int, int]) -> None:
    suggestions = tuple(
        Suggestion(
            suggestion_id(text_hash(text), "names", "entity", key, Span(start, end)),
            document,
            "entity",
            key,
            Span(start, end),
            (Evidence("names", "rule", "", 0.5),),
        )
        for key, start, end in spans
    )
    store(project, document, [Answer("names", "1", suggestions)])


def test_documents_that_both_labelled_or_finished_are_compared(project: Project) -> None:
    label(project, LIN, FIRST, "entity:LOCATION", Span(4, 6))
    label(project, LIN, SECOND, "entity:LOCATION", Span(0, 2))
    label(project, WANG, FIRST, "entity:LOCATION", Span(4, 6))
    finish(project, WANG, SECOND)
    finish(project, WANG, THIRD)

    found = compare_annotators(project, "lin", "wang")

    assert comparable_documents(project, LIN, WANG) == (FIRST, SECOND)
    assert (found.a, found.b, found.documents) == ("lin", "wang", 2)
    assert (found.exact.tp, found.exact.a_only, found.exact.b_only) == (1, 1, 0)


def test_layers_and_documents_narrow_what_is_compared(project: Project) -> None:
    for who in (LIN, WANG):
        label(project, who, FIRST, "entity:LOCATION", Span(4, 6))
        label(project, who, SECOND, "number:COUNT", Span(3, 5))

    numbers = compare_annotators(project, "lin", "wang", layers=["number"])
    first = compare_annotators(project, "lin", "wang", documents=[FIRST])

    assert (numbers.documents, set(numbers.labels)) == (2, {"COUNT"})
    assert (first.documents, set(first.labels)) == (1, {"LOCATION"})


def test_a_person_is_compared_with_suggestions_where_those_were_made(project: Project) -> None:
    label(project, LIN, FIRST, "entity:LOCATION", Span(4, 6))
    label(project, LIN, SECOND, "entity:LOCATION", Span(0, 2))
    finish(project, LIN, THIRD)
    suggest(project, FIRST, TEXTS[0], ("LOCATION", 4, 6), ("PERSON", 0, 3))
    suggest(project, THIRD, TEXTS[2])

    for name in ("suggestions", "engine:names"):
        found = compare_annotators(project, "lin", name)

        assert found.documents == 2
        assert (found.exact.tp, found.exact.a_only, found.exact.b_only) == (1, 0, 1)


def test_an_unknown_annotator_is_refused_by_name(project: Project) -> None:
    with pytest.raises(InputError, match="nobody"):
        compare_annotators(project, "lin", "nobody")


def test_one_document_gives_its_differences(project: Project) -> None:
    label(project, LIN, FIRST, "entity:ORGANIZATION", Span(0, 3))
    label(project, WANG, FIRST, "entity:PRODUCT_BRAND", Span(0, 3))

    compared = compared_document(project, FIRST, "lin", "wang")

    assert compared.text == TEXTS[0]
    assert [found.kind for found in differences(compared)] == [DifferenceKind.LABEL]


def test_statistics_count_labels_but_suggestions_only_as_their_engines(project: Project) -> None:
    label(project, LIN, FIRST, "entity:LOCATION", Span(4, 6))
    label(project, WANG, SECOND, "number:COUNT", Span(3, 5))
    finish(project, LIN, FIRST)
    suggest(project, FIRST, TEXTS[0], ("LOCATION", 4, 6), ("PERSON", 0, 3))

    counted = statistics(project)

    assert (counted.documents, counted.annotations) == (3, 2)
    assert counted.layers == {"entity": {"LOCATION": 1}, "number": {"COUNT": 1}}
    lin, suggested = counted.annotators["lin"], counted.annotators["suggestions"]
    assert (lin.annotations, lin.documents, lin.done) == (1, 1, 1)
    assert (suggested.annotations, suggested.documents) == (2, 1)


def test_layers_are_those_of_the_scheme_and_of_labels_besides(project: Project) -> None:
    label(project, LIN, FIRST, "mood:HAPPY", Span(4, 6))

    assert known_layers(project) >= {"entity", "number", "event", "mood"}
