"""Examines the files of a pack: the pack they make, or everything that is wrong with them."""

from app.guide.building import SECTIONS, Header, build
from app.guide.checks import problems as wrong_with
from app.guide.checks.book import Book
from app.guide.pack import GuidePack
from app.guide.shape import differences
from app.guide.sources import Entry, Problem, Sources, Table, parse


def examine(sources: Sources) -> tuple[GuidePack | None, list[Problem]]:
    """The pack, or None with the problems in the order of the files."""
    if not sources.files:
        return None, [Problem(".", "folder", "holds no .toml files.", "Choose the folder that holds pack.toml.")]
    entries, single, problems = parse(sources)
    problems += _shapes(entries, single)
    if problems:
        return None, problems
    pack = build(entries, single, sources.digest)
    problems = list(wrong_with(Book(pack, entries)))
    return (None if problems else pack), problems


def _shapes(entries: list[Entry], single: Table) -> list[Problem]:
    problems = list(differences(Entry("pack.toml", "pack", "pack", single, 1), Header))
    for entry in entries:
        kind = SECTIONS.get(entry.section)
        if kind is None:
            what = f"[[{entry.section}]] is not a known section."
            problems.append(entry.problem(what, f"Use one of: {', '.join(SECTIONS)}."))
        else:
            problems += differences(entry, kind)
    return problems
