"""The notation of wordings, and a machine that finds many of them in a text at once.

    (a|b|)   one of these; an empty one means it may be left out
    …        a few characters in between, never across a comma or the end of a sentence;
             with a space on either side a few words

Latin letters match whole words in either case; everything else matches as it stands.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Generic, TypeVar

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


@dataclass(slots=True)
class _Node(Generic[T]):
    edges: dict[str, list["_Node[T]"]] = field(default_factory=dict)
    claim: tuple[int, T] | None = None  # the earlier of two claims counts


class Finder(Generic[T]):
    """Finds wordings.  Built as the text calls for it: a letter that never comes costs nothing."""

    def __init__(self, wordings: Iterable[tuple[str, T]]) -> None:
        self._waiting: dict[str, list[tuple[int, Parts, T]]] = {}
        for number, (wording, what) in enumerate(wordings):
            made = parts(wording)
            for letter in _first_letters(made):
                self._waiting.setdefault(letter, []).append((number, made, what))
        self._starts: dict[str, _State[T]] = {}

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

    def _longest(self, text: str, at: int) -> Found[T] | None:
        if text[at].isascii() and joined(text, at):
            return None
        state: _State[T] | None = self._starts.get(text[at]) or self._start(text[at])
        end, claim, here = 0, None, at + 1
        while state is not None:
            if state.claim is not None and not joined(text, here):
                end, claim = here, state.claim
            if here == len(text):
                break
            state = state.after(text[here])
            here += 1
        return Found(at, end, claim[1]) if claim else None

    def _start(self, letter: str) -> "_State[T]":
        root: _Node[T] = _Node()
        for number, made, what in self._waiting[letter]:
            _add(root, made, letter, (number, what))
        state = _State(root.edges.get(letter, []))
        self._starts[letter] = state
        return state


class _State(Generic[T]):
    """Where one can be after some letters; where that leads is worked out once for each letter."""

    __slots__ = ("_known", "_next", "_nodes", "claim")

    def __init__(self, nodes: Iterable[_Node[T]]) -> None:
        self._nodes = list({id(node): node for node in nodes}.values())
        self._known = frozenset(letter for node in self._nodes for letter in node.edges)
        self._next: dict[str, _State[T] | None] = {}
        claims = [node.claim for node in self._nodes if node.claim is not None]
        self.claim = min(claims, key=lambda claim: claim[0]) if claims else None

    def after(self, letter: str) -> "_State[T] | None":
        if letter not in self._known:
            letter = _BOUNDARY if letter in BOUNDARIES else _OTHER
        if letter not in self._next:
            nodes = [following for node in self._nodes for following in node.edges.get(letter, ())]
            if letter not in (_BOUNDARY, _OTHER) and letter not in BOUNDARIES:
                nodes += [following for node in self._nodes for following in node.edges.get(_OTHER, ())]
            self._next[letter] = _State(nodes) if nodes else None
        return self._next[letter]


def _add(root: _Node[T], made: Parts, letter: str, claim: tuple[int, T]) -> None:
    """Put a wording under `root`, of its beginnings only those with `letter`."""
    fronts: list[_Node[T]] = [root]
    for choices in made:
        if choices == (_GAP,):
            fronts = [*fronts, *islice(_gap(fronts), _ACROSS)]
        elif choices == (_WORDS,):
            space: _Node[T] = _Node()
            for node in islice(_gap(fronts), _ACROSS_WORDS):
                node.edges.setdefault(" ", []).append(space)
            fronts = [*fronts, space]
        else:
            join: _Node[T] = _Node()
            for choice in choices:
                if choice:
                    _chain(fronts, choice, join, letter if fronts[0] is root else "")
            fronts = [join, *fronts] if "" in choices else [join]
            fronts.sort(key=lambda node: node is not root)
    for node in fronts:
        if node is not root and (node.claim is None or claim[0] < node.claim[0]):
            node.claim = claim


def _chain(fronts: list[_Node[T]], choice: str, join: _Node[T], only: str) -> None:
    """From every front over the letters of `choice` to `join`; from the root only with the letter `only`."""
    following = join
    for letter in reversed(choice[1:]):
        following = _Node(edges={letter: [following]})
    for number, front in enumerate(fronts):
        if not (only and number == 0) or choice[0] == only:
            front.edges.setdefault(choice[0], []).append(following)


def _gap(fronts: list[_Node[T]]) -> Iterator[_Node[T]]:
    """Nodes one letter further each time, whatever the letter is but a boundary."""
    while True:
        node: _Node[T] = _Node()
        for front in fronts:
            front.edges.setdefault(_OTHER, []).append(node)
        yield node
        fronts = [node]


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


def latin(letter: str) -> bool:
    return letter.isascii() and (letter.isalnum() or letter == "'")
