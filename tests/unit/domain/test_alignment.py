"""The laws of alignments, on arbitrary ones. A slow, obvious model stands beside the fast one."""

from __future__ import annotations

import copy
import tracemalloc
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.alignment import Alignment, Segment
from qannotate.domain.span import Span

Lengths = tuple[int, int]
Pieces = list[Lengths]

pieces = st.lists(
    st.one_of(
        st.integers(1, 4).map(lambda n: (n, n)),
        st.tuples(st.integers(0, 4), st.integers(0, 4)),
    ),
    max_size=8,
)


@st.composite
def pieces_from(draw: st.DrawFn, source_length: int) -> Pieces:
    """Draw pieces whose source has this length."""
    drawn: Pieces = []
    left = source_length
    while left:
        n = draw(st.integers(0, min(3, left)))
        drawn.append((n, draw(st.one_of(st.just(n), st.integers(0, 3)))))
        left -= n
        if len(drawn) > 12:
            drawn.append((left, left))
            break
    if draw(st.booleans()):
        drawn.append((0, draw(st.integers(0, 2))))
    return drawn


def aligned(lengths: Pieces) -> Alignment:
    return Alignment.from_segments(as_segments(lengths))


def as_segments(lengths: Pieces) -> Iterator[Segment]:
    source = target = 0
    for n, m in lengths:
        yield source, source + n, target, target + m
        source, target = source + n, target + m


alignments = pieces.map(aligned)


@st.composite
def chains(draw: st.DrawFn, links: int) -> tuple[Alignment, ...]:
    """Draw alignments that can be composed one after another."""
    chain = [draw(alignments)]
    while len(chain) < links:
        chain.append(aligned(draw(pieces_from(chain[-1].target_length))))
    return tuple(chain)


@st.composite
def with_span(draw: st.DrawFn) -> tuple[Alignment, Span]:
    alignment = draw(alignments.filter(lambda a: a.source_length > 0))
    return alignment, draw(spans(alignment.source_length))


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


def units(alignment: Alignment) -> list[Segment]:
    """Cut an alignment into single characters of runs, and whole blocks."""
    found: list[Segment] = []
    for source_start, source_end, target_start, target_end in alignment.segments():
        if source_end - source_start == target_end - target_start:
            found += [
                (source_start + i, source_start + i + 1, target_start + i, target_start + i + 1)
                for i in range(source_end - source_start)
            ]
        elif found and source_start == source_end and found[-1][2] == found[-1][3] == target_start:
            found[-1] = (found[-1][0], source_end, target_start, target_end)
        else:
            found.append((source_start, source_end, target_start, target_end))
    return found


def unit_of(alignment: Alignment, offset: int) -> Segment:
    return next(unit for unit in units(alignment) if unit[0] <= offset < unit[1])


def core(alignment: Alignment, span: Span) -> Span | None:
    """Return the span without the characters at its ends that the target does not show."""
    shown = [
        offset
        for offset in range(span.start, span.end)
        if (unit := unit_of(alignment, offset))[2] < unit[3]
    ]
    return Span(shown[0], shown[-1] + 1) if shown else None


