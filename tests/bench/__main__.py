"""Runs the figures and prints their table; the same as JSON into build/bench.json.

`python -m tests.bench P1 P8` runs some.  A figure that cannot be measured here is in the table all the same, and says
why.
"""

import importlib
import os
import sys
import time

from tests.bench.figures import Figure, machine, missing, table, write
from tests.bench.vaults import ROOT

PARTS = {
    "start": ("P1", "P12"),
    "live": ("P3", "P4", "P12-unlocked"),
    "arriving": ("call-start", "palette-open"),
    "cues": ("cues-keystroke",),
    "masking": ("P13",),
    "autosave": ("P5",),
    "search": ("P6",),
    "listing": ("P2", "P7"),
    "growth": ("growth", "P10", "P12-slope"),
    "keeping": ("P11", "P14", "unlock", "commits"),
    "pdf": ("P8", "P9"),
}
"""Each module with the figures it measures."""


def main(wanted: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled once, as where people work
    figures: list[Figure] = []
    for module, ids in PARTS.items():
        if wanted and not any(name in wanted for name in ids):
            continue
        begun = time.perf_counter()
        try:
            figures += importlib.import_module(f"tests.bench.{module}").measure()
        except Exception as error:  # noqa: BLE001  one figure that breaks must not hide the others
            figures.append(missing(ids[0], module, f"broke: {type(error).__name__}: {error}"))
        print(f"{', '.join(ids)}: {time.perf_counter() - begun:.0f} s", file=sys.stderr, flush=True)
    write(figures, ROOT / "build" / "bench.json")
    print(f"{machine()}\n\n{table(figures)}")
    return 0 if figures else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
