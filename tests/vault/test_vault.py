"""One open vault: units of work, one writer, what a crash or a full disk leaves behind."""

import errno
import gc
import threading
import time
from dataclasses import replace

import filelock
import pytest
import sqlcipher3

from app.errors import ErrorCode, UserError
from app.vault import creation, durable, keyslots, vault

from .conftest import CHEAP, PASSPHRASE


def create(directory, clock, **others):
    return vault.create(
        directory, **{"person": "张三", "passphrase": PASSPHRASE, "clock": clock, "cost": CHEAP, **others}
    )


@pytest.fixture
def opened(place):
    with place.opened() as opened:
        with opened.transaction() as work:
            work.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)")
        yield opened


class TestAUnitOfWork:
    def test_is_kept(self, opened, place):
        with opened.transaction() as work:
            work.execute("INSERT INTO line (text) VALUES (?)", ("一",))
            work.executemany("INSERT INTO line (text) VALUES (:text)", [{"text": "二"}, {"text": "三"}])
        opened.close()
        with place.opened() as again:
            assert again.query("SELECT text FROM line ORDER BY id") == [("一",), ("二",), ("三",)]
            assert again.query("SELECT text FROM line WHERE id = :id", {"id": 2}) == [("二",)]

    def test_tells_rows_and_ids(self, opened):
        with opened.transaction() as work:
            assert work.execute("INSERT INTO line (text) VALUES ('一')").lastrowid == 1
            assert work.execute("UPDATE line SET text = '二'").rowcount == 1
            assert work.execute("SELECT text FROM line").fetchone() == ("二",)

    def test_that_fails_leaves_nothing(self, opened):
        before = opened.anchor()

        def fail():
            with opened.transaction() as work:
                work.execute("INSERT INTO line (text) VALUES ('一')")
                work.record("call-closed", "call-1", {})
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            fail()
        assert opened.query("SELECT * FROM line") == []
        assert opened.anchor() == before

    def test_inside_another_is_a_bug(self, opened):
        with pytest.raises(sqlcipher3.OperationalError), opened.transaction(), opened.transaction():
            pass
        with opened.transaction() as work:
            work.execute("INSERT INTO line (text) VALUES ('一')")
        assert len(opened.query("SELECT * FROM line")) == 1

    def test_belongs_to_the_thread_that_opened_the_vault(self, opened):
        failures = []

        def elsewhere():
            try:
                opened.query("SELECT 1")
            except sqlcipher3.ProgrammingError as error:
                failures.append(error)

        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
        assert len(failures) == 1

    def test_records_who_and_when_in_one_chain(self, opened, place):
        with opened.transaction() as work:
            first = work.record("level-raised", "call-1", {"level": "R3", "since": None})
            second = work.record("call-closed", "call-1", {"digest": "ab"})
        assert second == first + 1
        at = place.clock.now().isoformat(timespec="microseconds")
        assert opened.query("SELECT at, person, kind FROM event WHERE sequence >= ?", (first,)) == [
            (at, opened.slot.id, "level-raised"), (at, opened.slot.id, "call-closed"),
        ]  # fmt: skip

    def test_without_an_event_leaves_the_anchor_alone(self, opened, place):
        before = place.files.anchor.stat().st_mtime_ns, place.files.anchor.stat().st_ino
        with opened.transaction() as work:
            work.execute("INSERT INTO line (text) VALUES ('一')")
        assert (place.files.anchor.stat().st_mtime_ns, place.files.anchor.stat().st_ino) == before


class TestTheAnchor:
    def test_follows_every_recorded_work(self, opened, place):
        with opened.transaction() as work:
            work.record("call-closed", "call-1", {})
        assert opened._box.chain.read_anchor(place.files.anchor) == opened.anchor()

    def test_that_cannot_be_written_does_not_undo_the_work(self, opened, place, monkeypatch):
        def full(*_args, **_kwargs):
            raise OSError(errno.ENOSPC, "full")

        with monkeypatch.context() as patch:
            patch.setattr(durable, "write_atomically", full)
            with opened.transaction() as work:
                work.record("call-closed", "call-1", {})
        assert opened._box.chain.read_anchor(place.files.anchor) != opened.anchor()
        end = opened.anchor()
        opened.close()
        with place.tampering() as box:
            assert box.chain.read_anchor(place.files.anchor) == end

    def test_behind_after_a_crash_is_accepted(self, opened, place, monkeypatch):
        with monkeypatch.context() as patch:
            patch.setattr(vault.Vault, "_write_anchor", lambda *_: None)
            with opened.transaction() as work:
                work.record("call-closed", "call-1", {})
            opened.close()
        with place.opened() as again:
            assert again.verify_chain().broken == ""


