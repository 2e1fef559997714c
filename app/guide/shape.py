"""Compares the tables of a pack with the types they are to become, and says of each difference where it is and how to
mend it.

msgspec would stop at the first difference, in the words of a programmer, and would overlook a misspelt key.
"""

import dataclasses
import datetime
import types
import typing
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from app.domain.text import Text
from app.guide.sources import Entry, Problem


@cache
def _hints(kind: type) -> dict[str, object]:
    return typing.get_type_hints(kind)


@cache
def _required(kind: type) -> frozenset[str]:
    return frozenset(
        field.name
        for field in dataclasses.fields(kind)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    )


def differences(entry: Entry, kind: type) -> Iterator[Problem]:
    """What keeps `entry` from becoming a `kind` (a dataclass)."""
    for where, what, mend in _table(entry.table, kind, ""):
        yield entry.problem(what, mend, where)


_Difference = tuple[str, str, str]


def _table(value: object, kind: type, where: str) -> Iterator[_Difference]:
    if not isinstance(value, dict):
        yield where, "should be a table.", f"Write it as {{ {', '.join(sorted(_required(kind)))} }}."
        return
    hints = _hints(kind)
    for key, content in value.items():
        inside = f"{where}.{key}" if where else key
        if key not in hints:
            yield inside, "is not a known key.", f"Use one of: {', '.join(sorted(hints))}."
        else:
            yield from _value(content, hints[key], inside)
    for key in sorted(_required(kind) - value.keys()):
        if kind is Text:
            yield f"{where}.{key}", "the translation is missing.", f'Add {where}.{key} = "…".'
        else:
            yield f"{where}.{key}" if where else key, "is missing.", f"Add {key} to this entry."


def _value(value: object, hint: object, where: str) -> Iterator[_Difference]:
    if isinstance(hint, typing.NewType):
        hint = hint.__supertype__
    origin = typing.get_origin(hint)
    if origin is types.UnionType:
        hint = next(part for part in typing.get_args(hint) if part is not types.NoneType)
        yield from _value(value, hint, where)
    elif origin is tuple:
        yield from _list(value, typing.get_args(hint)[0], where)
    elif isinstance(hint, type) and dataclasses.is_dataclass(hint):
        yield from _table(value, hint, where)
        if hint is Text and isinstance(value, dict):
            yield from _empty_words(value, where)
    elif isinstance(hint, type) and issubclass(hint, StrEnum):
        if value not in list(hint):
            yield where, f'"{value}" is not known here.', f"Use one of: {', '.join(hint)}."
    elif isinstance(hint, type) and not _is(value, hint):
        yield where, f"should be {_NAMES.get(hint, hint.__name__)}.", "Change the value."


def _list(value: object, kind: object, where: str) -> Iterator[_Difference]:
    if not isinstance(value, list):
        yield where, "should be a list.", "Put the value in square brackets."
        return
    for number, member in enumerate(value, 1):
        yield from _value(member, kind, f"{where}[{number}]")


def _empty_words(value: dict[str, object], where: str) -> Iterator[_Difference]:
    for language, words in value.items():
        if isinstance(words, str) and not words.strip():
            yield f"{where}.{language}", "the translation is empty.", "Write the sentence."


def _is(value: object, kind: type) -> bool:
    # True and False are numbers to Python, not to an editor
    return isinstance(value, kind) and not (kind is int and isinstance(value, bool))


_NAMES = {
    str: "text in quotes",
    int: "a whole number",
    bool: "true or false",
    datetime.date: "a date such as 2025-11-01",
}
