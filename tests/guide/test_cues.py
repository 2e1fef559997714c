"""How well the bundled lexicon reads labelled notes: what it reaches may only get better.

`python -m tests.cues` prints the tables.
"""

import pytest

from app.domain.cues import Lexicon
from app.guide.pack import GuidePack
from tests.cues.measure import SETS, labelled, scores, table


@pytest.fixture(scope="module")
def lexicon(pack: GuidePack) -> Lexicon:
    return Lexicon(pack.cues)


@pytest.mark.parametrize(
    ("title", "language", "precision", "recall"),
    [
        ("tuning", "zh", 0.85, 0.93),
        ("tuning", "en", 0.83, 0.94),
        ("held back", "zh", 0.85, 0.93),
        ("held back", "en", 0.90, 0.94),
        ("sideways", "zh", 0.80, 0.85),
        ("sideways", "en", 0.84, 0.87),
    ],
)
def test_precision_and_recall(lexicon: Lexicon, title: str, language: str, precision: float, recall: float) -> None:
    by_kind = scores(lexicon, labelled(SETS[title], (language,)))
    total = by_kind["all"]
    assert (total.precision or 0) >= precision, table(title, by_kind)
    assert (total.recall or 0) >= recall, table(title, by_kind)


def test_figures_of_speech_stay_unmarked(lexicon: Lexicon) -> None:
    by_kind = scores(lexicon, labelled(SETS["held back"]))
    assert by_kind["idiom"].wrong == 0, by_kind["idiom"].notes


def test_the_labelled_notes_are_enough_and_each_is_there_once() -> None:
    texts = [each.text for parts in SETS.values() for each in labelled(parts)]
    assert len(texts) >= 1_500
    assert len(set(texts)) == len(texts)


def test_every_label_is_a_question_of_the_checklist(pack: GuidePack) -> None:
    known = {item.id for item in pack.checklist.items}
    for each in (each for parts in SETS.values() for each in labelled(parts)):
        assert each.welcome <= known, each.text
        assert all(one <= known for one in each.wanted), each.text
