"""How well an entry fits what was typed.  Every word has to be found; order and case do not matter."""

from collections.abc import Iterable, Sequence
from itertools import islice

from ui.shell.palette.entries import RANK, Entry, Sort

_WHOLE, _START, _WORD, _INSIDE, _LETTERS, _LETTERS_INSIDE, _ALSO, _SCATTERED = 100, 80, 70, 50, 45, 35, 25, 10
_NEARER = {Sort.ACTION: 30, Sort.PLACE: 20, Sort.PROMPT: 10}
"""What can be done comes before what can be read, unless that fits much better."""
_SHORTEST_SCATTERED = 3  # letters: fewer are scattered through any sentence


def best(entries: Iterable[Entry], typed: str, most: int) -> list[Entry]:
    """The best `most` of `entries`, best first.  Nothing typed: as they come."""
    words = typed.casefold().split()
    if not words:
        return list(islice(entries, most))
    ranked = [
        (-fit, RANK[entry.sort], len(entry.title), at, entry)
        for at, entry in enumerate(entries)
        if (fit := fits(entry, words))
    ]
    ranked.sort(key=lambda row: row[:-1])
    nearer = {row[-1].title for row in ranked if row[-1].sort is not Sort.GUIDE}  # a prompt is in the guide too
    found = (row[-1] for row in ranked if row[-1].sort is not Sort.GUIDE or row[-1].title not in nearer)
    return list(islice(found, most))


def fits(entry: Entry, words: Sequence[str]) -> int:
    """0 where a word is not there at all."""
    total = _NEARER.get(entry.sort, 0)
    for word in words:
        fit = _fit(entry, word)
        if not fit:
            return 0
        total += fit
    return total


def _fit(entry: Entry, word: str) -> int:
    title = entry.folded
    at = title.find(word)
    if at == 0:
        return _WHOLE if len(title) == len(word) else _START
    if at > 0:
        return _WORD if not title[at - 1].isalnum() else _INSIDE
    if word.isascii():
        at = entry.initials.find(word) if len(word) > 1 else -1
        if at >= 0:
            return _LETTERS if at == 0 else _LETTERS_INSIDE
    if word in entry.folded_also:
        return _ALSO
    if len(word) >= _SHORTEST_SCATTERED and _scattered(title, word):
        return _SCATTERED
    return 0


def _scattered(title: str, word: str) -> bool:
    """Whether the letters of `word` begin the words of `title` or follow one another in it, in order.

    Chinese characters may lie apart by a few; Latin letters only where a word begins or the one before was found."""
    at = -1
    for letter in word:
        nearest = at + 1
        while True:
            nearest = title.find(letter, nearest)
            if nearest < 0:
                return False
            if nearest == at + 1 or letter > "\u2fff" or not title[nearest - 1].isalnum():
                break
            nearest += 1
        at = nearest
    return True
