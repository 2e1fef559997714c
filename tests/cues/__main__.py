"""Prints precision and recall of the cues.  With `wrong`, also the sentences of the tuning half that went wrong; those
of the other sets are never shown, so that nobody tunes on them."""

import sys

from app.domain.cues import Lexicon
from app.guide import bundled
from tests.cues.measure import HELD_BACK, OBLIQUE, TUNING, UNSEEN, labelled, scores, table

if __name__ == "__main__":
    lexicon = Lexicon(bundled().cues)
    for title, files in (("tuning", TUNING), ("held back", HELD_BACK), ("unseen", UNSEEN), ("blind 2", OBLIQUE)):
        by_kind = scores(lexicon, labelled(files))
        print(table(title, by_kind), end="\n\n")
        if files is TUNING and "wrong" in sys.argv:
            print("\n".join(by_kind["all"].notes), end="\n\n")
