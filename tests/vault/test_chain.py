"""The event chain: what was altered, removed, reordered or put back is noticed."""

import shutil

import pytest

from app.errors import ErrorCode, UserError
from app.vault import canonical, chain
from app.vault.chain import Anchor


def noticed(place):
    """How opening and the full check together notice; empty when they do not."""
    try:
        with place.opened() as opened:
            return opened.verify_chain().broken
    except UserError as error:
        return error.values["what"] if error.code is ErrorCode.RECORD_ALTERED else ""


def test_an_untouched_chain_is_sound(place):
    with place.opened() as opened:
        report = opened.verify_chain()
        events = opened.query("SELECT sequence, kind, subject, payload FROM event ORDER BY sequence")
        assert report.reached == opened.anchor()
    assert (report.broken, report.complete, report.checked) == ("", True, len(events))
    assert [event[0] for event in events] == list(range(1, len(events) + 1))
    assert [event[1] for event in events[:3]] == ["vault-created", "vault-opened", "step-recorded"]
    assert events[4][3] == '{"step":2}'


@pytest.mark.parametrize("change", [
    "UPDATE event SET payload = '{\"step\":9}' WHERE sequence = 4",
    "UPDATE event SET kind = 'level-lowered' WHERE sequence = 4",
    "UPDATE event SET subject = 'call-2' WHERE sequence = 4",
    "UPDATE event SET person = 'another' WHERE sequence = 4",
    "UPDATE event SET at = '2020-01-01T00:00:00.000000+00:00' WHERE sequence = 4",
    "UPDATE event SET mac = randomblob(32) WHERE sequence = 4",
    "UPDATE event SET previous = randomblob(32) WHERE sequence = 4",
    "UPDATE event SET payload = '{\"step\":9}' WHERE sequence = (SELECT max(sequence) FROM event)",
    "UPDATE event SET payload = '{ }' WHERE sequence = 1",
    "DELETE FROM event WHERE sequence = 1",
    "DELETE FROM event WHERE sequence = 4",
    "DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event)",
    "DELETE FROM event WHERE sequence > 3",
    "DELETE FROM event",
    "UPDATE event SET sequence = sequence + 100",
    "UPDATE event SET sequence = 1000 WHERE sequence = 4",
    "INSERT INTO event SELECT 1000, at, person, kind, subject, payload, mac, mac FROM event WHERE sequence = 4",
])  # fmt: skip
def test_a_change_is_noticed(place, change):
    assert noticed(place) == ""
    with place.tampering() as box:
        box.connection.execute(change)
    assert noticed(place)


def test_two_events_in_each_others_place_are_noticed(place):
    with place.tampering() as box:
        rows = box.connection.execute("SELECT * FROM event WHERE sequence IN (4, 5) ORDER BY sequence").fetchall()
        box.connection.execute("DELETE FROM event WHERE sequence IN (4, 5)")
        for sequence, row in ((5, rows[0]), (4, rows[1])):
            box.connection.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (sequence, *row[1:]))
    assert noticed(place) == "event-altered"


def test_the_database_itself_refuses_to_change_or_delete_an_event(place):
    with place.opened() as opened:
        for statement in ("UPDATE event SET kind = 'x'", "DELETE FROM event"):
            with pytest.raises(Exception, match="never"), opened.transaction() as work:
                work.execute(statement)
        assert opened.verify_chain().broken == ""


def test_an_older_database_put_back_is_noticed(place, tmp_path):
    shutil.copy(place.files.database, tmp_path / "older.db")
    with place.opened() as opened, opened.transaction() as work:
        work.record("call-closed", "call-1", {"digest": "00"})
    shutil.copy(tmp_path / "older.db", place.files.database)
    assert noticed(place) == "older-file"


