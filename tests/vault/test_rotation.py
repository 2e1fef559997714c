"""Somebody leaves: a fresh file under a fresh key, which everybody else opens as before."""

import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.people import Role
from app.errors import ErrorCode, UserError
from app.vault import canonical, handover, keys, keyslots, swap, vault

from .conftest import CHEAP, PASSPHRASE

LEAVING, STAYING = "隔壁楼顶的鸽子今早没有飞走", "楼下修表的师傅养了两只八哥"


def opened_by(place, slot, passphrase):
    unlocked = keyslots.unlock(place.directory, slot.id, passphrase, place.clock)
    return vault.open_vault(place.directory, unlocked, place.clock)


@pytest.fixture
def people(place):
    """Who leaves and who stays, beside the first supervisor."""
    with place.opened() as opened:
        return (
            opened.add_person("李四", Role.COUNSELLOR, LEAVING, cost=CHEAP),
            opened.add_person("王五", Role.COUNSELLOR, STAYING, cost=CHEAP),
        )


def test_whoever_stays_opens_the_fresh_file_as_before_and_whoever_left_does_not(place, people, refused):
    leaving, staying = people
    with place.opened() as opened:
        opened.remove_person(leaving.id)
        with opened.transaction() as work:
            work.record("step-recorded", "call-1", {"step": 9})
    assert leaving.id not in {slot.id for slot in keyslots.slots(place.directory)}
    with refused(ErrorCode.WRONG_PASSPHRASE):
        keyslots.unlock(place.directory, leaving.id, LEAVING, place.clock)
    for slot, passphrase in ((staying, STAYING), (keyslots.slots(place.directory)[0], PASSPHRASE)):
        again = opened_by(place, slot, passphrase)
        assert again.verify_chain().broken == ""
        again.close()
    spare = keyslots.unlock_with_recovery(place.directory, place.recovery, place.clock)
    vault.open_vault(place.directory, spare, place.clock).close()


def test_the_old_key_opens_nothing_of_it(place, people, refused):
    old = place.key()
    with place.opened() as opened:
        opened.remove_person(people[0].id)
        assert opened._box.key != old
    first = next(slot for slot in keyslots.slots(place.directory) if slot.name == "张三")
    stale = keyslots.Unlocked(slot=first, key=old)
    with refused(ErrorCode.VAULT_CORRUPT):
        vault.open_vault(place.directory, stale, place.clock)


def test_events_and_printed_anchors_stay_what_they_were(place, people):
    with place.opened() as opened:
        before, events = opened.anchor(), opened.query("SELECT * FROM event ORDER BY sequence")
        opened.remove_person(people[0].id)
        assert opened.query("SELECT * FROM event ORDER BY sequence")[: len(events)] == events
        assert opened._box.chain.at(before.sequence) == before
        report = opened.verify_chain()
        assert (report.broken, report.complete, report.checked) == ("", True, len(events) + 1)
        assert opened.query("SELECT kind, subject FROM event ORDER BY sequence DESC LIMIT 1") == [
            ("slot-removed", people[0].id)
        ]


def test_an_event_from_before_that_is_altered_is_still_noticed(place, people):
    with place.opened() as opened:
        opened.remove_person(people[0].id)
    with place.tampering() as box:
        box.connection.execute("UPDATE event SET subject = 'x' WHERE sequence = 3")
        report = box.chain.verify(box.chain.start)
        assert (report.broken, report.at) == ("event-altered", 3)


def test_somebody_who_is_away_for_several_rotations_still_gets_in(place, people):
    with place.opened() as opened:
        for name in ("甲", "乙", "丙"):
            gone = opened.add_person(name, Role.COUNSELLOR, LEAVING, cost=CHEAP)
            opened.remove_person(gone.id)
    opened = opened_by(place, people[1], STAYING)
    assert opened.verify_chain().broken == ""
    opened.close()
    slot = next(slot for slot in keyslots.read(place.directory).slots if slot.info.id == people[1].id)
    assert slot.handovers == ()
    opened_by(place, people[1], STAYING).close()


def test_blind_indexes_stay_and_what_signs_does_not(place, people):
    with place.opened() as opened:
        before = opened.index_key(), opened.signing_key(), opened.cache_key()
        opened.remove_person(people[0].id)
        opened.remove_person(people[1].id)
        after = opened.index_key(), opened.signing_key(), opened.cache_key()
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, False, False]


def test_stopping_changes_nothing(place, people):
    with place.opened() as opened:
        with opened.transaction() as work:
            work.execute("CREATE TABLE filler (text TEXT)")
            work.executemany("INSERT INTO filler VALUES (?)", [("夜" * 900,) for _ in range(3000)])
        seen = []

        def stop_half_way(done, total):
            seen.append((done, total))
            return len(seen) < 3

        with pytest.raises(swap.Stopped):
            opened.remove_person(people[0].id, stop_half_way)
        assert len(seen) == 3
        assert all(done <= total for done, total in seen)
        with opened.transaction() as work:
            work.record("step-recorded", "call-1", {"step": 9})
    assert not (place.directory / "swap.partial").exists()
    opened_by(place, people[0], LEAVING).close()


