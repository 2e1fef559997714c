"""Packages between two consoles: a supervisor opens one and answers, the counsellor takes the answers in."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from app.domain.people import Person, Role
from app.domain.supervision import Feedback, Rating, Side
from app.errors import ErrorCode, UserError
from app.reports import parcel as parcels
from app.reports.parcel import AnswersParcel, CallAnswer, CallsParcel
from app.services import outbound
from app.services.outbound import Closed, ExportReceipt, Form
from app.services.replies import WrittenAnswer
from app.services.supervision import Rendered
from app.store import events, supervision, supervision_exports, supervision_ratings
from app.store.moments import next_moment
from app.vault.passphrase import check
from app.vault.vault import Vault

__all__ = ["AnswersParcel", "CallsParcel", "Opened", "Packages", "Received", "Signed", "WrittenAnswer"]

_ANSWERED = "-answer"


@dataclass(frozen=True, kw_only=True, slots=True)
class Signed:
    """What vouches for a file.  there: a signature lies beside it; fits, key: as `reports.signing.Verdict`."""

    there: bool
    fits: bool = False
    key: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """A package that was opened."""

    parcel: CallsParcel | AnswersParcel = field(repr=False)
    signed: Signed


@dataclass(frozen=True, kw_only=True, slots=True)
class Received:
    """A package that is kept.  sent: the answer has left."""

    parcel: CallsParcel = field(repr=False)
    at: datetime
    sent: bool

    @property
    def document(self) -> str:
        return self.parcel.document


class Packages:
    """Methods that write raise DISK_FULL, READ_ONLY, STORAGE_FAILED."""

    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me

    @staticmethod
    def verify(path: Path) -> Signed:
        """Whether a file is still what a workstation wrote.  Any thread.  Raises FILE_UNREADABLE."""
        from app.reports.sealed import LARGEST

        return _signed(path, _read(path, 8 * LARGEST))

    @staticmethod
    def open(path: Path, passphrase: str) -> Opened:
        """Slow; any thread.  Raises FILE_UNREADABLE, PACKAGE_INVALID, PACKAGE_NEWER, PACKAGE_CLOSED."""
        from app.reports import sealed

        package = _read(path, sealed.LARGEST)
        data, _ = sealed.unseal(package, passphrase)
        parcel = parcels.calls(data) if parcels.is_calls(data) else parcels.answers(data)
        return Opened(parcel=parcel, signed=_signed(path, package))

    def receive(self, parcel: CallsParcel) -> tuple[Received, ...]:
        """Keep calls that came in, to be answered here.  Raises SUPERVISOR_ONLY."""
        self._refuse_others()
        content = parcels.encoded(parcel)
        with self._vault.transaction() as work:
            supervision_exports.receive(work, parcel.document, self._vault.clock.now(), self._me.id, content.decode())
            work.record(
                events.Kind.RECEIVED, f"document/{parcel.document}", {"digest": hashlib.sha256(content).hexdigest()}
            )
        return self.received()

    def received(self) -> tuple[Received, ...]:
        """Newest first; nothing for who is no supervisor."""
        if self._me.role is not Role.SUPERVISOR:
            return ()
        return tuple(
            Received(parcel=parcels.calls(content.encode()), at=at, sent=sent)
            for _, at, content, sent in supervision_exports.received(self._vault)
        )

    @staticmethod
    def render(parcel: CallsParcel) -> Rendered:
        """The pages, set anew from the data: what came as a document is not shown.  Slow; any thread."""
        made = outbound.set_pages(outbound.bound(parcel.calls, parcel.document))
        return Rendered(pdf=made.pdf, replaced=made.replaced, document=parcel.document, fingerprint="")

    def reply(self, document: str) -> tuple[tuple[WrittenAnswer, ...], int]:
        """What is being answered, and its revision."""
        content, revision = supervision_exports.reply(self._vault, document)
        return msgspec.json.decode(content, type=tuple[WrittenAnswer, ...]) if revision else (), revision

    def save_reply(self, document: str, answers: Sequence[WrittenAnswer], revision: int) -> None:
        """Raises SUPERVISOR_ONLY."""
        self._refuse_others()
        with self._vault.transaction() as work:
            content = msgspec.json.encode(tuple(answers), order="deterministic").decode()
            supervision_exports.save_reply(work, document, content, revision)

    def close_reply(self, parcel: CallsParcel, answers: Sequence[WrittenAnswer], passphrase: str) -> Closed:
        """The answers to `parcel` as a package.  Slow; any thread.  Raises PASSPHRASE_SHORT, PASSPHRASE_COMMON,
        REASON_MISSING where nothing was answered."""
        from app.reports import sealed

        check(passphrase)
        given = tuple(answer.told(parcel) for answer in answers if not answer.empty)
        if not given:
            raise UserError(ErrorCode.REASON_MISSING)
        data = parcels.encoded(AnswersParcel(document=parcel.document, author=self._me.name, answers=given))
        return Closed(
            data=sealed.seal(data, b"", passphrase),
            document=parcel.document + _ANSWERED,
            fingerprint=hashlib.sha256(data).hexdigest(),
            form=Form.PACKAGE,
        )

    def send_reply(self, document: str, closed: Closed, directory: Path) -> ExportReceipt:
        """Write the answers and record that they left.  Raises EXPORT_FAILED."""
        receipt = outbound.hand_out(self._vault, self._me, (), closed, directory)
        with self._vault.transaction() as work:
            supervision_exports.sent(work, document, self._vault.clock.now())
        return receipt

    def take_in(self, parcel: AnswersParcel) -> int:
        """Put answers to the calls they are about; returns how many were new.  Raises PACKAGE_UNKNOWN for answers to
        what never left here.  Taking the same in again adds nothing."""
        calls = {
            answer.place: supervision_exports.call_in(self._vault, parcel.document, answer.place)
            for answer in parcel.answers
        }
        if not calls or not all(calls.values()):
            raise UserError(ErrorCode.PACKAGE_UNKNOWN)
        return sum(self._take_in(parcel, answer) for answer in parcel.answers)

    def _take_in(self, parcel: AnswersParcel, answer: CallAnswer) -> int:
        call = supervision_exports.call_in(self._vault, parcel.document, answer.place)
        assert call is not None
        new = 0
        now = self._vault.clock.now()
        with self._vault.transaction() as work:
            if answer.text.strip() and not supervision.has_answer(self._vault, call, parcel.document, answer.text):
                moment = next_moment(work, call, now, self._me.id)
                given = Feedback(
                    call=call,
                    moment=moment.order,
                    at=now,
                    author=parcel.author,
                    themes=answer.themes,
                    text=answer.text,
                    document=parcel.document,
                )
                digest = supervision.add_feedback(work, moment, given)
                events.record(work, events.Kind.FEEDBACK, moment, digest=digest, document=parcel.document)
                new = 1
            if answer.scores:
                rating = Rating(
                    side=Side.SUPERVISOR,
                    author=parcel.author,
                    at=now,
                    scores=answer.scores,
                    remark=answer.remark,
                    revision=1,
                )
                supervision_ratings.save(work, call, rating, parcel.document)
        return new

    def _refuse_others(self) -> None:
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)


def _read(path: Path, largest: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise UserError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error
    if len(data) > largest:
        raise UserError(ErrorCode.PACKAGE_INVALID)
    return data


def _signed(path: Path, data: bytes) -> Signed:
    from app.reports.signing import LARGEST, SUFFIX, verify

    try:
        with path.with_name(path.name + SUFFIX).open("rb") as file:
            found = verify(data, file.read(LARGEST + 1))
    except OSError:
        return Signed(there=False)
    return Signed(there=True, fits=found.fits, key=found.key)
