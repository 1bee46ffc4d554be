"""Who labels in this project: people, imported sets and the settled version."""

from __future__ import annotations

from uuid import UUID

from qannotate.domain.annotator import (
    SUGGESTIONS,
    Annotator,
    AnnotatorKind,
    engine_of,
    is_reserved,
    reserved_id,
)
from qannotate.errors import InputError
from qannotate.store.connection import Connection, Row


class Annotators:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Annotator, ...]:
        """Return everybody in the project, by name."""
        rows = self._connection.rows("SELECT uuid, name, kind FROM annotator ORDER BY name")
        return tuple(map(_annotator, rows))

    def find(self, annotator: UUID) -> Annotator | None:
        row = self._connection.row(
            "SELECT uuid, name, kind FROM annotator WHERE uuid = ?", (annotator.bytes,)
        )
        return _annotator(row) if row else None

    def add(self, annotator: Annotator) -> Annotator:
        """Store somebody new, as “lin (2)” if another one is called “lin” here.

        Raises:
            InputError: the name is reserved for suggestions, engines or the settled version.
        """
        if not _may_have_its_name(annotator):
            raise InputError(
                f"The name “{annotator.name}” is reserved.", "Choose another name for it."
            )
        name = self._free_name(annotator.name)
        self._connection.run(
            "INSERT INTO annotator (uuid, name, kind) VALUES (?, ?, ?)",
            (annotator.id.bytes, name, annotator.kind.value),
        )
        return Annotator(annotator.id, name, annotator.kind)

    def rename(self, annotator: Annotator) -> Annotator:
        """Give somebody who is here the name they have now, as far as it is free."""
        name = self._free_name(annotator.name, but=annotator.id)
        self._connection.run(
            "UPDATE annotator SET name = ? WHERE uuid = ?", (name, annotator.id.bytes)
        )
        return Annotator(annotator.id, name, annotator.kind)

    def _free_name(self, name: str, *, but: UUID | None = None) -> str:
        own = but.bytes if but else b""
        rows = self._connection.rows("SELECT name FROM annotator WHERE uuid != ?", (own,))
        taken = {row[0] for row in rows}
        free, number = name, 2
        while free in taken:
            free, number = f"{name} ({number})", number + 1
        return free


def _may_have_its_name(annotator: Annotator) -> bool:
    if annotator.name == SUGGESTIONS or engine_of(annotator.name) is not None:
        return False  # these are read from the suggestions, never stored
    return not is_reserved(annotator.name) or annotator.id == reserved_id(annotator.name)


def _annotator(row: Row) -> Annotator:
    uuid, name, kind = row
    return Annotator(UUID(bytes=uuid), name, AnnotatorKind(kind))
