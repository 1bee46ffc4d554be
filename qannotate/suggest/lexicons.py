"""Word lists, as values. Whoever owns the files reads them and hands them in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Lexicons:
    """Word lists by name; entries keep the order of their file, without duplicates."""

    lists: Mapping[str, tuple[str, ...]]

    def words(self, name: str) -> tuple[str, ...]:
        """Return the list called `name`.

        Raises:
            KeyError: there is no such list.
        """
        return self.lists[name]

    def digest(self, names: Iterable[str]) -> str:
        """Return 12 hexadecimal digits that change whenever one of the lists does."""
        content = "\n\n".join("\n".join((name, *self.words(name))) for name in sorted(names))
        return sha256(content.encode()).hexdigest()[:12]


def parse_list(text: str) -> tuple[str, ...]:
    """Return the entries of a word list: one a line; blank lines and `#` lines are skipped."""
    lines = (line.strip() for line in text.split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))
