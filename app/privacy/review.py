"""A document being looked through by a person: what is decided about each finding, and which texts are done.

Nothing is changed in place: every step gives a new review.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from app.domain.text import Language
from app.privacy.document import Document
from app.privacy.findings import Finding, How, Kind


class Verdict(StrEnum):
    """proposed: nobody has said anything yet; it will be masked unless somebody says no."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


Place = tuple[str, int, int]
"""Key of a text, start, end."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What was decided about one text, as it is kept: places only, no words."""

    ticked: bool = False
    judged: tuple[tuple[int, int, Verdict], ...] = ()
    added: tuple[tuple[int, int, Kind], ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "ticked": self.ticked,
            "judged": [list(one) for one in self.judged],
            "added": [list(one) for one in self.added],
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Kept":
        return cls(
            ticked=bool(kept["ticked"]),
            judged=tuple((start, end, Verdict(verdict)) for start, end, verdict in kept["judged"]),
            added=tuple((start, end, Kind(kind)) for start, end, kind in kept["added"]),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """How many places were masked, by kind and by whom found; and how many findings were left as they are."""

    machine: Mapping[Kind, int]
    hand: Mapping[Kind, int]
    rejected: int

    @property
    def masked(self) -> int:
        return sum(self.machine.values()) + sum(self.hand.values())


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """The texts of a document in order, keyed "0", "1" and so on.  ticked: keys of those somebody has looked
    through.  added: what was added by hand, in order."""

    document: Document
    verdicts: Mapping[Place, Verdict] = field(default_factory=dict)
    added: tuple[tuple[str, int, int, Kind], ...] = ()
    ticked: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, texts: Sequence[str], language: Language, day: date | None = None, kept: Mapping[int, Kept] | None = None
    ) -> "Review":
        """What is found in `texts`, with what was decided before.  kept: by the place of the text."""
        review = cls(document=Document.of({str(at): text for at, text in enumerate(texts)}, language, day))
        for at, one in (kept or {}).items():
            key = str(at)
            for start, end, kind in one.added:
                if 0 <= start < end <= len(texts[at]):
                    review = review.adding(key, start, end, kind)
            known = {(each.start, each.end) for each in review.findings(key)}
            judged = {(key, start, end): verdict for start, end, verdict in one.judged if (start, end) in known}
            ticked = review.ticked | ({key} if one.ticked else set())
            review = replace(review, verdicts={**review.verdicts, **judged}, ticked=ticked)
        return review

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self.document.texts)

    @property
    def complete(self) -> bool:
        """Whether every text was looked through."""
        return self.ticked == frozenset(self.keys)

    def text(self, key: str) -> str:
        return self.document.texts[key]

    def findings(self, key: str) -> tuple[Finding, ...]:
        return self.document.findings[key]

    def verdict(self, key: str, finding: Finding) -> Verdict:
        return self.verdicts.get((key, finding.start, finding.end), Verdict.PROPOSED)

    def judging(self, key: str, finding: Finding, verdict: Verdict) -> "Review":
        """Somebody said about this one place what becomes of it."""
        verdicts = {**self.verdicts, (key, finding.start, finding.end): verdict}
        return replace(self, verdicts=verdicts)

    def adding(self, key: str, start: int, end: int, kind: Kind) -> "Review":
        """Somebody found what the machine did not.  Where the same words stand in another text, that one has to be
        looked through again."""
        document = self.document.adding(key, start, end, kind)
        changed = {other for other in self.keys if document.findings[other] != self.document.findings[other]}
        return replace(
            self,
            document=document,
            verdicts={**self.verdicts, (key, start, end): Verdict.ACCEPTED},
            added=(*self.added, (key, start, end, kind)),
            ticked=self.ticked - (changed - {key}),
        )

    def ticking(self, key: str, *, ticked: bool = True) -> "Review":
        """Somebody looked through the text: what is proposed in it is accepted."""
        if not ticked:
            return replace(self, ticked=self.ticked - {key})
        accepted = {(key, one.start, one.end): Verdict.ACCEPTED for one in self.findings(key)}
        return replace(self, verdicts={**accepted, **self.verdicts}, ticked=self.ticked | {key})

    def accepted(self, key: str) -> tuple[Finding, ...]:
        """What will not leave."""
        return tuple(one for one in self.findings(key) if self.verdict(key, one) is not Verdict.REJECTED)

    def masked(self) -> dict[str, str]:
        """Typed → as it leaves.  Raises ValueError while a text was not looked through."""
        if not self.complete:
            raise ValueError("not every text was looked through")
        return {self.text(key): self.document.masked(key, self.accepted(key)) for key in self.keys}

    def tally(self) -> Tally:
        found = [one for key in self.keys for one in self.accepted(key)]
        machine, hand = (_by_kind(one for one in found if one.how is how) for how in How)
        whole = sum(len(self.findings(key)) for key in self.keys)
        return Tally(machine=machine, hand=hand, rejected=whole - len(found))

    def kept(self, key: str) -> Kept:
        """What to keep of one text."""
        return Kept(
            ticked=key in self.ticked,
            judged=tuple((start, end, verdict) for (of, start, end), verdict in self.verdicts.items() if of == key),
            added=tuple((start, end, kind) for of, start, end, kind in self.added if of == key),
        )

    def step(self, key: str, finding: Finding | None, forward: bool) -> tuple[str, Finding] | None:
        """The finding after (or before) `finding` of this text, in the texts that follow as well; from the edge of
        the text where there is none.  None at the end."""
        places = [(of, one) for of in self.keys for one in self.findings(of)]
        ordered = places if forward else places[::-1]
        if finding is not None:
            return next((then for now, then in pairwise(ordered) if now == (key, finding)), None)
        order = {of: at for at, of in enumerate(self.keys)}
        beyond = (place for place in ordered if (order[place[0]] - order[key]) * (1 if forward else -1) >= 0)
        return next(beyond, None)


def _by_kind(found: Iterator[Finding]) -> dict[Kind, int]:
    counted: dict[Kind, int] = {}
    for one in found:
        counted[one.kind] = counted.get(one.kind, 0) + 1
    return counted
