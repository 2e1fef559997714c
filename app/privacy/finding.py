"""Finds what identifies a person in one text: the scanners, from the most certain to the least."""

import re
from collections.abc import Iterator

from app.domain.text import Language
from app.privacy.bare_zh import take_bare, take_dotted
from app.privacy.capitals_en import take_capitals
from app.privacy.dates import age_band, take_ages, take_dates
from app.privacy.events import take_events
from app.privacy.findings import Finding, Kind
from app.privacy.introduced_zh import take_introduced, take_nicknames
from app.privacy.names_en import take_latin_names
from app.privacy.names_zh import take_names
from app.privacy.numbers import take_accounts, take_numbers
from app.privacy.organisations_zh import take_organisations
from app.privacy.places_en import take_latin_addresses, take_latin_organisations, take_latin_places
from app.privacy.places_zh import take_places
from app.privacy.reading import Reading, Span

_BETWEEN = ("", " ", ",", ", ", "，", "、")
_ARTICLE = re.compile(r"(?<![\w-])[Tt]he \Z")
LABELS = {
    Kind.NAME: ("某人", "a person"),
    Kind.PHONE: ("某电话", "a phone number"),
    Kind.ID: ("某证件号", "an ID number"),
    Kind.BANK: ("某卡号", "a bank number"),
    Kind.EMAIL: ("某邮箱", "an e-mail address"),
    Kind.ACCOUNT: ("某账号", "an account"),
    Kind.PLATE: ("某车牌", "a number plate"),
    Kind.PLACE: ("某地", "a place"),
    Kind.SCHOOL: ("某学校", "a school"),
    Kind.EMPLOYER: ("某单位", "an employer"),
    Kind.HOSPITAL: ("某医院", "a hospital"),
    Kind.DATE: ("某一天", "a certain day"),
    Kind.EVENT: ("某件事", "a certain event"),
}


def find(text: str, language_hint: Language | None = None) -> tuple[Finding, ...]:
    """What identifies somebody in `text`, in order, none overlapping.  language_hint: the language of the
    replacements; by default that of most letters.  The replacements say what was there and nothing more; a `Document`
    gives each person and place a name of its own."""
    language = language_hint or language_of(text)
    return tuple(
        Finding(start=span.start, end=span.end, kind=span.kind, replacement=_said(text, span, language))
        for span in spans(text)
    )


def spans(text: str) -> list[Span]:
    """Where something identifies somebody, in order, none overlapping."""
    reading = Reading(text)
    chinese = any("一" <= letter <= "鿿" for letter in text)
    latin = any("a" <= letter <= "z" for letter in text)
    take_accounts(reading)
    take_dates(reading)
    take_numbers(reading)
    take_ages(reading, latin=latin)
    if chinese:
        take_dotted(reading)
        take_introduced(reading)
        take_organisations(reading)
        take_places(reading)
    if latin:
        take_latin_organisations(reading)
    if chinese:
        take_names(reading)
        take_nicknames(reading)
        take_bare(reading)
    if latin:
        take_latin_addresses(reading)
        take_latin_names(reading)
        take_latin_places(reading)
        take_capitals(reading)
    take_events(reading, latin=latin)
    return list(_joined(text, sorted(_with_article(text, span) for span in reading.found)))


def _with_article(text: str, span: Span) -> Span:
    """The article belongs to the name of a place or an organisation."""
    named = span.kind in (Kind.PLACE, Kind.SCHOOL, Kind.EMPLOYER, Kind.HOSPITAL)
    return (
        span._replace(start=span.start - 4)
        if named and _ARTICLE.search(text[max(0, span.start - 5) : span.start])
        else span
    )


def _joined(text: str, found: list[Span]) -> Iterator[Span]:
    """The parts of one address as one, and nothing twice."""
    last: Span | None = None
    for span in found:
        if last and span.start < last.end:
            last = Span(last.start, max(last.end, span.end), last.kind)
            continue
        if last and last.kind is span.kind is Kind.PLACE and text[last.end : span.start] in _BETWEEN:
            last = Span(last.start, span.end, Kind.PLACE)
        else:
            if last:
                yield last
            last = span
    if last:
        yield last


def language_of(text: str) -> Language:
    chinese = sum("一" <= letter <= "鿿" for letter in text)
    return Language.ZH if chinese * 3 >= sum("a" <= letter.lower() <= "z" for letter in text) else Language.EN


def _said(text: str, span: Span, language: Language) -> str:
    if span.kind is Kind.AGE:
        return age_band(text[span.start : span.end], language)
    zh, en = LABELS[span.kind]
    return zh if language is Language.ZH else en
