"""Importing adds and never overwrites, refuses alone what makes no sense, and says all of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from qannotate.domain.annotation import Progress
from qannotate.domain.annotator import GOLD_ANNOTATOR, Annotator, AnnotatorKind, reserved_id
from qannotate.domain.change import Action, Change
from qannotate.domain.document import Script, document_id, text_hash
from qannotate.domain.exchange import Level, Part
from qannotate.domain.span import Span
from qannotate.errors import CancelledError, InputError
from qannotate.workspace.importing import Count, drafts, extract, import_paths, read_mapping
from qannotate.workspace.project import Project

ARTICLES = sorted((Path(__file__).parents[4] / "seeds" / "articles").glob("*.txt"))
TEXT = "𠮷野家在北京开店。"
SCHEME = """
name = "small"
[[layers]]
key = "entity"
overlap = "nested"
labels = [{ key = "ORG", slot = 1 }, { key = "PLACE", slot = 2 }]
[[layers]]
key = "event"
overlap = "any"
labels = [{ key = "OPENING", slot = 1 }]
"""
LIN = Annotator(UUID("11111111-1111-4111-8111-111111111111"), "lin", AnnotatorKind.PERSON)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.qann", scheme_toml=SCHEME) as made:
        yield made


@pytest.fixture
def bring(project, tmp_path):
    """Import lines of JSON, or files, as lin does."""

    def run(*given, name="data.jsonl", **options):
        paths = [one for one in given if isinstance(one, Path)]
        lines = [one for one in given if not isinstance(one, Path)]
        if lines:
            path = tmp_path / name
            texts = [one if isinstance(one, str) else json.dumps(one) for one in lines]
            path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
            paths.append(path)
        return import_paths(project, paths, by=LIN, **options)

    return run


def document(*spans, text=TEXT, **more):
    return {"text": text, "annotations": [dict(span) for span in spans], **more}


def span(shown, label="PLACE", text=TEXT, **more):
    start = text.index(shown)
    return {"label": label, "start": start, "end": start + len(shown), "text": shown, **more}


def labels_of(project, name, text=TEXT):
    found = project.find_document(text_hash(text))
    annotations = project.annotations(found, project.annotator(name))
    return [(one.layer, one.label, one.span.of(text)) for one in annotations]


def state_of(project, name, text=TEXT):
    return project.state(project.find_document(text_hash(text)), project.annotator(name))


# Articles


def test_the_five_articles_arrive_with_all_that_their_pages_say(project, bring):
    report = bring(*ARTICLES)

    assert report.documents == Count(new=5)
    assert (report.annotations, report.problems, report.failed) == (Count(), (), False)
    assert [one.name for one in project.documents()] == [path.stem for path in ARTICLES]
    for summary, path in zip(project.documents(), ARTICLES, strict=True):
        stored, (source,) = project.document(summary.id), project.sources(summary.id)
        reading = extract(path)
        assert stored.text == reading.text
        assert (summary.title, summary.published) == (reading.title, reading.published)
        assert project.data(summary.id).regions == reading.regions
        assert source.data == path.read_bytes()
        assert source.alignment == reading.alignment
        assert summary.script is stored.script
    assert {one.script for one in project.documents()} >= {Script.SIMPLIFIED, Script.TRADITIONAL}


def test_the_same_articles_again_add_nothing(project, bring):
    bring(*ARTICLES)
    entries = project.entries()
    report = bring(*ARTICLES)

    assert report.documents == Count(known=5)
    assert [problem.level for problem in report.problems] == [Level.WARNING] * 5
    assert not report.failed
    assert project.entries() == entries


def test_the_same_text_from_another_file_is_another_source(project, bring, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    report = bring(tmp_path / "a.txt", tmp_path / "b.txt")

    (only,) = project.documents()
    assert report.documents == Count(new=1, known=1)
    assert only.name == "a"
    bring(tmp_path / "b.txt")
    assert {source.name for source in project.sources(only.id)} == {"a.txt", "b.txt"}


def test_a_folder_is_read_in_order_without_what_is_hidden_or_linked(project, bring, tmp_path):
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    (folder / ".git").mkdir()
    for name in ("z.txt", "b/a.txt", "a.txt", ".hidden.txt", ".git/c.txt"):
        (folder / name).write_text(f"{TEXT}{name}", encoding="utf-8")
    secret = tmp_path / "secret.txt"
    secret.write_text("不是给你的。", encoding="utf-8")
    (folder / "link.txt").symlink_to(secret)
    (folder / "linked").symlink_to(tmp_path)
    report = bring(folder)

    assert [one.name for one in project.documents()] == ["a", "a-2", "z"]
    assert report.documents == Count(new=3)
    assert any("link.txt" in problem.file for problem in report.problems)
    assert not report.failed


def test_names_are_made_unique_in_order(project, bring, tmp_path):
    for number in range(3):
        (tmp_path / f"f{number}").mkdir()
        (tmp_path / f"f{number}" / "a.txt").write_text(f"{TEXT}{number}", encoding="utf-8")
    bring(*(tmp_path / f"f{number}" / "a.txt" for number in range(3)))

    assert [one.name for one in project.documents()] == ["a", "a-2", "a-3"]


UNREADABLE = {
    "empty.txt": b"",
    "empty.jsonl": b"",
    "blank.txt": b" \n\n",
    "binary.txt": bytes(range(256)) * 4,
    "nul.txt": b"a\0b",
    "cut.txt": "北京".encode()[:-1],
    "cut.jsonl": b'{"text": "a"}\n{"text": "b',
    "list.jsonl": b"[1, 2]\n",
    "gbk.jsonl": '{"text": "北京"}'.encode("gbk"),
    "pretty.json": b'{\n  "text": "a"\n}\n',
    "no-json.jsonl": "北京".encode(),
    "doccano.jsonl": b'{"text": "abc", "label": [[0, 1, "X"]]}\n',
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read_is_refused_whole_and_the_others_are_not(
    project, bring, tmp_path, name
):
    (tmp_path / name).write_bytes(UNREADABLE[name])
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    report = bring(tmp_path / name, tmp_path / "good.txt")

    (problem,) = report.problems
    assert problem.level is (Level.WARNING if name.startswith(("empty", "blank")) else Level.ERROR)
    assert problem.refused is Part.FILE
    assert problem.file.endswith(name)
    assert problem.what.endswith(".")
    assert problem.todo.endswith(".")
    assert report.documents == Count(new=1, refused=1)
    assert [one.name for one in project.documents()] == ["good"]


def test_what_is_no_file_is_named(project, bring, tmp_path):
    report = bring(tmp_path / "missing.txt")

    assert report.failed
    assert project.documents() == ()


def test_a_path_that_leads_nowhere_keeps_no_other_out(project, bring):
    report = bring(Path("长" * 300), *ARTICLES[:1])

    assert report.documents == Count(new=1, refused=1)
    assert report.problems[0].file == "长" * 300


def test_text_that_begins_with_a_brace_is_an_article(project, bring, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("{北京}是首都。", encoding="utf-8")
    bring(path)

    assert [one.name for one in project.documents()] == ["a"]


def test_native_data_is_known_by_its_content(project, bring):
    report = bring(document(span("北京")), name="data.txt")

    assert report.annotations == Count(new=1)


# Labels


def test_labels_of_nobody_belong_to_imported_or_to_whom_one_says(project, bring):
    bring(document(span("北京")))
    bring(document(span("𠮷野家", "ORG")), annotator="wang", name="other.jsonl")

    assert labels_of(project, "imported") == [("entity", "PLACE", "北京")]
    assert labels_of(project, "wang") == [("entity", "ORG", "𠮷野家")]
    assert state_of(project, "wang").progress is Progress.DONE


@pytest.mark.parametrize(("given", "name"), [("  ", "imported"), (" 小 \n林 ", "小 林")])
def test_blanks_make_no_annotator(project, bring, given, name):
    bring(document(span("北京")), annotator=given)

    assert {one.name for one in project.annotators()} == {name, LIN.name}


def test_a_name_in_the_data_is_kept_with_its_id(project, bring):
    identity = uuid4()
    people = [{"id": str(identity), "name": "wang", "kind": "person"}]
    bring(document(span("北京", annotator="wang"), annotators=people), annotator="lin")

    wang = project.annotator("wang")
    assert (wang.id, wang.kind) == (identity, AnnotatorKind.PERSON)
    assert labels_of(project, "wang") == [("entity", "PLACE", "北京")]


def test_two_people_of_one_name_are_kept_apart(project, bring):
    for identity, shown in ((uuid4(), "北京"), (uuid4(), "开店")):
        people = [{"id": str(identity), "name": "wang", "kind": "person"}]
        bring(document(span(shown, annotator="wang"), annotators=people))

    assert labels_of(project, "wang") == [("entity", "PLACE", "北京")]
    assert labels_of(project, "wang (2)") == [("entity", "PLACE", "开店")]


def test_the_one_who_imports_is_known_by_name(project, bring):
    bring(document(span("北京", annotator="lin")))

    assert project.annotator("lin") == LIN


def test_gold_is_gold_whatever_its_id(project, bring):
    people = [{"id": str(uuid4()), "name": "gold", "kind": "person"}]
    bring(document(span("北京", annotator="gold"), annotators=people))

    assert project.annotator("gold") == GOLD_ANNOTATOR


@pytest.mark.parametrize("name", ["suggestions", "engine:names"])
def test_what_engines_proposed_becomes_a_set_of_its_own_with_a_word(project, bring, name):
    given = span("北京", annotator=name, id=str(uuid4()))
    report = bring(document(given), document(given, text=TEXT + "完"))

    assert labels_of(project, f"imported {name}") == [("entity", "PLACE", "北京")]
    assert [problem.level for problem in report.problems] == [Level.WARNING]
    assert project.annotator(f"imported {name}").kind is AnnotatorKind.IMPORT
    assert bring(document(given)).annotations == Count(known=1)


@pytest.mark.parametrize("name", ["suggestions", "engine:names"])
def test_nobody_can_label_as_an_engine(bring, name):
    with pytest.raises(InputError):
        bring(document(span("北京")), annotator=name)


def test_importing_twice_adds_nothing(project, bring):
    data = document(
        span("北京", id="1"), span("开店", "OPENING", id="2"),
        links=[{"from": "2", "name": "place", "to": "1"}],
        states=[{"annotator": "imported", "state": "done", "seconds": 12}],
    )  # fmt: skip
    bring(data)
    entries, found = project.entries(), project.find_document(text_hash(TEXT))
    report = bring(data)
    bring(data, name="again.jsonl")

    assert (report.documents, report.annotations) == (Count(known=1), Count(known=2))
    assert len(project.entries()) == len(entries) + 1  # the other file is another source
    assert len(project.links(found, project.annotator("imported"))) == 1
    assert project.seconds(found, project.annotator("imported")) == 12


def test_a_line_with_a_known_text_adds_its_labels_to_that_document(project, bring, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    bring(path)
    report = bring(document(span("北京")))

    (only,) = project.documents()
    assert report.documents == Count(known=1)
    assert (only.name, dict(only.annotations)) == ("a", {"imported": 1})


def test_two_lines_with_one_text_are_one_document(project, bring):
    report = bring(document(span("北京", annotator="wang")), document(span("北京", annotator="li")))

    assert report.documents == Count(new=1, known=1)
    assert report.annotations == Count(new=2)
    assert labels_of(project, "wang") == labels_of(project, "li")


def test_an_id_is_kept_and_one_of_another_label_is_not_taken_twice(project, bring):
    identity = str(uuid4())
    first = document(span("北京", id=identity))
    second = document(span("北京", id=identity), text=TEXT + "完")
    report = bring(first, second, document(span("北京", annotator="wang", id=identity)))

    assert report.annotations == Count(new=3)
    found = project.find_document(text_hash(TEXT))
    (kept,) = project.annotations(found, project.annotator("imported"))
    assert kept.id == UUID(identity)
    assert labels_of(project, "wang") == [("entity", "PLACE", "北京")]
    assert labels_of(project, "imported", TEXT + "完") == [("entity", "PLACE", "北京")]
    assert project.check() == ()


def test_two_spans_of_one_document_with_one_id_are_not_confused(bring):
    report = bring(document(span("北京", id="1"), span("开店", id="1")))

    assert report.annotations == Count(new=1, refused=1)


def test_a_label_that_was_moved_since_is_not_brought_again(project, bring):
    identity = str(uuid4())
    bring(document(span("北京", id=identity)))
    found = project.find_document(text_hash(TEXT))
    (old,) = project.annotations(found, project.annotator("imported"))
    moved = replace(old, span=Span(3, 6))
    project.apply(Change(((old, moved),)), by=LIN, action=Action.RESIZE, document=found)
    report = bring(document(span("北京", id=identity)))

    assert report.annotations == Count(known=1)
    assert labels_of(project, "imported") == [("entity", "PLACE", "在北京")]


def test_what_a_file_says_otherwise_of_a_label_is_told_and_not_taken(project, bring):
    stated = span("北京", id="7c7f8f6e-0000-4000-8000-000000000001", note="首都")
    bring(document(stated))

    for other in (
        span("在北京", id=stated["id"], note="首都"),
        {**stated, "label": "ORG"},
        {**stated, "note": "省会"},
        {**stated, "attributes": {"value": 1}},
        {**stated, "id": None, "unsure": True},
    ):
        report = bring(document(other))
        assert report.annotations == Count(known=1)
        told = [problem.what for problem in report.problems]
        assert "The project has 1 of its labels otherwise, the first as PLACE [4, 6)." in told

    assert labels_of(project, "imported") == [("entity", "PLACE", "北京")]
    assert not any("otherwise" in problem.what for problem in bring(document(stated)).problems)


def test_a_span_is_checked_against_the_text_and_never_shifted(project, bring):
    wrong = {**span("北京"), "start": 3, "end": 5}
    report = bring(document(wrong, span("开店")))

    (problem,) = report.problems
    assert report.annotations == Count(new=1, refused=1)
    assert (problem.line, problem.level) == (1, Level.ERROR)
    assert all(part in problem.what for part in ("[3, 5)", "北京", "在北"))
    assert labels_of(project, "imported") == [("entity", "PLACE", "开店")]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 1), (8, 10), (0, 10**30)])
def test_a_span_outside_the_text_is_refused_alone(bring, start, end):
    report = bring(document({"label": "PLACE", "start": start, "end": end}, span("北京")))

    assert report.annotations == Count(new=1, refused=1)


def test_line_ends_of_a_container_become_line_feeds_and_spans_move_along(project, bring):
    text = "𠮷\r\n野家\r在\r\n北京"
    spans = [span("野家\r在", text=text), span("北京", "ORG", text=text), span("\r\n北", text=text)]
    report = bring(document(*spans, text=text))

    assert report.annotations.new == 3
    assert labels_of(project, "imported", "𠮷\n野家\n在\n北京") == [
        ("entity", "PLACE", "野家\n在"),
        ("entity", "PLACE", "\n北"),
        ("entity", "ORG", "北京"),
    ]


def test_nothing_else_of_a_text_in_a_container_is_touched(project, bring):
    text = " <b>𠮷</b>\u200b**北京**\u2028👨\u200d👩 "
    bring(document(span("北京", text=text), text=text))

    assert labels_of(project, "imported", text) == [("entity", "PLACE", "北京")]


def test_labels_that_the_scheme_lacks_are_added_with_a_word(project, bring):
    report = bring(
        document(
            span("北京", "CITY"), span("开店", "CITY"), span("𠮷野家", "SHOP", layer="place"),
            span("在", "OPENING"), span("店", "PHRASE", layer="argument"),
        )
    )  # fmt: skip

    assert report.labels_added == ("CITY", "SHOP")
    assert [problem.level for problem in report.problems] == [Level.WARNING] * 2
    assert project.scheme.label("entity", "CITY")
    assert project.scheme.label("place", "SHOP")
    assert project.scheme.layer("argument") is None
    assert ("event", "OPENING", "在") in labels_of(project, "imported")
    (entry,) = project.entries(limit=1)
    assert project.scheme_toml in [getattr(after, "toml", None) for _, after in
                                   project.change_of(entry.id).pairs]  # fmt: skip


def test_labels_do_not_go_to_the_hidden_layer_of_phrases(project, bring):
    with pytest.raises(InputError, match="argument"):
        bring({"text": "𠮷野家", "label": [[0, 3, "X"]]}, layer="argument")

    assert project.documents() == ()


def test_new_labels_go_to_the_layer_that_is_named(project, bring):
    bring(document(span("北京", "CITY")), layer="event")

    assert labels_of(project, "imported") == [("event", "CITY", "北京")]


def test_labels_are_mapped_as_one_says_and_not_otherwise(project, bring, tmp_path):
    toml = tmp_path / "map.toml"
    toml.write_text('LOC = "PLACE"\n"entity:CO" = "ORG"\n', encoding="utf-8")
    mapping = read_mapping([str(toml), "开=event:OPENING"])
    report = bring(
        document(span("北京", "LOC"), span("𠮷野家", "CO", layer="entity"), span("开店", "开")),
        mapping=mapping,
    )

    assert report.labels_added == ()
    assert labels_of(project, "imported") == [
        ("entity", "ORG", "𠮷野家"),
        ("entity", "PLACE", "北京"),
        ("event", "OPENING", "开店"),
    ]


@pytest.mark.parametrize("argument", ["PER", "=PERSON", "PER=", "missing.toml"])
def test_a_mapping_that_says_nothing_is_refused(argument):
    with pytest.raises(InputError):
        read_mapping([argument])


def test_an_unknown_format_is_refused_before_anything_is_read(project, bring):
    with pytest.raises(InputError, match="conll"):
        bring(document(span("北京")), format="conll")

    assert project.documents() == ()


# Links, states, documents


def test_links_join_labels_of_one_annotator(project, bring):
    spans = [
        span("开店", "OPENING", id="t", annotator="wang"),
        span("北京", id="p", annotator="wang"),
        span("𠮷野家", id="o", annotator="li"),
    ]
    links = [
        {"from": "t", "name": "place", "to": "p"},
        {"from": "t", "name": "agent", "to": "o"},
        {"from": "t", "name": "agent", "to": "nobody"},
        {"from": "t", "name": "self", "to": "t"},
    ]
    report = bring(document(*spans, links=links))

    found = project.find_document(text_hash(TEXT))
    (link,) = project.links(found, project.annotator("wang"))
    assert link.name == "place"
    assert [problem.refused for problem in report.problems] == [Part.OTHER] * 3
    assert project.check() == ()


def test_a_document_read_and_left_empty_is_done_and_one_never_opened_is_new(project, bring):
    bring(
        document(span("北京", annotator="wang")),
        document(text="没有什么。"),
        {"text": "没看过。"},
    )

    assert state_of(project, "wang").progress is Progress.DONE
    assert state_of(project, "wang", "没有什么。").progress is Progress.DONE
    assert state_of(project, "wang", "没看过。").progress is Progress.NEW


def test_a_file_without_any_labels_makes_nobody_done(project, bring):
    bring(document())

    assert project.annotators() == (LIN,)
    assert dict(project.documents()[0].states) == {}


def test_states_in_the_data_hold(project, bring):
    states = [{"annotator": "wang", "state": "in progress", "flag": "？", "seconds": 30}]
    bring(document(span("北京", annotator="wang"), states=states))

    found = project.find_document(text_hash(TEXT))
    state = state_of(project, "wang")
    assert (state.progress, state.flag) == (Progress.IN_PROGRESS, "？")
    assert project.seconds(found, project.annotator("wang")) == 30


def test_a_stored_state_moves_on_and_never_back(project, bring):
    def given(state, shown):
        states = [{"annotator": "wang", "state": state}]
        return document(span(shown, annotator="wang"), states=states)

    seen = []
    for state, shown in (("in progress", "北京"), ("done", "开店"), ("new", "𠮷野家")):
        bring(given(state, shown))
        seen.append(state_of(project, "wang").progress)

    assert seen == [Progress.IN_PROGRESS, Progress.DONE, Progress.DONE]


def test_one_id_for_two_texts_is_said_and_both_stay(project, bring):
    identity = str(uuid4())
    report = bring(document(id=identity), document(id=identity, text=TEXT + "完"))

    assert report.documents == Count(new=2)
    assert [problem.level for problem in report.problems] == [Level.WARNING]
    ids = {one.id for one in project.documents()}
    assert ids == {UUID(identity), document_id(TEXT + "完")}


def test_of_two_ids_of_one_text_the_smaller_stays(project, bring):
    small, large = "00000000-0000-4000-8000-000000000000", "ffffffff-ffff-4fff-8fff-ffffffffffff"
    bring(document(span("北京"), id=large))
    bring(document(span("开店"), id=small), name="other.jsonl")

    (only,) = project.documents()
    assert only.id == UUID(small)
    assert len(labels_of(project, "imported")) == 2


# Batches


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr(drafts, "_MOST_DOCUMENTS", 2)


def test_each_batch_is_one_entry(project, bring, small_batches):
    lines = [document(span("北京", "CITY"), text=f"{TEXT}{number}") for number in range(5)]
    report = bring(*lines)

    assert report.documents == Count(new=5)
    assert report.labels_added == ("CITY",)
    assert len(project.entries()) == 3


def test_progress_is_told_and_cancelling_keeps_the_batches_that_are_stored(
    project, bring, small_batches
):
    told = []

    def progress(done, total):
        told.append((done, total))
        return done < 4

    lines = [{"text": f"{TEXT}{number}"} for number in range(6)]
    with pytest.raises(CancelledError):
        bring(*lines, progress=progress)

    assert told[-1] == (4, 6)
    assert len(project.documents()) == 2
    assert project.check() == ()


def test_an_import_can_be_taken_back_and_brought_again(project, bring):
    from qannotate.workspace.history import History

    data = document(span("北京", "CITY"), id=str(uuid4()))
    bring(data)
    History(project, LIN).undo()
    assert project.documents() == ()
    assert project.scheme.label("entity", "CITY") is None

    report = bring(data)
    assert (report.documents, report.annotations) == (Count(new=1), Count(new=1))
    assert labels_of(project, "imported") == [("entity", "CITY", "北京")]


def test_labels_made_on_the_file_can_be_brought_by_its_alignment(project, bring):
    """What `extract` gives is the text that labels of a container are checked against."""
    path = ARTICLES[0]
    reading = extract(path)
    place = reading.decoded.rindex("长三角")
    found = reading.alignment.to(Span(place, place + 3))
    bring(path)
    given = {"label": "PLACE", "start": found.start, "end": found.end, "text": "长三角"}
    report = bring(document(given, text=reading.text))

    assert (report.documents, report.annotations) == (Count(known=1), Count(new=1))


def test_the_imported_set_has_the_same_id_everywhere(project, bring):
    bring(document(span("北京", annotator="wang"), span("北京")))

    assert project.annotator("wang").id == reserved_id("wang")
    assert project.annotator("imported").id == reserved_id("imported")
