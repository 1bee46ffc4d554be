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

from qannotate.domain.span import Span

Segment = tuple[int, int, int, int]
"""A piece of an alignment: `(source_start, source_end, target_start, target_end)`."""

_FORMAT = 1
_LONGEST = 2**32 - 1


class Alignment:
    """An immutable map between a source text and a target text, in normal form.

    Mapping takes time logarithmic in the number of blocks; everything else is linear in it.
    The lengths of the texts do not matter: an identity of any length is a few bytes.
    """

    __slots__ = (
        "_source_ends",
        "_source_starts",
        "_target_ends",
        "_target_starts",
        "source_length",
        "target_length",
    )

    source_length: int
    target_length: int
    _source_starts: Sequence[int]
    _source_ends: Sequence[int]
    _target_starts: Sequence[int]
    _target_ends: Sequence[int]

    def __init__(self) -> None:
        raise TypeError("use Alignment.identity, from_segments, from_blocks or from_bytes")

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
            source, target = source_end, target_end
            if source - source_start != target - target_start:
                blocks.add(source_start, source, target_start, target)
            elif source < source_start:
                raise ValueError(f"not a piece: {segment}")
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
            source_start, source_end, target_start, target_end = block
            if source_end - source_start != target_end - target_start:
                found.add(source_start, source_end, target_start, target_end)
            elif source_end < source_start:
                raise ValueError(f"not a piece: {block}")
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
        return _image(
            span,
            self.source_length,
            self._source_starts,
            self._source_ends,
            self._target_starts,
            self._target_ends,
        )

    def back(self, span: Span) -> Span | None:
        """Return the span of the source that a span of the target stands for, or `None`.

        The same rule as `to`, in the other direction.

        Raises:
            ValueError: the span reaches beyond the target.
        """
        return _image(
            span,
            self.target_length,
            self._target_starts,
            self._target_ends,
            self._source_starts,
            self._source_ends,
        )

    def to_position(self, offset: int) -> int:
        """Return the place in the target for a caret at `offset` of the source.

        Never decreases as `offset` grows. Within a block it is the nearer end.

        Raises:
            ValueError: the offset is outside the source.
        """
        return _position(
            offset,
            self.source_length,
            self._source_starts,
            self._source_ends,
            self._target_starts,
            self._target_ends,
        )

    def back_position(self, offset: int) -> int:
        """Return the place in the source for a caret at `offset` of the target.

        The same rule as `to_position`, in the other direction.

        Raises:
            ValueError: the offset is outside the target.
        """
        return _position(
            offset,
            self.target_length,
            self._target_starts,
            self._target_ends,
            self._source_starts,
            self._source_ends,
        )

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
        return _alignment(
            self.target_length,
            self.source_length,
            self._target_starts,
            self._target_ends,
            self._source_starts,
            self._source_ends,
        )

    def is_identity(self) -> bool:
        """Whether every character maps to the one at the same offset."""
        return not self._source_starts

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
            if not (leaving or coming) or (source or target) and not gap:
                raise ValueError("the alignment is damaged")
            start, at = source + gap, target + gap
            source, target = start + leaving, at + coming
            found.add(start, source, at, target)
        return found.alignment(numbers[0], numbers[1])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Alignment):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash((self.source_length, self.target_length, len(self._source_starts)))

    def __repr__(self) -> str:
        return f"Alignment.from_segments({list(self.segments())})"

    def __reduce__(self) -> tuple[object, tuple[bytes]]:
        return Alignment.from_bytes, (self.to_bytes(),)

    def _key(self) -> tuple[object, ...]:
        # Runs are as long on both sides, so the target's starts follow from these.
        return (
            self.source_length,
            self.target_length,
            self._source_starts,
            self._source_ends,
            self._target_ends,
        )

    def _blocks(self) -> Iterator[Segment]:
        return zip(
            self._source_starts,
            self._source_ends,
            self._target_starts,
            self._target_ends,
            strict=True,
        )


def _alignment(
    source_length: int,
    target_length: int,
    source_starts: Sequence[int],
    source_ends: Sequence[int],
    target_starts: Sequence[int],
    target_ends: Sequence[int],
) -> Alignment:
    alignment = object.__new__(Alignment)
    alignment.source_length = source_length
    alignment.target_length = target_length
    alignment._source_starts = source_starts
    alignment._source_ends = source_ends
    alignment._target_starts = target_starts
    alignment._target_ends = target_ends
    return alignment


