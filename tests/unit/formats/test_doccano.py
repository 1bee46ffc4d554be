"""doccano's JSON Lines: spans as triples, or entities with relations where there are links."""

from __future__ import annotations

import json

from qannotate.domain.exchange import DocumentRecord, LinkRecord, SpanRecord
from qannotate.formats.doccano import FORMAT
from qannotate.formats.format import WriteOptions

SPANS = (
    SpanRecord("ORG", 0, 3, "entity", foreign_id="a"),
    SpanRecord("PER", 1, 2, "entity", foreign_id="b"),
)
ARTICLE = DocumentRecord("𠮷野家\u2028开店", "000", spans=SPANS)
LINKED = DocumentRecord("𠮷野家", "001", spans=SPANS, links=(LinkRecord("b", "任职", "a"),))


def write(tmp_path, records, **options):
    path = tmp_path / "a.jsonl"
    losses = list(FORMAT.write(records, path, WriteOptions(**options)))
    text = path.read_bytes().decode()
    return [json.loads(line) for line in text.split("\n")[:-1]], losses


def test_spans_are_triples_of_code_points(tmp_path):
    (line,), losses = write(tmp_path, [ARTICLE])

    assert line["id"] == 1
    assert line["text"] == ARTICLE.text
    assert line["label"] == [[0, 3, "ORG"], [1, 2, "PER"]]
    assert losses == []


def test_with_links_every_line_has_entities_and_relations(tmp_path):
    lines, losses = write(tmp_path, [ARTICLE, LINKED], relations=True)

    assert [set(line) >= {"entities", "relations"} for line in lines] == [True, True]
    (relation,) = lines[1]["relations"]
    entities = {entity["id"]: entity for entity in lines[1]["entities"]}
    assert entities[relation["from_id"]]["label"] == "PER"
    assert entities[relation["to_id"]]["label"] == "ORG"
    assert relation["type"] == "任职"
    ids = [one["id"] for line in lines for one in line["entities"] + line["relations"]]
    assert len(ids) == len(set(ids))
    assert losses == []


def test_a_link_to_what_is_left_out_is_a_loss(tmp_path):
    alone = DocumentRecord("𠮷野家", "001", spans=SPANS[1:], links=LINKED.links)
    (line,), (loss,) = write(tmp_path, [alone], relations=True)

    assert line["relations"] == []
    assert (loss.id, loss.label) == ("b", "PER")


def test_values_and_notes_are_losses(tmp_path):
    span = SpanRecord("MONEY", 0, 1, "number", attributes={"value": 1}, note="?", unsure=True)
    _, (loss,) = write(tmp_path, [DocumentRecord("𠮷", "0", spans=(span,))])

    assert all(word in loss.reason for word in ("attributes", "note", "unsure"))
