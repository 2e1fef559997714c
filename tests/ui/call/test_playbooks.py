"""Whose prompts come first, and what happens when the line goes dead."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.calls import CallKind
from app.domain.crisis import StepStatus
from app.domain.risk import ProtocolId, RiskLevel
from tests.ui.call.test_plan import focused
from tests.ui.opened import Opened
from ui.call.aids import PROTOCOL
from ui.call.page import CallPage

HANG_UP = ProtocolId("hangup-at-high-risk")


def test_the_kind_of_call_brings_its_prompts(qtbot: QtBot, call: CallPage) -> None:
    assert call.live
    call.live.set_header(replace(call.live.record.header, kind=CallKind.SILENT))
    qtbot.waitUntil(lambda: call.view.prompts.playbook == "silent")


def test_danger_brings_the_prompts_of_the_crisis(qtbot: QtBot, call: CallPage, answer: Callable[..., None]) -> None:
    answer(S1="yes")
    qtbot.waitUntil(lambda: call.view.prompts.playbook == "acute-crisis")


def test_what_a_person_chose_stays(qtbot: QtBot, call: CallPage, answer: Callable[..., None]) -> None:
    call.view.aids.choose_playbook("minor")
    answer(S1="yes")
    qtbot.waitUntil(call.view.protocol.isVisible)
    assert call.view.prompts.playbook == "minor"


def test_a_dead_line_in_danger_begins_its_protocol(
    qtbot: QtBot, call: CallPage, answer: Callable[..., None], opened: Opened
) -> None:
    answer(S4="within-72h", S6="yes")
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert call.live
    assert HANG_UP in call.live.protocols
    assert call.view.aids.drawer.front == PROTOCOL
    assert focused() == "call.steps"
    assert call.view.notes.editor.toPlainText().startswith("00:00 ")
    opened.settle()
    kept = opened.do(partial(opened.console.casework.open_call, call.live.record.id)).record
    assert [(step.protocol, step.status) for step in kept.steps] == [(HANG_UP, StepStatus.STARTED)]


def test_a_dead_line_without_danger_leads_to_the_end_of_the_call(qtbot: QtBot, call: CallPage) -> None:
    qtbot.keyClick(call.view.notes.editor, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert call.live
    assert call.live.level is RiskLevel.R0
    assert call.view.wrapup.isVisible()
    assert call.live.protocols == ()
