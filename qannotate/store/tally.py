"""How many annotations there are, kept so that lists need not count them. Derived data."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from qannotate.store.connection import Connection

Place = tuple[int, int, int]
"""Rows of a document, an annotator and a label."""

_COUNTED = (
    "SELECT document_id, annotator_id, label_id, count(*) AS n FROM annotation"
    " WHERE until IS NULL GROUP BY document_id, annotator_id, label_id"
)


@dataclass(frozen=True, slots=True)
class LabelCount:
    """How many annotations with a label one annotator has in all documents."""

    annotator: str
    layer: str
    label: str
    annotations: int


class Tally:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, differences: Counter[Place]) -> None:
        changed = [(*place, n) for place, n in differences.items() if n]
        self._connection.run_many(
            "INSERT INTO tally (document_id, annotator_id, label_id, n) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET n = n + excluded.n",
            changed,
        )
        self._connection.run_many(
            "DELETE FROM tally WHERE document_id = ? AND annotator_id = ? AND label_id = ?"
            " AND n = 0",
            [change[:3] for change in changed if change[3] < 0],
        )

    def counts(self) -> tuple[LabelCount, ...]:
        """Return the counts over the documents that are in the project."""
        rows = self._connection.rows(
            "SELECT p.name, l.layer, l.key, sum(t.n) FROM tally AS t"
            " JOIN document_data AS x ON x.document_id = t.document_id AND x.until IS NULL"
            " JOIN annotator AS p ON p.id = t.annotator_id"
            " JOIN label AS l ON l.id = t.label_id"
            " GROUP BY p.id, l.id ORDER BY p.name, l.layer, l.key"
        )
        return tuple(LabelCount(*row) for row in rows)

    def is_right(self) -> bool:
        """Whether counting again gives the same."""
        kept = "SELECT document_id, annotator_id, label_id, n FROM tally"
        differences = f"({_COUNTED} EXCEPT {kept})", f"({kept} EXCEPT {_COUNTED})"
        return not any(
            self._connection.value(f"SELECT EXISTS (SELECT 1 FROM {query})")
            for query in differences
        )

    def rebuild(self) -> None:
        self._connection.run("DELETE FROM tally")
        self._connection.run(f"INSERT INTO tally {_COUNTED}")
