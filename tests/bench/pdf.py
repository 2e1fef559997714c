"""P8 and P9: a supervision summary as an encrypted PDF, alone in a fresh process and when warm, and fifty in one."""

import importlib.util
import os
import pickle
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from app.domain.risk import AnswerState
from app.reports.content import AnswerLine, SummaryContent
from app.reports.encrypt import encrypt
from app.services.practice.notes import notes
from tests.bench import pdf_peers
from tests.bench.figures import Figure, at_most, below, median, missing
from tests.reports.calls import a_summary

ROOT = Path(__file__).resolve().parents[2]
_FRESH = "P8-fresh"
_RUNS = {"ours": 9, "typst": 9, "fpdf2": 3, "weasyprint": 3}


def measure(cases: int = 50) -> Iterator[Figure]:
    """Medians over alternating runs."""
    made = {maker: importlib.util.find_spec(maker.removesuffix("2")) is not None for maker in pdf_peers.PEERS}
    peers = [maker for maker, there in made.items() if there]
    with tempfile.TemporaryDirectory() as scratch:
        one = _fresh(_cases(1), peers, Path(scratch), _RUNS)
        yield below(_FRESH, "one summary: exec → encrypted PDF on disk", one["ours"], 500)
        for maker, ratio in (("fpdf2", 0.25), ("weasyprint", 0.25), ("typst", None)):
            yield _against(f"{_FRESH}-{maker}", f"the same, against {maker}", one, maker, ratio)
        yield _warm() if "typst" in peers else missing("P8-warm", "the same when warm", "typst is not installed")
        runs = {"ours": 5, "typst": 5, "fpdf2": 1, "weasyprint": 1}
        many = _fresh(_cases(cases), peers, Path(scratch), runs)
        for maker, ratio in (("typst", 2.0), ("fpdf2", None), ("weasyprint", None)):
            yield _against(
                f"P9-{maker}", f"{cases} cases in one PDF, fresh process, against {maker}", many, maker, ratio
            )


def _cases(count: int) -> list[SummaryContent]:
    """As many different calls: their own notes, answers, times and lengths, under the same guide."""
    content, rng = a_summary(), random.Random(7)
    made = []
    for number, note in enumerate(notes(count, seed=3)):
        early = rng.randrange(40)
        groups = tuple(
            replace(group, answers=tuple(_another(answer, rng, early) for answer in group.answers))
            for group in content.groups
        )
        flags = tuple(replace(flag, at=(flag.at or 0) + early) for flag in content.flags)
        moves = tuple(replace(move, at=move.at + early) for move in content.moves)
        name, length = f"{content.counsellor}{number}", (content.length or 0) + early
        made.append(
            replace(content, notes=note, counsellor=name, groups=groups, flags=flags, moves=moves, length=length)
        )
    return made


def _another(answer: AnswerLine, rng: random.Random, early: int) -> AnswerLine:
    """The same item, answered at another moment and perhaps in another way."""
    at = None if answer.at is None else answer.at + early
    return replace(answer, at=at, state=rng.choice(list(AnswerState)) if rng.random() < 0.3 else answer.state, text="")


def _against(id_: str, name: str, seconds: dict[str, float], maker: str, ratio: float | None) -> Figure:
    if maker not in seconds:
        return missing(id_, name, f"{maker} is not installed", ours=seconds["ours"])
    if ratio is None:
        return Figure(id=id_, name=name, ours=seconds["ours"], peer=seconds[maker], goal="for comparison", met=None)
    return at_most(id_, name, seconds["ours"], seconds[maker], ratio=ratio)


def _fresh(contents: list[SummaryContent], peers: list[str], scratch: Path, runs: dict[str, int]) -> dict[str, float]:
    """Milliseconds from exec to the end of the process, by maker."""
    given = {"ours": scratch / "ours.bin", "peers": scratch / "peers.bin"}
    given["ours"].write_bytes(pickle.dumps(contents))
    given["peers"].write_bytes(pickle.dumps(pdf_peers.words_of(contents)))
    taken: dict[str, list[float]] = {maker: [] for maker in ("ours", *peers)}
    for run in range(max(runs.values()) + 1):  # the first of each only warms the file cache
        for maker, series in taken.items():
            if run > runs[maker] or (run == 0 and runs[maker] == 1):
                continue
            begun = time.perf_counter()
            subprocess.run(
                [
                    sys.executable, "-m", "tests.bench.pdf_peers", maker, given["ours" if maker == "ours" else "peers"],
                    scratch / "out.pdf",
                ],
                cwd=ROOT, env=dict(os.environ), check=True, timeout=300,
            )  # fmt: skip
            if run:
                series.append((time.perf_counter() - begun) * 1000)
    return {maker: median(series) for maker, series in taken.items()}


def _warm(runs: int = 15) -> Figure:
    """In one process that has done it before.  Typst keeps its compiler and fonts; every document differs a little."""
    import typst

    compiler = typst.Compiler(font_paths=[str(pdf_peers.FONTS)], ignore_system_fonts=True)

    def theirs(content: SummaryContent) -> Callable[[], bytes]:
        source = pdf_peers.typst_source(pdf_peers.words_of([content])).encode()
        return lambda: encrypt(compiler.compile(input=source, format="pdf"), pdf_peers.PASSPHRASE)

    def ours(content: SummaryContent) -> Callable[[], bytes]:
        return lambda: encrypt(pdf_peers.ours([content]), pdf_peers.PASSPHRASE)

    taken: dict[str, list[float]] = {"ours": [], "typst": []}
    for run, content in enumerate(_cases(runs + 2)):
        for maker, job in (("ours", ours(content)), ("typst", theirs(content))):
            begun = time.perf_counter()
            job()
            if run > 1:
                taken[maker].append((time.perf_counter() - begun) * 1000)
    return at_most(
        "P8-warm", "one summary when warm, against typst", median(taken["ours"]), median(taken["typst"]), ratio=1.0
    )
