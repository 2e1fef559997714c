"""Callers: pseudonymous codes, numbers as they are compared, contacts, agreements, and what is told at pick-up.

A code says nothing about a person.  What does (name, number) is a `Contact`, kept apart.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.domain.calls import CallId, CallKind, GuideVersion
from app.domain.plans import CommitmentId
from app.domain.profiles import ProfileDimensionId, ProfileOptionId
from app.domain.risk import RiskLevel

CallerId = NewType("CallerId", int)
ContactId = NewType("ContactId", int)
MAX_CODE = 40
FREQUENT = 8
"""Calls in thirty days from which a caller counts as frequent."""

_NUMBER_CHARACTERS = re.compile(r"\+?[\d\s().\-/]+(?:(?:转|#|x|ext\.?)\s*\d{1,6})?", re.IGNORECASE)
_EXTENSION = re.compile(r"(?:转|#|x|ext\.?)\s*\d{1,6}$", re.IGNORECASE)
_COUNTRY = re.compile(r"^(?:\+86|0086|86(?=1[3-9]\d{9}$))")
_TRUNK = re.compile(r"^0(?=1[3-9]\d{9}$)")
_SHORTEST, _LONGEST = 5, 15


class ContactKind(StrEnum):
    PHONE = "phone"
    GUARDIAN = "guardian"
    EMERGENCY = "emergency"


class WordKind(StrEnum):
    """What is told to the next colleague in words."""

    KNOW = "know"
    HELPED = "helped"


class Act(StrEnum):
    """What can be done to the record of a caller as a whole."""

    MERGED = "merged"
    UNMERGED = "unmerged"
    SHREDDED = "shredded"
    EXPORTED = "exported"


class EntryKind(StrEnum):
    """What stands in the timeline of a caller."""

    CALL = "call"
    PLAN = "plan"
    SHEET = "sheet"
    PROFILE = "profile"
    FOLLOW_UP = "follow-up"
    REFERRAL = "referral"
    INCIDENT = "incident"  # something was told outside the line
    SUPERVISION = "supervision"
    AGREEMENT = "agreement"
    ACT = "act"


class Likeness(StrEnum):
    """Why two codes may be one person."""

    NUMBER = "number"
    GUARDIAN = "guardian"
    EMERGENCY = "emergency"
    CODE = "code"  # the same letters and figures, written differently


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """One way to reach a caller, or whoever is to be reached for them."""

    kind: ContactKind
    id: ContactId | None = None
    name: str = field(default="", repr=False)
    relation: str = field(default="", repr=False)
    number: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """The way of working with a frequent caller.  supporter: who is there for them; since, until: local days, both
    included; ended: taken back before its day.  Present danger is asked about on every call, whatever was agreed."""

    since: date
    until: date | None = None
    supporter: str = ""
    times: str = field(default="", repr=False)
    approach: str = field(default="", repr=False)
    by: str = ""
    ended: bool = False

    def stands_on(self, day: date) -> bool:
        return not self.ended and self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, kw_only=True, slots=True)
class Caller:
    """code: what the person goes by today; also: codes that were joined to it."""

    id: CallerId
    code: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CallerRow:
    """One line of the list.  last_at and level: of the last call; None and R0 for somebody who never called."""

    id: CallerId
    code: str
    calls: int
    last_at: datetime | None
    level: RiskLevel


@dataclass(frozen=True, kw_only=True, slots=True)
class CallerEntry:
    """One moment of a caller's history.  call, number: what Enter opens, and what people call it.  subject: an id or a
    code; value: what it came to; about: the call was by somebody else about them, under this code."""

    at: datetime
    kind: EntryKind
    call: CallId | None = None
    number: str = ""
    by: str = ""
    level: RiskLevel | None = None
    subject: str = ""
    value: str = ""
    about: str = ""
    guide: GuideVersion | None = None
    detail: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Contacted:
    """One of the last calls, as the card shows it.  minutes: None while it is open.  category: id of the problem."""

    call: CallId
    number: str
    at: datetime
    minutes: int | None
    level: RiskLevel
    kind: CallKind
    counsellor: str
    category: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """`code` calls about, or is called about by, this caller."""

    id: CallerId
    code: str
    relation: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Duplicate:
    """Another code that may be the same person.  Nothing is joined by itself."""

    id: CallerId
    code: str
    why: Likeness


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """A follow-up that is open.  purpose: in words."""

    at: datetime
    level: RiskLevel
    person: str
    purpose: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreed:
    """What was agreed in the last safety plan.  commitments: question id → answer, only where there is one."""

    at: datetime
    guide: GuideVersion
    commitments: dict[CommitmentId, str] = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """What a colleague should know when the caller is on the line again.

    calls: before this one; recent: of them in the last thirty days; last: the last three, newest first.  profile: the
    last one, None without; since_profile: calls after it, this one included; due_again: whether it is to be judged
    anew.  helped: what helped, in words; approaches: playbooks of calls the caller said had helped.  about: whom they
    call about; about_them: who calls about them."""

    caller: Caller
    calls: int = 0
    recent: int = 0
    last: tuple[Contacted, ...] = ()
    agreed: Agreed | None = None
    know: str = field(default="", repr=False)
    helped: str = field(default="", repr=False)
    approaches: tuple[str, ...] = ()
    due: tuple[Due, ...] = ()
    agreement: Agreement | None = None
    profile: dict[ProfileDimensionId, ProfileOptionId] | None = None
    since_profile: int = 0
    due_again: bool = False
    about: tuple[Link, ...] = ()
    about_them: tuple[Link, ...] = ()

    @property
    def level(self) -> RiskLevel | None:
        """Of the last call; None for a first call."""
        return self.last[0].level if self.last else None

    @property
    def frequent(self) -> bool:
        return self.recent >= FREQUENT


@dataclass(frozen=True, kw_only=True, slots=True)
class CallerFile:
    """Everything known about a person.  entries: newest first; agreements: newest first; joined: codes that were merged
    into this one; apart: look alike and are somebody else; contacts: how many ways to reach them are kept."""

    card: Card
    entries: tuple[CallerEntry, ...]
    agreements: tuple[Agreement, ...]
    joined: tuple[tuple[CallerId, str], ...]
    duplicates: tuple[Duplicate, ...]
    contacts: int
    apart: tuple[tuple[CallerId, str], ...] = ()


def clean_code(text: str) -> str:
    """A code as it is kept: wide letters narrow, no control or direction characters, single spaces."""
    narrow = unicodedata.normalize("NFKC", text)
    plain = "".join(" " if character.isspace() else character for character in narrow if _shown(character))
    return " ".join(plain.split())[:MAX_CODE].strip()


def code_of(serial: int) -> str:
    """The code that is given automatically: C-0001."""
    return f"C-{serial:04d}"


def serial_of(code: str) -> int | None:
    """The number of a code like those given automatically; None for any other."""
    digits = code.removeprefix("C-")
    return int(digits) if code.startswith("C-") and digits.isascii() and digits.isdigit() and len(digits) <= 9 else None


def folded(code: str) -> str:
    """The code without the difference between small and capital letters; as upper() of SQLite makes it."""
    return "".join(character.upper() if character.isascii() else character for character in code)


def meant_code(text: str) -> str:
    """The code somebody means who types it in short: `192` or `c192` for C-0192."""
    code = clean_code(text)
    short = re.fullmatch(r"[Cc]?-?\s?(\d{1,4})", code)
    return code_of(int(short[1])) if short else code


def normal_number(text: str) -> str:
    """The digits by which a telephone number is compared: without country code 86, trunk 0 of a mobile and extension.
    Empty for what cannot be a number."""
    narrow = "".join(c for c in unicodedata.normalize("NFKC", text) if _shown(c) or c.isspace()).strip()
    if not _NUMBER_CHARACTERS.fullmatch(narrow):
        return ""
    digits = re.sub(r"[^\d+]", "", _EXTENSION.sub("", narrow))
    digits = "".join(c if c == "+" else str(unicodedata.digit(c)) for c in digits)
    national = _TRUNK.sub("", _COUNTRY.sub("", digits)).lstrip("+")
    return national if _SHORTEST <= len(national) <= _LONGEST and len(set(national)) > 1 else ""


def is_number(text: str) -> bool:
    """Whether what was typed is a telephone number rather than a code."""
    return bool(normal_number(text))


def roots(merged_into: Mapping[CallerId, CallerId | None]) -> dict[CallerId, CallerId]:
    """The code each code goes by, from who was merged into whom.  Raises ValueError for a circle."""
    found: dict[CallerId, CallerId] = {}
    for caller in merged_into:
        at, seen = caller, {caller}
        while (above := merged_into[at]) is not None:
            if above in seen:
                raise ValueError("a caller merged into itself")
            seen.add(above)
            at = above
        found[caller] = at
    return found


def _shown(character: str) -> bool:
    """Neither a control character nor one that only turns the direction of writing."""
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn")
