"""Whatever an entry names has to exist."""

from collections.abc import Iterable, Iterator

from app.domain.risk import OPEN_ANSWERS, Item, ItemKind, Rule
from app.guide.checks.book import Book
from app.guide.rows import ROWS
from app.guide.sources import Problem


def problems(book: Book) -> Iterator[Problem]:
    yield from _sources(book)
    if book.pack.version not in {change.version for change in book.pack.changes}:
        what = f"the changelog has nothing about version {book.pack.version}."
        yield book.problem("pack", "version", what, "Add a [[change]] that says what is new.")
    yield from _checklist(book)
    for rule in book.pack.checklist.rules:
        yield from _rule(book, rule)
    yield from _prompts(book)


def _unknown(
    book: Book, section: str, id_: str, kind: str, named: Iterable[str], known: Iterable[str]
) -> Iterator[Problem]:
    there = set(known)
    for name in dict.fromkeys(named):
        if name not in there:
            what = f'names the {kind} "{name}", which does not exist.'
            yield book.problem(section, id_, what, f"Use one of: {', '.join(sorted(there))}.")


def _sources(book: Book) -> Iterator[Problem]:
    known = {reference.id for reference in book.pack.references}
    for entry in book.entries:
        for where, source in _sources_in(entry.table, ""):
            for part in source.split(";"):
                name = part.strip().partition(" ")[0]
                if name not in known:
                    what = f'names "{name}", which is not a reference.'
                    yield entry.problem(what, "Add it as a [[reference]], or name one that is there.", where)


def _sources_in(value: object, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, content in value.items():
            inside = f"{where}.{key}" if where else key
            if key == "source" and isinstance(content, str):
                yield inside, content
            else:
                yield from _sources_in(content, inside)
    elif isinstance(value, list):
        for number, member in enumerate(value, 1):
            yield from _sources_in(member, f"{where}[{number}]")


def _checklist(book: Book) -> Iterator[Problem]:
    checklist = book.pack.checklist
    groups = [group.id for group in checklist.groups]
    items = {item.id: item for item in checklist.items}
    for item in checklist.items:
        yield from _unknown(book, "item", item.id, "group", [item.group], groups)
    yield from _unknown(book, "pack", "clearing", "item", checklist.clearing, items)
    for name in checklist.clearing:
        if name in items and items[name].kind is ItemKind.SCALE:
            what = f'names the scale "{name}", which cannot be answered no.'
            yield book.problem("pack", "clearing", what, "Name items with choices only.")


def _rule(book: Book, rule: Rule) -> Iterator[Problem]:
    pack = book.pack
    items = {item.id: item for item in pack.checklist.items}
    conditions = (*rule.all, *rule.any, *rule.none)
    yield from _unknown(book, "rule", rule.id, "item", (c.item for c in conditions), items)
    yield from _unknown(book, "rule", rule.id, "item", rule.flagged, items)
    yield from _unknown(book, "rule", rule.id, "action", rule.actions, (action.id for action in pack.actions))
    opened = [rule.protocol] if rule.protocol else []
    yield from _unknown(book, "rule", rule.id, "protocol", opened, (protocol.id for protocol in pack.protocols))
    for condition in conditions:
        if condition.item in items:
            known = _answers(items[condition.item])
            yield from _unknown(book, "rule", rule.id, f"answer of {condition.item}", condition.answer, known)


def _answers(item: Item) -> tuple[str, ...]:
    return () if item.kind is ItemKind.SCALE else (*(choice.id for choice in item.choices), *OPEN_ANSWERS)


def _prompts(book: Book) -> Iterator[Problem]:
    pack = book.pack
    stages = [stage.id for stage in pack.stages]
    playbooks = [playbook.id for playbook in pack.playbooks]
    for prompt in pack.prompts:
        yield from _unknown(book, "prompt", prompt.id, "stage", [prompt.stage], stages)
        yield from _unknown(book, "prompt", prompt.id, "playbook", [prompt.playbook], playbooks)
        yield from _unknown(book, "prompt", prompt.id, "row", [prompt.row], ROWS)
