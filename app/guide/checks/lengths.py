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
_PARAGRAPH = Room(zh=80, en=220)

ROOM: dict[tuple[str, str], Room] = {
    ("action", "text"): _LINE,
    ("advice", "text"): _SENTENCE,
    ("call_type", "ending"): _SENTENCE,
    ("call_type", "label"): _BADGE,
    ("call_type", "note"): _LINE,
    ("call_type", "script.say"): _SENTENCE,
    ("category", "heading"): _LABEL,
    ("category", "kinds.label"): _LABEL,
    ("category", "label"): _BADGE,
    ("commitment", "ask"): _SENTENCE,
    ("commitment", "label"): _BADGE,
    ("group", "label"): _LABEL,
    ("instrument", "alerts.because"): _LINE,
    ("instrument", "bands.label"): _BADGE,
    ("instrument", "bands.next"): _LINE,
    ("instrument", "instruction"): _SENTENCE,
    ("instrument", "options.text"): _BADGE,
    ("instrument", "purpose"): _LINE,
    ("instrument", "questions.options.text"): _LABEL,
    ("instrument", "title"): _LABEL,
    ("item", "ask"): _SENTENCE,
    ("item", "choices.text"): _BADGE,
    ("item", "hint"): _LINE,
    ("item", "label"): _LABEL,
    ("level", "follow_ups.label"): _BADGE,
    ("level", "meaning"): _LINE,
    ("plan_part", "ask"): _SENTENCE,
    ("plan_part", "purpose"): _LINE,
    ("plan_part", "read_back"): _LINE,
    ("plan_part", "title"): _LABEL,
    ("playbook", "label"): _BADGE,
    ("playbook", "when"): _LINE,
    ("profile_dimension", "label"): _BADGE,
    ("profile_dimension", "options.label"): _BADGE,
    ("profile_dimension", "options.short"): _BADGE,
    ("profile_dimension", "options.signs"): _LINE,
    ("profile_rule", "because"): _LINE,
    ("prompt", "instead"): _SENTENCE,
    ("prompt", "text"): _SENTENCE,
    ("prompt", "when"): _LINE,
    ("prompt", "why"): _LINE,
    ("protocol", "steps.fields.label"): _LABEL,
    ("protocol", "steps.what"): _LINE,
    ("protocol", "steps.who"): _LABEL,
    ("protocol", "steps.why"): _LINE,
    ("protocol", "title"): _LABEL,
    ("protocol", "when"): _LINE,
    ("quality", "anchors"): _LINE,
    ("quality", "label"): _BADGE,
    ("quiz", "answers.text"): _LINE,
    ("quiz", "ask"): _SENTENCE,
    ("quiz", "why"): _LINE,
    ("readiness", "anchors"): _LABEL,
    ("readiness", "ask"): _LINE,
    ("readiness", "label"): _BADGE,
    ("resource", "name"): _LABEL,
    ("resource", "purpose"): _LINE,
    ("rule", "because"): _LINE,
    ("special_group", "duties"): _LINE,
    ("special_group", "label"): _LABEL,
    ("special_group", "signs"): _LINE,
    ("stage", "label"): _BADGE,
    ("stage", "purpose"): _LINE,
    ("statement", "text"): _PARAGRAPH,
    ("statement", "title"): _LINE,
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
