"""How long the cues of a key take: the paragraph that changed is read again, in notes of 20,000 characters.

The engine alone, without the window; P3 holds it together with everything else that a key costs.
"""

import gc
import random
import time
from collections.abc import Iterator

from app.services.practice import notes as corpus
from tests.bench.figures import Figure, below, median, quantile

LENGTH = 20_000
KEYS = 2_000
TYPED = "她说最近总想死，没有告诉别人。"


def measure() -> Iterator[Figure]:
    gc.disable()  # as the console does: it collects when nobody is typing
    try:
        yield from _measure()
    finally:
        gc.enable()


def _measure() -> Iterator[Figure]:
    from app.domain.cues import Lexicon, Listener
    from app.guide import bundled

    pack = bundled()
    begun = time.perf_counter()
    lexicon = Lexicon(pack.cues)
    for _ in lexicon.prepare():
        pass  # the console does this before the telephone rings
    made = (time.perf_counter() - begun) * 1000
    text = _notes()
    lines = text.split("\n")
    begun = time.perf_counter()
    listener = Listener(lexicon)
    cues = sum(len(listener.hear(line)) for line in lines)
    opened = (time.perf_counter() - begun) * 1000
    taken = _keys(listener, max(lines, key=len))
    note = f"median {median(taken):.2f} ms; lexicon made in {made:.0f} ms, notes first read in {opened:.0f} ms"
    yield below(
        "cues-keystroke",
        f"cues of a key, notes of {LENGTH} characters in {len(lines)} lines with {cues} cues, slowest of a hundred",
        quantile(taken, 0.99), 2, note=note,
    )  # fmt: skip
    whole = _keys(listener, text.replace("\n", "。"))
    yield below(
        "cues-keystroke-one-paragraph",
        "the same in one single paragraph",
        quantile(whole, 0.99),
        2,
        note=f"median {median(whole):.3f} ms",
    )


def _keys(listener: "object", line: str) -> list[float]:
    from app.domain.cues import Listener

    assert isinstance(listener, Listener)
    taken = []
    at = len(line) // 2
    for number in range(KEYS):
        # a number now and then, so that no key finds the paragraph as it was before
        typed = f"{number} " if number % 30 == 0 else TYPED[number % len(TYPED)]
        line = line[:at] + typed + line[at:]
        at += len(typed)
        if number % 60 == 59:
            line = line[: at - 60] + line[at:]
            at -= 60
        begun = time.perf_counter()
        listener.hear(line)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _notes() -> str:
    rng = random.Random(3)
    text = ""
    while len(text) < LENGTH:
        text += corpus.note(rng) + "\n"
    return text[:LENGTH]
