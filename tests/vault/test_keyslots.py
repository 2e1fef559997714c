"""Who can open the vault, and what happens to a slot file that is not as it was written."""

import json
import unicodedata

import pytest

from app.domain.people import Role
from app.errors import ErrorCode, UserError
from app.vault import canonical, derivation, durable, keys, keyslots, vault
from app.vault.derivation import Cost

from .conftest import CHEAP, PASSPHRASE


def rewrite(place, change):
    """The slot file changed by hand by someone who knows how its checksum is made."""
    content = canonical.checked(place.files.slots.read_bytes())
    change(content)
    place.files.slots.write_bytes(canonical.with_checksum(content))


def test_slots_are_known_before_unlocking(place):
    first, spare = keyslots.slots(place.directory)
    assert (first.name, first.role, first.kind) == ("张三", Role.SUPERVISOR, "passphrase")
    assert spare.kind == "recovery"


def test_the_passphrase_and_the_recovery_code_yield_the_same_key(place):
    by_code = keyslots.unlock_with_recovery(place.directory, place.recovery.lower().replace("-", " "), place.clock)
    assert by_code.key == place.key()
    assert len(by_code.key) == keys.LENGTH


def test_the_key_does_not_show_in_a_traceback(place):
    unlocked = keyslots.unlock_with_recovery(place.directory, place.recovery, place.clock)
    assert bytes(unlocked.key).hex() not in repr(unlocked)
    assert "bytearray" not in repr(unlocked)


def test_a_wrong_passphrase_is_refused(place, refused):
    with refused(ErrorCode.WRONG_PASSPHRASE):
        keyslots.unlock(place.directory, place.person(), PASSPHRASE + "!", place.clock)


def test_an_unknown_slot_is_refused(place, refused):
    with refused(ErrorCode.WRONG_PASSPHRASE):
        keyslots.unlock(place.directory, "nobody", PASSPHRASE, place.clock)


def test_a_wrong_but_well_formed_recovery_code_is_refused(place, refused):
    other = keyslots.recovery.new_code()
    with refused(ErrorCode.WRONG_RECOVERY_CODE):
        keyslots.unlock_with_recovery(place.directory, other, place.clock)


def test_a_mistyped_recovery_code_costs_no_try(place, refused):
    for _ in range(20):
        with refused(ErrorCode.WRONG_RECOVERY_CODE):
            keyslots.unlock_with_recovery(place.directory, place.recovery[:-1], place.clock)
    assert keyslots.unlock_with_recovery(place.directory, place.recovery, place.clock).key


def test_a_passphrase_typed_in_another_unicode_form_opens(tmp_path, clock):
    typed, other = "ｃａｆé ｌａｎｔｅｒｎ ｏｒｂｉｔ", unicodedata.normalize("NFD", "café lantern orbit")
    made, _ = vault.create(tmp_path / "v", person="A", passphrase=typed, clock=clock, cost=CHEAP)
    made.close()
    assert keyslots.unlock(tmp_path / "v", keyslots.slots(tmp_path / "v")[0].id, other, clock).key


def test_every_flipped_byte_of_the_slot_file_is_noticed(place, refused):
    whole = place.files.slots.read_bytes()
    for position in range(len(whole)):
        flipped = bytearray(whole)
        flipped[position] ^= 1 << position % 8
        place.files.slots.write_bytes(flipped)
        with refused(ErrorCode.VAULT_CORRUPT, what="slots"):
            keyslots.slots(place.directory)


def test_a_cut_slot_file_is_noticed(place, refused):
    whole = place.files.slots.read_bytes()
    for length in range(0, len(whole), 7):
        place.files.slots.write_bytes(whole[:length])
        with refused(ErrorCode.VAULT_CORRUPT):
            keyslots.slots(place.directory)


@pytest.mark.parametrize(("field", "value"), [
    ("role", "counsellor"), ("name", "李四"), ("id", "0" * 32), ("kind", "recovery"), ("salt", "00" * 16),
    ("argon2id", {"memory": 16, "iterations": 1, "lanes": 1}), ("nonce", "00" * 12), ("wrapped", "00" * 48),
    ("wrapped", ""), ("nonce", ""),
])  # fmt: skip
def test_a_slot_changed_by_hand_no_longer_opens(place, field, value):
    """Each slot vouches for its own person, role and parameters."""
    rewrite(place, lambda content: content["slots"][0].update({field: value}))
    with pytest.raises(UserError) as caught:
        keyslots.unlock(place.directory, place.person(), PASSPHRASE, place.clock)
    assert caught.value.code in {ErrorCode.WRONG_PASSPHRASE, ErrorCode.WRONG_RECOVERY_CODE}


