from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from qannotate.domain.document import Document, document_id
from qannotate.errors import ProcessError
from qannotate.store.answers import PackedAnswer
from qannotate.workspace import processes
from qannotate.workspace.engines import Question
from qannotate.workspace.processes import answered, fitting_jobs

ROOT = Path(__file__).parents[3]
TEXTS = tuple(f"𠮷野家第{n}次在北京召开会议，投资{n}000万元。" for n in range(1, 9))


class Killed(Question):
    """Kills the process that answers it, as a system short of memory does."""

    def answers(self) -> tuple[PackedAnswer, ...]:
        os._exit(9)


class Broken(Question):
    """Stands for an engine with a bug."""

    def answers(self) -> tuple[PackedAnswer, ...]:
        raise ZeroDivisionError(self.document.name)


class Loaded(Question):
    """Answers with the modules that its process has loaded."""

    def answers(self) -> tuple[PackedAnswer, ...]:
        super().answers()
        return (PackedAnswer(" ".join(sys.modules), str(os.getpid()), 0, b""),)


def ask(text: str, kind: type[Question] = Question) -> Question:
    return kind(Document(document_id(text), text[3:5], text), "2024-03-15", ("names", "numbers"))


def everything(questions: list[Question], jobs: int) -> list[tuple[UUID, tuple[PackedAnswer, ...]]]:
    return [one for batch in answered(questions, jobs) for one in batch]


def test_answers_are_the_same_and_in_order_however_many_processes_there_are() -> None:
    questions = [ask(text) for text in TEXTS]

    alone = everything(questions, 1)

    assert [document for document, _ in alone] == [question.document.id for question in questions]
    assert all(answer.count for _, answers in alone for answer in answers)
    assert everything(questions, 3) == alone


def test_another_process_loads_neither_the_window_nor_the_project_file() -> None:
    ((_, (answer,)),) = everything([ask(TEXTS[0], Loaded)], 2)

    assert answer.version != str(os.getpid())
    loaded = {name.partition(".")[0] for name in answer.engine.split()}
    assert "jieba" in loaded
    assert not loaded & {"PySide6", "sqlite_utils", "sqlite3"}


def test_a_process_that_ends_early_is_told_in_two_sentences() -> None:
    with pytest.raises(ProcessError, match="ended before it was done") as failure:
        everything([ask(TEXTS[0]), ask(TEXTS[1], Killed)], 2)

    assert "--jobs 1" in failure.value.todo


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bug_of_an_engine_stays_one_and_says_where(jobs: int) -> None:
    batches = answered([ask(TEXTS[0]), ask(TEXTS[1], Broken), ask(TEXTS[2])], jobs)

    ((done, _),) = next(filter(None, batches))
    with pytest.raises(ZeroDivisionError, match="第2"):
        list(batches)

    assert done == document_id(TEXTS[0])


def test_the_note_on_a_bug_names_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("qannotate.workspace.engines.prepare", fail)

    with pytest.raises(ZeroDivisionError) as failure:
        ask(TEXTS[0]).answers()

    assert "“第1”" in failure.value.__notes__[0]


def test_whoever_stops_early_asks_no_more_questions() -> None:
    asked: list[str] = []

    def questions() -> Iterator[Question]:
        for text in TEXTS * 3:
            asked.append(text)
            yield ask(text)

    with closing(answered(questions(), 2)) as batches:
        while not next(batches):
            pass  # processes are starting

    assert len(asked) < len(TEXTS * 3)


def test_a_system_that_starts_no_process_is_told_of_in_two_sentences(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(processes.ProcessPoolExecutor, "submit", refuse)

    with pytest.raises(ProcessError, match=r"temporarily unavailable.*--jobs 1"):
        everything([ask(TEXTS[0])], 2)


def test_few_articles_are_read_here_and_many_by_all_processors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "_processors", lambda: 8)

    assert [fitting_jobs(n) for n in (0, 30_000, 170_000, 10**8)] == [1, 1, 4, 8]
    monkeypatch.setattr(processes, "_processors", lambda: 1)
    assert fitting_jobs(10**8) == 1


CHILDREN = """
import json, sys
from qannotate.domain.document import Document, document_id
from qannotate.workspace.engines import Question
from qannotate.workspace.processes import answered

def questions():
    while True:
        yield Question(Document(document_id("𠮷"), "x", "𠮷野家在北京开店。"), "", ("names",))

if __name__ == "__main__":
    import multiprocessing
    for batch in answered(questions(), 2):
        if batch:
            print(json.dumps([one.pid for one in multiprocessing.active_children()]), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="other signals")
@pytest.mark.parametrize("sign", ["SIGKILL", "SIGINT"])
def test_no_process_outlives_the_one_that_started_it(tmp_path: Path, sign: str) -> None:
    program = tmp_path / "program.py"
    program.write_text(CHILDREN, encoding="utf-8")

    with subprocess.Popen(
        [sys.executable, program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        children = json.loads(running.stdout.readline())
        assert children
        if sign == "SIGINT":
            os.killpg(running.pid, signal.SIGINT)  # as a terminal does
        else:
            running.kill()
        running.stdout.read()
        said = running.stderr.read()  # ends when the last of them has closed it

    assert b"Process Spawn" not in said
    assert said.count(b"Traceback") == (sign == "SIGINT")
