"""The native format is lossless, and what makes no sense is refused alone."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.annotation import Progress
from qannotate.domain.annotator import AnnotatorKind
from qannotate.domain.document import Region, RegionKind, Script
from qannotate.domain.exchange import (
    AnnotatorRecord,
    DocumentRecord,
    LinkRecord,
    Part,
    Problem,
    SpanRecord,
    StateRecord,
)
from qannotate.domain.span import Span
from qannotate.formats.format import UnreadableFileError, WriteOptions
from qannotate.formats.jsonl import FORMAT

TEXT = "𠮷野家在北京👨‍👩‍👧开店。\u2028第二\x85行"
ONE = UUID("11111111-1111-4111-8111-111111111111")
TWO = UUID("22222222-2222-4222-8222-222222222222")


def written(records, path):
    assert list(FORMAT.write(records, path, WriteOptions())) == []
    return path


def read(path):
    return list(FORMAT.read(path))


def lines(path, *objects, end="\n"):
    texts = [
        one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in objects
    ]
    path.write_bytes("".join(text + end for text in texts).encode())
    return path


def test_everything_said_about_a_document_comes_back(tmp_path):
    record = DocumentRecord(
        text=TEXT,
        name="000",
        id=ONE,
        title="开店",
        source="日报",
        author="记者",
        published="2022-08-26",
        script=Script.SIMPLIFIED,
        regions=(Region(RegionKind.BOILERPLATE, Span(14, 17)),),
        meta={"page": 3},
        annotators=(AnnotatorRecord("lin", TWO, AnnotatorKind.PERSON),),
        spans=(
            SpanRecord(
                label="ORG",
                start=0,
                end=3,
                layer="entity",
                text="𠮷野家",
                id=ONE,
                annotator="lin",
                attributes={"value": 8, "parts": [1.5, None]},
                note="见下",
                unsure=True,
                origin="names",
                meta={"k": {"z": 1}},
                foreign_id=str(ONE),
            ),
        ),
        links=(LinkRecord(str(ONE), "place", str(ONE)),),
        states=(StateRecord("lin", Progress.IN_PROGRESS, "为什么？", 340),),
        labelled=True,
        line=1,
    )

    assert read(written([record], tmp_path / "a.jsonl")) == [record]


def test_the_line_has_the_fields_of_the_contract(tmp_path):
    record = DocumentRecord(
        TEXT, "000", ONE, spans=(SpanRecord("ORG", 0, 3, "entity", id=TWO, annotator="lin"),)
    )
    (line,) = written([record], tmp_path / "a.jsonl").read_text("utf-8").splitlines()
    data = json.loads(line)

    assert list(data) == [
        "id", "title", "name", "text", "script", "meta",
        "annotators", "annotations", "links", "states",
    ]  # fmt: skip
    assert list(data["annotations"][0]) == [
        "id", "annotator", "layer", "label", "start", "end",
        "text", "attributes", "note", "origin", "meta",
    ]  # fmt: skip
    assert data["annotations"][0]["text"] == "𠮷野家"


@st.composite
def records(draw):
    text = draw(
        st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1
        ).filter(str.strip)
    )
    some = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5)
    spans = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        identity = draw(st.uuids())
        spans.append(
            SpanRecord(
                label=draw(some.filter(str.strip)),
                start=start,
                end=end,
                layer=draw(some.filter(bool)),
                text=text[start:end],
                id=identity,
                annotator=draw(some.map(str.strip).filter(bool)),
                note=draw(some),
                origin="hand",
                attributes=draw(st.dictionaries(some, st.integers() | some, max_size=2)),
                foreign_id=str(identity),
            )
        )
    return DocumentRecord(
        text=text,
        name=draw(some.filter(bool)),
        id=draw(st.uuids()),
        title=draw(some),
        spans=tuple(spans),
        labelled=True,
    )


@given(st.lists(records(), max_size=4))
def test_any_records_come_back_equal_and_are_written_the_same_again(given_records):
    with TemporaryDirectory() as folder:
        first, second = Path(folder, "a.jsonl"), Path(folder, "b.jsonl")
        back = read(written(given_records, first))
        written(back, second)

        assert [one.spans for one in back] == [one.spans for one in given_records]
        assert [one.text for one in back] == [one.text for one in given_records]
        assert first.read_bytes() == second.read_bytes()


def test_only_the_text_is_required(tmp_path):
    (record,) = read(lines(tmp_path / "labels.jsonl", {"text": TEXT}))

    assert (record.text, record.name, record.id, record.labelled) == (TEXT, "labels", None, False)


def test_an_empty_list_of_annotations_says_that_the_document_was_read(tmp_path):
    (record,) = read(lines(tmp_path / "a.jsonl", {"text": TEXT, "annotations": []}))

    assert record.labelled


def test_a_foreign_id_becomes_the_name_and_the_reference(tmp_path):
    span = {"id": 7, "label": "ORG", "start": 0, "end": 3}
    link = {"from": 7, "name": "same", "to": "x"}
    data = {"id": 12, "text": TEXT, "annotations": [span], "links": [link]}
    (record,) = read(lines(tmp_path / "a.jsonl", data))

    assert (record.id, record.name) == (None, "12")
    assert (record.spans[0].id, record.spans[0].foreign_id) == (None, "7")
    assert record.links == (LinkRecord("7", "same", "x"),)


def test_keys_that_nobody_knows_are_kept(tmp_path):
    span = {"label": "ORG", "start": 0, "end": 3, "score": 0.5, "meta": {"a": 1}}
    data = {"text": TEXT, "url": "https://x", "annotations": [span]}
    (record,) = read(lines(tmp_path / "a.jsonl", data))

    assert record.meta == {"url": "https://x"}
    assert record.spans[0].meta == {"score": 0.5, "a": 1}


def test_byte_order_mark_crlf_blank_lines_and_a_missing_last_line_end_are_no_matter(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes('\ufeff{"text": "一"}\r\n\r\n  \n{"text": "二"}'.encode())

    assert [record.text for record in read(path)] == ["一", "二"]
    assert [record.line for record in read(path)] == [1, 4]


def test_a_line_separator_inside_a_text_does_not_end_the_line(tmp_path):
    (record,) = read(lines(tmp_path / "a.jsonl", '{"text": "一\u2028二\x85三"}'))

    assert record.text == "一\u2028二\x85三"


GOOD = {"text": "一"}

REFUSED_DOCUMENTS = {
    "no text": "{}",
    "null as text": '{"text": null}',
    "a number as text": '{"text": 3}',
    "an empty text": '{"text": ""}',
    "a blank text": '{"text": " \\n"}',
    "NUL in the text": '{"text": "a\\u0000"}',
    "half a character": '{"text": "\\ud800"}',
    "NaN": '{"text": "a", "meta": {"x": NaN}}',
    "a key twice": '{"text": "a", "text": "b"}',
    "a huge number": '{"text": "a", "meta": {"x": ' + "1" * 5_000 + "}}",
    "deep nesting": '{"text": "a", "meta": {"x": ' + "[" * 100 + "]" * 100 + "}}",
    "deeper nesting": '{"text": "a", "x": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "annotations that are no list": '{"text": "a", "annotations": {}}',
    "meta that is no object": '{"text": "a", "meta": []}',
}


@pytest.mark.parametrize("line", REFUSED_DOCUMENTS.values(), ids=REFUSED_DOCUMENTS)
def test_a_document_that_makes_no_sense_is_refused_alone(tmp_path, line):
    first, problem, last = read(lines(tmp_path / "a.jsonl", GOOD, line, GOOD))

    assert (first.text, last.text) == ("一", "一")
    assert isinstance(problem, Problem)
    assert (problem.line, problem.refused) == (2, Part.DOCUMENT)
    assert problem.what.endswith(".")
    assert problem.todo.endswith(".")
    assert len(str(problem)) < 400


REFUSED_SPANS = [
    {"start": 0, "end": 1},
    {"label": " ", "start": 0, "end": 1},
    {"label": "A", "end": 1},
    {"label": "A", "start": "0", "end": 1},
    {"label": "A", "start": 0.0, "end": 1},
    {"label": "A", "start": True, "end": 1},
    {"label": "A", "start": 0, "end": 1, "attributes": []},
    {"label": "A", "start": 0, "end": 1, "unsure": 1},
    {"label": "A\0", "start": 0, "end": 1},
    {"label": ["A"], "start": 0, "end": 1},
    [0, 1, "A"],
    7,
]


@pytest.mark.parametrize("span", REFUSED_SPANS, ids=str)
def test_a_span_that_makes_no_sense_is_refused_alone(tmp_path, span):
    good = {"label": "A", "start": 0, "end": 1}
    problem, record = read(
        lines(tmp_path / "a.jsonl", {"text": TEXT, "annotations": [good, span, good]})
    )

    assert len(record.spans) == 2
    assert (problem.line, problem.refused) == (1, Part.ANNOTATION)


def test_links_and_states_that_make_no_sense_are_refused_alone(tmp_path):
    data = {
        "text": TEXT,
        "links": [{"from": "a", "name": "x"}, {"from": "a", "to": "b"}],
        "states": [{"annotator": "lin", "state": "finished"}, {"state": "done"}],
    }
    *problems, record = read(lines(tmp_path / "a.jsonl", data))

    assert [problem.refused for problem in problems] == [Part.OTHER] * 4
    assert (record.links, record.states) == ((), ())


@pytest.mark.parametrize(
    "tail", [b'{"text": "\xe4\xb8', b'{"text": "\xb0\xa1"}\n', b'{"text": "x', b"[1]\n", b"no\n"]
)
def test_a_file_that_is_cut_off_or_something_else_cannot_be_read(tmp_path, tail):
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text": "一"}\n'.encode() + tail)

    with pytest.raises(UnreadableFileError) as failure:
        read(path)

    assert failure.value.line == 2


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        read(tmp_path / "nothing.jsonl")


def test_a_phrase_without_a_label_is_an_argument(tmp_path):
    span = {"layer": "argument", "start": 0, "end": 3}
    (record,) = read(lines(tmp_path / "a.jsonl", {"text": TEXT, "annotations": [span]}))

    assert (record.spans[0].layer, record.spans[0].label) == ("argument", "")


KEYS = st.sampled_from(
    [
        "text",
        "id",
        "name",
        "annotations",
        "label",
        "start",
        "end",
        "layer",
        "links",
        "from",
        "to",
        "states",
        "annotator",
        "state",
        "seconds",
        "regions",
        "kind",
        "meta",
        "annotators",
    ]
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(st.dictionaries(KEYS, ANYTHING, max_size=6), min_size=1, max_size=3))
def test_whatever_a_line_says_it_is_a_document_or_a_problem(objects):
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.jsonl")
        path.write_text("".join(f"{json.dumps(one)}\n" for one in objects), encoding="utf-8")
        found = read(path)

    documents = [one for one in found if isinstance(one, DocumentRecord)]
    refused = [one for one in found if isinstance(one, Problem) and one.refused is Part.DOCUMENT]
    assert len(documents) + len(refused) == len(objects)
