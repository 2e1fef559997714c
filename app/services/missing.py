"""What a complete call would have and this one has not.  Pure; a list to read, never a hindrance."""

from collections.abc import Iterator

from app.domain.calls import CallKind, CallRecord, MissingEntry, MissingKind
from app.domain.crisis import StepStatus
from app.domain.instruments import items_to_ask
from app.domain.risk import NOT_ASKED, Assessment, Item, ItemKind, Reading, ScaleMoment, assess
from app.guide.library import Asked
from app.guide.pack import GuidePack

_NOBODY_SPOKE = {CallKind.SILENT: (Asked.NOTES,), CallKind.WRONG_NUMBER: ()}
"""What is asked of a kind of call whose guide does not say it."""


def missing_in(record: CallRecord, guide: GuidePack) -> tuple[MissingEntry, ...]:
    """In the order in which it is best looked after: what holds the closing, danger, steps, the plan, the caller, the
    record.

    Present danger is asked about on every call in which somebody spoke: what clears, and what comes before
    closing.  Once a level is flagged, everything is: each item, the scales at both moments, and the safety plan.  An
    answer of unclear or declined is an answer."""
    assessment = assess(guide.checklist, record.answers, record.readings)
    flagged = record.level.flagged or assessment.level.flagged
    asked = tuple(Asked) if flagged else _asked(record.header.kind, guide)
    return (*_danger(record, guide, assessment, asked), *_formalities(record, asked))


def _asked(kind: CallKind, guide: GuidePack) -> tuple[Asked, ...]:
    """What the record of such a call has to hold."""
    known = next((known.asks for known in guide.call_types if known.id is kind), None)
    return _NOBODY_SPOKE.get(kind, tuple(Asked)) if known is None else known


def _danger(
    record: CallRecord, guide: GuidePack, assessment: Assessment, asked: tuple[Asked, ...]
) -> Iterator[MissingEntry]:
    for flag in assessment.flags:
        if flag.holds_closing:
            yield MissingEntry(kind=MissingKind.HELD, subject=flag.rule)
    flagged = record.level.flagged or assessment.level.flagged
    called_for = items_to_ask(guide.instruments, record.sheets)
    usual = Asked.RISK in asked or bool(record.answers)
    before_closing = _before_closing(guide)
    for item in guide.checklist.items:
        settled = usual and (item.id in guide.checklist.clearing or item.group in before_closing)
        if flagged or settled or item.id in called_for:
            yield from _unasked(record, item, scales=flagged)
    yield from _steps(record, guide, assessment)
    if flagged and guide.plan_parts and not (record.plan and record.plan.touched):
        yield MissingEntry(kind=MissingKind.PLAN)


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


def _formalities(record: CallRecord, asked: tuple[Asked, ...]) -> Iterator[MissingEntry]:
    header = record.header
    there = (
        (Asked.RECORDING, MissingKind.RECORDING_TOLD, header.recording_told_at is not None),
        (Asked.CONFIDENTIALITY, MissingKind.CONFIDENTIALITY_TOLD, header.confidentiality_told_at is not None),
        (Asked.CALLER, MissingKind.CALLER_CODE, bool(header.caller_code)),
        (Asked.NOTES, MissingKind.NOTES, bool(record.notes.strip())),
    )
    for wanted, kind, is_there in there:
        if wanted in asked and not is_there:
            yield MissingEntry(kind=kind)
