"""What the strip under the article says."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from qannotate.ui.controllers.program import Program
from qannotate.ui.models.proposal import StripState
from qannotate.ui.panels.suggestion_strip import SuggestionStrip


def test_what_waits_is_counted_even_while_engines_work(qtbot: QtBot, program: Program) -> None:
    strip = SuggestionStrip(program.window.actions_table)
    qtbot.addWidget(strip)

    strip.show_state(StripState(waiting=3, preparing=True))
    assert strip.shown_sentence().startswith("3 ")

    strip.show_state(StripState(preparing=True))
    assert strip.shown_sentence() == "Looking for suggestions…"

    strip.show_state(StripState())
    assert strip.shown_sentence() == "All suggestions are decided"
