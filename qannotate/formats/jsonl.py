"""The native interchange format: one document a line, with everything said about it.

Lossless in both directions for documents, annotations, links, states and notes. In input
only `text` is required, and `label`, `start`, `end` of an annotation. Keys that we do not
know are kept in `meta`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from qannotate.domain.annotation import ARGUMENT_LAYER, Progress
from qannotate.domain.annotator import AnnotatorKind
from qannotate.domain.document import EMPTY, Json, Region, RegionKind, Script
from qannotate.domain.exchange import (
    AnnotatorRecord,
    DocumentRecord,
    Level,
    LinkRecord,
    Loss,
    Part,
    Problem,
    SpanRecord,
    StateRecord,
)
from qannotate.domain.span import Span
from qannotate.formats.format import Format, Holds, UnreadableFileError, WriteOptions
from qannotate.formats.lines import numbered_lines
from qannotate.formats.strict_json import (
    JsonSyntaxError,
    JsonValueError,
    canonical,
    check_depth,
    dump_line,
    parse,
)

_Item = TypeVar("_Item")
_Choice = TypeVar("_Choice", bound=StrEnum)


def read(path: Path) -> Iterator[DocumentRecord | Problem]:
    """Give the documents of a file; each problem comes before the document it is about.

    Raises:
        UnreadableFileError: a line is not a JSON object, or not UTF-8: the file is cut off
            or something else.
    """
    for number, line in numbered_lines(path):
        yield from _LineReader(path, number).read(line)


def write(
    records: Iterable[DocumentRecord],
    path: Path,
    options: WriteOptions,  # noqa: ARG001
) -> Iterator[Loss]:
    """Write documents one a line. Nothing is ever lost."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for record in records:
            file.write(dump_line(_document_fields(record)))
    yield from ()


FORMAT = Format(
    name="jsonl",
    title="qannotate JSON Lines",
    suffix=".jsonl",
    holds=frozenset(Holds),
    read=read,
    write=write,
    native=True,
)


