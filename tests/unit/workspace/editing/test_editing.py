from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from qannotate.domain.annotation import (
    ARGUMENT_LABEL,
    ARGUMENT_LAYER,
    BY_HAND,
    Decision,
    Evidence,
    Progress,
    Suggestion,
    Verdict,
    accepted_annotation_id,
    suggestion_id,
)
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.change import Action, Change
from qannotate.domain.document import Document, document_id, text_hash
from qannotate.domain.span import Span
from qannotate.errors import RuleError, StorageError
from qannotate.workspace.editing import EditingSession, consequences
from qannotate.workspace.history import History
from qannotate.workspace.project import Arrival, Project
from qannotate.workspace.suggesting import Answer, store

TEXT = "𠮷野家在北京开店，花了8000万元。"
SCHEME = """name = "small"
[[layers]]
key = "entity"
overlap = "nested"
[[layers.labels]]
key = "ORGANIZATION"
[[layers.labels]]
key = "PLACE"
[[layers]]
key = "number"
[[layers.labels]]
key = "MONEY"
attributes = [{ name = "value", type = "number" }, { name = "unit" }]
[[layers.labels]]
key = "COUNT"
attributes = [{ name = "value", type = "number" }]
[[layers]]
key = "event"
[[layers.labels]]
key = "OPENING"
[[layers.labels]]
key = "SPEECH"
[[roles]]
key = "place"
fillers = ["entity:PLACE", "argument"]
[[roles]]
key = "agent"
[[roles]]
key = "speaker"
triggers = ["event:SPEECH"]
"""
LIN = Annotator(uuid4(), "lin", AnnotatorKind.PERSON)
WU = Annotator(uuid4(), "wu", AnnotatorKind.PERSON)
ARTICLE = Document(document_id(TEXT), "000", TEXT)
NAME, CITY, OPEN, COST = Span(0, 3), Span(4, 6), Span(6, 8), Span(11, 17)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.qann", scheme_toml=SCHEME) as opened:
        opened.arrive([Arrival(ARTICLE)], by=WU, summary="000.txt")
        yield opened


@pytest.fixture
def session(project):
    return EditingSession(project, ARTICLE.id, LIN)


@pytest.fixture
def suggest(project, session):
    """Let an engine propose labels, given as (layer, label, span)."""

    def suggest(*proposals, attributes=None):
        made = [
            Suggestion(
                suggestion_id(text_hash(TEXT), "names", layer, label, span),
                ARTICLE.id,
                layer,
                label,
                span,
                (Evidence("names", "r", "", 0.5),),
                attributes or {},
            )
            for layer, label, span in proposals
        ]
        store(project, ARTICLE.id, [Answer("names", "1", tuple(made))])
        session.reload()
        return made

    return suggest


def do(session, change, action=Action.LABEL):
    return session.apply(change, action)


def label(session, span, layer="entity", key="PLACE"):
    """Label, and return the annotation made."""
    change = session.propose_label(span, layer, key)
    do(session, change)
    return session.annotation(change.pairs[0][1].id)


def link(session, origin, name, target):
    change = session.propose_link(origin, name, target)
    do(session, change, Action.LINK)
    return change.pairs[-1][1]


def contents(session):
    """Everything a session shows, in an order of its own."""
    return (
        session.annotations,
        sorted(session.links, key=lambda link: link.id),
        sorted(session.decisions, key=lambda one: (one.span, one.layer, one.label)),
        session.suggestions,
        session.state,
    )


def same_as_file(session, project):
    return contents(session) == contents(EditingSession(project, ARTICLE.id, session.annotator))


def test_a_proposal_is_a_value_and_changes_nothing(project, session):
    before, entries = contents(session), project.entries()
    assert session.propose_label(CITY, "entity", "PLACE")
    assert (contents(session), project.entries()) == (before, entries)


def test_a_label_is_stored_and_then_shown(project, session):
    made = label(session, CITY)
    assert session.annotations == (made,) == project.annotations(ARTICLE.id, LIN)
    assert (made.span.of(session.text), made.origin) == ("北京", BY_HAND)
    assert project.entries(limit=1)[0].summary == "北京 PLACE"
    assert same_as_file(session, project)


def test_the_first_label_begins_the_work_and_one_undoing_takes_both_back(project, session):
    label(session, CITY)
    assert session.state.progress is Progress.IN_PROGRESS
    label(session, NAME, key="ORGANIZATION")
    history = History(project, LIN)
    session.take(history.undo()[1])
    assert session.state.progress is Progress.IN_PROGRESS
    session.take(history.undo()[1])
    assert (session.annotations, session.state.progress) == ((), Progress.NEW)
    assert same_as_file(session, project)


