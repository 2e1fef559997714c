"""What is different between two packs, entry by entry and field by field, in plain values."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.text import Language, Text
from app.guide.building import FIELDS
from app.guide.pack import GuidePack


class Way(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"  # what all of a section is, in another order


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value.  path: names and ids down to it, such as ("steps", "place", "what").  language: of words; None for
    values that are the same in both.  before, after: empty where there was or is nothing."""

    path: tuple[str, ...]
    before: str
    after: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class EntryChange:
    """section: as in the files, such as `prompt`.  words: the sentence the entry is known by; of the old pack where it
    was removed.  fields: for changed ones only."""

    section: str
    id: str
    way: Way
    words: Text | None = None
    fields: tuple[FieldChange, ...] = ()


_CHECKLIST = {"group": "groups", "item": "items", "rule": "rules"}
_SINGLE = ("title", "classify_every")
_KNOWN_BY = ("text", "title", "label", "because", "ask", "what", "meaning", "name", "cue_in")
_Values = dict[tuple[tuple[str, ...], Language | None], str]


def differences(old: GuidePack, new: GuidePack) -> tuple[EntryChange, ...]:
    """In the order of the new pack, section by section; what was removed comes after what is still there."""
    return (*_single(old, new), *_sections(old, new))


def _single(old: GuidePack, new: GuidePack) -> Iterator[EntryChange]:
    before = {**_values({name: getattr(old, name) for name in _SINGLE}), **_clearing(old)}
    after = {**_values({name: getattr(new, name) for name in _SINGLE}), **_clearing(new)}
    if fields := _compared(before, after):
        yield EntryChange("pack", new.id, Way.CHANGED, new.title, fields)


def _clearing(pack: GuidePack) -> _Values:
    return {(("clearing",), None): ", ".join(pack.checklist.clearing)}


def _sections(old: GuidePack, new: GuidePack) -> Iterator[EntryChange]:
    for section, field in _CHECKLIST.items():
        yield from _section(section, getattr(old.checklist, field), getattr(new.checklist, field))
    for section, field in FIELDS.items():
        yield from _section(section, getattr(old, field), getattr(new, field))


def _section(section: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[EntryChange]:
    old = {_name(entry): entry for entry in before}
    new = {_name(entry): entry for entry in after}
    for name, entry in new.items():
        if name not in old:
            yield EntryChange(section, name, Way.ADDED, _known_by(entry))
        elif fields := _compared(_values(old[name]), _values(entry)):
            yield EntryChange(section, name, Way.CHANGED, _known_by(entry), fields)
    for name, entry in old.items():
        if name not in new:
            yield EntryChange(section, name, Way.REMOVED, _known_by(entry))
    if [name for name in old if name in new] != [name for name in new if name in old]:
        yield EntryChange(section, "", Way.MOVED)


def _name(entry: Any) -> str:
    """The id; for a line of the changelog, which has none, its version."""
    return str(getattr(entry, "id", None) or f"{entry.version} {entry.text.en}")


def _known_by(entry: Any) -> Text | None:
    found = (getattr(entry, name, None) for name in _KNOWN_BY)
    return next((text for text in found if isinstance(text, Text)), None)


def _compared(before: _Values, after: _Values) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(path, before.get((path, language), ""), after.get((path, language), ""), language)
        for path, language in dict.fromkeys((*after, *before))
        if before.get((path, language), "") != after.get((path, language), "")
    )


def _values(value: Any, path: tuple[str, ...] = ()) -> _Values:
    """Every value below `value` under its path.  Members of a list go by their ids, so that one put in between does not
    change all that follow."""
    if isinstance(value, Text):
        return {(path, language): value.in_(language) for language in Language}
    if isinstance(value, dict):
        return _merged(_values(inner, (*path, name)) for name, inner in value.items())
    if dataclasses.is_dataclass(value):
        return _merged(_values(getattr(value, f.name), (*path, f.name)) for f in dataclasses.fields(value))
    if isinstance(value, tuple):
        if any(dataclasses.is_dataclass(member) for member in value):
            named = ((str(getattr(member, "id", number)), member) for number, member in enumerate(value, 1))
            return _merged(_values(member, (*path, name)) for name, member in named)
        value = ", ".join(map(str, value)) or None
    return {} if value is None else {(path, None): str(value)}


def _merged(parts: Iterator[_Values]) -> _Values:
    return {key: value for part in parts for key, value in part.items()}
