"""Label schemes: layers, labels, attributes and roles, and the rules they set for editing.

The rules bind editing, never importing: what another tool holds comes in whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from qannotate.domain.annotation import Annotation
from qannotate.domain.span import Span
from qannotate.errors import RuleError

Texts = Mapping[str, str]
"""The same text in the languages of the interface (`zh_CN`, `zh_TW`, `en`)."""

NO_TEXTS: Texts = MappingProxyType({})


def text_in(texts: Texts, language: str, default: str) -> str:
    """Return the text in `language`, else in any that there is, else `default`."""
    return texts.get(language) or next((text for text in texts.values() if text), default)


class Overlap(StrEnum):
    """Which annotations of one layer may share characters."""

    NONE = "none"
    NESTED = "nested"
    ANY = "any"


class Form(StrEnum):
    """How the annotations of a layer are drawn."""

    LINE = "line"
    DOUBLE = "double"
    BOX = "box"


class AttributeType(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    BOOLEAN = "boolean"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A named value that annotations with a label can carry."""

    name: str
    type: AttributeType = AttributeType.TEXT
    titles: Texts = field(default_factory=lambda: NO_TEXTS)
    values: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A label: `key` is stored, exported and compared; `titles` are shown.

    `captions` are the short forms over a span; `slot` (1 to 8) is its colour in any theme.
    """

    key: str
    titles: Texts = field(default_factory=lambda: NO_TEXTS)
    captions: Texts = field(default_factory=lambda: NO_TEXTS)
    slot: int = 8
    hotkey: str = ""
    guidelines: Texts = field(default_factory=lambda: NO_TEXTS)
    attributes: tuple[Attribute, ...] = ()
    retired: bool = False

    def title(self, language: str) -> str:
        return text_in(self.titles, language, self.key)

    def caption(self, language: str) -> str:
        return text_in(self.captions, language, self.title(language))


@dataclass(frozen=True, slots=True)
class Layer:
    key: str
    titles: Texts = field(default_factory=lambda: NO_TEXTS)
    overlap: Overlap = Overlap.NONE
    form: Form = Form.LINE
    labels: tuple[Label, ...] = ()

    def title(self, language: str) -> str:
        return text_in(self.titles, language, self.key)

    def label(self, key: str) -> Label | None:
        return next((label for label in self.labels if label.key == key), None)


@dataclass(frozen=True, slots=True)
class Role:
    """A role that an argument can play for a trigger.

    `triggers` and `fillers` name layers (`event`) or labels (`event:MEETING`);
    `required_by` names the labels whose annotations need it.
    """

    key: str
    titles: Texts = field(default_factory=lambda: NO_TEXTS)
    hotkey: str = ""
    triggers: tuple[str, ...] = ("event",)
    fillers: tuple[str, ...] = ()
    required_by: tuple[str, ...] = ()

    def title(self, language: str) -> str:
        return text_in(self.titles, language, self.key)


@dataclass(frozen=True, slots=True)
class Scheme:
    """The label set of a project. Layer keys, and label keys within a layer, are unique."""

    name: str
    titles: Texts = field(default_factory=lambda: NO_TEXTS)
    layers: tuple[Layer, ...] = ()
    roles: tuple[Role, ...] = ()

    def layer(self, key: str) -> Layer | None:
        return next((layer for layer in self.layers if layer.key == key), None)

    def label(self, layer: str, key: str) -> Label | None:
        found = self.layer(layer)
        return found.label(key) if found else None

    def labels(self) -> Iterator[tuple[Layer, Label]]:
        for layer in self.layers:
            for label in layer.labels:
                yield layer, label

    def layers_of(self, label: str) -> tuple[Layer, ...]:
        """Return the layers that have a label with this key."""
        return tuple(layer for layer in self.layers if layer.label(label))

    def by_hotkey(self, hotkey: str) -> tuple[Layer, Label] | None:
        wanted = hotkey.upper()
        for layer, label in self.labels():
            if label.hotkey.upper() == wanted and not label.retired:
                return layer, label
        return None


def conflict(layer: Layer, span: Span, others: Iterable[Annotation]) -> Annotation | None:
    """Return the first of `others` in the layer that an annotation on `span` may not join."""
    for other in others:
        if other.layer != layer.key or not span.overlaps(other.span):
            continue
        if layer.overlap is Overlap.NONE:
            return other
        if layer.overlap is Overlap.NESTED and span.crosses(other.span):
            return other
    return None


def check_rules(
    scheme: Scheme, text: str, annotation: Annotation, others: Iterable[Annotation]
) -> None:
    """Check an annotation that is about to be stored against the scheme.

    `others` are the annotations of the same annotator in the same document, without the
    version that `annotation` replaces.

    Raises:
        RuleError: the label is unknown, the span leaves the text, the same annotation is
            there already, or the layer does not let it overlap another one.
    """
    layer = scheme.layer(annotation.layer)
    if layer is None or layer.label(annotation.label) is None:
        raise RuleError(
            f"The scheme has no label {annotation.layer}:{annotation.label}.",
            "Add it to the scheme or choose another one.",
        )
    if annotation.span.end > len(text):
        raise RuleError(
            f"The span ends at {annotation.span.end}, the text at {len(text)}.",
            "Select a part of the text.",
        )
    listed = list(others)
    shown = annotation.span.of(text)
    if any(
        (o.layer, o.label, o.span) == (annotation.layer, annotation.label, annotation.span)
        for o in listed
    ):
        raise RuleError(
            f"“{shown}” already has the label {annotation.label}.",
            "Choose another label or another span.",
        )
    other = conflict(layer, annotation.span, listed)
    if other is not None:
        raise RuleError(
            f"“{shown}” overlaps “{other.span.of(text)}” ({other.label}).",
            "Delete or shrink that one first, or choose a layer that allows overlaps.",
        )