def test_a_slot_of_another_vault_does_not_open_this_one(place, tmp_path, clock):
    other, _ = vault.create(tmp_path / "other", person="B", passphrase=PASSPHRASE, clock=clock, cost=CHEAP)
    other.close()
    stolen = canonical.checked((tmp_path / "other" / "slots.json").read_bytes())["slots"][0]
    rewrite(place, lambda content: content["slots"].insert(0, stolen))
    with pytest.raises(UserError) as caught:
        place.key()
    assert caught.value.code is ErrorCode.WRONG_PASSPHRASE


def test_another_persons_slot_removed_by_hand_is_noticed_on_opening(place, refused):
    rewrite(place, lambda content: content["slots"].pop())
    with refused(ErrorCode.RECORD_ALTERED, what="slots"):
        place.open()


def test_an_older_slot_file_put_back_is_noticed_on_opening(place, refused):
    older = place.files.slots.read_bytes()
    key = place.key()
    file = keyslots.read(place.directory)
    newer = keyslots.SlotFile(vault_id=file.vault_id, revision=file.revision + 1, slots=file.slots).sealed(key)
    newer.write(place.files.slots)
    with place.opened():
        pass
    place.files.slots.write_bytes(older)
    with refused(ErrorCode.RECORD_ALTERED, what="slots"):
        place.open()


def test_the_previous_slot_file_is_kept(place):
    older = place.files.slots.read_bytes()
    keyslots.read(place.directory).sealed(place.key()).write(place.files.slots)
    assert durable.previous_of(place.files.slots).read_bytes() == older


def test_a_file_of_a_later_program_is_refused(place, refused):
    rewrite(place, lambda content: content.update(version=keyslots.VERSION + 1))
    with refused(ErrorCode.VAULT_NEWER, supported=keyslots.VERSION):
        keyslots.slots(place.directory)


@pytest.mark.parametrize("change", [
    lambda content: content.pop("slots"),
    lambda content: content.update(slots=[{}]),
    lambda content: content.update(slots="none"),
    lambda content: content["slots"][0].update(role="owner"),
    lambda content: content["slots"][0].update(salt="zz"),
    lambda content: content["slots"][0].update(argon2id={"memory": 1 << 40, "iterations": 3, "lanes": 4}),
    lambda content: content["slots"][0].update(argon2id={"memory": 64, "iterations": 1 << 30, "lanes": 1}),
])  # fmt: skip
def test_a_slot_file_that_makes_no_sense_is_refused(place, refused, change):
    rewrite(place, change)
    with refused(ErrorCode.VAULT_CORRUPT, what="slots"):
        keyslots.slots(place.directory)


def test_a_directory_without_a_vault_is_none(tmp_path, refused):
    for directory in (tmp_path, tmp_path / "missing"):
        with refused(ErrorCode.NOT_A_VAULT):
            keyslots.slots(directory)


def test_a_database_without_its_slots_is_damage_and_not_an_empty_place(place, refused):
    place.files.slots.unlink()
    with refused(ErrorCode.VAULT_CORRUPT, what="slots-missing"):
        keyslots.slots(place.directory)


def test_the_slot_file_holds_no_key_and_no_passphrase(place):
    text = place.files.slots.read_text(encoding="utf-8")
    assert bytes(place.key()).hex() not in text
    assert PASSPHRASE not in text
    assert place.recovery not in text
    assert json.loads(text)["slots"][0]["argon2id"] == {"memory": 8, "iterations": 1, "lanes": 1}


def test_calibration_aims_at_the_time_and_stays_within_its_bounds(monkeypatch):
    def machine(seconds_per_mebibyte):
        monkeypatch.setattr(
            derivation, "_seconds", lambda cost: cost.memory / derivation.MEBIBYTE * seconds_per_mebibyte
        )
        return derivation.calibrated()

    assert machine(0.003) == Cost(derivation.USUAL_MEMORY)
    slow, fast = machine(0.006), machine(0.001)
    assert 0.5 <= slow.memory / derivation.MEBIBYTE * 0.006 <= 1.0
    assert 0.5 <= fast.memory / derivation.MEBIBYTE * 0.001 <= 1.0
    assert machine(1.0) == Cost(derivation.FLOOR_MEMORY)
    assert machine(0.00001) == Cost(derivation.CEILING_MEMORY)
    assert {(cost.iterations, cost.lanes) for cost in (slow, fast)} == {(3, 4)}


def test_an_impossible_cost_is_refused():
    for memory, iterations, lanes in ((4, 1, 1), (64, 0, 1), (64, 1, 0), (8, 1, 2), (1 << 21, 3, 4)):
        with pytest.raises(ValueError, match="impossible"):
            Cost(memory, iterations, lanes)
