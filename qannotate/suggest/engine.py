"""What an engine gets, what it gives, and what it promises.

An engine looks at the fold of an article and its date and at nothing else, so it proposes
the same in every script. All offsets are code points into the fold.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from qannotate.chinese.segmentation import Word
from qannotate.domain.document import EMPTY, Json
from qannotate.domain.span import Span


@dataclass(frozen=True, slots=True)
class FoldedArticle:
    """An article as engines see it.

    `text` is the fold, `words` cover it without gaps, `published` is an ISO 8601 date, as
    exact as it is known, or empty.
    """

    text: str
    words: tuple[Word, ...]
    published: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A label that an engine proposes on a span of the fold.

    `rule` is a key of `rules.rule_titles`, `detail` what the rule fired on, `confidence`
    runs from 0 to 1.
    """

    layer: str
    label: str
    span: Span
    rule: str
    detail: str
    confidence: float
    attributes: Json = field(default_factory=lambda: EMPTY)


class Engine(Protocol):
    """Proposes labels. `version` changes whenever its answers may change."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def propose(self, article: FoldedArticle) -> tuple[Proposal, ...]: ...
