"""Sentences, as rows of training data: never cut inside a labelled span."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from qannotate.domain.span import Span

_END = re.compile(r"[。！？!?…]+[”’」』）》】)\"']*|\n+")
"""A run of closing punctuation with the quotes and brackets that close after it."""


def sentences(text: str, uncut: Iterable[Span]) -> Iterator[Span]:
    """Give the sentences of a text, one after another without gaps.

    A sentence ends after 。！？!?… and the quotes that close there, and at line feeds. It
    does not end inside a span of `uncut`.
    """
    spans = sorted(uncut)
    position = 0
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        while position < len(spans) and spans[position].end <= end:
            position += 1
        inside = position < len(spans) and spans[position].start < end
        if not inside and end > start:
            yield Span(start, end)
            start = end
    if start < len(text):
        yield Span(start, len(text))
