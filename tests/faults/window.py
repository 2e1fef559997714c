"""Faults while the real window is open: killed while somebody types, disks that refuse, leaks, networks.

Each case is the whole program in a process of its own, driven by keys; what it leaves behind is judged from outside.
"""

import random
import secrets
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.console import Console, create_console
from app.errors import UserError
from app.services import access
from app.services.access import NewVault
from app.vault import keys
from tests import builders
from tests.builders import FixedClock, reopened
from tests.e2e import alone
from tests.e2e.apart import Child, process, until

from . import hunt, scene, sockets
from . import memory as remembered
from .report import Row, Verdict

LONGEST_LOSS = 1.0  # seconds of typing
AT_A_TIME = 2
PHRASES = (alone.CANARY, *alone.CANARY.split())
weakened = ""  # which safeguard the console goes without, as `tests.e2e.alone` names it
TROUBLES = ("no-room", "rights-lost", "pulled-out")
WORKFLOWS = ("shift", "type", "crash", "dialogs", "no-room", "lock")
_LAST_WORD = {"shift": "exported", "crash": "went on", "dialogs": "chosen", "no-room": "recovered", "lock": "fresh"}


@dataclass(frozen=True, slots=True)
class Typed:
    """What a process had typed at a moment of its monotonic clock."""

    characters: int
    at: float

    @classmethod
    def read(cls, line: str) -> "Typed":
        _, characters, at = line.split()
        return cls(int(characters), float(at))


def typing(n: int | None) -> Row:
    """SIGKILL at a random moment while somebody types; at most a second of typing may be gone."""
    row = Row(fault="kill -9 while typing in the window")
    dice = random.Random(19)
    delays = [0.3 + 2.2 * dice.random() for _ in range(n or 300)]
    builders._made_once()  # ahead of the threads, which would each make one
    with ThreadPoolExecutor(AT_A_TIME) as cases:
        for point, verdict in cases.map(_type_and_kill, delays):
            row.add(point, verdict)
    return row


def _type_and_kill(delay: float) -> tuple[object, Verdict]:
    with _place() as place, _console("type", place) as child:
        typed = _typed_until_killed(child, delay)
        kept, verdict = _what_is_kept(place / "vault")
        gone = [entry for entry in typed if entry.characters > kept]
        verdict.lost += int(bool(gone) and typed[-1].at - gone[0].at > LONGEST_LOSS)
        verdict.plaintext += len(hunt.leaks([place], PHRASES))
        return (typed[-1].characters, kept), verdict


def _typed_until_killed(child: Child, delay: float) -> list[Typed]:
    typed = [Typed.read(until(child, "typed"))]
    time.sleep(delay)
    child.send_signal(signal.SIGKILL)
    child.wait()
    rest = (line for line in child.stdout or () if line.startswith("typed") and line.endswith("\n"))
    return typed + [Typed.read(line) for line in rest]


def _what_is_kept(vault: Path) -> tuple[int, Verdict]:
    """Characters of the notes of the open call, as the next start finds it."""
    try:
        console = reopened(vault, FixedClock(datetime.now(UTC)))
    except UserError:
        return 0, Verdict(refused=True, corrupt=1)
    try:
        record = console.intake.unfinished()
        sound = console.administration.verify().sound and record is not None and record.level == "R4"
        return len(record.notes) if record else 0, Verdict(corrupt=int(not sound))
    finally:
        console.close()


def trouble(_n: int | None) -> Row:
    """No room, rights lost, the disk pulled out during a call: told, typed on, kept elsewhere, all there afterwards."""
    row = Row(fault="vault not writable, in the window")
    for manner in TROUBLES:
        with _place() as place, _console(manner, place) as child:
            try:
                told = until(child, "told")
                until(child, "recovered")
                failed = child.wait(timeout=60) != 0 or len(told.split()) < 3
            except AssertionError:
                row.add(manner, Verdict(undetected=1))
                continue
            console = reopened(place / "vault", FixedClock(datetime.now(UTC)))
            verdict = Verdict(undetected=int(failed), lost=int(not _has_what_was_said(console)))
            verdict.corrupt = int(not console.administration.verify().sound)
            console.close()
            verdict.plaintext = len(hunt.leaks([place], PHRASES))
            row.add(manner, verdict)
    return row