class _RefusedError(Exception):
    """A part of a line makes no sense: what, and what to do about it."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what)
        self.what = what
        self.todo = todo


class _LineReader:
    """Reads one line. Collects what is refused, so that the rest can go on."""

    def __init__(self, path: Path, line: int) -> None:
        self._path = path
        self._line = line
        self._problems: list[Problem] = []

    def read(self, line: str) -> Iterator[DocumentRecord | Problem]:
        record = None
        try:
            record = self._document(self._parse(line))
        except _RefusedError as refusal:
            self._refuse(refusal, Part.DOCUMENT)
        yield from self._problems
        if record is not None:
            yield record

    def _parse(self, line: str) -> _Fields:
        try:
            data = parse(line)
        except JsonSyntaxError as error:
            raise UnreadableFileError(
                f"Line {self._line} of “{self._path.name}” is not JSON: {error}.",
                "The file is cut off or damaged, or no JSON Lines file; get it again.",
                line=self._line,
            ) from error
        except JsonValueError as error:
            raise _RefusedError(str(error), "Correct that value.") from error
        if not isinstance(data, dict):
            raise UnreadableFileError(
                f"Line {self._line} of “{self._path.name}” is not a JSON object.",
                "Write one object with a “text” a line.",
                line=self._line,
            )
        return _Fields(data)

    def _document(self, fields: _Fields) -> DocumentRecord:
        text = fields.text("text")
        if not text.strip():
            raise _RefusedError(
                "The document has no “text”.", "Give each line a “text” with the article."
            )
        given = fields.name("id")
        labelled = fields.has("annotations")
        return DocumentRecord(
            text=text,
            id=_uuid(given),
            name=fields.text("name")
            or (self._path.stem if _uuid(given) else given)
            or self._path.stem,
            title=fields.text("title"),
            source=fields.text("source"),
            author=fields.text("author"),
            published=fields.text("published"),
            script=_choice(Script, fields.text("script")) or Script.NONE,
            regions=self._each(fields.items("regions"), _region, Part.OTHER),
            annotators=self._each(fields.items("annotators"), _annotator, Part.OTHER),
            spans=self._each(fields.items("annotations"), _span, Part.ANNOTATION),
            links=self._each(fields.items("links"), _link, Part.OTHER),
            states=self._each(fields.items("states"), _state, Part.OTHER),
            meta=fields.meta(),
            labelled=labelled,
            line=self._line,
        )

    def _each(
        self, items: list[object], read: Callable[[_Fields], _Item], part: Part
    ) -> tuple[_Item, ...]:
        return tuple(made for item in items if (made := self._one(item, read, part)) is not None)

    def _one(self, item: object, read: Callable[[_Fields], _Item], part: Part) -> _Item | None:
        try:
            return read(_Fields.of(item))
        except _RefusedError as refusal:
            self._refuse(refusal, part)
            return None

    def _refuse(self, refusal: _RefusedError, part: Part) -> None:
        self._problems.append(
            Problem(Level.ERROR, str(self._path), self._line, refusal.what, refusal.todo, part)
        )


class _Fields:
    """An object of the file, whose fields are taken out one after another."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._left = {key: value for key, value in data.items() if value is not None}

    @classmethod
    def of(cls, item: object) -> _Fields:
        if isinstance(item, dict):
            return cls(item)
        if isinstance(item, str):
            return cls({"name": item})
        raise _RefusedError(f"{_shown(item)} stands where an object should.", "Correct it.")

    def has(self, key: str) -> bool:
        return key in self._left

    def text(self, key: str) -> str:
        value = self._left.pop(key, "")
        if not isinstance(value, str):
            raise _RefusedError(f"“{key}” is {_shown(value)}, which is no text.", "Correct it.")
        if "\0" in value:
            raise _RefusedError(
                f"“{key}” holds a NUL character at {value.index(chr(0))}.", "Remove it."
            )
        return value

    def required(self, key: str) -> str:
        value = self.text(key)
        if not value.strip():
            raise _RefusedError(f"“{key}” is missing.", f"Give it a “{key}”.")
        return value

    def name(self, key: str) -> str:
        """Take a name that other tools write as a text or as a number."""
        value = self._left.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            self._left[key] = str(value)
        return self.text(key)

    def integer(self, key: str, default: int | None = None) -> int:
        value = self._left.pop(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            stated = "missing" if value is None else f"{_shown(value)}, which is no whole number"
            raise _RefusedError(f"“{key}” is {stated}.", "Give it in code points, as 12.")
        return value

    def flag(self, key: str) -> bool:
        value = self._left.pop(key, False)
        if not isinstance(value, bool):
            raise _RefusedError(f"“{key}” is {_shown(value)}.", "Write true or false.")
        return value

    def items(self, key: str) -> list[object]:
        value = self._left.pop(key, [])
        if not isinstance(value, list):
            raise _RefusedError(f"“{key}” is {_shown(value)}, which is no list.", "Correct it.")
        return value

    def json(self, key: str) -> Json:
        value = self._left.pop(key, EMPTY)
        if not isinstance(value, Mapping):
            raise _RefusedError(f"“{key}” is {_shown(value)}, which is no object.", "Correct it.")
        _check_depth(value)
        return value

    def meta(self) -> Json:
        """Take `meta` and with it every field that nobody took."""
        stated = self.json("meta")
        _check_depth(self._left)
        return {**self._left, **stated} if self._left else stated


def _region(fields: _Fields) -> Region:
    kind = _choice(RegionKind, fields.text("kind"))
    start, end = fields.integer("start"), fields.integer("end")
    if kind is None or not 0 <= start < end:
        raise _RefusedError(f"[{start}, {end}) is no region of the text.", "Correct it.")
    return Region(kind, Span(start, end))


def _annotator(fields: _Fields) -> AnnotatorRecord:
    return AnnotatorRecord(
        name=fields.required("name").strip(),
        id=_uuid(fields.name("id")),
        kind=_choice(AnnotatorKind, fields.text("kind")),
    )


def _span(fields: _Fields) -> SpanRecord:
    foreign_id = fields.name("id")
    layer = fields.text("layer")
    return SpanRecord(
        label=fields.text("label") if layer == ARGUMENT_LAYER else fields.required("label"),
        start=fields.integer("start"),
        end=fields.integer("end"),
        layer=layer or None,
        text=fields.text("text") if fields.has("text") else None,
        id=_uuid(foreign_id),
        annotator=fields.text("annotator").strip() or None,
        attributes=fields.json("attributes"),
        note=fields.text("note"),
        unsure=fields.flag("unsure"),
        origin=fields.text("origin") or None,
        meta=fields.meta(),
        foreign_id=_id_text(foreign_id),
    )


def _link(fields: _Fields) -> LinkRecord:
    origin, target = fields.name("from"), fields.name("to")
    if not origin or not target:
        raise _RefusedError("A link lacks its “from” or “to”.", "Give the ids of its two spans.")
    return LinkRecord(_id_text(origin), fields.required("name"), _id_text(target))


def _state(fields: _Fields) -> StateRecord:
    stated = fields.text("state")
    progress = _choice(Progress, stated)
    if progress is None:
        raise _RefusedError(f"“{stated}” is no state.", f"Write one of {', '.join(Progress)}.")
    seconds = fields.integer("seconds", 0)
    return StateRecord(
        fields.required("annotator").strip(), progress, fields.text("flag"), max(seconds, 0)
    )


def _check_depth(value: object) -> None:
    try:
        check_depth(value)
    except JsonValueError as error:
        raise _RefusedError(str(error), "Make them flatter.") from error


def _choice(kind: type[_Choice], value: str) -> _Choice | None:
    return kind(value) if value in list(kind) else None


def _uuid(value: str) -> UUID | None:
    """Return the UUID that a text of 36 characters states, else `None`."""
    if len(value) != 36:
        return None
    try:
        return UUID(value)
    except ValueError:
        return None


def _id_text(value: str) -> str:
    found = _uuid(value)
    return str(found) if found else value


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:40]}…"


