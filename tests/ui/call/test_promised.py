"""A call that begins while the vault cannot be written is taken all the same, and is in the vault once it can be."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.calls import CallStatus
from app.errors import ErrorCode, UserError
from app.services import rescue
from app.services.intake import PROMISED
from app.vault.vault import Vault
from tests.ui.call.test_aside import ASIDE_KEY
from tests.ui.opened import Opened
from ui.call.page import CallPage
from ui.shell.messages import Message


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    monkeypatch.setattr(rescue, "emergency_places", lambda: (place,))
    return place


def refusing(monkeypatch: pytest.MonkeyPatch, code: ErrorCode):
    works = Vault.transaction

    def refuse(self: Vault) -> None:
        raise UserError(code, path="/somewhere")

    monkeypatch.setattr(Vault, "transaction", refuse)
    return lambda: monkeypatch.setattr(Vault, "transaction", works)


@pytest.mark.parametrize("code", [ErrorCode.DISK_FULL, ErrorCode.READ_ONLY, ErrorCode.STORAGE_FAILED])
def test_it_begins_and_everything_said_since_is_in_the_vault_later(
    qtbot: QtBot, page: CallPage, opened: Opened, monkeypatch, code: ErrorCode
) -> None:
    said: list[Message] = []
    page.said.connect(said.append)
    mend = refusing(monkeypatch, code)
    with qtbot.waitSignal(page.outbox.failing):
        page.start_call()
    assert page.live is not None
    assert said, "it is told what is the matter"
    assert page.aside.line.isVisible(), "another place is offered"
    qtbot.keyClicks(page.view.notes.editor, "on the bridge")
    item = page.live.guide.checklist.items[0]
    page.live.answer(item.id, item.choices[0].id)
    page.flush()
    assert page.outbox.pending
    mend()
    page.outbox.hurry()
    qtbot.waitUntil(lambda: not page.draft.unsaved and not page.outbox.pending, timeout=20_000)
    assert page.live.record.id != PROMISED
    kept = opened.do(opened.console.intake.unfinished)
    assert kept.id == page.live.record.id
    assert kept.notes == "on the bridge"
    assert kept.answers[item.id] == item.choices[0].id
    assert kept.started_at == page.live.record.started_at
    assert not page.aside.line.isVisible()


def test_it_can_be_kept_elsewhere_and_taken_in_by_a_vault_that_never_heard_of_it(
    qtbot: QtBot, page: CallPage, opened: Opened, monkeypatch, place: Path
) -> None:
    mend = refusing(monkeypatch, ErrorCode.DISK_FULL)
    with qtbot.waitSignal(page.outbox.failing):
        page.start_call()
    qtbot.keyClicks(page.view.notes.editor, "on the bridge")
    with qtbot.waitSignal(page.aside.kept):
        qtbot.keyClick(page.view.notes.editor, *ASIDE_KEY)
    mend()
    (path,) = place.iterdir()
    found = opened.do(lambda: opened.console.rescue.open_file(path))
    assert found.known is None
    taken = opened.do(lambda: opened.console.rescue.take_in(found, ""))
    assert taken.status is CallStatus.DRAFT
    assert opened.do(opened.console.intake.unfinished).notes == "on the bridge"


def test_an_unfinished_call_that_was_not_looked_for_yet_is_never_written_over(
    qtbot: QtBot, page: CallPage, monkeypatch
) -> None:
    page._free = False
    mend = refusing(monkeypatch, ErrorCode.DISK_FULL)
    with qtbot.waitSignal(page.said):
        page.start_call()
    assert page.live is None
    mend()
