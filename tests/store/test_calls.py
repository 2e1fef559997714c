"""The list of calls: numbers, filters, pages, and days as people count them."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from app.console import Console
from app.domain.calls import CallFilter, CallId, CallStatus
from app.domain.risk import RiskLevel
from tests.builders import FixedClock, a_call, a_draft

EVERYTHING = CallFilter()


@pytest.fixture
def shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine stands in China: eight hours ahead of UTC."""
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def listed(console: Console, wanted: CallFilter = EVERYTHING) -> list[CallId]:
    page = console.casework.calls(wanted, 50)
    assert page.total == len(page.rows)
    return [row.id for row in page.rows]


@pytest.mark.usefixtures("shanghai")
def test_numbers_count_within_the_local_year(console: Console, clock: FixedClock) -> None:
    numbers = []
    for hour, minute in ((14, 0), (15, 59), (16, 0), (16, 1)):  # in Shanghai the year ends at 16:00 UTC
        clock.time = datetime(2026, 12, 31, hour, minute, tzinfo=UTC)
        numbers.append(a_call(console).number)
    assert numbers == ["2026-0001", "2026-0002", "2027-0001", "2027-0002"]


def test_a_row_says_what_the_call_is(console: Console, clock: FixedClock) -> None:
    call = a_draft(console, "说到失眠", caller="C-0192", S2="yes")
    clock.pass_(minutes=20)
    console.intake.close_call(call, "信号中断")
    (row,) = console.casework.calls(EVERYTHING, 50).rows
    assert (row.number, row.caller_code, row.counsellor) == ("2026-0001", "C-0192", console.me.name)
    assert (row.level, row.status, row.complete) == (RiskLevel.R2, CallStatus.CLOSED, False)
    assert row.ended_at is not None
    assert row.ended_at - row.started_at == timedelta(minutes=20)


def test_filters_by_level_and_status(console: Console) -> None:
    plain = a_call(console).id
    concern = a_call(console, S2="yes").id
    urgent = a_call(console, S4="within-72h", S6="yes").id
    draft = a_draft(console, S1="yes")
    assert listed(console) == [draft, urgent, concern, plain]
    assert listed(console, CallFilter(levels=frozenset({RiskLevel.R4}))) == [draft, urgent]
    assert listed(console, CallFilter(levels=frozenset({RiskLevel.R0, RiskLevel.R2}))) == [concern, plain]
    assert listed(console, CallFilter(status=CallStatus.DRAFT)) == [draft]
    assert listed(console, CallFilter(status=CallStatus.CLOSED, levels=frozenset({RiskLevel.R4}))) == [urgent]


@pytest.mark.usefixtures("shanghai")
def test_days_are_local_and_both_ends_count(console: Console, clock: FixedClock) -> None:
    ids = []
    for day, hour in ((3, 15), (3, 17), (4, 15), (4, 17)):  # 17:00 UTC is the next day in Shanghai
        clock.time = datetime(2026, 3, day, hour, tzinfo=UTC)
        ids.append(a_call(console).id)
    third, fourth = date(2026, 3, 3), date(2026, 3, 4)
    assert listed(console, CallFilter(since=fourth)) == [ids[3], ids[2], ids[1]]
    assert listed(console, CallFilter(until=third)) == [ids[0]]
    assert listed(console, CallFilter(since=fourth, until=fourth)) == [ids[2], ids[1]]


@pytest.mark.parametrize(
    "wanted",
    [
        CallFilter(since=date.max),
        CallFilter(until=date.min),
        CallFilter(since=date(2026, 3, 9), until=date(2026, 3, 1)),
    ],
)
def test_impossible_days_let_nothing_through(console: Console, wanted: CallFilter) -> None:
    a_call(console)
    assert listed(console, wanted) == []


def test_unbounded_days_let_everything_through(console: Console) -> None:
    call = a_call(console).id
    assert listed(console, CallFilter(since=date.min, until=date.max)) == [call]


def test_pages_neither_repeat_nor_skip_while_calls_come_in(console: Console) -> None:
    ids = [a_call(console).id for _ in range(5)]
    first = console.casework.calls(EVERYTHING, 2)
    newest = a_call(console).id
    second = console.casework.calls(EVERYTHING, 2, first.next)
    third = console.casework.calls(EVERYTHING, 2, second.next)
    assert [row.id for page in (first, second, third) for row in page.rows] == ids[::-1]
    assert (first.total, second.total) == (5, 6)
    assert third.next is None
    assert listed(console)[0] == newest


def test_newest_first_even_when_the_clock_was_set_back(console: Console, clock: FixedClock) -> None:
    before = a_call(console).id
    clock.pass_(days=-3650)
    after = a_call(console).id
    assert listed(console) == [after, before]
