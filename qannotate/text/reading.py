"""One file's bytes to the reading text of a document, with the alignment between them.

The text is made in steps, each a function from a text to a text with its alignment: line
ends, invisible characters, front matter, HTML or Markdown. The alignment leads from the
decoded file, of which a byte order mark is a part, to the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qannotate.domain.alignment import Alignment
from qannotate.domain.document import Region
from qannotate.domain.view import Derived
from qannotate.text.about import About
from qannotate.text.encoding import Decoded, EmptyFileError, decode, encoding_title
from qannotate.text.front_matter import drop_front_matter
from qannotate.text.html_page import read_html
from qannotate.text.invisible import drop_invisible
from qannotate.text.line_ends import normalise_line_ends
from qannotate.text.markdown import drop_bold_marks, drop_marks
from qannotate.text.markup import Markup, recognise
from qannotate.text.regions import page_parts


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a file, how it was reached, and what the page says about it.

    `alignment` leads from `decoded` to `text`; `decoded` is what `bytes.decode(encoding)`
    gives. `published` is an ISO 8601 day or empty. `regions` are in the order of the text.
    Each warning is two sentences for people.
    """

    text: str
    decoded: str
    alignment: Alignment
    encoding: str
    reader: str
    title: str
    source: str
    author: str
    published: str
    regions: tuple[Region, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A text without its markup, and what the markup said."""

    derived: Derived
    about: About
    regions: tuple[Region, ...]


def read_bytes(data: bytes, name: str) -> Reading:
    """Return the reading text of a file; `name` is its name, also in messages.

    Raises:
        EmptyFileError: the file has no text, or none besides markup and white space.
        InputError: the file is not text, is damaged, is in an encoding that cannot be told,
            or declares entities in its document type.
    """
    decoded = decode(data, name)
    lines = normalise_line_ends(decoded.text)
    visible = drop_invisible(lines.text)
    headed = drop_front_matter(visible.text)
    markup = recognise(headed.derived.text, name)
    marked = _without_markup(headed.derived.text, markup)
    text = marked.derived.text
    if not text.strip():
        raise EmptyFileError(name)
    parts = page_parts(text, headed.about.or_else(marked.about), marked.regions)
    about = headed.about.or_else(marked.about).or_else(parts.about)
    return Reading(
        text=text,
        decoded=decoded.text,
        alignment=_composed([lines, visible, headed.derived, marked.derived]),
        encoding=decoded.encoding,
        reader=markup,
        title=_one_line(about.title),
        source=_one_line(about.source),
        author=_one_line(about.author),
        published=about.published,
        regions=parts.regions,
        warnings=tuple(_warnings(decoded)),
    )


def _without_markup(text: str, markup: Markup) -> _Marked:
    if markup is Markup.HTML:
        page = read_html(text)
        # References can stand for invisible characters too.
        visible = drop_invisible(page.derived.text)
        regions = (
            Region(region.kind, span)
            for region in page.regions
            if (span := visible.alignment.to(region.span))
        )
        return _Marked(
            Derived(visible.text, page.derived.alignment.then(visible.alignment)),
            page.about,
            tuple(regions),
        )
    marks = drop_marks(text) if markup is Markup.MARKDOWN else drop_bold_marks(text)
    return _Marked(marks.derived, marks.about, marks.regions)


def _composed(steps: Sequence[Derived]) -> Alignment:
    alignment = steps[0].alignment
    for step in steps[1:]:
        alignment = alignment.then(step.alignment)
    return alignment


def _one_line(said: str) -> str:
    return " ".join(drop_invisible(said).text.split())


def _warnings(decoded: Decoded) -> list[str]:
    warnings = []
    if decoded.encoding != "utf-8":
        how = "is" if decoded.certain else "seems to be"
        warnings.append(
            f"The file {how} in {encoding_title(decoded.encoding)}, not in UTF-8."
            " Check that the text reads well."
        )
    damaged = decoded.text.count("\ufffd")
    if damaged:
        warnings.append(
            f"The file lost characters before it came here (U+FFFD × {damaged})."
            " Get the page again if it matters."
        )
    return warnings
