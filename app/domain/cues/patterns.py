"""The notation of patterns, and what finds them: words of some kinds near each other.

    {store} {drug}      a word of the one class and then one of the other, a few letters or words between
    {want}{die}         the same with nothing between
    {drug} + {store}    in either order within a clause; each side may be several parts that follow each other
    {drug} & {store}    in either order within a sentence
    {knife|rope}        a word of either class
    (怎么|如何) {die}    words that need no class
    -{water}            and none of these words in the clause, or in the sentence

A word of a class is written like a wording without …; other classes may stand in it as {class}; in Latin letters a `~`
behind a word takes its endings too: stab~ is stab, stabs, stabbed and stabbing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Generic, NamedTuple, TypeVar

from app.domain.cues.wordings import BOUNDARIES, NotationError, ends, fold, joined, latin, parts

T = TypeVar("T")
Span = tuple[int, int]

_PART = re.compile(r"(\s*)(-?)(?:\{([^{}()]+)\}|\(([^(){}]+)\)|([^\s{}()]+))")
_CLAUSES = re.compile(f"[^{re.escape(''.join(BOUNDARIES))}]+")
_SENTENCES = re.compile(r"(?:[^。！？!?；;.\n]|\.(?=\S))+")
_BETWEEN, _WORDS_BETWEEN = 8, 5
_REMEMBERED = 400  # clauses and sentences: of the paragraph that is being typed
_VOWELS = frozenset("aeiou")


class Part(NamedTuple):
    """classes: a word of any of them.  follows: it stands behind the part before.  close: and without a gap."""

    classes: frozenset[str]
    follows: bool
    close: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """wide: the parts may stand in different clauses of a sentence.  without: classes that must not be there."""

    parts: tuple[Part, ...]
    without: frozenset[str]
    wide: bool


class Token(NamedTuple):
    start: int
    end: int
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """spans: its words from left to right."""

    spans: tuple[Span, ...]
    what: T


def pattern(wording: str) -> Pattern:
    """What `wording` says.  Words that need no class become one of their own, named as they stand.  Raises
    NotationError."""
    found: list[Part] = []
    without: frozenset[str] = frozenset()
    joints: set[str] = set()
    at, joint = 0, ""
    for match in _PART.finditer(wording):
        space, minus, classes, choices, plain = match.groups()
        if match.start() != at:
            raise NotationError(wording)
        at = match.end()
        if plain in ("+", "&"):
            joint = plain
            continue
        if choices and "" in choices.split("|"):
            continue  # what may be left out is a gap already
        named = frozenset(classes.split("|")) if classes else frozenset([f"({choices or plain})"])
        if minus:
            without |= named
            continue
        joints.add(joint)
        follows = bool(found) and not joint
        found.append(Part(named, follows, close=follows and not space))
        joint = ""
    if at != len(wording.rstrip()) or not found or joint or {"+", "&"} <= joints:
        raise NotationError(wording)
    return Pattern(tuple(found), without, wide="&" in joints)


def pattern_samples(classes: Mapping[str, Iterable[str]], wording: str, most: int = 12) -> Iterator[str]:
    """Some plain texts that a pattern stands for.  Raises NotationError."""
    made = pattern(wording)
    words = [
        list(islice((word for name in sorted(part.classes) for word in words_of(classes, name)), most))
        for part in made.parts
    ]
    if not all(words):
        raise NotationError(wording)
    for number in range(min(most, max(map(len, words)))):
        chosen = [listed[number % len(listed)] for listed in words]
        yield "".join(
            " " * (joined(before + word, len(before))) + word
            for before, word in zip(["", *chosen], chosen, strict=False)
        )


def words_of(classes: Mapping[str, Iterable[str]], name: str, inside: tuple[str, ...] = ()) -> Iterator[str]:
    """Every plain text the class `name` holds.  Raises NotationError naming what cannot be read."""
    if name.startswith("("):
        listed: Iterable[str] = [name]
    elif name in classes and name not in inside:
        listed = classes[name]
    else:
        raise NotationError(name)
    for word in listed:
        if word.startswith("{") and word.endswith("}"):
            yield from words_of(classes, word[1:-1], (*inside, name))
        else:
            yield from _forms(word)


def _forms(word: str) -> Iterator[str]:
    if word.isalpha():
        yield word
        return
    made = parts(word)
    if {("…",), ("\0",)} & set(made):
        raise NotationError(word)
    for chosen in product(*made):
        text = "".join(chosen)
        stem, inflected, rest = text.partition("~")
        yield from (ending + rest for ending in _inflected(stem)) if inflected else (text,)


def _inflected(stem: str) -> Iterator[str]:
    """The regular endings of an English word; one too many does no harm."""
    yield from (stem, stem + "s")
    if stem.endswith("e"):
        yield from (stem + "d", stem[:-1] + "ing")
    elif stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        yield from (stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing")
    else:
        yield from (stem + "es", stem + "ed", stem + "ing")
        if stem[-1:] not in "wxy" and stem[-2:-1] in _VOWELS and stem[-3:-2] not in _VOWELS:
            yield from (stem + stem[-1:] + "ed", stem + stem[-1:] + "ing")


class Patterns(Generic[T]):
    """Finds patterns.  The words of all classes are looked up together, once for a text, and what a clause holds is
    remembered: only one changes while somebody types."""

    def __init__(self, classes: Mapping[str, Iterable[str]], wordings: Iterable[tuple[str, T]]) -> None:
        self._keyed: tuple[dict[str, list[tuple[Pattern, T]]], ...] = ({}, {})  # within a clause, within a sentence
        self._words: dict[str, tuple[str, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._known: dict[tuple[str, tuple[Span, ...], int], list[Match[T]]] = {}
        self._building: Iterator[None] | None = self._build(classes, wordings)

    def prepare(self) -> Iterator[None]:
        """Make the lists quick to use, a little at a time; the first text would have to wait for it."""
        while self._building is not None:
            if next(self._building, self) is self:
                self._building = None
            yield

    def _build(self, classes: Mapping[str, Iterable[str]], wordings: Iterable[tuple[str, T]]) -> Iterator[None]:
        made: list[tuple[Pattern, T]] = []
        for wording, what in wordings:
            made.append((pattern(wording), what))
            if len(made) % 50 == 0:
                yield
        weights: dict[str, float] = {}
        shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        for name in sorted({name for each, _ in made for name in each.without.union(*_classes(each))}):
            words = dict.fromkeys(map(_folded, words_of(classes, name)))
            weights[name] = sum(_weight(word) for word in words)
            for word in filter(None, words):
                known = self._words.get(word, ())
                self._words[word] = shared.setdefault((*known, name), (*known, name))
            yield
        for number, (each, what) in enumerate(made):
            rarest = min(_classes(each), key=lambda names: sum(weights[name] for name in names))
            for name in rarest:
                self._keyed[each.wide].setdefault(name, []).append((each, what))
            if number % 100 == 0:
                yield
        lengths: dict[str, set[int]] = {}
        for number, word in enumerate(self._words):
            lengths.setdefault(word[:2], set()).add(len(word))
            if number % 2000 == 0:
                yield
        self._lengths = {letters: tuple(sorted(known)) for letters, known in lengths.items()}

    def forget(self) -> None:
        """Keep nothing of the texts that were looked through."""
        self._known.clear()

    def matches(self, folded: str, swallowed: Sequence[Span] = ()) -> Iterator[Match[T]]:
        """Every pattern in a folded text; no word counts that touches one of `swallowed`."""
        for _ in self.prepare():
            pass
        for wide, stretches in enumerate((_CLAUSES, _SENTENCES)):
            for stretch in stretches.finditer(folded):
                start, end = stretch.span()
                out = tuple((first - start, last - start) for first, last in swallowed if first < end and start < last)
                for match in self._stretch(stretch.group(), out, wide):
                    yield Match(tuple((first + start, last + start) for first, last in match.spans), match.what)

    def _stretch(self, text: str, swallowed: tuple[Span, ...], wide: int) -> list[Match[T]]:
        found = self._known.get((text, swallowed, wide))
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            tokens = [token for token in self._tokens(text) if not touch([token[:2]], swallowed)]
            found = self._known[text, swallowed, wide] = list(self._within(text, tokens, self._keyed[wide]))
        return found

    def _tokens(self, folded: str) -> Iterator[Token]:
        for at, letter in enumerate(folded):
            if latin(letter) and joined(folded, at):
                continue
            for letters in {letter, folded[at : at + 2]}:
                for length in self._lengths.get(letters, ()):
                    names = self._words.get(folded[at : at + length])
                    if names is not None and ends(folded, at + length):
                        yield Token(at, at + length, names)

    def _within(
        self, text: str, tokens: list[Token], keyed: Mapping[str, list[tuple[Pattern, T]]]
    ) -> Iterator[Match[T]]:
        present = {name for token in tokens for name in token.classes}
        tried: set[int] = set()
        for name in sorted(present):
            for made, what in keyed.get(name, ()):
                if id(made) in tried:
                    continue
                tried.add(id(made))
                if not made.without.isdisjoint(present) or any(part.classes.isdisjoint(present) for part in made.parts):
                    continue
                spans = _placed(text, tokens, made)
                if spans:
                    yield Match(tuple(sorted(spans)), what)


def _folded(word: str) -> str:
    """`word` itself where it is written as it is compared: half of them, which the pack holds already."""
    folded = fold(word)
    return word if folded == word else folded


def _classes(made: Pattern) -> list[frozenset[str]]:
    return [part.classes for part in made.parts]


def _weight(word: str) -> float:
    """How often a word may come up: the shorter, the oftener."""
    return 8.0 ** -min(len(word) if not word.isascii() else len(word) / 3, 4)


def _placed(text: str, tokens: list[Token], made: Pattern, taken: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    """Where the parts from the one after `taken` on stand; empty when they do not."""
    if len(taken) == len(made.parts):
        return taken
    part = made.parts[len(taken)]
    for token in tokens:
        if part.classes.isdisjoint(token.classes) or touch([token[:2]], taken):
            continue
        if part.follows and not _follows(text, taken[-1][1], token.start, part.close):
            continue
        spans = _placed(text, tokens, made, (*taken, (token.start, token.end)))
        if spans:
            return spans
    return ()


def _follows(text: str, end: int, start: int, close: bool) -> bool:
    if start < end:
        return False
    between = text[end:start].strip()
    if close:
        return not between
    if any(map(latin, between)):
        return len(between.split()) <= _WORDS_BETWEEN
    return len(between) <= _BETWEEN


def touch(some: Iterable[Span], others: Iterable[Span]) -> bool:
    return any(start < last and first < end for start, end in some for first, last in others)
