from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from qannotate.workspace.project import Project
from qannotate.workspace.suggesting import wanted

ROOT = Path(__file__).parents[3]
ARTICLES = 12


@pytest.fixture
def many(run, tmp_path: Path) -> Path:  # type: ignore[no-untyped-def]
    """A project with more articles than one process holds in hand."""
    data = tmp_path / "many.jsonl"
    lines = [
        {"name": f"{n:02}", "text": f"𠮷野家第{n}次在北京开会，投资{n}00万元。"}
        for n in range(ARTICLES)
    ]
    data.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    path = tmp_path / "many.qann"
    assert run("new", path).exit_code == 0
    assert run("import", path, data).exit_code == 0
    return path


def exported(run, project: Path, folder: Path) -> bytes:  # type: ignore[no-untyped-def]
    folder.mkdir()
    out = folder / "out.jsonl"
    done = run("export", project, out, "--format", "jsonl", "--annotator", "suggestions")
    assert done.exit_code == 0, done.output
    return out.read_bytes()


def test_any_number_of_processes_suggests_the_same(run, many, tmp_path) -> None:  # type: ignore[no-untyped-def]
    twin = tmp_path / "twin.qann"
    twin.write_bytes(many.read_bytes())

    alone = run("suggest", many, "--jobs", "1", "--json")
    together = run("suggest", twin, "--jobs", "3", "--json")

    assert together.exit_code == 0, together.output
    assert together.stdout == alone.stdout
    assert json.loads(alone.stdout)["computed"] == ARTICLES
    assert exported(run, twin, tmp_path / "b") == exported(run, many, tmp_path / "a")


def test_a_run_goes_on_where_another_one_was_stopped(run, many) -> None:  # type: ignore[no-untyped-def]
    run("suggest", many, "--document", "03", "--document", "07")

    rest = json.loads(run("suggest", many, "--jobs", "2", "--json").stdout)

    assert (rest["documents"], rest["computed"]) == (ARTICLES, ARTICLES - 2)
    assert json.loads(run("suggest", many, "--jobs", "2", "--json").stdout)["computed"] == 0


@pytest.mark.parametrize("number", ["0", "-1", "two"])
def test_a_number_of_processes_that_is_none_is_wrong_usage(run, many, number) -> None:  # type: ignore[no-untyped-def]
    assert run("suggest", many, "--jobs", number).exit_code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="other signals")
@pytest.mark.parametrize("sign", ["SIGKILL", "SIGINT"])
def test_a_run_that_is_ended_keeps_what_it_did(many, tmp_path, sign) -> None:  # type: ignore[no-untyped-def]
    program = tmp_path / "program.py"
    program.write_text(STOPPING, encoding="utf-8")

    with subprocess.Popen(
        [sys.executable, program, "suggest", many, "--jobs", "2", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()  # something is stored
        (os.killpg if sign == "SIGINT" else os.kill)(running.pid, getattr(signal, sign))
        assert running.stdout.read() == b""
        said = running.stderr.read().decode()

    if sign == "SIGINT":
        assert running.returncode == 1
        assert said.startswith("error: The command was stopped.")
        assert said.count("\n") == 1
    with Project.open(many) as project:
        left = [bool(wanted(project, document.id)) for document in project.documents()]
        assert project.check() == ()
    assert left == sorted(left)  # in order: first what was done, then what was not
    assert not all(left)
    assert any(left)


STOPPING = '''
"""The program, which says when it has stored something, and then waits to be ended."""
import signal
from qannotate.cli import main
from qannotate.workspace.project import Project

store = Project.store_answers

def store_and_wait(self, answers):
    store(self, answers)
    print("stored", flush=True)
    signal.pause()

if __name__ == "__main__":
    Project.store_answers = store_and_wait
    main()
'''
