"""What people typed into a document, apart from what the guide and the console say: to be looked through, masked, and
put back.

Free text is what stands in fields that are kept out of `repr`, in the content of a document and in its parts.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

C = TypeVar("C")


def texts(content: object) -> tuple[str, ...]:
    """Every text somebody typed, in the order of the document, each once."""
    return tuple(places(content))


def places(content: object) -> dict[str, str]:
    """Text → the name of the first field it stands in, in the order of the document."""
    found: dict[str, str] = {}
    for name, text in _found(content, ""):
        if text.strip():
            found.setdefault(text, name)
    return found


def retold(content: C, tell: Callable[[str], str]) -> C:
    """The same document with every typed text told by `tell`."""
    return cast("C", _retold(content, tell))


def _found(part: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(part, tuple):
        for each in part:
            yield from _found(each, name)
    elif is_dataclass(part):
        for field in fields(part):
            value = getattr(part, field.name)
            if field.repr:
                yield from _found(value, field.name)
            else:
                yield from _strings(value, field.name)


def _strings(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each, name)
    else:
        yield from _found(value, name)


def _retold(part: Any, tell: Callable[[str], str]) -> Any:
    if isinstance(part, tuple):
        return tuple(_retold(each, tell) for each in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    changed = {
        field.name: (_retold if field.repr else _told)(getattr(part, field.name), tell)
        for field in fields(part)
        if isinstance(getattr(part, field.name), str | tuple) or is_dataclass(getattr(part, field.name))
    }
    return replace(part, **{name: value for name, value in changed.items() if value is not getattr(part, name)})


def _told(value: Any, tell: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return tell(value)
    if isinstance(value, tuple):
        return tuple(_told(each, tell) for each in value)
    return _retold(value, tell)