def _has_what_was_said(console: Console) -> bool:
    record = console.intake.unfinished()
    return record is not None and record.notes.count(alone.CANARY) == 1 and record.level == "R4"


def plaintext(n: int | None) -> Row:
    """Each workflow with words of its own; its files, what it holds open, the places for passing files, its output."""
    row = Row(fault="plaintext hunt")
    workflows = WORKFLOWS[: 2 if n == 1 else None]
    for workflow in workflows:
        row.add(workflow, Verdict(plaintext=_hunt(workflow)))
    for phrase in PHRASES:  # a leak that was put there is found, however it is spelled
        for number, spelling in enumerate(hunt.spellings(phrase)):
            with _place() as place:
                (place / "home").mkdir()
                (place / "home" / "seeded").write_bytes(b"x" * 77 + spelling + b"tail")
                found = len(hunt.leaks([place], PHRASES))
            row.add(("seeded", phrase, number), Verdict(undetected=int(found != 1)))
    return row


def _hunt(workflow: str) -> int:
    """How often the words are found.  One of them is drawn anew, so that in the places that others use too whatever
    holds it came from this case."""
    word = secrets.token_hex(12)
    began = time.time() - 1
    with _place() as place, _console(workflow, place, TINGAN_CANARY=word) as child:
        held: list[bytes] = []
        if workflow == "type":
            _typed_until_killed(child, 1.0)
        else:
            until(child, "open")
            until(child, _LAST_WORD[workflow])
            held = hunt.open_files(child.pid)
            child.wait(timeout=60)
            held.append("".join(child.stdout or ()).encode())
        own = hunt.leaks([place], (*PHRASES, word))
        elsewhere = hunt.leaks(hunt.SHARED_PLACES, (word,), since=began)
        return len({*own, *elsewhere}) + sum(hunt.gives_away(content, (*PHRASES, word)) for content in held)


def offline(_n: int | None) -> Row:
    """A whole shift, with search and export, in a process that the system ends at the first socket of a network."""
    row = Row(fault="offline")
    if not sockets.supported():
        return row
    before = (sys.executable, "-m", "tests.faults.sockets")
    with _place() as place, _console("shift", place, before=before) as child:
        try:
            until(child, "exported")
            opened = int(child.wait(timeout=60) != 0)
        except AssertionError:
            opened = 1
        row.add("a shift", Verdict(undetected=opened))
    return row


def _console(task: str, place: Path, **how: Any) -> AbstractContextManager[Child]:
    return process(task, place, TINGAN_WEAKENED=weakened, **how)


def memory(_n: int | None) -> Row:
    """What is in the memory of the process after a lock; that it is found before shows that the search can find."""
    row = Row(fault="memory after a lock")
    passphrase, words = secrets.token_hex(16), secrets.token_hex(16)
    with _place() as place:
        wanted = {name: each for name, each in _secrets(place / "vault", passphrase, words).items() if each}
        everything = {spelling for group in wanted.values() for spelling in group}
        with _console("remember", place, give_input=True) as child:
            tell = child.stdin
            assert tell is not None
            tell.write(f"{passphrase}\n{words}\n")
            tell.flush()
            until(child, "ready")
            before = remembered.holds(child.pid, everything)
            tell.write("lock\n")
            tell.flush()
            until(child, "fresh")
            after = remembered.holds(child.pid, everything)
    for name, group in wanted.items():
        blind = name in ("vault key", "notes") and not before & set(group)
        row.add(name, Verdict(plaintext=len(after & set(group)), undetected=int(blind)))
    return row


def _secrets(vault: Path, passphrase: str, words: str) -> dict[str, tuple[bytes, ...]]:
    """Makes a vault that nothing in the program knows the passphrase of; returns what must be forgotten."""
    new = NewVault(hotline="热线", person="一", passphrase=passphrase, cost=scene.CHEAP)
    create_console(vault, new, scene.CLOCK)[0].close()
    unlocked = access.unlock(vault, access.people(vault)[0].id, passphrase, scene.CLOCK)
    derived = {purpose.name: (bytes(keys.derive(unlocked.key, purpose)),) for purpose in keys.Purpose}
    texts = {"passphrase": remembered.codings(passphrase), "notes": remembered.codings(words)}
    return {"vault key": (bytes(unlocked.key),), **texts, **derived}


@contextmanager
def _place() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="window-", dir=scene.workplace(), ignore_cleanup_errors=True) as place:
        yield Path(place)
