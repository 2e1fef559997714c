"""Ids: each taken once, and none that means something else already."""

from collections import Counter
from collections.abc import Iterator

from app.domain.risk import OPEN_ANSWERS
from app.guide.checks.book import Book
from app.guide.sources import Entry, Problem


def problems(book: Book) -> Iterator[Problem]:
    yield from _entries(book)
    for entry in book.entries:
        yield from _inside(entry, entry.table, "")
    for item in book.pack.checklist.items:
        for choice in item.choices:
            if choice.id in OPEN_ANSWERS:
                what = f'the choice "{choice.id}" has an id that every item has already.'
                yield book.problem("item", item.id, what, "Delete it; that answer is always offered.")


def _entries(book: Book) -> Iterator[Problem]:
    seen: dict[tuple[str, object], str] = {}
    for entry in book.entries:
        if "id" not in entry.table:
            continue
        key = (entry.section, entry.table["id"])
        if key in seen:
            yield entry.problem(f"the id is taken already in {seen[key]}.", "Give one of them another id.")
        seen.setdefault(key, f"{entry.file}:{entry.line}")


def _inside(entry: Entry, value: object, where: str) -> Iterator[Problem]:
    """Ids of a list inside an entry, such as the steps of a protocol."""
    if isinstance(value, list):
        ids = [member["id"] for member in value if isinstance(member, dict) and "id" in member]
        for name, times in Counter(ids).items():
            if times > 1:
                yield entry.problem(f'the id "{name}" is there {times} times.', "Give each its own id.", where)
        for number, member in enumerate(value, 1):
            yield from _inside(entry, member, f"{where}[{number}]")
    elif isinstance(value, dict):
        for key, content in value.items():
            yield from _inside(entry, content, f"{where}.{key}" if where else key)
