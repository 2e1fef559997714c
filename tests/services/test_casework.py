"""Reading calls, adding to closed ones, and who has read what."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.console import Console
from app.domain.calls import CallFilter, CallId, CallKind
from app.domain.caselog import Column, LogView, Misread, Order, Unread
from app.domain.people import PersonId, Role
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.store.amendments import Draft
from app.vault.vault import Vault
from tests.builders import COLLEAGUE, FixedClock, a_call, a_draft

SUPERVISOR = replace(COLLEAGUE, role=Role.SUPERVISOR)


def readers(vault: Vault) -> list[tuple[str, str]]:
    return vault.query("SELECT person, subject FROM event WHERE kind = 'call-opened' ORDER BY sequence")


def test_reading_one_s_own_call_is_no_event(console: Console, vault: Vault) -> None:
    console.casework.open_call(a_call(console).id)
    assert readers(vault) == []


def test_reading_another_person_s_call_is_an_event_each_time(console: Console, restart: Callable[..., Console]) -> None:
    call = a_call(console, "说到失眠", S2="yes")
    colleague = restart(by=SUPERVISOR)
    first = colleague.casework.open_call(call.id)
    assert colleague.casework.open_call(call.id) == first
    assert readers(colleague._vault) == [(SUPERVISOR.id, f"call/{call.id}")] * 2
    assert first.record == call
    assert first.record.counsellor.name == console.me.name


def test_an_amendment_is_added_and_the_original_stays(
    console: Console, restart: Callable[..., Console], clock: FixedClock
) -> None:
    call = a_call(console, "说到失眠").id
    before = console.casework.open_call(call).record
    clock.pass_(days=1)
    console.casework.amend(call, " 回访:已就诊\n", " 随访 ")
    colleague = restart(by=SUPERVISOR)
    clock.pass_(days=1)
    colleague.casework.amend(call, "一周后再访", "随访")
    file = colleague.casework.open_call(call)
    assert [(a.by, a.text, a.reason) for a in file.amendments] == [
        (console.me.name, "回访:已就诊", "随访"),
        (SUPERVISOR.name, "一周后再访", "随访"),
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


def test_a_revision_says_how_the_notes_should_read_and_the_chain_knows_it(console: Console, vault: Vault) -> None:
    call = a_call(console, "说到失眠").id
    console.casework.amend(call, "说到失眠和头痛", "听漏了", revises=True)
    file = console.casework.open_call(call)
    assert file.record.notes == "说到失眠"
    assert [(a.text, a.revises) for a in file.amendments] == [("说到失眠和头痛", True)]
    with vault.transaction() as work:
        work.execute("UPDATE amendment SET revises = ''")
    with pytest.raises(UserError, match=ErrorCode.RECORD_ALTERED):
        console.casework.open_call(call)


def test_an_addition_that_is_being_written_survives_and_goes_when_it_is_made(
    console: Console, restart: Callable[..., Console]
) -> None:
    call = a_call(console).id
    draft = Draft(text="写到一半", reason="补", revises=False)
    console.casework.keep_draft(call, draft)
    again = restart()
    assert again.casework.draft(call) == draft
    again.casework.amend(call, "写完了", "补记")
    assert again.casework.draft(call) is None
    again.casework.keep_draft(call, draft)
    again.casework.keep_draft(call, Draft(text=" ", reason=""))
    assert again.casework.draft(call) is None


def test_a_counsellor_sees_own_calls_and_those_of_callers_they_work_with(
    console: Console, restart: Callable[..., Console]
) -> None:
    known, other = a_call(console, "甲", caller="C-0001").id, a_call(console, "甲", caller="C-0002").id
    counsellor = restart(by=COLLEAGUE)
    mine = a_call(counsellor, "甲", caller="C-0001").id

    def seen() -> list[CallId]:
        listed = [row.id for row in counsellor.casework.calls(CallFilter(), 50).rows]
        assert [hit.row.id for hit in counsellor.casework.search("甲", CallFilter(), 50)] == listed
        assert list(counsellor.casework.order(CallFilter(), Order())) == listed
        assert counsellor.casework.first_page(CallFilter(), Order(), 50).total == len(listed)
        return listed

    assert seen() == [mine, known]
    counsellor.casework.open_call(known)
    with pytest.raises(UserError, match=ErrorCode.NOT_YOURS):
        counsellor.casework.open_call(other)
    with pytest.raises(UserError, match=ErrorCode.NOT_YOURS):
        counsellor.casework.amend(other, "补", "补")
    assert readers(counsellor._vault) == [(COLLEAGUE.id, f"call/{known}")]


def test_views_are_kept_for_each_person(console: Console, restart: Callable[..., Console]) -> None:
    wanted = CallFilter(
        levels=frozenset({RiskLevel.R4}), kinds=frozenset({CallKind.SILENT}), counsellors=frozenset({PersonId("x")}),
        category="family", playbook="grief", unfinished=True, item="S3", answers=("now", "2-weeks"),
    )  # fmt: skip
    view = LogView(name="周会", filter=wanted, order=Order(Column.LEVEL), columns=(Column.NUMBER, Column.LEVEL))
    console.casework.save_view(view)
    console.casework.save_view(LogView(order=Order(Column.KIND, descending=False)))
    assert console.casework.views() == (LogView(order=Order(Column.KIND, descending=False)), view)
    console.casework.drop_view("周会")
    assert [kept.name for kept in console.casework.views()] == [""]
    assert restart(by=SUPERVISOR).casework.views() == ()


def test_fields_of_a_search_narrow_it_in_both_languages(console: Console) -> None:
    quiet = a_call(console, "说到失眠", caller="C-0001").id
    urgent = a_call(console, "说到失眠", caller="C-0192", kind=CallKind.ABOUT_OTHER, S4="within-72h", S6="yes").id
    for text, expected in (
        ("失眠 level:R4", [urgent]), ("失眠 等级：R3+", [urgent]), ("等级:r0-r2", [quiet]),
        ("level:R0,R4", [urgent, quiet]),
        ("来电者:192", [urgent]), ("caller:c-0001 失眠", [quiet]), ("type:other", [urgent]),
        ("类型:本人 失眠", [quiet]),
        ("by:林", [urgent, quiet]), ("咨询员:我 失眠", [urgent, quiet]), ("before:2026-03 失眠", []),
        ("after:2026 失眠", [urgent, quiet]), ("日期:2026年3月 失眠", [urgent, quiet]),
        ("失眠 -level", [urgent, quiet]),
    ):  # fmt: skip
        found = console.casework.find(text, CallFilter(), 50)
        assert ([hit.row.id for hit in found.hits], found.misread) == (expected, ()), text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("失眠 level:R7", Unread.LEVEL), ("失眠 before:2026-13", Unread.DATE), ("失眠 on:2026-02-30", Unread.DATE),
        ("失眠 类型:鬼", Unread.KIND), ("失眠 by:无名氏", Unread.NOBODY), ("失眠 -level:R4", Unread.MINUS),
        ("失眠 after:0000", Unread.DATE),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_and_the_rest_is_looked_for(console: Console, text: str, why: Unread) -> None:
    call = a_call(console, "说到失眠").id
    found = console.casework.find(text, CallFilter(), 50)
    piece = "无名氏" if why is Unread.NOBODY else text.split(" ", 1)[1]
    assert [hit.row.id for hit in found.hits] == [call]
    assert found.misread == (Misread(why=why, piece=piece),)


def test_filters_look_into_the_content(console: Console) -> None:
    quiet = a_call(console, "甲", S3="no").id
    urgent = a_call(console, "乙", S3="now", S7="yes").id

    def listed(**wanted: object) -> list[CallId]:
        return [row.id for row in console.casework.calls(CallFilter(**wanted), 50).rows]

    assert listed(needs_supervision=True) == [urgent]
    assert listed(item="S3", answers=("now", "within-2-weeks")) == [urgent]
    assert listed(unfinished=True) == [urgent, quiet]
    assert listed(kinds=frozenset({CallKind.SILENT})) == []
    assert listed(counsellors=frozenset({console.me.id})) == [urgent, quiet]


@pytest.mark.parametrize("column", list(Column))
@pytest.mark.parametrize("descending", [True, False])
def test_the_list_stands_in_any_order(console: Console, column: Column, descending: bool) -> None:
    calls = {
        a_call(console, "甲", caller=f"C-{n:04d}", **answers).id for n, answers in enumerate(({}, {"S1": "yes"}, {}))
    }
    order = Order(column, descending=descending)
    ids = console.casework.order(CallFilter(), order)
    assert set(ids) == calls
    assert console.casework.first_page(CallFilter(), order, 2).rows == console.casework.rows(ids)[:2]
    levels = [row.level for row in console.casework.rows(ids)]
    if column is Column.LEVEL:
        assert levels == sorted(levels, reverse=descending)
