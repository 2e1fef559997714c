"""Prints recall and precision of masking.  With `wrong`, also what went wrong in the tuning half; the errors of the
other sets are never shown, so that nobody tunes on them.  With `zh` or `en`, that language only."""

import sys

from tests.privacy.measure import FRESH, HELD_BACK, TUNING, labelled, scores, table

if __name__ == "__main__":
    languages = [word for word in sys.argv[1:] if word in ("zh", "en")] or ["zh", "en"]
    for title, files in (("tuning", TUNING), ("held back", HELD_BACK), ("fresh", FRESH)):
        sentences = labelled(file for file in files if file[-2:] in languages)
        by_kind = scores(sentences)
        print(table(title, len(sentences), by_kind), end="\n\n")
        if files is TUNING and "wrong" in sys.argv:
            print("\n".join(by_kind["all"].notes), end="\n\n")
