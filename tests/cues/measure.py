"""Precision and recall of the suggested items over labelled sentences, for each kind of sentence.

A sentence is labelled with the items a colleague would want proposed.  Each suggested item that is wanted, or welcome,
is right; each wanted one that is not suggested is missed.  "S2|S3": either will do, and counts once.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.cues import Lexicon, find

DATA = Path(__file__).parents[1] / "data" / "cues"
SETS = {
    "tuning": ("tuning", "tuning-more", "tuning-late"),
    "held back": ("held-back", "unseen"),
    "sideways": ("blind2", "blind-a", "blind-b", "blind-c", "own"),
}
"""What the lexicon was written with: each of these was read, sooner or later, for what it missed."""
FRESH = ("fresh",)
"""What it was never written with: the figure to believe.  Whoever tunes on it writes a new one."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """wanted: for each thing to propose, the items that will do.  welcome: neither right nor wrong."""

    kind: str
    text: str
    wanted: tuple[frozenset[str], ...]
    welcome: frozenset[str]


@dataclass(slots=True)
class Score:
    """right, wrong: suggested items.  missed: wanted things nothing was suggested for.  heard: sentences with something
    wanted in which anything was suggested at all."""

    sentences: int = 0
    right: int = 0
    wrong: int = 0
    missed: int = 0
    dangerous: int = 0
    heard: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    def add(self, other: "Score") -> None:
        for name in ("sentences", "right", "wrong", "missed", "dangerous", "heard"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.notes += other.notes


def labelled(parts: Iterable[str], languages: Iterable[str] = ("zh", "en")) -> list[Labelled]:
    found = []
    for file in (f"{part}-{language}" for part in parts for language in languages):
        for kind, lines in tomllib.loads((DATA / f"{file}.toml").read_text("utf-8")).items():
            for text, labels in lines:
                wanted = tuple(frozenset(one.split("|")) for one in labels.split() if not one.endswith("?"))
                welcome = frozenset(i for one in labels.split() if one.endswith("?") for i in one.strip("?").split("|"))
                found.append(Labelled(kind, text, wanted, welcome))
    return found


def score(lexicon: Lexicon, sentence: Labelled) -> Score:
    suggested = {cue.item for cue in find(lexicon, sentence.text) if cue.item is not None}
    met = [one for one in sentence.wanted if one & suggested]
    missed = [one for one in sentence.wanted if not one & suggested]
    wrong = suggested - sentence.welcome - {item for one in sentence.wanted for item in one}
    result = Score(
        sentences=1, right=len(met), wrong=len(wrong), missed=len(missed),
        dangerous=bool(sentence.wanted), heard=bool(sentence.wanted and suggested),
    )  # fmt: skip
    if missed or wrong:
        lost = " ".join("|".join(sorted(one)) for one in missed)
        result.notes.append(f"{sentence.kind}: {sentence.text}  missed: {lost or '–'}  wrong: {sorted(wrong) or '–'}")
    return result


def scores(lexicon: Lexicon, sentences: Iterable[Labelled]) -> dict[str, Score]:
    """Kind → its score, and `all`."""
    result: dict[str, Score] = {}
    total = Score()
    for sentence in sentences:
        one = score(lexicon, sentence)
        result.setdefault(sentence.kind, Score()).add(one)
        total.add(one)
    return {**result, "all": total}


def table(title: str, by_kind: dict[str, Score]) -> str:
    def share(value: float | None) -> str:
        return "    –" if value is None else f"{value:5.2f}"

    lines = [f"{title:12} sentences  precision  recall  heard"]
    for kind, one in by_kind.items():
        heard = one.heard / one.dangerous if one.dangerous else None
        numbers = f"{share(one.precision):>9}  {share(one.recall):>6}  {share(heard):>5}"
        lines.append(
            f"{kind:12} {one.sentences:9}  {numbers}   {one.right} right, {one.wrong} wrong, {one.missed} missed"
        )
    return "\n".join(lines)
