"""What a complete call would have and this one has not.  Pure; a list to read, never a hindrance."""

from collections.abc import Iterator

from app.domain.calls import CallKind, CallRecord, MissingEntry, MissingKind
from app.domain.crisis import StepStatus
from app.domain.risk import NOT_ASKED, Assessment, Item, ItemKind, Reading, ScaleMoment, assess
from app.guide.pack import GuidePack

_NOBODY_SPOKE = frozenset({CallKind.SILENT, CallKind.WRONG_NUMBER})


def missing_in(record: CallRecord, guide: GuidePack) -> tuple[MissingEntry, ...]:
    """In the order in which it is best looked after: what holds the closing, danger, steps, the caller, the
    record.

    Present danger is asked about on every call in which somebody spoke: what clears, and what comes before
    closing.  Once a level is flagged, everything is: each item, and the scales at both moments.  An answer of
    unclear or declined is an answer."""
    assessment = assess(guide.checklist, record.answers, record.readings)
    return (*_danger(record, guide, assessment), *_formalities(record))


def _danger(record: CallRecord, guide: GuidePack, assessment: Assessment) -> Iterator[MissingEntry]:
    for flag in assessment.flags:
        if flag.holds_closing:
            yield MissingEntry(kind=MissingKind.HELD, subject=flag.rule)
    if record.header.kind not in _NOBODY_SPOKE or record.answers:
        wanted = record.level.flagged or assessment.level.flagged
        for item in guide.checklist.items:
            if wanted or item.id in guide.checklist.clearing or item.group in _before_closing(guide):
                yield from _unasked(record, item, scales=wanted)
    yield from _steps(record, guide, assessment)


def _before_closing(guide: GuidePack) -> frozenset[str]:
    """The groups whose questions decide whether a call may be closed."""
    groups = {item.id: item.group for item in guide.checklist.items}
    return frozenset(groups[item] for rule in guide.checklist.rules if rule.holds_closing for item in rule.items())


def _unasked(record: CallRecord, item: Item, *, scales: bool) -> Iterator[MissingEntry]:
    if record.answers.get(item.id, NOT_ASKED) != NOT_ASKED:
        return
    if item.kind is ItemKind.CHOICE:
        yield MissingEntry(kind=MissingKind.ITEM, subject=item.id)
    elif scales:
        reading = record.readings.get(item.id, Reading())
        for moment, value in ((ScaleMoment.START, reading.start), (ScaleMoment.END, reading.end)):
            if value is None:
                yield MissingEntry(kind=MissingKind.SCALE, subject=item.id, group=moment)


def _steps(record: CallRecord, guide: GuidePack, assessment: Assessment) -> Iterator[MissingEntry]:
    """Key steps still to do, of every protocol that a flag opened or somebody began."""
    status = {(step.protocol, step.step): step.status for step in record.steps}
    opened = {*assessment.protocols, *(protocol for protocol, _ in status)}
    for protocol in guide.protocols:
        for step in protocol.steps if protocol.id in opened else ():
            if step.key and status.get((protocol.id, step.id), StepStatus.TODO) is StepStatus.TODO:
                yield MissingEntry(kind=MissingKind.STEP, subject=step.id, group=protocol.id)


def _formalities(record: CallRecord) -> Iterator[MissingEntry]:
    header = record.header
    if header.kind not in _NOBODY_SPOKE:
        if header.recording_told_at is None:
            yield MissingEntry(kind=MissingKind.RECORDING_TOLD)
        if header.confidentiality_told_at is None:
            yield MissingEntry(kind=MissingKind.CONFIDENTIALITY_TOLD)
        if not header.caller_code:
            yield MissingEntry(kind=MissingKind.CALLER_CODE)
    if header.kind is not CallKind.WRONG_NUMBER and not record.notes.strip():
        yield MissingEntry(kind=MissingKind.NOTES)
