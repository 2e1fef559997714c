"""Unlocking: the right passphrase lets in; a wrong one costs patience, and nothing else."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from app.errors import ErrorCode, UserError
from app.services import access
from app.services.access import SlotInfo
from app.vault import canonical
from tests.builders import PASSPHRASE, PERSON
from tests.ui.test_forms import lay_out
from tests.ui.unlock.conftest import Before
from ui.unlock.refusalpage import RefusalPage
from ui.unlock.unlockpage import UnlockPage

WRONG = "not the right words at all"


def enter(before: Before, text: str) -> None:
    field = before.find("unlock.passphrase")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    before.settle()


def page(before: Before) -> UnlockPage:
    shown = before.gate.currentWidget()
    assert isinstance(shown, UnlockPage)
    return shown


def test_the_right_passphrase_lets_in_and_is_forgotten(before):
    enter(before, PASSPHRASE)
    assert before.let_in().me.name == PERSON
    assert all(not field.text() for field in before.gate.findChildren(QLineEdit))


def test_the_field_has_the_focus_at_once(before):
    assert before.find("unlock.passphrase").hasFocus()


def test_what_is_typed_is_not_shown_and_not_learnt(before):
    field = before.find("unlock.passphrase")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    hints = field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_with_one_person_there_is_nobody_to_choose(before):
    assert before.find("unlock.person") is None


def test_with_several_people_one_chooses_who_one_is(before, monkeypatch):
    tried: list[str] = []

    def refuse(_directory: object, slot_id: str, *_rest: object) -> None:
        tried.append(slot_id)
        raise UserError(ErrorCode.WRONG_PASSPHRASE)

    monkeypatch.setattr(access, "unlock", refuse)
    kinds = (("a", "passphrase"), ("b", "passphrase"), ("r", "recovery"))
    page(before).begin(
        before.tasks, tuple(SlotInfo(id=name, name=name.upper(), role="counsellor", kind=kind) for name, kind in kinds)
    )
    choice = before.find("unlock.person")
    assert isinstance(choice, QComboBox)
    assert [choice.itemText(row) for row in range(choice.count())] == ["A", "B"]
    choice.setCurrentIndex(1)
    enter(before, WRONG)
    assert tried == ["b"]


def test_a_wrong_passphrase_is_told_without_a_word_about_the_right_one(before):
    field, button = before.find("unlock.passphrase"), before.find("unlock.open")
    lay_out()
    place = (field.pos(), button.pos())
    enter(before, WRONG)
    error = before.find("unlock.passphrase.error")
    assert isinstance(error, QLabel)
    assert error.text() == "This passphrase does not open the vault."
    lay_out()
    assert field.text() == WRONG
    assert field.selectedText()
    assert field.hasFocus()
    assert (field.pos(), button.pos()) == place, "nothing shifts"
    assert before.consoles == []


def test_after_several_wrong_tries_there_is_a_pause_that_counts_down(before, qtbot):
    for _ in range(4):
        enter(before, WRONG)
    enter(before, PASSPHRASE)
    button, state, field = before.find("unlock.open"), before.find("unlock.state"), before.find("unlock.passphrase")
    assert not button.isEnabled()
    assert "again in" in state.text()
    assert field.isEnabled()
    assert field.text() == PASSPHRASE
    before.clock.pass_(seconds=3)
    qtbot.waitUntil(button.isEnabled)
    assert state.text() == ""
    before.clock.pass_(seconds=120)
    button.click()
    assert before.let_in()


def test_while_it_works_nothing_can_be_pressed_twice(before, monkeypatch):
    asked: list[object] = []
    monkeypatch.setattr(before.tasks, "heavy", lambda job, *_callbacks: asked.append(job))
    enter(before, PASSPHRASE)
    before.find("unlock.open").click()
    page(before)._on_open()
    assert len(asked) == 1


def test_nothing_typed_asks_nothing(before, monkeypatch):
    asked: list[object] = []
    monkeypatch.setattr(before.tasks, "heavy", lambda job, *_callbacks: asked.append(job))
    before.find("unlock.open").click()
    assert asked == []


@pytest.mark.parametrize(
    ("letter", "held", "told"),
    [
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
    ],
)
def test_caps_lock_is_told_where_it_matters(before, letter, held, told):
    field = before.find("unlock.passphrase")
    before.find("unlock.open")
    QTest.sendKeyEvent(QTest.KeyAction.Press, field, Qt.Key.Key_A, letter, held)
    hints = [label.text() for label in before.gate.findChildren(QLabel) if label.isVisible()]
    assert ("Caps lock is on." in hints) is told


def test_the_recovery_code_lets_in_too(before, qtbot, tmp_path):
    before.find("unlock.other").click()
    field = before.find("unlock.recovery")
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()
    assert before.find("unlock.passphrase") is None
    field.setText("XXXX-" * 9)
    QTest.keyClick(field, Qt.Key.Key_Return)
    before.settle()
    assert before.find("unlock.recovery.error").text() == "This recovery code does not fit."
    before.find("unlock.other").click()
    assert before.find("unlock.passphrase").hasFocus()


def test_each_reason_not_to_open_has_its_own_page_with_what_to_do(qtbot, vault):
    def titles_after(change) -> tuple[str, str, str]:
        directory = vault.parent / "changed"
        shutil.rmtree(directory, ignore_errors=True)
        shutil.copytree(vault, directory)
        change(directory)
        gate = Before(qtbot, directory)
        try:
            assert isinstance(gate.gate.currentWidget(), RefusalPage)
            found = (gate.find("refusal.title"), gate.find("refusal.what"), gate.find("refusal.next"))
            return tuple(part.text() for part in found)
        finally:
            gate.end()

    def not_a_vault(directory):
        for path in directory.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        (directory / "holiday.txt").write_text("other files")

    def newer(directory):
        content = canonical.checked((directory / "slots.json").read_bytes())
        (directory / "slots.json").write_bytes(canonical.with_checksum({**content, "version": 99}))

    def corrupt(directory):
        (directory / "slots.json").write_bytes(b"\x00\x01 nothing that can be read")

    told = [titles_after(change) for change in (not_a_vault, newer, corrupt)]
    assert [title for title, _, _ in told] == [
        "There is no vault here",
        "This vault needs a newer console",
        "This vault is damaged",
    ]
    assert len({what for _, what, _ in told}) == len({step for _, _, step in told}) == 3


def test_looking_again_after_mending_shows_the_unlock_page(qtbot, vault):
    slots = vault / "slots.json"
    whole = slots.read_bytes()
    slots.write_bytes(b"damaged")
    before = Before(qtbot, vault)
    try:
        slots.write_bytes(whole)
        button = before.find("refusal.again")
        assert isinstance(button, QAbstractButton)
        button.click()
        enter(before, PASSPHRASE)
        assert before.let_in()
    finally:
        before.end()
