"""How a phrase is meant: denied, only asked about, long ago, about somebody else, out of a song.

Judged from the words around it in its clause, and a little from the clauses beside it.  In doubt a phrase stands as it
is: a mark too many is quieter than a danger missed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.cues.phrases import CueRole
from app.domain.cues.wordings import BOUNDARIES, Found, latin

_CLAUSE = re.compile(f"[^{re.escape(''.join(BOUNDARIES))}]+")
SENTENCE_ENDS = frozenset("。！？!?；;.")
_WORDS_BETWEEN = 6
_OWN_NEGATION = ("不", "没")
_ANSWER_WITHIN = 3
_SPACING = re.compile(r"[\s:：、“”\"'「」『』（）()\-—/]+")
_R = CueRole
_SUBSTANCE = (_R.NEGATION, _R.PLAIN)
_DENIALS = (_R.NEGATION, _R.DENY)
Token = Found[CueRole]


@dataclass(frozen=True, slots=True)
class Meaning:
    """negated: said not to be so.  asked: the counsellor's question, not answered yet.  past: long ago.  other: who
    it is about, when it is not the caller.  media: out of a song, a film, the news."""

    negated: bool = False
    asked: bool = False
    past: bool = False
    other: str = ""
    media: bool = False


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    sentence: int


class Reader:
    """One line with its context words.  spans: the phrases found in it."""

    def __init__(self, text: str, tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._spans = spans
        self._tokens = [t for t in tokens if t.what not in _DENIALS or not _inside(t, spans)]
        self._clauses = list(_clauses(text))

    def meaning(self, parts: Sequence[tuple[int, int]]) -> Meaning:
        """How the phrase that stands at `parts` is meant."""
        start, end = parts[0][0], parts[-1][1]
        number = next(n for n, clause in enumerate(self._clauses) if clause.start <= start < clause.end)
        clause = self._clauses[number]
        before = [t for t in self._tokens if clause.start <= t.start and t.end <= parts[-1][0]]
        after = [t for t in self._tokens if end <= t.start and t.end <= clause.end]
        asked = self._asked(before, after)
        answer = self._answer(number, after) if asked else None
        denied = (
            answer is _R.DENY
            or any(self._negated(self._before(first), first) for first, _ in parts)
            or self._denied_after(number, after, end)
        )
        return Meaning(
            negated=denied,
            asked=asked and answer is None and not denied,
            past=self._past(number, before, after),
            other=self._other(number, start),
            media=self._media(before, after, end),
        )

    def _before(self, start: int) -> list[Token]:
        """The tokens of its clause before `start`."""
        clause = next(clause for clause in self._clauses if clause.start <= start < clause.end)
        return [t for t in self._tokens if clause.start <= t.start < start]

    def _negated(self, before: list[Token], start: int) -> bool:
        """True when an odd number of negations reaches the phrase."""
        count, reached = 0, start
        for token in reversed(before):
            if token.what is _R.BREAK:
                break
            if token.what in _DENIALS:
                if not self._reaches(token.end, reached):
                    break
                count, reached = count + 1, token.start
        return count % 2 == 1

    def _reaches(self, start: int, end: int) -> bool:
        """True when nothing stands from `start` to `end` that a negation would apply to instead."""
        if self._text[end : end + 1] in _OWN_NEGATION and any(
            start <= first and last <= end for first, last in self._spans
        ):
            return False  # 不想死也不想活: the second phrase brings its own
        between = self._left_over(start, end)
        if any(map(latin, between)):
            return len(between.split()) <= _WORDS_BETWEEN
        return not between

    def _left_over(self, start: int, end: int, but: tuple[CueRole, ...] = ()) -> str:
        """The text without words that mean nothing by themselves, without other phrases, and without those of `but`."""
        letters = list(self._text[start:end])
        known = [(t.start, t.end) for t in self._tokens if t.what not in _SUBSTANCE or t.what in but]
        for first, last in (*known, *self._spans):
            if start <= first and last <= end:
                letters[first - start : last - start] = " " * (last - first)
        return _SPACING.sub(" ", "".join(letters)).strip()

    def _asked(self, before: list[Token], after: list[Token]) -> bool:
        for number, token in enumerate(before):
            by_caller = number > 0 and before[number - 1].what in (_R.CALLER, _R.PERSON)
            if token.what is _R.QUESTION and not (by_caller and before[number - 1].end == token.start):
                return True
        return any(token.what is _R.ASKING for token in after)

    def _answer(self, number: int, after: list[Token]) -> CueRole | None:
        """AFFIRM, DENY or EVADE where the question was answered in some way, in this clause or soon after."""
        for token in after:
            if token.what in (_R.AFFIRM, _R.DENY, _R.EVADE):
                return token.what
        for clause in self._clauses[number + 1 : number + 1 + _ANSWER_WITHIN]:
            tokens = [t for t in self._tokens if clause.start <= t.start and t.end <= clause.end]
            for token in tokens:
                if token.what is _R.QUESTION:
                    return None
                if token.what in (_R.AFFIRM, _R.DENY, _R.EVADE):
                    return token.what
                if token.what is _R.NEGATION:
                    return _R.DENY
            if any(token.what is _R.REPLY for token in tokens):
                return _R.AFFIRM
        return None

    def _denied_after(self, number: int, after: list[Token], end: int) -> bool:
        """`自杀想法：无`, and `自杀想法，没有` where that is the whole clause."""
        clause = self._clauses[number]
        if any(token.what in _DENIALS for token in after):
            return not self._left_over(end, clause.end, _DENIALS)
        if number + 1 == len(self._clauses) or self._left_over(end, clause.end):
            return False
        following = self._clauses[number + 1]
        if any(following.start <= start < following.end for start, _ in self._spans):
            return False  # it denies something of its own
        answer = {t.what for t in self._tokens if following.start <= t.start and t.end <= following.end}
        if not answer.intersection(_DENIALS) or answer - {*_DENIALS, _R.CALLER, _R.REPLY}:
            return False
        return not self._left_over(following.start, following.end, _DENIALS)

    def _past(self, number: int, before: list[Token], after: list[Token]) -> bool:
        """The nearest word of time decides, in this clause, else in those before it in the sentence."""
        times = (_R.PAST, _R.PRESENT)
        here = [t for t in before if t.what in times][-1:] or [t for t in after if t.what in times][:1]
        if here:
            return here[0].what is _R.PAST
        first = self._first_of_sentence(number)
        earlier = [t for t in self._tokens if t.what in times and first <= t.start < self._clauses[number].start]
        if earlier:
            return earlier[-1].what is _R.PAST
        return False

    def _other(self, number: int, start: int) -> str:
        """The other person the phrase is about: the last one who is a subject before it, unless the caller is."""
        sentence = self._clauses[number].sentence
        for clause in reversed(self._clauses[: number + 1]):
            if clause.sentence != sentence:
                break
            tokens = [t for t in self._tokens if clause.start <= t.start and t.end <= min(clause.end, start)]
            subject = self._subject(tokens)
            if subject is not None:
                return self._text[subject.start : subject.end] if subject.what is _R.PERSON else ""
        return ""

    def _subject(self, tokens: list[Token]) -> Token | None:
        """The last token that names who does or feels.  After `妈妈说`, 她 is still the mother."""
        people = [t for t in tokens if t.what in (_R.PERSON, _R.CALLER, _R.OBJECT, _R.REPLY)]
        for number in range(len(people) - 1, -1, -1):
            token, before = people[number], people[number - 1] if number else None
            if token.what in (_R.OBJECT, _R.REPLY):
                continue
            if before is not None and before.what is _R.OBJECT and not self._left_over(before.end, token.start):
                continue
            if token.what is _R.CALLER and before is not None and before.what is _R.REPLY:
                speaker = self._subject(people[: number - 1])
                return speaker or token
            return token
        return None

    def _media(self, before: list[Token], after: list[Token], end: int) -> bool:
        if any(token.what is _R.MEDIA for token in before):
            return True
        return any(token.what is _R.MEDIA and token.start - end <= 3 for token in after)

    def _first_of_sentence(self, number: int) -> int:
        sentence = self._clauses[number].sentence
        return next(clause.start for clause in self._clauses if clause.sentence == sentence)


def _inside(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in spans)


def _clauses(text: str) -> Iterator[_Clause]:
    sentence = 0
    for match in _CLAUSE.finditer(text):
        yield _Clause(match.start(), match.end(), sentence)
        sentence += text[match.end() : match.end() + 1] in SENTENCE_ENDS and match.end() < len(text)
