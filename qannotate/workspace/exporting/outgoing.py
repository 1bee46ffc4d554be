"""Documents as records for a format: named, in order, and in the script asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from qannotate.domain.annotation import Annotation, imported_annotation_id
from qannotate.domain.annotator import AnnotatorKind
from qannotate.domain.document import Region, Script, document_id, text_hash
from qannotate.domain.exchange import (
    AnnotatorRecord,
    DocumentRecord,
    LinkRecord,
    Loss,
    SpanRecord,
    StateRecord,
)
from qannotate.domain.span import Span
from qannotate.domain.view import Derived, ScriptView, View
from qannotate.formats.format import Unit
from qannotate.workspace.project import Project
from qannotate.workspace.selection import Labelled, Selection
from qannotate.workspace.viewing import derive, words

_SCRIPTS = {
    ScriptView.SIMPLIFIED: Script.SIMPLIFIED,
    ScriptView.TRADITIONAL: Script.TRADITIONAL,
    ScriptView.TAIWAN: Script.TRADITIONAL,
    ScriptView.HONG_KONG: Script.TRADITIONAL,
}


@dataclass(slots=True)
class Outgoing:
    """Makes the records of a selection, one document at a time.

    `losses` collects what could not follow a text into another script.
    """

    project: Project
    selection: Selection
    script: ScriptView
    unit: Unit
    losses: list[Loss]

    def record(self, document: UUID, labelled: Iterable[Labelled]) -> DocumentRecord:
        """Return the record of a document with these labels, in the script asked for."""
        made = self._record(document, tuple(labelled))
        if self.script is not ScriptView.ORIGINAL:
            made, losses = in_script(made, self.script)
            self.losses.extend(losses)
        if self.unit is Unit.WORD:
            made = replace(made, words=words(made.text))
        return made

    def _record(self, document: UUID, labelled: tuple[Labelled, ...]) -> DocumentRecord:
        stored = self.project.document(document)
        data = self.project.data(document)
        native = self.selection.format.native
        spans, names = self._spans(stored.text, labelled)
        return DocumentRecord(
            text=stored.text,
            name=stored.name,
            id=stored.id,
            title=data.title,
            source=data.source,
            author=data.author,
            published=data.published,
            script=stored.script,
            regions=data.regions,
            meta=data.meta,
            annotators=tuple(_annotator(one) for one in labelled) if native else (),
            spans=spans,
            links=_links(labelled, names),
            states=tuple(self._states(document, labelled)) if native else (),
            labelled=True,
        )

    def _spans(
        self, text: str, labelled: Iterable[Labelled]
    ) -> tuple[tuple[SpanRecord, ...], Mapping[UUID, str]]:
        """Return the spans in order, and under which id each annotation goes out.

        Formats that know no annotators get equal labels of several annotators once.
        """
        native = self.selection.format.native
        listed = [
            (annotation, one.annotator.name) for one in labelled for annotation in one.annotations
        ]
        listed.sort(key=lambda pair: (*pair[0].order, pair[1]))
        spans: dict[object, SpanRecord] = {}
        names: dict[UUID, str] = {}
        for annotation, annotator in listed:
            label = annotation.label if native else self.selection.name_of(annotation)
            place = (annotation.layer, annotation.label, annotation.span)
            key = (annotator, annotation.id) if native else place
            if key not in spans:
                spans[key] = _span(annotation, annotator, label, text)
            names[annotation.id] = str(spans[key].id)
        return tuple(spans.values()), names

    def _states(self, document: UUID, labelled: Iterable[Labelled]) -> Iterator[StateRecord]:
        for one in labelled:
            if one.annotator.kind is not AnnotatorKind.ENGINE:
                seconds = self.project.seconds(document, one.annotator)
                yield StateRecord(one.annotator.name, one.state.progress, one.state.flag, seconds)


def in_script(record: DocumentRecord, script: ScriptView) -> tuple[DocumentRecord, list[Loss]]:
    """Return a record in another script, and what happened to spans that could not follow.

    A span that stands in the middle of a converted phrase widens to the phrase, and one of
    which nothing is shown goes: both are reported, in offsets of the original text. A text
    that changes is another document, with ids of its own.
    """
    derived = derive(record.text, View(script))
    titled = derive(record.title, View(script)).text
    if derived.text == record.text:
        return replace(record, title=titled), []
    return _Moving(record, derived).moved(titled, _SCRIPTS[script])


class _Moving:
    """Moves the spans of one record to another text."""

    def __init__(self, record: DocumentRecord, derived: Derived) -> None:
        self._record = record
        self._derived = derived
        self._losses: list[Loss] = []
        self._ids: dict[str, str] = {}
        self._kept: dict[object, SpanRecord] = {}

    def moved(self, title: str, script: Script) -> tuple[DocumentRecord, list[Loss]]:
        for span in self._record.spans:
            self._move(span)
        links = [
            LinkRecord(
                self._ids.get(link.origin, ""), link.name, self._ids.get(link.target, link.target)
            )
            for link in self._record.links
            if link.origin in self._ids
        ]
        record = replace(
            self._record,
            id=document_id(self._derived.text),
            text=self._derived.text,
            title=title,
            script=script,
            regions=tuple(self._regions()),
            spans=tuple(self._kept.values()),
            links=tuple(dict.fromkeys(links)),
        )
        return record, self._losses

    def _move(self, span: SpanRecord) -> None:
        place = Span(span.start, span.end)
        found = self._derived.alignment.to(place)
        if found is None:
            self._lose(span, "nothing of it is shown in this script")
            return
        covered = self._derived.alignment.back(found)
        if covered is not None and covered != place and covered.contains(place):
            wider = covered.of(self._record.text)
            self._lose(span, f"was widened to “{wider}”, which is converted as a whole")
        key = (span.annotator, span.layer, span.label, found)
        if key in self._kept:
            self._lose(span, "became equal to another one when both were widened")
        else:
            self._kept[key] = self._span(span, found)
        self._ids[str(span.id)] = str(self._kept[key].id)

    def _span(self, span: SpanRecord, found: Span) -> SpanRecord:
        name = UUID(int=0) if span.id is None else span.id
        made = imported_annotation_id(
            text_hash(self._derived.text), name, span.layer or "", span.label, found
        )
        text = found.of(self._derived.text)
        return replace(
            span, id=made, foreign_id=str(made), start=found.start, end=found.end, text=text
        )

    def _regions(self) -> Iterator[Region]:
        for region in self._record.regions:
            found = self._derived.alignment.to(region.span)
            if found is not None:
                yield replace(region, span=found)

    def _lose(self, span: SpanRecord, reason: str) -> None:
        text = self._record.text[span.start : span.end]
        self._losses.append(
            Loss(self._record.name, str(span.id), span.label, span.start, span.end, text, reason)
        )


def _annotator(labelled: Labelled) -> AnnotatorRecord:
    annotator = labelled.annotator
    return AnnotatorRecord(annotator.name, annotator.id, annotator.kind)


def _span(annotation: Annotation, annotator: str, label: str, text: str) -> SpanRecord:
    return SpanRecord(
        label=label,
        start=annotation.span.start,
        end=annotation.span.end,
        layer=annotation.layer,
        text=annotation.span.of(text),
        id=annotation.id,
        annotator=annotator,
        attributes=annotation.attributes,
        note=annotation.note,
        unsure=annotation.unsure,
        origin=annotation.origin,
        meta=annotation.meta,
        foreign_id=str(annotation.id),
    )


def _links(labelled: Iterable[Labelled], names: Mapping[UUID, str]) -> tuple[LinkRecord, ...]:
    records = [
        LinkRecord(names[link.origin], link.name, names.get(link.target, str(link.target)))
        for one in labelled
        for link in one.links
    ]
    return tuple(sorted(set(records), key=lambda link: (link.origin, link.name, link.target)))
