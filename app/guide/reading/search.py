"""Looks for words in the whole guide, at every key."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.guide.reading.leaves import Leaf, Leaflet


@dataclass(frozen=True, slots=True)
class Hit:
    leaflet: Leaflet
    leaf: Leaf


class Index:
    """The words of a book, folded once."""

    def __init__(self, book: Iterable[Leaflet]) -> None:
        self._folded = [
            (_words_of(leaflet, section.title, leaf).casefold(), Hit(leaflet, leaf))
            for leaflet in book
            for section in leaflet.sections
            for leaf in section.leaves
        ]

    def find(self, text: str) -> tuple[Hit, ...]:
        """What holds every word of `text`: where they stand in the sentence itself first, then the rest, each in
        the order of the book."""
        wanted = text.casefold().split()
        if not wanted:
            return ()
        hits = [hit for words, hit in self._folded if all(word in words for word in wanted)]
        return tuple(sorted(hits, key=lambda hit: not all(word in hit.leaf.text.casefold() for word in wanted)))


def marks(text: str, wanted: str) -> tuple[tuple[int, int], ...]:
    """Where the words of `wanted` stand in `text`, as (start, end), without overlaps."""
    folded = text.casefold()
    if len(folded) != len(text):  # some letters fold to several; positions would be wrong
        folded = text.lower()
    found: list[tuple[int, int]] = []
    for word in wanted.casefold().split():
        at = folded.find(word)
        while at >= 0 and len(folded) == len(text):
            found.append((at, at + len(word)))
            at = folded.find(word, at + len(word))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _words_of(leaflet: Leaflet, section: str, leaf: Leaf) -> str:
    notes = (f"{note.label} {note.text}" for note in leaf.notes)
    return "\n".join((leaf.text, leaf.kicker, *notes, leaf.id, leaf.sources, section, leaflet.title))
