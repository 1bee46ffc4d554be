"""Line ends become line feeds: CR LF loses its CR, a CR alone is replaced.

Other characters that can end a line (U+0085, U+2028, U+2029) are characters of the text.
"""

from __future__ import annotations

import re

from qannotate.domain.view import Derived
from qannotate.text.rewriting import Rewriting, unchanged

_RETURN = re.compile(r"\r\n?")


def normalise_line_ends(text: str) -> Derived:
    """Return `text` with LF at the end of each line."""
    if "\r" not in text:
        return unchanged(text)
    rewriting = Rewriting(text)
    read = 0
    for match in _RETURN.finditer(text):
        rewriting.keep(read, match.start())
        if len(match.group()) == 1:
            rewriting.put(match.start(), match.end(), "\n")
            read = match.end()
        else:
            read = match.end() - 1
    rewriting.keep(read, len(text))
    return rewriting.derived()