def _document_fields(record: DocumentRecord) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": _id(record.id),
        "title": record.title,
        "name": record.name,
        "text": record.text,
        "script": str(record.script),
    }
    said = {"source": record.source, "author": record.author, "published": record.published}
    fields |= {key: value for key, value in said.items() if value}
    if record.regions:
        fields["regions"] = [
            {"kind": str(region.kind), "start": region.span.start, "end": region.span.end}
            for region in record.regions
        ]
    fields["meta"] = canonical(record.meta)
    fields["annotators"] = [_annotator_fields(annotator) for annotator in record.annotators]
    fields["annotations"] = [_span_fields(span, record.text) for span in record.spans]
    fields["links"] = [
        {"from": link.origin, "name": link.name, "to": link.target} for link in record.links
    ]
    fields["states"] = [_state_fields(state) for state in record.states]
    return fields


def _annotator_fields(annotator: AnnotatorRecord) -> dict[str, object]:
    kind = annotator.kind or AnnotatorKind.IMPORT
    return {"id": _id(annotator.id), "name": annotator.name, "kind": str(kind)}


def _span_fields(span: SpanRecord, text: str) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": _id(span.id) or span.foreign_id,
        "annotator": span.annotator,
        "layer": span.layer,
        "label": span.label,
        "start": span.start,
        "end": span.end,
        "text": text[span.start : span.end],
        "attributes": canonical(span.attributes),
        "note": span.note,
    }
    if span.unsure:
        fields["unsure"] = True
    return fields | {"origin": span.origin, "meta": canonical(span.meta)}


def _state_fields(state: StateRecord) -> dict[str, object]:
    return {
        "annotator": state.annotator,
        "state": str(state.progress),
        "flag": state.flag,
        "seconds": state.seconds,
    }


def _id(value: UUID | None) -> str | None:
    return str(value) if value else None
