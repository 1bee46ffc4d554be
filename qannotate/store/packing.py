"""How single values are stored: identities as 16 bytes, JSON objects as text or nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from uuid import UUID

from qannotate.domain.document import EMPTY, Json
from qannotate.errors import InputError


@lru_cache(maxsize=1024)
def uuid_of(data: bytes) -> UUID:
    """Return the identity stored as `data`. Cached: rows of one article share theirs."""
    return UUID(bytes=data)


def pack_json(value: object) -> str | None:
    """Return `value` as JSON text, or `None` for an empty object or list.

    Raises:
        InputError: it holds an infinite number or one that is none, which JSON lacks.
    """
    if not value:
        return None
    try:
        return json.dumps(
            value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain
        )
    except ValueError as error:
        raise InputError(
            "A value is infinite or not a number, and cannot be stored.", "Give a finite number."
        ) from error


def unpack_json(text: str | None) -> Json:
    return EMPTY if text is None else MappingProxyType(json.loads(text))


def same_json(first: str | None, second: str | None) -> bool:
    """Whether two stored texts say the same, in whatever order of keys."""
    if first == second:
        return True
    return None not in (first, second) and json.loads(first or "") == json.loads(second or "")


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"not a JSON value: {value!r}")
