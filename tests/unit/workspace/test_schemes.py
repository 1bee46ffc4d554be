from __future__ import annotations

from pathlib import Path

import pytest

from qannotate.errors import InputError
from qannotate.formats.scheme_toml import parse_scheme
from qannotate.workspace.schemes import DEFAULT_SCHEME, scheme_names, scheme_text


@pytest.mark.parametrize("name", scheme_names())
def test_every_scheme_that_comes_with_the_program_can_be_read(name: str) -> None:
    assert parse_scheme(scheme_text(name)).layers


def test_the_default_scheme_is_among_them() -> None:
    assert DEFAULT_SCHEME in scheme_names()


def test_a_scheme_can_be_a_file_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "𠮷.toml"
    own.write_bytes(b"\xef\xbb\xbf" + scheme_text("general").encode().replace(b"\n", b"\r\n"))

    assert scheme_text(str(own)) == scheme_text("general")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"name = ", b"[[layers]]\nnokey = 1\n"])
def test_what_is_not_a_scheme_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.toml"
    path.write_bytes(content)

    with pytest.raises(InputError):
        scheme_text(str(path))


def test_an_unknown_scheme_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="quality-news"):
        scheme_text(str(tmp_path / "missing.toml"))
    with pytest.raises(InputError, match="no scheme"):
        scheme_text(str(tmp_path))
