"""The notation of wordings, and a machine that finds many of them in a text at once.

    (a|b|)   one of these; an empty one means it may be left out
    …        a few characters in between, never across a comma or the end of a sentence;
             with a space on either side a few words

Latin letters match whole words in either case; everything else matches as it stands.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeAlias, TypeVar

T = TypeVar("T")

BOUNDARIES = frozenset("，。；！？,.;!?\n")
_GAP, _WORDS = "…", "\0"  # the second stands for a gap of whole words
_ACROSS, _ACROSS_WORDS = 6, 22
_OTHER, _BOUNDARY = "\1", "\2"  # the letters that no wording names, and those no gap crosses
_FOLDED = {0xFF01 + n: 0x21 + n for n in range(94) if chr(0xFF01 + n) not in BOUNDARIES}
_FOLDED |= {ord(letter): ord(letter.lower()) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_FOLDED |= {0xFF21 + n: 0x61 + n for n in range(26)} | {ord("’"): ord("'"), 0x3000: 0x20}
_PIECES = re.compile(f"([{_GAP}{_WORDS}])")
Parts = tuple[tuple[str, ...], ...]


class NotationError(ValueError):
    """A wording whose brackets do not pair up or that says nothing."""


def fold(text: str) -> str:
    """`text` as it is compared, character for character: small letters, narrow forms."""
    return text.translate(_FOLDED)


def parts(wording: str) -> Parts:
    """The choices that `wording` is made of, one after the other.  Raises NotationError."""
    found: list[tuple[str, ...]] = []
    rest = fold(wording).replace(" … ", " " + _WORDS)
    while rest:
        plain, bracket, inside = rest.partition("(")
        choices, closed, rest = inside.partition(")")
        if ")" in plain or "(" in choices or (bracket and not closed):
            raise NotationError(wording)
        found += [(piece,) for piece in _PIECES.split(plain) if piece]
        if bracket:
            found.append(tuple(choices.split("|")))
    if not any(any(choices) for choices in found) or {(_GAP,), (_WORDS,)} & {found[0], found[-1]}:
        raise NotationError(wording)
    return tuple(found)


def samples(wording: str, most: int = 40) -> Iterator[str]:
    """Some of the plain texts that `wording` stands for, so that each of its choices is in one.  Raises
    NotationError."""
    made = parts(wording)
    for number in range(min(most, max(map(len, made)))):
        yield "".join("" if one[0] in (_GAP, _WORDS) else one[number % len(one)] for one in made)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A wording from `start` to `end`, and what it stands for."""

    start: int
    end: int
    what: T


@dataclass(slots=True, eq=False)
class _Node(Generic[T]):
    edges: dict[str, list["_Place[T]"]] = field(default_factory=dict)
    claim: tuple[int, T] | None = None  # the earlier of two claims counts


class _Way(NamedTuple, Generic[T]):
    """Inside a choice: `at` of its letters are read, after the last comes `join`.  One for each choice; a node for
    each letter would take ten times the memory."""

    choice: str
    at: int
    join: _Node[T]


class _Gap(NamedTuple, Generic[T]):
    """Inside a gap: so many letters may still come before what stands in `following`."""

    left: int
    following: _Node[T]


_Place: TypeAlias = _Node[T] | _Way[T] | _Gap[T]


class Finder(Generic[T]):
    """Finds wordings.  Built as the text calls for it: a letter that never comes costs nothing."""

    def __init__(self, wordings: Iterable[tuple[str, T]]) -> None:
        self._waiting: dict[str, list[tuple[int, Parts, T]]] = {}
        for number, (wording, what) in enumerate(wordings):
            made = parts(wording)
            for letter in _first_letters(made):
                self._waiting.setdefault(letter, []).append((number, made, what))
        self._starts: dict[str, _State[T]] = {}
        self._tails: dict[int, _Node[T]] = {}

    def scan(self, folded: str) -> Iterator[Found[T]]:
        """The wordings in a folded text from left to right, the longest at each place, none overlapping."""
        at, waiting, length = 0, self._waiting, len(folded)
        while at < length:
            if folded[at] in waiting and (found := self._longest(folded, at)):
                yield found
                at = found.end
            else:
                at += 1

    def prepare(self, at_once: int = 12) -> Iterator[None]:
        """Build for every letter, a few at a time."""
        for number, letter in enumerate(self._waiting):
            if letter not in self._starts:
                self._start(letter)
            if number % at_once == 0:
                yield
        self._tails.clear()

    def _longest(self, text: str, at: int) -> Found[T] | None:
        if text[at].isascii() and joined(text, at):
            return None
        state: _State[T] | None = self._starts.get(text[at]) or self._start(text[at])
        end, claim, here = 0, None, at + 1
        while state is not None:
            if state.claim is not None and ends(text, here):
                end, claim = here, state.claim
            if here == len(text):
                break
            state = state.after(text[here])
            here += 1
        return Found(at, end, claim[1]) if claim else None

    def _start(self, letter: str) -> "_State[T]":
        root: _Node[T] = _Node()
        for number, made, what in self._waiting[letter]:
            if "" in made[0]:
                _add([root], made, (number, what), letter)
                continue
            if number not in self._tails:  # what follows is the same whatever a wording begins with
                self._tails[number] = _Node()
                _add([self._tails[number]], made[1:], (number, what))
            for choice in made[0]:
                _chain([root], choice, self._tails[number], letter)
        state = _State(root.edges.get(letter, []))
        self._starts[letter] = state
        self._waiting[letter] = []
        return state


