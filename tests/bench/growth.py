"""How the case log grows with the calls in it: the list, its orders and searches, 1,000 to 100,000 calls and,
with TINGAN_BENCH_MILLION set, a million; and what many saves leave in memory (P12).
"""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from app.console import Console
from app.domain.calls import CallFilter
from app.domain.caselog import Column, Order
from app.domain.people import Person, PersonId, Role
from app.domain.risk import RiskLevel
from app.services.casework import Casework
from tests.bench.figures import Figure, at_most, below, median
from tests.bench.probe import resident
from tests.bench.vaults import ROOT, opened, vault_of
from tests.builders import a_draft

SIZES = (1_000, 10_000, 100_000, *((1_000_000,) if os.environ.get("TINGAN_BENCH_MILLION") else ()))
RUNS = 9
SAVES = 10_000
PAGE = 200


def measure() -> Iterator[Figure]:
    taken: dict[str, dict[int, float]] = {}
    for size in SIZES:
        console = opened(vault_of(size))
        try:
            for name, job in _jobs(console).items():
                taken.setdefault(name, {})[size] = _timed(job)
        finally:
            console.close()
    yield _statistics()
    few = SIZES[0]
    for name, by_size in taken.items():
        course = " → ".join(f"{size:,}: {value:.1f} ms" for size, value in by_size.items())
        growth = by_size[100_000] / by_size[few]
        yield Figure(
            id=f"growth-{name}", name=f"{name}, 100,000 calls against 1,000", ours=by_size[100_000], peer=by_size[few],
            goal="told", met=None, note=f"{course} (×{growth:.1f})",
        )  # fmt: skip
    yield _slope()


def _jobs(console: Console) -> dict[str, Callable[[], object]]:
    log = console.casework
    somebody = Person(id=PersonId("practice-0"), name="", role=Role.COUNSELLOR)
    own = Casework(console._vault, log._guides, somebody)
    high = CallFilter(levels=frozenset({RiskLevel.R3, RiskLevel.R4}))
    waiting = CallFilter(needs_supervision=True)
    return {
        "first-page": partial(log.first_page, CallFilter(), Order(), PAGE),
        "first-page-by-level": partial(log.first_page, CallFilter(), Order(Column.LEVEL), PAGE),
        "first-page-high": partial(log.first_page, high, Order(), PAGE),
        "first-page-needs-supervision": partial(log.first_page, waiting, Order(), PAGE),
        "order-of-all": partial(log.order, CallFilter(), Order()),
        "order-by-counsellor": partial(log.order, CallFilter(), Order(Column.COUNSELLOR)),
        "first-page-of-a-counsellor": partial(own.first_page, CallFilter(), Order(), PAGE),
        "search-of-a-counsellor": partial(own.find, "自杀", CallFilter(), 50),
        "search-frequent": partial(log.find, "自杀", CallFilter(), 50),
        "search-rare": partial(log.find, "氯氮平", CallFilter(), 50),
        "search-with-field": partial(log.find, "自杀 level:R4", CallFilter(), 50),
        "search-best-first": partial(log.find, "安眠药 天台", CallFilter(), 50, best_first=True),
    }


def _timed(job: Callable[[], object]) -> float:
    job()
    taken = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        job()
        taken.append((time.perf_counter() - begun) * 1000)
    return median(taken)


def _statistics() -> Figure:
    """The figures of the page against one aggregate pass over the same columns, without names and headings."""
    console = opened(vault_of(100_000))
    try:
        ours = _timed(console.statistics.figures)
        peer = _timed(partial(console.casework._vault.query, _PASS))
    finally:
        console.close()
    return at_most("P10", "statistics of 100,000 calls, against one aggregate pass", ours, peer, ratio=2)


_PASS = (
    "SELECT level, kind, category, complete, count(*), sum(julianday(ended_at) - julianday(started_at)) FROM call"
    " LEFT JOIN classification ON classification.call_id = call.id GROUP BY 1, 2, 3, 4"
)


def _slope() -> Figure:
    """Memory after ten thousand saves of a note, more than after the first thousand."""
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as scratch:
        directory = Path(scratch) / "vault"
        shutil.copytree(vault_of(1_000), directory, ignore=shutil.ignore_patterns("peer-*", "backups"))
        console = opened(directory)
        try:
            call = a_draft(console)
            text, begun = "说到最近睡不着，" * 60, 0.0
            for revision in range(1, SAVES + 1):
                console.intake.save_notes(call, f"{text}{revision}", revision)
                if revision == SAVES // 10:
                    begun = resident()
            grown = resident() - begun
        finally:
            console.close()
    return below("P12-slope", "memory after 10,000 saves, more than after 1,000", grown, 2, unit="MB")
