"""P5: one autosave, committed, against stdlib sqlite3 without encryption under the same journal settings.

The peer runs the same statements on the same tables, in a file beside ours.  The two alternate, a save each.
"""

import random
import sqlite3  # noqa: TID251  the peer
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from app.services.practice import notes as corpus
from tests.bench.figures import Figure, at_most, median, quantile
from tests.bench.vaults import ROOT
from tests.builders import FixedClock, a_console, a_draft

SAVES = 400
_PRAGMAS = (
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)
_SAVE = (
    "UPDATE note SET text = ?, revision = ?, saved_at = ? WHERE call_id = 1 AND revision < ?"
    " AND EXISTS (SELECT 1 FROM call WHERE id = call_id AND status = 'draft')"
)


def measure() -> Iterator[Figure]:
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as scratch:
        ours, peer = _alternate(Path(scratch))
    yield at_most(
        "P5",
        "autosave commit, against sqlite3 without encryption",
        median(ours),
        median(peer),
        ratio=1.5,
        note=f"p99: ours {quantile(ours, 0.99):.2f} ms, peer {quantile(peer, 0.99):.2f} ms",
    )


def _alternate(scratch: Path) -> tuple[list[float], list[float]]:
    clock = FixedClock()
    console = a_console(scratch / "vault", clock)
    call = a_draft(console, "x")
    plain = _plain(scratch / "plain.db")
    text = corpus.note(random.Random(5)) * 4
    ours, peer = [], []
    for revision in range(2, SAVES + 2):
        notes = text[: 200 + revision * 3]
        begun = time.perf_counter()
        console.intake.save_notes(call, notes, revision)
        between = time.perf_counter()
        plain.execute("BEGIN IMMEDIATE")
        plain.execute(_SAVE, (notes, revision, "2026-03-04T18:30:00.000000+00:00", revision))
        plain.execute("INSERT OR IGNORE INTO words_due (call_id) VALUES (1)")
        plain.execute("COMMIT")
        peer.append((time.perf_counter() - between) * 1000)
        ours.append((between - begun) * 1000)
    plain.close()
    console.close()
    return ours[20:], peer[20:]


def _plain(path: Path) -> sqlite3.Connection:
    """The tables a save touches, as in the vault."""
    plain = sqlite3.connect(path, isolation_level=None)
    for pragma in _PRAGMAS:
        plain.execute(f"PRAGMA {pragma}")
    plain.executescript(
        "CREATE TABLE call (id INTEGER PRIMARY KEY, status TEXT NOT NULL) STRICT;"
        "CREATE TABLE note (call_id INTEGER PRIMARY KEY REFERENCES call (id), revision INTEGER NOT NULL DEFAULT 0,"
        " saved_at TEXT NOT NULL, text TEXT NOT NULL DEFAULT '') STRICT;"
        "CREATE TABLE words_due (call_id INTEGER PRIMARY KEY) STRICT;"
        "INSERT INTO call VALUES (1, 'draft'); INSERT INTO note VALUES (1, 0, '', '')"
    )
    return plain
