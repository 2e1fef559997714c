"""The log as a supervisor reads it: by person, kind and day, without a word of a caller."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.console import Console
from app.domain.people import PersonId
from app.errors import ErrorCode, UserError
from app.services import audit
from app.services.audit import Group, Question, Row
from tests.builders import COLLEAGUE, FixedClock, a_call


def kinds(console: Console, question: Question) -> list[str]:
    return [row.kind for row in console.audit.look(question).rows]


def cells(row: Row) -> tuple[str, ...]:
    return (str(row.sequence), row.who, row.kind, row.about)


def test_it_is_found_by_kind(console: Console) -> None:
    call = a_call(console, "金丝雀")
    with console._vault.transaction() as work:
        work.record("call-opened", f"call/{call.id}", {})
    opened = console.audit.look(Question(group=Group.OPENED)).rows
    assert [(row.who, row.about, row.kind) for row in opened] == [(console.me.name, call.number, "call-opened")]
    assert "call-closed" in kinds(console, Question(group=Group.CHANGED))
    assert set(kinds(console, Question(group=Group.UNLOCKED))) == {"vault-opened", "vault-created"}
    everything = kinds(console, Question())
    assert len(everything) == sum(len(kinds(console, Question(group=group))) for group in Group)


def test_it_is_found_by_person_and_day(console: Console, restart: Callable[..., Console], clock: FixedClock) -> None:
    a_call(console, "第一天")
    clock.pass_(days=2)
    second = clock.now()
    restart(by=COLLEAGUE)
    again = restart()
    assert {row.who for row in again.audit.look(Question(person=PersonId(COLLEAGUE.id))).rows} == {COLLEAGUE.name}
    later = again.audit.look(Question(since=second)).rows
    assert {row.at for row in later} == {second}
    earlier = again.audit.look(Question(until=second)).rows
    assert len(later) + len(earlier) == len(again.audit.look(Question()).rows)
    assert again.audit.look(Question(since=second + timedelta(days=1))).rows == ()


def test_pages_follow_each_other_without_a_gap(console: Console) -> None:
    for number in range(12):
        a_call(console, str(number))
    whole = [row.sequence for row in console.audit.look(Question(), limit=10_000).rows]
    pieces: list[int] = []
    before = None
    while True:
        found = console.audit.look(Question(), before, limit=7)
        pieces += [row.sequence for row in found.rows]
        if found.more is None:
            break
        before = found.more
    assert pieces == whole == sorted(whole, reverse=True)


def test_the_table_holds_no_words_of_a_caller_and_is_recorded(console: Console, tmp_path: Path) -> None:
    a_call(console, "金丝雀今晚睡不着", caller="C-0192")
    path = tmp_path / "log.csv"
    count = console.audit.export(Question(), path, ("No", "Who", "Code", "About"), cells)
    text = path.read_text(encoding="utf-8-sig")
    assert "金丝雀" not in text
    assert len(list(csv.reader(io.StringIO(text)))) == count + 1
    assert kinds(console, Question(group=Group.EXPORTED)) == ["audit-exported"]


def test_it_is_for_supervisors(console: Console, restart: Callable[..., Console], tmp_path: Path) -> None:
    colleague = restart(by=COLLEAGUE)
    for job in (
        lambda: colleague.audit.look(Question()),
        colleague.audit.people,
        lambda: colleague.audit.export(Question(), tmp_path / "x.csv", (), cells),
    ):
        with pytest.raises(UserError) as refused:
            job()
        assert refused.value.code is ErrorCode.SUPERVISOR_ONLY


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=4).map(tuple), min_size=1, max_size=5))
def test_no_cell_is_a_formula_and_none_is_lost(rows: list[tuple[str, ...]]) -> None:
    rows = [tuple(cell.replace("\x00", "").encode("utf-8", "replace").decode() for cell in row) for row in rows]
    read = list(csv.reader(io.StringIO(audit.table(rows).decode("utf-8-sig"), newline="")))
    for written, found in zip(rows, read, strict=True):
        for cell, kept in zip(written, found, strict=True):
            assert kept in {cell, "'" + cell}
            assert kept.lstrip(" \u3000")[:1] not in set("=+-@\t\r\n")
