"""Before a vault is open, and what the hotline as a whole is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app import console as wiring
from app.console import Console, create_console, open_console
from app.domain.calls import CallFilter
from app.domain.people import Person, PersonId, Role
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.services import access
from app.services.access import NewVault, VaultState
from tests.builders import CHEAP, COLLEAGUE, HOTLINE, PASSPHRASE, PERSON, FixedClock, a_call, unlocked

NEW = NewVault(hotline=f" {HOTLINE} ", person=PERSON, passphrase=PASSPHRASE, cost=CHEAP)


def refusal(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code


def test_a_first_start_makes_a_vault_that_its_passphrase_and_its_code_open(tmp_path: Path) -> None:
    directory, clock = tmp_path / "new", FixedClock()
    assert access.vault_state(directory) is VaultState.ABSENT
    console, code = create_console(directory, NEW, clock)
    assert (console.hotline, console.me.name, console.me.role) == (HOTLINE, PERSON, Role.SUPERVISOR)
    number = a_call(console, "第一通").number
    console.close()
    console.close()
    assert access.vault_state(directory) is VaultState.READY
    again = open_console(directory, access.unlock_with_recovery(directory, code, clock), clock)
    assert again.hotline == HOTLINE
    assert [row.number for row in again.casework.calls(CallFilter(), 5).rows] == [number]
    again.close()


def test_what_lies_beside_a_vault_does_not_make_a_directory_somebody_elses(tmp_path: Path) -> None:
    files = VaultFiles(tmp_path)
    files.settings.write_text("")
    files.logs.mkdir()
    assert access.vault_state(tmp_path) is VaultState.ABSENT


def test_a_directory_with_other_things_or_a_file_is_not_a_vault(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("x")
    assert refusal(lambda: access.vault_state(tmp_path)) is ErrorCode.NOT_A_VAULT
    assert refusal(lambda: access.vault_state(letter)) is ErrorCode.NOT_A_VAULT


def test_a_damaged_slot_file_is_corruption_and_not_absence(console: Console, tmp_path: Path) -> None:
    console.close()
    slots = VaultFiles(tmp_path).slots
    slots.write_bytes(slots.read_bytes()[:-3])
    assert refusal(lambda: access.vault_state(tmp_path)) is ErrorCode.VAULT_CORRUPT


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (NewVault(hotline=" ", person=PERSON, passphrase=PASSPHRASE, cost=CHEAP), ErrorCode.NAME_MISSING),
        (NewVault(hotline=HOTLINE, person="", passphrase=PASSPHRASE, cost=CHEAP), ErrorCode.NAME_MISSING),
        (NewVault(hotline=HOTLINE, person=PERSON, passphrase="太短", cost=CHEAP), ErrorCode.PASSPHRASE_SHORT),
    ],
)
def test_a_refused_first_start_leaves_nothing(tmp_path: Path, new: NewVault, code: ErrorCode) -> None:
    directory = tmp_path / "new"
    assert refusal(lambda: create_console(directory, new, FixedClock())) is code
    assert access.vault_state(directory) is VaultState.ABSENT


def test_a_broken_guide_is_found_before_a_vault_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise UserError(ErrorCode.GUIDE_BROKEN, path="guide", problems="")

    monkeypatch.setattr(wiring, "bundled", broken)
    assert refusal(lambda: create_console(tmp_path / "new", NEW, FixedClock())) is ErrorCode.GUIDE_BROKEN
    assert not (tmp_path / "new").exists()


def test_a_vault_that_could_not_be_wired_is_free_again(
    console: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    console.close()

    def broken(*_: object) -> object:
        raise UserError(ErrorCode.GUIDE_BROKEN, path="guide", problems="")

    with monkeypatch.context() as while_broken:
        while_broken.setattr(wiring, "bundled", broken)
        opened = unlocked(tmp_path)
        assert refusal(lambda: open_console(tmp_path, opened, FixedClock())) is ErrorCode.GUIDE_BROKEN
    open_console(tmp_path, unlocked(tmp_path), FixedClock()).close()


def test_a_wrong_passphrase_says_so(console: Console, tmp_path: Path) -> None:
    slot = access.people(tmp_path)[0]
    code = refusal(lambda: access.unlock(tmp_path, slot.id, "不是这一句也不是那一句话", FixedClock()))
    assert code is ErrorCode.WRONG_PASSPHRASE


def test_the_recovery_sheet_is_a_document() -> None:
    assert access.recovery_sheet(HOTLINE, "ABCDE-FGHJK", Language.ZH).startswith(b"%PDF")


def test_only_a_supervisor_renames_the_hotline(console: Console, restart: Callable[..., Console]) -> None:
    assert refusal(lambda: console.administration.rename_hotline("  ")) is ErrorCode.NAME_MISSING
    assert console.administration.rename_hotline(" 新名字 ").hotline == "新名字"
    colleague = restart(by=COLLEAGUE)
    assert colleague.hotline == "新名字"
    assert refusal(lambda: colleague.administration.rename_hotline("别的")) is ErrorCode.SUPERVISOR_ONLY


def test_people_are_remembered_under_their_latest_name(console: Console, restart: Callable[..., Console]) -> None:
    colleague = restart(by=COLLEAGUE)
    assert colleague.administration.people() == (
        console.me,
        Person(id=PersonId(COLLEAGUE.id), name=COLLEAGUE.name, role=Role.COUNSELLOR),
    )


def test_a_backup_opens_elsewhere_with_the_same_passphrase(console: Console, tmp_path: Path) -> None:
    call = a_call(console, "说到失眠")
    copy = console.administration.backup()
    assert copy.parent == VaultFiles(tmp_path).backups
    other = open_console(copy, unlocked(copy), FixedClock())
    assert other.casework.open_call(call.id).record == call
    other.close()
