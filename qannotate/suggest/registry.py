"""The engines there are, in order of rank. A new engine is one module and one line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qannotate.suggest.engine import Engine
from qannotate.suggest.events import EventEngine
from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.names import NameEngine
from qannotate.suggest.numbers.grammar import NumberEngine

_ENGINES = (NameEngine, NumberEngine, EventEngine)

ENGINE_NAMES: tuple[str, ...] = tuple(engine.name for engine in _ENGINES)


def engines(lexicons: Lexicons) -> Mapping[str, Engine]:
    """Return every engine by name, in order of rank, built on these word lists."""
    return MappingProxyType({engine.name: engine(lexicons) for engine in _ENGINES})
