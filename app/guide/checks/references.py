"""Whatever an entry names has to exist."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from app.domain.risk import OPEN_ANSWERS, Item, ItemKind, Rule
from app.guide.building import FIELDS
from app.guide.checks.book import Book
from app.guide.rows import ROWS
from app.guide.sources import Entry, Problem

_LINKS: tuple[tuple[str, str, Callable[[Any], Iterable[str | None]]], ...] = (
    # section, what it names, where
    ("advice", "readiness item", lambda advice: advice.items),
    ("call_type", "playbook", lambda call_type: (call_type.playbook,)),
    ("category", "playbook", lambda category: (category.playbook,)),
    ("cue", "item", lambda cue: (cue.item, *cue.beside)),
    ("cue_turn", "item", lambda turn: (turn.item, turn.past, turn.other, turn.other_past)),
    ("instrument", "item", lambda instrument: (item for alert in instrument.alerts for item in alert.ask)),
    ("level", "action", lambda level: level.actions),
    ("level", "playbook", lambda level: (level.playbook,)),
    ("level", "protocol", lambda level: (level.protocol, level.on_hangup)),
    ("profile_rule", "action", lambda rule: rule.actions),
    ("profile_rule", "playbook", lambda rule: (rule.playbook,)),
    ("profile_rule", "profile dimension", lambda rule: (match.dimension for match in rule.when)),
    ("prompt", "playbook", lambda prompt: (prompt.playbook,)),
    ("prompt", "row", lambda prompt: (prompt.row,)),
    ("prompt", "stage", lambda prompt: (prompt.stage,)),
    ("special_group", "playbook", lambda group: (group.playbook,)),
)


def problems(book: Book) -> Iterator[Problem]:
    pack = book.pack
    if pack.version not in {change.version for change in pack.changes}:
        what = f"the changelog has nothing about version {pack.version}."
        yield book.problem("pack", "version", what, "Add a [[change]] that says what is new.")
    for entry in book.entries:
        yield from _sources(book, entry)
        yield from _unknown(entry, "row", _listed(entry.table.get("rows")), ROWS)
    known = _known(book)
    for section, kind, names in _LINKS:
        for member in getattr(pack, FIELDS[section]):
            yield from _unknown(book.entry(section, member.id), kind, names(member), known[kind])
    yield from _checklist(book, known)


def _known(book: Book) -> dict[str, set[str]]:
    pack = book.pack
    return {
        "action": {action.id for action in pack.actions},
        "item": {item.id for item in pack.checklist.items},
        "playbook": {playbook.id for playbook in pack.playbooks},
        "profile dimension": {dimension.id for dimension in pack.profile_dimensions},
        "protocol": {protocol.id for protocol in pack.protocols},
        "readiness item": {item.id for item in pack.readiness},
        "row": set(ROWS),
        "stage": {stage.id for stage in pack.stages},
    }


def _unknown(entry: Entry, kind: str, named: Iterable[str | None], known: Iterable[str]) -> Iterator[Problem]:
    there = set(known)
    for name in dict.fromkeys(named):
        if name is not None and name not in there:
            what = f'names the {kind} "{name}", which does not exist.'
            yield entry.problem(what, f"Use one of: {', '.join(sorted(there))}.")


def _listed(value: object) -> Iterable[str]:
    return value if isinstance(value, list) else ()


def _sources(book: Book, entry: Entry) -> Iterator[Problem]:
    known = {reference.id for reference in book.pack.references}
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


def _checklist(book: Book, known: dict[str, set[str]]) -> Iterator[Problem]:
    checklist = book.pack.checklist
    items = {item.id: item for item in checklist.items}
    groups = [group.id for group in checklist.groups]
    for item in checklist.items:
        yield from _unknown(book.entry("item", item.id), "group", [item.group], groups)
    yield from _unknown(book.entry("pack", "clearing"), "item", checklist.clearing, items)
    for name in checklist.clearing:
        if name in items and items[name].kind is ItemKind.SCALE:
            what = f'names the scale "{name}", which cannot be answered no.'
            yield book.problem("pack", "clearing", what, "Name items with choices only.")
    asked = (*book.pack.follow_up_screen, *filter(None, [book.pack.follow_up_consent]))
    yield from _unknown(book.entry("pack", "follow_up_screen"), "item", asked, items)
    for rule in checklist.rules:
        yield from _rule(book.entry("rule", rule.id), rule, known)
        for condition in (*rule.all, *rule.any, *rule.none):
            if condition.item in items:
                answers = _answers(items[condition.item])
                yield from _unknown(
                    book.entry("rule", rule.id), f"answer of {condition.item}", condition.answer, answers
                )


def _rule(entry: Entry, rule: Rule, known: dict[str, set[str]]) -> Iterator[Problem]:
    conditions = (*rule.all, *rule.any, *rule.none)
    yield from _unknown(entry, "item", (*(condition.item for condition in conditions), *rule.flagged), known["item"])
    yield from _unknown(entry, "action", rule.actions, known["action"])
    yield from _unknown(entry, "protocol", [rule.protocol], known["protocol"])


def _answers(item: Item) -> tuple[str, ...]:
    return () if item.kind is ItemKind.SCALE else (*(choice.id for choice in item.choices), *OPEN_ANSWERS)
