"""What one engine answers on a document, packed into the record that the project keeps.

Ids are not packed, since they are computed from the text's hash and the proposal. A record
is text, numbers and bytes, so that it can be made in another process.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID

from qannotate.domain.annotation import Evidence, Suggestion, suggestion_id
from qannotate.domain.document import EMPTY
from qannotate.domain.span import Span
from qannotate.store.packing import pack_json


@dataclass(frozen=True, slots=True)
class PackedAnswer:
    """An engine's answer as it is stored; `count` is the number of suggestions in it."""

    engine: str
    version: str
    count: int
    payload: bytes


def pack_answer(
    engine: str, version: str, suggestions: Sequence[Suggestion], text_hash: bytes
) -> PackedAnswer:
    """Return the record of what an engine suggests for the text with this hash.

    Raises:
        ValueError: a suggestion is not of this engine alone, or has another id than
            `suggestion_id` gives it.
    """
    packed = []
    for one in suggestions:
        (evidence,) = one.evidence
        expected = suggestion_id(text_hash, engine, one.layer, one.label, one.span)
        if evidence.engine != engine or one.id != expected:
            raise ValueError(f"not a suggestion of {engine} for this text: {one!r}")
        why = [evidence.rule, evidence.detail, evidence.confidence]
        place = [one.layer, one.label, one.span.start, one.span.end]
        packed.append([*place, *why, one.attributes])
    payload = zlib.compress((pack_json(packed) or "[]").encode())
    return PackedAnswer(engine, version, len(packed), payload)


def unpack_suggestions(
    payload: bytes, engine: str, document: UUID, text_hash: bytes
) -> tuple[Suggestion, ...]:
    packed: list[list[Any]] = json.loads(zlib.decompress(payload))
    return tuple(
        Suggestion(
            suggestion_id(text_hash, engine, layer, label, Span(start, end)),
            document,
            layer,
            label,
            Span(start, end),
            (Evidence(engine, rule, detail, confidence),),
            MappingProxyType(attributes) if attributes else EMPTY,
        )
        for layer, label, start, end, rule, detail, confidence, attributes in packed
    )