class _Blocks:
    """Collects changed pieces in order and joins those that touch."""

    def __init__(self) -> None:
        self._source_starts = array("I")
        self._source_ends = array("I")
        self._target_starts = array("I")
        self._target_ends = array("I")

    def add(self, source_start: int, source_end: int, target_start: int, target_end: int) -> None:
        last_source = self._source_ends[-1] if self._source_ends else 0
        last_target = self._target_ends[-1] if self._target_ends else 0
        gap = source_start - last_source
        if gap < 0 or gap != target_start - last_target:
            raise ValueError(f"no run leads to ({source_start}, {target_start})")
        if source_end < source_start or target_end < target_start:
            raise ValueError(f"not a piece: [{source_start}, {source_end}) to {target_end}")
        if gap == 0 and self._source_ends:
            self._source_ends[-1] = source_end
            self._target_ends[-1] = target_end
            return
        self._source_starts.append(source_start)
        self._source_ends.append(source_end)
        self._target_starts.append(target_start)
        self._target_ends.append(target_end)

    def alignment(self, source_length: int, target_length: int) -> Alignment:
        last_source = self._source_ends[-1] if self._source_ends else 0
        last_target = self._target_ends[-1] if self._target_ends else 0
        rest = source_length - last_source
        if rest < 0 or rest != target_length - last_target:
            raise ValueError(f"no run leads to the ends ({source_length}, {target_length})")
        if max(source_length, target_length) > _LONGEST:
            raise ValueError("the text is too long to align")
        return _alignment(
            source_length,
            target_length,
            self._source_starts,
            self._source_ends,
            self._target_starts,
            self._target_ends,
        )


def _image(
    span: Span,
    length: int,
    starts: Sequence[int],
    ends: Sequence[int],
    target_starts: Sequence[int],
    target_ends: Sequence[int],
) -> Span | None:
    first, last = span.start, span.end - 1
    if last >= length:
        raise ValueError(f"the span ends at {span.end}, the text at {length}")
    before = bisect_right(starts, first) - 1
    until = bisect_right(starts, last, max(before, 0)) - 1
    if before >= 0 and first < ends[before] and target_starts[before] == target_ends[before]:
        first = ends[before]
    if until >= 0 and last < ends[until] and target_starts[until] == target_ends[until]:
        last = starts[until] - 1
        until -= 1
    if first > last:
        return None
    if before < 0:
        start = first
    elif first < ends[before]:
        start = target_starts[before]
    else:
        start = target_ends[before] + first - ends[before]
    if until < 0:
        end = last + 1
    elif last < ends[until]:
        end = target_ends[until]
    else:
        end = target_ends[until] + last + 1 - ends[until]
    return Span(start, end)


def _position(
    offset: int,
    length: int,
    starts: Sequence[int],
    ends: Sequence[int],
    target_starts: Sequence[int],
    target_ends: Sequence[int],
) -> int:
    if not 0 <= offset <= length:
        raise ValueError(f"{offset} is outside a text of {length}")
    block = bisect_left(ends, offset)
    if block < len(starts) and starts[block] <= offset:
        nearer_start = offset - starts[block] <= ends[block] - offset
        return target_starts[block] if nearer_start else target_ends[block]
    if block == 0:
        return offset
    return target_ends[block - 1] + offset - ends[block - 1]


def _compose(first: Alignment, second: Alignment) -> Alignment:
    """Join blocks whose middle stretches overlap or touch; runs carry the rest across."""
    found = _Blocks()
    firsts = _Pointer(first._target_starts, first._target_ends, first._source_ends)
    seconds = _Pointer(second._source_starts, second._source_ends, second._target_ends)
    while (start := min(firsts.start, seconds.start)) < _NEVER:
        source_start, target_start = start + firsts.shift, start + seconds.shift
        end = start
        while min(firsts.start, seconds.start) <= end:
            end = max(end, firsts.take() if firsts.start <= seconds.start else seconds.take())
        source_end, target_end = end + firsts.shift, end + seconds.shift
        if source_end > source_start or target_end > target_start:
            found.add(source_start, source_end, target_start, target_end)
    return found.alignment(first.source_length, second.target_length)


_NEVER = _LONGEST + 1


class _Pointer:
    """Walks over blocks by their middle stretches.

    `start` is where the next one begins; `shift` is what leads from the middle text to the
    other side in the run before it.
    """

    def __init__(
        self, starts: Sequence[int], ends: Sequence[int], other_ends: Sequence[int]
    ) -> None:
        self._starts, self._ends, self._other_ends = starts, ends, other_ends
        self._next = 0
        self.shift = 0
        self.start = starts[0] if starts else _NEVER

    def take(self) -> int:
        """Go past the next block and return where it ends in the middle text."""
        block = self._next
        end = self._ends[block]
        self.shift = self._other_ends[block] - end
        self._next = block + 1
        self.start = self._starts[block + 1] if block + 1 < len(self._starts) else _NEVER
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
