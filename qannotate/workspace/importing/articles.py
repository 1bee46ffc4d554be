"""Files of one article: read into a document, with what the page says and where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from qannotate.domain.document import Document, DocumentData, Source, document_id
from qannotate.errors import InputError
from qannotate.text.encoding import EmptyFileError
from qannotate.text.reading import Reading, read_bytes
from qannotate.workspace.viewing import detect_script

_LARGEST = 128 * 1024 * 1024
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it can be stored. `warnings` are pairs of sentences for people."""

    document: Document
    data: DocumentData
    source: Source
    warnings: tuple[tuple[str, str], ...]


def extract(path: Path) -> Reading:
    """Return the reading text of a file, as importing stores it, and its alignment.

    Raises:
        InputError: the file cannot be read as an article.
    """
    return read_bytes(_bytes_of(path), path.name)


def read_article(path: Path) -> Article:
    """Return the article in a file, named after it.

    Raises:
        EmptyFileError: the file has no text.
        InputError: the file cannot be read as an article.
    """
    data = _bytes_of(path)
    reading = read_bytes(data, path.name)
    text = reading.text
    document = Document(document_id(text), listed_name(path.stem), text, detect_script(text))
    source = Source(
        name=path.name,
        hash=sha256(data).digest(),
        encoding=reading.encoding,
        reader=reading.reader,
        data=data,
        alignment=reading.alignment,
    )
    return Article(document, _data(document, reading), source, _warnings(reading))


def check_not_empty(path: Path) -> None:
    """Refuse a file without a byte, as an empty file and not as a broken one."""
    if not path.stat().st_size:
        raise EmptyFileError(path.name)


def listed_name(stated: str) -> str:
    """Return a document's name as it fits into a list: one line, not too long."""
    return " ".join(stated.split())[:_LONGEST_NAME] or "document"


def _bytes_of(path: Path) -> bytes:
    try:
        check_not_empty(path)
        size = path.stat().st_size
        if size > _LARGEST:
            raise InputError(
                f"“{path.name}” has {size >> 20} MB, which is no article.",
                "Cut it into articles, or import it in a format that holds many.",
            )
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            f"“{path.name}” cannot be read: {error.strerror}.",
            "Check that the file is there and that you may read it.",
        ) from error


def _data(document: Document, reading: Reading) -> DocumentData:
    return DocumentData(
        document.id,
        title=reading.title,
        source=reading.source,
        author=reading.author,
        published=reading.published,
        regions=reading.regions,
    )


def _warnings(reading: Reading) -> tuple[tuple[str, str], ...]:
    split = (warning.partition(". ") for warning in reading.warnings)
    return tuple((f"{what}.", todo) for what, _, todo in split)
