"""What was found in a text, and the text without it.

Offsets are those of Python: code points, so an emoji and a rare character count once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What something that identifies a person is."""

    NAME = "name"
    PHONE = "phone"
    ID = "id"
    BANK = "bank"
    EMAIL = "email"
    ACCOUNT = "account"
    PLATE = "plate"
    PLACE = "place"
    SCHOOL = "school"
    EMPLOYER = "employer"
    HOSPITAL = "hospital"
    DATE = "date"
    AGE = "age"
    EVENT = "event"


class How(StrEnum):
    MACHINE = "machine"
    HAND = "hand"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """text[start:end] identifies somebody.  replacement: what is proposed to stand there instead."""

    start: int
    end: int
    kind: Kind
    replacement: str
    how: How = How.MACHINE


def masked(text: str, accepted: Iterable[Finding]) -> str:
    """`text` with the replacement of each finding in its place.  Findings that overlap are masked as one, under the
    replacement of the first.  Raises ValueError for a finding that does not lie within the text."""
    pieces, at = [], 0
    for finding in sorted(accepted, key=lambda one: (one.start, -one.end)):
        if not 0 <= finding.start < finding.end <= len(text):
            raise ValueError("the finding does not lie within the text")
        if finding.start >= at:
            pieces += [text[at : finding.start], finding.replacement]
        at = max(at, finding.end)
    return "".join([*pieces, text[at:]])
