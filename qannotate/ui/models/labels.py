"""The labels of the scheme by layer, with how often each stands in the article in front."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from qannotate.domain.annotation import Annotation
from qannotate.domain.scheme import Form, Scheme


@dataclass(frozen=True, slots=True)
class LabelItem:
    """One label as it is listed."""

    layer: str
    key: str
    title: str
    form: Form
    slot: int
    hotkey: str


@dataclass(frozen=True, slots=True)
class LayerItem:
    """One layer as it is listed. `keys` says where its hotkeys lie: `1–8`, `Q–I`."""

    key: str
    title: str
    keys: str
    labels: tuple[LabelItem, ...]


def layers_of(scheme: Scheme, language: str) -> tuple[LayerItem, ...]:
    """Return what the scheme offers for labelling; retired labels are left out."""
    layers = []
    for layer in scheme.layers:
        labels = tuple(
            LabelItem(
                layer.key, label.key, label.title(language), layer.form, label.slot, label.hotkey
            )
            for label in layer.labels
            if not label.retired
        )
        keys = [label.hotkey for label in labels if label.hotkey]
        shown = f"{keys[0]}–{keys[-1]}" if len(keys) > 1 else "".join(keys)
        layers.append(LayerItem(layer.key, layer.title(language), shown, labels))
    return tuple(layers)


def count_labels(annotations: Iterable[Annotation]) -> Counter[tuple[str, str]]:
    """Return how often each label (layer, label) is used."""
    return Counter((annotation.layer, annotation.label) for annotation in annotations)
