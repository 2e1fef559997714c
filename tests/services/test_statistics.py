"""Counts of calls, as they are reported."""

from collections.abc import Callable
from datetime import timedelta

from app.console import Console
from app.domain.calls import CallKind
from app.domain.profiles import Classification
from app.domain.risk import RiskLevel
from app.services.statistics import OTHER
from tests.builders import COLLEAGUE, FixedClock, a_call, a_draft


def test_calls_are_counted_by_level_kind_and_heading(console: Console, clock: FixedClock) -> None:
    category = console.guide.categories[0]
    call = a_draft(console, "甲", S4="within-72h", S6="yes")
    console.intake.classify(call, Classification(category=category.id))
    clock.pass_(minutes=20)
    console.intake.close_call(call, "挂断")
    a_call(console, "乙", kind=CallKind.REPEATED)
    a_call(console, "练", kind=CallKind.PRACTICE)
    figures = console.statistics.figures()
    assert (figures.total, figures.critical, figures.repeated, figures.handled) == (2, 1, 1, 0)
    assert figures.levels[RiskLevel.R4] == 1
    assert dict(figures.headings) == {category.heading: 1, OTHER: 1}
    assert figures.minutes == 20


def test_a_period_includes_both_its_days(console: Console, clock: FixedClock) -> None:
    first = clock.now().astimezone().date()
    a_call(console)
    clock.pass_(days=1)
    a_call(console)
    assert console.statistics.figures(first, first).total == 1
    assert console.statistics.figures(first, first + timedelta(days=1)).total == 2
    assert console.statistics.figures(first + timedelta(days=5), None).total == 0


def test_a_counsellor_counts_what_they_may_see(console: Console, restart: Callable[..., Console]) -> None:
    a_call(console)
    counsellor = restart(by=COLLEAGUE)
    a_call(counsellor)
    assert counsellor.statistics.figures().total == 1
