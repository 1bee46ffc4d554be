"""The tables of a project file, and how an older file becomes one of today.

Facts (annotation, link, decision, state, document_data, scheme) are kept as versions:
`since` is the entry that made a version, `until` the entry that ended it, `NULL` for the
current one. So the journal needs no copies: what an entry changed are the versions it
ended and made. An edit ends one version and starts the next with the same entry; a
deletion only ends one. Where merging meets a deletion of what is already gone, it is kept
as a version that begins and ends with that entry.

Order among entries is (counter, copy), never `seq`, which is only the row. `copy` is new
each time a file is opened for writing, so that files copied by any means never number two
entries alike.

Annotations name a label by its row. `label.uuid` is computed from layer and key when the
label is first used, so it is the same in every file and stays when the key changes.

The tables below the line are derived: they can be dropped and rebuilt at any time.
"""

from __future__ import annotations

import re
from typing import cast
from uuid import UUID, uuid5

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x71616E6E  # "qann"
VERSION = 1

_LABELS = UUID("0c1ce0a4-93a5-5a51-8c0e-7b9d6f1e2a04")


def label_uuid(layer: str, key: str) -> UUID:
    """Return the identity that a label gets in every file when it is first used."""
    return uuid5(_LABELS, f"{layer} {key}")


_VERSIONED = """
    since INTEGER NOT NULL REFERENCES entry,
    until INTEGER REFERENCES entry
"""

