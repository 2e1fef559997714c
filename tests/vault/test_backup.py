"""Backups: whole vaults, checked before they count."""

import os
import shutil
from pathlib import Path

import pytest

from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import backup, keyslots, vault


def test_a_backup_is_a_vault_that_opens(place, tmp_path):
    with place.opened() as opened:
        with opened.transaction() as work:
            work.execute("CREATE TABLE line (text TEXT)")
            work.execute("INSERT INTO line VALUES ('夜里睡不着。')")
        made = opened.backup()
    assert made.parent == place.files.backups
    restored = shutil.copytree(made, tmp_path / "restored")
    with type(place)(restored, place.clock, place.recovery).opened() as opened:
        assert opened.query("SELECT text FROM line") == [("夜里睡不着。",)]
        assert opened.verify_chain().broken == ""


def test_the_recovery_code_opens_a_backup(place):
    with place.opened() as opened:
        made = opened.backup()
    unlocked = keyslots.unlock_with_recovery(made, place.recovery, place.clock)
    again = vault.open_vault(made, unlocked, place.clock)
    kinds = [kind for (kind,) in again.query("SELECT kind FROM event ORDER BY sequence LIMIT 1")]
    again.close()
    assert kinds == ["vault-created"]


def test_it_is_named_by_its_time_and_recorded(place):
    with place.opened() as opened:
        made = opened.backup()
        assert made.name == "20260301T210000.000000Z"
        assert opened.query("SELECT subject FROM event WHERE kind = 'backup-made'") == [(made.name,)]


def test_backups_of_one_moment_do_not_overwrite_each_other(place):
    with place.opened() as opened:
        assert len({opened.backup() for _ in range(3)}) == 3


def test_the_newest_are_kept(place):
    names = []
    with place.opened() as opened:
        for _ in range(backup.KEPT.count + 3):
            place.clock.wait(86_400)
            names.append(opened.backup())
    assert backup.existing(place.directory) == tuple(reversed(names[3:]))


def test_it_does_not_change_the_vault_it_copies(place):
    with place.opened() as opened:
        before = opened.anchor()
        made = backup.make(opened._box, place.clock.now())
        assert opened.anchor() == before
        assert VaultFiles(made).slots.read_bytes() == place.files.slots.read_bytes()


def test_its_pages_are_those_of_the_vault(place):
    with place.opened() as opened:
        before = place.files.database.read_bytes()
        made = opened.backup()
    assert VaultFiles(made).database.read_bytes() == before


@pytest.mark.parametrize("damage", ["database", "anchor", "slots"])
def test_a_damaged_copy_never_becomes_a_backup(place, monkeypatch, damage):
    """The disk does not keep what was written to it."""
    synced = os.fsync
    damaged = []

    def damaging(descriptor):
        synced(descriptor)
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        if path.parent.name.endswith(".partial") and path.name.startswith(getattr(place.files, damage).name):
            content = bytearray(path.read_bytes())
            content[len(content) // 2] ^= 1
            path.write_bytes(content)
            damaged.append(path)

    with place.opened() as opened:
        monkeypatch.setattr(os, "fsync", damaging)
        with pytest.raises(UserError) as caught:
            opened.backup()
    assert caught.value.code in {ErrorCode.VAULT_CORRUPT, ErrorCode.RECORD_ALTERED}
    assert damaged
    assert list(place.files.backups.iterdir()) == []


def test_what_a_crash_left_half_made_is_removed_and_never_listed(place):
    left = place.files.backups / "20200101T000000.000000Z.partial"
    left.mkdir(parents=True)
    (left / "vault.db").write_bytes(b"half")
    assert backup.existing(place.directory) == ()
    with place.opened() as opened:
        made = opened.backup()
    assert list(place.files.backups.iterdir()) == [made]


def test_the_whole_file_can_be_checked(place, refused):
    with place.opened() as opened:
        with opened.transaction() as work:
            work.execute("CREATE TABLE line (text TEXT)")
            work.executemany("INSERT INTO line VALUES (?)", [("夜里睡不着。" * 100,) for _ in range(40)])
        opened.verify_file()
    with place.files.database.open("r+b") as file:
        file.seek(-2000, 2)
        file.write(b"\x00" * 16)
    with place.opened() as opened, refused(ErrorCode.VAULT_CORRUPT):
        opened.verify_file()


def test_the_check_of_the_whole_file_can_be_stopped_within_it(place):
    with place.opened() as opened:
        with opened.transaction() as work:
            work.execute("CREATE TABLE line (text TEXT)")
            work.executemany("INSERT INTO line VALUES (?)", [("夜里睡不着。",) for _ in range(20_000)])
        looks = []
        assert not opened.verify_file(lambda: len(looks) > 3 or bool(looks.append(1)))
        assert len(looks) == 4, "asked several times, and no more once it said stop"
        assert opened.verify_file()
