"""The difference between two packs as a leaflet: what was added, taken out and reworded, old and new words side by
side."""

import re
from collections.abc import Sequence
from typing import Any

from app.domain.text import Language, Text
from app.guide.building import FIELDS
from app.guide.comparing import Difference, DifferenceKind, FieldChange
from app.guide.pack import GuidePack
from app.guide.reading.leaves import Group, Leaf, Leaflet, Mark, Note, Section
from app.guide.reading.voice import Voice

_MARKS = {
    DifferenceKind.ADDED: Mark.ADDED,
    DifferenceKind.REMOVED: Mark.REMOVED,
    DifferenceKind.CHANGED: Mark.CHANGED,
    DifferenceKind.REORDERED: Mark.CHANGED,
}
_COUNTED = (DifferenceKind.ADDED, DifferenceKind.REMOVED, DifferenceKind.CHANGED)
_KNOWN_BY = ("text", "title", "label", "because", "ask", "what", "meaning", "name", "cue_in")
"""Where the sentence is that an entry is known by."""
_CHECKLIST = {"group": "groups", "item": "items", "rule": "rules"}
_TOLD = ("pack", "change")
"""Sections that the title and the changelog tell of; they are not counted as content."""
_PART = re.compile(r"[^.\[\]]+")


def leaflet(voice: Voice, new: GuidePack, old: GuidePack, differences: Sequence[Difference]) -> Leaflet:
    """voice: of the new pack."""
    sections = dict.fromkeys(each.section for each in differences)
    counted = [
        voice.word(f"count-{kind}", count=sum(each.kind is kind for each in differences if each.section not in _TOLD))
        for kind in _COUNTED
    ]
    return Leaflet(
        id="difference",
        group=Group.SOURCES,
        title=voice.word("difference", old=old.version, new=new.version),
        lead=voice.joined(*counted) if differences else voice.word("no-difference"),
        sections=tuple(
            Section(
                title=voice.known(f"section-{section}"),
                leaves=tuple(_leaf(voice, each, old, new) for each in differences if each.section == section),
            )
            for section in sections
        ),
    )


def _leaf(voice: Voice, difference: Difference, old: GuidePack, new: GuidePack) -> Leaf:
    """What was added or taken out is told by its sentence; what changed, field by field."""
    entry = _entry(new, difference) or _entry(old, difference)
    told = (getattr(entry, name, None) for name in _KNOWN_BY)
    words = voice(next((text for text in told if isinstance(text, Text)), None))
    fields = difference.fields if difference.kind is DifferenceKind.CHANGED else ()
    return Leaf(
        id=f"{difference.section} {difference.id or difference.kind}",
        mark=_MARKS[difference.kind],
        kicker=voice.joined(voice.word(f"way-{difference.kind}"), difference.id),
        text=voice.word("order") if difference.kind is DifferenceKind.REORDERED else words or difference.id,
        notes=tuple(note for field in fields for note in _notes(voice, field)),
    )


def _entry(pack: GuidePack, difference: Difference) -> Any:
    if difference.section == "pack":
        return pack
    of_checklist = difference.section in _CHECKLIST
    field = _CHECKLIST[difference.section] if of_checklist else FIELDS[difference.section]
    entries = getattr(pack.checklist if of_checklist else pack, field)
    return next((each for each in entries if difference.id == getattr(each, "id", getattr(each, "version", ""))), None)


def _notes(voice: Voice, field: FieldChange) -> tuple[Note, ...]:
    *parts, last = _PART.findall(field.path)
    if last == "id":
        return ()
    languages = set(Language)
    language = voice.word(f"language-{last}") if parts and last in languages else ""
    path = parts if language else [*parts, last]
    where = " › ".join(voice.known(f"field-{part}").removeprefix("field-") for part in path)
    before, after = (voice.joined(voice.word(key), where, language) for key in ("before", "after"))
    return (
        Note(label=before, text=field.before or "–", mark=Mark.REMOVED),
        Note(label=after, text=field.after or "–", mark=Mark.ADDED),
    )
