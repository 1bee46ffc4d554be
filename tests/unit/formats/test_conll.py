"""CoNLL says character by character what the spans say, and reports what it cannot."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.exchange import DocumentRecord, LinkRecord, SpanRecord
from qannotate.domain.span import Span
from qannotate.formats.conll import FORMAT
from qannotate.formats.format import LONGEST, OUTERMOST, Rows, Tags, Unit, WriteOptions

FIRSTS = {"B", "S", "U"}
LASTS = {"S", "U", "E", "L"}


def read_back(text):
    """Return sentences of (token, tag), by nothing but TAB, LF and blank lines."""
    assert text == "" or text.endswith("\n\n")
    blocks = [block for block in text.split("\n\n") if block]
    return [[tuple(row.split("\t")) for row in block.split("\n")] for block in blocks]


def spans_of(sentences):
    """Return the (tokens, label) that tags of any scheme state."""
    found = []
    for sentence in sentences:
        tokens, label = [], None
        for token, tag in [*sentence, ("", "O")]:
            prefix, _, name = tag.partition("-")
            if label is not None and (tag == "O" or prefix in FIRSTS or name != label):
                found.append(("".join(tokens), label))
                tokens, label = [], None
            if tag != "O":
                tokens.append(token)
                label = name
    return found


def write(tmp_path, record, **options):
    path = Path(tmp_path, "a.conll")
    losses = list(FORMAT.write([record], path, WriteOptions(**options)))
    return path.read_bytes().decode(), losses


def record(text, *spans, **more):
    made = tuple(
        SpanRecord(label, text.index(shown), text.index(shown) + len(shown), layer, text=shown)
        for shown, label, layer in ((*span, "entity")[:3] for span in spans)
    )
    return DocumentRecord(text, "000", spans=made, **more)


ARTICLE = record("央行行长陈国栋在北京讲话。他说", ("央行", "ORG"), ("陈国栋", "PER"))


def test_the_file_is_that_of_the_reference(tmp_path):
    text, losses = write(tmp_path, record("央行行长陈国栋", ("央行", "ORG"), ("陈国栋", "PER")))

    assert text == "央\tB-ORG\n行\tI-ORG\n行\tO\n长\tO\n陈\tB-PER\n国\tI-PER\n栋\tI-PER\n\n"
    assert losses == []


TAGGED = {
    Tags.BIO: ["B", "B", "I", "B", "I", "I"],
    Tags.BIOES: ["S", "B", "E", "B", "I", "E"],
    Tags.BMES: ["S", "B", "E", "B", "M", "E"],
    Tags.BILOU: ["U", "B", "L", "B", "I", "L"],
}


@pytest.mark.parametrize("tags", Tags)
def test_each_tag_set_marks_one_two_and_three_characters(tmp_path, tags):
    article = record("𠮷央行陈国栋", ("𠮷", "A"), ("央行", "B"), ("陈国栋", "C"))
    text, _ = write(tmp_path, article, tags=tags)

    assert [tag[0] for _, tag in read_back(text)[0]] == TAGGED[tags]


def test_neighbours_of_one_label_stay_two(tmp_path):
    article = record("甲乙丙丁", ("甲乙", "X"), ("丙丁", "X"))

    for tags in Tags:
        text, _ = write(tmp_path, article, tags=tags)
        assert spans_of(read_back(text)) == [("甲乙", "X"), ("丙丁", "X")]


def test_sentences_end_after_the_quotes_that_close_them_and_at_line_feeds(tmp_path):
    text, _ = write(tmp_path, record("他说：“好！”真的？……嗯\n\n标题\n"))

    assert ["".join(token for token, _ in one) for one in read_back(text)] == [
        "他说：“好！”",
        "真的？……",
        "嗯",
        "标题",
    ]


def test_no_sentence_ends_inside_a_span(tmp_path):
    article = record("雅虎！公司\n在此。完", ("雅虎！公司\n在此", "ORG"))
    text, _ = write(tmp_path, article)

    assert ["".join(token for token, _ in one) for one in read_back(text)] == [
        "雅虎！公司在此。",
        "完",
    ]
    assert spans_of(read_back(text)) == [("雅虎！公司在此", "ORG")]


def test_a_document_can_be_one_block(tmp_path):
    text, _ = write(tmp_path, ARTICLE, rows=Rows.DOCUMENT)

    assert len(read_back(text)) == 1


def test_white_space_goes_and_the_span_over_it_stays(tmp_path):
    article = record("记者 朱\u3000凯\t说", ("朱\u3000凯", "PER"))
    text, losses = write(tmp_path, article)

    assert [token for token, _ in read_back(text)[0]] == list("记者朱凯说")
    assert spans_of(read_back(text)) == [("朱凯", "PER")]
    assert losses == []


def test_marks_without_width_are_rows(tmp_path):
    text, _ = write(tmp_path, record("a\u200b👨\u200d👩\ufeff"))

    assert [token for token, _ in read_back(text)[0]] == list("a\u200b👨\u200d👩\ufeff")


def test_a_span_of_nothing_but_white_space_is_a_loss(tmp_path):
    article = DocumentRecord("甲 乙", "000", spans=(SpanRecord("X", 1, 2, "entity"),))
    text, (loss,) = write(tmp_path, article)

    assert spans_of(read_back(text)) == []
    assert (loss.label, loss.start, loss.end) == ("X", 1, 2)


NESTED = record(
    "甲乙丙丁戊己庚",
    ("甲乙丙", "A", "entity"),
    ("乙", "B", "number"),
    ("丙丁戊己庚", "C", "event"),
)


@pytest.mark.parametrize(
    ("rule", "kept", "lost"),
    [
        (OUTERMOST, [("甲乙丙", "A")], ["B", "C"]),
        (LONGEST, [("乙", "B"), ("丙丁戊己庚", "C")], ["A"]),
        ("number", [("乙", "B"), ("丙丁戊己庚", "C")], ["A"]),
        ("event", [("乙", "B"), ("丙丁戊己庚", "C")], ["A"]),
        ("entity", [("甲乙丙", "A")], ["B", "C"]),
    ],
)
def test_of_overlapping_spans_those_of_the_rule_stay(tmp_path, rule, kept, lost):
    text, losses = write(tmp_path, NESTED, overlaps=rule)

    assert spans_of(read_back(text)) == kept
    assert [loss.label for loss in losses] == lost
    assert all("overlaps" in loss.reason for loss in losses)


def test_what_is_said_beyond_labels_is_a_loss(tmp_path):
    spans = (
        SpanRecord("X", 0, 1, "entity", foreign_id="1", attributes={"value": 1}),
        SpanRecord("Y", 1, 2, "entity", foreign_id="2", note="?"),
    )
    article = DocumentRecord("甲乙", "000", spans=spans, links=(LinkRecord("1", "r", "2"),))
    _, losses = write(tmp_path, article)

    assert [(loss.label, loss.id) for loss in losses] == [("X", "1"), ("Y", "2"), ("X", "1")]


def test_a_label_with_blanks_stays_one_tag(tmp_path):
    text, _ = write(tmp_path, record("甲", ("甲", "a b\tc")))

    assert text == "甲\tB-a_b_c\n\n"


def test_rows_of_words_are_cut_where_spans_have_borders(tmp_path):
    article = record(
        "北京大学 生前来", ("大学 生", "X"), words=(Span(0, 4), Span(5, 7), Span(7, 8))
    )
    text, _ = write(tmp_path, article, unit=Unit.WORD)

    assert read_back(text) == [
        [("北京", "O"), ("大学", "B-X"), ("生", "I-X"), ("前", "O"), ("来", "O")]
    ]


@st.composite
def labelled(draw):
    alphabet = st.sampled_from("甲乙𠮷👩\u200d。！…”\n \u3000\u2028\x85\x1c#-OB\t")
    text = "".join(draw(st.lists(alphabet, min_size=1, max_size=30)))
    spans = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        spans.append(SpanRecord(draw(st.sampled_from("XYO")), start, end, "entity"))
    return DocumentRecord(text, "000", spans=tuple(spans))


@given(
    labelled(), st.sampled_from(Tags), st.sampled_from(Rows), st.sampled_from([OUTERMOST, LONGEST])
)
def test_every_character_is_a_row_and_every_span_is_there_or_lost(article, tags, rows, rule):
    with TemporaryDirectory() as folder:
        text, losses = write(folder, article, tags=tags, rows=rows, overlaps=rule)
    sentences = read_back(text)

    tokens = [token for sentence in sentences for token, _ in sentence]
    assert tokens == [character for character in article.text if not character.isspace()]
    there = [("".join(article.text[s.start : s.end].split()), s.label) for s in article.spans]
    lost = [("".join(loss.text.split()), loss.label) for loss in losses]
    assert sorted(spans_of(sentences) + lost) == sorted(there)
    if tags in (Tags.BIOES, Tags.BILOU, Tags.BMES):
        ends = [tag for one in sentences for _, tag in one if tag.partition("-")[0] in LASTS]
        assert len(ends) == len(spans_of(sentences))
