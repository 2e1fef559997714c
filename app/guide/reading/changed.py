"""The difference between two packs as a leaflet: what was added, taken out and reworded, old and new words side by
side."""

from collections.abc import Sequence

from app.guide.difference import EntryChange, FieldChange, Way
from app.guide.pack import GuidePack
from app.guide.reading.leaves import Group, Leaf, Leaflet, Mark, Note, Section
from app.guide.reading.voice import Voice

_MARKS = {Way.ADDED: Mark.ADDED, Way.REMOVED: Mark.REMOVED, Way.CHANGED: Mark.CHANGED, Way.MOVED: Mark.CHANGED}


def leaflet(voice: Voice, new: GuidePack, old: GuidePack, changes: Sequence[EntryChange]) -> Leaflet:
    """voice: of the new pack."""
    sections = dict.fromkeys(change.section for change in changes)
    counted = [
        voice.word(f"count-{way}", count=sum(change.way is way for change in changes))
        for way in (Way.ADDED, Way.REMOVED, Way.CHANGED)
    ]
    return Leaflet(
        id="difference",
        group=Group.SOURCES,
        title=voice.word("difference", old=old.version, new=new.version),
        lead=voice.joined(*counted) if changes else voice.word("no-difference"),
        sections=tuple(
            Section(
                title=voice.known(f"section-{section}"),
                leaves=tuple(_leaf(voice, change) for change in changes if change.section == section),
            )
            for section in sections
        ),
    )


def _leaf(voice: Voice, change: EntryChange) -> Leaf:
    return Leaf(
        id=f"{change.section} {change.id or change.way}",
        mark=_MARKS[change.way],
        kicker=voice.joined(voice.word(f"way-{change.way}"), change.id),
        text=voice(change.words) if change.way is not Way.MOVED else voice.word("order"),
        notes=tuple(note for field in change.fields if field.path[-1] != "id" for note in _notes(voice, field)),
    )


def _notes(voice: Voice, field: FieldChange) -> tuple[Note, ...]:
    language = voice.word(f"language-{field.language}") if field.language else ""
    path = " › ".join(voice.known(f"field-{part}").removeprefix("field-") for part in field.path)
    before = Note(label=voice.joined(voice.word("before"), path, language), text=field.before or "–", mark=Mark.REMOVED)
    after = Note(label=voice.joined(voice.word("after"), path, language), text=field.after or "–", mark=Mark.ADDED)
    return before, after
