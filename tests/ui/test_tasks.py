from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication

from qannotate.ui.tasks import TaskRunner


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.close()


class Ended:
    """Collects what a task delivers."""

    def __init__(self):
        self.values, self.errors, self.threads = [], [], []

    def done(self, value):
        self.values.append(value)
        self.threads.append(current_thread())

    def failed(self, error):
        self.errors.append(error)


def test_the_value_of_the_work_arrives_on_the_gui_thread(qtbot, runner):
    ended, worked_on = Ended(), []
    runner.run(lambda: worked_on.append(current_thread()) or "𠮷", ended.done, ended.failed)
    qtbot.waitUntil(lambda: ended.values == ["𠮷"])
    assert ended.threads == [main_thread()]
    assert worked_on != [main_thread()]


def test_what_the_work_raises_is_delivered(qtbot, runner):
    ended = Ended()
    runner.run(lambda: 1 / 0, ended.done, ended.failed)
    qtbot.waitUntil(lambda: ended.errors != [])
    assert isinstance(ended.errors[0], ZeroDivisionError)
    assert ended.values == []


def test_progress_is_told_in_order_before_the_end(qtbot, runner):
    told = []

    def work(progress):
        for done in range(3):
            assert progress(done, 3)
        return "end"

    runner.run_with_progress(
        work, told.append, told.append, lambda done, total: told.append((done, total))
    )
    qtbot.waitUntil(lambda: "end" in told)
    assert told == [(0, 3), (1, 3), (2, 3), "end"]


def test_a_cancelled_work_hears_it_at_its_next_report(qtbot, runner):
    ended, started, go_on = Ended(), Event(), Event()

    def work(progress):
        started.set()
        go_on.wait(5)
        return "finished" if progress(1, 2) else "stopped"

    task = runner.run_with_progress(work, ended.done, ended.failed)
    started.wait(5)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: ended.values == ["stopped"])
    assert task.cancelled


def test_results_for_a_closed_window_are_dropped(qtbot, runner):
    ended, go_on = Ended(), Event()
    runner.run(lambda: go_on.wait(5), ended.done, ended.failed)
    runner.drop_all()
    go_on.set()
    assert runner.wait_for_done()
    QCoreApplication.processEvents()
    assert ended.values == []


def test_a_dropped_task_leaves_the_others_alone(qtbot, runner):
    ended, go_on = Ended(), Event()
    dropped = runner.run(lambda: go_on.wait(5), ended.done, ended.failed)
    runner.run(lambda: "kept", ended.done, ended.failed)
    dropped.drop()
    go_on.set()
    runner.wait_for_done()
    qtbot.waitUntil(lambda: ended.values == ["kept"])


def test_closing_waits_for_what_runs_and_takes_nothing_new(qtbot, runner):
    ended, started, finished = Ended(), Event(), []

    def work():
        started.set()
        finished.append(True)

    runner.run(work, ended.done, ended.failed)
    started.wait(5)
    assert runner.close()
    assert finished == [True]
    late = runner.run(lambda: finished.append("late"), ended.done, ended.failed)
    assert late.cancelled
    QCoreApplication.processEvents()
    assert finished == [True]
    assert ended.values == []


def test_many_tasks_all_come_back(qtbot, runner):
    ended = Ended()
    for number in range(200):
        runner.run(lambda number=number: number, ended.done, ended.failed)
    qtbot.waitUntil(lambda: len(ended.values) == 200)
    assert sorted(ended.values) == list(range(200))
