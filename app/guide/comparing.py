"""What differs between two packs, entry by entry and field by field, so that a person can read it before one replaces
the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec

from app.guide.building import FIELDS
from app.guide.pack import GuidePack


class DifferenceKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    REORDERED = "reordered"  # the entries of a section stand in another order; they are asked or shown in it


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldChange:
    """path: where in the entry, such as `text.zh` or `steps[stay].within`.  before, after: empty where there is
    nothing."""

    path: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """One entry that differs.  section: as in the files, such as `rule`.  id: empty where it concerns the whole
    section."""

    section: str
    id: str
    kind: DifferenceKind
    fields: tuple[FieldChange, ...] = ()


def compare(old: GuidePack, new: GuidePack) -> tuple[Difference, ...]:
    """Everything in which `new` differs from `old`, section by section, in the order of `new`; removed entries
    last."""
    before, after = _sections(old), _sections(new)
    header = tuple(_changes(_header(old), _header(new), ""))
    found = [Difference(section="pack", id=new.id, kind=DifferenceKind.CHANGED, fields=header)] if header else []
    for section, entries in after.items():
        found += _section(section, before[section], entries)
    return tuple(found)


def _header(pack: GuidePack) -> dict[str, Any]:
    header: dict[str, Any] = {
        "id": pack.id,
        "version": pack.version,
        "title": pack.title,
        "classify_every": pack.classify_every,
    }
    header |= {name: getattr(pack, name) for name in ("follow_up_screen", "follow_up_consent", "stale_after_days")}
    return dict(msgspec.to_builtins({**header, "clearing": pack.checklist.clearing}))


def _sections(pack: GuidePack) -> dict[str, dict[str, dict[str, Any]]]:
    checklist = pack.checklist
    content = {"group": checklist.groups, "item": checklist.items, "rule": checklist.rules}
    content |= {section: getattr(pack, field) for section, field in FIELDS.items()}
    plain = msgspec.to_builtins(content)
    return {
        section: {entry.get("id", entry.get("version")): entry for entry in entries}
        for section, entries in plain.items()
    }


def _section(section: str, before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]) -> Iterator[Difference]:
    for id_, entry in after.items():
        if id_ not in before:
            yield Difference(section=section, id=id_, kind=DifferenceKind.ADDED, fields=tuple(_changes({}, entry, "")))
        elif changes := tuple(_changes(before[id_], entry, "")):
            yield Difference(section=section, id=id_, kind=DifferenceKind.CHANGED, fields=changes)
    for id_, entry in before.items():
        if id_ not in after:
            lost = tuple(_changes(entry, {}, ""))
            yield Difference(section=section, id=id_, kind=DifferenceKind.REMOVED, fields=lost)
    kept_before, kept_after = [i for i in before if i in after], [i for i in after if i in before]
    if kept_before != kept_after:
        order = FieldChange(path="order", before=", ".join(kept_before), after=", ".join(kept_after))
        yield Difference(section=section, id="", kind=DifferenceKind.REORDERED, fields=(order,))


def _changes(before: Any, after: Any, path: str) -> Iterator[FieldChange]:
    before, after = _by_id(before), _by_id(after)
    if isinstance(before, dict) or isinstance(after, dict):
        old, new = (value if isinstance(value, dict) else {} for value in (before, after))
        for key in dict.fromkeys([*new, *old]):
            inside = f"{path}{key}" if key.startswith("[") else f"{path}.{key}" if path else key
            yield from _changes(old.get(key), new.get(key), inside)
    elif before != after and (before or after):
        yield FieldChange(path=path, before=_words(before), after=_words(after))


def _by_id(value: Any) -> Any:
    """A list of tables as one table, by their ids where they have any, so that the same ones are compared."""
    if isinstance(value, list | tuple) and value and all(isinstance(member, dict) for member in value):
        return {f"[{member.get('id', number)}]": member for number, member in enumerate(value, 1)}
    return value


def _words(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
