"""A sample of the faults in the real window, and that their harness can fail; `make faults` has the full count."""

import sys

import pytest

from tests.faults import hunt, window

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="Linux shows a process's memory and ends it at a socket"
)


def test_after_a_lock_neither_keys_nor_passphrase_nor_words_are_in_memory():
    row = window.memory(1)
    assert row.cases >= 8
    assert row.met


def test_a_process_that_was_not_replaced_would_be_noticed(monkeypatch):
    monkeypatch.setattr(window, "weakened", "same-process")
    assert not window.memory(1).met


def test_a_whole_shift_opens_no_socket_of_a_network():
    assert window.offline(1).met


def test_a_socket_of_a_network_would_be_noticed(monkeypatch):
    monkeypatch.setattr(window, "weakened", "network")
    assert not window.offline(1).met


def test_mistakes_and_dialogs_leave_no_word_behind():
    for workflow in ("crash", "dialogs"):
        assert window._hunt(workflow) == 0, workflow


@pytest.mark.parametrize("phrase", window.PHRASES)
def test_a_leak_would_be_found_however_it_is_spelled(tmp_path, phrase):
    for number, spelling in enumerate(hunt.spellings(phrase)):
        (tmp_path / f"seeded-{number}").write_bytes(b"x" * 77 + spelling + b"tail")
    assert len(hunt.leaks([tmp_path], window.PHRASES)) == len(hunt.spellings(phrase))


def test_a_name_of_a_file_can_leak_too(tmp_path):
    (tmp_path / f"{window.PHRASES[1]}.pdf").write_bytes(b"")
    assert len(hunt.leaks([tmp_path], window.PHRASES)) == 1
