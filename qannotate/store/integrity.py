"""Whether a project file is whole: the file itself, its versions, and its derived data."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from qannotate.domain.document import text_hash
from qannotate.domain.exchange import Level, Problem
from qannotate.store.connection import Connection
from qannotate.store.kinds import KINDS
from qannotate.store.tally import Tally

_KEEP_A_COPY = "Keep a copy of the file, and go on with one made before."
_BUILT_ON = "Delete the role or relation, and make it again."


def problems(connection: Connection, tally: Tally) -> Iterator[Problem]:
    """Yield everything that is wrong with the project, the file itself first."""
    file = connection.path.name
    found = [*_damage(connection)]
    if not found:
        found = [*_broken_rows(connection), *_broken_texts(connection)]
        found += [*_overlapping_versions(connection), *_loose_links(connection)]
    for what, todo in found:
        yield Problem(Level.ERROR, file, None, what, todo)
    if not tally.is_right():
        yield Problem(
            Level.WARNING,
            file,
            None,
            "The numbers of annotations in the list are not right.",
            "Count them again with “check --repair”.",
        )


_Found = Iterator[tuple[str, str]]


def _damage(connection: Connection) -> _Found:
    for (line,) in connection.rows("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield f"The file is damaged: {line}.", _KEEP_A_COPY


def _broken_rows(connection: Connection) -> _Found:
    for table, row, parent, _ in connection.rows("PRAGMA foreign_key_check"):
        yield f"Row {row} of “{table}” names no row of “{parent}”.", _KEEP_A_COPY


def _broken_texts(connection: Connection) -> _Found:
    for name, characters, hash_, text in connection.stream(
        "SELECT d.name, d.characters, d.text_hash, c.text FROM document AS d"
        " LEFT JOIN content AS c ON c.document_id = d.id ORDER BY d.name, d.uuid"
    ):
        if text is None or len(text) != characters or text_hash(text) != hash_:
            yield f"The text of “{name}” is not the one that was imported.", _KEEP_A_COPY
    for name, label, start, end in connection.rows(
        'SELECT d.name, l.key, a.start, a."end" FROM annotation AS a'
        " JOIN document AS d ON d.id = a.document_id JOIN label AS l ON l.id = a.label_id"
        ' WHERE a.until IS NULL AND a."end" > d.characters'
    ):
        yield f"{label} at {start} to {end} leaves the text of “{name}”.", "Delete that label."


def _overlapping_versions(connection: Connection) -> _Found:
    """Versions of one fact may neither end before they begin nor overlap."""
    for kind in KINDS.values():
        same = " AND ".join(f'b."{name}" = a."{name}"' for name in kind.identity) or "1"
        between = (
            f"EXISTS (SELECT 1 FROM {kind.table} AS b JOIN entry AS s ON s.seq = b.since"
            f" WHERE {same} AND b.row <> a.row"
            " AND (s.counter, s.copy) > (since.counter, since.copy)"
            " AND (s.counter, s.copy) < (until.counter, until.copy) AND b.until"
        )
        count = connection.value(  # current and past versions have an index each
            f"SELECT count(*) FROM {kind.table} AS a"
            " JOIN entry AS since ON since.seq = a.since"
            " JOIN entry AS until ON until.seq = a.until WHERE"
            " (until.counter, until.copy) < (since.counter, since.copy)"
            f" OR {between} IS NULL) OR {between} IS NOT NULL)"
        )
        if count:
            yield f"{count} versions in “{kind.table}” contradict the journal.", _KEEP_A_COPY


def _loose_links(connection: Connection) -> _Found:
    for link, name in connection.rows(
        "SELECT l.uuid, n.key FROM link AS l JOIN link_name AS n ON n.id = l.name_id"
        " WHERE l.until IS NULL AND (NOT EXISTS (SELECT 1 FROM annotation AS a"
        " WHERE a.uuid = l.from_uuid AND a.until IS NULL) OR NOT EXISTS (SELECT 1"
        " FROM annotation AS a WHERE a.uuid = l.to_uuid AND a.until IS NULL))"
    ):
        yield f"“{name}” ({UUID(bytes=link)}) connects a label that is gone.", _BUILT_ON
