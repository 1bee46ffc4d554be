"""The elements of HTML, by the part they play in reading."""

from __future__ import annotations

from typing import Final

from qannotate.domain.document import RegionKind


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


BLOCKS: Final = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "legend li listing main menu nav ol optgroup option p plaintext pre search section summary "
    "table tbody tfoot thead tr ul"
)
"""Elements that begin and end on lines of their own."""

CELLS: Final = _names("td th")

HEADINGS: Final = _names("h1 h2 h3 h4 h5 h6")

BOLD: Final = _names("b strong")

PREFORMATTED: Final = _names("pre listing plaintext")

HIDDEN: Final = _names("template select textarea svg math object audio video canvas")
"""Elements that leave with all they hold."""

UNREAD: Final = _names("script style iframe noembed noframes noscript xmp")
"""Elements whose content is no markup and leaves."""

MERE_TEXT: Final = _names("title textarea")
"""Elements that hold text and references, but no tags."""

PARTS: Final = {
    "nav": RegionKind.BOILERPLATE,
    "footer": RegionKind.BOILERPLATE,
    "figcaption": RegionKind.CAPTION,
    "caption": RegionKind.CAPTION,
}
"""Elements whose whole text is a region."""

_INLINE = _names(
    "a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd "
    "label mark meter nobr output progress q rp rt ruby s samp small span strike strong sub sup "
    "time tt u var wbr"
)

KNOWN: Final = (
    BLOCKS | CELLS | HIDDEN | UNREAD | MERE_TEXT | _INLINE | _names("base link meta col colgroup")
)
