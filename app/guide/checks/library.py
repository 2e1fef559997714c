"""The parts that are looked up: complete where the console counts on it, and answerable where something is asked."""

from collections.abc import Iterator
from itertools import pairwise

from app.domain.calls import CallKind
from app.domain.risk import RiskLevel
from app.domain.wellbeing import ReadinessKind
from app.guide.checks.book import Book
from app.guide.sources import Problem

_ANCHORS = 5
_PLAN_PARTS = 6


def problems(book: Book) -> Iterator[Problem]:
    yield from _complete(book)
    yield from _levels(book)
    yield from _asked(book)
    yield from _offered(book)


def _complete(book: Book) -> Iterator[Problem]:
    pack = book.pack
    levels, kinds = {plan.id for plan in pack.levels}, {call_type.id for call_type in pack.call_types}
    for level in RiskLevel:
        if level not in levels:
            yield book.problem("pack", "level", f"nothing is said about {level}.", "Add a [[level]] with this id.")
    for kind in CallKind:
        if kind not in kinds:
            what = f'nothing is said about calls of the kind "{kind}".'
            yield book.problem("pack", "call_type", what, "Add a [[call_type]] with this id.")
    if len(pack.plan_parts) != _PLAN_PARTS:
        what = f"the safety plan has {len(pack.plan_parts)} parts."
        yield book.problem("pack", "plan_part", what, "It has six; see safety-plan.toml.")


def _levels(book: Book) -> Iterator[Problem]:
    for plan in book.pack.levels:
        if plan.id.urgent and not plan.on_hangup:
            what = "says nothing about a line that goes dead."
            yield book.problem("level", plan.id, what, "Name a protocol under on_hangup.")
        for earlier, later in pairwise(plan.follow_ups):
            if later.hours <= earlier.hours:
                what = f"the follow-up after {later.hours} hours stands behind one after {earlier.hours}."
                yield book.problem("level", plan.id, what, "Put the earliest first.")


def _asked(book: Book) -> Iterator[Problem]:
    pack = book.pack
    for quality in pack.quality:
        if len(quality.anchors) != _ANCHORS:
            what = f"has {len(quality.anchors)} anchors."
            yield book.problem("quality", quality.id, what, "Give it five, for 0 to 4.")
    for item in pack.readiness:
        if len(item.anchors) != (_ANCHORS if item.kind is ReadinessKind.SCALE else 0):
            what = f"has {len(item.anchors)} anchors."
            yield book.problem("readiness", item.id, what, "A scale has five, for 0 to 4; a check has none.")
    for quiz in pack.quiz:
        right = sum(answer.right for answer in quiz.answers)
        if right != 1:
            yield book.problem("quiz", quiz.id, f"has {right} right answers.", "Mark exactly one with right = true.")


def _offered(book: Book) -> Iterator[Problem]:
    for advice in book.pack.readiness_advice:
        if not 1 <= advice.count <= len(advice.items):
            what = f"waits for {advice.count} of {len(advice.items)} items: it is never given."
            yield book.problem("advice", advice.id, what, "Correct count.")
    for pacer in book.pack.breathing:
        if pacer.breathe_in < 1 or pacer.breathe_out < 1 or pacer.seconds < pacer.breathe_in + pacer.breathe_out:
            yield book.problem("breathing", pacer.id, "is too short for one breath.", "Give it more seconds.")
