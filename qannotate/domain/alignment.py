"""Alignments: exact, compact maps between two texts, one derived from the other.

An alignment says which boundaries between characters of the two texts correspond. Where
they do one by one it is a *run*: characters map one by one. What lies between is a *block*:
n characters on one side, m on the other, mapped as a whole; with m = 0 they are not shown,
with n = 0 they were added. Two blocks that share a boundary are one block, so blocks are
always parted by runs, and alignments are equal when their blocks are.

Composing joins blocks that meet in the middle text and forgets that text. That can leave a
block of equal length on both sides which still maps as a whole (2 → 3 → 2), since nothing
finer is known. In a list of pieces, where equal length means character by character, it is
written as two pieces: n characters that leave, then n that come.

Offsets are code points or UTF-16 units or whatever the two texts are counted in.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qannotate.domain.span import Span

Segment = tuple[int, int, int, int]
"""A piece of an alignment: `(source_start, source_end, target_start, target_end)`."""

_FORMAT = 1
_LONGEST = 2**32 - 1


class _Side(NamedTuple):
    """Where the blocks lie in one of the two texts. The i-th blocks of both correspond."""

    length: int
    starts: Sequence[int]
    ends: Sequence[int]


class Alignment:
    """An immutable map between a source text and a target text, in normal form.

    Mapping takes time logarithmic in the number of blocks; everything else is linear in it.
    The lengths of the texts do not matter: an identity of any length is a few bytes.
    """

    __slots__ = ("_source", "_target")

    _source: _Side
    _target: _Side

    def __init__(self) -> None:
        raise TypeError("use Alignment.identity, from_segments, from_blocks or from_bytes")

    @property
    def source_length(self) -> int:
        return self._source.length

    @property
    def target_length(self) -> int:
        return self._target.length

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """Return the alignment of a text of this length with an equal one."""
        return cls.from_blocks(length, length, ())

    @classmethod
    def from_segments(cls, segments: Iterable[Segment]) -> Alignment:
        """Return the alignment made of pieces that follow each other without gaps.

        A piece of equal length on both sides maps character by character; empty pieces are
        skipped; neighbouring pieces of unequal length become one block.

        Raises:
            ValueError: a piece does not start where the last one ended, or runs backwards.
        """
        source = target = 0
        blocks = _Blocks()
        for segment in segments:
            source_start, source_end, target_start, target_end = segment
            if (source_start, target_start) != (source, target):
                raise ValueError(f"expected a piece from ({source}, {target}), not {segment}")
            blocks.add_piece(segment)
            source, target = source_end, target_end
        return blocks.alignment(source, target)

    @classmethod
    def from_blocks(
        cls, source_length: int, target_length: int, blocks: Iterable[Segment]
    ) -> Alignment:
        """Return the alignment with these changed pieces, in order; the rest are runs.

        A piece of equal length on both sides maps character by character, so it need not be
        named. Neighbouring pieces of unequal length become one block.

        Raises:
            ValueError: a piece runs backwards or overlaps the one before, or what lies
                between two pieces, before or after them differs in length.
        """
        found = _Blocks()
        for block in blocks:
            found.add_piece(block)
        return found.alignment(source_length, target_length)

    def segments(self) -> Iterator[Segment]:
        """Yield the pieces of both texts in order, without gaps and without empty ones.

        Pieces of equal length map character by character. `from_segments` reads them back.
        """
        source = target = 0
        for source_start, source_end, target_start, target_end in self._blocks():
            if source < source_start:
                yield source, source_start, target, target_start
            if source_end - source_start == target_end - target_start:
                yield source_start, source_end, target_start, target_start
                yield source_end, source_end, target_start, target_end
            else:
                yield source_start, source_end, target_start, target_end
            source, target = source_end, target_end
        if source < self.source_length:
            yield source, self.source_length, target, self.target_length

    def to(self, span: Span) -> Span | None:
        """Return where the target shows a span of the source; `None` where it shows nothing.

        Characters at the ends of the span that the target does not show count for nothing.
        What is left is covered from its first to its last character, blocks as a whole, with
        what was added in between. What was added at its edges is not covered.

        Raises:
            ValueError: the span reaches beyond the source.
        """
        return _image(span, self._source, self._target)

    def back(self, span: Span) -> Span | None:
        """Return the span of the source that a span of the target stands for, or `None`.

        The same rule as `to`, in the other direction.

        Raises:
            ValueError: the span reaches beyond the target.
        """
        return _image(span, self._target, self._source)

    def to_position(self, offset: int) -> int:
        """Return the place in the target for a caret at `offset` of the source.

        Never decreases as `offset` grows. Within a block it is the nearer end.

        Raises:
            ValueError: the offset is outside the source.
        """
        return _position(offset, self._source, self._target)

    def back_position(self, offset: int) -> int:
        """Return the place in the source for a caret at `offset` of the target.

        The same rule as `to_position`, in the other direction.

        Raises:
            ValueError: the offset is outside the target.
        """
        return _position(offset, self._target, self._source)

    def then(self, other: Alignment) -> Alignment:
        """Return the alignment from this source to the target of `other`.

        Raises:
            ValueError: the source of `other` is not as long as this target.
        """
        if self.target_length != other.source_length:
            raise ValueError(
                f"the texts in the middle differ: {self.target_length} and {other.source_length}"
            )
        if self.is_identity():
            return other
        if other.is_identity():
            return self
        return _compose(self, other)

    def inverse(self) -> Alignment:
        return _alignment(self._target, self._source)

    def is_identity(self) -> bool:
        """Whether every character maps to the one at the same offset."""
        return not self._source.starts

    def to_bytes(self) -> bytes:
        """Return a compact form: about three bytes a block."""
        data = bytearray((_FORMAT,))
        _write_number(data, self.source_length)
        _write_number(data, self.target_length)
        last = 0
        for source_start, source_end, target_start, target_end in self._blocks():
            _write_number(data, source_start - last)
            _write_number(data, source_end - source_start)
            _write_number(data, target_end - target_start)
            last = source_end
        return bytes(data)

    @classmethod
    def from_bytes(cls, data: bytes) -> Alignment:
        """Read back what `to_bytes` wrote.

        Raises:
            ValueError: the data are cut off, damaged, or of an unknown format.
        """
        if data[:1] != bytes((_FORMAT,)):
            raise ValueError("not an alignment, or of an unknown format")
        numbers = list(_read_numbers(data[1:]))
        if len(numbers) < 2 or (len(numbers) - 2) % 3:
            raise ValueError("the alignment is cut off")
        found = _Blocks()
        source = target = 0
        for gap, leaving, coming in zip(numbers[2::3], numbers[3::3], numbers[4::3], strict=True):
            touches = gap == 0 and (source > 0 or target > 0)
            if touches or leaving == coming == 0:
                raise ValueError("the alignment is damaged")
            start, at = source + gap, target + gap
            source, target = start + leaving, at + coming
            found.add((start, source, at, target))
        return found.alignment(numbers[0], numbers[1])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Alignment):
            return NotImplemented
        return (self._source, self._target) == (other._source, other._target)

    def __hash__(self) -> int:
        return hash((self.source_length, self.target_length, len(self._source.starts)))

    def __repr__(self) -> str:
        return f"Alignment.from_segments({list(self.segments())})"

    def __reduce__(self) -> tuple[object, tuple[bytes]]:
        return Alignment.from_bytes, (self.to_bytes(),)

    def _blocks(self) -> Iterator[Segment]:
        source, target = self._source, self._target
        return zip(source.starts, source.ends, target.starts, target.ends, strict=True)


def _alignment(source: _Side, target: _Side) -> Alignment:
    alignment = object.__new__(Alignment)
    alignment._source = source
    alignment._target = target
    return alignment


class _Blocks:
    """Collects blocks in order and joins those that touch."""

    def __init__(self) -> None:
        self._source_starts = array("I")
        self._source_ends = array("I")
        self._target_starts = array("I")
        self._target_ends = array("I")

    def add_piece(self, piece: Segment) -> None:
        """Add a piece as it is written: those of equal length are runs."""
        source_start, source_end, target_start, target_end = piece
        if source_end - source_start != target_end - target_start:
            self.add(piece)
        elif source_end < source_start:
            raise ValueError(f"not a piece: {piece}")

    def add(self, block: Segment) -> None:
        """Add characters that map as a whole, even if they are as many on both sides."""
        source_start, source_end, target_start, target_end = block
        last_source, last_target = self._last()
        gap = source_start - last_source
        if gap < 0 or gap != target_start - last_target:
            raise ValueError(f"no run leads to {block}")
        if source_end < source_start or target_end < target_start:
            raise ValueError(f"not a piece: {block}")
        if max(source_end, target_end) > _LONGEST:
            raise ValueError(f"too far into a text: {block}")
        if gap == 0 and self._source_ends:
            self._source_ends[-1] = source_end
            self._target_ends[-1] = target_end
            return
        self._source_starts.append(source_start)
        self._source_ends.append(source_end)
        self._target_starts.append(target_start)
        self._target_ends.append(target_end)

    def alignment(self, source_length: int, target_length: int) -> Alignment:
        last_source, last_target = self._last()
        rest = source_length - last_source
        if rest < 0 or rest != target_length - last_target:
            raise ValueError(f"no run leads to the ends ({source_length}, {target_length})")
        if max(source_length, target_length) > _LONGEST:
            raise ValueError("the text is too long to align")
        return _alignment(
            _Side(source_length, self._source_starts, self._source_ends),
            _Side(target_length, self._target_starts, self._target_ends),
        )

    def _last(self) -> tuple[int, int]:
        if not self._source_ends:
            return 0, 0
        return self._source_ends[-1], self._target_ends[-1]


def _image(span: Span, here: _Side, there: _Side) -> Span | None:
    """Map the first and the last character; what lies between follows.

    A block that shows nothing has an empty image between two runs, so a character of it at
    an end of the span leaves that end where its neighbour puts it.
    """
    if span.end > here.length:
        raise ValueError(f"the span ends at {span.end}, the text at {here.length}")
    first, last = span.start, span.end - 1
    before = bisect_right(here.starts, first) - 1
    until = bisect_right(here.starts, last, max(before, 0)) - 1
    if before < 0:
        start = first
    elif first < here.ends[before]:
        start = there.starts[before]
    else:
        start = there.ends[before] + first - here.ends[before]
    if until < 0:
        end = last + 1
    elif last < here.ends[until]:
        end = there.ends[until]
    else:
        end = there.ends[until] + last + 1 - here.ends[until]
    return Span(start, end) if start < end else None


def _position(offset: int, here: _Side, there: _Side) -> int:
    if not 0 <= offset <= here.length:
        raise ValueError(f"{offset} is outside a text of {here.length}")
    block = bisect_left(here.ends, offset)
    if block < len(here.starts) and here.starts[block] <= offset:
        nearer_start = offset - here.starts[block] <= here.ends[block] - offset
        return there.starts[block] if nearer_start else there.ends[block]
    if block == 0:
        return offset
    return there.ends[block - 1] + offset - here.ends[block - 1]


def _compose(first: Alignment, second: Alignment) -> Alignment:
    """Join blocks whose middle stretches overlap or touch; runs carry the rest across."""
    found = _Blocks()
    firsts = _Pointer(first._target, first._source)
    seconds = _Pointer(second._source, second._target)
    while (start := min(firsts.start, seconds.start)) < _NEVER:
        source_start, target_start = start + firsts.shift, start + seconds.shift
        end = start
        while min(firsts.start, seconds.start) <= end:
            end = max(end, firsts.take() if firsts.start <= seconds.start else seconds.take())
        source_end, target_end = end + firsts.shift, end + seconds.shift
        if source_end > source_start or target_end > target_start:
            found.add((source_start, source_end, target_start, target_end))
    return found.alignment(first.source_length, second.target_length)


_NEVER = _LONGEST + 1


class _Pointer:
    """Walks over blocks by the stretches they take up in the middle text.

    `start` is where the next one begins; `shift` leads from the middle text to the other
    side in the run before it.
    """

    def __init__(self, middle: _Side, other: _Side) -> None:
        self._middle, self._other = middle, other
        self._next = 0
        self.shift = 0
        self.start = middle.starts[0] if middle.starts else _NEVER

    def take(self) -> int:
        """Go past the next block and return where it ends in the middle text."""
        starts, end = self._middle.starts, self._middle.ends[self._next]
        self.shift = self._other.ends[self._next] - end
        self._next += 1
        self.start = starts[self._next] if self._next < len(starts) else _NEVER
        return end


def _write_number(data: bytearray, number: int) -> None:
    """Append a whole number, seven bits a byte, lowest first; the last byte is below 128."""
    while number > 127:
        data.append(number & 127 | 128)
        number >>= 7
    data.append(number)


def _read_numbers(data: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in data:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            if number > _LONGEST or (byte == 0 and shift > 7):
                raise ValueError("the alignment is damaged")
            yield number
            number = shift = 0
    if shift:
        raise ValueError("the alignment is cut off")
