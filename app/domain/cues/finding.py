"""Finds the cues of a line of notes.  Pure, and quick enough for every key: a line is read once from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.cues.patterns import Match, Patterns, Span
from app.domain.cues.phrases import CueLists, CuePhrases, CueRole
from app.domain.cues.reading import SENTENCE_ENDS, Meaning, Reader
from app.domain.cues.wordings import Finder, fold
from app.domain.risk import ItemId

_BLANK = "\3"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cue:
    """One phrase in the notes.  start, end: its characters.  phrase: its id in the pack.  item: what it suggests
    asking; None where the way it is meant leaves nothing to ask.  quoted: it stands in quotation marks.  quiet: a
    circumstance, less urgent than anything else."""

    start: int
    end: int
    phrase: str
    item: ItemId | None
    meaning: Meaning
    quoted: bool = False
    quiet: bool = False


class Lexicon:
    """The lists of a pack made quick to use.  Keep it: it grows quicker with what it has seen."""

    def __init__(self, lists: CueLists) -> None:
        idioms = (words for words in lists.words if words.role is CueRole.IDIOM)
        swallowing = [(wording, None) for words in idioms for wording in words.wordings]
        phrases = [(wording, each) for each in lists.phrases for wording in each.wordings]
        self.turns = {turn.item: turn for turn in lists.turns}
        self.phrases: Finder[CuePhrases | None] = Finder(each for each in (*swallowing, *phrases))
        self.patterns = Patterns(
            {each.id: each.words for each in lists.classes},
            [(wording, each) for each in lists.phrases for wording in each.patterns],
        )
        self.words: Finder[CueRole] = Finder(
            (wording, words.role)
            for words in lists.words
            if words.role is not CueRole.IDIOM
            for wording in words.wordings
        )

    def forget(self) -> None:
        """Keep nothing of the notes."""
        self.patterns.forget()

    def prepare(self) -> Iterator[None]:
        """The same ahead of need, a little at a time."""
        yield from self.phrases.prepare()
        yield from self.words.prepare()
        yield from self.patterns.prepare()


def find(lexicon: Lexicon, text: str) -> tuple[Cue, ...]:
    """The cues of `text` from left to right, line by line."""
    cues: list[Cue] = []
    start = 0
    for line in text.split("\n"):
        cues += _line(lexicon, line, start)
        start += len(line) + 1
    return tuple(cues)


def _line(lexicon: Lexicon, line: str, offset: int) -> Iterator[Cue]:
    folded = fold(line)
    found, plain, spans = _found(lexicon, folded)
    if not found:
        return
    reader = Reader(folded, list(lexicon.words.scan(_without(folded, plain))), spans)
    read = [(each, reader.meaning(each.spans)) for each in found]
    suggested = [(each, meaning, _leads_to(lexicon, each.what, meaning)) for each, meaning in read]
    better = [each for each, _, item in suggested if item is not None and each.what.instead]
    suggested = [each for each in suggested if not any(_instead(other, each[0], folded) for other in better)]
    firm = {e.what.item for e, _, item in suggested if item is not None and not (e.what.beside or e.what.quiet)}
    for each, meaning, item in suggested:
        alone = each.what.beside and not firm.intersection(each.what.beside)
        drowned = each.what.quiet and firm
        if not (alone or drowned):
            (start, _), (_, end) = each.spans[0], each.spans[-1]
            yield Cue(
                start=offset + start, end=offset + end, phrase=each.what.id, item=item, meaning=meaning,
                quoted=_in_quotes(line, start), quiet=each.what.quiet,
            )  # fmt: skip


def _found(lexicon: Lexicon, folded: str) -> tuple[list[Match[CuePhrases]], list[Span], list[Span]]:
    """What stands in a line from left to right, the letters that wordings speak for, and those that anything does.  Of
    patterns for what a wording already says there, none."""
    said = list(lexicon.phrases.scan(folded))
    plain = [(each.start, each.end) for each in said]
    found = [Match(((each.start, each.end),), each.what) for each in said if each.what is not None]
    there = [(each.what.item, *each.spans[0]) for each in found]
    idioms = [(each.start, each.end) for each in said if each.what is None]
    for each in sorted(lexicon.patterns.matches(folded, idioms), key=lambda each: each.spans):
        start, end = each.spans[0][0], each.spans[-1][1]
        if not any(item == each.what.item and start < last and first < end for item, first, last in there):
            found.append(each)
            there.append((each.what.item, start, end))
    found.sort(key=lambda each: each.spans)
    return found, plain, [*idioms, *(span for each in found for span in each.spans)]


def _instead(some: Match[CuePhrases], other: Match[CuePhrases], text: str) -> bool:
    """True when `some` stands in the place of `other`: in the same sentence, and better."""
    if other.what.item not in some.what.instead:
        return False
    between = text[min(some.spans[-1][1], other.spans[-1][1]) : max(some.spans[0][0], other.spans[0][0])]
    return SENTENCE_ENDS.isdisjoint(between)


def _leads_to(lexicon: Lexicon, phrases: CuePhrases, meaning: Meaning) -> ItemId | None:
    if meaning.negated or meaning.asked or meaning.media:
        return None
    turn = lexicon.turns.get(phrases.item)
    if not (meaning.past or meaning.other):
        return phrases.item
    if turn is None:
        return None
    if meaning.past and meaning.other:
        return turn.other_past
    return turn.past if meaning.past else turn.other


def _in_quotes(line: str, at: int) -> bool:
    before = line[:at]
    curly = before.count("“") > before.count("”") or before.count("「") > before.count("」")
    return curly or before.count('"') % 2 == 1


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with a blank for every letter of `spans`, so that no word around a phrase takes in a part of it."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = _BLANK * (end - start)
    return "".join(letters)