def model_of_composition(first: Alignment, second: Alignment) -> set[frozenset[tuple[str, int]]]:
    """Return which boundaries of source and target belong together, over all three texts."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(boundary: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(boundary, boundary) != boundary:
            boundary = parent[boundary]
        return boundary

    for alignment, source, target in ((first, "s", "m"), (second, "m", "t")):
        parent[root((source, 0))] = root((target, 0))
        for s0, s1, t0, t1 in units(alignment):
            if s1 - s0 == t1 - t0 == 1 and not is_whole(alignment, s0):
                parent[root((source, s1))] = root((target, t1))
            else:
                joined = [(source, i) for i in range(s0, s1 + 1)]
                joined += [(target, i) for i in range(t0, t1 + 1)]
                for boundary in joined:
                    parent[root(boundary)] = root(joined[0])
    classes: dict[tuple[str, int], set[tuple[str, int]]] = {}
    for boundary in list(parent):
        if boundary[0] != "m":
            classes.setdefault(root(boundary), set()).add(boundary)
    return {frozenset(members) for members in classes.values()}


def is_whole(alignment: Alignment, offset: int) -> bool:
    """Whether the character is the source of a block, however many come in its place."""
    return any(s0 <= offset < s1 and s1 - s0 != t1 - t0 for s0, s1, t0, t1 in alignment.segments())


def classes_of(alignment: Alignment) -> set[frozenset[tuple[str, int]]]:
    """Return which boundaries of source and target an alignment joins."""
    return {
        frozenset((side, i) for side, i in members if side != "m")
        for members in model_of_composition(alignment, Alignment.identity(alignment.target_length))
    }


class TestMappingSpans:
    @given(with_span())
    def test_a_span_has_an_image_exactly_if_one_of_its_characters_is_shown(self, drawn):
        alignment, span = drawn

        assert (alignment.to(span) is None) == (core(alignment, span) is None)

    @given(with_span())
    def test_going_there_and_back_covers_the_core_and_no_more_than_its_blocks(self, drawn):
        alignment, span = drawn
        kept = core(alignment, span)
        if kept is None:
            return
        image = alignment.to(span)
        back = alignment.back(image)

        widest = Span(
            unit_of(alignment, kept.start)[0],
            unit_of(alignment, kept.end - 1)[1],
        )
        assert back.contains(kept)
        assert back == widest
        if kept == widest:
            assert back == kept

    @given(with_span())
    def test_what_is_not_shown_at_the_ends_of_a_span_makes_no_difference(self, drawn):
        alignment, span = drawn
        kept = core(alignment, span)

        assert kept is None or alignment.to(span) == alignment.to(kept)

    @given(with_span())
    def test_mapping_back_is_mapping_by_the_inverse(self, drawn):
        alignment, span = drawn

        assert alignment.inverse().back(span) == alignment.to(span)

    @given(with_span(), st.data())
    def test_containment_survives(self, drawn, data):
        alignment, outer = drawn
        inner_start = data.draw(st.integers(outer.start, outer.end - 1))
        inner = Span(inner_start, data.draw(st.integers(inner_start + 1, outer.end)))
        image, inner_image = alignment.to(outer), alignment.to(inner)

        if inner_image is not None:
            assert image is not None
            assert image.contains(inner_image)

    @given(with_span(), st.data())
    def test_order_survives(self, drawn, data):
        alignment, span = drawn
        other = data.draw(spans(alignment.source_length))
        image, other_image = alignment.to(span), alignment.to(other)
        if image is None or other_image is None:
            return

        if span.start <= other.start and span.end <= other.end:
            assert image.start <= other_image.start
            assert image.end <= other_image.end

    @given(alignments)
    def test_pieces_of_equal_length_map_character_by_character(self, alignment):
        for source_start, source_end, target_start, target_end in alignment.segments():
            if source_end - source_start != target_end - target_start:
                continue
            for offset in range(source_end - source_start):
                character = Span(source_start + offset, source_start + offset + 1)
                image = Span(target_start + offset, target_start + offset + 1)
                assert alignment.to(character) == image
                assert alignment.back(image) == character

    def test_a_gloss_inside_a_span_is_covered_and_one_at_its_edge_is_not(self):
        # 柯(kē)橋(qiáo)區 without its glosses is 柯橋區.
        alignment = aligned([(1, 1), (4, 0), (1, 1), (6, 0), (1, 1)])

        assert alignment.to(Span(0, 13)) == Span(0, 3)
        assert alignment.back(Span(0, 2)) == Span(0, 6)
        assert alignment.to(Span(0, 12)) == Span(0, 2)
        assert alignment.to(Span(1, 6)) == Span(1, 2)
        assert alignment.to(Span(1, 5)) is None
        assert alignment.to(Span(2, 3)) is None

    def test_what_was_added_inside_a_span_is_covered_and_at_its_edge_is_not(self):
        alignment = aligned([(1, 1), (0, 3), (1, 1), (0, 2)])

        assert alignment.to(Span(0, 2)) == Span(0, 5)
        assert alignment.to(Span(0, 1)) == Span(0, 1)
        assert alignment.to(Span(1, 2)) == Span(4, 5)
        assert alignment.back(Span(1, 4)) is None

    def test_a_block_maps_as_a_whole(self):
        # U盤 is 隨身碟 in Taiwan.
        alignment = aligned([(1, 1), (2, 3), (1, 1)])

        assert alignment.to(Span(1, 2)) == Span(1, 4)
        assert alignment.back(Span(2, 3)) == Span(1, 3)
        assert alignment.back(Span(3, 5)) == Span(1, 4)

    @given(alignments)
    def test_a_span_beyond_the_text_is_an_error(self, alignment):
        beyond = Span(alignment.source_length, alignment.source_length + 1)

        with pytest.raises(ValueError, match="the span ends at"):
            alignment.to(beyond)


class TestMappingPositions:
    @given(alignments)
    def test_carets_never_go_backwards_and_stay_in_the_text(self, alignment):
        places = [alignment.to_position(i) for i in range(alignment.source_length + 1)]

        assert places == sorted(places)
        assert places[0] >= 0
        assert places[-1] <= alignment.target_length

    @given(alignments)
    def test_a_caret_keeps_its_place_in_a_run(self, alignment):
        for source_start, source_end, target_start, target_end in alignment.segments():
            if source_end - source_start == target_end - target_start:
                for offset in range(1, source_end - source_start):
                    place = alignment.to_position(source_start + offset)
                    assert place == target_start + offset
                    assert alignment.back_position(place) == source_start + offset

    def test_a_caret_in_a_block_goes_to_the_nearer_end(self):
        alignment = aligned([(1, 1), (4, 3), (1, 1)])

        assert [alignment.to_position(i) for i in range(7)] == [0, 1, 1, 1, 4, 4, 5]

    def test_a_caret_outside_the_text_is_an_error(self):
        with pytest.raises(ValueError, match="outside"):
            Alignment.identity(3).to_position(4)


class TestNormalForm:
    @given(pieces)
    def test_the_pieces_cover_both_texts_without_gaps_and_without_empty_ones(self, lengths):
        alignment = aligned(lengths)
        source = target = 0
        for source_start, source_end, target_start, target_end in alignment.segments():
            assert (source_start, target_start) == (source, target)
            assert (source_end, target_end) > (source, target)
            source, target = source_end, target_end

        assert (source, target) == (alignment.source_length, alignment.target_length)
        assert source == sum(n for n, _ in lengths)
        assert target == sum(m for _, m in lengths)

    @given(alignments)
    def test_runs_and_blocks_take_turns(self, alignment):
        if any(n == m for n, m in whole_blocks(alignment)):
            return  # written as two pieces
        runs = [s1 - s0 == t1 - t0 for s0, s1, t0, t1 in alignment.segments()]

        assert all(one != next_one for one, next_one in pairwise(runs))

    @given(alignments)
    def test_reading_the_pieces_back_gives_the_same_alignment(self, alignment):
        again = Alignment.from_segments(alignment.segments())

        assert again == alignment
        assert hash(again) == hash(alignment)

    @given(pieces, st.data())
    def test_cutting_runs_and_deletions_finer_changes_nothing(self, lengths, data):
        finer: Pieces = []
        for n, m in lengths:
            cut = data.draw(st.integers(0, n))
            if n == m:
                finer += [(cut, cut), (n - cut, n - cut), (0, 0)]
            elif m == 0:
                finer += [(cut, 0), (n - cut, 0)]
            else:
                finer += [(n, m)]

        assert aligned(finer) == aligned(lengths)

    @given(pieces)
    def test_only_the_changed_pieces_need_naming(self, lengths):
        segments = list(as_segments(lengths))
        changed = [s for s in segments if s[1] - s[0] != s[3] - s[2]]
        source, target = segments[-1][1::2] if segments else (0, 0)

        assert Alignment.from_blocks(source, target, changed) == aligned(lengths)
        assert Alignment.from_blocks(source, target, segments) == aligned(lengths)

    def test_neighbouring_changed_pieces_are_one_block(self):
        assert aligned([(1, 2), (3, 1)]) == aligned([(4, 3)])
        assert aligned([(2, 0), (0, 1)]) == aligned([(0, 1), (2, 0)]) == aligned([(2, 1)])

    def test_an_alignment_cannot_be_changed(self):
        with pytest.raises(AttributeError):
            Alignment.identity(2).source_length = 3

    @pytest.mark.parametrize(
        "segments",
        [
            [(1, 2, 0, 1)],
            [(0, 1, 0, 1), (2, 3, 1, 2)],
            [(0, 1, 0, 1), (1, 0, 1, 0)],
            [(0, 2, 0, 2), (2, 1, 2, 3)],
        ],
    )
    def test_pieces_that_do_not_follow_each_other_are_refused(self, segments):
        with pytest.raises(ValueError, match=r"piece|run"):
            Alignment.from_segments(segments)

    @pytest.mark.parametrize(
        ("source", "target", "blocks"),
        [
            (3, 4, []),
            (5, 5, [(1, 2, 1, 3)]),
            (5, 4, [(3, 4, 3, 3), (1, 2, 0, 2)]),
            (5, 4, [(3, 4, 2, 2)]),
            (1, 0, [(0, 2, 0, 0)]),
            (2**32 + 1, 2**32 + 1, []),
        ],
    )
    def test_blocks_without_runs_between_them_are_refused(self, source, target, blocks):
        with pytest.raises(ValueError, match=r"piece|run|long"):
            Alignment.from_blocks(source, target, blocks)


def whole_blocks(alignment: Alignment) -> list[Lengths]:
    return [(s1 - s0, t1 - t0) for s0, s1, t0, t1 in units(alignment) if is_whole(alignment, s0)]


class TestComposition:
    @given(chains(2))
    def test_composing_joins_the_boundaries_that_both_steps_join(self, chain):
        first, second = chain

        assert classes_of(first.then(second)) == model_of_composition(first, second)

    @given(chains(3))
    def test_composing_is_associative(self, chain):
        first, second, third = chain

        assert first.then(second).then(third) == first.then(second.then(third))

    @given(chains(2), st.data())
    def test_a_composed_alignment_gives_what_the_steps_give_or_more(self, chain, data):
        first, second = chain
        if not first.source_length:
            return
        span = data.draw(spans(first.source_length))
        middle = first.to(span)
        stepwise = second.to(middle) if middle else None
        at_once = first.then(second).to(span)

        assert stepwise is None or (at_once is not None and at_once.contains(stepwise))

    @given(chains(2))
    def test_the_inverse_of_a_composition_is_that_of_its_steps_in_turn(self, chain):
        first, second = chain

        assert first.then(second).inverse() == second.inverse().then(first.inverse())

    @given(alignments)
    def test_inverting_twice_changes_nothing(self, alignment):
        assert alignment.inverse().inverse() == alignment

    @given(alignments)
    def test_the_identity_changes_nothing(self, alignment):
        assert Alignment.identity(alignment.source_length).then(alignment) == alignment
        assert alignment.then(Alignment.identity(alignment.target_length)) == alignment

    @given(chains(2))
    def test_the_pieces_of_a_composed_alignment_read_back(self, chain):
        composed = chain[0].then(chain[1])

        assert Alignment.from_segments(composed.segments()) == composed

    def test_a_block_that_comes_back_to_its_length_stays_whole(self):
        there = aligned([(1, 1), (2, 3)])
        composed = there.then(there.inverse())

        assert list(composed.segments()) == [(0, 1, 0, 1), (1, 3, 1, 1), (3, 3, 1, 3)]
        assert composed.to(Span(1, 2)) == Span(1, 3)
        assert not composed.is_identity()

    def test_what_comes_and_goes_leaves_no_trace(self):
        added = aligned([(2, 2), (0, 3), (1, 1)])

        assert added.then(added.inverse()).is_identity()

    def test_texts_of_different_length_cannot_be_in_the_middle(self):
        with pytest.raises(ValueError, match="in the middle"):
            Alignment.identity(2).then(Alignment.identity(3))


class TestBytes:
    @given(chains(2))
    def test_bytes_read_back(self, chain):
        composed = chain[0].then(chain[1])

        assert Alignment.from_bytes(composed.to_bytes()) == composed
        assert copy.deepcopy(composed) == composed

    @given(st.binary(max_size=12).map(lambda data: b"\x01" + data))
    def test_damaged_bytes_are_refused_or_mean_themselves(self, data):
        try:
            alignment = Alignment.from_bytes(data)
        except ValueError:
            return

        assert alignment.to_bytes() == data

    @given(alignments, st.data())
    def test_bytes_that_are_cut_off_are_refused(self, alignment, data):
        whole = alignment.to_bytes()
        part = whole[: data.draw(st.integers(0, len(whole) - 1))]
        try:
            read = Alignment.from_bytes(part)
        except ValueError:
            return

        assert read.to_bytes() == part

    def test_a_long_text_takes_little_room(self):
        tracemalloc.start()
        blocks = ((i, i + 1, i // 4 * 5, i // 4 * 5 + 2) for i in range(0, 1_000_000, 4))
        alignment = Alignment.from_blocks(1_000_000, 1_250_000, blocks)
        size, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

        assert alignment.to(Span(999_996, 999_998)) == Span(1_249_995, 1_249_998)
        assert size < 20_000_000
        assert peak < 30_000_000
