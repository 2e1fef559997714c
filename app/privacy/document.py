"""Several texts that leave together: what is found in one is looked for in all, and whoever or whatever is named twice
bears one name throughout."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.text import Language
from app.privacy import lexicon
from app.privacy.around_zh import given_part, title_of
from app.privacy.dates import age_band, day_of, week_words
from app.privacy.finding import spans
from app.privacy.findings import Finding, How, Kind, masked
from app.privacy.reading import Reading, plain

_LABELS = {
    Kind.NAME: ("某人", "Person"),
    Kind.PHONE: ("电话", "Phone"),
    Kind.ID: ("证件号", "ID"),
    Kind.BANK: ("卡号", "Bank number"),
    Kind.EMAIL: ("邮箱", "E-mail"),
    Kind.ACCOUNT: ("账号", "Account"),
    Kind.PLATE: ("车牌", "Plate"),
    Kind.PLACE: ("地点", "Place"),
    Kind.SCHOOL: ("学校", "School"),
    Kind.EMPLOYER: ("单位", "Employer"),
    Kind.HOSPITAL: ("医院", "Hospital"),
}
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NUMBERED = frozenset({Kind.PHONE, Kind.ID, Kind.BANK})
_TITLE_EN = re.compile(
    r"(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Doctor|Nurse|Uncle|Aunt|Auntie|Officer|Judge|Coach|Pastor)\b"
)


@dataclass(frozen=True, slots=True)
class Masking:
    """Who is called what.  day: that of the call, from which weeks are counted; None where they are not.
    known: kind and key → replacement."""

    language: Language
    day: date | None = None
    known: Mapping[tuple[Kind, str], str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """texts: key → text.  findings: key → what identifies somebody there, in order, none overlapping."""

    texts: Mapping[str, str] = field(repr=False)
    findings: Mapping[str, tuple[Finding, ...]]
    masking: Masking

    @classmethod
    def of(cls, texts: Mapping[str, str], language: Language, day: date | None = None) -> "Document":
        """What the machine finds in `texts`.  language: of the document; day: that of the call."""
        work = _Work(cls(texts=texts, findings=dict.fromkeys(texts, ()), masking=Masking(language, day)))
        for key, text in texts.items():
            for span in spans(text):
                work.put(key, span.start, span.end, span.kind, How.MACHINE)
        work.look_everywhere()
        return work.done()

    def adding(self, key: str, start: int, end: int, kind: Kind) -> "Document":
        """A person says that texts[key][start:end] identifies somebody: so it does wherever it stands.  What was
        found there before gives way.  Raises ValueError for a place outside the text."""
        text = self.texts[key]
        if not 0 <= start < end <= len(text):
            raise ValueError("the finding does not lie within the text")
        work = _Work(self)
        work.clear(key, start, end)
        work.put(key, start, end, kind, How.HAND)
        words = text[start:end]
        if len(words.strip()) > 1:
            work.look_for(words, kind, How.HAND)
        return work.done()

    def masked(self, key: str, accepted: Iterable[Finding]) -> str:
        return masked(self.texts[key], accepted)


class _Work:
    """A document in the making."""

    def __init__(self, document: Document) -> None:
        self._texts, self._masking = document.texts, document.masking
        self._findings = {key: list(found) for key, found in document.findings.items()}
        self._known = dict(document.masking.known)
        self._taken = Counter(
            kind for kind, _ in dict.fromkeys((kind, said) for (kind, _), said in self._known.items())
        )

    def done(self) -> Document:
        findings = {key: tuple(sorted(found, key=lambda one: one.start)) for key, found in self._findings.items()}
        return Document(texts=self._texts, findings=findings, masking=replace(self._masking, known=self._known))

    def put(self, key: str, start: int, end: int, kind: Kind, how: How) -> None:
        said = self._named(self._texts[key][start:end], kind)
        self._findings[key].append(Finding(start=start, end=end, kind=kind, replacement=said, how=how))

    def clear(self, key: str, start: int, end: int) -> None:
        self._findings[key] = [one for one in self._findings[key] if one.end <= start or one.start >= end]

    def look_everywhere(self) -> None:
        """What was found in one place, in the places where its surroundings did not give it away."""
        words: dict[str, Kind] = {}
        for key, found in self._findings.items():
            for one in found:
                if one.kind in _LABELS:
                    said = self._texts[key][one.start : one.end]
                    words |= dict.fromkeys((said, *(_parts(said) if one.kind is Kind.NAME else ())), one.kind)
        for said in sorted(words, key=lambda said: (-len(said), said)):
            if len(said) >= 2 and (not said.isascii() or len(said) >= 4):
                self.look_for(said, words[said], How.MACHINE)

    def look_for(self, words: str, kind: Kind, how: How) -> None:
        """`words` in every text, where nothing is found yet."""
        for key, text in self._texts.items():
            if text.count(words) <= sum(text[one.start : one.end] == words for one in self._findings[key]):
                continue
            free = bytearray(len(text))
            for one in self._findings[key]:
                free[one.start : one.end] = b"x" * (one.end - one.start)
            at = -1
            while (at := text.find(words, at + 1)) >= 0:
                end = at + len(words)
                beside = text[max(0, at - 1) : at], text[end : end + 1]
                if not any(free[at:end]) and not (words.isascii() and any(letter.isalnum() for letter in beside)):
                    self.put(key, at, end, kind, how)
                    free[at:end] = b"x" * len(words)

    def _named(self, words: str, kind: Kind) -> str:
        """The replacement of `words`: the one they have, or one nothing else bears."""
        zh = self._masking.language is Language.ZH
        if kind is Kind.AGE:
            return age_band(plain(words), self._masking.language)
        if kind is Kind.DATE:
            day = day_of(plain(words), self._masking.day) if self._masking.day else None
            return week_words(day, self._masking.day, self._masking.language)
        if kind is Kind.EVENT:
            return "某件少见的事" if zh else "a rare event"
        key = (kind, _key(words, kind))
        if key not in self._known:
            said = _sign(words, kind, self._taken[kind], zh=zh)
            self._taken[kind] += 1
            for part in _parts(words) if kind is Kind.NAME else ():
                self._known.setdefault((kind, _key(part, kind)), said)
            self._known[key] = said
        return self._known[key]


def _sign(words: str, kind: Kind, taken: int, *, zh: bool) -> str:
    """A name for what comes after `taken` others of its kind."""
    signs = _STEMS if zh and kind is Kind.NAME else _LETTERS
    sign = signs[taken % len(signs)] + (str(taken // len(signs) + 1) if taken >= len(signs) else "")
    if kind is Kind.NAME and zh:
        return f"某{title_of(words) or '人'}{sign}"
    if kind is Kind.NAME:
        title = _TITLE_EN.match(words)
        return f"{title[0] if title else 'Person'} {sign}"
    return f"{_LABELS[kind][0]}{sign}" if zh else f"{_LABELS[kind][1]} {sign}"


def _key(words: str, kind: Kind) -> str:
    """What makes two spellings the same."""
    if kind in _NUMBERED:
        return "".join(letter for letter in Reading(words).digits if letter.isalnum()).upper()
    return re.sub(r"\s+", "", plain(words)).casefold()


def _parts(name: str) -> tuple[str, ...]:
    """What somebody who was named in full is called for short."""
    if name.isascii() or "a" <= name[-1].lower() <= "z":
        everyday = lexicon.words("names-en", "everyday")
        words = _TITLE_EN.sub("", name).strip(". ").split(" ")
        return tuple(word for word in words[:1] if len(words) > 1 and len(word) > 2 and word not in everyday)
    given = given_part(name)
    return (given,) if len(given) == 2 else ()
