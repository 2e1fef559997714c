"""Someone alone with the files: rows edited, events removed or reordered, older files and pages put back."""

import random
import shutil
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.paths import VaultFiles
from app.vault import canonical, vault
from app.vault.box import Box
from app.vault.database import PAGE

from . import scene
from .flips import is_noticed
from .report import Row, Verdict

EVENTS = 30


def run(n: int | None) -> Row:
    """Each way of tampering in turn, at random events."""
    row = Row(fault="tampering")
    dice = random.Random(7)
    for number in range(n * len(WAYS) if n else 500):
        way = WAYS[number % len(WAYS)]
        with scene.copy() as directory:
            _live(directory)
            point = way(directory, dice)
            row.add((way.__name__, point), Verdict(undetected=int(not is_noticed(directory))))
    return row


def _live(directory: Path, events: int = EVENTS) -> None:
    opened = scene.open_copy(directory)
    with opened.transaction() as work:
        for number in range(events):
            work.record("step-recorded", f"call-{number % 4}", {"step": number})
    opened.close()


@contextmanager
def _inside(directory: Path) -> Any:
    """The database under the hands of someone who has a key slot."""
    box = Box.open(VaultFiles(directory), bytearray(scene.template().key))
    box.connection.execute("DROP TRIGGER event_is_never_changed")
    box.connection.execute("DROP TRIGGER event_is_never_deleted")
    try:
        yield box.connection
    finally:
        box.close()


def _event(dice: random.Random) -> int:
    return dice.randint(1, EVENTS)


def row_edited(directory: Path, dice: random.Random) -> object:
    column = dice.choice(("at", "person", "kind", "subject", "payload"))
    sequence = _event(dice)
    with _inside(directory) as connection:
        connection.execute(f"UPDATE event SET {column} = {column} || ' ' WHERE sequence = ?", (sequence,))
    return column, sequence


def row_edited_and_signed_without_the_key(directory: Path, dice: random.Random) -> object:
    sequence = _event(dice)
    with _inside(directory) as connection:
        connection.execute("UPDATE event SET kind = 'x', mac = ? WHERE sequence = ?", (dice.randbytes(32), sequence))
    return sequence


def event_deleted(directory: Path, dice: random.Random) -> object:
    sequence = _event(dice)
    with _inside(directory) as connection:
        connection.execute("DELETE FROM event WHERE sequence = ?", (sequence,))
    return sequence


def event_deleted_and_the_rest_renumbered(directory: Path, dice: random.Random) -> object:
    sequence = _event(dice)
    with _inside(directory) as connection:
        connection.execute("DELETE FROM event WHERE sequence = ?", (sequence,))
        rows = connection.execute("SELECT sequence FROM event WHERE sequence > ? ORDER BY 1", (sequence,)).fetchall()
        for (number,) in rows:
            connection.execute("UPDATE event SET sequence = ? WHERE sequence = ?", (number - 1, number))
    return sequence


def end_cut_off(directory: Path, dice: random.Random) -> object:
    sequence = _event(dice)
    with _inside(directory) as connection:
        connection.execute("DELETE FROM event WHERE sequence >= ?", (sequence,))
    return sequence


def events_reordered(directory: Path, dice: random.Random) -> object:
    first, second = dice.sample(range(1, EVENTS), 2)
    with _inside(directory) as connection:
        for old, new in ((first, 9000), (second, first), (9000, second)):
            connection.execute("UPDATE event SET sequence = ? WHERE sequence = ?", (new, old))
    return first, second


def older_database_put_back(directory: Path, dice: random.Random) -> object:
    older = VaultFiles(directory).database.read_bytes()
    newer = dice.randint(1, 9)
    _live(directory, newer)
    VaultFiles(directory).database.write_bytes(older)
    return newer


def older_page_put_back(directory: Path, dice: random.Random) -> object:
    """A page that was authentic once, in its own place: its own check does not notice, the chain must."""
    path = VaultFiles(directory).database
    older = path.read_bytes()
    _live(directory, dice.randint(1, 9))
    newer = path.read_bytes()
    changed = [at for at in range(PAGE, len(older), PAGE) if older[at : at + PAGE] != newer[at : at + PAGE]]
    with _inside(directory) as connection:  # of the pages that changed, those that hold events
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'event'").fetchone()[0]
    path.write_bytes(newer)
    at = (root - 1) * PAGE if (root - 1) * PAGE in changed else changed[0]
    path.write_bytes(newer[:at] + older[at : at + PAGE] + newer[at + PAGE :])
    return at, len(changed)


def anchor_removed(directory: Path, _dice: random.Random) -> object:
    VaultFiles(directory).anchor.unlink()
    return None


def anchor_made_up(directory: Path, dice: random.Random) -> object:
    path = VaultFiles(directory).anchor
    content = canonical.checked(path.read_bytes())
    sequence = _event(dice)
    path.write_bytes(canonical.with_checksum({**content, "sequence": sequence}))
    return sequence


def database_of_another_vault(directory: Path, _dice: random.Random) -> object:
    other = directory.parent / "other"
    made, _ = vault.create(other, person="李四", passphrase=scene.PASSPHRASE, clock=scene.CLOCK, cost=scene.CHEAP)
    made.close()
    shutil.copy(VaultFiles(other).database, VaultFiles(directory).database)
    return None


def slot_role_raised(directory: Path, dice: random.Random) -> object:
    path = VaultFiles(directory).slots
    content = canonical.checked(path.read_bytes())
    dice.choice(content["slots"])["role"] = "counsellor"
    path.write_bytes(canonical.with_checksum(content))
    return None


def slot_removed(directory: Path, dice: random.Random) -> object:
    path = VaultFiles(directory).slots
    content = canonical.checked(path.read_bytes())
    content["slots"].pop(dice.randrange(2))
    path.write_bytes(canonical.with_checksum(content))
    return None


WAYS: tuple[Callable[[Path, random.Random], object], ...] = (
    row_edited, row_edited_and_signed_without_the_key, event_deleted, event_deleted_and_the_rest_renumbered,
    end_cut_off, events_reordered, older_database_put_back, older_page_put_back, anchor_removed, anchor_made_up,
    database_of_another_vault, slot_role_raised, slot_removed,
)  # fmt: skip
