"""What stands on the sheet that one shift leaves for the next: facts in the words of one language.

It is for colleagues of the same line, so it names calls and caller codes, and never how to reach anybody."""

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.followups import FollowUp, FollowUpConsent
from app.domain.risk import RiskLevel
from app.domain.shifts import Handover, HandoverCall
from app.domain.site import span
from app.domain.text import Language
from app.reports.words import words


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoverLine:
    """One call or one follow-up: its mark, when, what it is, and what to mind."""

    level: RiskLevel
    when: str
    what: str
    mind: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoverSheet:
    """What the document says.  head: of the chain, hex."""

    language: Language
    document_id: str
    hotline: str
    person: str
    opened: str
    closed: str
    calls: int
    open: tuple[HandoverLine, ...]
    high: tuple[HandoverLine, ...]
    due: tuple[HandoverLine, ...]
    note: str = field(repr=False)
    sequence: int
    head: str


def handover_sheet(handover: Handover, language: Language, *, hotline: str, document_id: str) -> HandoverSheet:
    """What the sheet of `handover` says."""
    shift = handover.shift
    return HandoverSheet(
        language=language,
        document_id=document_id,
        hotline=hotline,
        person=shift.person.name,
        opened=moment(shift.opened_at),
        closed=moment(shift.closed_at) if shift.closed_at else "",
        calls=handover.calls,
        open=tuple(_open_call(call, language) for call in handover.open),
        high=tuple(_high_call(call, language) for call in handover.high),
        due=tuple(_due(each, handover.at, language) for each in handover.due),
        note=shift.note,
        sequence=handover.sequence,
        head=handover.head,
    )


def moment(at: datetime) -> str:
    """The local day and time."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def _open_call(call: HandoverCall, language: Language) -> HandoverLine:
    return HandoverLine(
        level=call.level, when=moment(call.started_at), what=_named(call, language), mind=call.counsellor
    )


def _high_call(call: HandoverCall, language: Language) -> HandoverLine:
    say = words(language)
    mind = say("handover-next", moment=moment(call.next_due)) if call.next_due else say("handover-no-next")
    return HandoverLine(level=call.level, when=moment(call.started_at), what=_named(call, language), mind=mind)


def _named(call: HandoverCall, language: Language) -> str:
    code = call.caller_code or words(language)("handover-no-code")
    return f"{call.number}  {code}"


def _due(follow_up: FollowUp, at: datetime, language: Language) -> HandoverLine:
    say = words(language)
    parts = [say("handover-given-to", person=follow_up.assigned_to.name)]
    if follow_up.hours is not None:
        parts.append(say("handover-after", span=span(follow_up.hours).in_(language)))
    if follow_up.attempts:
        parts.append(say("handover-attempts", count=follow_up.attempts))
    if follow_up.consent is FollowUpConsent.DECLINED:
        parts.append(say("handover-declined"))
    if follow_up.purpose:
        parts.append(follow_up.purpose)
    late = say("handover-late", moment=moment(follow_up.due_at)) if follow_up.due_at < at else moment(follow_up.due_at)
    code = follow_up.caller_code or say("handover-no-code")
    return HandoverLine(
        level=follow_up.level,
        when=late,
        what=f"{follow_up.number}  {code}".strip(),
        mind=say("clause-separator").join(parts),
    )
