"""Lines that were broken inside a sentence, often by a blank line, as in 高质⏎⏎量发展."""

from __future__ import annotations

import re

from qannotate.chinese.characters import HAN, VARIATION
from qannotate.chinese.removal import without
from qannotate.domain.view import Derived

_BREAK = re.compile(rf"(?<=[{HAN}{VARIATION}])\n(?:[^\S\n]*\n)*(?=[{HAN}])")


def join_lines(text: str) -> Derived:
    """Return the text with lines joined where both ends of the break are Han characters.

    Blank lines go with the break. A line that ends in punctuation is complete, and one that
    begins with a space is a new paragraph.
    """
    return without(text, _BREAK)
