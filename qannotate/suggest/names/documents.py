"""Documents: titles in 《》 and 〈〉, and titles that stand without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qannotate.suggest.lexicons import Lexicons
from qannotate.suggest.names.scene import Found, Scene
from qannotate.suggest.patterns import HAN, either

_MARKS = re.compile(r"《[^《》\n]{1,120}》")
_INNER_MARKS = re.compile(r"〈[^〈〉\n]{1,120}〉")
_SHORTEST = 6


class DocumentFinder:
    """The rules that need word lists of titles."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._media = re.compile(
            rf"[《〈][^》〉]{{1,12}}{either(lexicons.words('media_endings'))}[》〉]"
        )
        endings = either(lexicons.words("document_endings"))
        self._unmarked = re.compile(
            rf"{either(lexicons.words('document_verbs'))}了?"
            rf"(?P<title>[{HAN}A-Za-z0-9“”]{{2,28}}?{endings})(?=[、，,。；;和及与总》等\n:：]|$)"
        )

    def find(self, scene: Scene) -> Iterator[Found]:
        for match in _MARKS.finditer(scene.text):
            if self._media.fullmatch(match[0]):
                yield Found(*match.span(), "ORGANIZATION", "organisation.media", 0.75)
            else:
                yield Found(*match.span(), "DOCUMENT", "document.marks", 0.95)
        for match in _INNER_MARKS.finditer(scene.text):
            yield Found(*match.span(), "DOCUMENT", "document.marks", 0.95)
        for match in self._unmarked.finditer(scene.text):
            start, end = match.span("title")
            if (
                end - start >= _SHORTEST
                and scene.on_borders(start, end)
                and self._plain(scene, start)
            ):
                yield Found(start, end, "DOCUMENT", "document.unmarked", 0.6)

    def _plain(self, scene: Scene, start: int) -> bool:
        """Whether the words before the ending are a title and not a sentence."""
        number = scene.index.number(start)
        word = scene.words[number]
        return word.flag[:1] in "nbjvlt" and word.flag not in ("v", "vd")
