"""Finds what identifies a person in free text, proposes what stands there instead, and writes the text without it.

Pure, and imported only when a document is prepared.  A proposal is for a person to accept: what it leaves is not
anonymous.
"""

from app.privacy.document import Document, Masking
from app.privacy.finding import find
from app.privacy.findings import Finding, How, Kind, masked
from app.privacy.review import Kept, Review, Tally, Verdict

__all__ = [
    "Document", "Finding", "How", "Kept", "Kind", "Masking", "Review", "Tally", "Verdict", "find", "masked",
]  # fmt: skip
