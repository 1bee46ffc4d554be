from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import pytest

from qannotate import assets
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.document import Document, DocumentData, document_id
from qannotate.errors import InputError
from qannotate.workspace.project import Arrival, Project
from qannotate.workspace.suggesting import (
    ENGINE_NAMES,
    compute,
    suggest_document,
    suggest_project,
    wanted,
)

LIN = Annotator(UUID(int=7), "lin", AnnotatorKind.PERSON)
TEXTS = ("𠮷野家在北京召开会议，投资8000万元。", "局长王建军表示，今年增长5%。")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    scheme = assets.seeds("schemes", "quality-news.toml").read_text(encoding="utf-8")
    with Project.create(tmp_path / "p.qann", scheme_toml=scheme) as project:
        project.arrive([arrival(text) for text in TEXTS], by=LIN, summary="texts")
        yield project


def arrival(text: str) -> Arrival:
    document = Document(document_id(text), text[:3], text)
    data = DocumentData(document.id, published="2024-03-15")
    return Arrival(document, None, (data,))


def ids() -> list[UUID]:
    return [document_id(text) for text in TEXTS]


def test_suggesting_stores_what_every_engine_found(project: Project) -> None:
    report = suggest_project(project)

    shown = [one.span.of(TEXTS[0]) for one in project.suggestions(ids()[0])]
    assert shown == ["北京", "召开", "8000万元"]
    assert (report.documents, report.computed, report.cancelled) == (2, 2, False)
    assert tuple(report.suggestions) == ENGINE_NAMES
    assert all(report.suggestions.values())


def test_suggesting_again_computes_nothing(project: Project) -> None:
    suggest_project(project)
    before = project.suggestions(ids()[1])

    assert suggest_project(project).computed == 0
    assert wanted(project, ids()[1]) == ()
    assert project.suggestions(ids()[1]) == before


def test_only_the_engines_and_documents_asked_for_are_computed(project: Project) -> None:
    suggest_project(project, engines=["numbers"], documents=[ids()[1]])

    assert {one.layer for one in project.suggestions(ids()[1])} == {"number"}
    assert project.suggestions(ids()[0]) == ()
    assert wanted(project, ids()[1]) == ("names", "events")


def test_an_unknown_engine_is_refused_with_the_names_there_are(project: Project) -> None:
    with pytest.raises(InputError, match=r"“guess”.*names, numbers, events"):
        suggest_project(project, engines=["guess"])


def test_a_cancelled_run_keeps_the_documents_it_finished(project: Project) -> None:
    report = suggest_project(project, progress=lambda done, _total: done < 1)

    stored = [bool(project.suggestions(document.id)) for document in project.documents()]
    assert report.cancelled
    assert stored == [True, False]


def test_progress_counts_up_to_the_total(project: Project) -> None:
    steps: list[tuple[int, int]] = []

    suggest_project(project, progress=lambda done, total: steps.append((done, total)) or True)

    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_computing_needs_no_project_and_runs_in_another_thread(project: Project) -> None:
    document = project.document(ids()[0])

    with ThreadPoolExecutor(1) as pool:
        answers = pool.submit(compute, document, "2024-03-15").result()

    assert answers == suggest_document(project, ids()[0])
    assert project.suggestions(ids()[0]) == ()


def test_another_date_of_the_article_makes_the_stored_answer_out_of_date() -> None:
    document = Document(document_id(TEXTS[1]), "x", TEXTS[1])

    (first,) = compute(document, "2024-03-15", ["numbers"])
    (second,) = compute(document, "2020-01-01", ["numbers"])

    assert first.version != second.version
    years = [answer.suggestions[0].attributes["iso"] for answer in (first, second)]
    assert years == ["2024", "2020"]
