"""Delays after wrong passphrases."""

import pytest

from app.errors import ErrorCode, UserError
from app.vault import keyslots, patience

WRONG = "这不是那句口令但是也够长了"


def fail(place):
    """One wrong try; the seconds it was told to wait, or 0 when it was heard."""
    try:
        keyslots.unlock(place.directory, place.person(), WRONG, place.clock)
    except UserError as error:
        if error.code is ErrorCode.TOO_SOON:
            return error.values["seconds"]
        return 0 if error.code is ErrorCode.WRONG_PASSPHRASE else -1
    return -1


def test_three_failures_are_free_then_waiting_doubles_up_to_a_minute(place):
    waits = []
    for _ in range(10):
        assert fail(place) == 0
        waiting = fail_now = 0
        while fail_now := peek(place):
            waiting += fail_now
            place.clock.wait(fail_now)
        waits.append(waiting)
    assert waits == [0, 0, 0, 2, 4, 8, 16, 32, 60, 60]


def peek(place):
    """The seconds to wait now, without counting a try."""
    counter = patience.Patience(place.directory / "tries.json", place.person(), place.clock)
    counts = counter._read()
    return max(0, counter._remaining(counts[place.person()])) if counts else 0


def fail_until_waiting(place):
    for _ in range(5):
        while waiting := peek(place):
            place.clock.wait(waiting)
        fail(place)
    assert peek(place) == 4


def test_waiting_refuses_the_right_passphrase_too_and_then_accepts_it(place, refused):
    fail_until_waiting(place)
    with refused(ErrorCode.TOO_SOON, seconds=4):
        place.key()
    place.clock.wait(4)
    assert place.key()
    assert peek(place) == 0


def test_success_forgives(place):
    for _ in range(3):
        fail(place)
    place.key()
    for _ in range(3):
        fail(place)
    assert peek(place) == 0


@pytest.mark.parametrize("days", [-3650, -1, 1, 3650])
def test_setting_the_time_does_not_shorten_or_lengthen_the_wait(place, days):
    fail_until_waiting(place)
    place.clock.set_wall(days)
    assert peek(place) == 4


def test_a_restart_of_the_machine_goes_by_the_wall_clock(place):
    fail_until_waiting(place)
    place.clock.restart_machine()
    assert peek(place) == 4
    place.clock.set_wall(1)
    place.clock.restart_machine()
    assert peek(place) <= 4


def test_a_clock_set_back_over_a_restart_costs_one_delay_and_no_more(place):
    fail_until_waiting(place)
    place.clock.restart_machine()
    place.clock.set_wall(-3650)
    assert peek(place) == 4
    place.clock.wait(4)
    assert peek(place) <= 0


def test_a_try_is_counted_before_it_is_tried(place, monkeypatch):
    monkeypatch.setattr(keyslots, "_opened", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    for _ in range(5):
        while waiting := peek(place):
            place.clock.wait(waiting)
        with pytest.raises(KeyboardInterrupt):
            place.key()
    assert peek(place) == 4


def test_one_person_does_not_pay_for_another(place):
    fail_until_waiting(place)
    assert keyslots.unlock_with_recovery(place.directory, place.recovery, place.clock).key


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"slots": {}}', b"\x00" * 40, b'{"slots": {"a": 1}}'])
def test_a_damaged_count_locks_nobody_out(place, content):
    fail(place)
    (place.directory / "tries.json").write_bytes(content)
    assert place.key()
