"""Which characters are Han characters."""

from __future__ import annotations

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
"""Han characters, with 々 and 〇, as the inside of a character class of `re`."""

VARIATION = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Variation selectors, which belong to the character before them."""
