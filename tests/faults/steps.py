"""One fault at each single step: the process killed there, or the disk failing there, once or from then on."""

import errno
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path

from . import child
from .disk import Disk, Op
from .report import Row, Verdict
from .scene import SCENARIOS, Scenario


def kill(n: int | None, scenarios: Sequence[Scenario] = SCENARIOS) -> Row:
    """SIGKILL ahead of each change the process makes to the disk."""
    return _each_step(Row(fault="kill at each step"), scenarios, n, ("kill",))


def full(n: int | None, scenarios: Sequence[Scenario] = SCENARIOS) -> Row:
    return _each_step(Row(fault="disk full at each step"), scenarios, n, ("full once", "full from then on"))


def broken(n: int | None, scenarios: Sequence[Scenario] = SCENARIOS) -> Row:
    return _each_step(Row(fault="EIO at each step"), scenarios, n, ("EIO once", "EIO from then on"))


def count(scenario: Scenario) -> int:
    """How many changes the scenario makes to the disk."""
    with scenario.place() as directory:
        return len(_run(scenario, directory, lambda _: 0)[0].said)


def _each_step(row: Row, scenarios: Sequence[Scenario], n: int | None, manners: Sequence[str]) -> Row:
    for scenario in scenarios:
        total = count(scenario)
        every = max(1, total // n) if n else 1
        for manner in manners:
            for step in range(0, total, every):
                row.add((scenario.name, manner, step), _case(scenario, manner, step))
    return row


def kill_at(scenario: Scenario, directory: Path, step: int) -> set[int]:
    """Leave `directory` as a SIGKILL ahead of that step leaves it; returns what was acknowledged."""
    return _run(scenario, directory, _fault("kill", step))[1]


def _case(scenario: Scenario, manner: str, step: int) -> Verdict:
    with scenario.place() as directory:
        ended, acknowledged = _run(scenario, directory, _fault(manner, step))
        verdict = scenario.examine(directory, acknowledged)
        verdict.undetected += int(ended.failed)  # something else than a UserError
        return verdict


def _fault(manner: str, step: int) -> Callable[[Op], int]:
    passed = -1

    def fault(op: Op) -> int:
        nonlocal passed
        passed += 1
        if passed < step or (passed > step and not manner.endswith("on")):
            return 0
        if manner == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if manner.startswith("EIO"):
            return errno.EIO if op.kind != "create" else 0
        return errno.ENOSPC if op.kind in {"write", "create"} else 0

    return fault


def _run(scenario: Scenario, directory: Path, fault: Callable[[Op], int]) -> tuple[child.Ended, set[int]]:
    def act(say: child.Say) -> None:
        def watch(op: Op) -> int:
            failure = fault(op)
            say(op.kind)
            return failure

        Disk(directory, watch)
        scenario.act(directory, say)

    ended = child.run(act)
    return ended, {each for each in ended.said if isinstance(each, int)}
