"""The log file holds ids and counts, and never what anybody said."""

import logging

import pytest

from app import logs
from app.errors import ErrorCode
from app.vault import keyslots

CANARY = "她说她今晚不想活了"


@pytest.fixture
def log(tmp_path):
    handler = logs.start(tmp_path / "logs")
    yield tmp_path / "logs" / logs.FILE
    logs.stop(handler)


def test_ids_and_counts_are_written(log):
    logging.getLogger("app.store").info("call %s has %d answers", "c-1", 12)
    assert "app.store call c-1 has 12 answers" in log.read_text()


def test_an_exception_is_written_as_type_and_place(log):
    def somewhere():
        secret = CANARY
        raise ValueError(secret)

    try:
        somewhere()
    except ValueError:
        logging.getLogger("ui.call").exception("saving failed")
    text = log.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "somewhere" in text
    assert CANARY not in text
    assert "secret" not in text


def test_what_other_libraries_log_stays_out(log):
    logging.getLogger("filelock").warning(CANARY)
    assert log.read_text(encoding="utf-8") == ""


def test_it_is_the_owners_alone_and_does_not_grow_without_end(log):
    for _ in range(4 * logs.KEPT * logs.BYTES // 4000):
        logging.getLogger("app").info("x" * 1500)
    files = list(log.parent.iterdir())
    assert 1 < len(files) <= logs.KEPT + 1
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in files)
    assert all(path.stat().st_size <= logs.BYTES for path in files)


def test_a_log_that_cannot_be_written_says_nothing_on_stderr(log, capsys):
    [handler] = [each for each in logging.getLogger("app").handlers if isinstance(each, logs._PrivateFile)]
    handler.handle(logging.LogRecord("app", logging.INFO, "place", 1, "%d", (CANARY,), None))
    assert CANARY not in capsys.readouterr().err


def test_opening_a_vault_logs_nothing_of_its_owner(log, place, capfd, refused):
    logging.getLogger("app").setLevel(logging.DEBUG)
    with refused(ErrorCode.WRONG_PASSPHRASE):
        keyslots.unlock(place.directory, place.person(), CANARY, place.clock)
    with place.opened() as opened, opened.transaction() as work:
        work.record("step-recorded", "call-1", {})
    text = log.read_text(encoding="utf-8") + capfd.readouterr().err
    assert CANARY not in text
    assert "张三" not in text
