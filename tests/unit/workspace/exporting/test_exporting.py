"""What goes out is what the rules say, whole or not at all, and what is lost is listed."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.annotation import Progress
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.document import text_hash
from qannotate.domain.span import Span
from qannotate.domain.view import ScriptView
from qannotate.errors import CancelledError, InputError, StorageError, UserError
from qannotate.formats.format import LONGEST, Unit, WriteOptions
from qannotate.workspace.exporting import export, plan_export
from qannotate.workspace.importing import extract, import_paths
from qannotate.workspace.project import Project
from qannotate.workspace.selection import ExportRequest
from qannotate.workspace.splitting import PARTS, Split, deal_out, parse_split

SEEDS = Path(__file__).parents[4] / "seeds"
LABELS = json.loads(
    (Path(__file__).parents[2] / "text" / "data" / "labels.json").read_text(encoding="utf-8")
)
SCHEME = (SEEDS / "schemes" / "quality-news.toml").read_text(encoding="utf-8")
TEXT = "𠮷野家在北京开了👨‍👩‍👧三家店。\u2028U盘很便宜。\n完"
LIN = Annotator(UUID("11111111-1111-4111-8111-111111111111"), "lin", AnnotatorKind.PERSON)


def span(shown, label, text=TEXT, **more):
    start = text.index(shown)
    return {"label": label, "start": start, "end": start + len(shown), "text": shown, **more}


def mark(who, shown, label, text=TEXT, **more):
    return span(shown, label, text, annotator=who, **more)


FULL = {
    "name": "first",
    "title": "开店",
    "source": "日报",
    "author": "记者",
    "published": "2022-08-26",
    "regions": [{"kind": "boilerplate", "start": 0, "end": 3}],
    "meta": {"url": "https://x"},
    "text": TEXT,
    "annotators": [
        {"id": str(LIN.id), "name": "lin", "kind": "person"},
        {"name": "wang", "kind": "import"},
    ],
    "annotations": [
        mark("lin", "𠮷野家", "ORGANIZATION", id=str(uuid4()), note="待核", unsure=True),
        mark("lin", "三家", "COUNT", id="n", attributes={"value": 3, "unit": "家"}),
        mark("lin", "开", "STATEMENT", id="e", layer="event", meta={"fragments": [[6, 7]]}),
        mark("lin", "在北京开", "", id="a", layer="argument"),
        mark("wang", "北京", "LOCATION"),
    ],
    "links": [
        {"from": "e", "name": "object", "to": "n"},
        {"from": "e", "name": "place", "to": "a"},
    ],
    "states": [{"annotator": "lin", "state": "in progress", "flag": "为什么？", "seconds": 340}],
}
EMPTY = {"name": "empty", "text": "没有什么。", "annotators": [{"name": "wang"}], "annotations": []}
UNREAD = {"name": "unread", "text": "没看过。"}


def lines(path):
    return [json.loads(line) for line in path.read_bytes().decode().split("\n")[:-1]]


def write_lines(path, *objects):
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def make_project(tmp_path):
    """Make a project from lines of data or from files."""
    made = []

    def make(*given, **options):
        place = tmp_path / f"project{len(made)}.qann"
        project = Project.create(place, scheme_toml=SCHEME)
        made.append(project)
        paths = [one for one in given if isinstance(one, Path)]
        data = [one for one in given if not isinstance(one, Path)]
        if data:
            paths.append(write_lines(tmp_path / f"data{len(made)}.jsonl", *data))
        report = import_paths(project, paths, by=LIN, **options)
        assert not report.failed, report.problems
        return project

    yield make
    for project in made:
        project.close()


@pytest.fixture
def project(make_project):
    return make_project(FULL, EMPTY, UNREAD)


def write(project, out, name="jsonl", **request):
    return export(plan_export(project, ExportRequest(name, **request)), out)


def refusal(project, name="conll", **request):
    plan = plan_export(project, ExportRequest(name, **request))
    assert isinstance(plan.refusal, InputError)
    return str(plan.refusal)


# The way out and back in


def test_a_project_goes_out_and_comes_back_byte_for_byte(project, make_project, tmp_path):
    write(project, tmp_path / "a.jsonl")
    again = make_project(tmp_path / "a.jsonl")
    write(again, tmp_path / "b.jsonl")

    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    first, empty = sorted(lines(tmp_path / "a.jsonl"), key=lambda line: line["name"] == "empty")
    assert {key: first[key] for key in ("title", "source", "author", "published", "meta")} == {
        key: FULL[key] for key in ("title", "source", "author", "published", "meta")
    }
    assert first["regions"] == FULL["regions"]
    assert len(first["annotations"]) == 5
    assert len(first["links"]) == 2
    assert first["states"][0] == FULL["states"][0]
    assert [one["state"] for one in empty["states"]] == ["done"]
    assert all(one["text"] == TEXT[one["start"] : one["end"]] for one in first["annotations"])


def test_nothing_depends_on_the_order_in_which_documents_came(make_project, tmp_path):
    write(make_project(FULL, EMPTY), tmp_path / "a.jsonl")
    turned = {**FULL, "annotations": FULL["annotations"][::-1], "links": FULL["links"][::-1]}
    write(make_project(EMPTY, turned), tmp_path / "b.jsonl")

    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    assert [line["name"] for line in lines(tmp_path / "a.jsonl")] == ["empty", "first"]


def test_the_articles_go_out_with_each_span_on_its_text(make_project, tmp_path):
    data = []
    for name, placed in LABELS.items():
        reading = extract(SEEDS / "articles" / f"{name}.txt")
        marks = []
        for start, end, shown in placed:
            found = reading.alignment.to(Span(start, end))
            marks.append(
                {"label": "ORGANIZATION", "start": found.start, "end": found.end, "text": shown}
            )
        data.append({"text": reading.text, "annotations": marks})
    project = make_project(*sorted((SEEDS / "articles").glob("*.txt")), *data)
    report = write(project, tmp_path / "out.jsonl")

    written = lines(tmp_path / "out.jsonl")
    spans = [(line["text"], one) for line in written for one in line["annotations"]]
    assert report.spans == len(spans) > 300
    assert all(text[one["start"] : one["end"]] == one["text"] for text, one in spans)
    assert len(project.documents()) == 5
    write(make_project(tmp_path / "out.jsonl"), tmp_path / "again.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "again.jsonl").read_bytes()


# What goes out


def test_documents_that_nobody_opened_stay_and_empty_ones_go(project, tmp_path):
    write(project, tmp_path / "a.jsonl")

    assert {line["name"] for line in lines(tmp_path / "a.jsonl")} == {"first", "empty"}


def test_the_native_format_takes_everybody(project):
    assert plan_export(project, ExportRequest("jsonl")).annotators == ("lin", "wang")


def test_several_annotators_are_an_error_that_names_them_unless_taken_together(project, tmp_path):
    answer = refusal(project)
    assert "lin" in answer
    assert "wang" in answer
    assert "lin" in refusal(project, annotators=("lin", "wang"))
    write(project, tmp_path / "a.conll", "conll", together=True)

    tags = {
        row.split("\t")[1] for row in (tmp_path / "a.conll").read_text("utf-8").split("\n") if row
    }
    assert {"B-LOCATION", "B-ORGANIZATION"} <= tags


def test_gold_goes_before_all_others(make_project):
    gold = {"text": TEXT, "annotations": [mark("gold", "北京", "LOCATION")]}
    plan = plan_export(make_project(FULL, gold), ExportRequest("doccano"))

    assert (plan.annotators, plan.spans) == (("gold",), 1)


def test_the_only_one_who_has_labels_is_taken(make_project):
    alone = {"text": TEXT, "annotations": [mark("wang", "北京", "LOCATION")]}
    plan = plan_export(make_project(alone, UNREAD), ExportRequest("conll"))

    assert (plan.annotators, plan.documents, plan.spans) == (("wang",), 1, 1)


def test_equal_labels_of_two_people_together_are_one(make_project, tmp_path):
    both = {
        "text": TEXT,
        "annotations": [mark("lin", "北京", "LOCATION"), mark("wang", "北京", "LOCATION")],
    }
    write(make_project(both), tmp_path / "a.jsonl", "doccano", together=True)

    (line,) = lines(tmp_path / "a.jsonl")
    assert line["label"] == [[4, 6, "LOCATION"]]


def test_phrases_stay_in_unless_they_are_asked_for(project, tmp_path):
    write(project, tmp_path / "a.jsonl", "doccano", annotators=("lin",))
    write(
        project, tmp_path / "b.jsonl", "doccano", annotators=("lin",), layers=("event", "argument")
    )

    (without,) = lines(tmp_path / "a.jsonl")
    (phrases,) = lines(tmp_path / "b.jsonl")
    assert {one["label"] for one in without["entities"]} == {"ORGANIZATION", "COUNT", "STATEMENT"}
    assert [one["type"] for one in without["relations"]] == ["object"]
    assert [one["type"] for one in phrases["relations"]] == ["place"]
    assert "left out" in (tmp_path / "a.jsonl.losses.jsonl").read_text("utf-8")


def test_layers_labels_documents_and_states_narrow(project):
    def counted(**request):
        plan = plan_export(project, ExportRequest("jsonl", **request))
        return plan.documents, plan.spans

    assert counted() == (2, 5)
    assert counted(layers=("entity",)) == (2, 2)
    assert counted(labels=("LOCATION", "number:COUNT")) == (2, 2)
    assert counted(documents=("first",)) == (1, 5)
    identity = str(project.find_document(text_hash(TEXT)))
    assert counted(documents=(identity,)) == (1, 5)
    assert counted(progress=Progress.IN_PROGRESS) == (1, 4)
    assert counted(annotators=("wang",)) == (2, 1)


@pytest.mark.parametrize(
    "request_",
    [
        {"annotators": ("nobody",)},
        {"layers": ("nothing",)},
        {"labels": ("NOTHING",)},
        {"documents": ("nowhere",)},
        {"options": WriteOptions(overlaps="sideways")},
        {"name": "xls"},
        {"name": "text"},
        {"annotators": ("wang",), "labels": ("COUNT",)},
        {"annotators": ("wang",), "documents": ("empty",)},
        {"annotators": ("wang",), "split": Split((1, 1, 1))},
    ],
    ids=str,
)
def test_what_cannot_be_gets_one_clear_answer_and_no_file(project, tmp_path, request_):
    before = set(tmp_path.iterdir())
    request = ExportRequest(**{"format": "conll", **{
        {"name": "format"}.get(key, key): value for key, value in request_.items()
    }})  # fmt: skip
    plan = plan_export(project, request)

    assert plan.refusal is not None
    with pytest.raises(InputError) as failure:
        export(plan, tmp_path / "out.conll")
    assert failure.value.what.endswith(".")
    assert failure.value.todo.endswith(".")
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["jsonl", "conll", "doccano"])
def test_a_project_without_labels_says_so(make_project, name):
    assert "no labels" in refusal(make_project(UNREAD), name)


def test_a_label_of_two_layers_goes_out_with_its_layer(make_project, tmp_path):
    data = {
        "text": TEXT,
        "annotations": [
            span("北京", "SPOT", layer="entity"), span("开", "SPOT", layer="event"),
        ],
    }  # fmt: skip
    write(make_project(data), tmp_path / "a.jsonl", "doccano")

    (line,) = lines(tmp_path / "a.jsonl")
    assert [label for *_, label in line["label"]] == ["entity:SPOT", "event:SPOT"]


# Losses


def test_a_plan_tells_the_losses_that_the_export_lists(project, tmp_path):
    plan = plan_export(project, ExportRequest("conll", annotators=("lin",)))
    report = export(plan, tmp_path / "a.conll")

    listed = lines(tmp_path / "a.conll.losses.jsonl")
    assert plan.lost == report.lost == len(listed) == len(plan.losses) > 0
    assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in listed)
    assert set(listed[0]) == {"document", "id", "label", "start", "end", "text", "reason"}


def test_the_losses_of_an_earlier_export_do_not_stay(project, tmp_path):
    out = tmp_path / "a.jsonl"
    write(project, out, "doccano", annotators=("lin",))
    assert (tmp_path / "a.jsonl.losses.jsonl").exists()
    write(project, out)

    assert not (tmp_path / "a.jsonl.losses.jsonl").exists()


def test_the_rule_for_overlaps_reaches_the_format(make_project, tmp_path):
    data = {"text": TEXT, "annotations": [span("野家在", "PERSON"), span("在北京开了", "LOCATION")]}
    project = make_project(data)
    write(project, tmp_path / "a.conll", "conll")
    write(project, tmp_path / "b.conll", "conll", options=WriteOptions(overlaps=LONGEST))

    assert "B-PERSON" in (tmp_path / "a.conll").read_text("utf-8")
    assert "B-LOCATION" in (tmp_path / "b.conll").read_text("utf-8")


def test_rows_of_words_hold_words(make_project, tmp_path):
    text = "我们在北京大学开会。"
    data = {"text": text, "annotations": [span("北京大学", "ORGANIZATION", text)]}
    write(make_project(data), tmp_path / "a.conll", "conll", options=WriteOptions(unit=Unit.WORD))

    rows = (tmp_path / "a.conll").read_text("utf-8").split("\n")
    assert "我们\tO" in rows
    assert "北京大学\tB-ORGANIZATION" in rows


# Scripts


def test_a_document_goes_out_in_another_script_with_its_spans(project, tmp_path):
    write(project, tmp_path / "a.jsonl", script=ScriptView.TRADITIONAL)

    first = next(line for line in lines(tmp_path / "a.jsonl") if line["name"] == "first")
    assert "開了" in first["text"]
    assert (first["script"], first["title"]) == ("hant", "開店")
    assert {one["text"] for one in first["annotations"]} >= {"𠮷野家", "三家", "開", "在北京開"}
    assert all(
        one["text"] == first["text"][one["start"] : one["end"]] for one in first["annotations"]
    )
    assert len(first["links"]) == 2
    ids = {one["id"] for one in first["annotations"]}
    assert {link[end] for link in first["links"] for end in ("from", "to")} <= ids


def test_a_span_that_had_to_widen_is_a_loss(make_project, tmp_path):
    data = {"text": TEXT, "annotations": [span("盘", "PRODUCT"), span("便宜", "PERCENT")]}
    project = make_project(data)
    write(project, tmp_path / "a.jsonl", script=ScriptView.TAIWAN)

    (line,) = lines(tmp_path / "a.jsonl")
    assert [one["text"] for one in line["annotations"]] == ["隨身碟", "便宜"]
    (loss,) = lines(tmp_path / "a.jsonl.losses.jsonl")
    assert loss["text"] == "盘"
    assert "U盘" in loss["reason"]


def test_a_converted_document_is_another_one_that_can_come_back(project, tmp_path):
    write(project, tmp_path / "a.jsonl", script=ScriptView.TAIWAN)
    report = import_paths(project, [tmp_path / "a.jsonl"], by=LIN)

    assert not report.failed
    assert report.documents.new == 2
    assert report.annotations.new == 5
    assert project.check() == ()


# Files


def test_beside_a_file_lie_its_card_and_its_scheme(project, tmp_path):
    report = write(project, tmp_path / "out.jsonl")

    assert [path.name for path in report.files] == [
        "out.jsonl", "out.jsonl.card.md", "out.jsonl.scheme.toml",
    ]  # fmt: skip
    card = (tmp_path / "out.jsonl.card.md").read_text("utf-8")
    assert sha256((tmp_path / "out.jsonl").read_bytes()).hexdigest() in card
    assert "| lin | number | COUNT | 1 |" in card
    assert (tmp_path / "out.jsonl.scheme.toml").read_text("utf-8") == project.scheme_toml


def test_the_same_export_gives_the_same_files(project, tmp_path):
    names = [
        path.name for path in write(project, tmp_path / "a.conll", "conll", together=True).files
    ]
    first = [(tmp_path / name).read_bytes() for name in names]
    write(project, tmp_path / "a.conll", "conll", together=True)

    assert [(tmp_path / name).read_bytes() for name in names] == first


def test_a_folder_of_exports_can_be_imported_without_what_lies_beside(
    project, make_project, tmp_path
):
    folder = tmp_path / "out"
    folder.mkdir()
    write(project, folder / "a.jsonl", script=ScriptView.TAIWAN)

    assert len(make_project(folder).documents()) == 2


def test_no_place_to_write_to_is_said_and_nothing_changes(project, tmp_path):
    (tmp_path / "folder").mkdir()
    other = tmp_path / "copy.qann"
    project.save_copy(other)
    content = other.read_bytes()
    plan = plan_export(project, ExportRequest("jsonl"))

    for out in (tmp_path / "missing" / "a.jsonl", tmp_path / "folder", project.path, other):
        with pytest.raises(UserError) as failure:
            export(plan, out)
        assert failure.value.todo.endswith(".")
    assert other.read_bytes() == content
    assert list((tmp_path / "folder").iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder nobody can write to")
def test_a_folder_that_cannot_be_written_to_is_said(project):
    with pytest.raises(StorageError):
        write(project, Path("/proc/a.jsonl"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_only_a_file_is_overwritten(project, tmp_path):
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(InputError):
        write(project, tmp_path / "pipe")


def test_cancelling_leaves_the_older_export_as_it_is(project, tmp_path):
    out = tmp_path / "a.jsonl"
    out.write_text("mine", encoding="utf-8")
    before = set(tmp_path.iterdir())
    plan = plan_export(project, ExportRequest("jsonl"))

    with pytest.raises(CancelledError):
        export(plan, out, progress=lambda done, _total: done < 1)

    assert out.read_text("utf-8") == "mine"
    assert set(tmp_path.iterdir()) == before


# Splits


@pytest.fixture
def many(make_project):
    data = [{"text": f"{TEXT}{n}", "annotations": [span("北京", "LOCATION")]} for n in range(20)]
    return make_project(*data)


def test_a_split_puts_each_document_into_one_part(many, tmp_path):
    report = write(many, tmp_path / "out", "doccano", split=Split((80, 10, 10), seed=1))

    parts = {part: lines(tmp_path / "out" / f"{part}.jsonl") for part in PARTS}
    assert {part: len(found) for part, found in parts.items()} == {"train": 16, "dev": 2, "test": 2}
    assert len({line["text"] for found in parts.values() for line in found}) == 20
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "train.jsonl", "dev.jsonl", "test.jsonl", "README.md", "scheme.toml",
    }  # fmt: skip
    assert report.documents == 20


def test_a_split_again_fills_the_same_folder_and_another_seed_deals_anew(many, tmp_path):
    def texts(seed):
        write(many, tmp_path / "out", "conll", split=Split((80, 10, 10), seed=seed))
        return (tmp_path / "out" / "test.conll").read_bytes()

    assert texts(1) == texts(1)
    assert texts(1) != texts(2)


def test_a_part_without_a_share_is_not_written_and_an_old_one_goes(many, tmp_path):
    write(many, tmp_path / "out", "conll", split=Split((1, 1, 1)))
    write(many, tmp_path / "out", "conll", split=Split((9, 1, 0)))

    assert not (tmp_path / "out" / "test.conll").exists()


def test_a_folder_with_something_else_in_it_is_left_alone(many, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "thesis.md").write_text("mine", encoding="utf-8")

    with pytest.raises(InputError, match=r"thesis\.md"):
        write(many, folder, "conll", split=Split())
    assert [path.name for path in folder.iterdir()] == ["thesis.md"]


def test_a_cancelled_split_leaves_no_folder(many, tmp_path):
    plan = plan_export(many, ExportRequest("conll", split=Split()))

    with pytest.raises(CancelledError):
        export(plan, tmp_path / "out", progress=lambda done, _total: done < 5)
    assert not (tmp_path / "out").exists()


@given(
    st.sets(st.uuids(), min_size=3, max_size=60),
    st.tuples(*[st.integers(0, 100)] * 3).filter(any),
    st.integers(),
)
def test_shares_are_kept_as_well_as_whole_documents_can(documents, shares, seed):
    dealt = deal_out(sorted(documents), Split(shares, seed))

    assert set(dealt) == documents
    for part, share in zip(PARTS, shares, strict=True):
        size = list(dealt.values()).count(part)
        assert (size > 0) == (share > 0)
        assert abs(size - len(documents) * share / sum(shares)) <= 2
    assert dealt == deal_out(sorted(documents, reverse=True), Split(shares, seed))


@pytest.mark.parametrize("text", ["80/20", "a/b/c", "0/0/0", "-1/1/1", "80/10/10/0"])
def test_what_is_no_split_is_refused(text):
    with pytest.raises(InputError):
        parse_split(text)


def test_a_split_is_read_from_its_text():
    assert parse_split("80/10/10", 7) == Split((80, 10, 10), 7)