class TestAnErrorFromTheCommit:
    """It does not prove that nothing was saved."""

    class Failing:
        def __init__(self, connection, *, saved):
            self._connection = connection
            self._saved = saved

        def __getattr__(self, name):
            return getattr(self._connection, name)

        def execute(self, sql, parameters=()):
            if sql == "COMMIT":
                self._connection.execute("COMMIT" if self._saved else "ROLLBACK")
                error = sqlcipher3.OperationalError("database or disk is full")
                error.sqlite_errorname = "SQLITE_FULL"
                raise error
            return self._connection.execute(sql, parameters)

    @pytest.mark.parametrize("saved", [True, False])
    def test_is_told_and_the_same_work_can_be_done_again(self, opened, place, refused, saved):
        def save():
            with opened.transaction() as work:
                if work.execute("INSERT OR IGNORE INTO line VALUES (1, '一')").rowcount:
                    work.record("call-closed", "call-1", {})

        healthy = opened._box
        opened._box = replace(healthy, connection=self.Failing(healthy.connection, saved=saved))
        with refused(ErrorCode.DISK_FULL):
            save()
        opened._box = healthy
        save()
        assert opened.query("SELECT * FROM line") == [(1, "一")]
        assert opened.query("SELECT count(*) FROM event WHERE kind = 'call-closed'") == [(1,)]
        opened.close()
        with place.opened() as again:
            assert again.verify_chain().broken == ""


class TestOneWriter:
    def test_a_second_one_is_refused(self, place, refused):
        with place.opened(), refused(ErrorCode.VAULT_IN_USE):
            place.open()

    def test_the_next_one_comes_in_after_closing(self, opened, place):
        opened.close()
        opened.close()
        place.open().close()

    def test_a_lock_file_left_behind_does_not_count(self, place):
        place.files.lock.write_text("left behind by a crash")
        place.open().close()

    def test_a_refusal_leaves_the_key_for_the_next_try(self, opened, place, refused):
        unlocked = keyslots.unlock(place.directory, place.person(), PASSPHRASE, place.clock)
        with refused(ErrorCode.VAULT_IN_USE):
            vault.open_vault(place.directory, unlocked, place.clock)
        opened.close()
        vault.open_vault(place.directory, unlocked, place.clock).close()

    def test_creating_takes_the_lock_as_well(self, tmp_path, clock, refused):
        (tmp_path / "v").mkdir()
        with filelock.FileLock(tmp_path / "v" / "vault.lock"), refused(ErrorCode.VAULT_IN_USE):
            create(tmp_path / "v", clock)


class TestClosing:
    def test_wipes_the_keys(self, place):
        unlocked = keyslots.unlock(place.directory, place.person(), PASSPHRASE, place.clock)
        opened = vault.open_vault(place.directory, unlocked, place.clock)
        chain_key = opened._box.chain._key
        opened.close()
        assert unlocked.key == bytes(32)
        assert chain_key == bytes(32)

    def test_leaves_no_journal(self, opened, place):
        with opened.transaction() as work:
            work.execute("INSERT INTO line (text) VALUES ('一')")
        opened.close()
        assert not place.files.database.with_name("vault.db-journal").exists()


def test_derived_keys_are_stable_and_apart(place):
    with place.opened() as opened:
        first = opened.signing_key(), opened.index_key()
    with place.opened() as opened:
        assert (opened.signing_key(), opened.index_key()) == first
    assert len(set(first)) == 2
    assert all(len(key) == 32 for key in first)


def test_opening_is_recorded(place):
    with place.opened() as opened:
        kind, person, subject = opened.query("SELECT kind, person, subject FROM event ORDER BY sequence DESC")[0]
        assert (kind, person, subject) == ("vault-opened", opened.slot.id, opened.slot.id)


def test_everything_is_the_owners_alone(place):
    with place.opened() as opened:
        opened.backup()
        assert place.directory.stat().st_mode & 0o777 == 0o700
        for path in place.directory.rglob("*"):
            assert path.stat().st_mode & 0o077 == 0, path


def test_a_directory_that_was_open_to_others_is_closed(tmp_path, clock):
    directory = tmp_path / "shared"
    directory.mkdir(mode=0o755)
    create(directory, clock)[0].close()
    assert directory.stat().st_mode & 0o777 == 0o700


