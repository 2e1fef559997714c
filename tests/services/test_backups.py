"""Backups in two places, restoring them, the check of the week, how the vault is, and an anchor on paper."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.console import Console
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.services import access, backups, drill
from app.services.administration import AnchorMatch
from app.services.backups import Place, Rules
from app.services.integrity import IntegrityReport
from app.vault import backup
from app.vault.backup import FEWEST, Retention
from tests.builders import COLLEAGUE, FixedClock, a_call, reopened, unlocked


def refusal(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code


@pytest.fixture
def stick(console: Console, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second place, plugged in."""
    place = tmp_path_factory.mktemp("stick")
    console.backups.change_rules(Rules(second=str(place), count=5))
    return place


def test_a_backup_goes_to_both_places_and_is_the_same(console: Console, stick: Path) -> None:
    made = console.backups.at_shift_end()
    assert made.second is not None
    assert made.second.is_relative_to(stick)
    for one, other in zip(backup.files_of(made.path), backup.files_of(made.second), strict=True):
        assert one.read_bytes() == other.read_bytes()
    assert [kept.place for kept in console.backups.kept()] == [Place.OWN, Place.SECOND]


def test_a_stick_that_is_not_there_is_told_and_not_made_up(console: Console, stick: Path) -> None:
    shutil.rmtree(stick)
    made = console.backups.at_shift_end()
    assert made.missed is not None
    assert made.missed.code is ErrorCode.BACKUP_PLACE_GONE
    assert not stick.exists()
    assert console.administration.condition().second_gone


def test_vaults_that_share_a_stick_do_not_prune_each_other(console: Console, stick: Path) -> None:
    other = stick / "tingan-backups-other" / "20200101T000000.000000Z"
    other.mkdir(parents=True)
    for _ in range(7):
        console.backups.at_shift_end()
    assert other.exists()
    assert sum(kept.place is Place.SECOND for kept in console.backups.kept()) == 5


@given(
    ages=st.lists(st.integers(0, 400), unique=True, max_size=25),
    count=st.integers(1, 20),
    days=st.integers(1, 365),
)
def test_what_is_pruned_is_always_the_oldest_and_the_last_few_stay(
    tmp_path_factory: pytest.TempPathFactory, ages: list[int], count: int, days: int
) -> None:
    now, place = FixedClock().now(), tmp_path_factory.mktemp("kept")
    for age in ages:
        (place / (now - timedelta(days=age)).strftime("%Y%m%dT%H%M%S.%fZ")).mkdir()
    before = backup.lying_in(place)
    gone = backup.prune(place, now, Retention(count=count, days=days))
    after = backup.lying_in(place)
    assert before == (*after, *gone) if gone else before == after
    assert len(after) <= count
    assert len(after) >= min(len(before), count, FEWEST)
    shutil.rmtree(place)


def test_a_day_and_a_week_make_things_due(console: Console, clock: FixedClock) -> None:
    assert console.backups.due() == backups.Due(backup=True, check=True)
    run = console.backups.begin()
    console.backups.record(run.finish())
    for _ in run.pieces():
        pass
    report = console.backups.record_check(run.report())
    run.end()
    assert report.sound
    assert console.backups.due() == backups.Due(backup=False, check=False)
    clock.pass_(days=1)
    assert console.backups.due() == backups.Due(backup=True, check=False)
    clock.pass_(days=6)
    assert console.backups.due().check


def test_the_check_of_a_restored_backup_finds_what_was_altered(console: Console, tmp_path: Path) -> None:
    call = a_call(console, "写下的话")
    a_call(console, "另一通")
    vault = console._vault
    with vault.transaction() as work:
        work.execute("UPDATE note SET text = '别的话' WHERE call_id = ?", (call.id,))
    run = console.backups.begin()
    console.backups.record(run.finish())
    assert [done <= total for done, total in run.pieces()].count(False) == 0
    report = console.backups.record_check(run.report())
    run.end()
    assert (report.sound, report.altered, report.calls) == (False, (call.number,), 1)
    assert not (tmp_path / "drill").exists()
    checked = console.administration.condition().checked
    assert checked is not None
    assert (checked.sound, checked.altered) == (False, 1)


def test_only_one_is_under_way(console: Console) -> None:
    run = console.backups.begin()
    assert refusal(console.backups.begin) is ErrorCode.BACKUP_UNDER_WAY
    run.finish()
    run.end()
    console.backups.begin().end()


def test_a_destroyed_vault_and_a_backup_are_a_vault_again(console: Console, tmp_path: Path, clock: FixedClock) -> None:
    kept = a_call(console, "备份之前")
    made = console.backups.at_shift_end()
    console.close()
    VaultFiles(tmp_path).database.write_bytes(b"")
    access.restore(made.path, tmp_path, unlocked(made.path, clock), clock)
    again = reopened(tmp_path, clock)
    assert again.casework.open_call(kept.id).record.notes == "备份之前"
    assert again.administration.verify().sound
    assert len(list(tmp_path.glob("before-restore-*"))) == 1
    again.close()


