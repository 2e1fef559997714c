"""Work off the window's thread: where it is done, when it comes back, and what happens when it fails."""

import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QLabel
from shiboken6 import delete

from app.errors import ErrorCode, UserError
from ui.shell.tasks import Tasks


class Receiver(QLabel):
    """A widget that remembers what came back, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[object] = []
        self.failures: list[UserError] = []
        self.threads: set[QThread] = set()

    def on_done(self, value: object) -> None:
        self.came.append(value)
        self.threads.add(QThread.currentThread())

    def on_failed(self, error: UserError) -> None:
        self.failures.append(error)


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.stop()


@pytest.fixture
def receiver(qtbot) -> Receiver:
    receiver = Receiver()
    qtbot.addWidget(receiver)
    return receiver


def refuse() -> None:
    raise UserError(ErrorCode.DISK_FULL)


def test_results_come_back_in_order_on_the_thread_of_the_window(tasks, receiver, qtbot):
    for number in range(20):
        tasks.run(partial(int, number), receiver.on_done)
    qtbot.waitUntil(lambda: len(receiver.came) == 20)
    assert receiver.came == list(range(20))
    assert receiver.threads == {QThread.currentThread()}


def test_one_thread_owns_the_database_and_another_does_what_is_slow(tasks, receiver, qtbot):
    for _ in range(5):
        tasks.run(threading.get_ident, receiver.on_done)
    qtbot.waitUntil(lambda: len(receiver.came) == 5)
    tasks.heavy(threading.get_ident, receiver.on_done)
    qtbot.waitUntil(lambda: len(receiver.came) == 6)
    assert len(set(receiver.came[:5])) == 1
    assert len({threading.get_ident(), *receiver.came}) == 3


def test_slow_work_does_not_hold_up_the_database(tasks, receiver, qtbot):
    gate = threading.Event()
    tasks.heavy(partial(gate.wait, 10), receiver.on_done)
    tasks.run(partial(str, "saved"), receiver.on_done)
    qtbot.waitUntil(lambda: receiver.came == ["saved"])
    gate.set()
    qtbot.waitUntil(lambda: receiver.came == ["saved", True])


def test_a_page_that_died_meanwhile_is_skipped(tasks, receiver, qtbot):
    gone = Receiver()
    came = gone.came
    gate = threading.Event()
    tasks.run(partial(gate.wait, 10), gone.on_done)
    tasks.run(partial(str, "next"), receiver.on_done)
    delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: receiver.came == ["next"])
    assert came == []


def test_a_page_that_died_is_skipped_behind_partial_too(tasks, receiver, qtbot):
    gone = Receiver()
    came = gone.came
    gate = threading.Event()
    tasks.run(partial(gate.wait, 10), partial(Receiver.on_done, gone))
    tasks.run(partial(gate.wait, 10), partial(gone.on_done))
    tasks.run(partial(str, "next"), receiver.on_done)
    delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: receiver.came == ["next"])
    assert came == []


def test_a_failure_goes_to_whoever_asked(tasks, receiver, qtbot):
    tasks.run(refuse, receiver.on_done, receiver.on_failed)
    qtbot.waitUntil(lambda: bool(receiver.failures))
    assert receiver.failures[0].code is ErrorCode.DISK_FULL
    assert receiver.came == []


def test_a_failure_nobody_asked_for_is_not_lost(tasks, qtbot):
    with qtbot.waitSignal(tasks.refused) as refused:
        tasks.run(refuse)
    assert refused.args[0].code is ErrorCode.DISK_FULL


def test_the_failure_of_a_page_that_died_is_not_lost(tasks, qtbot):
    gone = Receiver()
    gate = threading.Event()

    def wait_and_refuse() -> None:
        gate.wait(10)
        refuse()

    tasks.run(wait_and_refuse, gone.on_done, gone.on_failed)
    delete(gone)
    with qtbot.waitSignal(tasks.refused):
        gate.set()


def test_a_mistake_goes_to_the_crash_hook(tasks, qtbot, monkeypatch):
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))
    tasks.run(partial(int, "not a number"))
    qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0], ValueError)


def test_draining_waits_for_everything_and_delivers_it(tasks, receiver):
    gate = threading.Event()
    threading.Timer(0.05, gate.set).start()
    tasks.run(partial(gate.wait, 10), receiver.on_done)
    tasks.heavy(partial(str, "pdf"), receiver.on_done)
    assert tasks.drain()
    assert sorted(map(str, receiver.came)) == ["True", "pdf"]
    assert not tasks.busy


def test_draining_includes_what_the_answers_ask_for(tasks, qapp):
    class Chain(QObject):
        ended = False

        def on_first(self, _value: object) -> None:
            tasks.run(partial(str, "second"), self.on_second)

        def on_second(self, _value: object) -> None:
            self.ended = True

    chain = Chain()
    tasks.run(partial(str, "first"), chain.on_first)
    assert tasks.drain()
    assert chain.ended


def test_draining_says_when_something_was_refused(tasks, receiver):
    tasks.run(refuse, receiver.on_done, receiver.on_failed)
    assert not tasks.drain()
    tasks.run(partial(str, "saved"), receiver.on_done)
    assert tasks.drain()


def test_draining_gives_up_after_its_time(tasks, receiver, qtbot):
    gate = threading.Event()
    tasks.run(partial(gate.wait, 10), receiver.on_done)
    assert not tasks.drain(0.05)
    gate.set()
    qtbot.waitUntil(lambda: receiver.came == [True])


def test_stopping_ends_what_was_begun(qapp):
    tasks = Tasks()
    done: list[int] = []
    for number in range(5):
        tasks.run(partial(done.append, number))
    tasks.stop()
    assert done == list(range(5))
