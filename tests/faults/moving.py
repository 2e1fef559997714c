"""The vault moving house: a fresh file when somebody leaves, a backup put in its place; killed or failing at each step.

Whatever happens, the next opening finds the old vault or the new one whole, and nobody is locked out who may come in.
"""

from contextlib import suppress
from functools import cache
from pathlib import Path

from app.domain.people import Role
from app.errors import UserError
from app.paths import VaultFiles
from app.vault import backup, keyslots, restore, vault
from app.vault.keyslots import Unlocked

from . import scene, steps
from .report import Row, Verdict
from .scene import Ack, Scenario

LEAVING = "隔壁楼顶的鸽子今早没有飞走"
RESTORED, SAVED_AFTER = 2, 50


def rotating(n: int | None) -> Row:
    """Killed ahead of each change to the disk, the disk full there, the disk failing there."""
    return _all_manners("somebody removed, key rotated", ROTATING, n)


def restoring(n: int | None) -> Row:
    _with_backup()  # made here, not anew in every process that is killed
    return _all_manners("backup restored", RESTORING, n)


def _all_manners(fault: str, scenario: Scenario, n: int | None) -> Row:
    whole = Row(fault=fault)
    for run in (steps.kill, steps.full, steps.broken):
        row = run(n, (scenario,))
        whole.cases += row.cases
        whole.lost += row.lost
        whole.corrupt += row.corrupt
        whole.plaintext += row.plaintext
        whole.undetected += row.undetected
        whole.points |= row.points
    return whole


def _rotating(directory: Path, ack: Ack) -> None:
    """Somebody is added, then removed; saves go on before and after."""
    with suppress(UserError):
        opened = scene.open_copy(directory)
        try:
            leaving = opened.add_person("王五", Role.COUNSELLOR, LEAVING, cost=scene.CHEAP)
            scene.save(opened, 1)
            ack(1)
            opened.remove_person(leaving.id)
            scene.save(opened, 2)
            ack(2)
        finally:
            opened.close()


def _after_rotating(directory: Path, acknowledged: set[int]) -> Verdict:
    """By passphrase, as anybody would: the key of before may be good for nothing any more."""
    try:
        unlocked = _unlocked(directory)
    except UserError:
        return Verdict(corrupt=1)
    verdict = scene.examine(directory, acknowledged, unlocked)
    gone = 2 in acknowledged and any(slot.name == "王五" for slot in keyslots.slots(directory))
    verdict.undetected += int(gone)
    return verdict


@cache
def _with_backup() -> Path:
    """A vault that went on for a while after its backup was made."""
    with scene.copy() as directory:
        opened = scene.open_copy(directory)
        opened.backup()
        scene.save(opened, SAVED_AFTER)
        opened.close()
        kept = scene.workplace() / "with-backup"
        directory.rename(kept)
        directory.mkdir()
    return kept


def _restoring(directory: Path, ack: Ack) -> None:
    source = backup.existing(_with_backup())[0]
    with suppress(UserError):
        restore.restore(source, directory, scene.template().unlocked(), scene.CLOCK)
        ack(RESTORED)


def _after_restoring(directory: Path, acknowledged: set[int]) -> Verdict:
    """The vault of before, or the backup; both have what was saved before the backup was made.  Acknowledged: restored,
    and what was there is set aside."""
    verdict = scene.examine(directory, set(), _unlocked(directory))
    if not verdict.corrupt and RESTORED in acknowledged:
        opened = vault.open_vault(directory, _unlocked(directory), scene.CLOCK)
        restored = opened.query("SELECT count(*) FROM event WHERE kind = 'vault-restored'")
        opened.close()
        aside = [VaultFiles(each).database.exists() for each in directory.glob(restore.ASIDE + "*")]
        verdict.lost += int(restored != [(1,)]) + int(aside != [True])
    return verdict


def _unlocked(directory: Path) -> Unlocked:
    first = keyslots.slots(directory)[0]
    return keyslots.unlock(directory, first.id, scene.PASSPHRASE, scene.CLOCK)


ROTATING = Scenario("somebody removed", _rotating, _after_rotating)
RESTORING = Scenario("restoring a backup", _restoring, _after_restoring)
