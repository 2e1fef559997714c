"""What can be wrong with a pack whose entries have the right shape: references, rules, prompts."""

from collections.abc import Iterator

from app.guide.pack import GuidePack
from app.guide.sources import Entry, Problem


def check_pack(pack: GuidePack, entries: list[Entry]) -> Iterator[Problem]:
    """Everything wrong with `pack`, built from `entries`."""
    yield from _duplicates(entries)


def _duplicates(entries: list[Entry]) -> Iterator[Problem]:
    seen: dict[tuple[str, object], str] = {}
    for entry in entries:
        if "id" not in entry.table:
            continue
        key = (entry.section, entry.table["id"])
        if key in seen:
            yield Problem(entry.file, entry.name, f"this id is taken already in {seen[key]}.", "Give it another id.")
        seen.setdefault(key, entry.file)
