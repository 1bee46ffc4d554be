from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from uuid import uuid4

import pytest

from qannotate.domain.annotation import (
    Annotation,
    Decision,
    Evidence,
    Progress,
    State,
    Suggestion,
    Verdict,
    suggestion_id,
)
from qannotate.domain.annotator import (
    SUGGESTIONS_ANNOTATOR,
    Annotator,
    AnnotatorKind,
    engine_annotator,
)
from qannotate.domain.change import Action, Change, added
from qannotate.domain.document import Document, DocumentData, document_id, text_hash
from qannotate.domain.span import Span
from qannotate.errors import InputError, ProjectBusyError, ReadOnlyError, StorageError
from qannotate.workspace.project import Arrival, LabelCount, Project
from qannotate.workspace.suggesting import Answer
from qannotate.workspace.suggesting import store as store_suggestions

TEXT = "𠮷野家在北京开店。"
SCHEME = """name = "small"
[[layers]]
key = "entity"
[[layers.labels]]
key = "PERSON"
[[layers.labels]]
key = "PLACE"
"""
LIN = Annotator(uuid4(), "lin", AnnotatorKind.PERSON)
ARTICLE = Document(document_id(TEXT), "000", TEXT)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "p.qann"


@pytest.fixture
def project(path):
    with Project.create(path, scheme_toml=SCHEME, writer="lin") as opened:
        opened.arrive(
            [Arrival(ARTICLE, facts=(DocumentData(ARTICLE.id, "开店"),))], by=LIN, summary=""
        )
        yield opened


def label(start=4, end=6, key="PLACE", annotator=LIN):
    return Annotation(uuid4(), ARTICLE.id, annotator.id, "entity", key, Span(start, end))


def store(project, *facts, by=LIN):
    return project.apply(added(facts), by=by, action=Action.LABEL, document=ARTICLE.id)


def suggestion(start, end, key="PLACE", engine="names"):
    span = Span(start, end)
    identity = suggestion_id(text_hash(TEXT), engine, "entity", key, span)
    return Suggestion(identity, ARTICLE.id, "entity", key, span, (Evidence(engine, "r", "", 0.5),))


def test_a_new_project_has_a_name_a_scheme_and_nothing_else(path):
    with Project.create(path, scheme_toml=SCHEME) as project:
        assert project.name == "p"
        assert project.scheme_toml == SCHEME
        assert [label.key for _, label in project.scheme.labels()] == ["PERSON", "PLACE"]
        assert not project.read_only
        assert (project.documents(), project.annotators(), project.entries()) == ((), (), ())
        assert project.check() == ()
    with Project.open(path, read_only=True) as project:
        assert project.read_only
        assert project.path == path


def test_a_scheme_that_is_none_makes_no_file(path):
    with pytest.raises(InputError):
        Project.create(path, scheme_toml="name = ")
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("read_only", [True, False])
def test_a_scheme_that_was_damaged_is_told_on_opening(project, path, read_only):
    project.close()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE scheme SET toml = '[['")
    database.close()

    for _ in range(2):  # the first refusal leaves nothing open
        with pytest.raises(InputError, match="label scheme"):
            Project.open(path, read_only=read_only)


def test_the_second_writer_is_told_who_writes_and_can_read(project, path):
    with pytest.raises(ProjectBusyError) as failure:
        Project.open(path)
    assert "lin" in failure.value.writer
    with Project.open(path, read_only=True) as second:
        assert second.documents() == project.documents()
        with pytest.raises(ReadOnlyError):
            store(second, label())


def test_a_project_reached_by_another_name_is_the_same_project(project, path, tmp_path):
    other = tmp_path / "elsewhere"
    other.mkdir()
    try:
        (other / "link.qann").symlink_to(path)
    except OSError:
        pytest.skip("no links here")
    with pytest.raises(ProjectBusyError):
        Project.open(other / "link.qann")


def test_the_list_counts_by_name_without_reading_texts(project):
    store(project, label(), label(0, 3, "PERSON"), State(ARTICLE.id, LIN.id, Progress.DONE))
    (summary,) = project.documents()
    assert (summary.id, summary.name, summary.title) == (ARTICLE.id, "000", "开店")
    assert dict(summary.annotations) == {"lin": 2}
    assert summary.states["lin"].progress is Progress.DONE
    assert project.counts() == (
        LabelCount("lin", "entity", "PERSON", 1),
        LabelCount("lin", "entity", "PLACE", 1),
    )


