"""Prints precision and recall of the cues.  With `wrong`, also the sentences that went wrong; those of the fresh set
are never shown, so that nobody tunes on them."""

import sys

from app.domain.cues import Lexicon
from app.guide import bundled
from tests.cues.measure import FRESH, SETS, labelled, scores, table

if __name__ == "__main__":
    lexicon = Lexicon(bundled().cues)
    for title, parts in {**SETS, "fresh": FRESH}.items():
        for language in ("zh", "en"):
            by_kind = scores(lexicon, labelled(parts, (language,)))
            print(table(f"{title}, {language}", by_kind), end="\n\n")
            if "wrong" in sys.argv and parts is not FRESH:
                print("\n".join(by_kind["all"].notes), end="\n\n")
