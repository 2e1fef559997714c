"""What masking finds of the labelled sentences, and how much of what it proposes is right."""

import pytest

from tests.privacy.measure import FRESH, HELD_BACK, TUNING, labelled, scores


@pytest.mark.parametrize(
    ("files", "numbers", "names", "places", "precision"),
    [(TUNING, 0.97, 0.95, 0.95, 0.95), (HELD_BACK, 0.95, 0.95, 0.90, 0.90), (FRESH, 0.85, 0.70, 0.70, 0.90)],
)
def test_it_finds_what_it_found_before(files, numbers, names, places, precision):
    by_kind = scores(labelled(files))
    found = {group: by_kind[group].recall for group in ("numbers and contacts", "names", "places and organisations")}
    assert found["numbers and contacts"] >= numbers
    assert found["names"] >= names
    assert found["places and organisations"] >= places
    assert by_kind["all"].precision >= precision


def test_what_is_put_aside_is_in_no_other_set():
    kept = {sentence.text for sentence in labelled(HELD_BACK)} | {sentence.text for sentence in labelled(FRESH)}
    assert not kept & {sentence.text for sentence in labelled(TUNING)}
