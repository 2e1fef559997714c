"""Keeping the running call outside the vault: offered when saving fails, by key, refreshed, taken away again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.errors import ErrorCode, UserError
from app.services import rescue
from app.vault.vault import Vault
from tests.ui.opened import Opened
from ui.call.aids import PLAN
from ui.call.page import CallPage
from ui.shell.messages import Message

ASIDE_KEY = (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    monkeypatch.setattr(rescue, "emergency_places", lambda: (place,))
    return place


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch):
    """The vault takes nothing until the returned function is called."""
    works = Vault.transaction

    def refuse(self: Vault) -> None:
        raise UserError(ErrorCode.DISK_FULL)

    monkeypatch.setattr(Vault, "transaction", refuse)
    return lambda: monkeypatch.setattr(Vault, "transaction", works)


def fail(qtbot: QtBot, call: CallPage, text: str = "cannot sleep") -> None:
    with qtbot.waitSignal(call.outbox.failing):
        qtbot.keyClicks(call.view.notes.editor, text)


def files(place: Path) -> list[Path]:
    return list(place.iterdir())


def test_nothing_is_offered_while_all_is_well(qtbot: QtBot, call: CallPage) -> None:
    qtbot.keyClicks(call.view.notes.editor, "cannot sleep")
    qtbot.waitUntil(lambda: not call.draft.unsaved and not call.outbox.pending)
    assert not call.aside.line.isVisible()


def test_a_failure_offers_another_place_and_writes_nothing_by_itself(qtbot, call, refusing, place) -> None:
    fail(qtbot, call)
    assert call.aside.line.isVisible()
    assert files(place) == []
    refusing()


def test_one_key_keeps_the_call_says_where_and_the_focus_stays(qtbot, call, refusing, place, opened: Opened) -> None:
    said: list[Message] = []
    call.said.connect(said.append)
    fail(qtbot, call)
    with qtbot.waitSignal(call.aside.kept):
        qtbot.keyClick(call.view.notes.editor, *ASIDE_KEY)
    (path,) = files(place)
    assert str(path) in said[-1].what
    assert call.view.notes.editor.hasFocus()
    assert opened.do(lambda: opened.console.rescue.open_file(path)).record.notes == "cannot sleep"
    refusing()


def test_what_is_typed_later_is_kept_too_in_the_same_file(qtbot, call, refusing, place, opened: Opened) -> None:
    fail(qtbot, call)
    with qtbot.waitSignal(call.aside.kept):
        call.aside.save()
    (path,) = files(place)
    with qtbot.waitSignal(call.aside.kept):
        fail(qtbot, call, " at all")
    qtbot.waitUntil(lambda: not call._tasks.busy)
    assert files(place) == [path]
    assert opened.do(lambda: opened.console.rescue.open_file(path)).record.notes == "cannot sleep at all"
    refusing()


def test_once_the_vault_has_everything_the_file_goes(qtbot, call, refusing, place, opened: Opened) -> None:
    said: list[Message] = []
    call.said.connect(said.append)
    fail(qtbot, call)
    with qtbot.waitSignal(call.aside.kept):
        call.aside.save()
    refusing()
    with qtbot.waitSignal(call.outbox.emptied):
        call.outbox.hurry()
    opened.settle()
    assert files(place) == []
    assert not call.aside.line.isVisible()
    assert "again" in said[-1].what


def test_a_lock_in_that_time_keeps_the_words_outside_even_when_insisted_on(
    qtbot, call, refusing, place, opened
) -> None:
    fail(qtbot, call)
    call.flush()
    qtbot.waitUntil(lambda: len(files(place)) == 1)
    (path,) = files(place)
    assert opened.do(lambda: opened.console.rescue.open_file(path)).record.notes == "cannot sleep"
    refusing()


def test_a_place_that_takes_nothing_is_said(qtbot, call, refusing, place, monkeypatch) -> None:
    monkeypatch.setattr(rescue, "emergency_places", lambda: (place / "gone",))
    said: list[Message] = []
    call.said.connect(said.append)
    fail(qtbot, call)
    call.aside.save()
    qtbot.waitUntil(lambda: any("takes the emergency file" in message.what for message in said))
    refusing()


def test_between_calls_the_key_does_nothing(page: CallPage, place: Path, opened: Opened) -> None:
    page.aside.save()
    opened.settle()
    assert files(place) == []


def test_without_trouble_nothing_of_it_is_on_the_screen(qtbot: QtBot, call: CallPage) -> None:
    assert not call.aside.line.isVisible()
    call.resize(call.width(), call.height() - 60)
    call.view.aids.go_to(PLAN)
    call.view.aids.close()
    assert not call.aside.line.isVisible()
