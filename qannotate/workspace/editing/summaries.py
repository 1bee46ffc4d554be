"""What a change comes to, counted and in a few words."""

from __future__ import annotations

from dataclasses import dataclass

from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Decision, Link
from qannotate.domain.change import Change, Fact

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a change takes along besides the one label it is about."""

    links: int
    phrases_made: int
    phrases_gone: int


def consequences(change: Change) -> Consequences:
    """Count the roles that a change takes away and the phrases that it makes or takes away."""
    gone = [before for before, after in change.pairs if after is None]
    return Consequences(
        links=sum(isinstance(fact, Link) for fact in gone),
        phrases_made=sum(
            _is_phrase(after) and not _is_phrase(before) for before, after in change.pairs
        ),
        phrases_gone=sum(map(_is_phrase, gone)),
    )


def _is_phrase(fact: Fact | None) -> bool:
    return isinstance(fact, Annotation) and fact.layer == ARGUMENT_LAYER


def summarise(change: Change, text: str) -> str:
    """Return the characters and labels that a change is about, for the history."""
    facts = [before if after is None else after for before, after in change.pairs]
    shown = [_shown(fact, text) for fact in facts if isinstance(fact, Annotation)]
    if not shown:
        shown = [_shown(fact, text) for fact in facts if isinstance(fact, Decision)]
    return f"{shown[0]} … ({len(shown)})" if len(shown) > 1 else "".join(shown)


def _shown(fact: Annotation | Decision, text: str) -> str:
    line = " ".join(fact.span.of(text).split())
    return f"{line if len(line) <= _LONGEST else f'{line[: _LONGEST - 1]}…'} {fact.label}"
