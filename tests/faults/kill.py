"""SIGKILL at a random moment while saving goes on; every save that was acknowledged through a pipe must be there."""

import random
import time
from pathlib import Path

from app.paths import VaultFiles

from . import child, scene
from .report import Row, Verdict

LONGEST = 0.025  # seconds from the first acknowledgement to the end


def run(n: int | None) -> Row:
    row = Row(fault="kill -9 while writing")
    dice = random.Random(9)
    for _ in range(n or 10_000):
        with scene.copy() as directory:
            row.add(*_case(directory, dice.random() * LONGEST))
    return row


def _case(directory: Path, delay: float) -> tuple[tuple[int, int], Verdict]:
    """Where it was hit (saves acknowledged, size of the journal left behind), and what came of it."""
    writer = child.Child(lambda say: _write(directory, say))
    writer.hear()
    time.sleep(delay)
    writer.kill()
    ended = writer.end()
    journal = VaultFiles(directory).database.with_name("vault.db-journal")
    point = (len(ended.said), journal.stat().st_size if journal.exists() else 0)
    verdict = scene.examine(directory, set(ended.said))
    verdict.undetected += int(not ended.killed)
    return point, verdict


def _write(directory: Path, say: child.Say) -> None:
    opened = scene.open_copy(directory)
    number = 0
    while True:
        number += 1
        scene.save(opened, number)
        say(number)
