"""A shift from its opening to the sheet it leaves; what one notes about oneself; what was learned."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pytest

from app.console import Console
from app.domain.risk import RiskLevel
from app.domain.text import Language
from app.domain.wellbeing import ReadinessId
from app.errors import ErrorCode, UserError
from app.vault.vault import Vault
from tests.builders import PASSPHRASE, FixedClock, a_call, a_draft
from tests.reports.reading import plain, text

HIGH = {"S3": "now", "S6": "yes"}
LOW = {ReadinessId("mood"): 1, ReadinessId("energy"): 0, ReadinessId("room"): 1}


def refusal(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code


def test_a_shift_is_opened_once_and_ends_with_its_sheet(console: Console, vault: Vault, clock: FixedClock) -> None:
    assert console.shifts.current() is None
    shift = console.shifts.open(LOW)
    assert console.shifts.open({}) == shift
    clock.pass_(hours=1)
    call = a_call(console, caller="C-0192", **HIGH)
    clock.pass_(minutes=10)
    a_draft(console)
    clock.pass_(hours=7)
    handover = console.shifts.close(shift.id, "C-0192 明天先打表姐的电话\x07")
    assert handover.calls == 2
    assert [(each.number, each.level, each.next_due is not None) for each in handover.high] == [
        (call.number, RiskLevel.R3, True)
    ]
    assert [each.number for each in handover.open] == ["2026-0002"]
    assert [each.caller_code for each in handover.due] == ["C-0192"]
    assert handover.shift.note == "C-0192 明天先打表姐的电话"
    assert (handover.sequence, handover.head) == (vault.anchor().sequence, vault.anchor().head)
    assert console.shifts.current() is None
    assert console.shifts.last() == handover.shift


def test_the_sheet_of_a_closed_shift_stays_what_it_was(console: Console, clock: FixedClock) -> None:
    shift = console.shifts.open({})
    first = a_call(console, caller="C-1", **HIGH)
    draft = a_draft(console)
    clock.pass_(hours=8)
    before = console.shifts.close(shift.id, "留话")
    clock.pass_(hours=2)
    console.intake.close_call(draft, "挂断")
    console.followups.cancel(console.followups.of_call(first.id)[0].id, "住院")
    after = console.shifts.handover(shift.id)
    assert (after.open, after.high, after.sequence, after.head) == (
        before.open,
        before.high,
        before.sequence,
        before.head,
    )
    assert [each.id for each in after.due] == [each.id for each in before.due]
    assert console.shifts.close(shift.id, "别的话") == after, "closing again changes nothing"


def test_the_note_is_kept_as_it_is_typed_and_an_older_revision_changes_nothing(console: Console) -> None:
    shift = console.shifts.open({}).id
    console.shifts.save_note(shift, "第二版", 2)
    console.shifts.save_note(shift, "第一版", 1)
    current = console.shifts.current()
    assert current is not None
    assert (current.note, current.revision) == ("第二版", 2)


def test_a_note_edited_behind_the_program_is_found_out(console: Console, vault: Vault) -> None:
    shift = console.shifts.open({}).id
    console.shifts.close(shift, "留话")
    with vault.transaction() as work:
        work.execute("UPDATE shift SET note = '另一句' WHERE id = ?", (shift,))
    assert refusal(lambda: console.shifts.handover(shift)) is ErrorCode.RECORD_ALTERED


@pytest.mark.parametrize("language", Language)
def test_the_sheet_on_paper(console: Console, clock: FixedClock, language: Language) -> None:
    shift = console.shifts.open({})
    call = a_call(console, caller="C-<b>0192</b> & 🜚", **HIGH)
    clock.pass_(days=2)
    handover = console.shifts.close(shift.id, "第一句 <para>不是标记</para>\n" + "很长的一句话。" * 300)
    content = console.shifts.sheet(handover, language)
    rendered = console.shifts.render(content)
    said = text(rendered.pdf)
    assert plain(f"{call.number}C-<b>0192</b>&") in said
    assert said.count("很") == 300
    assert "<para>不是标记</para>" in said
    assert content.head in said
    assert str(content.sequence) in said
    assert rendered.replaced, "a character without a glyph is named, not dropped"
    assert console.shifts.render(content).pdf == rendered.pdf


def test_it_leaves_encrypted_and_on_record(console: Console, vault: Vault, tmp_path: Path) -> None:
    shift = console.shifts.open({})
    handover = console.shifts.close(shift.id, "留话")
    rendered = console.shifts.render(console.shifts.sheet(handover, Language.ZH))
    out = tmp_path / "out"
    out.mkdir()
    assert refusal(lambda: console.shifts.export(shift.id, rendered, "short", out)) is ErrorCode.PASSPHRASE_SHORT
    receipt = console.shifts.export(shift.id, rendered, PASSPHRASE, out)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(receipt.path)
    with pikepdf.open(receipt.path, password=PASSPHRASE) as pdf:
        assert len(pdf.pages) == 1
    assert receipt.signature is not None
    signed = console.packages.verify(receipt.path)
    assert (signed.fits, signed.key) == (True, receipt.key)
    assert "留话" in text(receipt.path.read_bytes(), PASSPHRASE)
    events = vault.query("SELECT subject, payload FROM event WHERE kind = 'handover-exported'")
    assert [(subject, receipt.sha256 in payload) for subject, payload in events] == [(f"shift/{shift.id}", True)]
    missing = tmp_path / "none"
    assert refusal(lambda: console.shifts.export(shift.id, rendered, PASSPHRASE, missing)) is ErrorCode.EXPORT_FAILED


def test_what_one_notes_about_oneself_is_advice_and_a_trend(console: Console, clock: FixedClock) -> None:
    console.shifts.open(LOW)
    mine = console.care.mine()
    assert [entry.state for entry in mine.states] == [LOW]
    assert {each.id for each in mine.advice} == {"one-low", "two-low"}
    clock.pass_(days=3)
    assert console.care.mine().advice == (), "an old state advises nothing"
    assert console.care.note({}) == ()
    console.care.note({ReadinessId("mood"): 3})
    assert len(console.care.mine().states) == 2
    console.care.forget()
    assert console.care.mine().states == ()


def test_nobody_reads_how_another_was(console: Console, vault: Vault) -> None:
    console.shifts.open(LOW)
    with vault.transaction() as work:
        work.execute("INSERT INTO person (id, name, role) VALUES ('x', '别人', 'counsellor')")
        work.execute("UPDATE readiness SET person = 'x'")
    assert console.care.mine().states == ()
    console.care.forget()
    assert vault.query("SELECT count(*) FROM readiness") == [(1,)]


def test_three_high_calls_in_a_row_are_heavy(console: Console, clock: FixedClock) -> None:
    a_call(console, S2="yes")
    for _ in range(3):
        clock.pass_(days=1)
        a_call(console, **HIGH)
    load = console.care.mine().load
    assert (load.high_in_a_row, load.days_in_a_row, load.heavy) == (3, 4, True)
    assert sum(week.high for week in load.weeks) == 3
    assert len(load.weeks) == 8


def test_the_training_log(console: Console, clock: FixedClock) -> None:
    today = clock.now().astimezone().date()
    console.care.learned(today, "  督导小组:哀伤\n辅导 ", 90)
    entry = console.care.mine().training[0]
    assert (entry.day, entry.topic, entry.minutes) == (today, "督导小组:哀伤 辅导", 90)
    assert console.care.everyones_training() == (entry,)
    for day, topic, minutes, code in (
        (today, " ", 60, ErrorCode.NAME_MISSING),
        (today + timedelta(days=1), "x", 60, ErrorCode.DATE_IMPOSSIBLE),
        (date(1, 1, 1), "x", 60, ErrorCode.DATE_IMPOSSIBLE),
        (today, "x", 0, ErrorCode.DATE_IMPOSSIBLE),
        (today, "x", 10**9, ErrorCode.DATE_IMPOSSIBLE),
    ):
        assert refusal(lambda d=day, t=topic, m=minutes: console.care.learned(d, t, m)) is code  # type: ignore[misc]
    console.care.unlearn(entry.id)
    assert console.care.mine().training == ()
