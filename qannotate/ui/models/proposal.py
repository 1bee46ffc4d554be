"""What the strip under the article says of the suggestions that wait."""

from __future__ import annotations

from dataclasses import dataclass

from qannotate.domain.annotation import Suggestion
from qannotate.domain.scheme import Form, Scheme
from qannotate.ui.models.values import label_of, one_line, value_text


@dataclass(frozen=True, slots=True)
class ProposalCard:
    """One suggestion, ready to be shown. `confidence` is from 0 to 1."""

    text: str
    title: str
    form: Form
    slot: int
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class StripState:
    """What the strip shows: how many wait, which one is current, what comes afterwards.

    `place` is that of the current one from 1, 0 if none is. `preparing` while engines are
    at work. `next_article` is the title of the next unfinished article, or empty.
    """

    waiting: int = 0
    place: int = 0
    card: ProposalCard | None = None
    preparing: bool = False
    next_article: str = ""


def proposal_card(
    suggestion: Suggestion, scheme: Scheme, text: str, language: str, reason: str
) -> ProposalCard:
    """Return what to show of a suggestion. `reason` is the title of the engine's rule."""
    layer, label = scheme.layer(suggestion.layer), label_of(scheme, suggestion)
    evidence = suggestion.evidence[0]
    value = value_text(suggestion.attributes)
    detail = evidence.detail if evidence.detail != suggestion.span.of(text) else ""
    words = (value, " ".join(word for word in (reason or evidence.engine, detail) if word))
    return ProposalCard(
        text=one_line(suggestion.span.of(text), 30),
        title=label.title(language),
        form=layer.form if layer else Form.LINE,
        slot=label.slot,
        reason=" · ".join(word for word in words if word),
        confidence=evidence.confidence,
    )
