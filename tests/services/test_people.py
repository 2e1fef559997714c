"""Who may open the vault: what a supervisor can do, what a colleague cannot, and who was here before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.console import Console
from app.domain.people import Role
from app.errors import ErrorCode, UserError
from app.services import access
from tests.builders import CHEAP, COLLEAGUE, PASSPHRASE, FixedClock, a_call, reopened, unlocked

NEW = "隔壁楼顶的鸽子今早没有飞走"


def refusal(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code


def test_a_supervisor_adds_somebody_who_can_then_unlock(console: Console, tmp_path: Path, clock: FixedClock) -> None:
    members = console.people.add(" 陈咨询员 ", Role.COUNSELLOR, NEW, cost=CHEAP)
    assert [(member.name, member.me, member.recovery) for member in members] == [
        (console.me.name, True, False),
        ("陈咨询员", False, False),
        ("", False, True),
    ]
    assert access.unlock(tmp_path, members[1].id, NEW, clock).slot.role is Role.COUNSELLOR
    assert members[1].id in {person.id for person in console.administration.people()}
    assert refusal(lambda: console.people.add("陈咨询员", Role.COUNSELLOR, NEW, cost=CHEAP)) is ErrorCode.NAME_TAKEN


def test_a_colleague_changes_only_the_own_passphrase(console: Console, restart: Callable[..., Console]) -> None:
    first = console.me.id
    colleague = restart(by=COLLEAGUE)
    for job in (
        lambda: colleague.people.add("某人", Role.SUPERVISOR, NEW, cost=CHEAP),
        lambda: colleague.people.reset(first, NEW, cost=CHEAP),
        lambda: colleague.people.remove(first),
        lambda: colleague.people.renew_code(cost=CHEAP),
    ):
        assert refusal(job) is ErrorCode.SUPERVISOR_ONLY


def test_the_own_passphrase_needs_the_one_of_today(console: Console, tmp_path: Path, clock: FixedClock) -> None:
    assert refusal(lambda: console.people.change_own("不是这一句", NEW, cost=CHEAP)) is ErrorCode.WRONG_PASSPHRASE
    console.people.change_own(PASSPHRASE, NEW, cost=CHEAP)
    assert access.unlock(tmp_path, console.me.id, NEW, clock)


def test_a_reset_passphrase_is_the_only_one_that_opens(console: Console, tmp_path: Path, clock: FixedClock) -> None:
    member = console.people.add("陈咨询员", Role.COUNSELLOR, PASSPHRASE, cost=CHEAP)[1]
    console.people.reset(member.id, NEW, cost=CHEAP)
    assert refusal(lambda: access.unlock(tmp_path, member.id, PASSPHRASE, clock)) is ErrorCode.WRONG_PASSPHRASE
    assert access.unlock(tmp_path, member.id, NEW, clock)


def test_somebody_removed_is_out_and_the_console_works_on(
    console: Console, restart: Callable[..., Console], tmp_path: Path
) -> None:
    before = a_call(console, "移除之前")
    member = console.people.add("陈咨询员", Role.COUNSELLOR, NEW, cost=CHEAP)[1]
    assert console.people.left_behind(member.id) == ()
    assert member.id not in {each.id for each in console.people.remove(member.id)}
    after = a_call(console, "移除之后")
    assert console.administration.verify().sound
    again = restart()
    assert again.casework.open_call(before.id).record.notes == "移除之前"
    assert again.casework.open_call(after.id).record.notes == "移除之后"
    assert member.id in {person.id for person in again.administration.people()}, "a record still says whose it was"
    assert refusal(lambda: again.people.remove(again.me.id)) is ErrorCode.NOT_REMOVABLE


def test_unlockings_are_told_newest_first_with_the_wrong_tries(
    console: Console, tmp_path: Path, clock: FixedClock
) -> None:
    console.close()
    for _ in range(2):
        assert refusal(lambda: access.unlock(tmp_path, console.me.id, NEW, clock)) is ErrorCode.WRONG_PASSPHRASE
    clock.pass_(hours=5)
    from app.console import open_console

    again = open_console(tmp_path, unlocked(tmp_path, clock), clock)
    now, before = again.people.unlockings()[:2]
    assert (now.at, now.tries, now.me) == (clock.now(), 2, True)
    assert before.tries == 0
    again.close()


def test_recovering_gives_one_person_a_passphrase_and_another_code(
    console: Console, tmp_path: Path, clock: FixedClock
) -> None:
    code = console.people.renew_code(cost=CHEAP)
    console.close()
    opened = access.unlock_with_recovery(tmp_path, code, clock)
    recovered = access.recover(tmp_path, opened, console.me.id, NEW, clock, cost=CHEAP)
    assert recovered.unlocked.slot.id == console.me.id
    assert recovered.hotline == console.hotline
    assert refusal(lambda: access.unlock_with_recovery(tmp_path, code, clock)) is ErrorCode.WRONG_RECOVERY_CODE
    assert access.unlock_with_recovery(tmp_path, recovered.code, clock)
    assert refusal(lambda: reopened(tmp_path, clock)) is ErrorCode.WRONG_PASSPHRASE
