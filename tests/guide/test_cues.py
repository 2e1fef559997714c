"""How well the bundled lexicon reads labelled notes: what it reaches may only get better.

`python -m tests.cues` prints the tables.  The figures of the sets it was written with say that nothing was lost; the
one to believe is `fresh`, by an author who knew nothing of it.  Most of what callers say sideways is not reached: what
is not marked is not safe.
"""

import pytest

from app.domain.cues import Lexicon
from app.guide.pack import GuidePack
from tests.cues.measure import FRESH, SETS, labelled, scores, table


@pytest.fixture(scope="module")
def lexicon(pack: GuidePack) -> Lexicon:
    return Lexicon(pack.cues)


@pytest.mark.parametrize(
    ("title", "language", "precision", "recall"),
    [
        ("tuning", "zh", 0.87, 0.95),
        ("tuning", "en", 0.89, 0.96),
        ("held back", "zh", 0.89, 0.96),
        ("held back", "en", 0.91, 0.96),
        ("sideways", "zh", 0.86, 0.88),
        ("sideways", "en", 0.87, 0.87),
    ],
)
def test_precision_and_recall(lexicon: Lexicon, title: str, language: str, precision: float, recall: float) -> None:
    by_kind = scores(lexicon, labelled(SETS[title], (language,)))
    total = by_kind["all"]
    assert (total.precision or 0) >= precision, table(title, by_kind)
    assert (total.recall or 0) >= recall, table(title, by_kind)


@pytest.mark.parametrize(("language", "precision", "recall"), [("zh", 0.59, 0.38), ("en", 0.85, 0.31)])
def test_precision_and_recall_on_what_it_was_not_written_with(
    lexicon: Lexicon, language: str, precision: float, recall: float
) -> None:
    total = scores(lexicon, labelled(FRESH, (language,)))["all"]
    assert (total.precision or 0) >= precision
    assert (total.recall or 0) >= recall


def test_figures_of_speech_stay_unmarked(lexicon: Lexicon) -> None:
    by_kind = scores(lexicon, labelled(SETS["held back"]))
    assert by_kind["idiom"].wrong == 0, by_kind["idiom"].notes


def test_the_labelled_notes_are_enough_and_each_is_there_once() -> None:
    texts = [each.text for parts in (*SETS.values(), FRESH) for each in labelled(parts)]
    assert len(texts) >= 1_500
    assert len(set(texts)) == len(texts)


def test_every_label_is_a_question_of_the_checklist(pack: GuidePack) -> None:
    known = {item.id for item in pack.checklist.items}
    for each in (each for parts in (*SETS.values(), FRESH) for each in labelled(parts)):
        assert each.welcome <= known, each.text
        assert all(one <= known for one in each.wanted), each.text
