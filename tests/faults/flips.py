"""One flipped bit: in the database, the key slots, the anchor or a backup, at every header byte and anywhere else."""

import random
from collections.abc import Callable
from pathlib import Path

from app.errors import UserError
from app.paths import VaultFiles
from app.vault import keyslots, vault

from . import scene, steps
from .report import Row, Verdict
from .scene import CLOCK, DETECTED

HEADER = 100


def database(n: int | None) -> Row:
    return _run("bit flip: database", lambda directory: VaultFiles(directory).database, n)


def slots(n: int | None) -> Row:
    return _run("bit flip: key slots", lambda directory: VaultFiles(directory).slots, n)


def anchor(n: int | None) -> Row:
    return _run("bit flip: anchor", lambda directory: VaultFiles(directory).anchor, n)


def backup(n: int | None) -> Row:
    row = Row(fault="bit flip: backup")
    with scene.copy() as directory:
        opened = scene.open_copy(directory)
        made = opened.backup()
        opened.close()
        for name in ("vault.db", "slots.json", "anchor.json"):
            _flips(row, made, made / name, n)
    return row


def journal(n: int | None) -> Row:
    """The journal a killed process left behind: damaged, it is refused, or it was not needed."""
    row = Row(fault="bit flip: journal")
    dice = random.Random("journal")
    total = steps.count(scene.SAVING)
    while row.cases < (n or 1000):
        with scene.copy() as directory:
            step = dice.randrange(total)
            acknowledged = steps.kill_at(scene.SAVING, directory, step)
            path = VaultFiles(directory).database.with_name("vault.db-journal")
            content = bytearray(path.read_bytes()) if path.exists() else bytearray()
            if not content:
                continue
            bit = dice.randrange(8 * min(len(content), dice.choice((28, 540, 1 << 30))))
            content[bit // 8] ^= 1 << bit % 8
            path.write_bytes(content)
            row.add((step, bit), Verdict(undetected=int(_is_silently_wrong(directory, acknowledged))))
    return row


def _is_silently_wrong(directory: Path, acknowledged: set[int]) -> bool:
    verdict = scene.examine(directory, acknowledged)
    return bool(verdict.lost or (verdict.corrupt and not verdict.refused))


def _run(fault: str, of: Callable[[Path], Path], n: int | None) -> Row:
    row = Row(fault=fault)
    with scene.copy() as directory:
        _flips(row, directory, of(directory), n)
    return row


def _flips(row: Row, directory: Path, path: Path, n: int | None) -> None:
    dice = random.Random(path.name)
    whole = path.read_bytes()
    header = range(0, HEADER, max(1, HEADER // n) if n else 1)
    bits = [8 * position + dice.randrange(8) for position in header if position < len(whole)]
    bits += [dice.randrange(8 * len(whole)) for _ in range(n or 1000)]
    anchor = VaultFiles(directory).anchor.read_bytes()
    for bit in bits:
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        row.add((path.name, bit), Verdict(undetected=int(not is_noticed(directory))))
        VaultFiles(directory).anchor.write_bytes(anchor)
        path.write_bytes(whole)


def is_noticed(directory: Path) -> bool:
    """Whether unlocking, opening or the full check refuses what lies in `directory`."""
    try:
        keyslots.slots(directory)
        opened = vault.open_vault(directory, scene.template().unlocked(), CLOCK)
    except UserError as error:
        return error.code in DETECTED
    try:
        opened.verify_file()
        return bool(opened.verify_chain().broken)
    except UserError as error:
        return error.code in DETECTED
    finally:
        opened.close()
