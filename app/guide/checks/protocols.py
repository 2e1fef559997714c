"""Protocols: each is opened by something, has what must be recorded, and its time targets run forward."""

from collections.abc import Iterator
from itertools import pairwise

from app.domain.crisis import Protocol
from app.guide.checks.book import Book
from app.guide.sources import Problem


def problems(book: Book) -> Iterator[Problem]:
    plans = book.pack.levels
    opened = {rule.protocol for rule in book.pack.checklist.rules}
    opened |= {protocol for plan in plans for protocol in (plan.protocol, plan.on_hangup)}
    for protocol in book.pack.protocols:
        for what, mend in _faults(protocol):
            yield book.problem("protocol", protocol.id, what, mend)
        if protocol.id not in opened:
            yield book.problem("protocol", protocol.id, "is opened by nothing.", "Name it in a rule or in a [[level]].")


def _faults(protocol: Protocol) -> Iterator[tuple[str, str]]:
    if not any(step.key for step in protocol.steps):
        yield (
            "has no key step, so a call would count as complete without it.",
            "Mark the steps that matter with key = true.",
        )
    timed = [step for step in protocol.steps if step.within is not None]
    for earlier, later in pairwise(timed):
        if (later.within or 0) < (earlier.within or 0):
            what = f'the step "{later.id}" has an earlier target than "{earlier.id}" before it.'
            yield what, "Put the steps in the order they are due."
