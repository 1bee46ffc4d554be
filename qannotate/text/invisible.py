"""Characters that are never seen leave the text; those that shape what is seen stay.

Joiners (U+200C, U+200D) and variation selectors choose the form of the character before
them, so they stay.
"""

from __future__ import annotations

import re

from qannotate.domain.view import Derived
from qannotate.text.rewriting import without_matches

_INVISIBLE = re.compile(
    "["
    "\ufeff"  # byte order mark
    "\u200b\u00ad\u2060"  # zero width space, soft hyphen, word joiner
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls
    "]+"
)


def drop_invisible(text: str) -> Derived:
    """Return `text` without byte order marks, soft hyphens, empty spaces and bidi controls."""
    return without_matches(text, _INVISIBLE)
