"""A vault whose log does not hold at its end: what is affected is said, and it can be opened all the same."""

from PySide6.QtWidgets import QAbstractButton, QLineEdit

from app.errors import ErrorCode
from app.paths import VaultFiles
from tests.builders import PASSPHRASE, a_call, reopened
from tests.ui.unlock.conftest import Before


def unlock(before: Before) -> None:
    field, button = before.find("unlock.passphrase"), before.find("unlock.open")
    assert isinstance(field, QLineEdit)
    assert isinstance(button, QAbstractButton)
    field.setText(PASSPHRASE)
    button.click()


def test_it_says_what_is_affected_and_opens_when_somebody_insists(vault, before, qtbot):
    console = reopened(vault)
    a_call(console, "锚点之前的一通")
    console.administration.backup()
    console.close()
    VaultFiles(before.directory).anchor.unlink()
    unlock(before)
    qtbot.waitUntil(lambda: before.find("refusal.despite") is not None, timeout=20_000)
    assert "end of the log" in before.find("refusal.affected").text()
    assert "newest backup" in before.find("refusal.backup").text()
    assert before.find("refusal.restore") is not None
    before.find("refusal.despite").click()
    assert "recorded" in before.find("unlock.despite").text()
    unlock(before)
    console = before.let_in()
    assert [warning.code for warning in console.warnings] == [ErrorCode.OPENED_DESPITE]


def test_a_damaged_vault_cannot_be_insisted_on(before, qtbot):
    files = VaultFiles(before.directory)
    files.database.write_bytes(b"\x00" * 4096)
    unlock(before)
    qtbot.waitUntil(lambda: before.find("refusal.restore") is not None, timeout=20_000)
    assert before.find("refusal.despite") is None
