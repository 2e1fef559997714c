"""A vault whose chain does not hold at its end: refused, or opened all the same with what is affected kept apart."""

from collections.abc import Callable

import pytest

from app.console import Console, open_console
from app.domain.calls import CallId
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.services.audit import Question
from tests.builders import FixedClock, a_call, reopened, unlocked


def tampered(console: Console, sql: str, *values: object) -> None:
    """As somebody would who has the key and edits rows behind the console's back."""
    guards = console.casework._vault.query(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event'"
    )
    with console.casework._vault.transaction() as work:
        for name, _ in guards:
            work.execute(f"DROP TRIGGER {name}")
        work.execute(sql, values)
        for _, guard in guards:
            work.execute(guard)
    console.close()


def despite(console: Console, clock: FixedClock) -> Console:
    directory = console.backups.directory
    return open_console(directory, unlocked(directory, clock), clock, despite=True)


@pytest.fixture
def calls(console: Console) -> tuple[CallId, CallId]:
    return a_call(console, "顶楼的风很大").id, a_call(console, "夜里睡不着").id


def code(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code


def test_the_calls_of_the_broken_end_can_be_read_and_not_added_to(
    console: Console, clock: FixedClock, calls: tuple[CallId, CallId]
) -> None:
    sound, doubted = calls
    tampered(
        console,
        "UPDATE event SET at = ? WHERE subject = ? AND kind = 'call-closed'",
        "2020-01-01T00:00:00.000000+00:00",
        f"call/{doubted}",
    )
    assert code(lambda: reopened(console.backups.directory, clock)) is ErrorCode.RECORD_ALTERED
    again = despite(console, clock)
    assert [warning.code for warning in again.warnings] == [ErrorCode.OPENED_DESPITE]
    assert again.warnings[0].values["calls"] == 1
    assert again.casework.open_call(sound).record.notes == "顶楼的风很大"
    assert code(lambda: again.casework.open_call(doubted)) is ErrorCode.RECORD_ALTERED
    assert code(lambda: again.casework.amend(doubted, "补记", "补记")) is ErrorCode.RECORD_ALTERED
    assert again.casework.read_altered(doubted).record.notes == "夜里睡不着"
    assert a_call(again, "照常").number
    kinds = [row.kind for row in again.audit.look(Question()).rows]
    assert {"vault-opened-despite", "call-opened-altered"} <= set(kinds)
    again.close()
    assert code(lambda: reopened(console.backups.directory, clock)) is ErrorCode.RECORD_ALTERED


def test_an_event_taken_away(console: Console, clock: FixedClock, calls: tuple[CallId, CallId]) -> None:
    tampered(console, "DELETE FROM event WHERE subject = ? AND kind = 'call-closed'", f"call/{calls[0]}")
    again = despite(console, clock)
    assert code(lambda: again.casework.open_call(calls[0])) is ErrorCode.RECORD_ALTERED
    again.close()


def test_an_anchor_that_is_gone_leaves_every_call_sound(
    console: Console, clock: FixedClock, calls: tuple[CallId, CallId]
) -> None:
    console.close()
    VaultFiles(console.backups.directory).anchor.unlink()
    assert code(lambda: reopened(console.backups.directory, clock)) is ErrorCode.RECORD_ALTERED
    again = despite(console, clock)
    assert again.warnings[0].values["calls"] == 0
    for call in calls:
        again.casework.open_call(call)
    again.close()
    reopened(console.backups.directory, clock).close()


def test_a_damaged_file_is_opened_by_nobody(console: Console, clock: FixedClock) -> None:
    console.close()
    database = VaultFiles(console.backups.directory).database
    database.write_bytes(b"\x01" * database.stat().st_size)
    assert code(lambda: despite(console, clock)) is ErrorCode.VAULT_CORRUPT


def test_a_sound_vault_is_in_no_doubt(console: Console, clock: FixedClock) -> None:
    console.close()
    again = despite(console, clock)
    assert again.warnings == ()
    assert "vault-opened-despite" not in [row.kind for row in again.audit.look(Question()).rows]
    again.close()
