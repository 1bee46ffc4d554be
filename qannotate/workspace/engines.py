"""Asking the engines about a document: values in, values out, in any thread or process.

Nothing here knows a project, so that a process that computes need not load what stores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from qannotate import assets
from qannotate.domain.annotation import Suggestion
from qannotate.domain.document import Document, text_hash
from qannotate.errors import InputError
from qannotate.store.answers import PackedAnswer, pack_answer
from qannotate.suggest.engine import Engine
from qannotate.suggest.lexicons import Lexicons, parse_list
from qannotate.suggest.registry import engines
from qannotate.suggest.suggest import prepare, propose


@dataclass(frozen=True, slots=True)
class Answer:
    """What one engine suggests for a document, and the version to store it under."""

    engine: str
    version: str
    suggestions: tuple[Suggestion, ...]

    def packed(self, text_hash: bytes) -> PackedAnswer:
        """Return what is stored of it for the text with this hash."""
        return pack_answer(self.engine, self.version, self.suggestions, text_hash)


@dataclass(frozen=True, slots=True)
class Question:
    """A document that engines are asked about, with its date (ISO 8601) or none."""

    document: Document
    published: str
    engines: tuple[str, ...]

    def answers(self) -> tuple[PackedAnswer, ...]:
        """Ask the engines. An engine that fails is a bug; the note on it says where."""
        digest = text_hash(self.document.text)
        try:
            answers = compute(self.document, self.published, self.engines)
        except Exception as error:
            error.add_note(f"while suggesting for “{self.document.name}” ({self.document.id})")
            raise
        return tuple(answer.packed(digest) for answer in answers)


def load_lexicons() -> Lexicons:
    """Return the word lists that come with the program."""
    files = sorted(assets.seeds("lexicons").glob("*.txt"))
    return Lexicons({file.stem: parse_list(file.read_text(encoding="utf-8")) for file in files})


@cache
def default_engines() -> Mapping[str, Engine]:
    """Return the engines on the program's own word lists, built once."""
    return engines(load_lexicons())


def chosen_engines(names: Iterable[str] | None) -> tuple[Engine, ...]:
    """Return the engines of these names in order of rank, all for `None`.

    Raises:
        InputError: there is no engine of one of the names.
    """
    known = default_engines()
    if names is None:
        return tuple(known.values())
    asked = set(names)
    unknown = sorted(asked - set(known))
    if unknown:
        raise InputError(f"There is no engine “{unknown[0]}”.", f"Choose from: {', '.join(known)}.")
    return tuple(engine for name, engine in known.items() if name in asked)


def version_for(engine: Engine, published: str) -> str:
    """Return the version of an answer: relative dates depend on the article's date too."""
    return f"{engine.version}@{published}" if published else engine.version


def compute(
    document: Document, published: str, engine_names: Iterable[str] | None = None
) -> tuple[Answer, ...]:
    """Return what the engines suggest for a document.

    `published` is an ISO 8601 date or empty. Loads jieba if that has not happened.

    Raises:
        InputError: there is no engine of one of the names.
    """
    chosen = chosen_engines(engine_names)
    if not chosen:
        return ()
    article, alignment = prepare(document.text, published)
    return tuple(
        Answer(
            engine.name,
            version_for(engine, published),
            propose(engine, article, alignment, document),
        )
        for engine in chosen
    )
