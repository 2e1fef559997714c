"""Places and organisations in English: streets, postcodes, towns after the words that place somebody, and names that
end as a school, a hospital or a company does."""

import re
from functools import cache

from app.privacy import lexicon
from app.privacy.findings import Kind
from app.privacy.reading import Reading

_CAP = r"(?:[A-Z][\w'’.-]{0,19}|&|of|the|and|upon)"
_NAME = rf"[A-Z][\w'’.-]{{0,19}}(?: {_CAP}){{0,4}}?"
_POSTCODE = re.compile(r"(?:\b[A-Z][a-z]{2,19},? ){0,2}\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_ZIP = re.compile(r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b")
_STREET = (
    r"Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Close|Crescent|Way|Court|Place|Square|Terrace|Gardens"
    r"|Grove|Hill|Boulevard|Blvd|Parade|Row|Mews|Walk|Highway|Route|Bridge|Park|Estate|Tower|Towers|House|Green"
    r"|Quay|Pier|Station|Beach|Cliff|Cliffs|Island|Lake|Mall|Shopping Centre|Head|Falls|Village|Airport|Valley"
    r"|Heights|View|Rise|Wharf|Fields|Meadows?|Yard|Arcade|Centre|Parkway|Marina|Harbour|Common|Forest|Woods?"
    r"|Moor|Bay|Cottages?|Lodge|Villas|Mansions|Manor|Farm|Cathedral|Chapel|Stadium|Theatre|Museum|Market|Arena"
    r"|Gorge|Reservoir|Viaduct|Multi-storey"
)
_ADDRESS = re.compile(
    rf"\b(?:(?:flat|apt|apartment|unit|room|suite|house"
    rf"|block)\.? ?#?\d{{0,4}}[A-Z]?,? )?(?:\d{{1,5}}[A-Za-z]?,? )?"
    rf"[A-Z][\w'’-]{{1,19}}(?: [A-Z][\w'’-]{{1,19}}){{0,3}}? (?:{_STREET})\b"
    rf"(?:,? (?:apt|apartment|unit|flat|suite)\.? ?#?\w{{1,5}})?",
)
_UNIT = re.compile(
    r"\b(?:flat|apt|apartment|unit|room|suite)\.? (?:number )?#?(?P<it>(?:\d{1,4}[A-Z]?|[A-Z]\d{1,4}))\b", re.IGNORECASE
)
_HOUSE = re.compile(r"(?<=\x00),? (?:number|no\.?) (?P<it>\d{1,4}[A-Za-z]?)\b", re.IGNORECASE)
_THERE = re.compile(r"\b(?:in|at|on|near|by|to|from|off|of|outside|the) $", re.IGNORECASE)
_ORDINARY = frozenset(
    ["The", "This", "That", "On", "In", "At", "No", "From", "Her", "His", "My", "Our", "Their", "Says", "Long", "Main"]
)
_SAINT = re.compile(r"\b(?:St|Saint)\.? [A-Z][a-z]{2,15}(?:['’]s?(?!\w))?")
_WATER = re.compile(r"\b(?:the )?(?:River|Lake|Loch|Mount|Cape|Isle of|Fort|Port) [A-Z][a-z]{2,19}\b")
_LIVES = re.compile(
    r"\b(?i:live[sd]? (?:in|at|near)|living in|from|moved (?:to|from)|stay(?:s|ing)? (?:in|at|with \w+ in)"
    r"|grew up in|born in|based in|back (?:to|in|home in)|flat in|house in|now in|drove to|travell?ed to"
    r"|going to|walk(?:s|ing)? (?:in|along|to)|on the train to|near|outside|town of|city of|village of"
    r"|in a (?:town|village) (?:near|called))"
    r" (?P<it>[A-Z][a-z'’-]{2,19}(?:[ -](?:[A-Z][a-z'’-]{2,19}|upon|on|le|under)){0,2}(?:, (?!but"
    r"|and)[A-Z][a-z]{2,19})?)"
)
_NO_TOWN = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Christmas",
        "Easter",
        "England",
        "Scotland",
        "Wales",
        "Ireland",
        "Britain",
        "America",
        "Canada",
        "Australia",
        "China",
        "India",
        "Europe",
        "Africa",
        "God",
        "Mum",
        "Dad",
        "Hell",
        "Heaven",
        "The",
        "Caller",
        "Facebook",
        "Instagram",
    ]
)

