"""Answers to many questions, from processes of their own where that pays off.

Answers come in the order of the questions, whatever process is done first. Processes are
started afresh on every system (`spawn`): they load the engines and nothing of the window,
and share nothing with threads or connections of this one.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from threading import Thread
from uuid import UUID

from qannotate.errors import ProcessError
from qannotate.store.answers import PackedAnswer
from qannotate.workspace.engines import Question

Answered = tuple[UUID, tuple[PackedAnswer, ...]]
"""A document, and what each engine that was asked suggests for it."""

_CHARACTERS_PER_JOB = 40_000
"""With less for each, starting them takes longer than it saves: `benchmarks/processes.py`."""

_MOST_JOBS = 61  # what Windows can wait for at once
_AHEAD = 4  # questions in hand for each process, so that none waits for the project file
_PATIENCE_SECONDS = 0.2


def fitting_jobs(characters: int) -> int:
    """Return how many processes read this much text soonest; 1 is this one alone."""
    return max(1, min(_processors(), _MOST_JOBS, characters // _CHARACTERS_PER_JOB))


def answered(questions: Iterable[Question], jobs: int) -> Generator[Sequence[Answered]]:
    """Yield the answers to questions in their order, as many at a time as there are.

    With several jobs, nothing is yielded as well when nothing is ready for a while, so that
    whoever waits can give up. Close it then: what has not begun is dropped.

    Raises:
        ProcessError: a process could not be started, or ended before it had answered.
    """
    if jobs > 1:
        yield from _from_processes(iter(questions), min(jobs, _MOST_JOBS))
    else:
        for question in questions:
            yield (_answer(question),)


def _answer(question: Question) -> Answered:
    return question.document.id, question.answers()


def _from_processes(questions: Iterator[Question], jobs: int) -> Generator[Sequence[Answered]]:
    pool = ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_begin
    )
    waiting: deque[Future[Answered]] = deque()
    try:
        while True:
            for question in islice(questions, jobs * _AHEAD - len(waiting)):
                waiting.append(_submit(pool, question))
            if not waiting:
                return
            yield _ready(waiting)
    except BrokenProcessPool as error:
        raise ProcessError(
            "A process that computes suggestions ended before it was done; memory may be short.",
            "What is stored stays: go on with fewer processes, for instance with --jobs 1.",
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, question: Question) -> Future[Answered]:
    with _interrupts_held():
        try:
            return pool.submit(_answer, question)
        except OSError as error:
            raise ProcessError(
                f"No process could be started to compute suggestions: {error.strerror}.",
                "Do it with fewer processes, for instance with --jobs 1.",
            ) from error


def _ready(waiting: deque[Future[Answered]]) -> list[Answered]:
    """Take the answers that are there from the front; a failure is raised when it is first."""
    wait([waiting[0]], timeout=_PATIENCE_SECONDS)
    ready: list[Answered] = []
    while waiting and waiting[0].done() and not (ready and waiting[0].exception()):
        ready.append(waiting.popleft().result())
    return ready


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let processes start deaf to Ctrl-C, which a terminal sends to all of them at once."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this process when the one that started it is killed and cannot say so."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _processors() -> int:
    """Return how many processors this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1