_TABLES = f"""
CREATE TABLE project (
    key TEXT PRIMARY KEY,  -- id, name
    value TEXT NOT NULL
) STRICT;

CREATE TABLE annotator (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL
) STRICT;

CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    copy BLOB NOT NULL,
    counter INTEGER NOT NULL,
    annotator_id INTEGER REFERENCES annotator,  -- NULL: the project's creation
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    document_id INTEGER REFERENCES document,
    undoes INTEGER REFERENCES entry,
    summary TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX entry_order ON entry (counter, copy);
CREATE INDEX entry_of_document ON entry (document_id, counter, copy);
CREATE INDEX entry_of_annotator ON entry (annotator_id, counter, copy);
CREATE INDEX entry_undoes ON entry (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE document (  -- narrow: lists scan it
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    text_hash BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    characters INTEGER NOT NULL,
    script TEXT NOT NULL
) STRICT;

CREATE TABLE document_alias (  -- ids that a document came with and that were not the smallest
    uuid BLOB PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document
) STRICT, WITHOUT ROWID;

CREATE TABLE content (  -- wide: read one at a time
    document_id INTEGER PRIMARY KEY REFERENCES document,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document,
    hash BLOB NOT NULL,
    name TEXT NOT NULL,
    encoding TEXT NOT NULL,
    reader TEXT NOT NULL,
    bytes BLOB,  -- zlib
    alignment BLOB,
    UNIQUE (document_id, hash, name)
) STRICT;

CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    layer TEXT NOT NULL,
    key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX label_key ON label (layer, key);

CREATE TABLE link_name (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX link_name_key ON link_name (key);

CREATE TABLE origin (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE annotation (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    label_id INTEGER NOT NULL REFERENCES label,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    attributes TEXT,
    note TEXT,
    unsure INTEGER NOT NULL,
    origin_id INTEGER NOT NULL REFERENCES origin,
    meta TEXT,
    {_VERSIONED},
    CHECK (0 <= start AND start < "end")
) STRICT;
CREATE UNIQUE INDEX annotation_current ON annotation (uuid) WHERE until IS NULL;
CREATE UNIQUE INDEX annotation_place
    ON annotation (document_id, annotator_id, start, "end", label_id) WHERE until IS NULL;
CREATE INDEX annotation_label ON annotation (label_id, document_id) WHERE until IS NULL;
CREATE INDEX annotation_since ON annotation (since);
CREATE INDEX annotation_until ON annotation (until) WHERE until IS NOT NULL;
CREATE INDEX annotation_past ON annotation (uuid) WHERE until IS NOT NULL;

CREATE TABLE link (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    name_id INTEGER NOT NULL REFERENCES link_name,
    from_uuid BLOB NOT NULL,
    to_uuid BLOB NOT NULL,
    {_VERSIONED}
) STRICT;
CREATE UNIQUE INDEX link_current ON link (uuid) WHERE until IS NULL;
CREATE INDEX link_place ON link (document_id, annotator_id) WHERE until IS NULL;
CREATE INDEX link_from ON link (from_uuid) WHERE until IS NULL;
CREATE INDEX link_to ON link (to_uuid) WHERE until IS NULL;
CREATE INDEX link_since ON link (since);
CREATE INDEX link_until ON link (until) WHERE until IS NOT NULL;
CREATE INDEX link_past ON link (uuid) WHERE until IS NOT NULL;

CREATE TABLE decision (
    row INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    label_id INTEGER NOT NULL REFERENCES label,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    annotation_uuid BLOB,
    {_VERSIONED},
    CHECK (0 <= start AND start < "end")
) STRICT;
CREATE UNIQUE INDEX decision_current
    ON decision (document_id, annotator_id, start, "end", label_id) WHERE until IS NULL;
CREATE INDEX decision_since ON decision (since);
CREATE INDEX decision_until ON decision (until) WHERE until IS NOT NULL;
CREATE INDEX decision_past
    ON decision (document_id, annotator_id, start, "end", label_id) WHERE until IS NOT NULL;

CREATE TABLE state (
    row INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    progress TEXT NOT NULL,
    flag TEXT NOT NULL,
    {_VERSIONED}
) STRICT;
CREATE UNIQUE INDEX state_current ON state (document_id, annotator_id) WHERE until IS NULL;
CREATE INDEX state_since ON state (since);
CREATE INDEX state_until ON state (until) WHERE until IS NOT NULL;
CREATE INDEX state_past ON state (document_id, annotator_id) WHERE until IS NOT NULL;

CREATE TABLE document_data (
    row INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    author TEXT NOT NULL,
    published TEXT NOT NULL,
    {_VERSIONED},
    regions TEXT,  -- last, since lists read the columns before
    meta TEXT
) STRICT;
CREATE UNIQUE INDEX document_data_current ON document_data (document_id) WHERE until IS NULL;
CREATE INDEX document_data_since ON document_data (since);
CREATE INDEX document_data_until ON document_data (until) WHERE until IS NOT NULL;
CREATE INDEX document_data_past ON document_data (document_id) WHERE until IS NOT NULL;

CREATE TABLE scheme (
    row INTEGER PRIMARY KEY,
    toml TEXT NOT NULL,
    {_VERSIONED}
) STRICT;
CREATE UNIQUE INDEX scheme_current ON scheme (until IS NULL) WHERE until IS NULL;
CREATE INDEX scheme_since ON scheme (since);
CREATE INDEX scheme_until ON scheme (until) WHERE until IS NOT NULL;

CREATE TABLE work (  -- seconds by sitting, so that merging never counts one twice
    session BLOB NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    seconds INTEGER NOT NULL,
    PRIMARY KEY (document_id, annotator_id, session)
) STRICT, WITHOUT ROWID;

-- derived -----------------------------------------------------------------------------

CREATE TABLE engine (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE suggestion (
    document_id INTEGER NOT NULL REFERENCES document,
    engine_id INTEGER NOT NULL REFERENCES engine,
    version TEXT NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (document_id, engine_id)
) STRICT;

CREATE TABLE tally (  -- current annotations
    document_id INTEGER NOT NULL REFERENCES document,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    label_id INTEGER NOT NULL REFERENCES label,
    n INTEGER NOT NULL,
    PRIMARY KEY (document_id, annotator_id, label_id)
) STRICT, WITHOUT ROWID;
"""

_NAMES = re.findall(r"^CREATE TABLE (\w+)", _TABLES, re.MULTILINE)

MIGRATIONS = Migrations("project")


@MIGRATIONS(name="0001")
def first(db: Database) -> None:
    db.executescript(_TABLES)
    db.execute("PRAGMA user_version = 1")


def missing_table(db: Database) -> str | None:
    """Return a table that a project file of today has and this one lacks."""
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return next((name for name in _NAMES if name not in there), None)


def version_of(db: Database) -> int:
    return cast(int, db.execute("PRAGMA user_version").fetchone()[0])
