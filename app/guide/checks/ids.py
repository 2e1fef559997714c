"""Ids: each taken once, and none that means something else already."""

from collections import Counter
from collections.abc import Iterable, Iterator

from app.domain.risk import OPEN_ANSWERS
from app.guide.checks.book import Book
from app.guide.sources import Problem


def problems(book: Book) -> Iterator[Problem]:
    yield from _entries(book)
    for item in book.pack.checklist.items:
        yield from _twice(book, "item", item.id, "choice", (choice.id for choice in item.choices))
        for choice in item.choices:
            if choice.id in OPEN_ANSWERS:
                what = f'the choice "{choice.id}" has an id that every item has already.'
                yield book.problem("item", item.id, what, "Delete it; that answer is always offered.")
    for protocol in book.pack.protocols:
        yield from _twice(book, "protocol", protocol.id, "step", (step.id for step in protocol.steps))
        for step in protocol.steps:
            yield from _twice(book, "protocol", protocol.id, f"field of step {step.id}", (f.id for f in step.fields))


def _entries(book: Book) -> Iterator[Problem]:
    seen: dict[tuple[str, object], str] = {}
    for entry in book.entries:
        if "id" not in entry.table:
            continue
        key = (entry.section, entry.table["id"])
        if key in seen:
            what = f"the id is taken already by an entry in {seen[key]}."
            yield entry.problem(what, "Give one of them another id.")
        seen.setdefault(key, entry.file)


def _twice(book: Book, section: str, id_: str, kind: str, ids: Iterable[str]) -> Iterator[Problem]:
    for name, times in Counter(ids).items():
        if times > 1:
            what = f'the {kind} "{name}" is there {times} times.'
            yield book.problem(section, id_, what, "Give each its own id.")
