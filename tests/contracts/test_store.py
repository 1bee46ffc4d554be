"""What the project file promises, whatever is done with it and whenever it is interrupted."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from qannotate.domain.annotation import Annotation
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.change import Action, Change, added, removed
from qannotate.domain.document import Document, document_id
from qannotate.domain.span import Span
from qannotate.errors import ChangedSinceError, NothingToUndoError, RuleError
from qannotate.workspace.history import History
from qannotate.workspace.project import Arrival, Project

TEXT = "𠮷野家在北京开店。" * 4
ARTICLE = Document(document_id(TEXT), "000", TEXT)
HOST = Annotator(UUID(int=9), "host", AnnotatorKind.PERSON)
PEOPLE = tuple(
    Annotator(UUID(int=number), name, AnnotatorKind.PERSON)
    for number, name in enumerate(("lin", "wu"), start=1)
)
SCHEME = 'name = "small"\n'

Facts = dict[UUID, Annotation]
Step = list[tuple[Annotation | None, Annotation | None]]

people = st.sampled_from(PEOPLE)
labels = st.sampled_from(["PERSON", "PLACE"])
places = st.tuples(st.integers(0, 6), st.integers(1, 4)).map(
    lambda place: Span(place[0], place[0] + place[1])
)
pick = st.integers(0, 2**16)


class ProjectAgainstModel(RuleBasedStateMachine):
    """Labels of two people, in a project file and in plain dictionaries.

    The model of undo is the usual one: a stack of steps done and one of steps undone, for
    each person, where doing something new empties the second.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "p.qann"
        self.project = Project.create(self._path, scheme_toml=SCHEME)
        self.project.arrive([Arrival(ARTICLE)], by=HOST, summary="")
        for person in PEOPLE:
            self.project.ensure_annotator(person)
        self.facts: Facts = {}
        self.done: dict[UUID, list[Step]] = {person.id: [] for person in PEOPLE}
        self.undone: dict[UUID, list[Step]] = {person.id: [] for person in PEOPLE}

    def teardown(self) -> None:
        problems = self.project.check()
        self.project.close()
        left = [file.name for file in self._path.parent.iterdir()]
        self._folder.cleanup()
        assert problems == ()
        assert left == [self._path.name]

    @rule(person=people, owner=people, place=places, label=labels)
    def label(self, person: Annotator, owner: Annotator, place: Span, label: str) -> None:
        made = Annotation(uuid4(), ARTICLE.id, owner.id, "entity", label, place)
        self._do(person, [(None, made)])

    @rule(person=people, which=pick, label=labels, note=st.sampled_from(["", "𠮷"]))
    def revise(self, person: Annotator, which: int, label: str, note: str) -> None:
        before = self._any(which)
        if before is not None:
            self._do(person, [(before, replace(before, label=label, note=note))])

    @rule(person=people, which=pick, more=pick)
    def delete(self, person: Annotator, which: int, more: int) -> None:
        gone = {fact.id: fact for fact in (self._any(which), self._any(more)) if fact}
        if gone:
            self._do(person, [(fact, None) for fact in gone.values()])

    @rule(person=people)
    def undo(self, person: Annotator) -> None:
        self._step_back(person, self.done, self.undone, History(self.project, person).undo)

    @rule(person=people)
    def redo(self, person: Annotator) -> None:
        self._step_back(person, self.undone, self.done, History(self.project, person).redo)

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self._path)

    @precondition(lambda self: self.facts)
    @rule(person=people, which=pick)
    def be_behind(self, person: Annotator, which: int) -> None:
        stale = replace(self._any(which), note="as it never was")
        entries = self.project.entries()
        with pytest.raises(ChangedSinceError):
            self.project.apply(removed([stale]), by=person, action=Action.DELETE)
        assert self.project.entries() == entries

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        for person in PEOPLE:
            mine = [fact for fact in self.facts.values() if fact.annotator == person.id]
            found = self.project.annotations(ARTICLE.id, person)
            assert found == tuple(sorted(mine, key=lambda fact: fact.order))
            (summary,) = self.project.documents()
            assert summary.annotations.get(person.name, 0) == len(mine)

    @invariant()
    def offers_what_the_model_offers(self) -> None:
        for person in PEOPLE:
            history = History(self.project, person)
            assert (history.undo_entry() is not None) == bool(self.done[person.id])
            assert (history.redo_entry() is not None) == bool(self.undone[person.id])

    def _any(self, which: int) -> Annotation | None:
        listed = list(self.facts.values())
        return listed[which % len(listed)] if listed else None

    def _do(self, person: Annotator, step: Step) -> None:
        change = Change(tuple(step))
        if self._collides(step):
            with pytest.raises(RuleError):
                self.project.apply(change, by=person, action=Action.LABEL)
            return
        self.project.apply(change, by=person, action=Action.LABEL, document=ARTICLE.id)
        self._take(step)
        self.done[person.id].append(step)
        self.undone[person.id].clear()

    def _step_back(self, person, source, target, act) -> None:
        if not source[person.id]:
            with pytest.raises(NothingToUndoError):
                act()
            return
        step = [(after, before) for before, after in source[person.id][-1]]
        if any(self.facts.get((before or after).id) != before for before, after in step):
            with pytest.raises(ChangedSinceError):
                act()
        elif self._collides(step):
            with pytest.raises(RuleError):
                act()
        else:
            act()
            self._take(step)
            source[person.id].pop()
            target[person.id].append(step)

    def _collides(self, step: Step) -> bool:
        gone = {before.id for before, _ in step if before}
        held = {_place(fact) for fact in self.facts.values() if fact.id not in gone}
        made = [_place(after) for _, after in step if after]
        return any(place in held for place in made) or len(set(made)) < len(made)

    def _take(self, step: Step) -> None:
        for before, after in step:
            if after is not None:
                self.facts[after.id] = after
            elif before is not None:
                del self.facts[before.id]


