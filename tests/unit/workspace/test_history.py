from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from qannotate.domain.annotation import Annotation, Progress, State
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.change import Action, Change, SchemeText, added, removed
from qannotate.domain.document import Document, DocumentData, document_id
from qannotate.domain.span import Span
from qannotate.errors import ChangedSinceError, NothingToUndoError, StorageError
from qannotate.workspace.history import History
from qannotate.workspace.project import Arrival, Project

TEXT = "𠮷野家在北京开店。"
LIN = Annotator(uuid4(), "lin", AnnotatorKind.PERSON)
WU = Annotator(uuid4(), "wu", AnnotatorKind.PERSON)
HOST = Annotator(uuid4(), "host", AnnotatorKind.PERSON)
ARTICLE = Document(document_id(TEXT), "000", TEXT)
SCHEME = """name = "small"
[[layers]]
key = "entity"
[[layers.labels]]
key = "PLACE"
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "p.qann"


@pytest.fixture
def project(path):
    with Project.create(path, scheme_toml=SCHEME) as opened:
        opened.arrive([Arrival(ARTICLE)], by=HOST, summary="000.txt")
        yield opened


@pytest.fixture
def history(project):
    return History(project, LIN)


def label(start, end, annotator=LIN):
    return Annotation(uuid4(), ARTICLE.id, annotator.id, "entity", "PLACE", Span(start, end))


def do(project, change, by=LIN, summary=""):
    project.ensure_annotator(WU)
    return project.apply(change, by=by, action=Action.LABEL, document=ARTICLE.id, summary=summary)


def held(project, annotator=LIN):
    return list(project.annotations(ARTICLE.id, annotator))


def test_steps_are_taken_back_in_turn_and_done_again_in_turn(project, history):
    steps = [label(0, 3), label(4, 6), label(6, 8)]
    for step in steps:
        do(project, added([step]))

    for left in (2, 1, 0):
        history.undo()
        assert held(project) == steps[:left]
    assert history.undo_entry() is None

    for again in (1, 2, 3):
        history.redo()
        assert held(project) == steps[:again]
    assert history.redo_entry() is None
    assert project.check() == ()


def test_undoing_appends_and_says_what_it_undoes(project, history):
    made = do(project, added([label(0, 3)]), summary="𠮷野家 PLACE")
    undone, change = history.undo()
    redone, again = history.redo()

    assert (undone.action, undone.undoes, undone.summary) == (Action.UNDO, made.id, made.summary)
    assert (redone.action, redone.undoes) == (Action.REDO, undone.id)
    assert undone.document == redone.document == ARTICLE.id
    assert change == project.change_of(made.id).inverse()
    assert again == project.change_of(made.id)
    assert history.entries(ARTICLE.id, 3) == (redone, undone, made)


def test_the_entry_to_undo_and_the_one_to_redo_are_what_the_person_did(project, history):
    first, second = do(project, added([label(0, 3)])), do(project, added([label(4, 6)]))
    assert history.undo_entry() == second
    history.undo()
    assert (history.undo_entry(), history.redo_entry()) == (first, second)
    history.redo()
    assert (history.undo_entry(), history.redo_entry()) == (second, None)


def test_whoever_does_something_new_no_longer_redoes(project, history):
    do(project, added([label(0, 3)]))
    do(project, added([label(4, 6)]))
    history.undo()
    do(project, added([label(6, 8)]))
    with pytest.raises(NothingToUndoError):
        history.redo()
    history.undo()
    history.undo()
    assert held(project) == []
    with pytest.raises(NothingToUndoError):
        history.undo()


def test_what_was_undone_redone_and_undone_again_can_be_redone(project, history):
    step = label(0, 3)
    do(project, added([step]))
    for _ in range(3):
        history.undo()
        assert held(project) == []
        history.redo()
        assert held(project) == [step]


def test_it_survives_a_restart(project, path):
    step = label(0, 3)
    do(project, added([step]))
    project.close()
    with Project.open(path) as again:
        History(again, LIN).undo()
        assert held(again) == []
    with Project.open(path) as once_more:
        History(once_more, LIN).redo()
        assert held(once_more) == [step]
        project_closed_quietly = once_more.check()
    assert project_closed_quietly == ()


def test_everybody_takes_back_only_their_own(project, history):
    mine, theirs = label(0, 3), label(4, 6, WU)
    do(project, added([mine]))
    do(project, added([theirs]), by=WU)
    history.undo()
    assert (held(project), held(project, WU)) == ([], [theirs])
    with pytest.raises(NothingToUndoError):
        history.undo()
    History(project, WU).undo()
    assert held(project, WU) == []


def test_what_somebody_else_changed_since_is_not_undone_silently(project, history):
    made = label(0, 3)
    do(project, added([made]))
    revised = replace(made, note="?")
    do(project, Change(((made, revised),)), by=WU)
    before = project.entries()

    with pytest.raises(ChangedSinceError, match="wu has changed"):
        history.undo()

    assert project.entries() == before
    assert held(project) == [revised]
    assert history.undo_entry() == before[1]
    History(project, WU).undo()
    history.undo()
    assert held(project) == []


def test_what_somebody_else_changed_since_is_not_redone_silently(project, history):
    made = label(0, 3)
    do(project, added([made]))
    do(project, removed([made]))
    history.undo()
    do(project, Change(((made, replace(made, note="?")),)), by=WU)
    with pytest.raises(ChangedSinceError, match="wu"):
        history.redo()
    assert history.redo_entry() is not None


def test_an_undoing_that_cannot_be_stored_changes_nothing(project, history):
    do(project, added([label(0, 3)]))
    before = (held(project), project.entries(), history.undo_entry(), history.redo_entry())
    project._store._connection._database.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageError):
        history.undo()
    after = (held(project), project.entries(), history.undo_entry(), history.redo_entry())
    assert after == before
    project._store._connection._database.execute("PRAGMA query_only = OFF")
    history.undo()
    assert held(project) == []


def test_an_import_is_taken_back_whole_and_done_again(project):
    other = Document(uuid4(), "001", "另一篇𠮷")
    fact = replace(label(0, 2), document=other.id)
    done = State(other.id, LIN.id, Progress.DONE)
    project.ensure_annotator(LIN)
    project.arrive([Arrival(other, facts=(DocumentData(other.id), fact, done))], by=WU, summary="x")
    summaries = project.documents()
    history = History(project, WU)

    history.undo()
    assert [summary.name for summary in project.documents()] == ["000"]
    history.redo()
    assert project.documents() == summaries
    assert project.annotations(other.id, LIN) == (fact,)
    assert project.check() == ()


def test_an_import_that_brought_nothing_new_is_nothing_to_undo(project, history):
    step = label(0, 3)
    do(project, added([step]))
    project.arrive([Arrival(ARTICLE)], by=LIN, summary="again")
    history.undo()
    assert held(project) == []


def test_the_scheme_is_undone_like_everything(project, history):
    before = project.scheme_toml
    do(project, Change(((SchemeText(before), SchemeText('name = "other"\n')),)))
    assert project.scheme.name == "other"
    history.undo()
    assert project.scheme_toml == before
    assert project.scheme.name == "small"
    with pytest.raises(NothingToUndoError):
        history.undo()
