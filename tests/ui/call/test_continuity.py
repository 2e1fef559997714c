"""Who is on the line: looked up from the caller field, shown without moving anything, made new with one key."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.callers import Contact, ContactKind, WordKind
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.domain.risk import Answer, ItemId
from tests.builders import a_call, a_draft
from ui.widgets.levels import LevelBadge

PHONE = "13800138000"


def known(opened, code="C-0001", *, times=1, number=""):
    for _ in range(times):
        a_call(opened.console, "说到工作", caller=code, S4="within-week")
    caller = opened.console.callers.find(code)
    if number:
        opened.console.caller_record.save_contact(caller, Contact(kind=ContactKind.PHONE, number=number))
    opened.console.caller_record.write(caller, WordKind.HELPED, "<b>一起数呼吸</b>")
    return caller


def enter(call, opened, qtbot, text):
    field = call.view.bar.caller
    field.setFocus()
    field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    opened.settle()


def said(call):
    return "\n".join(label.text() for label in call.continuity.card.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("typed", ["c-0001", "1", "138 0013 8000"])
def test_a_known_caller_is_found_by_code_or_number(call, opened, qtbot, typed):
    call_id = call.live.record.id
    opened.do(partial(opened.console.intake.close_call, call_id, "x"))
    call._on_closed(opened.do(partial(opened.console.casework.open_call, call_id)).record)
    opened.do(partial(known, opened, times=2, number=PHONE))
    call.start_call()
    opened.settle()
    enter(call, opened, qtbot, typed)
    assert call.view.bar.caller.text() == "C-0001"
    assert call.live.record.header.caller_code == "C-0001"
    assert call.continuity.card.findChild(LevelBadge, "call.card.level").level.value == "R3"
    assert "<b>一起数呼吸</b>" in said(call)
    assert "2 calls before" in said(call)


def test_enter_twice_makes_a_new_caller_with_the_number_kept_apart(call, opened, qtbot):
    enter(call, opened, qtbot, PHONE)
    assert call.live.record.header.caller_code == ""
    assert "Nobody is known" in said(call)
    enter(call, opened, qtbot, PHONE)
    opened.settle()
    assert call.view.bar.caller.text() == "C-0001"
    caller = opened.do(partial(opened.console.callers.find, PHONE))
    assert [kept.number for kept in opened.do(partial(opened.console.caller_record.contacts, caller))] == [PHONE]
    assert call.view.notes.editor.hasFocus()


def test_a_number_never_reaches_the_call_even_when_it_is_handed_over(call, opened, qtbot):
    field = call.view.bar.caller
    field.setText(PHONE)
    call.view.hand_over()
    opened.settle()
    kept = opened.do(lambda: opened.console._vault.query("SELECT caller_code FROM call"))
    assert kept == [("",)]
    call.view.bar.toggle_recording()
    assert field.text() == PHONE


def test_a_new_caller_by_code(call, opened, qtbot):
    enter(call, opened, qtbot, "夜航")
    qtbot.mouseClick(call.continuity.card.findChild(QPushButton, "call.card.new"), Qt.MouseButton.LeftButton)
    opened.settle()
    assert opened.do(partial(opened.console.callers.find, "夜航")) is not None
    assert call.live.record.header.caller_code == "夜航"


def test_the_card_does_not_take_the_place_of_what_lies_open(call, opened, qtbot):
    call.view.aids.go_to("plan")
    enter(call, opened, qtbot, "C-0404")
    assert call.view.aids.drawer.front == "plan"


def test_the_crisis_protocol_takes_the_place_of_the_card(call, opened, qtbot):
    enter(call, opened, qtbot, "C-0404")
    assert call.view.aids.drawer.front == "caller"
    call.view.checklist.answer_taken.emit(ItemId("S1"), Answer("yes"))
    qtbot.waitUntil(lambda: call.view.aids.drawer.front == "protocol")


def test_the_notes_keep_the_focus_while_the_card_comes(call, opened, qtbot):
    field = call.view.bar.caller
    field.setFocus()
    field.setText("C-0404")
    call.view.notes.editor.setFocus()
    opened.settle()
    assert call.view.notes.editor.hasFocus()
    assert "Nobody is known under C-0404." in said(call)


def test_the_number_of_a_guardian_asks_who_is_calling(call, opened, qtbot):
    child = opened.do(opened.console.callers.create)
    contact = Contact(kind=ContactKind.GUARDIAN, name="母亲", number=PHONE)
    opened.do(partial(opened.console.caller_record.save_contact, child.id, contact))
    enter(call, opened, qtbot, PHONE)
    assert call.live.record.header.caller_code == ""
    qtbot.mouseClick(call.continuity.card.findChild(QPushButton, "call.card.about"), Qt.MouseButton.LeftButton)
    opened.settle()
    assert call.view.bar.caller.text() == "C-0002"
    file = opened.do(partial(opened.console.callers.open, child.id))
    assert [link.code for link in file.card.about_them] == ["C-0002"]


def test_the_key_opens_and_closes_the_card(call, opened, qtbot):
    call.continuity._on_toggled()
    assert call.view.aids.drawer.front == "caller"
    qtbot.waitUntil(call.continuity.card.hasFocus)
    qtbot.keyClick(call.continuity.card, Qt.Key.Key_Escape)
    assert call.view.aids.drawer.front == ""
    assert call.view.notes.editor.hasFocus()


def test_the_next_call_begins_without_the_last_caller(call, opened, qtbot):
    enter(call, opened, qtbot, "C-0404")
    call_id = call.live.record.id
    closed = opened.do(partial(opened.console.intake.close_call, call_id, "x"))
    call._on_closed(closed)
    assert "C-0404" not in said(call)


def test_the_classification_tells_the_last_profile_and_that_it_is_due(call, opened, qtbot):
    call_id = call.live.record.id
    call._on_closed(opened.do(partial(opened.console.intake.close_call, call_id, "x")))
    opened.do(partial(classified_once_and_called_twice_more, opened))
    call.start_call()
    opened.settle()
    enter(call, opened, qtbot, "C-0001")
    before = call.view.aids.profile.findChild(QLabel, "call.profile.before")
    assert not before.isHidden()
    assert "3 contacts since: classify anew" in before.text()
    assert "3 contacts since: classify anew" in said(call)


def classified_once_and_called_twice_more(opened):
    need = {ProfileDimensionId("need"): ProfileOptionId("acute-crisis")}
    first = a_draft(opened.console, caller="C-0001")
    opened.console.intake.classify(first, Classification(profile=need))
    opened.console.intake.close_call(first, "挂断")
    for _ in range(2):
        a_call(opened.console, caller="C-0001")
