"""The harness under test: each safeguard is taken away in turn, and some row must turn red."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

from app.vault import canonical, chain, database, durable, keyslots, migrate, vault

from . import child, doors, flips, hostile, powercut, scene, steps, tamper, window
from .report import Mutation, Row

Patch = Any  # what mock.patch.object gives


@dataclass(frozen=True, slots=True)
class Weakening:
    """What is taken away, and the row that has to notice within `n` cases."""

    name: str
    patches: Callable[[], list[Patch]]
    row: Callable[[int | None], Row]
    n: int | None = 10


def _setting(name: str, value: str, expected: str) -> Callable[[], list[Patch]]:
    def patches() -> list[Patch]:
        settings = tuple(
            (each, value, expected) if each == name else (each, *rest) for each, *rest in database.SETTINGS
        )
        return [mock.patch.object(database, "SETTINGS", settings)]

    return patches


def _nothing(owner: Any, *names: str) -> Callable[[], list[Patch]]:
    return lambda: [mock.patch.object(owner, name, return_value=None) for name in names]


def _replaced(owner: Any, name: str, new: Any) -> Callable[[], list[Patch]]:
    return lambda: [mock.patch.object(owner, name, new)]


@contextmanager
def _silent(*_args: object) -> Iterator[None]:
    yield


def _believing(self: chain.Chain, _path: Path) -> chain.Anchor:
    return self.end()


def _unchecked(data: bytes) -> Any:
    content = canonical.json.loads(data.decode())
    content.pop("checksum", None)
    return content


def _unsynced(path: Path, data: bytes) -> None:
    descriptor = durable.os.open(path, durable.os.O_WRONLY | durable.os.O_CREAT | durable.os.O_TRUNC, 0o600)
    durable.os.write(descriptor, data)
    durable.os.close(descriptor)


def _in_place(path: Path, data: bytes, **_kwargs: object) -> None:
    durable._write_synced(path, data)


def _half_way(connection: database.Connection, step: migrate.Migration) -> None:
    for statement in migrate.statements(step.sql):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {step.version}")


def _leaking(opened: vault.Vault, number: int) -> None:
    _save(opened, number)
    (opened.directory / "notes.tmp").write_text(scene.text_of(number), encoding="utf-8")


_save = scene.save


def _padding(path: Path, key: bytearray) -> database.Connection:
    return database.connect(path, key.ljust(keyslots.keys.LENGTH)[: keyslots.keys.LENGTH])


_render = hostile.render_summary


def _obeying(content: Any) -> Any:
    """What looks like markup is taken for markup, and so is not on the page."""
    return _render(replace(content, notes=re.sub("<[^>]*>", "", content.notes)))


class _NoLock:
    is_locked = True

    def release(self) -> None:
        self.is_locked = False


def _cut(scenario: scene.Scenario) -> Callable[[int | None], Row]:
    return lambda n: powercut.run(n, (scenario,))


def _killed(scenario: scene.Scenario) -> Callable[[int | None], Row]:
    return lambda n: steps.kill(n, (scenario,))


def _filling(scenario: scene.Scenario) -> Callable[[int | None], Row]:
    return lambda n: steps.full(n, (scenario,))


WEAKENINGS = (
    Weakening("end of the chain not verified", _nothing(chain.Chain, "verify_tail"), tamper.run, 2),
    Weakening("no lock", _replaced(vault, "_take_lock", lambda *_: _NoLock()), doors.second_instance, 2),
    Weakening("a copy left in the clear", _replaced(scene, "save", _leaking), _killed(scene.SAVING), 3),
    Weakening("journal in memory", _setting("journal_mode", "MEMORY", "memory"), _killed(scene.SAVING), 20),
    Weakening(
        "no fsync of small files", _replaced(durable, "_write_synced", _unsynced), _cut(scene.CHANGING_SLOTS), 60
    ),
    # what a sample leaves out
    Weakening("no fsync of the directory", _nothing(durable, "sync_directory"), _cut(scene.CHANGING_SLOTS), 60),
    Weakening(
        "small files written in place",
        _replaced(durable, "write_atomically", _in_place),
        _killed(scene.CHANGING_SLOTS),
        40,
    ),
    Weakening("synchronous OFF", _setting("synchronous", "OFF", "0"), _cut(scene.SAVING), 150),
    Weakening("synchronous FULL instead of EXTRA", _setting("synchronous", "FULL", "2"), _cut(scene.SAVING), 600),
    Weakening(
        "migration without a transaction", _replaced(migrate, "_apply", _half_way), _killed(scene.MIGRATING), None
    ),
    Weakening("anchor not compared", _replaced(chain.Chain, "read_anchor", _believing), tamper.run, 2),
    Weakening("events not authenticated", _replaced(chain.keys, "same", lambda *_: True), tamper.run, 2),
    Weakening("slot file not sealed", _replaced(keyslots.SlotFile, "is_sealed_by", lambda *_: True), tamper.run, 2),
    Weakening("small files without a checksum", _replaced(canonical, "checked", _unchecked), flips.slots, 60),
    Weakening("pages not authenticated by the full check", _nothing(vault.Box, "verify_pages"), flips.database, 200),
    Weakening("size of the file not checked", _nothing(database, "_check_size"), doors.cut_off),
    Weakening("a key of any length taken", _replaced(doors, "connect", _padding), doors.wrong_key),
    Weakening("typing not saved until the end", _replaced(window, "weakened", "drafts"), window.typing, 2),
    Weakening("a copy of the notes beside the vault", _replaced(window, "weakened", "copy"), window.plaintext, 1),
    Weakening("a socket of the network", _replaced(window, "weakened", "network"), window.offline),
    Weakening("locked in the same process", _replaced(window, "weakened", "same-process"), window.memory),
    Weakening("markup in notes obeyed", _replaced(hostile, "render_summary", _obeying), hostile.run, 20),
    Weakening("errors of the disk not told", _replaced(vault, "database_errors", _silent), _filling(scene.SAVING), 10),
)


def run(count: int | None) -> Iterator[Mutation]:
    """The first `count` weakenings, which are the quick ones, or all."""
    return (Mutation(weakened=each.name, caught=_is_caught(each)) for each in WEAKENINGS[:count])


def _is_caught(weakening: Weakening) -> bool:
    """In a process of its own, so that nothing stays weak."""
    scene.template()  # made while everything was in order

    def act(say: child.Say) -> None:
        with ExitStack() as stack:
            for patch in weakening.patches():
                stack.enter_context(patch)
            say(weakening.row(weakening.n).met)

    return child.run(act).said == [False]
