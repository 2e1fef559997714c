"""What can be wrong with a pack whose entries have the right shape.  One module per kind of content."""

from collections.abc import Iterator

from app.guide.checks import (
    checklist,
    cues,
    ids,
    instruments,
    lengths,
    library,
    lowering,
    profiles,
    prompts,
    protocols,
    references,
    rules,
)
from app.guide.checks.book import Book
from app.guide.sources import Problem


def problems(book: Book) -> Iterator[Problem]:
    """Everything wrong with the content of `book`.

    What is named has to exist before it makes sense to ask what it does, and a rule has to be sound before it makes
    sense to try it out, so later checks wait for the earlier ones.
    """
    unknown = [*ids.problems(book), *references.problems(book)]
    yield from unknown
    if unknown:
        return
    unsound = [*checklist.problems(book), *rules.problems(book)]
    yield from unsound
    if not unsound:
        yield from lowering.problems(book)
    for check in (cues, protocols, prompts, instruments, profiles, library, lengths):
        yield from check.problems(book)
