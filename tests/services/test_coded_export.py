"""Coded data that leave: no words, no names, nothing a spreadsheet would run."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from app.console import Console
from app.domain.calls import CallFilter
from app.errors import ErrorCode, UserError
from app.services.coded_export import _safe
from tests.builders import COLLEAGUE, FixedClock, a_call, a_draft


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_for_each_call_with_its_codes_and_no_words(console: Console, clock: FixedClock, tmp_path: Path) -> None:
    a_call(console, "说到自杀，家住解放路", caller="C-0192", S1="no", S4="within-72h", S6="yes")
    clock.pass_(minutes=7)
    a_draft(console, "秘密")
    receipt = console.coded_export.export(CallFilter(), [], tmp_path)
    rows = read(receipt.table)
    assert receipt.calls == len(rows) == 2
    assert [row["status"] for row in rows] == ["draft", "closed"]
    closed = rows[1]
    assert (closed["level"], closed["S4"], closed["S1"], closed["S2"]) == ("R4", "within-72h", "no", "not-asked")
    assert (closed["caller"], closed["counsellor"], closed["complete"]) == ("C-0192", "K1", "0")
    content = receipt.table.read_text("utf-8-sig") + receipt.table.name
    assert not any(word in content for word in ("自杀", "解放路", "秘密", console.me.name, console.me.id, "通话中断"))
    told = {row["column"] for row in read(receipt.dictionary)}
    assert set(closed) <= told


def test_it_is_recorded_and_a_selection_is_only_itself(console: Console, tmp_path: Path) -> None:
    first, _ = a_call(console, "甲").id, a_call(console, "乙").id
    receipt = console.coded_export.export(CallFilter(), [first], tmp_path)
    assert [row["number"] for row in read(receipt.table)] == [console.casework.open_call(first).record.number]
    ((payload,),) = console._vault.query("SELECT payload FROM event WHERE kind = 'coded-exported'")
    assert '"calls":1' in payload
    assert console.administration.verify().sound


def test_a_counsellor_exports_what_they_may_see(
    console: Console, restart: Callable[..., Console], tmp_path: Path
) -> None:
    other = a_call(console, "甲").id
    counsellor = restart(by=COLLEAGUE)
    mine = a_call(counsellor, "乙").id
    assert counsellor.coded_export.export(CallFilter(), [], tmp_path).calls == 1
    assert counsellor.coded_export.export(CallFilter(), [mine, other], tmp_path).calls == 1


def test_a_folder_that_is_gone_is_said(console: Console, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        console.coded_export.export(CallFilter(), [], tmp_path / "none")
    assert refused.value.code is ErrorCode.EXPORT_FAILED


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\n=cmd", "-"])
def test_what_could_be_a_formula_is_made_text(text: str) -> None:
    assert _safe(text) == f"'{text}"


@pytest.mark.parametrize(("cell", "shown"), [(-3, -3), (None, ""), ("C-0192", "C-0192"), ("", "")])
def test_everything_else_stays_as_it_is(cell: object, shown: object) -> None:
    assert _safe(cell) == shown


def test_a_code_of_a_caller_that_is_a_formula_does_no_harm(console: Console, tmp_path: Path) -> None:
    a_call(console, caller="=HYPERLINK(1)")
    (row,) = read(console.coded_export.export(CallFilter(), [], tmp_path).table)
    assert row["caller"] == "'=HYPERLINK(1)"
