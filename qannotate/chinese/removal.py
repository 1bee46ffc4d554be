"""Taking stretches out of a text, with the alignment that says which."""

from __future__ import annotations

import re

from qannotate.domain.alignment import Alignment, Segment
from qannotate.domain.view import Derived


def without(text: str, pattern: re.Pattern[str]) -> Derived:
    """Return the text without what the pattern matches."""
    pieces: list[str] = []
    blocks: list[Segment] = []
    at = length = 0
    for match in pattern.finditer(text):
        pieces.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        blocks.append((match.start(), at, length, length))
    pieces.append(text[at:])
    length += len(text) - at
    return Derived("".join(pieces), Alignment.from_blocks(len(text), length, blocks))
