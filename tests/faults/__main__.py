"""`python -m tests.faults [N]`: the fault matrix, N cases a row, or the full count."""

import argparse
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path

from . import doors, filesize, flips, hostile, kill, moving, mutations, powercut, report, scene, steps, tamper, window
from .report import Mutation, Row

ROWS: tuple[Callable[[int | None], Row], ...] = (
    kill.run,
    window.typing,
    steps.kill,
    powercut.run,
    filesize.run,
    steps.full,
    steps.broken,
    flips.database,
    flips.slots,
    flips.anchor,
    flips.backup,
    flips.journal,
    tamper.run,
    moving.rotating,
    moving.restoring,
    doors.wrong_key,
    doors.cut_off,
    doors.second_instance,
    doors.clock_jumps,
    doors.refusing_directory,
    window.trouble,
    window.plaintext,
    window.memory,
    window.offline,
    hostile.run,
)
IN_THE_WINDOW = (window.typing, window.trouble, window.plaintext, window.memory, window.offline)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("n", nargs="?", default="full", help="cases a row, or full")
    parser.add_argument("--out", type=Path, default=Path("build/faults.json"))
    parser.add_argument("--vault-only", action="store_true", help="leave out what needs the window")
    parser.add_argument("--weakenings", type=int, help="only the first so many checks of the harness itself")
    arguments = parser.parse_args()
    n = None if arguments.n == "full" else int(arguments.n)
    logging.disable(logging.CRITICAL)
    rows: list[Row] = []
    weakened: list[Mutation] = []
    try:
        print(report.table(()), flush=True)
        for run in ROWS if not arguments.vault_only else [each for each in ROWS if each not in IN_THE_WINDOW]:
            started = time.monotonic()
            rows.append(run(n))
            report.write(arguments.out, rows, weakened)  # an hour's work is not lost with its last row
            print(report.line(rows[-1]), f"{time.monotonic() - started:6.1f} s", flush=True)
        for each in mutations.run(arguments.weakenings):
            weakened.append(each)
            print(f"weakened: {each.weakened:45} {'noticed' if each.caught else 'NOT NOTICED'}", flush=True)
    finally:
        scene.clear()
    report.write(arguments.out, rows, weakened)
    return 0 if all(row.met for row in rows) and all(each.caught for each in weakened) else 1


sys.exit(main())
