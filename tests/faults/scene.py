"""The vault that things happen to, what is done with it, and how one tells afterwards that nothing was lost."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar
from unittest import mock

from app.clock import SystemClock
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import backup, keyslots, migrate, vault
from app.vault.derivation import Cost
from app.vault.keyslots import SlotFile, Unlocked
from app.vault.migrate import Migration
from app.vault.vault import Vault

from .report import Verdict

CHEAP = Cost(memory=8, iterations=1, lanes=1)
PASSPHRASE = "窗台上那盆薄荷又长高了一些"
CANARY = "金丝雀今晚睡不着"
CLOCK = SystemClock()
SAVES = 9
BACKED_UP = 100  # acknowledged as a number that no save has
DETECTED = {ErrorCode.VAULT_CORRUPT, ErrorCode.RECORD_ALTERED, ErrorCode.UNSAFE_SETTINGS, ErrorCode.VAULT_NEWER}
KNOWN = migrate.migrations()
LATER = Migration(len(KNOWN) + 1, "CREATE TABLE later (id INTEGER); INSERT INTO later SELECT id FROM saved;")

Ack = Callable[[int], None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Template:
    """A vault to copy, and the key that opens it without deriving anything."""

    directory: Path
    slot: keyslots.SlotInfo
    key: bytes = field(repr=False)

    def unlocked(self) -> Unlocked:
        return Unlocked(slot=self.slot, key=bytearray(self.key))


@cache
def workplace() -> Path:
    """Where cases happen; removed by `clear`.  In memory where possible: no fault here needs a real disk."""
    memory = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="tingan-faults-", dir=memory if os.access(memory, os.W_OK) else None))


def clear() -> None:
    shutil.rmtree(workplace(), ignore_errors=True)


@cache
def template() -> Template:
    directory = workplace() / "template"
    made, _ = vault.create(directory, person="张三", passphrase=PASSPHRASE, clock=CLOCK, cost=CHEAP)
    with made.transaction() as work:
        work.execute("CREATE TABLE saved (id INTEGER PRIMARY KEY, text TEXT)")
    for number in range(-4, 1):
        save(made, number)
    made.close()
    slot = keyslots.slots(directory)[0]
    key = keyslots.unlock(directory, slot.id, PASSPHRASE, CLOCK).key
    return Template(directory, slot, bytes(key))


@contextmanager
def copy() -> Iterator[Path]:
    """A vault of its own for one case."""
    directory = Path(tempfile.mkdtemp(dir=workplace())) / "vault"
    shutil.copytree(template().directory, directory)
    try:
        yield directory
    finally:
        shutil.rmtree(directory.parent)


def open_copy(directory: Path) -> Vault:
    return vault.open_vault(directory, template().unlocked(), CLOCK)


def text_of(number: int) -> str:
    return f"{number} {CANARY}" * (20 + number % 7 * 60)


def save(opened: Vault, number: int) -> None:
    """One save, that bears being done again: every third is also an event."""
    with opened.transaction() as work:
        sql = "INSERT OR IGNORE INTO saved VALUES (?, ?)"
        if work.execute(sql, (number, text_of(number))).rowcount and number % 3 == 0:
            work.record("call-closed", f"saved-{number}", {"number": number})


def examine(directory: Path, acknowledged: set[int], unlocked: Unlocked | None = None) -> Verdict:
    """Open as the console would and look for everything that was acknowledged."""
    verdict = Verdict(plaintext=plaintext(directory))
    try:
        opened = vault.open_vault(directory, unlocked or template().unlocked(), CLOCK)
    except Exception as error:  # noqa: BLE001 - whatever keeps the vault shut
        verdict.corrupt, verdict.refused = 1, isinstance(error, UserError)
        return verdict
    try:
        opened.verify_file()
        rows = dict(opened.query("SELECT id, text FROM saved"))
        events = [row[0] for row in opened.query("SELECT subject FROM event WHERE kind = 'call-closed'")]
        verdict.corrupt = int(bool(opened.verify_chain().broken) or any(rows[n] != text_of(n) for n in rows))
        verdict.corrupt |= int(sorted(events) != sorted(f"saved-{n}" for n in rows if n % 3 == 0))
        verdict.lost = len((acknowledged | set(range(-4, 1))) - set(rows))
    except UserError:
        verdict.corrupt, verdict.refused = 1, True
    finally:
        opened.close()
    return verdict


def plaintext(directory: Path) -> int:
    """How many files show the canary."""
    spellings = [CANARY.encode(coding) for coding in ("utf-8", "utf-16-le", "gbk")]
    return sum(any(each in path.read_bytes() for each in spellings) for path in directory.rglob("*") if path.is_file())


@dataclass(frozen=True, slots=True)
class Scenario:
    """act: done to a fresh copy, acknowledging numbers; examine: what must hold afterwards, whatever happened.

    empty: there is no vault yet, only a place for one.
    """

    name: str
    act: Callable[[Path, Ack], None]
    examine: Callable[[Path, set[int]], Verdict] = examine
    empty: bool = False

    @contextmanager
    def place(self) -> Iterator[Path]:
        with copy() as directory:
            if self.empty:
                shutil.rmtree(directory)
                directory.mkdir(mode=0o700)
            yield directory


def _saving(directory: Path, ack: Ack) -> None:
    """Nine saves, each done once more when it was told to have failed."""
    with suppress(UserError):
        opened = _again(lambda: open_copy(directory))
        try:
            for number in range(1, SAVES + 1):
                _again(lambda number=number: save(opened, number))  # type: ignore[misc]
                ack(number)
        finally:
            opened.close()


def _again(job: Callable[[], T]) -> T:
    try:
        return job()
    except UserError:
        return job()


def _changing_slots(directory: Path, ack: Ack) -> None:
    files = VaultFiles(directory)
    with suppress(UserError):
        for revision in (2, 3):
            _again(lambda revision=revision: _slots(files, revision).write(files.slots))  # type: ignore[misc]
            ack(revision)


def _slots(files: VaultFiles, revision: int) -> SlotFile:
    file = keyslots.read(files.directory)
    return SlotFile(vault_id=file.vault_id, revision=revision, slots=file.slots).sealed(bytearray(template().key))


def _after_changing_slots(directory: Path, acknowledged: set[int]) -> Verdict:
    verdict = examine(directory, set())
    if not verdict.corrupt:
        verdict.lost = int(keyslots.read(directory).revision < max(acknowledged, default=1))
    return verdict


def _backing_up(directory: Path, ack: Ack) -> None:
    """As the console does it: calls go on being saved while the pages are copied."""
    with suppress(UserError):
        opened = _again(lambda: open_copy(directory))
        try:
            _again(lambda: _backup(opened, ack))
            ack(BACKED_UP)
        finally:
            opened.close()


def _backup(opened: Vault, ack: Ack) -> None:
    def meanwhile(*_: int) -> bool:
        with suppress(UserError):
            save(opened, 1)
            ack(1)
        return True

    making = opened.begin_backup()
    try:
        making.complete(meanwhile)
    finally:
        making.forget()
    with opened.transaction() as work:
        work.record("backup-made", making.directory.name, {})


def _after_backing_up(directory: Path, acknowledged: set[int]) -> Verdict:
    """The vault has what was saved meanwhile, and whatever is listed as a backup opens and has what was before."""
    made = backup.existing(directory)
    verdict = examine(directory, acknowledged - {BACKED_UP})
    verdict.lost += int(len(made) < int(BACKED_UP in acknowledged))
    for each in made:
        kept = examine(each, set())
        verdict.corrupt += kept.corrupt
        verdict.lost += kept.lost
    return verdict


def _migrating(directory: Path, ack: Ack) -> None:
    with mock.patch.object(vault, "migrations", return_value=(*KNOWN, LATER)), suppress(UserError):
        opened = _again(lambda: open_copy(directory))
        ack(LATER.version)
        opened.close()


def _after_migrating(directory: Path, acknowledged: set[int]) -> Verdict:
    """Old or new, never in between; and a program that knows the step brings the rest up."""
    with mock.patch.object(vault, "migrations", return_value=(*KNOWN, LATER)):
        verdict = examine(directory, set())
        if not verdict.corrupt:
            opened = open_copy(directory)
            verdict.corrupt = int(opened.query("SELECT count(*) FROM later") != [(5,)])
            opened.close()
    return verdict


def _creating(directory: Path, ack: Ack) -> None:
    with suppress(UserError):
        made, _ = _again(lambda: vault.create(directory, person="李四", passphrase=PASSPHRASE, clock=CLOCK, cost=CHEAP))
        ack(1)
        made.close()


def _after_creating(directory: Path, acknowledged: set[int]) -> Verdict:
    """No vault, and one can be made; or a whole one."""
    try:
        try:
            keyslots.slots(directory)
        except UserError as error:
            if error.code is not ErrorCode.NOT_A_VAULT:
                raise
            vault.create(directory, person="李四", passphrase=PASSPHRASE, clock=CLOCK, cost=CHEAP)[0].close()
            return Verdict(lost=len(acknowledged))
        unlocked = keyslots.unlock(directory, keyslots.slots(directory)[0].id, PASSPHRASE, CLOCK)
        vault.open_vault(directory, unlocked, CLOCK).close()
    except UserError:
        return Verdict(corrupt=1)
    return Verdict()


SAVING = Scenario("saving", _saving)
CHANGING_SLOTS = Scenario("changing key slots", _changing_slots, _after_changing_slots)
BACKING_UP = Scenario("backing up", _backing_up, _after_backing_up)
MIGRATING = Scenario("migrating", _migrating, _after_migrating)
CREATING = Scenario("creating", _creating, _after_creating, empty=True)
SCENARIOS = (SAVING, CHANGING_SLOTS, BACKING_UP, MIGRATING, CREATING)