def test_an_older_anchor_put_back_is_harmless(place, tmp_path):
    """It looks like a crash between the commit and its anchor, and nothing was lost."""
    older = place.files.anchor.read_bytes()
    with place.opened() as opened:
        for _ in range(100):
            with opened.transaction() as work:
                work.record("step-recorded", "call-1", {})
    place.files.anchor.write_bytes(older)
    assert noticed(place) == ""


def test_the_database_ahead_of_its_anchor_must_go_on_from_it(place):
    older = place.files.anchor.read_bytes()
    with place.opened() as opened:
        for _ in range(100):
            with opened.transaction() as work:
                work.record("step-recorded", "call-1", {})
        end = opened.anchor().sequence
    place.files.anchor.write_bytes(older)
    with place.tampering() as box:  # behind the tail that is verified on every opening, but ahead of the anchor
        box.connection.execute("UPDATE event SET kind = 'x' WHERE sequence = ?", (end - chain.TAIL - 10,))
    with pytest.raises(UserError) as caught:
        place.open()
    assert caught.value.values["what"] == "event-altered"


def test_a_missing_anchor_is_noticed(place):
    place.files.anchor.unlink()
    assert noticed(place) == "anchor-missing"


def test_an_anchor_of_another_vault_is_noticed(place):
    anchor = Anchor(sequence=1, head="00" * 32)
    content = {"version": 1, "sequence": anchor.sequence, "head": anchor.head, "mac": "00" * 32}
    place.files.anchor.write_bytes(canonical.with_checksum(content))
    assert noticed(place) == "anchor-forged"


def test_every_flipped_byte_of_the_anchor_is_noticed(place, refused):
    whole = place.files.anchor.read_bytes()
    with place.tampering() as box:
        for position in range(len(whole)):
            flipped = bytearray(whole)
            flipped[position] ^= 1 << position % 8
            place.files.anchor.write_bytes(flipped)
            with refused(ErrorCode.RECORD_ALTERED):
                box.chain.read_anchor(place.files.anchor)


def test_an_anchor_of_a_later_program_is_refused(place, refused):
    content = canonical.checked(place.files.anchor.read_bytes())
    place.files.anchor.write_bytes(canonical.with_checksum({**content, "version": 2}))
    with refused(ErrorCode.VAULT_NEWER):
        place.open()


def test_the_order_is_by_sequence_whatever_the_clock_says(place):
    with place.opened() as opened:
        for days in (3650, -7300, 3650):
            place.clock.set_wall(days)
            with opened.transaction() as work:
                work.record("step-recorded", "call-1", {})
        assert opened.verify_chain().broken == ""
    assert noticed(place) == ""


class TestAFullCheck:
    @pytest.fixture
    def opened(self, place, monkeypatch):
        monkeypatch.setattr(chain, "SLICE", 10)
        with place.opened() as opened:
            with opened.transaction() as work:
                for step in range(95):
                    work.record("step-recorded", "call-1", {"step": step})
            yield opened

    def test_says_how_far_it_is(self, opened):
        seen = []
        report = opened.verify_chain(lambda done, total: not seen.append((done, total)))
        total = opened.anchor().sequence
        assert report.complete
        assert seen == [(min(done, total), total) for done in range(10, total + 10, 10)]

    def test_can_be_stopped_and_gone_on_with(self, opened):
        first = opened.verify_chain(lambda done, _: done < 30)
        assert (first.complete, first.checked, first.reached.sequence) == (False, 30, 30)
        second = opened.verify_chain(after=first.reached)
        assert second.complete
        assert first.checked + second.checked == opened.anchor().sequence

    def test_going_on_from_a_wrong_place_is_noticed(self, opened):
        assert opened.verify_chain(after=Anchor(sequence=30, head="00" * 32)).broken == "event-altered"


def test_the_report_says_where(place):
    with place.tampering() as box:
        box.connection.execute("UPDATE event SET kind = 'x' WHERE sequence = 3")
        report = box.chain.verify(box.chain.start)
    assert (report.broken, report.at, report.reached.sequence, report.checked) == ("event-altered", 3, 2, 2)
