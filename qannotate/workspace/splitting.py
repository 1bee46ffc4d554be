"""Splitting documents into parts to train, tune and test on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from qannotate.errors import InputError

PARTS = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class Split:
    """Shares of the documents in the parts of `PARTS`, and the seed that deals them out."""

    shares: tuple[int, int, int] = (80, 10, 10)
    seed: int = 0

    def __post_init__(self) -> None:
        if min(self.shares) < 0 or sum(self.shares) == 0:
            raise ValueError(f"not shares: {self.shares}")


def parse_split(text: str, seed: int = 0) -> Split:
    """Return the split that a text such as `80/10/10` states.

    Raises:
        InputError: it states none.
    """
    parts = text.split("/")
    if len(parts) != len(PARTS) or not all(part.strip().isdecimal() for part in parts):
        raise InputError(f"“{text}” is no split.", "Write three shares, such as 80/10/10.")
    train, dev, test = (int(part) for part in parts)
    if train + dev + test == 0:
        raise InputError(f"“{text}” leaves nothing.", "Write three shares, such as 80/10/10.")
    return Split((train, dev, test), seed)


def deal_out(documents: Sequence[UUID], split: Split) -> dict[UUID, str]:
    """Return the part of each document.

    The order in which documents are dealt out is that of a hash of seed and id: the same in
    every project, on every machine, and hardly changed by a document more. Whole documents
    move, so no sentence of one is in two parts. Each part with a share gets at least one.

    Raises:
        InputError: there are fewer documents than parts.
    """
    sizes = _sizes(len(documents), split.shares)
    dealt = sorted(documents, key=lambda one: sha256(f"{split.seed} {one}".encode()).digest())
    names = [part for part, size in zip(PARTS, sizes, strict=True) for _ in range(size)]
    return dict(zip(dealt, names, strict=True))


def _sizes(total: int, shares: Sequence[int]) -> list[int]:
    """Return whole numbers in proportion to the shares, by largest remainders."""
    wanted = [share > 0 for share in shares]
    if total < sum(wanted):
        raise InputError(
            f"{total} documents are too few for {sum(wanted)} parts.",
            "Label more documents, or export without a split.",
        )
    whole = sum(shares)
    sizes = [
        max(total * share // whole, int(some)) for share, some in zip(shares, wanted, strict=True)
    ]
    remainders = [total * share % whole for share in shares]
    while sum(sizes) < total:
        most = max(range(len(shares)), key=lambda part: (remainders[part], -part))
        sizes[most] += 1
        remainders[most] = -1
    while sum(sizes) > total:
        sizes[max(range(len(shares)), key=lambda part: sizes[part])] -= 1
    return sizes
