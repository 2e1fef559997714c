"""The chapters of people, the vault and the log, as a supervisor uses them."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.people import Role
from app.services import access
from tests.builders import CHEAP, PASSPHRASE, a_call
from tests.ui.opened import Opened, opened_vault
from ui.settings.page import SettingsPage
from ui.shell.workstation import Workstation
from ui.widgets.register import Register

NEW = "seven kites above the old salt works"


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, opened: Opened) -> SettingsPage:
    page = SettingsPage(opened.console, opened.tasks, Workstation())
    qtbot.addWidget(page)
    page.resize(1100, 900)
    with qtbot.waitActive(page):
        page.show()
    return page


def press(page: SettingsPage, name: str) -> None:
    page.findChild(QAbstractButton, name).click()


def fill(page: SettingsPage, **fields: str) -> None:
    for name, text in fields.items():
        page.findChild(QLineEdit, f"newpassphrase.{name}").setText(text)


def test_somebody_is_added_and_then_removed(page, opened, qtbot, tmp_path):
    page.show_chapter("people")
    opened.settle()
    press(page, "people.add")
    fill(page, name="陈咨询员", first=NEW, again=NEW)
    press(page, "newpassphrase.set")
    opened.settle()
    added = next(slot for slot in access.people(tmp_path / "vault") if slot.name == "陈咨询员")
    assert added.role is Role.COUNSELLOR
    press(page, f"people.remove.{added.id}")
    opened.settle()
    with qtbot.waitSignal(page.lock_wanted, timeout=20_000):
        press(page, "removal.go")
    opened.settle()
    assert added.id not in {slot.id for slot in access.people(tmp_path / "vault")}


def test_a_wrong_passphrase_of_today_changes_nothing(page, opened, tmp_path):
    page.show_chapter("people")
    opened.settle()
    press(page, "people.own")
    fill(page, current="not the one", first=NEW, again=NEW)
    press(page, "newpassphrase.set")
    opened.settle()
    assert page.findChild(QLabel, "newpassphrase.current.error").isVisible()
    access.unlock(tmp_path / "vault", opened.console.me.id, PASSPHRASE, opened.clock)


def test_a_new_code_counts_when_two_groups_come_back_from_paper(page, opened, tmp_path):
    page.show_chapter("people")
    opened.settle()
    press(page, "people.code")
    press(page, "newcode.make")
    opened.settle()
    groups = [page.findChild(QLabel, f"code.group{place}").text() for place in range(9)]
    for place in range(9):
        field = page.findChild(QLineEdit, f"confirm.group{place}")
        if field is not None:
            field.setText(groups[place])
    press(page, "newcode.kept")
    opened.settle()
    assert access.unlock_with_recovery(tmp_path / "vault", "-".join(groups), opened.clock)


def test_the_vault_says_how_it_is_and_an_anchor_is_compared(page, opened):
    anchor = opened.do(opened.console.administration.condition).anchor
    page.show_chapter("vault")
    opened.settle()
    assert page.findChild(QLabel, "condition.backup").text() == "none yet"
    press(page, "settings.backup")
    opened.settle()
    assert "one of 1" in page.findChild(QLabel, "condition.backup").text()
    page.findChild(QLineEdit, "anchor.number").setText(str(anchor.sequence))
    page.findChild(QLineEdit, "anchor.head").setText(anchor.head[:16])
    press(page, "anchor.compare")
    opened.settle()
    assert "It fits" in page.findChild(QLabel, "anchor.result").text()


def test_the_log_is_read_filtered_and_saved(page, opened, tmp_path):
    opened.do(partial(opened.console.people.add, "陈咨询员", Role.COUNSELLOR, NEW, cost=CHEAP))
    opened.do(partial(a_call, opened.console, "金丝雀"))
    page.show_chapter("audit")
    opened.settle()
    entries = page.findChild(Register, "audit.list")
    assert "Call closed" in [entry.title for entry in entries.entries]
    kind = page.findChild(QComboBox, "audit.kind")
    kind.setCurrentIndex(kind.findData("people"))
    kind.activated.emit(kind.currentIndex())
    opened.settle()
    assert [entry.title for entry in entries.entries] == ["Person added"]
    page._audit.export_to(tmp_path / "log.csv")
    opened.settle()
    assert "金丝雀" not in (tmp_path / "log.csv").read_text(encoding="utf-8-sig")
