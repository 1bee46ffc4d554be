"""Wiring: which signal of an open project leads to what, readable as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qannotate.ui.controllers.workbench import Workbench


def connect(bench: Workbench) -> None:
    """Connect the controllers and panels of a workbench, each signal once."""
    _connect_desk(bench)
    _connect_editing(bench)
    _connect_article(bench)
    _connect_panels(bench)


def _connect_desk(bench: Workbench) -> None:
    desk = bench.desk
    desk.leaving.connect(bench.clock.keep)
    desk.leaving.connect(bench.places.keep)
    desk.article_opened.connect(bench.places.arrive)  # first: places are asked for below
    desk.article_opened.connect(lambda _session: bench.attention.forget())
    desk.article_opened.connect(bench.showing.show_article)
    desk.article_opened.connect(lambda _session: bench.clock.start())
    desk.article_opened.connect(lambda _session: bench.telling.show_time())
    desk.article_opened.connect(lambda _session: bench.chronicle.refresh())
    desk.article_opened.connect(bench.suggesting.look_after)
    desk.article_opened.connect(lambda _session: bench.tell_available())
    desk.article_closed.connect(bench.attention.forget)
    desk.article_closed.connect(bench.showing.show_nothing)
    desk.article_closed.connect(bench.tell_available)
    desk.documents_changed.connect(bench.documents.refresh)
    desk.person_changed.connect(lambda _person: bench.telling.show_person())
    desk.failed.connect(bench.telling.show_failure)


def _connect_editing(bench: Workbench) -> None:
    editor = bench.editor
    editor.changed.connect(bench.reading.follow)
    editor.changed.connect(bench.attention.follow)
    editor.changed.connect(bench.showing.follow)
    editor.changed.connect(lambda _change: bench.chronicle.refresh())
    editor.changed.connect(lambda _change: bench.clock.tick())
    editor.changed.connect(lambda _change: bench.telling.show_time())
    editor.changed.connect(lambda _change: bench.page.article.clear_message())
    editor.changed.connect(lambda _change: bench.status.show_saved())
    editor.stored.connect(bench.telling.show_deed)
    editor.failed.connect(bench.telling.show_failure)
    bench.undoing.undone.connect(bench.telling.show_undone)
    bench.undoing.redone.connect(bench.telling.show_redone)
    bench.undoing.went_there.connect(bench.telling.show_went_there)
    bench.suggesting.arrived.connect(bench.reading.refresh_marks)
    bench.suggesting.arrived.connect(bench.showing.show_counts)
    bench.suggesting.arrived.connect(bench.showing.show_attention)
    bench.suggesting.changed.connect(bench.showing.show_strip)
    bench.suggesting.failed.connect(bench.telling.show_failure)
    bench.importing.imported.connect(bench.telling.show_import)
    bench.importing.imported.connect(lambda _report: bench.begin_if_empty())
    bench.importing.failed.connect(bench.telling.show_failure)
    bench.long.started.connect(bench.tell_available)
    bench.long.ended.connect(bench.tell_available)
    bench.chronicle.changed.connect(bench.page.inspector.history.show_lines)


def _connect_article(bench: Workbench) -> None:
    view, gestures = bench.page.article.view, bench.gestures
    view.command_key.connect(bench.keys.handle)
    view.mark_clicked.connect(gestures.click)
    view.resize_requested.connect(gestures.resize)
    view.resize_previewed.connect(bench.telling.show_preview)
    view.set_word_finder(bench.find_word)
    view.caret_moved.connect(lambda _offset: bench.clock.tick())
    bench.keys.label_pressed.connect(gestures.press_label)
    bench.keys.escape_pressed.connect(gestures.leave)
    bench.reading.caret_moved.connect(lambda _offset: bench.showing.show_place())
    bench.reading.displayed.connect(bench.showing.show_attention)
    bench.reading.view_changed.connect(bench.show_view)
    bench.attention.selected_changed.connect(bench.showing.show_selected)
    bench.attention.selected_changed.connect(lambda _one: bench.tell_available())
    bench.attention.current_changed.connect(bench.showing.show_current)
    bench.attention.current_changed.connect(lambda _one: bench.tell_available())


def _connect_panels(bench: Workbench) -> None:
    page, inspector = bench.page, bench.page.inspector
    page.documents.chosen.connect(bench.choose)
    page.article.import_asked.connect(bench.actions["import_articles"].trigger)
    page.article.header.script_chosen.connect(bench.reading.set_script)
    menu = page.article.header.type_menu
    menu.typeface_chosen.connect(bench.comfort.choose_typeface)
    menu.captions_chosen.connect(bench.comfort.choose_captions)
    menu.measure_chosen.connect(bench.comfort.choose_measure)
    page.article.strip.next_article_asked.connect(bench.desk.open_unfinished)
    inspector.labels.label_pressed.connect(bench.gestures.press_label)
    inspector.labels.label_pressed.connect(lambda _layer, _label: page.article.view.setFocus())
    inspector.selected.delete_asked.connect(bench.gestures.delete)
    inspector.selected.note_changed.connect(bench.set_note)
    inspector.annotations.chosen.connect(bench.gestures.show)
