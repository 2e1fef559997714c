"""Protocols: each is opened by something, has what must be recorded, and its time targets run forward."""

from collections.abc import Iterator
from itertools import pairwise

from app.domain.crisis import Protocol
from app.guide.checks.book import Book
from app.guide.sources import Problem


def problems(book: Book) -> Iterator[Problem]:
    opened = {rule.protocol for rule in book.pack.checklist.rules}
    for protocol in book.pack.protocols:
        for what, mend in _faults(protocol):
            yield book.problem("protocol", protocol.id, what, mend)
        if protocol.id not in opened and not protocol.by_hand:
            what = "is opened by no rule."
            yield book.problem("protocol", protocol.id, what, "Name it in a rule, or add by_hand = true.")


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