def test_documents_are_listed_by_name_and_id(project):
    others = [Document(uuid4(), name, f"第{name}篇𠮷") for name in ("b", "a", "001")]
    project.arrive([Arrival(one) for one in others], by=LIN, summary="")
    assert [summary.name for summary in project.documents()] == ["000", "001", "a", "b"]


def test_annotations_come_in_their_order(project):
    facts = [label(4, 6), label(0, 8), label(0, 3, "PERSON"), label(0, 3)]
    store(project, *facts)
    found = project.annotations(ARTICLE.id, LIN)
    assert found == tuple(sorted(facts, key=lambda one: one.order))
    assert project.find_annotation(facts[0].id) == facts[0]
    assert project.find_annotation(uuid4()) is None


def test_what_nobody_has_said_is_empty(project):
    assert project.state(ARTICLE.id, LIN) == State(ARTICLE.id, LIN.id)
    assert project.current(State(ARTICLE.id, LIN.id)) is None
    nobody = Annotator(uuid4(), "nobody", AnnotatorKind.PERSON)
    assert project.annotations(ARTICLE.id, nobody) == ()
    decision = Decision(ARTICLE.id, nobody.id, "x", "y", Span(0, 1), Verdict.REJECTED)
    assert project.current(decision) is None


def test_what_is_unknown_is_named_with_what_there_is(project):
    with pytest.raises(InputError, match="wu") as failure:
        project.annotator("wu")
    assert "lin" in failure.value.todo
    with pytest.raises(InputError, match="no article"):
        project.document(uuid4())


def test_somebody_new_with_a_known_name_is_kept_apart(project):
    other = Annotator(uuid4(), "lin", AnnotatorKind.PERSON)
    assert project.ensure_annotator(other).name == "lin (2)"
    assert project.ensure_annotator(other).name == "lin (2)"
    assert project.ensure_annotator(LIN) == LIN
    assert project.annotator("lin (2)").id == other.id


def test_a_person_with_a_new_name_goes_by_it(project):
    other = Annotator(uuid4(), "root", AnnotatorKind.PERSON)
    project.ensure_person(other)
    named = replace(other, name="𠮷林")

    assert project.ensure_person(named) == named
    assert project.annotator("𠮷林").id == other.id
    assert project.ensure_person(named) == named


def test_a_person_does_not_take_the_name_of_another_one(project):
    project.ensure_annotator(LIN)
    other = Annotator(uuid4(), "root", AnnotatorKind.PERSON)
    project.ensure_person(other)

    assert project.ensure_person(replace(other, name=LIN.name)).name == f"{LIN.name} (2)"
    assert project.ensure_person(replace(other, name=LIN.name)).name == f"{LIN.name} (2)"


def test_an_empty_change_is_a_mistake_of_the_caller(project):
    with pytest.raises(ValueError, match="nothing to store"):
        project.apply(Change(()), by=LIN, action=Action.LABEL)


def test_suggestions_are_read_as_annotators(project):
    answers = {"names": [suggestion(4, 6)], "numbers": [suggestion(0, 3, "PERSON", "numbers")]}
    for engine, answer in answers.items():
        store_suggestions(project, ARTICLE.id, [Answer(engine, "7", tuple(answer))])

    names = [annotator.name for annotator in project.annotators()]
    assert names == ["lin", "suggestions", "engine:names", "engine:numbers"]
    assert project.suggestion_version(ARTICLE.id, "names") == "7"
    (place,) = project.annotations(ARTICLE.id, project.annotator("engine:names"))
    assert (place.id, place.label, place.origin) == (answers["names"][0].id, "PLACE", "names")
    assert place.annotator == engine_annotator("names").id
    both = project.annotations(ARTICLE.id, SUGGESTIONS_ANNOTATOR)
    assert [one.label for one in both] == ["PERSON", "PLACE"]
    assert project.annotations(ARTICLE.id, engine_annotator("events")) == ()


