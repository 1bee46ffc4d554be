"""What a change may not leave behind: facts that stand on facts that are gone.

Checked after the change is stored and before it is committed, so the order of its pairs
does not matter. This is what keeps the undoing of an old entry, or of a whole import, from
silently taking along what others built on it.
"""

from __future__ import annotations

from qannotate.domain.annotation import Annotation, Decision, Link, State
from qannotate.domain.change import Change, Fact
from qannotate.domain.document import DocumentData
from qannotate.errors import ChangedSinceError, RuleError
from qannotate.store.connection import Connection
from qannotate.store.ids import Ids

_BUILT_ON_DOCUMENTS = ("annotation", "link", "decision", "state")


class Guards:
    def __init__(self, connection: Connection, ids: Ids) -> None:
        self._connection = connection
        self._ids = ids
        self._present: dict[int, tuple[int, str]] = {}

    def check(self, change: Change) -> None:
        """Check that everything a stored change touches still has what it stands on.

        Raises:
            RuleError: a span leaves the text.
            ChangedSinceError: somebody built on what goes, or what is built on has gone.
        """
        for before, after in change.pairs:
            if after is None:
                self._check_nothing_built_on(before)
            else:
                self.check_ground(after)

    def check_ground(self, fact: Fact) -> None:
        """Check that the document of a fact, and what a link connects, are there."""
        if isinstance(fact, Annotation | Decision | Link | State):
            self._check_document(fact)
        if isinstance(fact, Link):
            self._check_ends(fact)

    def _check_nothing_built_on(self, fact: Fact | None) -> None:
        if isinstance(fact, DocumentData):
            self._check_untouched(fact)
        elif isinstance(fact, Annotation):
            self._check_unlinked(fact)

    def _check_document(self, fact: Annotation | Decision | Link | State) -> None:
        characters, name = self._document(self._ids.document(fact.document))
        if isinstance(fact, Annotation | Decision) and fact.span.end > characters:
            raise RuleError(
                f"The span ends at {fact.span.end}, the text of “{name}” at {characters}.",
                "Select a part of the text.",
            )

    def _document(self, id: int) -> tuple[int, str]:
        """Return how long the text of a document is, and its name."""
        if id not in self._present:
            row = self._connection.row(
                "SELECT d.characters, d.name, x.row FROM document AS d LEFT JOIN document_data AS x"
                " ON x.document_id = d.id AND x.until IS NULL WHERE d.id = ?",
                (id,),
            )
            assert row is not None
            characters, name, present = row
            if present is None:
                raise ChangedSinceError(
                    f"The article “{name}” is no longer in the project.", "Import it again first."
                )
            self._present[id] = (characters, name)
        return self._present[id]

    def _check_ends(self, link: Link) -> None:
        here = (self._ids.document(link.document), self._ids.annotator(link.annotator))
        for end in (link.origin, link.target):
            row = self._connection.row(
                "SELECT document_id, annotator_id FROM annotation WHERE uuid = ? AND until IS NULL",
                (end.bytes,),
            )
            if row != here:
                raise ChangedSinceError(
                    f"A label that “{link.name}” connects is gone.", "Make the label again first."
                )

    def _check_unlinked(self, annotation: Annotation) -> None:
        row = self._connection.row(
            "SELECT n.key, p.name FROM link AS l JOIN link_name AS n ON n.id = l.name_id"
            " JOIN entry AS e ON e.seq = l.since JOIN annotator AS p ON p.id = e.annotator_id"
            " WHERE l.until IS NULL AND (l.from_uuid = ? OR l.to_uuid = ?)",
            (annotation.id.bytes, annotation.id.bytes),
        )
        if row is not None:
            name, who = row
            raise ChangedSinceError(
                f"{who} has connected the label {annotation.label} as “{name}” since.",
                "Take that connection away first.",
            )

    def _check_untouched(self, data: DocumentData) -> None:
        row = self._ids.document(data.document)
        for table in _BUILT_ON_DOCUMENTS:
            found = self._connection.row(
                f"SELECT d.name, p.name FROM {table} AS f"
                " JOIN document AS d ON d.id = f.document_id"
                " JOIN annotator AS p ON p.id = f.annotator_id"
                " WHERE f.document_id = ? AND f.until IS NULL LIMIT 1",
                (row,),
            )
            if found is not None:
                name, who = found
                raise ChangedSinceError(
                    f"{who} has worked on the article “{name}” since.",
                    "Take that work back first, or leave the article in the project.",
                )
