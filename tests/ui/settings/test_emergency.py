"""Taking a call in again, in the settings: what the file is, the passphrase where one is needed, what became of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.builders import PASSPHRASE, a_draft, a_vault, reopened
from tests.ui.opened import Opened, opened_vault
from ui.settings.emergency import EmergencyPart

WORDS = "says tonight is too long"


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    with opened_vault(qtbot, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def part(qtbot: QtBot, opened: Opened) -> EmergencyPart:
    part = EmergencyPart(opened.console, opened.tasks)
    qtbot.addWidget(part)
    part.show()
    return part


@pytest.fixture
def file(opened: Opened, tmp_path: Path) -> Path:
    def write() -> Path:
        call = a_draft(opened.console, notes="begin")
        record = opened.console.casework.open_call(call).record
        return opened.console.rescue.save(replace(record, notes=WORDS), places=[tmp_path])

    return opened.do(write)


def said(part: EmergencyPart) -> str:
    return part.findChild(QLabel, "settings.emergency-state").text()


def button(part: EmergencyPart, name: str) -> QPushButton:
    return part.findChild(QPushButton, name)


def test_a_file_is_chosen_told_and_taken_in(part, opened, file, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    assert not button(part, "settings.take-in").isVisible()
    button(part, "settings.emergency").click()
    opened.settle()
    assert "林督导" in said(part)
    assert WORDS not in said(part)
    button(part, "settings.take-in").click()
    opened.settle()
    record = opened.do(opened.console.intake.unfinished)
    assert record is not None
    assert WORDS in record.notes
    assert record.number in said(part)
    assert not button(part, "settings.take-in").isVisible()


def test_a_file_that_is_none_is_refused_with_a_next_step(part, opened, tmp_path, qtbot):
    (tmp_path / "x.tingan").write_text("{}")
    with qtbot.waitSignal(part.said) as refused:
        part.open_file(tmp_path / "x.tingan")
    assert refused.args[0].next
    assert not button(part, "settings.take-in").isVisible()


def test_another_key_asks_for_the_passphrase_and_a_wrong_one_can_be_corrected(part, opened, tmp_path, qtbot):
    def elsewhere() -> Path:
        a_vault(tmp_path / "other").close()
        other = reopened(tmp_path / "other")
        call = a_draft(other, notes=WORDS)
        path = other.rescue.save(other.casework.open_call(call).record, places=[tmp_path])
        other.close()
        return path

    path = opened.do(elsewhere)
    part.open_file(path)
    opened.settle()
    field = part.findChild(QLineEdit, "settings.emergency-passphrase")
    assert field.isVisible()
    qtbot.keyClicks(field, "wrong")
    field.returnPressed.emit()
    opened.settle()
    assert field.accessibleDescription()
    field.setText(PASSPHRASE)
    field.returnPressed.emit()
    opened.settle()
    assert button(part, "settings.take-in").isVisible()
    assert field.text() == ""
    button(part, "settings.take-in").click()
    opened.settle()
    record = opened.do(lambda: opened.console.rescue.open_file(path, PASSPHRASE))
    assert record.known is not None