def test_undecided_is_what_is_neither_decided_nor_held(project):
    answer = [suggestion(4, 6), suggestion(0, 3), suggestion(6, 8)]
    store_suggestions(project, ARTICLE.id, [Answer("names", "1", tuple(answer))])
    store(
        project,
        label(0, 3),
        Decision(ARTICLE.id, LIN.id, "entity", "PLACE", Span(4, 6), Verdict.REJECTED),
    )
    assert [one.span for one in project.undecided(ARTICLE.id, LIN)] == [Span(6, 8)]
    other = Annotator(uuid4(), "wu", AnnotatorKind.PERSON)
    assert len(project.undecided(ARTICLE.id, other)) == 3


def test_an_article_without_suggestions_has_none(project):
    assert project.suggestions(ARTICLE.id) == ()
    assert project.undecided(ARTICLE.id, LIN) == ()


def test_time_adds_up_over_sittings_and_never_counts_twice(project, path):
    project.add_seconds(ARTICLE.id, LIN, 40)
    project.add_seconds(ARTICLE.id, LIN, 2)
    sitting = uuid4()
    for _ in range(2):
        project.note_seconds(ARTICLE.id, LIN, 100, session=sitting)
    project.close()
    with Project.open(path) as again:
        again.add_seconds(ARTICLE.id, LIN, 1)
        assert again.seconds(ARTICLE.id, LIN) == 143


def test_a_reader_works_in_another_thread(project):
    store(project, label())
    found = []

    def work():
        with project.reader() as reader:
            found.append(len(reader.annotations(ARTICLE.id, LIN)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [1]


def test_a_reader_made_here_can_be_used_and_closed_there(project):
    reader = project.reader()
    thread = threading.Thread(target=lambda: (reader.documents(), reader.close()))
    thread.start()
    thread.join()
    with pytest.raises(Exception, match="closed"):
        reader.documents()


def test_a_worker_writes_under_the_same_lock_and_is_seen_here(project):
    def work():
        with project.writer_for_worker() as writer:
            assert writer.copy_id == project.copy_id
            store(writer, label())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(project.annotations(ARTICLE.id, LIN)) == 1
    store(project, label(0, 3))
    assert [entry.counter for entry in project.entries()] == [4, 3, 2]


def test_an_arrival_carries_a_change_in_the_same_entry(project):
    from qannotate.domain.change import SchemeText

    grown = SchemeText(SCHEME + '[[layers.labels]]\nkey = "FOOD"\n')
    change = Change(((SchemeText(project.scheme_toml), grown),))
    entry = project.arrive([Arrival(ARTICLE, facts=(label(),))], by=LIN, summary="", change=change)
    assert project.scheme.label("entity", "FOOD")
    assert len(project.change_of(entry.id).pairs) == 2


def test_repair_counts_again(project):
    store(project, label())
    with project._store.transaction():
        project._store._connection.run("DELETE FROM tally")
    assert project.check() != ()
    project.repair()
    assert project.check() == ()
    assert project.documents()[0].annotations == {"lin": 1}


def test_save_copy_gives_a_project_that_goes_its_own_way(project, tmp_path):
    store(project, label())
    project.save_copy(tmp_path / "copy.qann")
    with Project.open(tmp_path / "copy.qann") as copy:
        assert copy.annotations(ARTICLE.id, LIN) == project.annotations(ARTICLE.id, LIN)
        assert copy.copy_id != project.copy_id
    with pytest.raises(InputError):
        project.save_copy(tmp_path / "copy.qann")
    with pytest.raises((InputError, StorageError)):
        project.save_copy(tmp_path / "nowhere" / "copy.qann")


def test_closing_twice_is_closing_once(project):
    project.close()
    project.close()


def test_a_document_without_data_has_left(project):
    (entry,) = project.entries()
    project.apply(
        project.change_of(entry.id).inverse(), by=LIN, action=Action.UNDO, undoes=entry.id
    )
    assert project.documents() == ()
    assert project.data(ARTICLE.id) == DocumentData(ARTICLE.id)
    assert project.find_document(text_hash(TEXT)) is None
    assert replace(project.entries()[0], at=0).undoes == entry.id
