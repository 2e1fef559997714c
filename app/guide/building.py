"""From the tables of a pack to its types: which section becomes which type, and the pack they make together."""

from dataclasses import dataclass, replace
from typing import TypeVar

import msgspec

from app.domain.crisis import Protocol
from app.domain.risk import Answer, AnswerState, Checklist, Choice, Group, Item, ItemId, ItemKind, Rule
from app.domain.text import Language, Text
from app.guide.pack import Action, Change, GuidePack, Playbook, Prompt, Reference, Stage
from app.guide.sources import Entry, Table

SECTIONS: dict[str, type] = {
    "action": Action,
    "change": Change,
    "group": Group,
    "item": Item,
    "playbook": Playbook,
    "prompt": Prompt,
    "protocol": Protocol,
    "reference": Reference,
    "rule": Rule,
    "stage": Stage,
}
"""Name of a section in the files → what each of its entries becomes."""

YES_NO = (
    Choice(id=Answer("yes"), state=AnswerState.YES, text=Text("是", "Yes")),
    Choice(id=Answer("no"), state=AnswerState.NO, text=Text("否", "No")),
)
"""The choices of an item that lists none."""

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Header:
    """The single values of a pack.  clearing: the items that must all be answered no before a call shows "no flag
    seen".
    """

    id: str
    version: str
    title: Text
    languages: tuple[Language, ...]
    clearing: tuple[ItemId, ...]


def build(entries: list[Entry], single: Table, digest: str) -> GuidePack:
    """The pack these tables make.  They must have been compared with their types before; raises
    msgspec.ValidationError otherwise.
    """
    header = msgspec.convert(single, Header)
    tables: dict[str, list[Table]] = {section: [] for section in SECTIONS}
    for entry in entries:
        tables[entry.section].append(entry.table)

    def every(section: str, kind: type[T]) -> tuple[T, ...]:
        return msgspec.convert(tables[section], tuple[kind, ...])  # type: ignore[valid-type]

    items = every("item", Item)
    return GuidePack(
        id=header.id,
        version=header.version,
        digest=digest,
        title=header.title,
        languages=header.languages,
        changes=every("change", Change),
        references=every("reference", Reference),
        stages=every("stage", Stage),
        playbooks=every("playbook", Playbook),
        prompts=every("prompt", Prompt),
        actions=every("action", Action),
        checklist=Checklist(
            groups=every("group", Group),
            items=tuple(_with_choices(item) for item in items),
            rules=every("rule", Rule),
            clearing=header.clearing,
        ),
        protocols=every("protocol", Protocol),
    )


def _with_choices(item: Item) -> Item:
    return item if item.choices or item.kind is ItemKind.SCALE else replace(item, choices=YES_NO)
