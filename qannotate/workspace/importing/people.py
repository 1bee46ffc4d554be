"""Whose the labels of imported data are."""

from __future__ import annotations

from collections.abc import Iterable

from qannotate.domain.annotator import (
    GOLD,
    GOLD_ANNOTATOR,
    IMPORTED,
    SUGGESTIONS_ANNOTATOR,
    Annotator,
    AnnotatorKind,
    is_reserved,
    reserved_id,
)
from qannotate.domain.exchange import AnnotatorRecord
from qannotate.errors import InputError
from qannotate.workspace.project import Project


class PeopleResolver:
    """Finds the annotator of the project that a name in the data stands for.

    An id in the data decides; without one the name does. Names that nobody in the project
    has become an imported set, with an id made from the name, so that the same data gives
    the same annotator in every project. Suggestions of engines are derived data and cannot
    be imported as such: they become a set named `imported suggestions`.
    """

    def __init__(self, project: Project, by: Annotator, default: str | None) -> None:
        self._project = project
        self._by = by
        self._found: dict[tuple[str, object], Annotator] = {}
        self._named = {annotator.name: annotator for annotator in project.annotators()}
        self.default = " ".join((default or "").split()) or IMPORTED
        if is_reserved(self.default) and self.default != GOLD:
            raise InputError(
                f"“{self.default}” is what the engines propose; nobody else can label as it.",
                "Choose another name for the annotator.",
            )

    def resolve(self, name: str | None, listed: Iterable[AnnotatorRecord]) -> Annotator:
        """Return the stored annotator of a name in a document that lists annotators."""
        wanted = name or self.default
        record = next((one for one in listed if one.name == wanted), AnnotatorRecord(wanted))
        key = (record.name, record.id)
        if key not in self._found:
            stored = self._project.ensure_annotator(self._annotator(record))
            self._found[key] = stored
            self._named.setdefault(stored.name, stored)
        return self._found[key]

    def _annotator(self, record: AnnotatorRecord) -> Annotator:
        if record.name == GOLD:
            return GOLD_ANNOTATOR
        if is_reserved(record.name):
            return _imported_set(f"imported {record.name}")
        if record.id is not None and not _is_reserved_id(record):
            return Annotator(record.id, record.name, _kind(record))
        if record.name == self._by.name:
            return self._by
        known = self._named.get(record.name)
        if known is not None and not is_reserved(known.name):
            return known
        return Annotator(reserved_id(record.name), record.name, _kind(record))


def is_derived(name: str | None) -> bool:
    """Whether a name in the data stands for what engines propose."""
    return name is not None and is_reserved(name) and name != GOLD


def _is_reserved_id(record: AnnotatorRecord) -> bool:
    """Whether the id can be one that only gold or an engine has, under whatever name."""
    is_engine = record.kind is AnnotatorKind.ENGINE
    return is_engine or record.id in (GOLD_ANNOTATOR.id, SUGGESTIONS_ANNOTATOR.id)


def _imported_set(name: str) -> Annotator:
    return Annotator(reserved_id(name), name, AnnotatorKind.IMPORT)


def _kind(record: AnnotatorRecord) -> AnnotatorKind:
    """Return what the data says, where somebody who is not reserved can be it."""
    if record.kind is AnnotatorKind.PERSON:
        return AnnotatorKind.PERSON
    return AnnotatorKind.IMPORT
