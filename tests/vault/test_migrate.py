"""Bringing an older vault up to this program's schema."""

import pytest
import sqlcipher3

from app.errors import ErrorCode
from app.vault import backup, keyslots, migrate, vault
from app.vault.migrate import Migration

KNOWN = migrate.migrations()
NEXT = len(KNOWN) + 1
ADDS_A_TABLE = Migration(NEXT, "CREATE TABLE later (id INTEGER); INSERT INTO later VALUES (7);")


@pytest.fixture
def newer(monkeypatch):
    """Make this a program that knows further steps."""
    return lambda *steps: monkeypatch.setattr(vault, "migrations", lambda: (*KNOWN, *steps))


def version(place):
    with place.opened() as opened:
        return migrate.version_of(opened._box.connection)


def test_the_files_are_numbered_without_a_gap():
    assert [step.version for step in KNOWN] == list(range(1, NEXT))


def test_a_gap_in_the_numbers_is_refused(tmp_path):
    (tmp_path / "0001_a.sql").write_text("SELECT 1;")
    (tmp_path / "0003_b.sql").write_text("SELECT 1;")
    with pytest.raises(ValueError, match="numbered"):
        migrate.migrations(tmp_path)


def test_an_older_vault_is_brought_up_with_its_record(place, newer):
    with place.opened() as opened:
        before = opened.anchor().sequence
    newer(ADDS_A_TABLE)
    with place.opened() as opened:
        assert opened.query("SELECT id FROM later") == [(7,)]
        assert opened.anchor().sequence == before + 1
        assert opened.verify_chain().broken == ""
    assert version(place) == NEXT


def test_a_backup_comes_first_and_holds_the_older_vault(place, newer, monkeypatch):
    newer(ADDS_A_TABLE)
    with place.opened():
        pass
    [made] = backup.existing(place.directory)
    monkeypatch.undo()
    older = type(place)(made, place.clock, place.recovery)
    assert version(older) == NEXT - 1


def test_nothing_to_do_makes_no_backup(place):
    with place.opened():
        pass
    assert backup.existing(place.directory) == ()


def test_a_step_that_fails_leaves_the_older_vault(place, newer):
    newer(
        Migration(
            NEXT, "CREATE TABLE later (id INTEGER); INSERT INTO later VALUES (7); INSERT INTO nowhere VALUES (1);"
        )
    )
    with pytest.raises(sqlcipher3.OperationalError):
        place.open()
    newer()
    assert version(place) == NEXT - 1
    with place.opened() as opened:
        assert opened.query("SELECT name FROM sqlite_schema WHERE name = 'later'") == []


def test_steps_before_the_one_that_fails_are_kept(place, newer):
    newer(ADDS_A_TABLE, Migration(NEXT + 1, "INSERT INTO nowhere VALUES (1);"))
    with pytest.raises(sqlcipher3.OperationalError):
        place.open()
    newer(ADDS_A_TABLE)
    assert version(place) == NEXT


def test_a_newer_vault_is_refused_and_left_as_it_is(place, newer, monkeypatch, refused):
    newer(ADDS_A_TABLE)
    with place.opened():
        pass
    monkeypatch.undo()
    before = place.files.database.read_bytes()
    with refused(ErrorCode.VAULT_NEWER, found=NEXT, supported=NEXT - 1):
        place.open()
    assert place.files.database.read_bytes() == before


def test_a_trigger_is_one_statement():
    script = """
    -- a comment; with a semicolon
    CREATE TABLE a (t TEXT DEFAULT 'x;y');
    CREATE TRIGGER b AFTER INSERT ON a BEGIN
        UPDATE a SET t = ';'; DELETE FROM a; END;
    INSERT INTO a VALUES ('；');
    -- the end
    """
    assert len(list(migrate.statements(script))) == 3


@pytest.mark.parametrize("script", ["CREATE TABLE a (t TEXT)", "SELECT 1; SELECT", "CREATE TRIGGER b BEGIN SELECT 1;"])
def test_half_a_statement_is_refused(script):
    with pytest.raises(ValueError, match="middle"):
        list(migrate.statements(script))


def test_a_database_without_a_schema_is_damage(place, refused):
    with place.tampering() as box:
        box.connection.execute("PRAGMA user_version = 0")
    with refused(ErrorCode.VAULT_CORRUPT, what="database-empty"):
        place.open()


def test_the_lock_is_given_back_after_a_refusal(place, newer):
    newer(Migration(NEXT, "INSERT INTO nowhere VALUES (1);"))
    with pytest.raises(sqlcipher3.OperationalError):
        place.open()
    newer()
    place.open().close()
    assert keyslots.slots(place.directory)