def test_a_label_in_an_article_that_is_done_leaves_it_done(session):
    do(session, session.propose_progress(Progress.DONE), Action.STATE)
    label(session, CITY)
    assert session.state.progress is Progress.DONE


@pytest.mark.parametrize(
    ("layer", "key", "span", "said"),
    [
        ("entity", "PLACE", CITY, "already has the label"),
        ("entity", "PLACE", Span(5, 8), "overlaps “北京”"),
        ("number", "COUNT", Span(12, 13), "overlaps"),
        ("entity", "FOOD", CITY, "no label"),
        ("food", "PLACE", CITY, "no label"),
        ("entity", "PLACE", Span(10, 99), "ends at 99"),
    ],
)
def test_what_the_scheme_does_not_allow_is_said_and_changes_nothing(
    session, layer, key, span, said
):
    label(session, CITY)
    label(session, COST, "number", "MONEY")
    before = contents(session)
    with pytest.raises(RuleError, match=said):
        session.propose_label(span, layer, key)
    assert contents(session) == before


def test_labels_nest_where_the_layer_lets_them(session):
    label(session, Span(0, 8), key="ORGANIZATION")
    label(session, CITY)
    assert [one.label for one in session.annotations] == ["ORGANIZATION", "PLACE"]


def test_a_change_of_label_keeps_the_identity_and_the_values_that_still_have_a_place(session):
    money = label(session, COST, "number", "MONEY")
    values = {"value": 80_000_000, "unit": "元", "raw": "8000万元"}
    do(session, session.propose_attributes(money, values), Action.VALUE)
    (money,) = session.annotations
    do(session, session.propose_relabel(money, "number", "COUNT"), Action.RELABEL)
    (count,) = session.annotations
    assert count.id == money.id
    assert dict(count.attributes) == {"value": 80_000_000, "raw": "8000万元"}


def test_a_label_may_overlap_its_own_former_self(session):
    made = label(session, OPEN, "event", "OPENING")
    do(session, session.propose_resize(made, Span(5, 8)), Action.RESIZE)
    (made,) = session.annotations
    do(session, session.propose_relabel(made, "event", "SPEECH"), Action.RELABEL)
    assert session.annotations[0].span == Span(5, 8)


def test_a_change_into_what_is_there_already_is_refused(session):
    made = label(session, CITY)
    label(session, CITY, key="ORGANIZATION")
    with pytest.raises(RuleError, match="already has"):
        session.propose_relabel(made, "entity", "ORGANIZATION")


def test_what_changes_nothing_is_an_empty_change(session):
    made = label(session, CITY)
    assert not session.propose_relabel(made, made.layer, made.label)
    assert not session.propose_resize(made, made.span)
    assert not session.propose_note(made, "")
    assert not session.propose_attributes(made, {})
    assert not session.propose_unsure(made, False)
    assert not session.propose_progress(session.state.progress)
    assert not session.propose_flag("")


def test_notes_doubts_and_questions_are_kept(project, session):
    made = label(session, CITY)
    do(session, session.propose_note(made, "待核"), Action.NOTE)
    (made,) = session.annotations
    do(session, session.propose_unsure(made, True), Action.NOTE)
    do(session, session.propose_flag("𠮷？"), Action.STATE)
    (read,) = project.annotations(ARTICLE.id, LIN)
    assert (read.note, read.unsure) == ("待核", True)
    assert project.state(ARTICLE.id, LIN).flag == "𠮷？"


def test_accepting_makes_an_annotation_and_a_decision_in_one_step(project, session, suggest):
    (one,) = suggest(("entity", "PLACE", CITY))
    assert session.suggestions == (one,)
    do(session, session.propose_accept(one), Action.ACCEPT)

    (made,) = session.annotations
    (decision,) = session.decisions
    assert made.id == accepted_annotation_id(one.id, LIN.id)
    assert (made.origin, made.span, made.label) == ("names", CITY, "PLACE")
    assert (decision.verdict, decision.annotation) == (Verdict.ACCEPTED, made.id)
    assert session.state.progress is Progress.IN_PROGRESS
    assert session.suggestions == ()
    assert same_as_file(session, project)

    session.take(History(project, LIN).undo()[1])
    assert (session.annotations, session.decisions, session.suggestions) == ((), (), (one,))
    assert session.state.progress is Progress.NEW


