"""Finds the cues of a line of notes.  Pure, and quick enough for every key: a line is read once from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.cues.phrases import CueLists, CuePhrases, CueRole
from app.domain.cues.reading import Meaning, Reader
from app.domain.cues.wordings import Finder, Found, fold
from app.domain.risk import ItemId

_BLANK = "\3"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cue:
    """One phrase in the notes.  start, end: its characters.  phrase: its id in the pack.  item: what it suggests
    asking; None where the way it is meant leaves nothing to ask.  quoted: it stands in quotation marks."""

    start: int
    end: int
    phrase: str
    item: ItemId | None
    meaning: Meaning
    quoted: bool = False


class Lexicon:
    """The lists of a pack made quick to use.  Keep it: it grows quicker with what it has seen."""

    def __init__(self, lists: CueLists) -> None:
        idioms = (words for words in lists.words if words.role is CueRole.IDIOM)
        swallowing = [(wording, None) for words in idioms for wording in words.wordings]
        phrases = [(wording, each) for each in lists.phrases for wording in each.wordings]
        self.turns = {turn.item: turn for turn in lists.turns}
        self.phrases: Finder[CuePhrases | None] = Finder([*swallowing, *phrases])
        self.words: Finder[CueRole] = Finder(
            (wording, words.role)
            for words in lists.words
            if words.role is not CueRole.IDIOM
            for wording in words.wordings
        )

    def prepare(self) -> Iterator[None]:
        """The same ahead of need, a little at a time."""
        yield from self.phrases.prepare()
        yield from self.words.prepare()


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
    swallowed = list(lexicon.phrases.scan(folded))
    found = [Found(each.start, each.end, each.what) for each in swallowed if each.what is not None]
    if not found:
        return
    spans = [(each.start, each.end) for each in swallowed]
    reader = Reader(folded, list(lexicon.words.scan(_without(folded, spans))), spans)
    read = [(each, reader.meaning(each.start, each.end)) for each in found]
    suggested = [(each, meaning, _leads_to(lexicon, each.what, meaning)) for each, meaning in read]
    firm = {each.what.item for each, _, item in suggested if item is not None and not each.what.beside}
    for each, meaning, item in suggested:
        alone = each.what.beside and not firm.intersection(each.what.beside)
        if not alone:
            yield Cue(
                start=offset + each.start, end=offset + each.end, phrase=each.what.id, item=item, meaning=meaning,
                quoted=_in_quotes(line, each.start),
            )  # fmt: skip


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
