from __future__ import annotations

import pytest

from qannotate import assets
from qannotate.suggest.lexicons import Lexicons, parse_list
from qannotate.suggest.names.names import NameEngine
from qannotate.workspace.suggesting import load_lexicons

FILES = sorted(assets.seeds("lexicons").glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_word_list_says_what_it_is_and_where_it_comes_from(file) -> None:
    lines = file.read_text(encoding="utf-8").split("\n")
    entries = [line for line in lines if line and not line.startswith("#")]

    assert lines[0].startswith("# ")
    assert lines[1].startswith("# Source: ")
    assert entries
    assert len(entries) == len(set(entries))
    assert all(entry == entry.strip() for entry in entries)


def test_blank_lines_comments_and_duplicates_are_left_out() -> None:
    assert parse_list("# a\n\n𠮷 \nb\n𠮷\n") == ("𠮷", "b")


def test_a_digest_changes_with_any_entry_of_its_lists_and_no_other() -> None:
    base = {"a": ("x",), "b": ("y",)}
    one, other = Lexicons(base), Lexicons(base | {"b": ("z",)})

    assert one.digest(["a"]) == other.digest(["a"])
    assert one.digest(["a", "b"]) != other.digest(["a", "b"])


def test_an_engine_has_another_version_with_other_lists() -> None:
    lexicons = load_lexicons()
    changed = Lexicons({**lexicons.lists, "surnames": ("王",)})

    assert NameEngine(lexicons).version != NameEngine(changed).version
    assert NameEngine(lexicons).version == NameEngine(load_lexicons()).version


class Counted(dict[str, tuple[str, ...]]):
    """Remembers which lists were asked for."""

    def __init__(self, lists: dict[str, tuple[str, ...]]) -> None:
        super().__init__(lists)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> tuple[str, ...]:
        self.asked.add(name)
        return super().__getitem__(name)


def test_every_list_is_used_and_every_list_used_is_in_a_version(engines) -> None:
    for engine in engines.values():
        lists = Counted(dict(load_lexicons().lists))
        made = type(engine)(Lexicons(lists))
        in_version = Counted(dict(load_lexicons().lists))
        Lexicons(in_version).digest(lists.asked)

        assert made.version.endswith(Lexicons(lists).digest(lists.asked))

    used: set[str] = set()
    for engine in engines.values():
        lists = Counted(dict(load_lexicons().lists))
        type(engine)(Lexicons(lists))
        used |= lists.asked
    assert used == set(load_lexicons().lists)
