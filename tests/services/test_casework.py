"""Reading calls, adding to closed ones, and who has read what."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.console import Console
from app.errors import ErrorCode, UserError
from app.vault.vault import Vault
from tests.builders import COLLEAGUE, FixedClock, a_call, a_draft


def readers(vault: Vault) -> list[tuple[str, str]]:
    return vault.query("SELECT person, subject FROM event WHERE kind = 'call-opened' ORDER BY sequence")


def test_reading_one_s_own_call_is_no_event(console: Console, vault: Vault) -> None:
    console.casework.open_call(a_call(console).id)
    assert readers(vault) == []


def test_reading_another_person_s_call_is_an_event_each_time(console: Console, restart: Callable[..., Console]) -> None:
    call = a_call(console, "说到失眠", S2="yes")
    colleague = restart(by=COLLEAGUE)
    first = colleague.casework.open_call(call.id)
    assert colleague.casework.open_call(call.id) == first
    assert readers(colleague._vault) == [(COLLEAGUE.id, f"call/{call.id}")] * 2
    assert first.record == call
    assert first.record.counsellor.name == console.me.name


def test_an_amendment_is_added_and_the_original_stays(
    console: Console, restart: Callable[..., Console], clock: FixedClock
) -> None:
    call = a_call(console, "说到失眠").id
    before = console.casework.open_call(call).record
    clock.pass_(days=1)
    console.casework.amend(call, " 回访:已就诊\n", " 随访 ")
    colleague = restart(by=COLLEAGUE)
    clock.pass_(days=1)
    colleague.casework.amend(call, "一周后再访", "随访")
    file = colleague.casework.open_call(call)
    assert [(a.by, a.text, a.reason) for a in file.amendments] == [
        (console.me.name, "回访:已就诊", "随访"),
        (COLLEAGUE.name, "一周后再访", "随访"),
    ]
    assert file.amendments[1].at - file.amendments[0].at == timedelta(days=1)
    assert file.record == before


def test_an_amendment_needs_words_and_a_reason_and_a_closed_call(console: Console) -> None:
    call = a_draft(console)
    with pytest.raises(ValueError, match="open call"):
        console.casework.amend(call, "补记", "回访")
    console.intake.close_call(call, "挂断")
    for text, reason in (("", "回访"), ("补记", "  ")):
        with pytest.raises(UserError) as refused:
            console.casework.amend(call, text, reason)
        assert refused.value.code is ErrorCode.REASON_MISSING
    assert console.casework.open_call(call).amendments == ()


def test_the_same_words_may_be_added_again_later(console: Console) -> None:
    call = a_call(console).id
    for text in ("未接通", "已接通", "未接通"):
        console.casework.amend(call, text, "随访")
    assert [a.text for a in console.casework.open_call(call).amendments] == ["未接通", "已接通", "未接通"]
