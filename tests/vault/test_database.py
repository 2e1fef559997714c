"""The encrypted file: its key, its settings, what it refuses."""

import sqlite3  # noqa: TID251 - to make the unencrypted file that must be refused

import pytest
import sqlcipher3

from app.errors import ErrorCode, UserError
from app.vault import database, keys
from app.vault.database import connect

KEY = bytearray(range(1, 33))


@pytest.fixture
def path(tmp_path):
    """An encrypted file of some twenty pages."""
    path = tmp_path / "some.db"
    connection = connect(path, KEY, create=True)
    connection.execute("CREATE TABLE line (text TEXT)")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO line VALUES (?)", [("夜里睡不着。" * 100,) for _ in range(40)])
    connection.execute("COMMIT")
    connection.close()
    return path


def read_all(path, key=KEY):
    connection = connect(path, key)
    try:
        with database.database_errors(path):
            damaged = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            return connection.execute("SELECT count(*) FROM line").fetchall(), damaged
    finally:
        connection.close()


def test_what_was_written_is_read(path):
    assert read_all(path) == ([(40,)], [])


def test_the_file_gives_nothing_away(path):
    content = path.read_bytes()
    assert not content.startswith(database.SQLITE_MAGIC)
    assert "夜里".encode() not in content
    assert b"CREATE TABLE" not in content
    assert len(set(content)) == 256


def test_the_file_is_the_owners_alone(path):
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("length", [length for length in range(201) if length != keys.LENGTH])
def test_a_key_of_another_length_is_refused_before_it_reaches_the_file(path, tmp_path, length):
    with pytest.raises(ValueError, match="32 bytes"):
        connect(path, bytearray(length))
    with pytest.raises(ValueError, match="32 bytes"):
        connect(tmp_path / "new.db", bytearray(length), create=True)
    assert not (tmp_path / "new.db").exists()


def test_the_key_is_used_as_it_is_and_not_as_a_passphrase(path):
    """The file opens with the raw key spelled for the cipher, and not with the same bytes as a passphrase."""
    for literal, opens in ((b"x'" + KEY.hex().encode() + b"'", True), (bytes(KEY), False)):
        connection = sqlcipher3.connect(str(path), isolation_level=None)
        connection.set_key(bytearray(literal))
        connection.execute("PRAGMA cipher_log_level = NONE")
        try:
            assert connection.execute("SELECT count(*) FROM line").fetchone() == (40,)
            assert opens
        except sqlcipher3.DatabaseError:
            assert not opens
        finally:
            connection.close()


def test_another_key_is_damage_because_the_slot_has_vouched_for_the_key(path, refused):
    with refused(ErrorCode.VAULT_CORRUPT, what="database"):
        connect(path, keys.new_key())


def test_the_callers_key_is_left_alone(path):
    mine = bytearray(KEY)
    connect(path, mine).close()
    assert mine == KEY


def test_the_key_is_never_part_of_a_statement(path, monkeypatch):
    seen = []
    original = database._set_raw_key

    def traced(connection, key):
        connection.set_trace_callback(seen.append)
        original(connection, key)

    monkeypatch.setattr(database, "_set_raw_key", traced)
    read_all(path)
    assert len(seen) > 10
    assert not any(KEY.hex() in statement.lower() or "x'" in statement.lower() for statement in seen)


def test_the_buffer_handed_to_the_cipher_is_wiped():
    handed = []

    class Listener:
        def set_key(self, key):
            handed.append((key, bytes(key)))

    database._set_raw_key(Listener(), KEY)
    [(buffer, content)] = handed
    assert content == b"x'" + KEY.hex().encode() + b"'"
    assert buffer == bytes(len(content))


def test_every_setting_is_read_back(path):
    connection = connect(path, KEY)
    database.verify_settings(connection)
    read = {name: database._pragma(connection, name) for name, _, _ in database.SETTINGS}
    connection.close()
    assert read == {
        "cipher_memory_security": "0", "journal_mode": "delete", "synchronous": "3", "temp_store": "2",
        "secure_delete": "1", "foreign_keys": "1", "trusted_schema": "0", "cell_size_check": "1", "mmap_size": "0",
        "auto_vacuum": "0",
    }  # fmt: skip


@pytest.mark.parametrize(("name", "weaker"), [
    ("synchronous", "NORMAL"), ("journal_mode", "MEMORY"), ("temp_store", "FILE"), ("secure_delete", "OFF"),
    ("foreign_keys", "OFF"), ("trusted_schema", "ON"), ("cell_size_check", "OFF"),
])  # fmt: skip
def test_a_setting_that_does_not_hold_is_refused(path, monkeypatch, refused, name, weaker):
    settings = tuple((each, weaker if each == name else value, expected) for each, value, expected in database.SETTINGS)
    monkeypatch.setattr(database, "SETTINGS", settings)
    with refused(ErrorCode.UNSAFE_SETTINGS, what=name):
        connect(path, KEY)


def test_a_library_that_does_not_encrypt_is_refused(path, monkeypatch, refused):
    original = database._pragma
    monkeypatch.setattr(database, "_pragma", lambda connection, text: (
        "" if text == "cipher_version" else original(connection, text)))  # fmt: skip
    with refused(ErrorCode.UNSAFE_SETTINGS, what="cipher_version"):
        connect(path, KEY)


def test_an_unencrypted_file_is_refused(tmp_path, refused):
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE line (text TEXT)")
    plain.close()
    with refused(ErrorCode.UNSAFE_SETTINGS, what="not-encrypted"):
        connect(tmp_path / "plain.db", KEY)


