"""A practice vault: made up, the same every time, and as sound as any other."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.console import Console, open_console
from app.domain.calls import CallFilter
from app.domain.caselog import Order
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.services import access
from app.services.practice import filling
from tests.builders import CHEAP, FixedClock, a_console


def opened(directory: Path, clock: FixedClock) -> Console:
    slot = next(slot for slot in access.people(directory) if slot.kind == "passphrase")
    return open_console(directory, access.unlock(directory, slot.id, filling.PASSPHRASE, clock), clock)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 11, 1, 9, tzinfo=UTC))


def test_every_call_can_be_read_and_the_whole_is_sound(tmp_path: Path, clock: FixedClock) -> None:
    told: list[tuple[int, int]] = []
    filling.make(tmp_path / "p", 60, clock, cost=CHEAP, progress=lambda *at: told.append(at))
    console = opened(tmp_path / "p", clock)
    try:
        ids = console.casework.order(CallFilter(), Order())
        assert (len(ids), told) == (60, [(60, 60)])
        for call in ids:
            file = console.casework.open_call(call)
            assert file.record.ended_at
            assert file.record.ended_at <= clock.now()
            assert file.record.notes
        assert console.administration.verify().sound
        assert console.practice
        assert len({row.level for row in console.casework.rows(ids)}) >= 3
    finally:
        console.close()


def test_the_latest_calls_led_to_contacts_and_referrals(tmp_path: Path, clock: FixedClock) -> None:
    filling.make(tmp_path / "p", 400, clock, cost=CHEAP)
    console = opened(tmp_path / "p", clock)
    try:
        waiting, done = console.followups.open_ones(), console.followups.settled()
        assert any(each.due_at < clock.now() for each in waiting)
        assert any(each.due_at > clock.now() for each in waiting)
        assert len({console.followups.read(each.id).contacts[-1].at.date() for each in done}) > 1
        assert console.referrals.pending()
        assert all(each.call is not None and each.level >= RiskLevel.R2 for each in waiting)
        assert console.casework.find("门诊", CallFilter(), 5).hits
        assert console.administration.verify().sound
    finally:
        console.close()


def test_the_same_seed_makes_the_same_calls(tmp_path: Path, clock: FixedClock) -> None:
    made = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        filling.make(tmp_path / name, 5, clock, seed=seed, cost=CHEAP)
        console = opened(tmp_path / name, clock)
        made.append([console.casework.open_call(call).record.notes for call in range(1, 6)])
        console.close()
    assert made[0] == made[1]
    assert made[0] != made[2]


def test_a_vault_that_is_there_is_not_touched(tmp_path: Path, clock: FixedClock) -> None:
    console = a_console(tmp_path)
    assert not console.practice
    console.close()
    before = (tmp_path / "vault.db").read_bytes()
    with pytest.raises(UserError, match=ErrorCode.VAULT_EXISTS):
        filling.make(tmp_path, 3, clock, cost=CHEAP)
    assert (tmp_path / "vault.db").read_bytes() == before
    assert not access.practice_passphrase(tmp_path)
