"""Broken input: two sentences, exit code 1, and nothing is changed."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

TWO_SENTENCES = re.compile(r"error: .+[.!?] .+[^ ]\n")


def refused(result: Result) -> bool:
    """Whether a command failed as it should: one line of two sentences, and no answer."""
    return (
        result.exit_code == 1
        and result.stdout == ""
        and TWO_SENTENCES.fullmatch(result.stderr) is not None
    )


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE annotation (id INTEGER PRIMARY KEY)")
    database.close()


def truncated(path: Path, whole: bytes) -> None:
    path.write_bytes(whole[: len(whole) // 2])


COMMANDS = [
    ("import", "{project}", "{article}"),
    ("documents", "{project}", "--json"),
    ("stats", "{project}", "--json"),
    ("history", "{project}", "--json"),
    ("check", "{project}", "--json"),
    ("check", "{project}", "--repair"),
    ("suggest", "{project}"),
    ("compare", "{project}", "lin", "wang", "--json"),
    ("export", "{project}", "{out}", "--format", "jsonl"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    "kind", ["empty", "binary", "truncated", "foreign", "folder", "missing", "text"]
)
def test_what_is_no_project_is_refused(
    run: Run, project: Path, tmp_path: Path, kind: str, command: tuple[str, ...]
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    broken = place / "broken.qann"
    if kind == "empty":
        broken.write_bytes(b"")
    elif kind == "binary":
        broken.write_bytes(bytes(range(256)) * 64)
    elif kind == "truncated":
        truncated(broken, project.read_bytes())
    elif kind == "foreign":
        foreign(broken)
    elif kind == "folder":
        broken.mkdir()
    elif kind == "text":
        broken.write_text("𠮷野家在北京开店。", encoding="utf-8")
    article = tmp_path / "article.txt"
    article.write_text("𠮷野家在北京开店。", encoding="utf-8")
    names = {"project": str(broken), "article": str(article), "out": str(place / "out.jsonl")}
    before = contents(place)

    result = run(*(part.format(**names) for part in command))

    assert refused(result), (result.exit_code, result.output)
    assert contents(place) == before


@pytest.mark.skipif(os.name == "nt", reason="other names are impossible there")
@pytest.mark.parametrize("command", ["documents", "extract", "new"])
def test_a_name_that_no_file_can_have_is_refused(run: Run, command: str) -> None:
    assert refused(run(command, "𠮷" * 300))
    assert refused(run("𠮷" * 300 + ".qann"))


@pytest.mark.parametrize("scheme", ["quality-news", "general"])
def test_new_never_overwrites(run: Run, tmp_path: Path, scheme: str) -> None:
    there = tmp_path / "there.qann"
    there.write_bytes(b"mine")

    assert refused(run("new", there, "--scheme", scheme))
    assert there.read_bytes() == b"mine"


def test_new_needs_a_folder_and_a_scheme(run: Run, tmp_path: Path) -> None:
    before = contents(tmp_path)

    assert refused(run("new", tmp_path / "missing" / "news.qann"))
    assert refused(run("new", tmp_path / "news.qann", "--scheme", "missing"))
    assert contents(tmp_path) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="may write everywhere")
def test_a_folder_that_cannot_be_written_to_is_named(run: Run, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)

    assert refused(run("new", closed / "news.qann"))


def test_a_file_that_may_not_be_read_is_an_error_of_its_own_and_keeps_no_other_out(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, good = tmp_path / "closed.txt", tmp_path / "good.txt"
    closed.write_text("𠮷野家在东京开店。", encoding="utf-8")
    good.write_text("𠮷野家在上海开店。", encoding="utf-8")
    closed.chmod(0o000)
    readable = os.access(closed, os.R_OK)  # an administrator may read everything
    monkeypatch.setattr(os, "access", lambda path, *_: Path(path) != closed)

    result = run("import", project, closed, good, "--json")

    assert result.exit_code == (0 if readable else 1)
    assert json.loads(result.stdout)["documents"]["new"] == (2 if readable else 1)
    assert readable or refused(run("extract", closed))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder nobody can write to")
def test_not_even_the_administrator_writes_everywhere(run: Run, project: Path) -> None:
    assert refused(run("new", "/proc/news.qann"))
    assert refused(run("export", project, "/proc/out.jsonl", "--format", "jsonl"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("binary.txt", bytes(range(256))),
        ("image.png", b"\x89PNG\r\n\x1a\n" + bytes(300)),
        ("cut.txt", "𠮷野家在北京开店".encode()[:-1]),
        ("cut.jsonl", b'{"text": "\xe4\xb8\xad", "annotations": ['),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_whole(
    run: Run, project: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    broken = tmp_path / name
    broken.write_bytes(content)
    before = run("stats", project, "--json").stdout

    result = run("import", project, broken)

    assert result.exit_code == 1
    assert re.fullmatch(rf"error: .*{re.escape(name)}(:\d+)?: .+[.!?] .+\n", result.stderr)
    assert run("stats", project, "--json").stdout == before
    if not name.endswith("jsonl"):
        assert refused(run("extract", broken))
        assert refused(run("convert", broken, "--script", "t"))


def test_an_empty_file_is_a_warning_and_nothing_to_extract(
    run: Run, project: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")

    assert run("import", project, empty).stderr.startswith("warning: ")
    assert refused(run("extract", empty))


def test_a_missing_file_is_refused(run: Run, project: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"

    assert run("import", project, missing).exit_code == 1
    assert refused(run("extract", missing))
    assert refused(run("convert", missing, "--script", "t"))


def test_a_project_that_somebody_writes_to_is_not_written_to(
    run: Run, project: Path, tmp_path: Path
) -> None:
    from qannotate.workspace.project import Project

    article = tmp_path / "article.txt"
    article.write_text("𠮷野家。", encoding="utf-8")
    with Project.open(project, writer="chen"):
        busy = run("import", project, article)
        reading = run("documents", project)

    assert refused(busy)
    assert "chen" in busy.stderr
    assert reading.exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("new",),
        ("import", "p.qann"),
        ("documents", "p.qann", "--nonsense"),
        ("compare", "p.qann", "lin"),
        ("export", "p.qann", "out.jsonl"),
        ("export", "p.qann", "out", "--format", "conll", "--tags", "iobes"),
        ("convert", "file.txt"),
    ],
)
def test_wrong_usage_has_a_code_of_its_own(run: Run, arguments: tuple[str, ...]) -> None:
    wrong = run(*arguments)

    assert wrong.exit_code == 2
    assert wrong.stdout == ""
