"""How long masking a note takes: find what identifies somebody in 2,000 characters, name it, and write the note
without it.  Processor time: nothing in it waits."""

import gc
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle

from tests.bench.figures import Figure, below, median, quantile
from tests.bench.vaults import ROOT

LENGTH = 2_000
NOTES = 60
_IMPORT = (
    "import time; t = time.perf_counter(); from app.privacy import find; find('他说 I'); print(time.perf_counter() - t)"
)


def measure() -> Iterator[Figure]:
    gc.disable()  # as the console does: it collects when nobody is typing
    try:
        yield from _measure()
    finally:
        gc.enable()


def _measure() -> Iterator[Figure]:
    from app.domain.text import Language
    from app.privacy import Document

    taken, found = [], 0
    for note in _notes():
        begun = time.thread_time()
        document = Document.of({"notes": note}, Language.ZH)
        document.masked("notes", document.findings["notes"])
        taken.append((time.thread_time() - begun) * 1000)
        found += len(document.findings["notes"])
    first = subprocess.run([sys.executable, "-c", _IMPORT], cwd=ROOT, capture_output=True, text=True, check=True)
    note = (
        f"median {median(taken):.1f} ms, {found // NOTES} findings a note; "
        f"first use in a fresh process {float(first.stdout) * 1000:.0f} ms"
    )
    yield below(
        "P13", f"masking a note of {LENGTH} characters, slowest of twenty", quantile(taken, 0.95), 30, note=note
    )


def _notes() -> Iterator[str]:
    """Notes of labelled sentences: more names and numbers than any real one has."""
    from tests.privacy.measure import HELD_BACK, TUNING, labelled

    rng = random.Random(13)
    sentences = [one.text for one in labelled((*TUNING, *HELD_BACK))]
    rng.shuffle(sentences)
    endless = cycle(sentences)
    for _ in range(NOTES):
        note = ""
        while len(note) < LENGTH:
            note += next(endless) + "\n"
        yield note[:LENGTH]
