"""How many calls there were: by level, by kind, and by problem under the headings the ministry counts."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from app.domain.calls import CallKind
from app.domain.people import Person
from app.domain.risk import RiskLevel
from app.domain.text import Text
from app.services.guides import Guides
from app.services.seeing import Seeing
from app.store import counts
from app.vault.vault import Vault

OTHER = Text("未归类", "Not classified")


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """total: without practice calls.  handled: closed complete.  minutes: on the line, together.  repeated: by somebody
    who calls often.  headings: by problem, under the heading it is reported under, most first."""

    total: int
    handled: int
    minutes: int
    repeated: int
    known_callers: int
    levels: dict[RiskLevel, int]
    kinds: dict[CallKind, int]
    headings: tuple[tuple[Text, int], ...]

    @property
    def critical(self) -> int:
        """Danger at the time of the call: R4."""
        return self.levels.get(RiskLevel.R4, 0)


class Statistics:
    """Of the calls whoever is here may see."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault, self._guides, self._seeing = vault, guides, Seeing(vault, me)

    def figures(self, since: date | None = None, until: date | None = None) -> Figures:
        """Of the local days from `since` to `until`, both included."""
        headings = {category.id: category.heading for category in self._guides.current.categories}
        levels, kinds, problems = Counter[RiskLevel](), Counter[CallKind](), Counter[Text]()
        handled, minutes, known = 0, 0.0, 0
        for level, kind, category, complete, closed, calls, spent, coded in counts.groups(
            self._vault, since, until, self._seeing.calls
        ):
            levels[RiskLevel(level)] += calls
            kinds[CallKind(kind)] += calls
            problems[headings.get(category, OTHER)] += calls
            handled += calls if complete and closed else 0
            minutes += spent
            known += coded
        return Figures(
            total=levels.total(),
            handled=handled,
            minutes=round(minutes),
            repeated=kinds[CallKind.REPEATED],
            known_callers=known,
            levels=dict(levels),
            kinds=dict(kinds),
            headings=tuple(problems.most_common()),
        )