def _place(fact: Annotation) -> tuple[UUID, str, Span]:
    return fact.annotator, fact.label, fact.span


class TestProjectAgainstModel(ProjectAgainstModel.TestCase):
    settings = settings(max_examples=25, stateful_step_count=25, deadline=None)


LABEL_UNTIL_KILLED = """
import json, random, sys
from pathlib import Path
from uuid import UUID, uuid4
from qannotate.domain.annotation import Annotation
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.change import Action, added
from qannotate.domain.span import Span
from qannotate.errors import NothingToUndoError, RuleError
from qannotate.workspace.history import History
from qannotate.workspace.project import Project

choose = random.Random(int(sys.argv[2]))
lin = Annotator(UUID(int=1), "lin", AnnotatorKind.PERSON)
project = Project.open(Path(sys.argv[1]))
(document,) = project.documents()
history = History(project, lin)
while True:
    try:
        if choose.random() < 0.2:
            history.undo()
        else:
            start = choose.randrange(30)
            span = Span(start, start + choose.randrange(1, 6))
            made = Annotation(uuid4(), document.id, lin.id, "entity", "PLACE", span)
            change = added([made])
            project.apply(change, by=lin, action=Action.LABEL, document=document.id)
    except (RuleError, NothingToUndoError):
        continue
    held = [str(one.id) for one in project.annotations(document.id, lin)]
    print(json.dumps(sorted(held)), flush=True)
"""


def test_a_process_killed_at_any_instant_loses_nothing_that_was_shown_as_saved(tmp_path):
    path = tmp_path / "p.qann"
    with Project.create(path, scheme_toml=SCHEME) as project:
        project.arrive([Arrival(ARTICLE)], by=HOST, summary="")
    choose = random.Random(7)
    for round_ in range(6):
        shown = _label_until_killed(path, round_, after=choose.randrange(1, 60))
        with Project.open(path) as project:
            held = sorted(str(one.id) for one in project.annotations(ARTICLE.id, PEOPLE[0]))
            # The killed process may have stored one more step than it could show.
            assert len(set(held) ^ set(shown)) <= 1
            assert project.check() == ()
        assert [file.name for file in tmp_path.iterdir()] == ["p.qann"]


def _label_until_killed(path: Path, seed: int, *, after: int) -> list[str]:
    """Kill a process in the middle of its work; return what it had shown as saved last."""
    process = subprocess.Popen(
        [sys.executable, "-c", LABEL_UNTIL_KILLED, str(path), str(seed)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(after)]
    process.kill()
    rest, _ = process.communicate()
    whole = [line for line in ("".join(lines) + rest).split("\n")[:-1] if line.endswith("]")]
    return json.loads(whole[-1])


def test_an_import_killed_in_the_middle_leaves_the_finished_batches(tmp_path):
    path = tmp_path / "p.qann"
    Project.create(path, scheme_toml=SCHEME).close()
    process = subprocess.Popen(
        [sys.executable, "-c", IMPORT_UNTIL_KILLED, str(path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    for _ in range(3):
        process.stdout.readline()
    process.kill()
    rest, _ = process.communicate()
    batches = 3 + rest.count("\n")
    with Project.open(path, read_only=True) as project:
        documents = project.documents()
        assert len(documents) % 20 == 0
        assert len(documents) // 20 in (batches, batches + 1)
        assert all(sum(summary.annotations.values()) == 1 for summary in documents)
        assert project.check() == ()


IMPORT_UNTIL_KILLED = """
import sys
from pathlib import Path
from uuid import UUID, uuid4
from qannotate.domain.annotation import Annotation
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.document import Document
from qannotate.domain.span import Span
from qannotate.workspace.project import Arrival, Project

lin = Annotator(UUID(int=1), "lin", AnnotatorKind.PERSON)
project = Project.open(Path(sys.argv[1]))
project.ensure_annotator(lin)
batch = 0
while True:
    batch += 1
    arrivals = []
    for number in range(20):
        document = Document(uuid4(), f"{batch}-{number}", f"第{batch}批第{number}篇𠮷")
        fact = Annotation(uuid4(), document.id, lin.id, "entity", "PLACE", Span(0, 2))
        arrivals.append(Arrival(document, facts=(fact,)))
    project.arrive(arrivals, by=lin, summary="")
    print(batch, flush=True)
"""


def test_copies_made_by_any_means_never_number_two_entries_alike(tmp_path):
    path, copy = tmp_path / "p.qann", tmp_path / "copy.qann"
    with Project.create(path, scheme_toml=SCHEME) as project:
        project.arrive([Arrival(ARTICLE)], by=HOST, summary="")
    copy.write_bytes(path.read_bytes())
    orders = []
    for file in (path, copy):
        with Project.open(file) as project:
            made = Annotation(uuid4(), ARTICLE.id, PEOPLE[0].id, "entity", "PLACE", Span(0, 3))
            entry = project.apply(added([made]), by=PEOPLE[0], action=Action.LABEL)
            orders.append((entry.counter, entry.copy))
    (first, one), (second, other) = orders
    assert first == second
    assert one != other