def test_accepting_as_another_label_is_a_decision_to_change(session, suggest):
    values = {"value": 8000, "unit": "元"}
    (one,) = suggest(("number", "MONEY", COST), attributes=values)
    do(session, session.propose_accept(one, "number", "COUNT"), Action.ACCEPT)
    (made,) = session.annotations
    (decision,) = session.decisions
    assert (made.label, dict(made.attributes)) == ("COUNT", {"value": 8000})
    assert (decision.verdict, decision.label) == (Verdict.CHANGED, "MONEY")


def test_a_rejected_one_stays_away_whichever_engine_proposes_it_again(project, session, suggest):
    (one,) = suggest(("entity", "PLACE", CITY))
    do(session, session.propose_reject(one), Action.REJECT)
    assert (session.annotations, session.suggestions) == ((), ())
    assert session.decisions[0].verdict is Verdict.REJECTED

    other = replace(
        one,
        id=suggestion_id(text_hash(TEXT), "lexicon", "entity", "PLACE", CITY),
        evidence=(Evidence("lexicon", "r", "", 0.9),),
    )
    store(project, ARTICLE.id, [Answer("lexicon", "1", (other,))])
    session.reload()
    assert session.suggestions == ()
    assert EditingSession(project, ARTICLE.id, WU).suggestions != ()
    assert not session.propose_reject(one)


def test_a_mind_can_be_changed_about_what_was_rejected(project, session, suggest):
    (one,) = suggest(("entity", "PLACE", CITY))
    do(session, session.propose_reject(one), Action.REJECT)
    do(session, session.propose_accept(one), Action.ACCEPT)
    assert [decision.verdict for decision in session.decisions] == [Verdict.ACCEPTED]
    assert len(session.annotations) == 1
    assert same_as_file(session, project)


def test_decisions_follow_what_becomes_of_what_was_accepted(project, session, suggest):
    (one,) = suggest(("entity", "PLACE", CITY))
    do(session, session.propose_accept(one), Action.ACCEPT)

    def verdict():
        assert same_as_file(session, project)
        (decision,) = session.decisions
        return decision.verdict

    do(session, session.propose_resize(session.annotations[0], Span(3, 6)), Action.RESIZE)
    assert verdict() is Verdict.CHANGED
    do(session, session.propose_resize(session.annotations[0], CITY), Action.RESIZE)
    assert verdict() is Verdict.ACCEPTED
    do(session, session.propose_relabel(session.annotations[0], "entity", "ORGANIZATION"))
    assert verdict() is Verdict.CHANGED
    do(session, session.propose_delete(session.annotations[0]), Action.DELETE)
    assert verdict() is Verdict.REJECTED
    assert session.suggestions == ()


def test_a_label_made_by_hand_hides_the_equal_suggestion_while_it_is_there(session, suggest):
    (one,) = suggest(("entity", "PLACE", CITY))
    made = label(session, CITY)
    assert session.suggestions == ()
    do(session, session.propose_delete(made), Action.DELETE)
    assert session.suggestions == (one,)


def test_accepting_all_takes_what_can_stand_together_in_one_step(project, session, suggest):
    crossing = ("entity", "ORGANIZATION", Span(5, 8))
    many = suggest(("entity", "PLACE", CITY), crossing, ("entity", "ORGANIZATION", NAME))
    change = session.propose_accept_all([*many, many[0]])
    do(session, change, Action.ACCEPT)
    assert [one.span for one in session.annotations] == [NAME, CITY]
    assert len(session.decisions) == 2
    assert project.entries(limit=1)[0].summary == "北京 PLACE … (2)"
    session.take(History(project, LIN).undo()[1])
    assert (session.annotations, session.decisions) == ((), ())
    assert session.propose_accept_all([]) == Change(())


def test_a_deleted_trigger_takes_its_roles_and_their_phrases_along(project, session):
    trigger = label(session, OPEN, "event", "OPENING")
    city = label(session, CITY)
    link(session, trigger, "place", city)
    link(session, trigger, "agent", NAME)
    assert [one.label for one in session.annotations] == [ARGUMENT_LABEL, "PLACE", "OPENING"]
    before = contents(session)

    change = session.propose_delete(trigger)
    counted = consequences(change)
    do(session, change, Action.DELETE)

    assert (counted.links, counted.phrases_gone, counted.phrases_made) == (2, 1, 0)
    assert (session.annotations, session.links) == ((city,), ())
    assert same_as_file(session, project)
    session.take(History(project, LIN).undo()[1])
    assert contents(session) == before


