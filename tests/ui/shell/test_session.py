"""Lock, idle and end: nothing typed is lost, a call is not cut off, and nobody is asked anything."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.errors import ErrorCode, UserError
from tests.builders import FixedClock
from ui.shell.session import Session
from ui.shell.tasks import Tasks


@dataclass
class Vault:
    """Stands where the console stands: what counts is when and on which thread it is closed."""

    log: list[str]
    closed_on: int = 0

    def close(self) -> None:
        self.closed_on = threading.get_ident()
        self.log.append("closed")


@dataclass
class Place:
    """Stands where the window stands."""

    tasks: Tasks
    log: list[str]
    running: bool = False
    refuses: bool = False
    saved: list[str] = field(default_factory=list)
    hidden: int = 0
    words: str = ""

    def is_call_running(self) -> bool:
        return self.running

    def hide_content(self) -> None:
        self.hidden += 1

    def flush(self) -> None:
        self.log.append("flushed")
        self.tasks.run(partial(self._save, self.words))

    def _save(self, words: str) -> None:
        if self.refuses:
            raise UserError(ErrorCode.DISK_FULL)
        self.saved.append(words)
        self.log.append("saved")


@dataclass
class Scene:
    session: Session
    place: Place
    vault: Vault
    clock: FixedClock
    log: list[str]

    def idle_due(self) -> None:
        """What the timer does; the time it looks at is the clock's."""
        self.session._on_idle_due()


@pytest.fixture
def scene(qapp: object) -> Iterator[Scene]:
    log: list[str] = []
    tasks = Tasks()
    place, vault, clock = Place(tasks, log), Vault(log), FixedClock()
    session = Session(vault, place, tasks=tasks, clock=clock, restart=lambda: log.append("restarted"), idle_minutes=3)
    yield Scene(session, place, vault, clock, log)
    session.deleteLater()
    tasks.stop()


def test_locking_stores_then_closes_then_starts_afresh(scene):
    scene.place.words = "想说的话"
    scene.session.lock()
    assert scene.log == ["flushed", "saved", "closed", "restarted"]
    assert scene.place.saved == ["想说的话"]


def test_the_vault_is_closed_on_the_thread_that_used_it(scene, qtbot):
    used_on: list[int] = []
    scene.place.tasks.run(threading.get_ident, used_on.append)
    qtbot.waitUntil(lambda: bool(used_on))
    scene.session.lock()
    assert scene.vault.closed_on == used_on[0] != threading.get_ident()


def test_locking_twice_ends_once(scene):
    scene.session.lock()
    scene.session.lock()
    assert scene.log.count("closed") == 1


def test_what_the_input_method_still_composes_is_taken_before_locking(scene, qtbot, monkeypatch):
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    QCoreApplication.sendEvent(field, QInputMethodEvent("xiangshuo", []))

    def commit() -> None:
        finished = QInputMethodEvent()
        finished.setCommitString("想说")
        QCoreApplication.sendEvent(field, finished)

    monkeypatch.setattr("ui.shell.session.commit_composition", commit)
    scene.session.about_to_lock.connect(lambda: setattr(scene.place, "words", field.text()))
    scene.session.lock()
    assert scene.place.saved == ["想说"]


def test_nobody_touching_it_locks_after_the_time_set(scene):
    scene.clock.pass_(seconds=179)
    scene.idle_due()
    assert scene.log == []
    scene.clock.pass_(seconds=2)
    scene.idle_due()
    assert scene.log[-1] == "restarted"


def test_the_time_can_be_changed(scene):
    scene.session.set_idle_minutes(10)
    scene.clock.pass_(minutes=9)
    scene.idle_due()
    assert scene.log == []


def test_a_clock_that_is_set_forward_locks_nobody_out(scene):
    scene.clock.time = scene.clock.time.replace(year=scene.clock.time.year + 10)
    scene.idle_due()
    assert scene.log == []


def test_a_touch_starts_the_time_anew(scene, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    scene.session.watch(field.windowHandle())
    scene.clock.pass_(seconds=170)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    scene.clock.pass_(seconds=170)
    scene.idle_due()
    assert scene.log == []


def test_a_window_that_opens_later_is_watched_too(scene, qtbot):
    later = QLineEdit()
    qtbot.addWidget(later)
    with qtbot.waitActive(later):
        later.show()
    scene.clock.pass_(seconds=170)
    QTest.mouseMove(later.windowHandle())
    QTest.mouseClick(later.windowHandle(), Qt.MouseButton.LeftButton)
    scene.clock.pass_(seconds=170)
    scene.idle_due()
    assert scene.log == []


def test_during_a_call_idling_hides_and_never_locks(scene):
    scene.place.running = True
    for _ in range(3):
        scene.clock.pass_(minutes=4)
        scene.idle_due()
    assert scene.place.hidden == 3
    assert scene.log == []


def test_the_key_locks_during_a_call_too(scene):
    scene.place.running = True
    scene.session.lock()
    assert scene.log[-1] == "restarted"


def test_when_storing_fails_the_words_are_covered_and_stay(scene, qtbot):
    scene.place.refuses = True
    with qtbot.waitSignal(scene.session.said) as said:
        scene.session.lock()
    assert "closed" not in scene.log
    assert scene.place.hidden == 1
    assert said.args[0].what
    assert said.args[0].next


def test_insisting_locks_even_when_storing_fails(scene):
    scene.place.refuses = True
    scene.session.lock()
    scene.clock.pass_(seconds=5)
    scene.session.lock()
    assert scene.log[-2:] == ["closed", "restarted"]


def test_a_second_try_much_later_is_a_first_try_again(scene):
    scene.place.refuses = True
    scene.session.lock()
    scene.clock.pass_(minutes=2)
    scene.session.lock()
    assert "closed" not in scene.log


def test_once_storing_works_again_locking_does(scene):
    scene.place.refuses = True
    scene.session.lock()
    scene.place.refuses = False
    scene.place.words = "still here"
    scene.session.lock()
    assert scene.place.saved == ["still here"]
    assert scene.log[-1] == "restarted"


def test_closing_the_window_stores_and_starts_nothing(scene):
    assert scene.session.close()
    assert scene.log == ["flushed", "saved", "closed"]


def test_leaving_locks_at_once(scene):
    scene.place.words = "mid-sentence"
    scene.session.leave()
    assert scene.place.saved == ["mid-sentence"]
    assert scene.log[-2:] == ["closed", "restarted"]


def test_leaving_during_a_call_hides_it_and_stores_before_the_machine_may_sleep(scene):
    scene.place.running = True
    scene.place.words = "mid-sentence"
    scene.session.leave()
    assert scene.place.hidden == 1
    assert scene.place.saved == ["mid-sentence"]
    assert "closed" not in scene.log


def test_three_signs_of_one_departure_are_no_wish_to_lose_words(scene):
    scene.place.refuses = True
    for _ in range(3):
        scene.session.leave()
        scene.clock.pass_(seconds=1)
    assert "closed" not in scene.log
    scene.session.lock()
    assert "closed" not in scene.log


def test_the_end_is_told_once_before_the_vault_closes(scene):
    scene.session.ended.connect(lambda: scene.log.append("ended"))
    scene.session.lock()
    assert scene.log.count("ended") == 1
    assert scene.log.index("ended") < scene.log.index("closed")
