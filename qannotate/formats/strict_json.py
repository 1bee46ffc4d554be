"""JSON as the standard has it, where Python's own reader is more generous.

Two kinds of mistakes are told apart. `JsonSyntaxError`: the text is not JSON, so what
follows in the file cannot be trusted either. `JsonValueError`: the text has the shape of
JSON and says something that no file of ours may say.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping

_LONGEST_INTEGER = 1_000
"""Digits. Python refuses over 4,300, and no number of an article comes near either."""

_DEEPEST = 32

_MAYBE_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")

_LINE_SEPARATORS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


class JsonSyntaxError(ValueError):
    """The text is not JSON; the message is the part of a sentence that says where."""


class JsonValueError(ValueError):
    """The text is JSON with a value that is refused; the message is a whole sentence."""


def parse(text: str) -> object:
    """Return the value that a JSON text states.

    Raises:
        JsonSyntaxError: the text is no JSON.
        JsonValueError: it has NaN, an infinite or overlong number, a key twice, a lone
            surrogate, or is nested too deeply.
    """
    try:
        value: object = json.loads(
            text,
            parse_constant=_constant,
            parse_float=_float,
            parse_int=_integer,
            object_pairs_hook=_unique,
        )
    except json.JSONDecodeError as error:
        raise JsonSyntaxError(f"{error.msg.lower()} at character {error.colno}") from error
    except RecursionError as error:
        raise JsonValueError("The values are nested too deeply.") from error
    if _MAYBE_SURROGATE.search(text):
        _check_surrogates(value)
    return value


def check_depth(value: object) -> None:
    """Refuse a value that is nested so deeply that others could not read it back.

    Raises:
        JsonValueError: it is.
    """
    level = [value]
    for _ in range(_DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return
    raise JsonValueError("The values are nested too deeply.")


def dump_line(value: object) -> str:
    """Return a value as one line of JSON, with its line feed.

    Characters stay readable, except those at which some readers would break the line.
    """
    line = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))
    for separator, escaped in _LINE_SEPARATORS.items():
        line = line.replace(separator, escaped)
    return line + "\n"


def canonical(value: object) -> object:
    """Return the value with the keys of all objects in order, as plain lists and dicts."""
    if isinstance(value, Mapping):
        return {key: canonical(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [canonical(item) for item in value]
    return value


def _inside(value: object) -> list[object]:
    if isinstance(value, Mapping):
        return list(value.values())
    return list(value) if isinstance(value, list) else []


def _constant(name: str) -> object:
    raise JsonValueError(f"“{name}” is not a JSON number.")


def _float(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise JsonValueError(f"The number {_shortened(digits)} is too large.")
    return value


def _integer(digits: str) -> int:
    if len(digits) > _LONGEST_INTEGER:
        raise JsonValueError(f"The number {_shortened(digits)} is too large.")
    return int(digits)


def _shortened(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:20]}…"


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise JsonValueError(f"The key “{_shortened(_twice(pairs))}” stands twice in one object.")
    return made


def _twice(pairs: list[tuple[str, object]]) -> str:
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            return key
        seen.add(key)
    return ""


def _check_surrogates(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        lone = ord(error.object[error.start])
        raise JsonValueError(f"U+{lone:04X} is half a character.") from error
    except RecursionError as error:
        raise JsonValueError("The values are nested too deeply.") from error
