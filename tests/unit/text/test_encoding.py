"""Bytes become the right characters, or are refused by name; never the wrong ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.errors import InputError
from qannotate.text.encoding import EmptyFileError, decode

SIMPLIFIED = "𠮷野家在北京开店，央行行长陈国栋在上海讲话，说明今年的经济发展情况。"
TRADITIONAL = "吉野家在臺北開店，總統在會議上說明今年的經濟發展情況。"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_simplified_text_is_recognised(encoding: str) -> None:
    decoded = decode(SIMPLIFIED.encode(encoding), "a.txt")

    assert (decoded.text, decoded.encoding) == (SIMPLIFIED, encoding)


def test_big5_is_recognised_and_said_to_be_uncertain() -> None:
    decoded = decode(TRADITIONAL.encode("big5"), "a.txt")

    assert decoded.text == TRADITIONAL
    assert not decoded.certain


def test_characters_of_hong_kong_are_read_too() -> None:
    text = TRADITIONAL + "佢哋喺香港嘅𨋢度。"

    assert decode(text.encode("big5hkscs"), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
def test_a_byte_order_mark_decides_and_is_part_of_the_decoded_text(encoding: str) -> None:
    marked = "\ufeff" + SIMPLIFIED

    decoded = decode(marked.encode(encoding), "a.txt")

    assert (decoded.text, decoded.encoding, decoded.certain) == (marked, encoding, True)


@pytest.mark.parametrize(
    "data",
    [
        SIMPLIFIED.encode()[:-1],
        SIMPLIFIED.encode()[:30] + b"\xff" + SIMPLIFIED.encode()[30:],
        SIMPLIFIED.encode("gb18030")[:-1],
        ("\ufeff" + SIMPLIFIED).encode("utf-16-le")[:-1],
        b"\xef\xbb\xbf\xe4\xbd",
    ],
)
def test_a_file_cut_off_inside_a_character_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.txt"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("日本の首相は東京で記者会見を開き、経済対策について説明した。", "shift_jis"),
        ("日本の首相は東京で記者会見を開き、経済対策について説明した。", "euc_jp"),
        ("대한민국의 대통령은 서울에서 기자회견을 열고 설명했다.", "euc_kr"),
        ("Президент России выступил в Москве.", "cp1251"),
        ("Le président a présenté à Paris les mesures décidées l'été.", "latin-1"),
    ],
)
def test_other_encodings_are_refused_instead_of_read_wrongly(text: str, encoding: str) -> None:
    with pytest.raises(InputError, match="not certain"):
        decode(text.encode(encoding), "a.txt")


@pytest.mark.parametrize("data", [b"a\x00b", b"\x89PNG\r\n\x1a\n\x00\xff\xfe", "铃\x07".encode()])
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.txt"):
        decode(data, "a.txt")


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(InputError):
        decode("中文\ud800".encode("utf-8", "surrogatepass"), "a.txt")
    with pytest.raises(InputError):
        decode(b"\xff\xfe\x00\xd8\x2d\x4e", "a.txt")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_told_from_a_damaged_one(data: bytes) -> None:
    with pytest.raises(EmptyFileError, match=r"a\.txt"):
        decode(data, "a.txt")


@given(st.binary(max_size=60))
def test_any_bytes_are_decoded_to_what_their_encoding_gives_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except InputError:
        return
    assert data.decode(decoded.encoding) == decoded.text
