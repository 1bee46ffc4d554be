"""The project speaks of itself alone, and of colours in one place."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEX_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    return [ROOT / line for line in listed.stdout.split("\n") if line]


def test_hex_colours_stand_in_the_theme_alone() -> None:
    offenders = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in tracked("qannotate/**/*.py")
        if path.name != "theme.py" and path.is_file()
        for found in HEX_COLOUR.finditer(path.read_text(encoding="utf-8"))
    ]

    assert offenders == []


def test_the_sample_articles_are_unchanged() -> None:
    """Offsets of labels count every byte of them."""
    listed = subprocess.run(
        ["git", "check-attr", "text", "seeds/articles/000_1e817a9b06d231ec.txt"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")

    assert listed.stdout.strip().endswith("text: unset")
