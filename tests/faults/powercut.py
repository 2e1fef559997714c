"""The power goes: what was written but not synced may be there, in part, in another order, or not at all.

A scenario runs once on a watched disk; its changes are replayed up to a random moment, and what was not synced by then
is cut in every way.
"""

import copy
import hashlib
import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from . import child, scene
from .disk import Disk, Op
from .report import Row
from .scene import SCENARIOS, Scenario

SECTOR = 512
Log = list[Op | int]  # changes, and acknowledgements in between


@dataclass(slots=True, eq=False)
class Inode:
    """One file: what is on the medium, and what still only the system knows."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Op] = field(default_factory=list)

    def sync(self) -> None:
        for op in self.pending:
            self.apply(op)
        self.pending.clear()

    def apply(self, op: Op) -> None:
        if op.kind == "truncate":
            del self.durable[op.offset :]
            self.durable.extend(bytes(op.offset - len(self.durable)))
            return
        self.durable.extend(bytes(max(0, op.offset - len(self.durable))))
        self.durable[op.offset : op.offset + len(op.data)] = op.data

    def cut(self, dice: random.Random) -> None:
        """Keep all, none, a beginning, some in any order; the last one kept may be torn."""
        manner = dice.choice(("all", "none", "beginning", "some", "reordered"))
        kept = list(self.pending)
        if manner == "none":
            kept = []
        elif manner == "beginning":
            kept = kept[: dice.randint(0, len(kept))]
        elif manner in {"some", "reordered"}:
            kept = [op for op in kept if dice.random() < 0.5]
        if manner == "reordered":
            dice.shuffle(kept)
        if kept and kept[-1].kind == "write" and dice.random() < 0.5:
            last = kept[-1]
            sectors = dice.randint(0, len(last.data) // SECTOR)
            kept[-1] = Op("write", last.path, last.offset, last.data[: sectors * SECTOR])
        for op in kept:
            self.apply(op)
        self.pending.clear()


class Medium:
    """Files and their names: as the running system sees them, and as the medium has them."""

    def __init__(self, directory: Path) -> None:
        files = (path for path in directory.rglob("*") if path.is_file())
        self.seen = {str(path.relative_to(directory)): Inode(bytearray(path.read_bytes())) for path in files}
        self.durable = dict(self.seen)
        self.pending: list[tuple[Op, Inode]] = []  # changes of names

    def replay(self, op: Op) -> None:
        if op.kind in {"write", "truncate"}:
            self.seen[op.path].pending.append(op)
        elif op.kind == "sync":
            self.seen[op.path].sync()
        elif op.kind == "syncdir":
            self._make_durable([each for each in self.pending if _directory(each[0]) == op.path])
        else:
            inode = Inode() if op.kind == "create" else self.seen.get(op.path, Inode())
            _rename(self.seen, op, inode)
            self.pending.append((op, inode))

    def _make_durable(self, changes: list[tuple[Op, Inode]]) -> None:
        for op, inode in changes:
            _rename(self.durable, op, inode)
            self.pending.remove((op, inode))

    def cut(self, dice: random.Random) -> None:
        total = len(self.pending)
        self._make_durable(self.pending[: dice.choice((0, total, dice.randint(0, total)))])
        for inode in self.durable.values():
            inode.cut(dice)

    def write(self, directory: Path) -> str:
        """What the machine finds when it starts again; returns a digest that tells states apart."""
        digest = hashlib.sha256()
        for name, inode in sorted(self.durable.items()):
            path = directory / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(inode.durable)
            digest.update(name.encode() + inode.durable)
        return digest.hexdigest()


def _rename(names: dict[str, Inode], op: Op, inode: Inode) -> None:
    if op.kind == "create":
        names[op.path] = inode
        return
    inside = [name for name in names if name.startswith(op.path + "/")]
    if op.kind == "delete":
        names.pop(op.path, None)
    elif inside:  # a directory
        for name in inside:
            names[op.target + name[len(op.path) :]] = names.pop(name)
    else:
        names.pop(op.path, None)
        names[op.target] = inode


def _directory(op: Op) -> str:
    return str(PurePosixPath(op.path).parent)


def record(scenario: Scenario, directory: Path) -> Log:
    """Run the scenario once in `directory`; its changes and acknowledgements in order."""

    def act(say: child.Say) -> None:
        def watch(op: Op) -> int:
            say(op)
            return 0

        Disk(directory, watch)
        scenario.act(directory, say)

    ended = child.run(act)
    assert not ended.failed, scenario.name
    return ended.said


def run(n: int | None, scenarios: Sequence[Scenario] = SCENARIOS) -> Row:
    """`n` cuts over all scenarios; the full count is ten thousand."""
    row = Row(fault="power cut")
    dice = random.Random(20260301)
    total = n or 10_000
    for number, scenario in enumerate(scenarios):
        share = total // len(scenarios) + (number < total % len(scenarios))
        with scenario.place() as directory:
            before = Medium(directory)
            log = record(scenario, directory)
        for _ in range(share):
            _case(row, scenario, before, log, dice)
    return row


def _case(row: Row, scenario: Scenario, before: Medium, log: Log, dice: random.Random) -> None:
    medium = copy.deepcopy(before)
    acknowledged = set()
    for each in log[: dice.randint(0, len(log))]:
        if isinstance(each, Op):
            medium.replay(each)
        else:
            acknowledged.add(each)
    medium.cut(dice)
    with tempfile.TemporaryDirectory(dir=scene.workplace()) as place:
        state = medium.write(Path(place) / "vault")
        row.add((scenario.name, state), scenario.examine(Path(place) / "vault", acknowledged))
