"""More people, other passphrases, another recovery code."""

import pytest

from app.domain.people import Role
from app.errors import ErrorCode
from app.vault import keyslots, vault

from .conftest import CHEAP, PASSPHRASE

OTHER = "隔壁楼顶的鸽子今早没有飞走"


def open_as(place, slot, passphrase):
    unlocked = keyslots.unlock(place.directory, slot.id, passphrase, place.clock)
    return vault.open_vault(place.directory, unlocked, place.clock)


def test_one_more_person_opens_the_same_vault(place):
    with place.opened() as opened:
        added = opened.add_person(" 李四 ", Role.COUNSELLOR, OTHER, cost=CHEAP)
        assert opened.query("SELECT kind, subject FROM event ORDER BY sequence DESC LIMIT 1") == [
            ("slot-added", added.id)
        ]
    opened = open_as(place, added, OTHER)
    assert (opened.slot.name, opened.slot.role) == ("李四", Role.COUNSELLOR)
    assert opened.verify_chain().broken == ""
    opened.close()
    with place.opened() as first:
        assert first.slot.id == place.person()


def test_a_changed_passphrase_replaces_the_old_one(place, refused):
    with place.opened() as opened:
        opened.change_passphrase(opened.slot, OTHER, cost=CHEAP)
        slot = opened.slot
    with refused(ErrorCode.WRONG_PASSPHRASE):
        keyslots.unlock(place.directory, slot.id, PASSPHRASE, place.clock)
    open_as(place, slot, OTHER).close()
    assert len(keyslots.slots(place.directory)) == 2


def test_after_recovery_the_forgotten_passphrase_can_be_replaced(place):
    person = keyslots.slots(place.directory)[0]
    unlocked = keyslots.unlock_with_recovery(place.directory, place.recovery, place.clock)
    opened = vault.open_vault(place.directory, unlocked, place.clock)
    opened.change_passphrase(person, OTHER, cost=CHEAP)
    opened.close()
    open_as(place, person, OTHER).close()


def test_a_renewed_recovery_code_replaces_the_old_one(place, refused):
    with place.opened() as opened:
        code = opened.renew_recovery_code(cost=CHEAP)
    with refused(ErrorCode.WRONG_RECOVERY_CODE):
        keyslots.unlock_with_recovery(place.directory, place.recovery, place.clock)
    assert keyslots.unlock_with_recovery(place.directory, code, place.clock).key


def test_a_slot_file_put_back_from_before_is_noticed(place, refused):
    older = place.files.slots.read_bytes()
    with place.opened() as opened:
        opened.change_passphrase(opened.slot, OTHER, cost=CHEAP)
    place.files.slots.write_bytes(older)
    with refused(ErrorCode.RECORD_ALTERED, what="slots"):
        place.open()


@pytest.mark.parametrize(("name", "passphrase", "code"), [
    (" ", OTHER, ErrorCode.NAME_MISSING), ("李四", "short", ErrorCode.PASSPHRASE_SHORT),
    ("李四", "password123456789", ErrorCode.PASSPHRASE_COMMON),
])  # fmt: skip
def test_a_name_and_a_good_passphrase_are_asked_for(place, refused, name, passphrase, code):
    before = place.files.slots.read_bytes()
    with place.opened() as opened, refused(code):
        opened.add_person(name, Role.COUNSELLOR, passphrase, cost=CHEAP)
    assert place.files.slots.read_bytes() == before
