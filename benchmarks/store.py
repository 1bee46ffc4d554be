"""How quick the project file is, as ratios to bare SQLite on the same machine and disk.

    python benchmarks/store.py [--documents 10000] [--annotations 1000000]

- a committed label: one `EditingSession` step (rules, rows, entry, one transaction with
  `synchronous=FULL`) beside one bare committed insert, in alternating rounds;
- loading the 1,000 labels of one article out of many, beside a bare indexed select;
- opening a project with many articles and listing them, beside opening a bare file.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import UUID, uuid4

from qannotate.domain.annotation import Annotation
from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.change import Action
from qannotate.domain.document import Document, DocumentData
from qannotate.domain.span import Span
from qannotate.workspace.editing import EditingSession
from qannotate.workspace.project import Arrival, Project

_ROUNDS = 5
_LABELS_OF_ONE = 1_000
_LIN = Annotator(UUID(int=1), "lin", AnnotatorKind.PERSON)
_SCHEME = """name = "bench"
[[layers]]
key = "entity"
overlap = "any"
[[layers.labels]]
key = "PLACE"
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--annotations", type=int, default=200_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        started = perf_counter()
        with Project.create(place / "p.qann", scheme_toml=_SCHEME) as project:
            _fill(project, given.documents, given.annotations)
        size = (place / "p.qann").stat().st_size
        _say("import, articles and labels a second", _rate(given, perf_counter() - started))
        _say("file, bytes a label", f"{size / given.annotations:.0f}")
        bare = _bare(place / "bare.db", given.annotations)
        _opening(place / "p.qann", place / "bare.db")
        with Project.open(place / "p.qann") as project:
            _loading(project, bare)
            _labelling(project, bare)
        bare.close()


def _fill(project: Project, documents: int, annotations: int) -> None:
    project.ensure_annotator(_LIN)
    others = max((annotations - _LABELS_OF_ONE) // (documents - 1), 0)
    for first in range(0, documents, 200):
        numbers = range(first, min(first + 200, documents))
        batch = [_arrival(number, others if number else _LABELS_OF_ONE) for number in numbers]
        project.arrive(batch, by=_LIN, summary="")


def _arrival(number: int, labels: int) -> Arrival:
    document = Document(UUID(int=number + 1), f"{number:06}", f"第{number}篇𠮷" * 500)
    made = (_label(document, 2 * place) for place in range(labels))
    return Arrival(document, facts=(DocumentData(document.id, title=document.name), *made))


def _label(document: Document, start: int) -> Annotation:
    return Annotation(uuid4(), document.id, _LIN.id, "entity", "PLACE", Span(start, start + 2))


def _bare(path: Path, rows: int) -> sqlite3.Connection:
    bare = sqlite3.connect(path)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE t (uuid BLOB, doc INT, label INT, a INT, b INT)")
    bare.execute("CREATE INDEX t_doc ON t (doc, a)")
    made = ((uuid4().bytes, row // _LABELS_OF_ONE, 1, row, row + 2) for row in range(rows))
    bare.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", made)
    bare.commit()
    return bare


def _labelling(project: Project, bare: sqlite3.Connection) -> None:
    session = EditingSession(project, UUID(int=1), _LIN)
    places = iter(range(1, 2_000, 2))

    def label() -> None:
        start = next(places)
        change = session.propose_label(Span(start, start + 3), "entity", "PLACE")
        session.apply(change, Action.LABEL)

    def insert() -> None:
        bare.execute("INSERT INTO t VALUES (?, 0, 1, 1, 2)", (uuid4().bytes,))
        bare.commit()

    _compare("a committed label", label, insert, times=100)


def _loading(project: Project, bare: sqlite3.Connection) -> None:
    sql = "SELECT * FROM t WHERE doc = 0 ORDER BY a"
    _compare(
        "loading 1,000 labels",
        lambda: project.annotations(UUID(int=1), _LIN),
        lambda: bare.execute(sql).fetchall(),
        times=10,
    )


def _opening(path: Path, other: Path) -> None:
    def list_articles() -> None:
        with Project.open(path) as project:
            project.documents()

    def open_bare() -> None:
        bare = sqlite3.connect(other)
        bare.execute("SELECT count(*) FROM sqlite_master").fetchall()
        bare.close()

    _compare("opening and listing", list_articles, open_bare, times=3)


def _compare(
    what: str, ours: Callable[[], object], bare: Callable[[], object], *, times: int
) -> None:
    rounds = [(_each(ours, times), _each(bare, times)) for _ in range(_ROUNDS)]
    first, second = (median(side) for side in zip(*rounds, strict=True))
    figures = f"{first * 1000:.2f} ms beside {second * 1000:.2f} ms: {first / second:.1f} ×"
    _say(what, figures)


def _each(work: Callable[[], object], times: int) -> float:
    return median(_timed(work, times))


def _timed(work: Callable[[], object], times: int) -> Iterator[float]:
    for _ in range(times):
        started = perf_counter()
        work()
        yield perf_counter() - started


def _rate(given: argparse.Namespace, seconds: float) -> str:
    return f"{given.documents / seconds:.0f}, {given.annotations / seconds:.0f}"


def _say(what: str, figures: str) -> None:
    print(f"{what:40} {figures}")


if __name__ == "__main__":
    main()
