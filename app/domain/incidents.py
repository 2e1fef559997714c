"""Confidentiality that ended, and reports that the law asks for: what was told to whom, on which ground."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from app.domain.calls import CallId, GuideVersion

IncidentId = NewType("IncidentId", int)


class IncidentKind(StrEnum):
    BREACH = "breach"  # of confidentiality
    REPORT = "report"  # mandatory


class CallerTold(StrEnum):
    TOLD = "told"
    NOT_TOLD = "not-told"
    NOT_POSSIBLE = "not-possible"  # the line was dead, or telling would have raised the danger


@dataclass(frozen=True, kw_only=True, slots=True)
class Disclosure:
    """What a person writes down.  ground: id of a statement of the guide.  receipt: the number the receiver gave."""

    kind: IncidentKind
    happened_at: datetime
    ground: str
    recipient: str
    told: CallerTold
    receipt: str = ""
    approver: str = ""
    content: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Incident:
    """A disclosure on record.  number: of the call.  guide: under which its ground is read."""

    id: IncidentId
    call: CallId
    number: str
    at: datetime
    by: str
    guide: GuideVersion
    told: Disclosure