def test_a_missing_file_is_damage_and_none_is_made(tmp_path, refused):
    with refused(ErrorCode.VAULT_CORRUPT, what="database-missing"):
        connect(tmp_path / "none.db", KEY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("length", [0, 1, 16, 100, 4095, 4097])
def test_a_cut_file_is_damage_and_not_an_empty_vault(path, refused, length):
    path.write_bytes(path.read_bytes()[:length])
    with refused(ErrorCode.VAULT_CORRUPT):
        connect(path, KEY)


def test_a_file_cut_at_a_page_is_damage(path, refused):
    path.write_bytes(path.read_bytes()[: -database.PAGE])
    with refused(ErrorCode.VAULT_CORRUPT):
        assert read_all(path)[1]
        raise UserError(ErrorCode.VAULT_CORRUPT)


def test_a_file_that_is_there_is_not_made_anew(path):
    with pytest.raises(FileExistsError):
        connect(path, KEY, create=True)
    assert read_all(path) == ([(40,)], [])


def test_every_flipped_byte_of_the_first_header_is_noticed(path, refused):
    whole = path.read_bytes()
    for position in range(100):
        flipped = bytearray(whole)
        flipped[position] ^= 1 << position % 8
        path.write_bytes(flipped)
        with refused(ErrorCode.VAULT_CORRUPT):
            connect(path, KEY)


def test_a_flipped_bit_anywhere_is_noticed(path):
    whole = path.read_bytes()
    for position in range(50, len(whole), 997):
        flipped = bytearray(whole)
        flipped[position] ^= 1 << position % 8
        path.write_bytes(flipped)
        try:
            noticed = bool(read_all(path)[1])
        except UserError as error:
            noticed = error.code is ErrorCode.VAULT_CORRUPT
        assert noticed, position


@pytest.mark.parametrize("statement", [
    "ATTACH 'other.db' AS other KEY ''",
    "ATTACH ':memory:' AS other",
    "VACUUM INTO 'other.db'",
    "PRAGMA synchronous = OFF",
    "PRAGMA journal_mode = WAL",
    "PRAGMA temp_store = FILE",
    "PRAGMA rekey = 'x'",
    "PRAGMA key = 'x'",
    "PRAGMA cipher_memory_security = ON",
    "PRAGMA cipher_log = 'log'",
    "SELECT load_extension('x')",
])  # fmt: skip
def test_nothing_leads_out_of_the_file(path, tmp_path, monkeypatch, statement):
    monkeypatch.chdir(tmp_path)
    connection = connect(path, KEY)
    with pytest.raises(sqlcipher3.DatabaseError, match=r"not authorized|authorization denied"):
        connection.execute(statement)
    connection.close()
    assert [each.name for each in tmp_path.iterdir()] == ["some.db"]


def test_temporary_data_stays_in_memory(path, tmp_path, monkeypatch):
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path / "spill"))
    (tmp_path / "spill").mkdir()
    connection = connect(path, KEY)
    connection.execute("CREATE TEMP TABLE mine AS SELECT * FROM line")
    connection.execute("SELECT text FROM line ORDER BY text || random()").fetchall()
    assert list((tmp_path / "spill").iterdir()) == []
    connection.close()


def test_the_journal_is_encrypted_and_the_owners_alone(path):
    connection = connect(path, KEY)
    connection.execute("PRAGMA cache_spill").fetchall()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE line SET text = text || '。'")
    journal = path.with_name("some.db-journal")
    assert journal.stat().st_mode & 0o777 == 0o600
    assert "夜里".encode() not in journal.read_bytes()
    connection.execute("ROLLBACK")
    connection.close()


@pytest.mark.parametrize(("name", "code"), [
    ("SQLITE_FULL", ErrorCode.DISK_FULL),
    ("SQLITE_READONLY", ErrorCode.READ_ONLY), ("SQLITE_READONLY_DIRECTORY", ErrorCode.READ_ONLY),
    ("SQLITE_CORRUPT", ErrorCode.VAULT_CORRUPT), ("SQLITE_CORRUPT_VTAB", ErrorCode.VAULT_CORRUPT),
    ("SQLITE_NOTADB", ErrorCode.VAULT_CORRUPT),
    ("SQLITE_IOERR_WRITE", ErrorCode.STORAGE_FAILED), ("SQLITE_IOERR_FSYNC", ErrorCode.STORAGE_FAILED),
    ("SQLITE_BUSY", ErrorCode.STORAGE_FAILED), ("SQLITE_CANTOPEN", ErrorCode.STORAGE_FAILED),
])  # fmt: skip
def test_what_the_disk_did_becomes_what_the_user_can_act_on(path, refused, name, code):
    failure = sqlcipher3.OperationalError("text that no screen shows")
    failure.sqlite_errorname = name
    with refused(code), database.database_errors(path):
        raise failure


def test_an_error_without_a_name_is_known_by_its_text(path, refused):
    """As a backup raises it."""
    with refused(ErrorCode.DISK_FULL), database.database_errors(path):
        raise sqlcipher3.OperationalError("database or disk is full")


def test_a_lengthened_file_is_damage(path, refused):
    path.write_bytes(path.read_bytes() + bytes(database.PAGE))
    with refused(ErrorCode.VAULT_CORRUPT, what="database-size"):
        connect(path, KEY)


@pytest.mark.parametrize("statement", ["SELECT * FROM nothing", "SELEC", "INSERT INTO line VALUES (1, 2)"])
def test_a_wrong_statement_stays_a_bug(path, statement):
    connection = connect(path, KEY)
    with pytest.raises(sqlcipher3.Error), database.database_errors(path):
        connection.execute(statement)
    connection.close()
