"""JSON is read as the standard has it, and each mistake is told apart."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.formats.strict_json import (
    JsonSyntaxError,
    JsonValueError,
    canonical,
    check_depth,
    dump_line,
    parse,
)

STRANGE = {
    "a number that is none": '{"a": NaN}',
    "an infinite number": '{"a": -Infinity}',
    "a number that overflows": '{"a": 1e999}',
    "a number of many digits": '{"a": ' + "9" * 5_000 + "}",
    "a key twice": '{"a": 1, "a": 1}',
    "a key twice deep inside": '{"a": [{"b": 1, "b": 2}]}',
    "half of a surrogate pair": '{"a": "\\ud842"}',
    "the other half as a key": '{"\\udfb7": 1}',
    "a hundred thousand lists": "[" * 100_000 + "]" * 100_000,
}

BROKEN = ['{"a": 1', "", "nothing", '{"a": 1}}', "{'a': 1}", '{"a": "\t"}', '{"a": 01}', "[1,]"]

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_a_value_that_no_file_may_state_is_refused(text):
    with pytest.raises(JsonValueError) as refusal:
        parse(text)

    assert str(refusal.value).endswith(".")
    assert len(str(refusal.value)) < 100


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_not_json_is_told_apart(text):
    with pytest.raises(JsonSyntaxError):
        parse(text)


def test_a_whole_surrogate_pair_is_a_character():
    assert parse(r'"\ud842\udfb7"') == "𠮷"


@given(VALUES)
def test_what_is_written_is_read_again(value):
    assert parse(dump_line(value)) == value


@given(VALUES)
def test_no_reader_finds_another_line_end_than_the_last(value):
    assert len(dump_line(value).splitlines()) == 1


@given(VALUES)
def test_the_canonical_form_is_equal_and_does_not_depend_on_the_order_of_keys(value):
    turned = json.loads(json.dumps(value), object_pairs_hook=lambda pairs: dict(reversed(pairs)))

    assert canonical(value) == value
    assert json.dumps(canonical(value)) == json.dumps(canonical(turned))


def test_depth_has_a_limit_that_is_far_from_recursion():
    value: object = 1
    for _ in range(31):
        value = [value]
    check_depth(value)

    for _ in range(5_000):
        value = {"a": value}
    with pytest.raises(JsonValueError):
        check_depth(value)
