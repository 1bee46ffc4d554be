"""Pinyin glosses: the reading of a character in brackets behind it, as in 標(biāo)準(zhǔn).

Only what can be one syllable with one tone mark counts. Syllables without one stay, since
they cannot be told from other letters in brackets, and so do brackets behind anything but a
Han character, which are traces of damage.
"""

from __future__ import annotations

import re

from qannotate.chinese.characters import HAN, VARIATION
from qannotate.chinese.removal import without
from qannotate.domain.view import Derived

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_SYLLABLE = (
    rf"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{{0,2}}[{_TONED}][aeiouü]{{0,2}}(?:ng?|r)?"
    r"|h?[ńňǹḿ]g?"
)
_GLOSS = rf"(?:\((?:{_SYLLABLE})\)|（(?:{_SYLLABLE})）)"
_GLOSSES = re.compile(rf"(?<=[{HAN}{VARIATION}]){_GLOSS}+", re.IGNORECASE)


def drop_glosses(text: str) -> Derived:
    """Return the text without its pinyin glosses."""
    return without(text, _GLOSSES)
