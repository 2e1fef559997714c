"""Finds what identifies a person in free text, proposes what stands there instead, and writes the text without it.

Pure, and imported only when a document is prepared.  A proposal is for a person to accept: what it leaves is not
anonymous.

Found by rules and word lists alone.  jieba, the one library with offline wheels and no download of a model, found 0.63
of the names and 0.27 of the places and organisations of the held-back Chinese sentences, at 2.4 s and 140 MB to start;
these rules find 0.97 and 0.93 there, at 0.1 s and 6 MB.  Of sentences made hard on purpose and never tuned on, they
find 0.76 of the names and 0.74 of the places and organisations, at a precision of 0.94: every text is still read by a
person.  `python -m tests.privacy` prints the tables.
"""

from app.privacy.document import Document, Masking
from app.privacy.finding import find
from app.privacy.findings import Finding, How, Kind, masked
from app.privacy.review import Kept, Review, Tally, Verdict

__all__ = [
    "Document", "Finding", "How", "Kept", "Kind", "Masking", "Review", "Tally", "Verdict", "find", "masked",
]  # fmt: skip
