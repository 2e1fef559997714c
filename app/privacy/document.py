"""Several texts that leave together: what is found in one is looked for in all, and whoever or whatever is named twice
bears one name throughout."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

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
    known: Mapping[tuple[Kind, str], str] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    def naming(self, words: str, kind: Kind) -> tuple[str, "Masking"]:
        """The replacement of `words`, and the masking that keeps it."""
        if kind is Kind.AGE:
            return age_band(plain(words), self.language), self
        if kind is Kind.DATE:
            day = day_of(plain(words), self.day) if self.day else None
            return week_words(day, self.day, self.language), self
        if kind is Kind.EVENT:
            return ("某件少见的事" if self.language is Language.ZH else "a rare event"), self
        key = (kind, _key(words, kind))
        if key in self.known:
            return self.known[key], self
        said = self._new(words, kind)
        known = {**self.known, key: said}
        if kind is Kind.NAME:
            known = {(kind, part): said for part in _parts(words)} | known
        return said, replace(self, known=MappingProxyType(known))

    def _new(self, words: str, kind: Kind) -> str:
        """A name nothing else bears yet."""
        zh = self.language is Language.ZH
        taken = len({said for (known, _), said in self.known.items() if known is kind})
        signs = _STEMS if zh and kind is Kind.NAME else _LETTERS
        sign = signs[taken % len(signs)] + (str(taken // len(signs) + 1) if taken >= len(signs) else "")
        if kind is Kind.NAME and zh:
            title = title_of(words)
            return f"某{title or '人'}{sign}"
        if kind is Kind.NAME:
            title_en = _TITLE_EN.match(words)
            return f"{title_en[0] if title_en else 'Person'} {sign}"
        return f"{_LABELS[kind][0]}{sign}" if zh else f"{_LABELS[kind][1]} {sign}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """texts: key → text.  findings: key → what identifies somebody there, in order, none overlapping."""

    texts: Mapping[str, str] = field(repr=False)
    findings: Mapping[str, tuple[Finding, ...]]
    masking: Masking

    @classmethod
    def of(cls, texts: Mapping[str, str], language: Language, day: date | None = None) -> "Document":
        """What the machine finds in `texts`.  language: of the document; day: that of the call."""
        document = cls(texts=texts, findings=dict.fromkeys(texts, ()), masking=Masking(language, day))
        for key, text in texts.items():
            for span in spans(text):
                document = document._with(key, span.start, span.end, span.kind, How.MACHINE)
        return document._everywhere(How.MACHINE)

    def adding(self, key: str, start: int, end: int, kind: Kind) -> "Document":
        """A person says that texts[key][start:end] identifies somebody: so it does wherever it stands.  What was
        found there before gives way.  Raises ValueError for a place outside the text."""
        text = self.texts[key]
        if not 0 <= start < end <= len(text):
            raise ValueError("the finding does not lie within the text")
        document = self._with(key, start, end, kind, How.HAND)
        words = text[start:end]
        for other in self.texts if len(words.strip()) > 1 else ():
            document = document._wherever(other, words, kind, How.HAND)
        return document

    def masked(self, key: str, accepted: Iterable[Finding]) -> str:
        return masked(self.texts[key], accepted)

    def _with(self, key: str, start: int, end: int, kind: Kind, how: How) -> "Document":
        said, masking = self.masking.naming(self.texts[key][start:end], kind)
        finding = Finding(start=start, end=end, kind=kind, replacement=said, how=how)
        others = [one for one in self.findings[key] if one.end <= start or one.start >= end]
        found = tuple(sorted([*others, finding], key=lambda one: one.start))
        return replace(self, findings={**self.findings, key: found}, masking=masking)

    def _everywhere(self, how: How) -> "Document":
        """What was found in one place, in the places where its surroundings did not give it away."""
        words: dict[str, Kind] = {}
        for key, found in self.findings.items():
            for one in found:
                if one.kind in _LABELS:
                    said = self.texts[key][one.start : one.end]
                    words |= dict.fromkeys((said, *(_parts(said) if one.kind is Kind.NAME else ())), one.kind)
        document = self
        for said in sorted(words, key=len, reverse=True):
            if len(said) >= 2 and (not said.isascii() or len(said) >= 4):
                for key in self.texts:
                    document = document._wherever(key, said, words[said], how)
        return document

    def _wherever(self, key: str, words: str, kind: Kind, how: How) -> "Document":
        """`words` in one text, where nothing is found yet."""
        text, at, document = self.texts[key], -1, self
        while (at := text.find(words, at + 1)) >= 0:
            end = at + len(words)
            whole = not words.isascii() or not (text[max(0, at - 1) : at].isalnum() or text[end : end + 1].isalnum())
            if whole and not any(one.start < end and at < one.end for one in document.findings[key]):
                document = document._with(key, at, end, kind, how)
        return document


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
