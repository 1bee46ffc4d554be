"""What a selection means: its edges without blanks, line breaks and punctuation."""

from __future__ import annotations

import unicodedata

from qannotate.domain.span import Span

_TITLE_MARKS = {"《": "》", "〈": "〉"}
_BRACKETS = {
    "（": "）",
    "(": ")",
    "［": "］",
    "[": "]",
    "【": "】",
    "〔": "〕",
    "〖": "〗",
    "｛": "｝",
    "{": "}",
    **_TITLE_MARKS,
}
_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』", "«": "»", "‹": "›"}
_PAIRS = {**_BRACKETS, **_QUOTES}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_MARKS = frozenset("，。、；：？！…—·•,.;:?!\"'｡､﹐﹑﹒﹔﹕﹖﹗")


def trim(text: str, span: Span) -> Span | None:
    """Return the span without what a selection catches at its edges, `None` if all goes.

    Blanks, line breaks, invisible characters and punctuation go. Brackets, title marks and
    quotes stay where both of a pair are inside; but quotes around the whole go.
    """
    start, end = span.start, span.end
    while start < end:
        partners = _partners(text, start, end)
        if _goes(text, start, partners, start, end):
            start += 1
        elif _goes(text, end - 1, partners, start, end):
            end -= 1
        else:
            return Span(start, end)
    return None


def _goes(text: str, at: int, partners: dict[int, int], start: int, end: int) -> bool:
    character = text[at]
    if character in _PAIRS or character in _CLOSING:
        partner = partners.get(at)
        around_all = partner is not None and {at, partner} == {start, end - 1}
        is_quote = character in _QUOTES or _CLOSING.get(character) in _QUOTES
        return partner is None or (is_quote and around_all)
    return character in _MARKS or character.isspace() or unicodedata.category(character) == "Cf"


def _partners(text: str, start: int, end: int) -> dict[int, int]:
    """Return where the other one of each bracket or quote stands that pairs inside."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for at in range(start, end):
        character = text[at]
        if character in _PAIRS:
            waiting.append(at)
        elif character in _CLOSING:
            opening = _CLOSING[character]
            matching = [i for i, place in enumerate(waiting) if text[place] == opening]
            if matching:
                partner = waiting[matching[-1]]
                del waiting[matching[-1] :]
                found |= {at: partner, partner: at}
    return found
