"""The first start: five calm steps from nothing to an open vault."""

import stat

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from app.services import access
from tests.builders import CHEAP
from tests.ui.unlock.conftest import Before
from ui.unlock.recoverysteps import CodeStep

PASSPHRASE = "a lantern on the far pier burns until morning"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """Deriving the key takes no time; what is tested is the way through the steps."""
    costly = access.NewVault

    def new(**entries: str) -> access.NewVault:
        return costly(**entries, cost=CHEAP)

    monkeypatch.setattr(access, "NewVault", new)


def press(before: Before, name: str) -> None:
    button = before.find(name)
    assert isinstance(button, QAbstractButton), name
    button.click()


def fill(before: Before, name: str, text: str) -> QLineEdit:
    field = before.find(name)
    assert isinstance(field, QLineEdit), name
    field.setText(text)
    return field


def words(before: Before, name: str) -> str:
    label = before.find(name)
    return label.text() if isinstance(label, QLabel) else ""


def go_to_passphrase(before: Before) -> None:
    press(before, "welcome.next")
    fill(before, "names.person", "林督导")
    press(before, "names.next")


def go_to_code(before: Before, qtbot) -> list[str]:
    go_to_passphrase(before)
    fill(before, "passphrase.first", PASSPHRASE)
    fill(before, "passphrase.again", PASSPHRASE)
    press(before, "passphrase.next")
    qtbot.waitUntil(lambda: before.find("code.next") is not None, timeout=30_000)
    return [words(before, f"code.group{place}") for place in range(9)]


def asked(before: Before) -> list[int]:
    return [place for place in range(9) if before.find(f"confirm.group{place}") is not None]


def test_from_nothing_to_an_open_vault(before_none, qtbot):
    groups = go_to_code(before_none, qtbot)
    assert all(len(group) == 4 for group in groups)
    press(before_none, "code.next")
    assert len(asked(before_none)) == 2
    for place in asked(before_none):
        fill(before_none, f"confirm.group{place}", groups[place].lower())
    press(before_none, "confirm.next")
    console = before_none.let_in()
    assert (console.me.name, console.hotline) == ("林督导", "12356 psychological support hotline")
    unlocked = access.unlock_with_recovery(before_none.directory, "-".join(groups), before_none.clock)
    assert unlocked.slot.kind == "recovery"


def test_the_place_is_told_and_stays_when_it_was_named_by_hand(before_none):
    assert words(before_none, "welcome.path") == str(before_none.directory)
    assert before_none.find("welcome.choose") is None


def test_without_a_name_one_stays(before_none):
    press(before_none, "welcome.next")
    assert before_none.find("names.person").hasFocus()
    press(before_none, "names.next")
    assert before_none.find("names.person.error") is not None
    assert before_none.find("passphrase.first") is None


@pytest.mark.parametrize(
    ("first", "again", "where"),
    [
        ("too short", "too short", "first"),
        ("passwordpassword", "passwordpassword", "first"),
        (PASSPHRASE, "other", "again"),
    ],
)
def test_a_passphrase_that_will_not_do_is_told_at_its_field(before_none, first, again, where):
    go_to_passphrase(before_none)
    fill(before_none, "passphrase.first", first)
    fill(before_none, "passphrase.again", again)
    press(before_none, "passphrase.next")
    assert before_none.find(f"passphrase.{where}.error") is not None
    assert before_none.find(f"passphrase.{where}").hasFocus()
    assert not before_none.directory.exists()


def test_return_leads_from_field_to_field(before_none):
    go_to_passphrase(before_none)
    QTest.keyClick(fill(before_none, "passphrase.first", PASSPHRASE), Qt.Key.Key_Return)
    assert before_none.find("passphrase.again").hasFocus()


def test_wrong_groups_are_told_and_the_code_can_be_looked_at_again(before_none, qtbot):
    groups = go_to_code(before_none, qtbot)
    press(before_none, "code.next")
    right, wrong = asked(before_none)
    fill(before_none, f"confirm.group{right}", groups[right])
    fill(before_none, f"confirm.group{wrong}", "0000" if groups[wrong] != "0000" else "1111")
    press(before_none, "confirm.next")
    assert before_none.find(f"confirm.group{wrong}.error") is not None
    assert before_none.find(f"confirm.group{right}.error") is None
    assert before_none.consoles == []
    press(before_none, "confirm.back")
    assert words(before_none, "code.group0") == groups[0]
    press(before_none, "code.next")
    for place in asked(before_none):
        fill(before_none, f"confirm.group{place}", groups[place])
    press(before_none, "confirm.next")
    assert before_none.let_in()


def test_the_code_is_saved_to_print_for_its_owners_eyes_only(before_none, qtbot, tmp_path):
    groups = go_to_code(before_none, qtbot)
    step = before_none.find("code")
    assert isinstance(step, CodeStep)
    path = tmp_path / "code.pdf"
    step.save_to(path)
    before_none.settle()
    assert "code.pdf" in words(before_none, "code.state")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pikepdf.open(path) as document:
        assert len(document.pages) == 1
    assert groups


def test_a_place_that_cannot_be_written_to_is_told(before_none, qtbot, tmp_path):
    go_to_code(before_none, qtbot)
    before_none.find("code").save_to(tmp_path / "gone" / "code.pdf")
    before_none.settle()
    assert "could not be written" in words(before_none, "code.state")


def test_the_code_leaves_the_window_with_the_page(before_none, qtbot):
    go_to_code(before_none, qtbot)
    page = before_none.gate.currentWidget()
    page._on_confirmed()
    assert page._code == ""


def test_going_back_keeps_what_was_entered(before_none):
    go_to_passphrase(before_none)
    press(before_none, "passphrase.back")
    assert before_none.find("names.person").text() == "林督导"


def test_a_vault_that_is_there_by_now_is_not_overwritten(before_none, qtbot, vault, monkeypatch):
    go_to_passphrase(before_none)
    before_none.gate.currentWidget()._directory = vault
    slots = (vault / "slots.json").read_bytes()
    fill(before_none, "passphrase.first", PASSPHRASE)
    fill(before_none, "passphrase.again", PASSPHRASE)
    press(before_none, "passphrase.next")
    before_none.settle()
    assert "already a vault" in words(before_none, "refusal.what")
    assert (vault / "slots.json").read_bytes() == slots


@pytest.mark.parametrize(("typed", "says"), [("", ""), ("lantern", "Keep going"), (PASSPHRASE, "Very good")])
def test_the_meter_says_how_good_it_is_while_one_types(before_none, typed, says):
    go_to_passphrase(before_none)
    fill(before_none, "passphrase.first", typed)
    assert says in [label.text() for label in before_none.gate.findChildren(QLabel) if label.isVisible()]
