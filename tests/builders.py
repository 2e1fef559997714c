"""Small builders: a clock that stands still, a vault that opens fast, calls in any state."""

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from app.console import Console, create_console, open_console
from app.domain.calls import CallHeader, CallId, CallKind, CallRecord
from app.domain.people import Role
from app.domain.risk import Answer, ItemId
from app.services import access
from app.services.access import NewVault
from app.vault.derivation import Cost
from app.vault.keyslots import SlotInfo, Unlocked
from app.vault.vault import Vault, create

PASSPHRASE = "窗前那盏旧台灯和九月的雨声"
CHEAP = Cost(memory=64, iterations=1, lanes=1)
"""Argon2id parameters that take no time, and protect nothing but test data."""
HOTLINE = "青禾心理热线"
PERSON = "林督导"
BEGINNING = datetime(2026, 3, 4, 18, 30, tzinfo=UTC)
COLLEAGUE = SlotInfo(id="c" * 32, name="陈咨询员", role=Role.COUNSELLOR, kind="passphrase")


@dataclass
class FixedClock:
    """A clock that moves when it is told to."""

    time: datetime = BEGINNING
    seconds: float = field(default=1_000.0)

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.seconds

    def pass_(self, **span: float) -> None:
        """Let `timedelta(**span)` go by."""
        gone = timedelta(**span)
        self.time += gone
        self.seconds += gone.total_seconds()


def a_vault(directory: Path, clock: FixedClock | None = None, person: str = PERSON) -> Vault:
    """A new vault, open."""
    vault, _ = create(directory, person=person, passphrase=PASSPHRASE, clock=clock or FixedClock(), cost=CHEAP)
    return vault


def a_console(directory: Path, clock: FixedClock | None = None) -> Console:
    """A vault with its services, opened by its first supervisor.  A copy of one made once: making is slow."""
    shutil.copytree(_made_once().name, directory, dirs_exist_ok=True)
    return reopened(directory, clock)


@cache
def _made_once() -> "tempfile.TemporaryDirectory[str]":
    kept = tempfile.TemporaryDirectory(prefix="tingan-")
    new = NewVault(hotline=HOTLINE, person=PERSON, passphrase=PASSPHRASE, cost=CHEAP)
    console, _ = create_console(Path(kept.name), new, FixedClock())
    console.close()
    return kept


def unlocked(directory: Path, clock: FixedClock | None = None) -> Unlocked:
    """The slot of the first person, opened with PASSPHRASE."""
    first = next(slot for slot in access.people(directory) if slot.kind == "passphrase")
    return access.unlock(directory, first.id, PASSPHRASE, clock or FixedClock())


def reopened(directory: Path, clock: FixedClock | None = None, *, by: SlotInfo | None = None) -> Console:
    """The console over an existing vault, as after a restart.  by: someone else, such as COLLEAGUE."""
    clock = clock or FixedClock()
    opened = unlocked(directory, clock)
    return open_console(directory, Unlocked(slot=by or opened.slot, key=opened.key), clock)


def a_draft(
    console: Console, notes: str = "", kind: CallKind = CallKind.SELF, caller: str = "", **answers: str
) -> CallId:
    """An open call.  answers: S4="within-week" and so on."""
    call = console.intake.start_call(kind)
    if caller:
        console.intake.set_header(call.id, CallHeader(kind=kind, caller_code=caller))
    if notes:
        console.intake.save_notes(call.id, notes, 1)
    for item, answer in answers.items():
        console.intake.answer(call.id, ItemId(item), Answer(answer))
    return call.id


def a_call(
    console: Console, notes: str = "", kind: CallKind = CallKind.SELF, caller: str = "", **answers: str
) -> CallRecord:
    """A closed call, incomplete where it has to be."""
    return console.intake.close_call(a_draft(console, notes, kind, caller, **answers), "通话中断")
