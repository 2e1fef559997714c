"""The parts put together: from the unlock page to the desk, settings applied live, the lock, the crash page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.services import access
from tests.builders import HOTLINE, PASSPHRASE, FixedClock, a_console
from ui.shell import i18n, theme, workstation
from ui.shell.application import Application, Start
from ui.shell.crash import CrashHook
from ui.shell.crashpage import CrashPage
from ui.shell.theme import ThemeName


class Run:
    """A running console over a vault that opens fast."""

    def __init__(self, qtbot: QtBot, qapp: object, directory: Path) -> None:
        self.qtbot = qtbot
        self.directory = directory
        self.clock = FixedClock()
        self.restarted: list[QRect] = []
        self.console = Application(
            qapp, Start(directory=directory, fixed=True, language=None), self.clock, self.restarted.append
        )
        self.window = self.console.window
        self.console.start()
        with qtbot.waitActive(self.window):
            pass
        qtbot.waitUntil(lambda: self.find("unlock.passphrase") is not None)

    def find(self, name: str) -> QWidget | None:
        return next((widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()), None)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.console.tasks.busy, timeout=20_000)

    def unlock(self) -> None:
        field = self.find("unlock.passphrase")
        assert isinstance(field, QLineEdit)
        field.setText(PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.console.desk is not None, timeout=20_000)
        self.settle()

    def words(self) -> str:
        return " ".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def run(qtbot: QtBot, qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.setattr(CrashHook, "install", lambda _hook: None)  # pytest has its own
    monkeypatch.setattr(access, "harden", lambda: None)  # for the life of a process, and this one goes on
    monkeypatch.setattr(i18n, "system_language", lambda: Language.EN)
    a_console(tmp_path / "vault").close()
    run = Run(qtbot, qapp, tmp_path / "vault")
    yield run
    run.window.close()
    run.console.tasks.stop()
    run.console.deleteLater()
    run.window.deleteLater()


def test_the_passphrase_leads_to_the_desk_of_this_hotline(run):
    run.unlock()
    assert HOTLINE in run.words()
    assert run.find("window.lock") is not None
    assert run.find("unlock.passphrase") is None


def test_settings_apply_at_once_and_are_kept(run):
    run.unlock()
    wanted = replace(run.console.settings, theme=ThemeName.NIGHT, scale=1.5, idle_minutes=7)
    run.console.change_settings(wanted)
    run.settle()
    assert theme.current().name is ThemeName.NIGHT
    assert theme.current().scale == 1.5
    assert run.window.font().pixelSize() == 21
    assert workstation.load(VaultFiles(run.directory).settings) == wanted


def test_another_language_is_spoken_at_once(run):
    run.unlock()
    run.console.change_settings(replace(run.console.settings, language=Language.ZH))
    run.settle()
    assert "设置" in run.words()
    run.console.change_settings(replace(run.console.settings, language=Language.EN))
    run.settle()
    assert "Settings" in run.words()


def test_locking_closes_the_vault_and_starts_afresh_at_the_same_place(run):
    run.unlock()
    QTest.keyClick(run.window.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert run.restarted == [run.window.geometry()]
    again = access.unlock(run.directory, access.people(run.directory)[0].id, PASSPHRASE, run.clock)
    assert again.key


def test_closing_the_window_closes_the_vault(run):
    run.unlock()
    run.window.close()
    assert run.restarted == []
    assert not run.window.isVisible()


def test_closing_before_unlocking_just_closes(run):
    run.window.close()
    assert not run.window.isVisible()


def test_a_refusal_nobody_asked_for_is_in_the_message_bar(run):
    run.unlock()
    run.console.tasks.refused.emit(UserError(ErrorCode.DISK_FULL))
    assert run.console.desk.messages.message.what.startswith("The disk is full")


def test_a_mistake_shows_the_calm_page_and_one_goes_on_where_one_was(run):
    run.unlock()
    desk = run.console.desk
    run.console.crash.happened.emit("KeyError · page.py:41")
    assert isinstance(run.window.shown, CrashPage)
    assert "KeyError · page.py:41" in run.words()
    assert "Nothing that was stored is lost" in run.words()
    run.console.crash.happened.emit("KeyError · page.py:42")
    button = run.find("crash.continue")
    assert isinstance(button, QPushButton)
    button.click()
    assert run.window.shown is desk


def test_the_next_mistake_within_a_minute_never_takes_the_screen_from_a_call(run, monkeypatch):
    run.unlock()
    desk = run.console.desk
    monkeypatch.setattr(desk, "is_call_running", lambda: True)
    run.console.crash.happened.emit("KeyError · page.py:41")
    run.find("crash.continue").click()
    run.clock.pass_(seconds=20)
    run.console.crash.happened.emit("KeyError · page.py:42")
    assert run.window.shown is desk
    assert "page.py:42" in desk.messages.message.what
    assert "Ctrl+L" in desk.messages.message.next
    run.clock.pass_(seconds=20)
    run.console.crash.happened.emit("KeyError · page.py:43")
    assert run.window.shown is desk
    run.clock.pass_(minutes=5)
    run.console.crash.happened.emit("KeyError · page.py:44")
    assert isinstance(run.window.shown, CrashPage)


def test_going_on_puts_the_focus_back_where_it_was(run):
    run.unlock()
    before = run.window.focusWidget()
    run.console.crash.happened.emit("KeyError · page.py:41")
    assert run.window.focusWidget() is not before
    run.find("crash.continue").click()
    assert run.window.focusWidget() is before


def test_between_calls_every_mistake_shows_the_page(run):
    run.unlock()
    for _ in range(2):
        run.console.crash.happened.emit("KeyError · page.py:41")
        assert isinstance(run.window.shown, CrashPage)
        run.find("crash.continue").click()


def test_after_a_mistake_one_can_start_afresh(run):
    run.unlock()
    run.console.crash.happened.emit("KeyError · page.py:41")
    button = run.find("crash.restart")
    assert isinstance(button, QPushButton)
    button.click()
    assert len(run.restarted) == 1


def test_only_the_passphrase_of_whoever_is_here_brings_the_call_back(run):
    run.unlock()
    assert run.console.check_passphrase(PASSPHRASE)
    with pytest.raises(UserError) as refused:
        run.console.check_passphrase("not the right words at all")
    assert refused.value.code is ErrorCode.WRONG_PASSPHRASE


def test_the_log_begins_with_the_vault_and_lies_beside_it(run):
    run.unlock()
    assert VaultFiles(run.directory).logs.is_dir()
