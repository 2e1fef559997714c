"""Names in Latin letters: titles, given names from a list, names that are introduced as such, Chinese names in
Pinyin."""

import re
from functools import cache

from app.privacy import lexicon
from app.privacy.findings import Kind
from app.privacy.reading import Reading

_WORD = r"[A-Z][a-zà-ÿ]{1,19}(?:[-'’][A-Z][a-zà-ÿ]{1,19})?|[OD]['’][A-Z][a-z]{2,19}|Ma?c[A-Z][a-z]{2,19}"
_TITLES = (
    r"Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Doctor|Sir|Dame|Nurse|Sister|Father|Reverend|Rev|Pastor|Imam|Officer"
    r"|Sergeant|Sgt|Constable|PC|Inspector"
    r"|Detective|Judge|Coach|Uncle|Aunt|Auntie|Aunty|Nana|Grandma|Grandad|Granddad|Grandpa|Gran|Grandmother"
    r"|Grandfather|Grandpa|Granny|Nan"
)
_TITLED = re.compile(rf"\b(?P<it>(?:{_TITLES})\.? (?:{_WORD}|[A-Z]\.?)(?: (?:{_WORD}))?)(?:['’]s)?\b(?<! )")
_KIN = (
    r"husband|wife|partner|ex|boyfriend|girlfriend|fianc[eé]e?|son|daughter|brother|sister|mother|father|mum"
    r"|mom|dad|friend|mate|boss|manager|colleague"
    r"|neighbou?r|cousin|nephew|niece|uncle|aunt|child|baby|flatmate|roommate|landlord|tutor|therapist"
    r"|counsellor|counselor|caller|stepdad|stepfather|stepmother|stepson|grandson|granddaughter|teacher|coach"
    r"|supervisor|boy|girl|man|woman"
)
_AFTER_KIN = re.compile(
    rf"\b(?:{_KIN}),? (?:is |was )?(?:called |named )?(?P<it>(?:{_WORD})(?: (?:{_WORD}))?)", re.MULTILINE
)
_INTRODUCED = re.compile(
    rf"(?:(?i:\bname(?:'s|’s| is| was|:| as)|\bcalled|\bnamed|\bknown as|\bgoes by|\bcall (?:me|him|her|them)"
    rf"|\bsigned(?: it| the note)?|\bthis is|\bthat is|\bsaid to call (?:him|her))"
    rf"|\bI(?:'m|’m| am)|\bIt(?:'s|’s| is))[ ,]{{1,2}}[\"“']?(?P<it>(?:{_WORD})(?: (?:{_WORD})){{0,2}})"
)
_NAMED_SMALL = re.compile(
    r"\b(?:my|his|her|their|the) name(?:'s|’s| is) (?P<it>[a-z]{2,15}(?: [a-z]{3,15})?)(?=[,.;!?\n]|$| and\b)",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset(
    [
        "The",
        "This",
        "That",
        "There",
        "Then",
        "They",
        "These",
        "Those",
        "When",
        "Where",
        "What",
        "Who",
        "Why",
        "How",
        "And",
        "But",
        "For",
        "Not",
        "Now",
        "Caller",
        "Counsellor",
        "He",
        "She",
        "It",
        "We",
        "You",
        "I",
        "My",
        "His",
        "Her",
        "Our",
        "Their",
        "A",
        "An",
        "In",
        "On",
        "At",
        "To",
        "From",
        "With",
        "If",
        "So",
        "As",
        "Yes",
        "No",
        "Ok",
        "Okay",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "September",
        "October",
        "November",
        "December",
        "Christmas",
        "Easter",
        "English",
        "Chinese",
        "British",
        "American",
        "Indian",
        "Muslim",
        "Christian",
        "Catholic",
        "God",
        "Bible",
        "Lifeline",
        "Samaritans",
        "Childline",
        "Said",
        "Saw",
        "Gave",
        "Call",
        "Sleep",
        "Spoke",
        "Asked",
        "Told",
        "Just",
        "Very",
        "Also",
        "Her",
        "Him",
        "Mum",
        "Dad",
        "Mother",
        "Father",
        "Police",
        "Ambulance",
        "Hospital",
        "Doctor",
        "Nurse",
        "Street",
        "Road",
        "Park",
        "University",
        "School",
        "College",
    ]
)
_CAPITAL = re.compile(rf"(?<![\w@])(?:{_WORD})(?![\w@])")
_NEXT = re.compile(rf" (?P<it>{_WORD})(?!\w)")


def take_latin_names(reading: Reading) -> None:
    for match in reading.matches(_TITLED):
        reading.take(match.start("it"), _end(match["it"], match.start("it")), Kind.NAME)
    for pattern in (_INTRODUCED, _AFTER_KIN):
        text = reading.text
        for match in reading.matches(pattern):
            end = _end(match["it"], match.start("it"))
            first = re.split("[ ]", match["it"])[0]
            if first not in _NOT_NAMES and end > match.start("it") and not _possessed(text, match.end("it")):
                reading.take(match.start("it"), end, Kind.NAME)
    reading.take_all(_NAMED_SMALL, Kind.NAME)
    _take_listed(reading)


def _possessed(text: str, end: int) -> bool:
    """An organisation that bears a name keeps it for its own scanner."""
    return bool(
        re.match(
            r"(?:['’]s?)? (?:Hospital|School|Academy|College|University|Primary|High|Road|Street|Avenue|Lane)",
            text[end : end + 24],
        )
    )


def _end(said: str, start: int) -> int:
    """Without the words at the end that begin with a capital for another reason."""
    parts = said.split(" ")
    while parts and parts[-1] in _NOT_NAMES:
        parts.pop()
    return start + len(" ".join(parts))


def _take_listed(reading: Reading) -> None:
    """Given names from the list, with the surname that follows; surnames and given names in Pinyin."""
    given, everyday, pinyin = (lexicon.words("names-en", part) for part in ("given", "everyday", "pinyin"))
    done, text = 0, reading.text
    for match in reading.matches(_CAPITAL):
        start, end = match.span()
        if start < done:
            continue
        word = re.split(r"['’]s$", match[0])[0]
        end = start + len(word)
        follows = _NEXT.match(text, end)
        second = follows["it"] if follows and follows["it"] not in _NOT_NAMES else ""
        if word in pinyin:
            known = bool(second) and (_syllables().fullmatch(second.lower()) is not None)
        elif word in everyday:
            known = bool(second) and second not in given and not _starts_sentence(text, start)
        else:
            known = word in given or (second in pinyin and _syllables().fullmatch(word.lower()) is not None)
        if known:
            done = follows.end() if follows and second else end
            if not _possessed(text, done):
                reading.take(start, done, Kind.NAME)


def _starts_sentence(text: str, at: int) -> bool:
    return at == 0 or text[max(0, at - 2) : at].rstrip()[-1:] in (".", "!", "?", "", "\n")


@cache
def _syllables() -> re.Pattern[str]:
    """One to three syllables of Pinyin."""
    initial = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    final = (
        "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)"
    )
    return re.compile(f"(?:{initial}{final}){{1,3}}")
