"""A backup made while somebody works: it holds one moment of the vault, and keeps nobody waiting."""

import threading
from contextlib import contextmanager

import pytest

from app.errors import ErrorCode
from app.paths import VaultFiles
from app.vault import backup, copying, pages
from app.vault.box import Box
from app.vault.source import Source
from app.vault.swap import Stopped

LINES = 400


@pytest.fixture
def opened(place):
    """A vault of some stretches, each row of it in every generation."""
    with place.opened() as opened:
        with opened.transaction() as work:
            work.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, generation INTEGER, text TEXT)")
            rows = [(number, "夜里睡不着。" * 60) for number in range(LINES)]
            work.executemany("INSERT INTO line VALUES (?, 0, ?)", rows)
        yield opened


@pytest.fixture(autouse=True)
def _short_stretches(monkeypatch):
    monkeypatch.setattr(pages, "STRETCH", 8 * pages.PAGE)


def save(opened, generation):
    """Every row at once: a copy with two generations in it is of no moment at all."""
    with opened.transaction() as work:
        work.execute("UPDATE line SET generation = ?", (generation,))
        work.record("call-closed", f"saved-{generation}", {"number": generation})


def complete(opened, progress=None):
    return backup.complete(backup.begin(opened._box, opened.clock.now()), opened._box.source, opened._box.key, progress)


@contextmanager
def unpacked(opened, made):
    box = Box.open(VaultFiles(made), opened._box.key)
    try:
        yield box
    finally:
        box.close()


def generations(opened, made):
    with unpacked(opened, made) as box:
        assert box.verify_pages()
        assert not box.chain.verify(box.chain.start).broken
        return box.connection.execute("SELECT DISTINCT generation FROM line").fetchall()


def test_saves_between_any_two_stretches_go_on_and_the_backup_holds_one_moment(opened):
    saved = 0

    def saving(_done, _total):
        nonlocal saved
        saved += 1
        save(opened, saved)  # the vault is this thread's; were it kept waiting, this would never end
        return True

    made = complete(opened, saving)
    assert saved > 5
    assert generations(opened, made) == [(saved,)]


def test_saves_that_never_pause_wait_for_one_comparison_at_most(opened, monkeypatch):
    looks = 0
    look = copying._look_again

    def with_a_save(source, *rest):
        nonlocal looks
        looks += 1
        look(source, *rest)
        if looks <= copying.LOOKS:
            save(opened, looks)

    monkeypatch.setattr(copying, "_look_again", with_a_save)
    made = complete(opened, lambda *_: save(opened, 1_000) or True)
    assert looks == copying.LOOKS + 1
    assert generations(opened, made) == [(copying.LOOKS,)]


def test_a_save_under_way_is_in_it_whole_or_not_at_all(opened):
    begun, made = backup.begin(opened._box, opened.clock.now()), []

    def completing():
        made.append(backup.complete(begun, opened._box.source, opened._box.key))

    thread = threading.Thread(target=completing)
    with opened.transaction() as work:
        work.execute("UPDATE line SET generation = 7 WHERE id < 200")
        thread.start()
        work.execute("UPDATE line SET generation = 7")
    thread.join()
    assert generations(opened, made[0]) == [(7,)]


def test_a_vault_that_grows_meanwhile_is_copied_whole(opened):
    def growing(done, _total):
        with opened.transaction() as work:
            work.execute("INSERT INTO line VALUES (?, 0, ?)", (LINES + done, "凌晨三点。" * 4_000))
        return True

    made = complete(opened, growing)
    with unpacked(opened, made) as box:
        kept = box.connection.execute("SELECT count(*) FROM line").fetchall()
    assert kept == opened.query("SELECT count(*) FROM line")


def test_stopped_it_leaves_nothing(place, opened):
    with pytest.raises(Stopped):
        complete(opened, lambda done, total: done < total // 2)
    assert list(place.files.backups.iterdir()) == []
    save(opened, 1)


def test_closing_the_vault_stops_it(place, opened):
    with pytest.raises(Stopped):
        complete(opened, lambda *_: opened.close() or True)
    assert list(place.files.backups.iterdir()) == []


def test_a_page_that_was_not_written_with_the_key_is_refused(place, opened, refused):
    with place.files.database.open("r+b") as file:
        file.seek(10 * pages.PAGE + 100)
        file.write(b"\x00" * 16)
    with refused(ErrorCode.VAULT_CORRUPT):
        complete(opened)
    assert list(place.files.backups.iterdir()) == []


def test_every_byte_of_every_page_counts(opened, refused):
    """What SQLCipher authenticates, neither more nor less."""
    made = complete(opened)
    file = VaultFiles(made).database
    backup.verify(made, opened._box.key)
    whole = file.read_bytes()
    for at in (0, 15, 16, 4015, 4016, 4031, 4032, 4095, 4096, 9_000, len(whole) - 1):
        changed = bytearray(whole)
        changed[at] ^= 1
        file.write_bytes(changed)
        with refused(ErrorCode.VAULT_CORRUPT):
            pages.authenticate(file, opened._box.key)
    file.write_bytes(whole[: -pages.PAGE // 2])
    with refused(ErrorCode.VAULT_CORRUPT):
        pages.authenticate(file, opened._box.key)


def test_two_pages_that_changed_places_are_told_apart(opened, refused):
    made = complete(opened)
    file = VaultFiles(made).database
    whole = bytearray(file.read_bytes())
    whole[4096:8192], whole[8192:12288] = whole[8192:12288], whole[4096:8192]
    file.write_bytes(whole)
    with refused(ErrorCode.VAULT_CORRUPT):
        pages.authenticate(file, opened._box.key)


def test_the_page_of_the_locks_is_never_read():
    """At one gigabyte; on Windows it cannot be read while somebody saves."""
    locks = 1 << 30
    found = list(pages.stretches(locks + 10 * pages.PAGE))
    assert sum(length for _, length in found) == locks + 9 * pages.PAGE
    assert not any(offset < locks + pages.PAGE and locks < offset + length for offset, length in found)


def test_the_locks_of_the_database_outlive_a_backup(opened):
    complete(opened)
    assert opened._box.source._file is not None
    assert not opened._box.source._file.closed


def test_a_closed_source_gives_nothing(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 4096)
    source = Source(tmp_path / "file")
    assert source.read(0, 4096) == b"x" * 4096
    source.close()
    with pytest.raises(Stopped):
        source.read(0, 1)
