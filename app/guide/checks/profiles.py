"""Profile rules: each can match, and something follows when it does."""

from collections.abc import Iterator

from app.domain.profiles import ProfileDimensionId, ProfileOptionId, ProfileRule
from app.guide.checks.book import Book
from app.guide.sources import Problem

_Options = dict[ProfileDimensionId, set[ProfileOptionId]]


def problems(book: Book) -> Iterator[Problem]:
    options = {d.id: {option.id for option in d.options} for d in book.pack.profile_dimensions}
    for rule in book.pack.profile_rules:
        for what, mend in _faults(rule, options):
            yield book.problem("profile_rule", rule.id, what, mend)


def _faults(rule: ProfileRule, options: _Options) -> Iterator[tuple[str, str]]:
    if not rule.when:
        yield "has no condition, so it would match every caller.", "Add when."
    if not (rule.playbook or rule.within_hours or rule.actions):
        yield "leads to nothing.", "Give it a playbook, within_hours or actions."
    if rule.within_hours is not None and rule.within_hours <= 0:
        yield f"wants a follow-up within {rule.within_hours} hours.", "Use a positive number."
    allowed: _Options = {}
    for match in rule.when:
        there = options[match.dimension]
        for name in match.option:
            if name not in there:
                what = f'names the option "{name}", which {match.dimension} does not have.'
                yield what, f"Use one of: {', '.join(sorted(there))}."
        allowed[match.dimension] = allowed.get(match.dimension, there) & set(match.option)
    for dimension, left in allowed.items():
        if not left:
            yield f"can never match: nothing is left of {dimension}.", "Correct its conditions."
