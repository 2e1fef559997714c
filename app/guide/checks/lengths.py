"""Text that is too long for its place.  The places are narrow on purpose: it is read while someone is speaking."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.guide.checks.book import Book
from app.guide.sources import Entry, Problem


@dataclass(frozen=True, slots=True)
class Room:
    """How many characters a place holds in each language."""

    zh: int
    en: int


_BADGE = Room(zh=8, en=24)
_LABEL = Room(zh=18, en=48)
_LINE = Room(zh=32, en=84)
_SENTENCE = Room(zh=64, en=160)

ROOM: dict[tuple[str, str], Room] = {
    ("action", "text"): _LINE,
    ("group", "label"): _LABEL,
    ("item", "label"): _LABEL,
    ("item", "ask"): _SENTENCE,
    ("item", "hint"): _LINE,
    ("item", "choices.text"): _BADGE,
    ("playbook", "label"): _BADGE,
    ("playbook", "when"): _LINE,
    ("prompt", "text"): _SENTENCE,
    ("prompt", "instead"): _SENTENCE,
    ("prompt", "why"): _LINE,
    ("prompt", "when"): _LINE,
    ("protocol", "title"): _LABEL,
    ("protocol", "when"): _LINE,
    ("protocol", "steps.what"): _LINE,
    ("protocol", "steps.who"): _LABEL,
    ("protocol", "steps.why"): _LINE,
    ("protocol", "steps.fields.label"): _LABEL,
    ("rule", "because"): _LINE,
    ("stage", "label"): _BADGE,
    ("stage", "purpose"): _LINE,
}
"""Section and place in it → its room.  A place that is not named here may be as long as it likes."""


def problems(book: Book) -> Iterator[Problem]:
    for entry in book.entries:
        yield from _walk(entry, entry.table, "", "")


def _walk(entry: Entry, value: object, place: str, where: str) -> Iterator[Problem]:
    if isinstance(value, list):
        for number, member in enumerate(value, 1):
            yield from _walk(entry, member, place, f"{where}[{number}]")
    elif isinstance(value, dict):
        room = ROOM.get((entry.section, place))
        if room:
            yield from _too_long(entry, value, where, room)
            return
        for key, content in value.items():
            yield from _walk(entry, content, f"{place}.{key}" if place else key, f"{where}.{key}" if where else key)


def _too_long(entry: Entry, words: dict[str, str], where: str, room: Room) -> Iterator[Problem]:
    for language, most in (("zh", room.zh), ("en", room.en)):
        length = len(words.get(language, ""))
        if length > most:
            what = f"has {length} characters; there is room for {most}."
            yield entry.problem(what, "Say it shorter.", f"{where}.{language}")
