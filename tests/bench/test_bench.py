"""What the benchmark stands on: a corpus that stays the same, a table that hides nothing, a file others can read."""

import importlib
import json

import pytest

from app.services.practice import notes as corpus
from app.store.words import Query
from tests.bench.__main__ import PARTS
from tests.bench.figures import at_most, below, missing, quantile, table, write
from tests.bench.search import CLASSES


def test_the_corpus_is_the_same_for_the_same_seed():
    assert list(corpus.notes(5, seed=3)) == list(corpus.notes(5, seed=3))
    assert list(corpus.notes(5, seed=3)) != list(corpus.notes(5, seed=4))


def test_notes_have_the_length_of_notes():
    lengths = [len(note) for note in corpus.notes(300)]
    assert min(lengths) >= corpus.MIN_LENGTH
    assert max(lengths) <= corpus.MAX_LENGTH
    assert 400 < sum(lengths) / len(lengths) < 800


def test_some_words_are_common_and_some_are_rare():
    notes = list(corpus.notes(2_000))
    share = {word: sum(word in note for note in notes) / len(notes) for word in ("自杀", "梧桐")}
    assert share["自杀"] > 0.3
    assert share["梧桐"] < 0.01


@pytest.mark.parametrize("words", [word for group in CLASSES.values() for word in group])
def test_every_measured_search_can_be_asked(words):
    assert Query.parse(words).wanted


def test_a_missed_goal_is_called_missed_and_a_missing_peer_is_named():
    figures = [
        at_most("A", "ours is slower", 3.0, 1.0, ratio=1.5),
        below("B", "ours is fast", 1.0, 2.0),
        missing("C", "nobody to compare with", "the peer is not installed", ours=1.0),
    ]
    printed = table(figures)
    assert "MISSED" in printed
    assert "the peer is not installed" in printed
    assert [f.met for f in figures] == [False, True, None]


def test_the_file_has_the_agreed_shape(tmp_path):
    write([at_most("P5", "autosave", 1.0, 2.0, ratio=1.5)], tmp_path / "build" / "bench.json")
    content = json.loads((tmp_path / "build" / "bench.json").read_text("utf-8"))
    assert content["machine"]
    (row,) = content["figures"]
    assert {"id", "name", "ours", "peer", "unit", "ratio", "goal", "met"} <= row.keys()
    assert (row["ratio"], row["met"]) == (0.5, True)


def test_a_quantile_is_a_value_that_occurred():
    assert quantile([3, 1, 2], 0.5) == 2
    assert quantile(range(100), 0.99) == 99


def test_every_part_can_be_run():
    for module in PARTS:
        assert callable(importlib.import_module(f"tests.bench.{module}").measure)
