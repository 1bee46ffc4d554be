"""Labels of imported data, brought to the project's scheme, which grows where it must."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from qannotate.domain.annotation import ARGUMENT_LAYER
from qannotate.domain.scheme import Label, Layer, Overlap, Scheme
from qannotate.errors import InputError

DEFAULT_LAYER = "entity"

_SLOTS = 8


def read_mapping(arguments: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return pairs of a label in the data and a label of the scheme.

    Each argument is `FROM=TO`, or the path of a TOML file of such pairs. Both sides are a
    label or `LAYER:LABEL`.

    Raises:
        InputError: an argument is neither.
    """
    pairs: list[tuple[str, str]] = []
    for argument in arguments:
        source, equals, target = argument.partition("=")
        if equals and source.strip() and target.strip():
            pairs.append((source.strip(), target.strip()))
        elif not equals and Path(argument).is_file():
            pairs.extend(_pairs_of(Path(argument)))
        else:
            raise InputError(
                f"“{argument}” does not say which label becomes which.",
                "Write FROM=TO, such as PER=PERSON, or name a TOML file.",
            )
    return tuple(pairs)


def _pairs_of(path: Path) -> list[tuple[str, str]]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            f"“{path.name}” is not a TOML file that can be read.", "Correct it."
        ) from error
    if not all(isinstance(target, str) for target in data.values()):
        raise InputError(
            f'“{path.name}” should hold nothing but lines such as PER = "PERSON".',
            "Correct it.",
        )
    return list(data.items())


class LabelResolver:
    """Finds the layer and label of imported spans, and adds those that the scheme lacks.

    `scheme` is the project's scheme with what was added so far; `added` names it, in order.

    Raises:
        InputError: `layer` is that of phrases, which no label may be put in.
    """

    def __init__(
        self, scheme: Scheme, mapping: Iterable[tuple[str, str]], layer: str | None
    ) -> None:
        if layer == ARGUMENT_LAYER:
            raise InputError(
                f"The layer “{layer}” is for phrases in roles, not for labels.",
                "Choose another layer.",
            )
        self.scheme = scheme
        self.added: list[tuple[str, str]] = []
        self._mapping: Mapping[str, str] = dict(mapping)
        self._chosen = layer
        self._known = {(layer.key, label.key) for layer, label in scheme.labels()}

    def resolve(self, label: str, layer: str | None) -> tuple[str, str]:
        """Return the layer and the label that a span of the data gets, added if need be."""
        found = self.find(label, layer)
        if found not in self._known and found[0] != ARGUMENT_LAYER:
            self._add(*found)
        return found

    def find(self, label: str, layer: str | None) -> tuple[str, str]:
        """Return the layer and the label that stand for a label of the data."""
        target = self._mapping.get(f"{layer}:{label}") or self._mapping.get(label)
        if target is not None:
            layer, label = self._split(target)
        return (layer or self._layer_of(label), label)

    def _split(self, target: str) -> tuple[str | None, str]:
        layer, colon, label = target.partition(":")
        if colon and self.scheme.layer(layer):
            return layer, label
        return None, target

    def _layer_of(self, label: str) -> str:
        """Return the layer of a label whose layer the data does not tell."""
        layers = [layer.key for layer in self.scheme.layers_of(label)]
        preferred = self._chosen or DEFAULT_LAYER
        if not layers or preferred in layers:
            return preferred
        return layers[0]

    def _add(self, layer: str, label: str) -> None:
        self.scheme = with_label(self.scheme, layer, label)
        self._known.add((layer, label))
        self.added.append((layer, label))


def with_label(scheme: Scheme, layer: str, label: str) -> Scheme:
    """Return the scheme with a new label, in the colour that is used least."""
    old = scheme.layer(layer) or Layer(layer, overlap=Overlap.ANY)
    new = replace(old, labels=(*old.labels, Label(label, slot=_rarest_slot(scheme))))
    if scheme.layer(layer) is None:
        return replace(scheme, layers=(*scheme.layers, new))
    return replace(
        scheme, layers=tuple(new if known.key == layer else known for known in scheme.layers)
    )


def _rarest_slot(scheme: Scheme) -> int:
    used = [label.slot for _, label in scheme.labels()]
    return min(range(1, _SLOTS + 1), key=lambda slot: (used.count(slot), slot))