_SCHOOL = re.compile(
    rf"(?:\b[Tt]he )?\bUniversity of {_NAME}(?=[^\w]|$)"
    rf"|\b(?!The |At |In )[A-Z][\w'’.-]{{0,19}}(?: [A-Z&][\w'’.-]{{0,19}}){{0,4}} (?:University|College|Academy"
    rf"|School|Primary|High|Grammar|Elementary|Nursery|Kindergarten|Sixth Form|Polytechnic|Institute"
    rf"|Met)\b(?: School)?(?: of [A-Z]\w+)?"
)
_HOSPITAL = re.compile(
    r"\b(?!The |At |In )[A-Z][\w'’.-]{0,19}(?: (?:[A-Z&][\w'’.-]{0,19}|and)){0,4} (?:Hospital|Infirmary|Clinic"
    r"|Surgery|Hospice|Medical Cent(?:re|er)|Health Cent(?:re|er)|Practice|Care Home|Nursing Home|Rehab|Ward|Unit)\b"
)
_EMPLOYER = re.compile(
    r"\b[A-Z][\w'’.-]{0,19}(?: (?:[A-Z&][\w'’.-]{0,19}|and)){0,4} (?:Ltd|Limited|PLC|plc|Inc|LLC|LLP|GmbH|Corp"
    r"|Corporation|Company|Group|Holdings|Police|Council|Bank|Solicitors|Associates|Constabulary|Logistics"
    r"|Industries|Motors|Airlines|Supermarket|Hotel|Inn|Restaurant|Bakery|Foods|Fire Service|Sheriff|Department"
    r"|Partners|Consulting|Builders|Garage|Church)\b\.?"
)
_WORKS = re.compile(
    r"\b(?:works? (?:nights |days |shifts )?(?:at|for)|working (?:at|for)|worked (?:at|for)|employed (?:at|by)"
    r"|drives for|fired (?:from|by)|laid off (?:from|by)|sacked (?:from|by)|job at|shift at|manager (?:at|of)"
    r"|teller at|cashier at|nurse (?:at|for)|driver (?:at|for)|left|constable with|joined|runs a \w+ called"
    r"|shop called|caf[eé] called|company called|business called|firm called)"
    r" (?P<it>[A-Z][\w'’&-]{1,19}(?: (?:& )?[A-Z][\w'’-]{1,19}){0,3})"
)
_STUDIES = re.compile(
    r"\b(?:stud(?:y|ies|ying|ent) (?:\w+ )?at|goes to school at|teaches (?:\w+ )?at|pupil at|attends"
    r"|enrolled at|dropped out of|graduated from|expelled from|year \d+ at|freshman at|sophomore at|junior at"
    r"|senior at|teacher at|lecturer at)"
    r" (?P<it>(?:the )?[A-Z][\w'’&-]{1,19}(?: (?:of |& )?[A-Z][\w'’-]{1,19}){0,3})",
    re.IGNORECASE,
)
_WARD = re.compile(
    r"\b(?:admitted to|taken to|discharged from|patient at|ward at|therapist (?:is )?at|treated at|sectioned at"
    r"|detox at|A&E at|ER at|psychiatrist at|seen at|weeks? (?:in|at)|appointment at)"
    r" (?P<it>(?:[Tt]he )?[A-Z][\w'’.-]{1,19}(?: [A-Z][\w'’.-]{1,19}){0,3})"
)


def take_latin_organisations(reading: Reading) -> None:
    reading.take_all(_known("hospital"), Kind.HOSPITAL)
    reading.take_all(_known("school"), Kind.SCHOOL)
    for pattern, kind in ((_HOSPITAL, Kind.HOSPITAL), (_SCHOOL, Kind.SCHOOL), (_EMPLOYER, Kind.EMPLOYER)):
        reading.take_all(pattern, kind)
    reading.take_all(_known("employer"), Kind.EMPLOYER)
    for pattern, kind in ((_STUDIES, Kind.SCHOOL), (_WARD, Kind.HOSPITAL), (_WORKS, Kind.EMPLOYER)):
        for match in reading.matches(pattern):
            if match["it"][-1] != "\x00" and match["it"].removeprefix("the ")[:1].isupper():
                reading.take(*match.span("it"), kind)


def take_latin_addresses(reading: Reading) -> None:
    text = reading.text
    for match in reading.matches(_ADDRESS):
        first = match[0].split(" ")[0]
        named = first in lexicon.words("names-en", "given") and not _THERE.search(text[: match.start()][-12:])
        if first not in _ORDINARY and not named:  # Latoya Green is somebody, in Latoya Green a place
            reading.take(*match.span(), Kind.PLACE)
    for pattern in (_POSTCODE, _ZIP, _WATER, _UNIT, _SAINT):
        reading.take_all(pattern, Kind.PLACE)


def take_latin_places(reading: Reading) -> None:
    for match in reading.matches(_LIVES):
        if match["it"].split(" ")[0].split(",")[0] not in _NO_TOWN:
            reading.take(*match.span("it"), Kind.PLACE)
    reading.take_all(_known("town"), Kind.PLACE)
    reading.take_all(_HOUSE, Kind.PLACE)


@cache
def _known(section: str) -> re.Pattern[str]:
    names = {line.strip() for line in lexicon.sections("known-en")[section].splitlines() if line.strip()}
    return re.compile(rf"\b(?:{lexicon.any_of(frozenset(names))})\b")
