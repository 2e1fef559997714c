"""A closed call edited behind the program's back is seen: when it is opened, exported, and by the full check."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from app.console import Console
from app.domain.calls import CallId
from app.domain.crisis import StepStatus
from app.domain.risk import ItemId, RiskLevel, ScaleMoment
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.store import retention, seals
from app.vault.database import Parameters
from app.vault.vault import Vault
from tests.builders import a_call, a_draft


@pytest.fixture
def call(console: Console) -> CallId:
    """A closed call with something in each of its histories, between two others."""
    a_call(console, "之前的")
    draft = a_draft(console, "说到自杀", caller="C-0192", S4="within-week", S2="no")
    protocol = console.guide.protocols[0]
    console.intake.enter_stage(draft, console.guide.stages[1].id)
    console.intake.read_scale(draft, ItemId("S10"), ScaleMoment.START, 80)
    console.intake.record_step(draft, protocol.id, protocol.steps[0].id, StepStatus.DONE, {"place": "家里"})
    console.intake.close_call(draft, "挂断")
    console.casework.amend(draft, "第一次补记", "回访")
    console.casework.amend(draft, "第二次补记", "再回访")
    console.casework.lower_level(draft, RiskLevel.R2, "已核实")
    a_call(console, "之后的")
    return draft


EDITS = [
    "UPDATE note SET text = '什么也没说' WHERE call_id = 2",
    "UPDATE note SET text = text || ' ' WHERE call_id = 2",
    "DELETE FROM note WHERE call_id = 2",
    "UPDATE call SET level = 'R1' WHERE id = 2",
    "UPDATE call SET counsellor = 'somebody', caller_code = 'C-0001' WHERE id = 2",
    "UPDATE call SET started_at = '2020-01-01T00:00:00.000000+00:00' WHERE id = 2",
    "UPDATE call SET incomplete_reason = '', complete = 1 WHERE id = 2",
    "UPDATE call SET closed_moment = closed_moment - 1 WHERE id = 2",
    "UPDATE answer SET answer = 'none' WHERE call_id = 2 AND item = 'S4'",
    "DELETE FROM answer WHERE call_id = 2 AND item = 'S4'",
    "UPDATE answer SET moment = 90 WHERE call_id = 2 AND item = 'S4'",
    "INSERT INTO answer SELECT 2, 0, at, by, 'S1', 'no' FROM answer WHERE call_id = 2 LIMIT 1",
    "UPDATE reading SET value = 10 WHERE call_id = 2",
    "UPDATE step SET details = '{}' WHERE call_id = 2",
    "UPDATE stage_entry SET at = '2020' WHERE call_id = 2",
    "UPDATE level_change SET level = 'R2' WHERE call_id = 2 AND cause = 'rule'",
    "UPDATE level_change SET reason = '没有理由' WHERE call_id = 2 AND cause = 'lowered'",
    "DELETE FROM level_change WHERE call_id = 2 AND cause = 'lowered'",
    "UPDATE amendment SET text = '别的' WHERE call_id = 2 AND text = '第一次补记'",
    "DELETE FROM amendment WHERE call_id = 2 AND text = '第二次补记'",
    (
        "INSERT INTO amendment (call_id, moment, at, by, reason, text)"
        " SELECT 2, 99, at, by, reason, '第三次' FROM amendment LIMIT 1"
    ),
]


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_closed_call_is_refused_and_named(console: Console, vault: Vault, call: CallId, edit: str) -> None:
    with vault.transaction() as work:
        work.execute("INSERT INTO person VALUES ('somebody', '某人', 'counsellor')")
        assert work.execute(edit).rowcount == 1
    for reading in (
        lambda: console.casework.open_call(call),
        lambda: console.supervision.summary(call, Language.ZH),
    ):
        assert _refused(reading) is ErrorCode.RECORD_ALTERED
    report = console.administration.verify()
    assert (report.altered, report.broken, report.sound) == (("2026-0002",), "", False)
    assert report.calls == 2


def test_a_call_that_vanished_is_missed(console: Console, vault: Vault, call: CallId) -> None:
    schema = vault.query("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL")
    column = re.compile(r"(\w+) +INTEGER[^,]*REFERENCES call \(id\)")
    referring = [(table, name) for table, sql in schema for name in column.findall(sql)]
    assert {"note", "answer", "amendment"} <= {table for table, _ in referring}
    with vault.transaction() as work:
        for table, name in referring:
            work.execute(f"DELETE FROM {table} WHERE {name} = ?", (call,))
        work.execute("DELETE FROM call WHERE id = ?", (call,))
    assert console.administration.verify().altered == ("#2",)


def test_a_call_put_back_to_draft_is_missed(console: Console, vault: Vault, call: CallId) -> None:
    with vault.transaction() as work:
        work.execute("UPDATE call SET status = 'draft', ended_at = NULL, closed_moment = NULL WHERE id = ?", (call,))
    assert console.administration.verify().altered == ("2026-0002",)


def test_an_edited_event_breaks_the_chain(console: Console, vault: Vault, call: CallId) -> None:
    with vault.transaction() as work:
        work.execute("DROP TRIGGER event_is_never_changed")
        work.execute("UPDATE event SET payload = '{}' WHERE kind = 'call-started'")
    report = console.administration.verify()
    assert (report.broken, report.sound) == ("event-altered", False)


def test_an_untouched_record_is_sound_and_counted(console: Console, call: CallId) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    report = console.administration.verify(progress)
    assert report.sound
    assert (report.calls, report.events) == (3, report.sequence)
    assert told[-1][0] == told[-1][1] == report.events + report.calls
    assert told == sorted(told)
    assert console.casework.open_call(call).amendments[0].text == "第一次补记"


@pytest.mark.parametrize("stop_after", [1, 2])
def test_a_check_that_is_stopped_says_so(console: Console, call: CallId, stop_after: int) -> None:
    asked = 0

    def progress(_done: int, _total: int) -> bool:
        nonlocal asked
        asked += 1
        return asked < stop_after

    report = console.administration.verify(progress)
    assert (report.complete, report.sound, asked) == (False, False, stop_after)


def test_many_calls_are_checked_with_the_queries_of_one(
    console: Console, vault: Vault, call: CallId, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    query = Vault.query

    def counted(self: Vault, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        asked.append(sql)
        return query(self, sql, parameters)

    (closed,) = seals.closed_in_slices(vault, 10)
    monkeypatch.setattr(Vault, "query", counted)
    assert seals.altered(vault, [each for each in closed if each[0] == call]) == []
    of_one = len(asked)
    assert seals.altered(vault, closed) == []
    assert len(asked) == 2 * of_one


def test_a_purged_call_is_sound_as_it_was_left_until_it_is_edited(console: Console, vault: Vault, call: CallId) -> None:
    at, me = vault.clock.now(), console.me.id
    with vault.transaction() as work:
        retention.purge(vault, work, [call], at, me, me)
    assert console.administration.verify().sound
    with vault.transaction() as work:
        work.execute("UPDATE note SET text = '换了' WHERE call_id = ?", (call,))
    assert console.administration.verify().altered == ("2026-0002",)


def _refused(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code
