"""Recall and precision of masking over labelled sentences, by kind.

A labelled span is found when every character of it is covered by findings, whatever kind they are of: what matters is
that it does not leave.  An event is found when half of it is covered, for nobody says where it begins.  A finding is
right when at least half of its characters are labelled.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from app.privacy import Finding, Kind, find

DATA = Path(__file__).parents[1] / "data" / "privacy"
TUNING = tuple(f"tuning{part}-{language}" for part in ("", "-late", "-third", "-wide") for language in ("zh", "en"))
HELD_BACK = ("held-back-zh", "held-back-en")
FRESH = ("fresh-zh", "fresh-en")
_LABEL = re.compile(r"\[(?P<kind>[a-z]+) (?P<words>[^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Labelled:
    text: str
    spans: tuple[tuple[int, int, Kind], ...]


@dataclass(slots=True)
class Score:
    wanted: int = 0
    found: int = 0
    named: int = 0
    proposed: int = 0
    right: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float | None:
        return self.found / self.wanted if self.wanted else None

    @property
    def precision(self) -> float | None:
        return self.right / self.proposed if self.proposed else None

    def add(self, other: "Score") -> None:
        for name in ("wanted", "found", "named", "proposed", "right"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.notes += other.notes


def parse(line: str) -> Labelled:
    """A line with its labels taken out of the text."""
    text, spans, at = "", [], 0
    for label in _LABEL.finditer(line):
        text += line[at : label.start()]
        spans.append((len(text), len(text) + len(label["words"]), Kind(label["kind"])))
        text += label["words"]
        at = label.end()
    return Labelled(text + line[at:], tuple(spans))


def labelled(files: Iterable[str]) -> list[Labelled]:
    lines = (line for file in files for line in (DATA / f"{file}.txt").read_text("utf-8").splitlines())
    return [parse(line) for line in lines if line and not line.startswith("#")]


def score(sentence: Labelled) -> dict[Kind, Score]:
    findings = find(sentence.text)
    scores = {kind: Score() for kind in Kind}
    covered = {at for finding in findings for at in range(finding.start, finding.end)}
    gold = {at for start, end, _ in sentence.spans for at in range(start, end)}
    for start, end, kind in sentence.spans:
        scores[kind].wanted += 1
        hit = sum(at in covered for at in range(start, end)) / (end - start)
        if hit == 1 or (kind is Kind.EVENT and hit >= 0.5):
            scores[kind].found += 1
            scores[kind].named += any(one.kind is kind and one.start < end and start < one.end for one in findings)
        else:
            scores[kind].notes.append(f"missed {kind} {sentence.text[start:end]}: {sentence.text}")
    for one in findings:
        scores[one.kind].proposed += 1
        if sum(at in gold for at in range(one.start, one.end)) * 2 >= one.end - one.start:
            scores[one.kind].right += 1
        else:
            scores[one.kind].notes.append(f"wrong {_shown(sentence, one)}: {sentence.text}")
    return scores


def _shown(sentence: Labelled, finding: Finding) -> str:
    return f"{finding.kind} {sentence.text[finding.start : finding.end]}"


GROUPS = {
    "numbers and contacts": (Kind.PHONE, Kind.ID, Kind.BANK, Kind.EMAIL, Kind.ACCOUNT, Kind.PLATE),
    "names": (Kind.NAME,),
    "places and organisations": (Kind.PLACE, Kind.SCHOOL, Kind.EMPLOYER, Kind.HOSPITAL),
    "dates and ages": (Kind.DATE, Kind.AGE),
    "events": (Kind.EVENT,),
    "all": tuple(Kind),
}


def scores(sentences: Iterable[Labelled]) -> dict[str, Score]:
    """Kind or group → its score."""
    kinds = {kind: Score() for kind in Kind}
    for sentence in sentences:
        for kind, one in score(sentence).items():
            kinds[kind].add(one)
    result = {kind.value: one for kind, one in kinds.items()}
    for name, members in GROUPS.items():
        result[name] = Score()
        for kind in members:
            result[name].add(kinds[kind])
    return result


def table(title: str, sentences: int, by_kind: dict[str, Score]) -> str:
    def share(value: float | None) -> str:
        return "–" if value is None else f"{value:.3f}"

    lines = [f"{title}: {sentences} sentences", f"{'':26}{'labelled':>9}{'recall':>8}{'precision':>11}{'its kind':>10}"]
    for name, one in by_kind.items():
        named = share(one.named / one.found if one.found else None)
        lines.append(f"{name:26}{one.wanted:9}{share(one.recall):>8}{share(one.precision):>11}{named:>10}")
    return "\n".join(lines)