class TestCreating:
    def test_gives_a_supervisor_and_a_recovery_code(self, tmp_path, clock):
        made, code = create(tmp_path / "new" / "vault", clock, person=" 张三 ")
        assert (made.slot.name, made.slot.role) == ("张三", "supervisor")
        made.close()
        unlocked = keyslots.unlock_with_recovery(tmp_path / "new" / "vault", code, clock)
        vault.open_vault(tmp_path / "new" / "vault", unlocked, clock).close()

    def test_where_a_vault_is_is_refused(self, place, refused):
        before = place.files.database.read_bytes()
        with refused(ErrorCode.VAULT_EXISTS):
            create(place.directory, place.clock)
        assert place.files.database.read_bytes() == before

    def test_over_a_database_that_lost_its_slots_is_refused(self, place, refused):
        place.files.slots.unlink()
        before = place.files.database.read_bytes()
        with refused(ErrorCode.VAULT_EXISTS):
            create(place.directory, place.clock)
        assert place.files.database.read_bytes() == before

    @pytest.mark.parametrize(("others", "code"), [
        ({"person": "  "}, ErrorCode.NAME_MISSING),
        ({"passphrase": "short"}, ErrorCode.PASSPHRASE_SHORT),
        ({"passphrase": "password123456789"}, ErrorCode.PASSPHRASE_COMMON),
    ])  # fmt: skip
    def test_asks_for_a_name_and_a_good_passphrase(self, tmp_path, clock, refused, others, code):
        with refused(code):
            create(tmp_path / "v", clock, **others)
        assert not (tmp_path / "v").exists()

    @pytest.mark.parametrize("step", ["open", "write_anchor", "write", "after"])
    def test_that_was_interrupted_starts_anew(self, tmp_path, clock, monkeypatch, refused, step):
        def interrupted(*_args, **_kwargs):
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            place = {
                "open": (creation.Box, "open"),
                "write_anchor": (creation.Box.open.__globals__["Chain"], "write_anchor"),
                "write": (creation.SlotFile, "write"),
                "after": (creation.durable, "sync_directory"),
            }[step]
            if step == "after":
                patch.setattr(creation.SlotFile, "write", lambda self, path: (SAVED(self, path), interrupted()))
            else:
                patch.setattr(*place, interrupted)
            with pytest.raises(KeyboardInterrupt):
                create(tmp_path, clock)
        if step == "after":  # the slot file is there, so the vault is whole
            key = keyslots.unlock(tmp_path, keyslots.slots(tmp_path)[0].id, PASSPHRASE, clock)
            vault.open_vault(tmp_path, key, clock).close()
            return
        with refused(ErrorCode.NOT_A_VAULT):
            keyslots.slots(tmp_path)
        create(tmp_path, clock)[0].close()

    def test_keeps_what_else_is_in_the_directory(self, tmp_path, clock):
        (tmp_path / "workstation.toml").write_text("language = 'zh'")
        create(tmp_path, clock)[0].close()
        assert (tmp_path / "workstation.toml").read_text() == "language = 'zh'"


SAVED = creation.SlotFile.write


def test_a_vault_that_belongs_to_other_slots_is_refused(place, tmp_path, clock, refused):
    other, _ = create(tmp_path / "other", clock)
    other.close()
    place.files.database.write_bytes((tmp_path / "other" / "vault.db").read_bytes())
    with refused(ErrorCode.VAULT_CORRUPT, what="database"):
        place.open()


def test_a_missing_database_is_damage_and_never_an_empty_vault(place, refused):
    place.files.database.unlink()
    with refused(ErrorCode.VAULT_CORRUPT, what="database-missing"):
        place.open()
    assert not place.files.database.exists()


def test_the_key_is_not_left_in_what_python_holds(place):
    """No str and no bytes of the key stay behind after opening; the one buffer is wiped by closing."""
    key = bytes(place.key())
    needles = {key, key.hex(), key.hex().encode(), b"x'" + key.hex().encode() + b"'"}
    with place.opened():
        gc.collect()
        held = [each for each in gc.get_objects() if isinstance(each, dict)]
        found = [
            each for mapping in held for each in mapping.values() if isinstance(each, bytes | str) and each in needles
        ]
    assert found == []


def test_opening_does_not_slow_down_with_the_record(place):
    """Only the end of the chain is verified on opening."""

    def seconds():
        started = time.perf_counter()
        place.open().close()
        return time.perf_counter() - started

    short = min(seconds() for _ in range(5))
    with place.opened() as opened, opened.transaction() as work:
        for step in range(5000):
            work.record("step-recorded", "call-1", {"step": step})
    assert min(seconds() for _ in range(5)) < 3 * short + 0.02


@pytest.mark.parametrize(("number", "code"), [
    (errno.ENOSPC, ErrorCode.DISK_FULL), (errno.EDQUOT, ErrorCode.DISK_FULL), (errno.EFBIG, ErrorCode.DISK_FULL),
    (errno.EROFS, ErrorCode.READ_ONLY), (errno.EACCES, ErrorCode.READ_ONLY), (errno.EIO, ErrorCode.STORAGE_FAILED),
])  # fmt: skip
def test_a_slot_file_that_cannot_be_written_is_told(place, monkeypatch, refused, number, code):
    def fails(*_args):
        raise OSError(number, "text that no screen shows")

    before = place.files.slots.read_bytes()
    monkeypatch.setattr(durable.os, "fsync", fails)
    with refused(code):
        keyslots.read(place.directory).write(place.files.slots)
    assert place.files.slots.read_bytes() == before


def test_an_error_names_no_value(place):
    with pytest.raises(UserError) as caught:
        keyslots.unlock(place.directory, place.person(), "另一句足够长的口令而已啊啊", place.clock)
    assert str(caught.value) == "wrong-passphrase"
    assert caught.value.values == {}
