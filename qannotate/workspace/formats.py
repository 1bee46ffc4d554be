"""The formats there are and what can be chosen about them, as both faces list them."""

from __future__ import annotations

from qannotate.formats.format import (
    LONGEST,
    OUTERMOST,
    Format,
    Holds,
    Rows,
    Tags,
    Unit,
    WriteOptions,
)
from qannotate.formats.registry import FORMATS

__all__ = [
    "FORMATS",
    "LONGEST",
    "OUTERMOST",
    "Format",
    "Holds",
    "Rows",
    "Tags",
    "Unit",
    "WriteOptions",
]