def test_a_deleted_argument_stays_on_as_a_phrase(project, session):
    trigger = label(session, OPEN, "event", "OPENING")
    city = label(session, CITY)
    role = link(session, trigger, "place", city)
    change = session.propose_delete(city)
    do(session, change, Action.DELETE)
    phrase = session.annotation(city.id)
    assert (phrase.layer, phrase.label, phrase.span) == (ARGUMENT_LAYER, ARGUMENT_LABEL, CITY)
    assert session.links == (role,)
    assert consequences(change).phrases_made == 1

    do(session, session.propose_delete(phrase), Action.DELETE)
    assert (session.annotations, session.links) == ((trigger,), ())
    assert same_as_file(session, project)


def test_a_deleted_argument_joins_the_phrase_that_is_there(project, session):
    trigger = label(session, OPEN, "event", "OPENING")
    city = label(session, CITY)
    link(session, trigger, "agent", CITY)
    link(session, trigger, "agent", city)
    link(session, trigger, "place", city)
    do(session, session.propose_delete(city), Action.DELETE)
    phrase, _ = session.annotations
    assert phrase.layer == ARGUMENT_LAYER
    assert {(one.name, one.target) for one in session.links} == {
        ("agent", phrase.id),
        ("place", phrase.id),
    }
    assert same_as_file(session, project)


def test_a_phrase_goes_with_its_last_link(project, session):
    trigger = label(session, OPEN, "event", "OPENING")
    first = link(session, trigger, "agent", NAME)
    second = link(session, trigger, "place", NAME)
    assert len(session.annotations) == 2
    do(session, session.propose_unlink(first), Action.LINK)
    assert len(session.annotations) == 2
    do(session, session.propose_unlink(second), Action.LINK)
    assert session.annotations == (trigger,)
    assert same_as_file(session, project)


def test_a_phrase_can_be_moved_and_labelled(session):
    trigger = label(session, OPEN, "event", "OPENING")
    link(session, trigger, "agent", NAME)
    (phrase, _) = session.annotations
    do(session, session.propose_resize(phrase, Span(1, 3)), Action.RESIZE)
    (phrase, _) = session.annotations
    do(session, session.propose_relabel(phrase, "entity", "ORGANIZATION"), Action.RELABEL)
    assert session.annotations[0].label == "ORGANIZATION"
    assert len(session.links_of(session.annotations[0])) == 1


@pytest.mark.parametrize("name", ["nothing", "speaker", "place", "agent"])
def test_roles_are_those_of_the_scheme(session, name):
    trigger = label(session, OPEN, "event", "OPENING")
    money = label(session, COST, "number", "MONEY")
    if name == "agent":
        link(session, trigger, name, money)
    with pytest.raises(RuleError):
        session.propose_link(trigger, name, money)
    with pytest.raises(RuleError):
        session.propose_link(trigger, "agent", trigger)


def test_a_failed_save_leaves_everything_as_it_was(project, session, suggest):
    suggest(("entity", "PLACE", NAME))
    made = label(session, CITY)
    history = History(project, LIN)
    before = (contents(session), project.entries(), history.undo_entry())
    project._store._connection._database.execute("PRAGMA query_only = ON")
    for change in (
        session.propose_label(OPEN, "event", "OPENING"),
        session.propose_delete(made),
        session.propose_accept_all(session.suggestions),
    ):
        with pytest.raises(StorageError):
            do(session, change)
    assert (contents(session), project.entries(), history.undo_entry()) == before


def test_what_others_do_elsewhere_is_not_taken_over(project, session):
    other = EditingSession(project, ARTICLE.id, WU)
    change = other.propose_label(CITY, "entity", "PLACE")
    do(other, change)
    session.take(change)
    assert session.annotations == ()


def test_a_session_that_was_behind_reads_again(project, session):
    made = label(session, CITY)
    behind = EditingSession(project, ARTICLE.id, LIN)
    relabel = session.propose_relabel(made, "entity", "ORGANIZATION")
    do(session, relabel)
    delete = session.propose_delete(session.annotations[0])
    do(session, delete)
    behind.take(relabel)
    behind.take(delete)
    assert contents(behind) == contents(session)


def test_a_decision_of_another_kind_is_summarised(project, session, suggest):
    (one,) = suggest(("entity", "PLACE", CITY))
    do(session, session.propose_reject(one), Action.REJECT)
    assert project.entries(limit=1)[0].summary == "北京 PLACE"
    assert isinstance(session.decisions[0], Decision)


def test_a_selection_is_trimmed_on_the_text(session):
    assert session.trim(Span(4, 9)).of(TEXT) == "北京开店"
    assert session.trim(Span(8, 9)) is None
