"""Facts as versions: the one path by which every kind of fact is stored and read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar, cast
from uuid import UUID

from qannotate.domain.annotation import Annotation, Decision, Link, State
from qannotate.domain.change import Change, Fact
from qannotate.domain.document import DocumentData
from qannotate.errors import ChangedSinceError, RuleError
from qannotate.store.connection import Connection
from qannotate.store.ids import Ids
from qannotate.store.kinds import KINDS, Kind, kind_of
from qannotate.store.packing import same_json
from qannotate.store.tally import Place, Tally

_Fact = TypeVar("_Fact", Annotation, Link, Decision, State, DocumentData)
_NOBODY = "somebody else"


class Versions:
    """The versions of all facts. Writes happen inside the caller's transaction."""

    def __init__(self, connection: Connection, tally: Tally) -> None:
        self._connection = connection
        self._tally = tally

    def apply(self, change: Change, entry: int, ids: Ids) -> None:
        """End the versions before and start those after, all by one entry.

        Raises:
            ChangedSinceError: a version before is not the current one.
            RuleError: an annotation equals another one of the same annotator.
        """
        differences: Counter[Place] = Counter()
        for before, after in change.pairs:
            self._end(before, after, entry, ids, differences)
        for _, after in change.pairs:
            if isinstance(after, Annotation):
                self._refuse_equal(after, ids)
            if after is not None:
                self.start(after, entry, ids, differences)
        self._tally.add(differences)

    def start(self, fact: Fact, entry: int, ids: Ids, differences: Counter[Place]) -> None:
        """Store a fact that has no current version nor equal, and count it in `differences`."""
        kind = kind_of(fact)
        values = kind.encode(fact, ids)
        self._connection.run(_insertion(kind), (*values, entry))
        if isinstance(fact, Annotation):
            differences[_place(kind, values)] += 1

    def current(self, fact: Fact, ids: Ids) -> Fact | None:
        """Return the current version of the fact that `fact` is a version of."""
        kind = kind_of(fact)
        return self._one(kind, _where(kind, "f."), _identity(kind, fact, ids))

    def of(
        self, kind: type[_Fact], document: int, annotator: int | None = None
    ) -> tuple[_Fact, ...]:
        """Return the current facts of a kind about a document, by `Kind.order`."""
        rules = KINDS[kind]
        condition, parameters = "f.document_id = ?", [document]
        if annotator is not None:
            condition, parameters = condition + " AND f.annotator_id = ?", [document, annotator]
        found = self._select(rules, f"{condition} AND f.until IS NULL", parameters)
        return cast(tuple[_Fact, ...], found)

    def annotation(self, id: UUID) -> Annotation | None:
        """Return the current annotation with this id, in whatever document it is."""
        rules = KINDS[Annotation]
        return cast(Annotation | None, self._one(rules, _where(rules, "f."), (id.bytes,)))

    def scheme(self) -> str:
        found = self._connection.value("SELECT toml FROM scheme WHERE until IS NULL")
        return cast(str, found)

    def change_of(self, entry: int) -> Change:
        """Return what an entry changed: the versions it ended and those it made."""
        pairs: list[tuple[Fact | None, Fact | None]] = []
        for kind in KINDS.values():
            ended = self._select(kind, "f.until = ? AND f.since <> f.until", (entry,))
            made = self._select(kind, "f.since = ? AND f.until IS NOT f.since", (entry,))
            after = {fact.key: fact for fact in made}
            pairs += [(fact, after.pop(fact.key, None)) for fact in ended]
            pairs += [(None, fact) for fact in after.values()]
        return Change(tuple(pairs))

    def touched_by(self, entry: int) -> bool:
        """Whether an entry changed any fact."""
        return any(
            self._connection.value(
                f"SELECT EXISTS (SELECT 1 FROM {kind.table} WHERE {column} = ?)", (entry,)
            )
            for kind in KINDS.values()
            for column in ("since", "until")
        )

    def _end(
        self,
        before: Fact | None,
        after: Fact | None,
        entry: int,
        ids: Ids,
        differences: Counter[Place],
    ) -> None:
        fact = after if before is None else before
        assert fact is not None
        kind = kind_of(fact)
        identity = _identity(kind, fact, ids)
        columns = ", ".join(f'"{name}"' for name in kind.columns)
        row = self._connection.row(
            f"SELECT row, {columns} FROM {kind.table} WHERE {_where(kind)}", identity
        )
        expected = None if before is None else kind.encode(before, ids)
        if not _same(kind, row[1:] if row else None, expected):
            raise self._changed_since(kind, identity)
        if row is None:
            return
        self._connection.run(f"UPDATE {kind.table} SET until = ? WHERE row = ?", (entry, row[0]))
        if isinstance(fact, Annotation):
            differences[_place(kind, row[1:])] -= 1

    def equal(self, fact: Annotation, ids: Ids) -> UUID | None:
        """Return the id of the same label on the same characters by the same annotator."""
        found = self._connection.value(
            "SELECT uuid FROM annotation WHERE document_id = ? AND annotator_id = ?"
            ' AND start = ? AND "end" = ? AND label_id = ? AND until IS NULL',
            (
                ids.document(fact.document),
                ids.annotator(fact.annotator),
                fact.span.start,
                fact.span.end,
                ids.label(fact.layer, fact.label),
            ),
        )
        return UUID(bytes=found) if found else None

    def _refuse_equal(self, fact: Annotation, ids: Ids) -> None:
        if self.equal(fact, ids) is not None:
            raise RuleError(
                f"Characters {fact.span.start} to {fact.span.end} already have the label"
                f" {fact.label}.",
                "Choose another label or another span.",
            )

    def _changed_since(self, kind: Kind, identity: Sequence[object]) -> ChangedSinceError:
        who = self._last_writer(kind, identity)
        return ChangedSinceError(
            f"{who} has changed this since.", "Look at it as it is now, and decide anew."
        )

    def _last_writer(self, kind: Kind, identity: Sequence[object]) -> str:
        named = "".join(f'"{name}" = ? AND ' for name in kind.identity)
        versions = f"SELECT since, until FROM {kind.table} WHERE {named} until"
        found = self._connection.value(  # current and past ones have an index each
            f"SELECT p.name FROM ({versions} IS NULL UNION ALL {versions} IS NOT NULL) AS f"
            " JOIN entry AS e ON e.seq IN (f.since, f.until)"
            " JOIN annotator AS p ON p.id = e.annotator_id"
            " ORDER BY e.counter DESC, e.copy DESC LIMIT 1",
            (*identity, *identity),
        )
        return cast(str, found) if found else _NOBODY

    def _select(self, kind: Kind, condition: str, parameters: Iterable[object]) -> tuple[Fact, ...]:
        rows = self._connection.rows(
            f"{kind.select} WHERE {condition} ORDER BY {kind.order}", tuple(parameters)
        )
        return tuple(map(kind.decode, rows))

    def _one(self, kind: Kind, condition: str, parameters: Sequence[object]) -> Fact | None:
        found = self._connection.row(f"{kind.select} WHERE {condition}", parameters)
        return kind.decode(found) if found else None


def _identity(kind: Kind, fact: Fact, ids: Ids) -> tuple[object, ...]:
    return kind.encode(fact, ids)[: len(kind.identity)]


@lru_cache
def _insertion(kind: Kind) -> str:
    names = ", ".join(f'"{name}"' for name in (*kind.columns, "since"))
    marks = ", ".join("?" * (len(kind.columns) + 1))
    return f"INSERT INTO {kind.table} ({names}) VALUES ({marks})"


def _where(kind: Kind, prefix: str = "") -> str:
    named = "".join(f'{prefix}"{name}" = ? AND ' for name in kind.identity)
    return f"{named}{prefix}until IS NULL"


def _same(kind: Kind, stored: Sequence[Any] | None, expected: Sequence[Any] | None) -> bool:
    if stored is None or expected is None:
        return stored is expected
    return all(
        same_json(a, b) if name in kind.json else a == b
        for name, a, b in zip(kind.columns, stored, expected, strict=True)
    )


def _place(kind: Kind, values: Sequence[Any]) -> Place:
    found = dict(zip(kind.columns, values, strict=True))
    return found["document_id"], found["annotator_id"], found["label_id"]
