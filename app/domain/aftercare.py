"""What a counsellor may want for themselves after a hard call.  Nothing here is asked for; all of it can be skipped."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.calls import CallId
from app.domain.people import PersonId


class CheckIn(StrEnum):
    """How they are, in one word.  Theirs alone."""

    STEADY = "steady"
    TIRED = "tired"
    SHAKEN = "shaken"


@dataclass(frozen=True, kw_only=True, slots=True)
class Debrief:
    """A wish to talk one call over, for the supervision desk.  words: what about, empty where they did not say.
    heard_at: None while nobody has answered it."""

    call: CallId
    number: str
    asked_at: datetime
    asked_by: PersonId
    name: str
    words: str = field(default="", repr=False)
    heard_at: datetime | None = None
