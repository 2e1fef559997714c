"""Cues: wordings that can be read, each once, none out of reach, and a turn for every item they propose."""

from collections.abc import Iterable, Iterator, Mapping

from app.domain.cues import (
    CueLists,
    CuePhrases,
    CueRole,
    CueWords,
    Lexicon,
    NotationError,
    pattern,
    samples,
    words_of,
)
from app.domain.cues.wordings import fold
from app.domain.risk import ItemKind
from app.guide.checks.book import Book
from app.guide.sources import Problem

_READABLE = "Pair every bracket, none inside another, and say something."


def problems(book: Book) -> Iterator[Problem]:
    lists = book.pack.cues
    classes = {each.id: each.words for each in lists.classes}
    unreadable = [*_unreadable(book, lists, classes), *_twice(book, lists)]
    yield from unreadable
    yield from _scales(book, lists)
    yield from _turns(book, lists)
    if not unreadable:
        yield from _out_of_reach(book, lists)


def _unreadable(book: Book, lists: CueLists, classes: Mapping[str, Iterable[str]]) -> Iterator[Problem]:
    for section, entry in _entries(lists):
        for wording in entry.wordings:
            try:
                list(samples(wording))
            except NotationError:
                yield book.problem(section, entry.id, f'the wording "{wording}" cannot be read.', _READABLE)
    for each in lists.classes:
        try:
            list(words_of(classes, each.id))
        except NotationError as error:
            yield book.problem("cue_class", each.id, f'the word "{error}" cannot be read.', _READABLE)
    for phrases in lists.phrases:
        for number, wording in enumerate(phrases.patterns, 1):
            yield from _unread_pattern(book, phrases, number, wording, classes)


def _unread_pattern(
    book: Book, phrases: CuePhrases, number: int, wording: str, classes: Mapping[str, Iterable[str]]
) -> Iterator[Problem]:
    try:
        made = pattern(wording)
    except NotationError:
        yield book.problem("cue", phrases.id, f"pattern {number} cannot be read.", _READABLE)
        return
    for name in sorted(made.without.union(*(part.classes for part in made.parts))):
        try:
            next(words_of(classes, name), None)
        except NotationError as error:
            what = f'pattern {number} names "{error}", which cannot be read or is no [[cue_class]].'
            yield book.problem("cue", phrases.id, what, "Name a class that is there, or add it.")


def _twice(book: Book, lists: CueLists) -> Iterator[Problem]:
    """Phrases and idioms are looked for together, the words around them apart from these."""
    seen: dict[tuple[bool, str], str] = {}
    for section, entry in _entries(lists):
        around = isinstance(entry, CueWords) and entry.role is not CueRole.IDIOM
        for wording in map(fold, entry.wordings):
            if (around, wording) in seen:
                what = f'the wording "{wording}" is there already, in {seen[around, wording]}.'
                yield book.problem(section, entry.id, what, "Delete one of the two.")
            seen.setdefault((around, wording), entry.id)


def _out_of_reach(book: Book, lists: CueLists) -> Iterator[Problem]:
    """A wording none of whose forms is found as what it is, because another takes its place."""
    lexicon = Lexicon(lists)
    for phrases in lists.phrases:
        for wording in phrases.wordings:
            taken = ""
            for text in samples(wording):
                found = [each.what for each in lexicon.phrases.scan(text)]
                if any(each is not None and each.id == phrases.id for each in found):
                    break
                taken = next((each.id for each in found if each is not None), "an idiom")
            else:
                what = f'the wording "{wording}" is never found: {taken} takes its place.'
                yield book.problem("cue", phrases.id, what, "Delete it, or make it longer than what takes its place.")


def _scales(book: Book, lists: CueLists) -> Iterator[Problem]:
    for phrases in lists.phrases:
        if book.pack.checklist.item(phrases.item).kind is ItemKind.SCALE:
            what = f'proposes the scale "{phrases.item}", which is not a question to ask.'
            yield book.problem("cue", phrases.id, what, "Propose an item with choices.")


def _turns(book: Book, lists: CueLists) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for turn in lists.turns:
        if turn.item in seen:
            what = f'turns "{turn.item}", as {seen[turn.item]} does.'
            yield book.problem("cue_turn", turn.id, what, "Keep one of the two.")
        seen.setdefault(turn.item, turn.id)
    for item in dict.fromkeys(phrases.item for phrases in lists.phrases):
        if item not in seen:
            first = next(phrases for phrases in lists.phrases if phrases.item == item)
            what = f'proposes "{item}", and no [[cue_turn]] says where that leads when it is past or about another.'
            yield book.problem("cue", first.id, what, f'Add a [[cue_turn]] with item = "{item}".')


def _entries(lists: CueLists) -> Iterator[tuple[str, CuePhrases | CueWords]]:
    yield from (("cue", phrases) for phrases in lists.phrases)
    yield from (("cue_word", words) for words in lists.words)
