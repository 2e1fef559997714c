"""The restore drill: a destroyed vault and a good backup are soon a vault again, and nothing else is touched."""

import shutil
from pathlib import Path

import pytest

from app.console import Console
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.services import access, drill
from app.vault import keyslots
from tests.builders import PASSPHRASE, FixedClock, a_call, reopened

FIVE_MINUTES = 300


def contents(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_a_destroyed_vault_and_a_good_backup_are_a_vault_again(
    console: Console, clock: FixedClock, tmp_path: Path
) -> None:
    call = a_call(console, "顶楼的风很大")
    console.backups.at_shift_end()
    directory = console.backups.directory
    console.close()
    VaultFiles(directory).database.write_bytes(b"\x07" * 70_000)
    slot = access.people(directory)[0]
    assert drill.is_refused(directory, access.unlock(directory, slot.id, PASSPHRASE, clock), clock) is not None
    kept = drill.newest(directory)
    found = drill.drill(kept.path, directory, access.unlock(kept.path, slot.id, PASSPHRASE, clock), clock)
    assert found.report.sound
    assert found.report.calls == 1
    assert found.ready < FIVE_MINUTES
    again = reopened(directory, clock)
    assert again.casework.open_call(call.id).record.notes == "顶楼的风很大"
    again.close()


def test_the_backup_is_only_read(console: Console, clock: FixedClock, tmp_path: Path) -> None:
    a_call(console)
    made = console.backups.at_shift_end().path
    before = contents(made)
    unlocked = keyslots.unlock(made, access.people(made)[0].id, PASSPHRASE, clock)
    drill.drill(made, tmp_path / "drill", unlocked, clock)
    assert {name: data for name, data in contents(made).items() if name in before} == before
    assert bytes(unlocked.key) == bytes(32), "the key is wiped"


def test_a_damaged_backup_is_no_backup(console: Console, clock: FixedClock, tmp_path: Path) -> None:
    made = console.backups.at_shift_end().path
    database = VaultFiles(made).database
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    unlocked = keyslots.unlock(made, access.people(made)[0].id, PASSPHRASE, clock)
    with pytest.raises(UserError) as refused:
        drill.drill(made, tmp_path / "drill", unlocked, clock)
    assert refused.value.code is ErrorCode.VAULT_CORRUPT
    assert bytes(unlocked.key) == bytes(32)


def test_where_there_is_no_backup_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        drill.newest(tmp_path)
    assert refused.value.code is ErrorCode.BACKUP_UNUSABLE


def test_the_newest_is_taken_from_a_stick(console: Console, tmp_path: Path) -> None:
    made = [console.backups.at_shift_end().path for _ in range(2)]
    stick = tmp_path / "stick" / "tingan-backups-12345678"
    for each in made:
        shutil.copytree(each, stick / each.name)
    assert drill.newest(stick.parent).path == stick / made[-1].name
