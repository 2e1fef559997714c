"""When the vault cannot be written: the open call goes into an encrypted file elsewhere, and comes back later.

Taking back adds and never takes away.  What the vault has and the file has not stays; where both have words of their
own, both are kept; a call that was closed meanwhile gets what it lacks as an addition.  Doing it twice changes nothing.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import msgspec

from app.domain.calls import CallId, CallRecord, CallStatus
from app.domain.people import Person
from app.domain.risk import NOT_ASKED, Answer, ItemId, Reading, RiskLevel, ScaleMoment, assess
from app.errors import ErrorCode, UserError
from app.paths import emergency_places
from app.services.casework import Casework
from app.services.guides import Guides
from app.services.intake import Intake
from app.store import calls, events, notes, people, records, rescue, search
from app.store.moments import Moment, next_moment
from app.vault import durable, emergency
from app.vault.emergency import Sealed
from app.vault.vault import Vault

SUFFIX = emergency.SUFFIX
_AS_LINES = "{item}: {answer}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """An emergency file that was opened.  saved_at: when it was last written.  known: the call in this vault, None
    where it is not there; status: how that one stands."""

    path: Path
    record: CallRecord = field(repr=False)
    saved_at: datetime
    known: CallId | None
    status: CallStatus | None


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenIn:
    """status: draft, and the call can be gone on with; closed, and what was missing was added to it."""

    call: CallId
    number: str
    status: CallStatus


class Rescue:
    """Saving may be asked for on any thread, the rest on the one that owns the vault."""

    def __init__(self, vault: Vault, guides: Guides, intake: Intake, casework: Casework, me: Person) -> None:
        self._vault, self._guides, self._intake, self._casework, self._me = vault, guides, intake, casework, me
        self._sealer = vault.emergency_sealer()

    def close(self) -> None:
        self._sealer.wipe()

    def save(self, record: CallRecord, before: Path | None = None, places: Iterable[Path] = ()) -> Path:
        """Write `record` into the first of `places` that takes it, or over `before`; returns the file.

        Without places: where the system keeps the documents of this person, then their home, then the place for
        passing files.  Any thread.  Raises EMERGENCY_NOWHERE.
        """
        at = self._vault.clock.now()
        data = self._sealer.seal(msgspec.json.encode(record), at)
        wanted = [place / emergency.name(at) for place in (tuple(places) or self.places())]
        for path in ([before] if before else []) + wanted:
            with suppress(OSError):
                if path.parent.is_dir():
                    durable.write_atomically(path, data)
                    return path
        raise UserError(ErrorCode.EMERGENCY_NOWHERE)

    def places(self) -> tuple[Path, ...]:
        """Where an emergency file may go: never into the folder of the vault, which is what is in trouble."""
        vault = self._vault.directory
        return tuple(place for place in emergency_places() if place != vault and vault not in place.parents)

    def remove(self, path: Path) -> None:
        """The vault has everything that is in it.  One that cannot be removed is no harm: it is encrypted."""
        with suppress(OSError):
            path.unlink(missing_ok=True)

    def waiting(self) -> tuple[Path, ...]:
        """The files of this vault in the usual places, newest first."""
        return tuple(path for place in self.places() for path in emergency.existing(place) if self._is_ours(path))

    def open_file(self, path: Path, passphrase: str = "") -> Found:
        """What a file holds.  Slow with a passphrase, which is the one its writer had when it was written.

        Raises EMERGENCY_UNREADABLE, EMERGENCY_LOCKED when a passphrase is needed, WRONG_PASSPHRASE.
        """
        sealed = emergency.read(path)
        content = sealed.open(self._sealer.key)
        if content is None:
            if not passphrase:
                raise UserError(ErrorCode.EMERGENCY_LOCKED, name=sealed.slot.info.name)
            content = sealed.open_with(passphrase)
        try:
            record = msgspec.json.decode(content, type=CallRecord)
        except msgspec.MsgspecError as error:
            raise UserError(ErrorCode.EMERGENCY_UNREADABLE) from error
        known = rescue.call_begun(self._vault, record.counsellor.id, record.started_at)
        status = calls.standing(self._vault, known).status if known is not None else None
        return Found(path=path, record=record, saved_at=sealed.at, known=known, status=status)

    def take_in(self, found: Found, reason: str) -> TakenIn:
        """Bring what the file has and the vault has not into the vault.  reason: said where a closed call is added to.

        Raises CALL_OPEN when the call is not in the vault and its counsellor has another one open; as saving does.
        """
        call = found.known if found.known is not None else self._begin(found.record)
        if calls.standing(self._vault, call).status is CallStatus.CLOSED:
            self._add_to_closed(call, found.record, reason)
        else:
            self._replay(call, found.record)
        with self._vault.transaction() as work:
            moment = Moment(call=call, order=0, at=self._vault.clock.now(), by=self._me.id)
            events.record(work, events.Kind.TAKEN_IN, moment, saved=found.saved_at.isoformat())
        record = records.record(self._vault, call)
        return TakenIn(call=call, number=record.number, status=record.status)

    def _is_ours(self, path: Path) -> bool:
        try:
            sealed: Sealed = emergency.read(path)
        except UserError:
            return False
        return sealed.open(self._sealer.key) is not None

    def _begin(self, record: CallRecord) -> CallId:
        """The vault never heard of it: a draft that began when the call did."""
        by = record.counsellor
        if calls.draft_of(self._vault, by.id) is not None:
            raise UserError(ErrorCode.CALL_OPEN)
        guide = self._guides.current
        with self._vault.transaction() as work:
            if people.find(self._vault, by.id) is None:
                people.keep(work, by)
            self._guides.keep(work)
            call = calls.start(
                work,
                by.id,
                record.header.kind,
                record.started_at,
                guide=guide.guide_version,
                stage=guide.stages[0].id,
                level=assess(guide.checklist, {}).level,
            )
            notes.begin(work, call, record.started_at)
            search.mark_due(work, call)
            moment = Moment(call=call, order=0, at=record.started_at, by=by.id)
            version = {"guide": guide.id, "version": guide.version}
            events.record(work, events.Kind.STARTED, moment, kind=record.header.kind, **version)
            recovered = next_moment(work, call, self._vault.clock.now(), self._me.id)
            calls.recover(work, recovered)
            events.record(work, events.Kind.RECOVERED, recovered)
        return call

    def _replay(self, call: CallId, record: CallRecord) -> None:
        """By the ways of a running call, so that levels, flags and events come about as they do there."""
        here, intake = records.record(self._vault, call), self._intake
        left = _Left()
        header = here.header
        told = record.header
        intake.set_header(
            call,
            replace(
                header,
                kind=told.kind,
                caller_code=told.caller_code or header.caller_code,
                recording_told_at=told.recording_told_at or header.recording_told_at,
                confidentiality_told_at=told.confidentiality_told_at or header.confidentiality_told_at,
            ),
        )
        for item, answer in record.answers.items():
            if answer not in (NOT_ASKED, here.answers.get(item, NOT_ASKED)):
                with left.over(_AS_LINES.format(item=item, answer=answer)):
                    intake.answer(call, item, answer)
        for item, reading in record.readings.items():
            for moment, value, kept in _readings(reading, here.readings.get(item, Reading())):
                if value is not None and value != kept:
                    with left.over(_AS_LINES.format(item=item, answer=value)):
                        intake.read_scale(call, item, moment, value)
        for step in record.steps:
            with left.over(_AS_LINES.format(item=step.step, answer=step.status)):
                intake.record_step(call, step.protocol, step.step, step.status, step.details)
        with left.over(""):
            intake.enter_stage(call, record.stage)
        self._replay_papers(call, record, left)
        text = _both(here.notes, record.notes, left.lines)
        if text != here.notes:
            intake.save_notes(call, text, max(here.notes_revision, record.notes_revision) + 1)
        self._raise(call, record.level)

    def _replay_papers(self, call: CallId, record: CallRecord, left: "_Left") -> None:
        if record.plan is not None:
            with left.over(*(line for lines in record.plan.lines.values() for line in lines)):
                self._intake.save_plan(call, record.plan)
        for sheet in record.sheets:
            with left.over(_AS_LINES.format(item=sheet.instrument, answer=", ".join(sheet.words.values()))):
                self._intake.save_sheet(call, sheet)
        with left.over(""):
            if record.classification != type(record.classification)():
                self._intake.classify(call, record.classification)

    def _raise(self, call: CallId, level: RiskLevel) -> None:
        """What was raised by hand, or by a question the guide of today does not have."""
        if level.flagged and level > calls.standing(self._vault, call).level:
            self._intake.raise_level(call, level, level.value)

    def _add_to_closed(self, call: CallId, record: CallRecord, reason: str) -> None:
        here = records.file(self._vault, call)
        had = [here.record.notes, *(amendment.text for amendment in here.amendments)]
        lines = [] if any(record.notes.strip() in text for text in had) else [record.notes]
        lines += _differing(record.answers, here.record.answers)
        text = "\n".join(line for line in lines if not any(line in before for before in had))
        if text.strip():
            self._casework.amend(call, text, reason)


def _readings(reading: Reading, kept: Reading) -> Iterable[tuple[ScaleMoment, int | None, int | None]]:
    yield ScaleMoment.START, reading.start, kept.start
    yield ScaleMoment.END, reading.end, kept.end


def _differing(answers: Mapping[ItemId, Answer], kept: Mapping[ItemId, Answer]) -> list[str]:
    return [
        _AS_LINES.format(item=item, answer=answer)
        for item, answer in answers.items()
        if answer not in (NOT_ASKED, kept.get(item, NOT_ASKED))
    ]


def _both(here: str, there: str, lines: Iterable[str]) -> str:
    """Neither text is lost: the longer one where it holds the other, else one after the other."""
    text = there if here.strip() in there else here if there.strip() in here else f"{here}\n\n{there}"
    more = [line for line in lines if line and line not in text]
    return "\n".join([text, *more]) if more else text


class _Left:
    """What the guide of the call in the vault has no place for, as lines for the notes, so that no word is dropped."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: tuple[str, ...] = ()

    def over(self, *words: str) -> "_Left":
        self._words = words
        return self

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> bool:
        if error is None or not isinstance(error, ValueError | KeyError):
            return False
        self.lines += self._words
        return True
