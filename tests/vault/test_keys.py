"""The keys derived from the vault key."""

import pytest

from app.vault import keys


def test_each_purpose_has_a_key_of_its_own():
    derived = {purpose: bytes(keys.derive(keys.new_key(), purpose)) for purpose in keys.Purpose}
    assert len(set(derived.values())) == len(keys.Purpose)
    assert {len(key) for key in derived.values()} == {keys.LENGTH}


def test_derivation_is_frozen():
    """A vault written today opens tomorrow: these values must never change."""
    key = bytearray(range(32))
    assert {purpose.name: keys.derive(key, purpose).hex() for purpose in keys.Purpose} == {
        "DATABASE": "d1f2497bb3949ed3c089635abf18b4e4edd63c5c20dbd819eadcbe3c2eae1927",
        "CHAIN": "5f5de96a83ac64c673b557a898fb7530d9a479b5688f8178bb4cf515b18ee572",
        "INDEX": "e54659c39d6d50734c31019a1903efdd1239c86a093a633d8cc028c8d88aa0b7",
        "SLOTS": "c19aeb862f4b8a2b40a82fb0de68a228ae73e60b5ce6a960a80a03886757fb42",
        "EXPORT": "644a33b8c3d33d4bddaa80417d4fe19a20f8cb99566cdf9c69751fee02c6ce44",
        "HANDOVER": "394be48f8abd030226e0f7acb510237d298362ea7694ee6357f39395b8434e61",
        "EMERGENCY": "a3cfe8dc62558f50b81a4f666c20e7d4cf8011c3f90e9de52e412c89276b6fe0",
        "CACHE": "cb31bef1d692346683fec1ba21bc44530c9ef6fb13255b0be19d6b15adeaa1f6",
    }


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_vault_key_of_another_length_is_refused(length):
    with pytest.raises(ValueError, match="32 bytes"):
        keys.derive(bytearray(length), keys.Purpose.DATABASE)


def test_wiping_leaves_nothing():
    key = keys.new_key()
    keys.wipe(key)
    assert key == bytes(keys.LENGTH)


def test_new_keys_differ():
    assert keys.new_key() != keys.new_key()
