"""Reading a text in the script of choice, and finding words in it. Nothing here is stored.

What is derived from a text is kept for a while, since a person toggles to and fro.
"""

from __future__ import annotations

from functools import lru_cache

from qannotate.chinese import fold as folding
from qannotate.chinese import glosses, script, segmentation, views
from qannotate.chinese.conversion import configurations, converter
from qannotate.domain.document import Script
from qannotate.domain.span import Span
from qannotate.domain.view import Derived, View
from qannotate.errors import InputError

_KEPT = 16
"""Some texts in each script: a person goes back and forth between two or three articles."""


@lru_cache(maxsize=_KEPT)
def derive(text: str, view: View) -> Derived:
    """Return a view of a canonical text, with the alignment from the text to it."""
    return views.derive(text, view)


@lru_cache(maxsize=_KEPT)
def fold(text: str) -> Derived:
    """Return the form of a text that machines read, with the alignment from the text to it."""
    return folding.fold(text)


def shown_title(title: str) -> str:
    """Return a title as lists show it: in one line and without pinyin glosses.

    A title that is nothing else stays as it is.
    """
    return " ".join(glosses.drop_glosses(title).text.split()) or title


def detect_script(text: str) -> Script:
    """Return the script of a text; `NONE` where no character tells."""
    return script.detect_script(text)


def words(text: str) -> tuple[Span, ...]:
    """Return the spans of all words in a canonical text, whatever script it is in.

    About 100,000 characters a second: for workers.
    """
    folded = fold(text)
    spans = (folded.alignment.back(word) for word in segmentation.words(folded.text))
    return tuple(span for span in spans if span is not None)


def word_at(text: str, offset: int) -> Span | None:
    """Return the word at a place of a canonical text; `None` in white space.

    A gloss, and a line break inside a sentence, belongs to the word before it. Quick, once
    jieba is loaded and the text folded.
    """
    if not 0 <= offset < len(text):
        return None
    folded = fold(text)
    shown = folded.alignment.to(Span(offset, offset + 1))
    place = folded.alignment.to_position(offset) - 1 if shown is None else shown.start
    word = segmentation.word_at(folded.text, place) if place >= 0 else None
    return folded.alignment.back(word) if word else None


def load_words() -> None:
    """Load what finding words needs: most of a second, for a worker."""
    segmentation.load()


def convert_text(text: str, script_or_configuration: str) -> Derived:
    """Return a text as it stands in a script (`s`, `t`, `tw`, `hk`) or by a configuration.

    Raises:
        InputError: it is neither; the message lists both.
    """
    scripts = {view.value: name for view, name in views.SCRIPT_CONFIGURATIONS.items()}
    configuration = scripts.get(script_or_configuration, script_or_configuration)
    if configuration not in configurations():
        raise InputError(
            f"There is no script or conversion “{script_or_configuration}”.",
            f"Choose one of {', '.join((*scripts, *configurations()))}.",
        )
    return converter(configuration).convert(text)
