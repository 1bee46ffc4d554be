"""Width: full-width letters, digits and signs, as in ＡＢＣ and １２３％."""

from __future__ import annotations

from qannotate.domain.alignment import Alignment
from qannotate.domain.view import Derived

_ASCII = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def fold_width(text: str) -> Derived:
    """Return the text with full-width forms of ASCII as ASCII, character for character."""
    return Derived(text.translate(_ASCII), Alignment.identity(len(text)))
