"""A project file with one article, and the people who label it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from qannotate.domain.annotator import Annotator, AnnotatorKind
from qannotate.domain.change import Action, Change
from qannotate.domain.document import Document, DocumentData, document_id
from qannotate.store.arrivals import Arrival
from qannotate.store.store import Store

TEXT = "𠮷野家在北京开店。"


@pytest.fixture
def lin() -> Annotator:
    return Annotator(UUID(int=1), "lin", AnnotatorKind.PERSON)


@pytest.fixture
def wu() -> Annotator:
    return Annotator(UUID(int=2), "wu", AnnotatorKind.PERSON)


@pytest.fixture
def article() -> Document:
    return Document(document_id(TEXT), "000", TEXT)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with nothing in it."""
    file = tmp_path / "项目 #1?.qann"
    Store.make(file, name="样本", scheme_toml='name = "general"\n')
    return file


@pytest.fixture
def store(path: Path, lin: Annotator, wu: Annotator) -> Iterator[Store]:
    """An open project with two people and nothing to label."""
    opened = Store.open(path, "lin")
    with opened.transaction():
        opened.annotators.add(lin)
        opened.annotators.add(wu)
    yield opened
    opened.close()


Bring = Callable[..., UUID]


@pytest.fixture
def bring(store: Store, lin: Annotator) -> Bring:
    """Store arrivals as one batch of lin; gives the entry."""

    def bring(*arrivals: Arrival) -> UUID:
        return store.arrive(arrivals, change=Change(()), by=lin, summary="000.txt")

    return bring


@pytest.fixture
def brought(bring: Bring, article: Document) -> UUID:
    """The entry that brought the article into the project."""
    return bring(Arrival(article, facts=(DocumentData(article.id, title="开店"),)))


@pytest.fixture
def do(store: Store, lin: Annotator, brought: UUID) -> Callable[..., UUID]:
    """Store a change of lin, or of somebody else, to the article; gives the entry."""

    def do(change: Change, by: Annotator = lin, undoes: UUID | None = None) -> UUID:
        return store.apply(
            change, action=Action.LABEL, by=by, document=None, undoes=undoes, summary=""
        )

    return do
