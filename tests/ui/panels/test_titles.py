"""Titles of articles: without glosses where they name an article, whole in the tooltip."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt

from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.settings import Settings
from qannotate.ui.controllers.program import Program
from qannotate.ui.controllers.workbench import Workbench
from qannotate.ui.panels.article_header import HeaderText
from qannotate.workspace.importing import import_paths
from qannotate.workspace.project import Project
from qannotate.workspace.schemes import scheme_text

TITLE = "浙江以高標(biāo)準(zhǔn)引領(lǐng)高質(zhì)量發(fā)展"
SHOWN = "浙江以高標準引領高質量發展"

OpenProgram = Callable[..., Program]


@pytest.fixture
def language() -> Iterator[None]:
    """The locale of a language of the interface, as the program sets it."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)


def make_project(folder: Path, title: str) -> Path:
    """Make a project with one article of this title."""
    article = folder / "one.jsonl"
    record = {"text": "𠮷野家在北京开店。", "title": title}
    article.write_text(json.dumps(record), encoding="utf-8")
    path = folder / "titles.qann"
    by = Annotator(Settings().person_id, "maker", AnnotatorKind.PERSON)
    with Project.create(path, scheme_toml=scheme_text("quality-news")) as project:
        import_paths(project, [article], by=project.ensure_annotator(by))
    return path


def test_glosses_are_left_out_where_an_article_is_named_and_stay_in_its_title(
    open_program: OpenProgram, tmp_path: Path
) -> None:
    program = open_program(make_project(tmp_path, TITLE))
    bench = program.workbench
    assert bench is not None
    rows, header = bench.page.documents.list.model(), bench.page.article.header

    assert rows.index(0, 0).data() == SHOWN
    assert rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == TITLE
    assert header.title() == SHOWN
    assert TITLE in header.title_tooltip()
    assert SHOWN in program.open_palette().shown_titles()
    assert bench.desk.documents[0].title == TITLE


def test_the_characters_of_an_article_are_counted_with_separators(
    bench: Workbench, language: None
) -> None:
    header = bench.page.article.header
    header.show_text(HeaderText(title="𠮷", characters=3341))

    assert "3,341 character" in header.sub_title()
