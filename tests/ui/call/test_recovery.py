"""What a crash left behind: the call is offered as it stood, and goes on where it was."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.calls import CallHeader, StageId
from app.domain.crisis import StepStatus
from app.domain.risk import Answer, ItemId, RiskLevel
from tests.builders import reopened
from tests.ui.opened import Opened
from ui.call.page import CallPage


def crash(opened: Opened, directory: Path) -> None:
    """The console ends in the middle of an R4 call, without closing it."""

    def take_a_call() -> None:
        intake, guide = opened.console.intake, opened.console.guide
        call = intake.start_call().id
        intake.set_header(call, CallHeader(caller_code="C-0192"))
        intake.save_notes(call, "00:00 cannot sleep\n", 1)
        opened.clock.pass_(minutes=4)
        intake.enter_stage(call, StageId("risk"))
        intake.answer(call, ItemId("S1"), Answer("yes"))
        protocol = next(rule.protocol for rule in guide.checklist.rules if rule.protocol and rule.id.startswith("S1"))
        opened.clock.pass_(minutes=1)
        intake.record_step(call, protocol, guide.protocol(protocol).steps[0].id, StepStatus.DONE, {})
        opened.console.close()

    opened.do(take_a_call)
    opened.clock.pass_(minutes=15)
    opened.console = opened.do(partial(reopened, directory, opened.clock))


def test_an_interrupted_call_is_offered_and_says_when_it_ended(
    qtbot: QtBot, shown: Callable[[], CallPage], opened: Opened, directory: Path
) -> None:
    crash(opened, directory)
    page = shown()
    going_on = page.findChild(QPushButton, "call.continue")
    assert isinstance(going_on, QPushButton)
    qtbot.waitUntil(going_on.isVisible)
    said = page.findChild(QLabel, "call.unfinished")
    assert isinstance(said, QLabel)
    last = (opened.clock.now() - timedelta(minutes=15)).astimezone()
    assert f"{last:%H:%M:%S}" in said.text()
    assert page.live is None


def test_it_goes_on_where_it_stood(
    qtbot: QtBot, shown: Callable[[], CallPage], opened: Opened, directory: Path
) -> None:
    crash(opened, directory)
    page = shown()
    going_on = page.findChild(QPushButton, "call.continue")
    assert isinstance(going_on, QPushButton)
    qtbot.waitUntil(going_on.hasFocus)
    qtbot.keyClick(going_on, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: page.live is not None)
    view, live = page.view, page.live
    assert live is not None
    assert (live.level, view.flags.badge.level) == (RiskLevel.R4, RiskLevel.R4)
    assert view.notes.editor.toPlainText() == "00:00 cannot sleep\n"
    assert view.notes.editor.textCursor().atEnd()
    assert view.stages.stage == "risk"
    assert view.bar.caller.text() == "C-0192"
    assert view.bar.face.text == "00:20:00"
    assert view.protocol.isVisible()
    assert view.protocol.rows.rows[0].status is StepStatus.DONE
    assert [mark.level for mark in live.marks if not mark.step][-1] is RiskLevel.R4
    qtbot.keyClicks(view.notes.editor, "still here")
    page.flush()
    opened.settle()
    record = opened.do(opened.console.intake.unfinished)
    assert record is not None
    assert record.notes == "00:00 cannot sleep\nstill here"


def test_a_page_built_anew_during_a_call_goes_straight_on(
    qtbot: QtBot, shown: Callable[[], CallPage], call: CallPage, opened: Opened
) -> None:
    qtbot.keyClicks(call.view.notes.editor, "before the language was changed")
    call.flush()
    opened.settle()
    again = shown()
    qtbot.waitUntil(lambda: again.live is not None)
    assert again.view.notes.editor.toPlainText() == "before the language was changed"
