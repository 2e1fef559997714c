"""After the recovery code: a passphrase again, another code on paper, and in as oneself."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from app.errors import ErrorCode, UserError
from app.services import access
from tests.builders import CHEAP, PASSPHRASE, PERSON, reopened
from tests.ui.unlock.conftest import Before

NEW = "seven kites above the old salt works"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    costly = access.recover
    monkeypatch.setattr(access, "recover", lambda *given: costly(*given, cost=CHEAP))


@pytest.fixture
def code(vault):
    """The recovery code of the vault that `before` stands before."""
    console = reopened(vault)
    code = console.people.renew_code(cost=CHEAP)
    console.close()
    return code


def press(before: Before, name: str) -> None:
    button = before.find(name)
    assert isinstance(button, QAbstractButton), name
    button.click()


def fill(before: Before, name: str, text: str) -> None:
    field = before.find(name)
    assert isinstance(field, QLineEdit), name
    field.setText(text)


def text(before: Before, name: str) -> str:
    label = before.find(name)
    return label.text() if isinstance(label, QLabel) else ""


def enter_code(before: Before, code: str, qtbot) -> None:
    before.gate.look()
    press(before, "unlock.other")
    fill(before, "unlock.recovery", code)
    press(before, "unlock.open")
    before.settle()
    qtbot.waitUntil(lambda: before.find("renewed.first") is not None)


def test_the_code_leads_to_a_new_passphrase_a_new_code_and_in(code, before, qtbot):
    enter_code(before, code, qtbot)
    fill(before, "renewed.first", NEW)
    fill(before, "renewed.again", NEW)
    press(before, "renewed.next")
    before.settle()
    groups = [text(before, f"code.group{place}") for place in range(9)]
    assert "-".join(groups) != code
    press(before, "code.next")
    for place in range(9):
        if before.find(f"confirm.group{place}") is not None:
            fill(before, f"confirm.group{place}", groups[place])
    press(before, "confirm.next")
    console = before.let_in()
    assert console.me.name == PERSON
    assert access.unlock_with_recovery(before.directory, "-".join(groups), before.clock).slot.kind == "recovery"
    with pytest.raises(UserError) as refused:
        access.unlock(before.directory, console.me.id, PASSPHRASE, before.clock)
    assert refused.value.code is ErrorCode.WRONG_PASSPHRASE
    access.unlock(before.directory, console.me.id, NEW, before.clock)


def test_a_weak_passphrase_is_told_at_its_field_and_the_old_code_still_fits(code, before, qtbot):
    enter_code(before, code, qtbot)
    fill(before, "renewed.first", "too short")
    press(before, "renewed.next")
    assert before.find("renewed.first.error") is not None
    access.unlock_with_recovery(before.directory, code, before.clock)


def test_without_the_new_code_on_paper_one_is_not_in_but_the_passphrase_works(code, before, qtbot):
    enter_code(before, code, qtbot)
    fill(before, "renewed.first", NEW)
    fill(before, "renewed.again", NEW)
    press(before, "renewed.next")
    before.settle()
    press(before, "code.next")
    press(before, "confirm.next")
    assert before.consoles == []
    press(before, "confirm.back")
    assert text(before, "code.group0")
    slot = next(slot for slot in access.people(before.directory) if slot.kind == "passphrase")
    access.unlock(before.directory, slot.id, NEW, before.clock)
