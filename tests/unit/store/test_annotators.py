from __future__ import annotations

from uuid import uuid4

import pytest

from qannotate.domain.annotator import (
    GOLD_ANNOTATOR,
    SUGGESTIONS_ANNOTATOR,
    Annotator,
    AnnotatorKind,
    engine_annotator,
)
from qannotate.errors import InputError


def add(store, annotator):
    with store.transaction():
        return store.annotators.add(annotator)


def test_people_are_kept_apart_by_their_id_and_told_apart_by_name(store, lin):
    other = Annotator(uuid4(), "lin", AnnotatorKind.PERSON)
    third = Annotator(uuid4(), "lin", AnnotatorKind.IMPORT)
    assert add(store, other).name == "lin (2)"
    assert add(store, third).name == "lin (3)"
    assert [one.name for one in store.annotators.all()] == ["lin", "lin (2)", "lin (3)", "wu"]
    assert store.annotators.find(other.id) == Annotator(other.id, "lin (2)", other.kind)
    assert store.annotators.find(lin.id) == lin
    assert store.annotators.find(uuid4()) is None


@pytest.mark.parametrize(
    "annotator",
    [
        SUGGESTIONS_ANNOTATOR,
        engine_annotator("names"),
        Annotator(uuid4(), "gold", AnnotatorKind.PERSON),
    ],
)
def test_reserved_names_are_for_what_they_are_reserved_for(store, annotator):
    with pytest.raises(InputError, match="reserved"):
        add(store, annotator)


def test_the_settled_version_is_stored_under_its_name(store):
    assert add(store, GOLD_ANNOTATOR) == GOLD_ANNOTATOR