def test_stopping_a_restore_changes_nothing(console: Console, tmp_path: Path, clock: FixedClock) -> None:
    made = console.backups.at_shift_end()
    a_call(console, "备份之后")
    console.close()
    before = [path.read_bytes() for path in backup.files_of(tmp_path)]
    with pytest.raises(access.Stopped):
        access.restore(made.path, tmp_path, unlocked(made.path, clock), clock, lambda _done, _total: False)
    assert [path.read_bytes() for path in backup.files_of(tmp_path)] == before


def test_restoring_from_inside_counts_from_the_next_unlocking(
    console: Console, restart: Callable[..., Console], clock: FixedClock
) -> None:
    kept = a_call(console, "备份之前")
    made = console.backups.at_shift_end()
    a_call(console, "备份之后")
    console.backups.stage_restore(made.path, unlocked(made.path, clock))
    again = restart()
    report = again.administration.verify()
    assert (report.sound, report.calls) == (True, 1)
    assert again.casework.open_call(kept.id).record.notes == "备份之前"


def test_a_colleague_changes_no_rules_and_restores_nothing(
    console: Console, restart: Callable[..., Console], clock: FixedClock
) -> None:
    made = console.backups.at_shift_end()
    colleague = restart(by=COLLEAGUE)
    assert refusal(lambda: colleague.backups.change_rules(Rules())) is ErrorCode.SUPERVISOR_ONLY
    slot = unlocked(made.path, clock)
    assert refusal(lambda: colleague.backups.stage_restore(made.path, slot)) is ErrorCode.SUPERVISOR_ONLY
    assert colleague.backups.at_shift_end().path.is_dir(), "but a shift ends with a backup, whoever ends it"


def test_a_second_place_that_is_no_directory_is_refused(console: Console, tmp_path: Path) -> None:
    for place in (tmp_path / "gone", tmp_path):
        rules = replace(Rules(), second=str(place))
        assert refusal(lambda rules=rules: console.backups.change_rules(rules)) is ErrorCode.BACKUP_PLACE_GONE


def test_files_that_others_can_reach_are_named_and_closed(console: Console, tmp_path: Path) -> None:
    VaultFiles(tmp_path).anchor.chmod(0o644)
    tmp_path.chmod(0o755)
    assert console.administration.condition().exposed == (tmp_path.name, "anchor.json")
    assert console.administration.close_to_others().exposed == ()


def test_a_printed_anchor_fits_until_an_older_vault_is_put_back(
    console: Console, restart: Callable[..., Console], tmp_path: Path, clock: FixedClock
) -> None:
    older = tmp_path.parent / "older"
    console.close()
    shutil.copytree(tmp_path, older)
    console = restart()
    a_call(console, "后来的一通")
    printed = console.administration.verify()
    sequence, head = str(printed.sequence), printed.head.upper()
    a_call(console, "再后来")
    compare = console.administration.compare_anchor
    spaced = " ".join(head[at : at + 4] for at in range(0, 64, 4))
    assert compare(f" {sequence} ", spaced) is AnchorMatch.FITS
    assert compare(sequence, head[:16]) is AnchorMatch.FITS
    assert compare(sequence, head[:15]) is AnchorMatch.UNREADABLE
    assert compare(sequence, "0" * 16) is AnchorMatch.DIFFERENT
    assert compare("many", head) is AnchorMatch.UNREADABLE
    rolled_back = reopened(older, clock)
    assert rolled_back.administration.compare_anchor(sequence, head) in {AnchorMatch.OLDER, AnchorMatch.DIFFERENT}
    rolled_back.close()


def test_a_backup_that_is_stopped_leaves_nothing_and_another_can_begin(console: Console) -> None:
    run = console.backups.begin()
    assert run.finish(lambda _done, _total: False) is None
    run.end()
    run = console.backups.begin()
    run.stop()
    assert run.finish() is None
    run.end()
    assert console.backups.kept() == ()
    assert console.backups.at_shift_end().path.is_dir()


def test_calls_are_saved_while_a_backup_is_made(console: Console) -> None:
    run = console.backups.begin()
    made = run.finish(lambda *_: bool(a_call(console, "备份之间的一通").id))
    assert made is not None
    run.end()
    restored = run_check(console, made.path)
    assert restored.sound
    assert restored.calls == 1


def run_check(console: Console, path: Path) -> IntegrityReport:
    """Of a backup, by the way of a drill."""
    place = path.parent.parent / "tried"
    return drill.drill(path, place, unlocked(path), console.backups.clock).report


def test_a_check_that_is_stopped_among_the_pages_is_not_remembered(console: Console) -> None:
    a_call(console)
    run = console.backups.begin()
    run.finish()
    for done, total in run.pieces():
        if done == total:
            run.stop()  # all that is left is the pages
    report = run.report()
    assert not report.complete
    console.backups.record_check(report)
    run.end()
    assert console.backups.due().check
