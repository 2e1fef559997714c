"""Before a vault is open: is there one, whose is it, make one, unlock it.

What only creating needs is imported there: the unlock page waits for this module.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.clock import Clock
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.paths import VaultFiles
from app.vault import keys, keyslots
from app.vault.derivation import FLOOR, Cost
from app.vault.keyslots import SlotInfo, Unlocked
from app.vault.passphrase import MIN_LENGTH, MIN_WORDS
from app.vault.passphrase import check as check_passphrase
from app.vault.passphrase import strength as passphrase_strength
from app.vault.process import harden
from app.vault.swap import Stopped

if TYPE_CHECKING:
    from app.vault.vault import Vault

__all__ = [
    "GUIDE_CACHE",
    "MIN_LENGTH",
    "MIN_WORDS",
    "NewVault",
    "Recovered",
    "SlotInfo",
    "Stopped",
    "Unlocked",
    "VaultState",
    "check_passphrase",
    "create",
    "harden",
    "passphrase_strength",
    "people",
    "practice_passphrase",
    "recover",
    "recovery_sheet",
    "restore",
    "unlock",
    "unlock_with_recovery",
    "vault_state",
]


GUIDE_CACHE = "guide"
"""The folder beside a vault in which the guide pack lies in the form that loads fast.  Nothing about a caller."""


class VaultState(StrEnum):
    ABSENT = "absent"
    READY = "ready"


@dataclass(frozen=True, kw_only=True, slots=True)
class NewVault:
    """What a first start asks for.  person: the first supervisor.  cost: of deriving the key; None measures this
    machine."""

    hotline: str
    person: str
    passphrase: str = field(repr=False)
    cost: Cost | None = None


def vault_state(directory: Path) -> VaultState:
    """Whether `directory` holds a vault, or is a place where one can be made.

    Raises NOT_A_VAULT when it holds something else, VAULT_NEWER, VAULT_CORRUPT, READ_ONLY.
    """
    try:
        keyslots.slots(directory)
    except UserError as error:
        if error.code is ErrorCode.NOT_A_VAULT and _is_free(directory):
            return VaultState.ABSENT
        raise
    return VaultState.READY


def _is_free(directory: Path) -> bool:
    """Nothing there, or only what the console itself leaves beside a vault."""
    files = VaultFiles(directory)
    if not directory.exists():
        return True
    ours = {files.lock.name, files.settings.name, files.logs.name, files.backups.name, GUIDE_CACHE}
    return directory.is_dir() and (
        keyslots.is_unfinished(files) or all(path.name in ours for path in directory.iterdir())
    )


def people(directory: Path) -> tuple[SlotInfo, ...]:
    """Whose vault it is, for the unlock page; the recovery slot is among them.  Raises as `vault_state` does."""
    return keyslots.slots(directory)


def practice_passphrase(directory: Path) -> str:
    """What opens the practice vault in `directory`; empty for a vault of a hotline."""
    try:
        return str(json.loads(VaultFiles(directory).practice.read_text(encoding="utf-8"))["passphrase"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def create(directory: Path, new: NewVault, clock: Clock) -> "tuple[Vault, str]":
    """Make a vault; returns it open, and the recovery code to write down.  Slow.

    Raises NAME_MISSING, PASSPHRASE_SHORT, PASSPHRASE_COMMON, VAULT_EXISTS, VAULT_IN_USE, READ_ONLY, DISK_FULL,
    STORAGE_FAILED."""
    if not new.hotline.strip() or not new.person.strip():
        raise UserError(ErrorCode.NAME_MISSING)
    from app.store import site
    from app.vault import vault

    made, code = vault.create(directory, person=new.person, passphrase=new.passphrase, clock=clock, cost=new.cost)
    try:
        with made.transaction() as work:
            site.put(work, site.HOTLINE, new.hotline.strip())
    except BaseException:
        made.close()
        raise
    return made, code


def unlock(directory: Path, slot_id: str, passphrase: str, clock: Clock) -> Unlocked:
    """Slow: not on the thread that paints.  Raises WRONG_PASSPHRASE, TOO_SOON."""
    return keyslots.unlock(directory, slot_id, passphrase, clock)


def unlock_with_recovery(directory: Path, code: str, clock: Clock) -> Unlocked:
    """Slow.  Raises WRONG_RECOVERY_CODE, TOO_SOON."""
    return keyslots.unlock_with_recovery(directory, code, clock)


@dataclass(frozen=True, kw_only=True, slots=True)
class Recovered:
    """What comes of a recovery code.  code: the new one, to print; hotline: what stands on that sheet."""

    unlocked: Unlocked
    hotline: str
    code: str = field(repr=False)


def recover(
    directory: Path, unlocked: Unlocked, slot_id: str, passphrase: str, clock: Clock, cost: Cost | None = None
) -> Recovered:
    """After the recovery code: another passphrase for one person, whose slot is opened with it, and a new code to
    print.

    Slow.  The key of `unlocked` is taken over.  First the passphrase, then the code: whoever is interrupted in between
    gets in with the one or the other.  Raises PASSPHRASE_SHORT, PASSPHRASE_COMMON, as `open_vault` does.
    """
    from app.store import site
    from app.vault import vault

    check_passphrase(passphrase)
    opened = vault.open_vault(directory, unlocked, clock)
    try:
        slot = next(slot for slot in opened.slots() if slot.id == slot_id and slot.kind == "passphrase")
        opened.change_passphrase(slot, passphrase, cost=cost)
        code = opened.renew_recovery_code(cost=cost or FLOOR)
        hotline = site.get(opened, site.HOTLINE)
    finally:
        opened.close()
    return Recovered(unlocked=keyslots.unlock(directory, slot_id, passphrase, clock), code=code, hotline=hotline)


def restore(
    backup: Path, directory: Path, unlocked: Unlocked, clock: Clock, progress: Callable[[int, int], bool] | None = None
) -> None:
    """Make the vault in `directory` the one of `backup`; what was there is set aside.  Nobody has it open.  Long.

    unlocked: a slot of that backup, see `unlock`; its key is wiped.  `progress(done, total)` returning False stops it
    and raises Stopped.  Raises as `app.vault.restore.restore` does; then nothing was changed.
    """
    from app.vault import restore as restoring

    try:
        restoring.restore(backup, directory, unlocked, clock, progress)
    finally:
        keys.wipe(unlocked.key)


def recovery_sheet(hotline: str, code: str, language: Language) -> bytes:
    """The recovery code as a PDF to print and lock away.  Slow the first time."""
    from app.reports.recovery_sheet import recovery_sheet as sheet

    return sheet(hotline, code, language)
