from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import click
import pytest

from qannotate.cli.program import qannotate
from qannotate.workspace.schemes import DEFAULT_SCHEME

HEAVY = ("PySide6", "jieba", "opencc", "sqlite3", "tomlkit")


def process(
    *arguments: str, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    root = Path(__file__).parents[3]
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(root), **(env or {})},
    )


def test_help_is_there_without_loading_what_takes_time() -> None:
    code = (
        "import sys\n"
        "sys.argv = ['qannotate', '--help']\n"
        "from qannotate.cli import main\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        f"    print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)\n"
    )

    done = process("-c", code)

    assert done.returncode == 0
    assert b"Commands:" in done.stdout
    assert done.stderr.split() == [b"[]"]


def test_the_package_runs_as_a_program() -> None:
    done = process("-m", "qannotate", "formats", "--json")

    assert done.returncode == 0
    assert done.stdout.startswith(b'{"formats": [')
    assert done.stdout.count(b"\n") == 1


def test_output_is_utf8_whatever_the_terminal_prefers(tmp_path: Path) -> None:
    article = tmp_path / "𠮷.txt"
    article.write_text("𠮷野家在北京开店。\n", encoding="utf-8")

    done = process(
        "-m",
        "qannotate",
        "extract",
        str(article),
        env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "QANNOTATE_HOME": str(tmp_path)},
    )

    assert done.returncode == 0, done.stderr
    assert "𠮷野家在北京开店。" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way")
def test_a_reader_who_leaves_early_gets_no_traceback(tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text("𠮷野家在北京开店。\n" * 20_000, encoding="utf-8")
    root = Path(__file__).parents[3]

    with subprocess.Popen(
        [sys.executable, "-m", "qannotate", "extract", str(article)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root), "QANNOTATE_HOME": str(tmp_path)},
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""


def test_an_interruption_is_one_line(run, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def interrupted(_name: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("qannotate.workspace.schemes.scheme_text", interrupted)

    stopped = run("new", "never.qann")

    assert stopped.exit_code == 1
    assert stopped.stdout == ""
    assert stopped.stderr.startswith("error: ")
    assert stopped.stderr.count("\n") == 1
    assert not Path("never.qann").exists()


def test_a_path_opens_the_window_on_it(run, project, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    opened = watch_the_window(monkeypatch)

    assert run(project).exit_code == 3
    assert run().exit_code == 3
    assert run("--sample").exit_code == 3
    assert opened == [(project, False), (None, False), (None, True)]
    assert run("--sample", "documents", project).exit_code == 2


def test_a_machine_without_the_libraries_of_the_window_is_told_so(run, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    for name in [name for name in sys.modules if name.startswith("qannotate.app")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("PySide6", "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"):
        monkeypatch.setitem(sys.modules, name, None)

    refused = run()

    assert refused.exit_code == 1
    assert refused.stderr.startswith("error: The window cannot be opened: ")
    assert refused.stderr.count("\n") == 1


def watch_the_window(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path | None, bool]]:
    """Stand in for the window, and note what it is opened on."""
    opened: list[tuple[Path | None, bool]] = []

    def run(project: Path | None = None, *, sample: bool = False) -> int:
        opened.append((project, sample))
        return 3

    app = ModuleType("qannotate.app")
    app.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "qannotate.app", app)
    return opened


def test_a_path_with_no_project_is_an_error_and_opens_nothing(run, tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    opened = watch_the_window(monkeypatch)

    missing = run(tmp_path / "missing.qann")

    assert (missing.exit_code, opened) == (1, [])
    assert missing.stderr.startswith("error: There is no project")


@pytest.mark.parametrize("name", ["improt", "train", "agreement", "merge"])
def test_a_word_that_is_neither_command_nor_file_is_wrong_usage(run, name) -> None:  # type: ignore[no-untyped-def]
    assert run(name).exit_code == 2


@pytest.mark.parametrize("name", sorted(qannotate.commands))
def test_every_command_explains_itself_with_an_example(run, name) -> None:  # type: ignore[no-untyped-def]
    explained = run(name, "--help")

    assert explained.exit_code == 0
    assert f"Example:\n    qannotate {name}" in explained.stdout


def test_commands_fit_into_one_line_of_the_list(run) -> None:  # type: ignore[no-untyped-def]
    listed = run("--help").stdout

    assert "..." not in listed.partition("Commands:")[2]


def test_a_new_project_has_the_default_scheme() -> None:
    (scheme,) = [option for option in qannotate.commands["new"].params if option.name == "scheme"]

    assert isinstance(scheme, click.Option)
    assert scheme.default == DEFAULT_SCHEME