class _State(Generic[T]):
    """Where one can be after some letters; where that leads is worked out once for each letter."""

    __slots__ = ("_known", "_next", "_places", "claim")

    def __init__(self, places: Iterable[_Place[T]]) -> None:
        self._places = tuple(dict.fromkeys(places))
        self._known = frozenset(letter for place in self._places for letter in _letters(place))
        self._next: dict[str, _State[T] | None] = {}
        claims = [place.claim for place in self._places if isinstance(place, _Node) and place.claim is not None]
        self.claim = min(claims, key=lambda claim: claim[0]) if claims else None

    def after(self, letter: str) -> "_State[T] | None":
        if letter not in self._known:
            letter = _BOUNDARY if letter in BOUNDARIES else _OTHER
        if letter not in self._next:
            places = [following for place in self._places for following in _onward(place, letter)]
            if letter not in (_BOUNDARY, _OTHER) and letter not in BOUNDARIES:
                places += [following for place in self._places for following in _onward(place, _OTHER)]
            self._next[letter] = _State(places) if places else None
        return self._next[letter]


def _letters(place: _Place[T]) -> Iterable[str]:
    if isinstance(place, _Way):
        return (place.choice[place.at],)
    return place.edges if isinstance(place, _Node) else place.following.edges


def _onward(place: _Place[T], letter: str) -> Iterable[_Place[T]]:
    if isinstance(place, _Node):
        return place.edges.get(letter, ())
    if isinstance(place, _Gap):
        left, following = place
        further = [_Gap(left - 1, following)] if left and letter == _OTHER else []
        return [*following.edges.get(letter, ()), *further]
    choice, at, join = place
    if choice[at] != letter:
        return ()
    return (_Way(choice, at + 1, join) if at + 1 < len(choice) else join,)


def _add(fronts: list[_Node[T]], made: Parts, claim: tuple[int, T], only: str = "") -> None:
    """Put a wording behind `fronts`; with `only`, behind a root, and of its beginnings those with that letter."""
    root = fronts[0] if only else None
    for choices in made:
        if choices == (_GAP,):
            fronts = [*fronts, _gap(fronts, _ACROSS)]
        elif choices == (_WORDS,):
            space: _Node[T] = _Node()
            _gap(fronts, _ACROSS_WORDS).edges[" "] = [space]
            fronts = [*fronts, space]
        else:
            join: _Node[T] = _Node()
            for choice in choices:
                if choice:
                    _chain(fronts, choice, join, only if fronts[0] is root else "")
            fronts = [join, *fronts] if "" in choices else [join]
            fronts.sort(key=lambda node: node is not root)
    for node in fronts:
        if node is not root and (node.claim is None or claim[0] < node.claim[0]):
            node.claim = claim


def _chain(fronts: list[_Node[T]], choice: str, join: _Node[T], only: str) -> None:
    """From every front over the letters of `choice` to `join`; from the root only with the letter `only`."""
    following: _Place[T] = _Way(choice, 1, join) if len(choice) > 1 else join
    for number, front in enumerate(fronts):
        if not (only and number == 0) or choice[0] == only:
            front.edges.setdefault(choice[0], []).append(following)


def _gap(fronts: list[_Node[T]], most: int) -> _Node[T]:
    """Where one is after one to `most` letters behind any of `fronts`, whatever they are but boundaries."""
    following: _Node[T] = _Node()
    for front in fronts:
        front.edges.setdefault(_OTHER, []).append(_Gap(most - 1, following))
    return following


def _first_letters(made: Parts) -> set[str]:
    letters: set[str] = set()
    for choices in made:
        letters.update(choice[0] for choice in choices if choice)
        if "" not in choices:
            break
    return letters


def joined(text: str, at: int) -> bool:
    """True when a Latin word goes on across `at`."""
    return 0 < at < len(text) and latin(text[at - 1]) and latin(text[at])


def ends(text: str, at: int) -> bool:
    """True when a word may end at `at`: no letter goes on there but the 's of "her boyfriend's"."""
    return not joined(text, at) or (text[at : at + 2] == "'s" and not joined(text, at + 2))


def latin(letter: str) -> bool:
    return letter.isascii() and (letter.isalnum() or letter == "'")
