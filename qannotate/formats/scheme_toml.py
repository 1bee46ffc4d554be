"""Label schemes as TOML files: read with every mistake named, written in one layout.

The file is what a project stores of its scheme, so that it stays readable outside the
program:

    name = "quality-news"
    title = { zh_CN = "…", zh_TW = "…", en = "…" }

    [[layers]]
    key = "entity"
    overlap = "nested"      # none, nested, any
    form = "line"           # line, double, box

    [[layers.labels]]
    key = "PERSON"
    title = { … }           # shown in panels
    caption = { … }         # shown over the span
    slot = 2                # colour, 1 to 8
    hotkey = "3"
    guidelines = { … }      # shown while labelling
    attributes = [ { name = "value", type = "number" } ]

    [[roles]]
    key = "agent"
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

import tomlkit
from tomlkit.exceptions import ParseError

from qannotate.domain.scheme import (
    Attribute,
    AttributeType,
    Form,
    Label,
    Layer,
    Overlap,
    Role,
    Scheme,
    Texts,
)
from qannotate.errors import InputError

_Choice = TypeVar("_Choice", bound=StrEnum)
_Item = TypeVar("_Item")


def parse_scheme(toml_text: str, name: str = "scheme") -> Scheme:
    """Return the scheme that a TOML file states.

    `name` is the file's name for messages.

    Raises:
        InputError: the file is no TOML, or states something a scheme cannot be; the
            message names the place.
    """
    try:
        data = tomlkit.parse(toml_text).unwrap()
    except ParseError as error:
        raise InputError(f"“{name}” is not a TOML file: {error}.", "Correct that line.") from error
    return _Table(data, name).scheme()


def format_scheme(scheme: Scheme) -> str:
    """Return the TOML file of a scheme; `parse_scheme` gives the scheme back."""
    document = tomlkit.document()
    document.update(_plain({"name": scheme.name, "title": scheme.titles}))
    document["layers"] = _tables(map(_layer_fields, scheme.layers))
    document["roles"] = _tables(map(_role_fields, scheme.roles))
    return tomlkit.dumps(document)


class _Table:
    """A TOML table that knows its place in the file, so that mistakes can be named."""

    def __init__(self, data: object, place: str) -> None:
        if not isinstance(data, Mapping):
            raise InputError(f"{place} should be a table.", "Correct it in the scheme's file.")
        self._data = data
        self._place = place

    def scheme(self) -> Scheme:
        scheme = Scheme(
            name=self.text("name", required=True),
            titles=self.texts("title"),
            layers=self.tables("layers", _Table.layer),
            roles=self.tables("roles", _Table.role),
        )
        self._unique("layer", [layer.key for layer in scheme.layers])
        self._unique("role", [role.key for role in scheme.roles])
        hotkeys = [label.hotkey.upper() for _, label in scheme.labels() if not label.retired]
        self._unique("hotkey", [key for key in hotkeys if key])
        return scheme

    def layer(self) -> Layer:
        layer = Layer(
            key=self.text("key", required=True),
            titles=self.texts("title"),
            overlap=self.choice("overlap", Overlap.NONE),
            form=self.choice("form", Form.LINE),
            labels=self.tables("labels", _Table.label),
        )
        self._unique(f"label of layer {layer.key}", [label.key for label in layer.labels])
        return layer

    def label(self) -> Label:
        slot = self._data.get("slot", 8)
        if not isinstance(slot, int) or not 1 <= slot <= 8:
            raise self._wrong("slot", "a number from 1 to 8")
        return Label(
            key=self.text("key", required=True),
            titles=self.texts("title"),
            captions=self.texts("caption"),
            slot=slot,
            hotkey=self.text("hotkey"),
            guidelines=self.texts("guidelines"),
            attributes=self.tables("attributes", _Table.attribute),
            retired=self.flag("retired"),
        )

    def attribute(self) -> Attribute:
        return Attribute(
            name=self.text("name", required=True),
            type=self.choice("type", AttributeType.TEXT),
            titles=self.texts("title"),
            values=self.words("values"),
            required=self.flag("required"),
        )

    def role(self) -> Role:
        return Role(
            key=self.text("key", required=True),
            titles=self.texts("title"),
            hotkey=self.text("hotkey"),
            triggers=self.words("triggers") or ("event",),
            fillers=self.words("fillers"),
            required_by=self.words("required_by"),
        )

    def text(self, key: str, *, required: bool = False) -> str:
        value = self._data.get(key, "")
        if not isinstance(value, str) or (required and not value.strip()):
            raise self._wrong(key, "a text")
        return value

    def flag(self, key: str) -> bool:
        value = self._data.get(key, False)
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false")
        return value

    def choice(self, key: str, default: _Choice) -> _Choice:
        value = self._data.get(key, default)
        try:
            return type(default)(value)
        except ValueError:
            raise self._wrong(key, f"one of {', '.join(type(default))}") from None

    def words(self, key: str) -> tuple[str, ...]:
        value = self._data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise self._wrong(key, "a list of texts")
        return tuple(value)

    def texts(self, key: str) -> Texts:
        value = self._data.get(key, {})
        if isinstance(value, str):
            return {"en": value}
        if not isinstance(value, Mapping) or not all(isinstance(v, str) for v in value.values()):
            raise self._wrong(key, "a text, or texts by language")
        return dict(value)

    def tables(self, key: str, read: Callable[[_Table], _Item]) -> tuple[_Item, ...]:
        value = self._data.get(key, [])
        if not isinstance(value, list):
            raise self._wrong(key, "a list of tables")
        return tuple(
            read(_Table(item, f"{self._place}, {key} {number}"))
            for number, item in enumerate(value, start=1)
        )

    def _unique(self, what: str, keys: Sequence[str]) -> None:
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise InputError(
                f"{self._place} has the {what} {', '.join(twice)} more than once.",
                "Rename one of them.",
            )

    def _wrong(self, key: str, wanted: str) -> InputError:
        return InputError(
            f"{self._place}: “{key}” should be {wanted}.", "Correct it in the scheme's file."
        )


def _plain(fields: Mapping[str, object]) -> dict[str, object]:
    """Drop what is empty or the default, and make values that TOML can hold."""
    kept: dict[str, object] = {}
    for key, value in fields.items():
        if isinstance(value, StrEnum):
            kept[key] = str(value)
        elif isinstance(value, Mapping):
            if value:
                table = tomlkit.inline_table()
                table.update(value)
                kept[key] = table
        elif isinstance(value, tuple):
            if value:
                kept[key] = list(value)
        elif value not in ("", False):
            kept[key] = value
    return kept


def _tables(rows: Iterable[Mapping[str, object]]) -> tomlkit.items.AoT:
    array = tomlkit.aot()
    for row in rows:
        table = tomlkit.table()
        table.update(row)
        array.append(table)
    return array


def _layer_fields(layer: Layer) -> dict[str, object]:
    fields = _plain(
        {
            "key": layer.key,
            "title": layer.titles,
            "overlap": layer.overlap,
            "form": layer.form,
        }
    )
    if layer.labels:
        fields["labels"] = _tables(map(_label_fields, layer.labels))
    return fields


def _label_fields(label: Label) -> dict[str, object]:
    fields = _plain(
        {
            "key": label.key,
            "title": label.titles,
            "caption": label.captions,
            "slot": label.slot,
            "hotkey": label.hotkey,
            "guidelines": label.guidelines,
            "retired": label.retired,
        }
    )
    if label.attributes:
        fields["attributes"] = _tables(map(_attribute_fields, label.attributes))
    return fields


def _attribute_fields(attribute: Attribute) -> dict[str, object]:
    return _plain(
        {
            "name": attribute.name,
            "type": attribute.type,
            "title": attribute.titles,
            "values": attribute.values,
            "required": attribute.required,
        }
    )


def _role_fields(role: Role) -> dict[str, object]:
    return _plain(
        {
            "key": role.key,
            "title": role.titles,
            "hotkey": role.hotkey,
            "triggers": role.triggers,
            "fillers": role.fillers,
            "required_by": role.required_by,
        }
    )
