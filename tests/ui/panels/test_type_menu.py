"""The menu for reading: captions and the length of lines, kept for the next time."""

from __future__ import annotations

import pytest

from qannotate.settings import Settings
from qannotate.ui.controllers.comfort import style_from
from qannotate.ui.controllers.workbench import Workbench
from qannotate.ui.widgets.article_view import Captions
from qannotate.ui.widgets.reading_style import MEASURE, MEASURES


def choose(bench: Workbench, title: str) -> None:
    """Choose what begins like this in the menu."""
    menu = bench.page.article.header.type_menu
    next(action for action in menu.actions() if action.text().startswith(title)).trigger()


@pytest.mark.parametrize(
    ("title", "captions"),
    [("No captions", Captions.NONE), ("Captions where", Captions.HOVERED)],
)
def test_captions_can_be_left_out_and_that_is_kept(
    bench: Workbench, settings: Settings, title: str, captions: Captions
) -> None:
    text = bench.page.article.view.text
    choose(bench, title)

    assert bench.page.article.view.reading_style.captions is captions
    assert bench.page.article.view.text == text
    assert style_from(settings).captions is captions
    choose(bench, "All captions")
    assert style_from(settings).captions is Captions.ALL


@pytest.mark.parametrize("measure", MEASURES)
def test_the_length_of_lines_can_be_chosen_and_is_kept(
    bench: Workbench, settings: Settings, measure: int
) -> None:
    choose(bench, f"Lines of {measure}")

    assert bench.page.article.view.reading_style.measure == measure
    assert style_from(settings).measure == measure


@pytest.mark.parametrize("odd", [7, 100, "36", None, [32]])
def test_a_kept_length_that_makes_no_sense_is_the_usual_one(odd: object) -> None:
    settings = Settings(reading={"measure": odd, "captions": odd})

    assert style_from(settings).measure == MEASURE
    assert style_from(settings).captions is Captions.ALL
