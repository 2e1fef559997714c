"""P1 and the memory at rest: a fresh process from exec to its first page, against a bare window with one text edit.

Both sides run under the same probe: an event filter that waits until one named widget has been painted, then prints
when that was (on the monotonic clock, which processes share) and how much memory is in use.  Runs alternate, medians
count.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure, at_most, below, median

ROOT = Path(__file__).resolve().parents[2]
FIRST_FIELD = "unlock.passphrase"
"""The field of the unlock page a person types into: when it is painted, the page is there."""


def measure(runs: int = 11) -> Iterator[Figure]:
    """Start and resident memory, median of `runs` alternating fresh processes."""
    with tempfile.TemporaryDirectory() as scratch:
        vault = Path(scratch) / "vault"
        from tests.bench.vaults import new_vault

        new_vault(vault)
        ours: list[tuple[float, float]] = []
        bare: list[tuple[float, float]] = []
        for run in range(runs + 1):  # the first of each only warms the file cache
            a, b = _start(FIRST_FIELD, ["--vault", str(vault)]), _start("bare", [])
            if run:
                ours.append(a)
                bare.append(b)
    start = median(seconds for seconds, _ in ours) * 1000, median(seconds for seconds, _ in bare) * 1000
    yield at_most("P1", "start: exec → unlock page painted, against a bare window", *start, ratio=1.3)
    locked, floor = median(size for _, size in ours), median(size for _, size in bare)
    yield below(
        "P12-unlock-page", "resident memory at the unlock page", locked, 160, unit="MB", note=f"bare: {floor:.0f} MB"
    )


def _start(field: str, arguments: list[str]) -> tuple[float, float]:
    """Seconds from exec to the paint of `field`, and the resident megabytes then."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.probe", field, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    for line in done.stdout.splitlines():
        if line.startswith("painted "):
            _, when, resident = line.split()
            return float(when) - begun, float(resident)
    raise RuntimeError(f"{field} was never painted: {done.stderr[-2000:]}")
