"""Which row stands for which document, annotator, label, link name or origin.

Both kinds live as long as one reading or one transaction, so they never remember a row
that was rolled back.
"""

from __future__ import annotations

from uuid import UUID

from qannotate.errors import InputError
from qannotate.store.connection import Connection
from qannotate.store.schema import label_uuid

NOWHERE = 0
"""The id that no row has: what it names is not in the project."""

_LINK_NAMES = ""  # the layer under which link names get their identity


class Ids:
    """Finds rows by what names them elsewhere; `NOWHERE` where there is none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[object, ...], int] = {}

    def document(self, document: UUID) -> int:
        """Return the row of a document, also by an id it had before.

        Raises:
            InputError: the project has no such document.
        """
        found = self._find(
            ("document", document),
            "SELECT id FROM (SELECT id, uuid FROM document"
            " UNION ALL SELECT document_id, uuid FROM document_alias) WHERE uuid = ?",
            document.bytes,
        )
        if found == NOWHERE:
            raise InputError(
                f"The project has no article with the id {document}.", "Choose one that it has."
            )
        return found

    def annotator(self, annotator: UUID) -> int:
        sql = "SELECT id FROM annotator WHERE uuid = ?"
        return self._find(("annotator", annotator), sql, annotator.bytes)

    def label(self, layer: str, key: str) -> int:
        sql = "SELECT id FROM label WHERE layer = ? AND key = ?"
        return self._find(("label", layer, key), sql, layer, key)

    def link_name(self, key: str) -> int:
        return self._find(("link name", key), "SELECT id FROM link_name WHERE key = ?", key)

    def origin(self, name: str) -> int:
        return self._find(("origin", name), "SELECT id FROM origin WHERE name = ?", name)

    def _find(self, name: tuple[object, ...], sql: str, *parameters: object) -> int:
        found = self._known.get(name, NOWHERE)
        if found == NOWHERE:
            row = self._connection.row(sql, parameters)
            if row is not None:
                self._known[name] = found = row[0]
        return found


class WritingIds(Ids):
    """Finds rows, and makes labels, link names and origins when they are first used.

    Annotators have to be there: who they are is decided before.
    """

    def annotator(self, annotator: UUID) -> int:
        found = super().annotator(annotator)
        if found == NOWHERE:
            raise ValueError(f"annotator {annotator} is not in the project")
        return found

    def label(self, layer: str, key: str) -> int:
        sql = "INSERT INTO label (uuid, layer, key) VALUES (?, ?, ?)"
        return super().label(layer, key) or self._connection.run(
            sql, (label_uuid(layer, key).bytes, layer, key)
        )

    def link_name(self, key: str) -> int:
        sql = "INSERT INTO link_name (uuid, key) VALUES (?, ?)"
        return super().link_name(key) or self._connection.run(
            sql, (label_uuid(_LINK_NAMES, key).bytes, key)
        )

    def origin(self, name: str) -> int:
        sql = "INSERT INTO origin (name) VALUES (?)"
        return super().origin(name) or self._connection.run(sql, (name,))