def test_backups_of_before_open_with_the_passphrases_of_then(place, people):
    with place.opened() as opened:
        old = opened.backup()
        opened.remove_person(people[0].id)
        new = opened.backup()
    keyslots.unlock(old, people[0].id, LEAVING, place.clock)
    assert people[0].id not in {slot.id for slot in keyslots.slots(new)}
    unlocked = keyslots.unlock(new, people[1].id, STAYING, place.clock)
    vault.open_vault(new, unlocked, place.clock).close()


def test_nobody_removes_themselves(place, people, refused):
    with place.opened() as opened, refused(ErrorCode.NOT_REMOVABLE):
        opened.remove_person(opened.slot.id)
    with place.opened() as opened, refused(ErrorCode.NOT_REMOVABLE):
        opened.remove_person("nobody")


def test_a_crash_after_the_moment_that_counts_is_finished_by_the_next_opening(place, people, monkeypatch):
    with place.opened() as opened, monkeypatch.context() as crashing:
        crashing.setattr(swap, "finish", lambda _files: (_ for _ in ()).throw(OSError(5, "gone")))
        with pytest.raises(UserError):
            opened.remove_person(people[0].id)
    assert swap.is_waiting(place.files)
    assert people[0].id not in {slot.id for slot in keyslots.slots(place.directory)}
    opened_by(place, people[1], STAYING).close()
    assert not swap.is_waiting(place.files)


def test_a_slot_from_before_there_were_pairs_opens_and_gets_one(place):
    """Written as the first version wrote it: only the vault key under the passphrase."""
    from dataclasses import replace

    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    from app.vault.derivation import derive

    file, key = keyslots.read(place.directory), place.key()
    first = replace(file.slots[0], public=b"", nonce=b"n" * 12)
    wrapping = derive(PASSPHRASE, first.salt, first.cost)
    first = replace(first, wrapped=AESGCM(wrapping).encrypt(first.nonce, key, first.associated(file.vault_id)))
    replace(file, version=1, slots=(first, *file.slots[1:])).sealed(key).write(place.files.slots)
    assert "public" not in json.loads(place.files.slots.read_text())["slots"][0]
    with place.opened() as opened:
        assert opened.left_behind("") == ()
    assert keyslots.read(place.directory).slots[0].public


def test_a_slot_without_a_pair_is_named_and_left_out(place, people):
    from dataclasses import replace

    file, key = keyslots.read(place.directory), place.key()
    old = tuple(replace(slot, public=b"") if slot.info.id == people[1].id else slot for slot in file.slots)
    file.revised(old, key).write(place.files.slots)
    with place.opened() as opened:
        assert [slot.id for slot in opened.left_behind(people[0].id)] == [people[1].id]
        opened.remove_person(people[0].id)
        assert people[1].id not in {slot.id for slot in opened.slots()}


@pytest.mark.parametrize("what", ["cut", "changed", "taken away", "swapped"])
def test_a_handover_that_was_tampered_with_lets_nobody_in(place, people, refused, what):
    with place.opened() as opened:
        opened.remove_person(people[0].id)
    content = canonical.checked(place.files.slots.read_bytes())
    mine, other = content["slots"][-1], content["slots"][1]
    if what == "cut":
        mine["handovers"][0] = mine["handovers"][0][:-2]
    elif what == "changed":
        mine["handovers"][0] = "00" + mine["handovers"][0][2:]
    elif what == "taken away":
        mine["handovers"] = []
    else:
        mine["handovers"] = other["handovers"]
    place.files.slots.write_bytes(canonical.with_checksum(content))
    with refused(ErrorCode.RECORD_ALTERED, ErrorCode.VAULT_CORRUPT):
        opened_by(place, people[1], STAYING)


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32), st.binary(max_size=40))
def test_only_the_pair_and_the_key_before_open_a_handover(new, before, context):
    private, public = handover.new_pair()
    other, _ = handover.new_pair()
    new, before, wrong = bytearray(new), bytearray(before), keys.new_key()
    sealed = handover.seal(new, before=before, public=public, context=context)
    assert handover.unseal(sealed, before=before, private=private, context=context) == new
    for ways in (
        {"before": wrong, "private": private, "context": context},
        {"before": before, "private": other, "context": context},
        {"before": before, "private": private, "context": context + b"x"},
    ):
        with pytest.raises(UserError):
            handover.unseal(sealed, **ways)


def test_what_a_restore_replaces_is_set_aside(place):
    kept = place.files.database.read_bytes()
    with swap.staged(place.files) as files:
        for path in (files.database, files.anchor, files.slots):
            shutil.copy(place.directory / path.name, path)
        swap.commit(place.files, aside="before-restore")
    swap.finish(place.files)
    swap.finish(place.files)
    assert (place.directory / "before-restore" / "vault.db").read_bytes() == kept
    with place.opened() as opened:
        assert opened.verify_chain().broken == ""
