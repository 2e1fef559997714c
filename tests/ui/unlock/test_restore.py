"""A vault that is gone, and a backup: a few fields, and one is in again."""

import shutil
from functools import partial

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from app.paths import VaultFiles
from app.services import access
from tests.builders import CHEAP, PASSPHRASE, PERSON, a_call, reopened
from tests.ui.unlock.conftest import Before


@pytest.fixture
def backup(vault):
    """A vault with one call, and its backup."""
    console = reopened(vault)
    a_call(console, "备份之前的一通")
    code = console.people.renew_code(cost=CHEAP)
    made = console.administration.backup()
    a_call(console, "备份之后的一通")
    console.close()
    return made, code


def press(before: Before, name: str) -> None:
    button = before.find(name)
    assert isinstance(button, QAbstractButton), name
    button.click()


def fill(before: Before, name: str, text: str) -> None:
    field = before.find(name)
    assert isinstance(field, QLineEdit), name
    field.setText(text)


def unlock(before: Before) -> None:
    fill(before, "unlock.passphrase", PASSPHRASE)
    press(before, "unlock.open")


def numbers(before: Before) -> int:
    console = before.let_in()
    report: list[int] = []
    before.tasks.run(partial(console.administration.verify), lambda found: report.append(found.calls))
    before.settle()
    return report[0]


def test_a_destroyed_vault_is_back_in_a_few_steps(backup, before, qtbot):
    files = VaultFiles(before.directory)
    files.database.write_bytes(b"\x00" * 4096)
    before.gate.look()
    unlock(before)
    qtbot.waitUntil(lambda: before.find("refusal.restore") is not None, timeout=20_000)
    press(before, "refusal.restore")
    who = before.find("restore.person")
    assert isinstance(who, QComboBox)
    assert who.itemText(0) == PERSON
    fill(before, "restore.passphrase", PASSPHRASE)
    press(before, "restore.go")
    qtbot.waitUntil(lambda: before.find("unlock.passphrase") is not None, timeout=20_000)
    unlock(before)
    assert numbers(before) == 1
    aside = next(before.directory.glob("before-restore-*"))
    assert VaultFiles(aside).database.read_bytes() == b"\x00" * 4096


def test_a_new_computer_and_a_stick(backup, before_none, qtbot, tmp_path):
    stick = tmp_path / "stick"
    shutil.copytree(backup[0], stick / "tingan-backups-1" / backup[0].name)
    press(before_none, "welcome.restore")
    assert before_none.find("restore.go") is None
    before_none.gate.currentWidget()._panel.look_in(stick)
    who = before_none.find("restore.person")
    assert isinstance(who, QComboBox)
    who.setCurrentIndex(who.count() - 1)  # the recovery code
    fill(before_none, "restore.passphrase", backup[1])
    press(before_none, "restore.go")
    qtbot.waitUntil(lambda: before_none.find("unlock.passphrase") is not None, timeout=20_000)
    unlock(before_none)
    assert numbers(before_none) == 1


def test_a_wrong_passphrase_restores_nothing(backup, before):
    before.gate.look()
    slots = VaultFiles(before.directory).slots.read_bytes()
    press(before, "unlock.restore")
    fill(before, "restore.passphrase", "not the right words at all")
    press(before, "restore.go")
    before.settle()
    assert before.find("restore.passphrase.error") is not None
    assert VaultFiles(before.directory).slots.read_bytes() == slots
    press(before, "restore.back")
    assert before.find("unlock.passphrase") is not None


def test_a_backup_that_is_not_whole_is_not_put_in_place(backup, before):
    database = VaultFiles(backup[0]).database
    content = bytearray(database.read_bytes())
    content[-2000] ^= 1
    database.write_bytes(content)
    before.gate.look()
    press(before, "unlock.restore")
    fill(before, "restore.passphrase", PASSPHRASE)
    press(before, "restore.go")
    before.settle()
    error = before.find("restore.backup.error")
    assert isinstance(error, QLabel)
    assert "not whole" in error.text()
    access.unlock(before.directory, access.people(before.directory)[0].id, PASSPHRASE, before.clock)
    assert list(before.directory.glob("before-restore-*")) == []


def test_a_folder_without_backups_says_so(before, tmp_path):
    before.gate.look()
    press(before, "unlock.restore")
    before.gate.currentWidget()._panel.look_in(tmp_path)
    state = before.find("restore.state")
    assert isinstance(state, QLabel)
    assert "not a backup" in state.text()
