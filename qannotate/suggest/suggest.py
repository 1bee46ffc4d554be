"""From a text to suggestions: fold it once, ask an engine, map its answer back."""

from __future__ import annotations

from qannotate.chinese.fold import fold
from qannotate.chinese.segmentation import segment
from qannotate.domain.alignment import Alignment
from qannotate.domain.annotation import Evidence, Suggestion, suggestion_id
from qannotate.domain.document import Document, text_hash
from qannotate.suggest.engine import Engine, FoldedArticle


def prepare(text: str, published: str) -> tuple[FoldedArticle, Alignment]:
    """Return what engines read of a canonical text, and the alignment from it to the fold.

    Loads jieba if that has not happened: call it in a worker.
    """
    folded = fold(text)
    return FoldedArticle(folded.text, segment(folded.text), published), folded.alignment


def propose(
    engine: Engine, article: FoldedArticle, alignment: Alignment, document: Document
) -> tuple[Suggestion, ...]:
    """Return what an engine suggests, on spans of the document's text, in text order.

    A gloss or line break inside a span is covered, one at its edge is not. A proposal is
    left out where the text has no character for it.
    """
    digest = text_hash(document.text)
    found: dict[tuple[str, str, int, int], Suggestion] = {}
    for proposal in engine.propose(article):
        span = alignment.back(proposal.span)
        if span is None:
            continue
        evidence = Evidence(engine.name, proposal.rule, proposal.detail, proposal.confidence)
        found.setdefault(
            (proposal.layer, proposal.label, span.start, span.end),
            Suggestion(
                id=suggestion_id(digest, engine.name, proposal.layer, proposal.label, span),
                document=document.id,
                layer=proposal.layer,
                label=proposal.label,
                span=span,
                evidence=(evidence,),
                attributes=proposal.attributes,
            ),
        )
    return tuple(sorted(found.values(), key=text_order))


def text_order(suggestion: Suggestion) -> tuple[int, int, str, str, str]:
    """Return the key that sorts suggestions as annotations are listed."""
    span = suggestion.span
    return (span.start, -span.end, suggestion.layer, suggestion.label, str(suggestion.id))
