"""How times, days and words are spelled in the vault."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

_FIRST, _LAST = date(1971, 1, 1), date(2999, 12, 30)  # systems know no local time far outside; no call lies there
_Name = TypeVar("_Name", bound=str)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def from_time(moment: datetime) -> str:
    """UTC, ISO-8601 with microseconds, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def to_time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def from_optional_time(moment: datetime | None) -> str | None:
    return None if moment is None else from_time(moment)


def to_optional_time(text: str | None) -> datetime | None:
    return None if text is None else to_time(text)


def start_of_day(day: date) -> str:
    """When the local `day` begins."""
    return from_time(datetime.combine(min(max(day, _FIRST), _LAST), time.min).astimezone())


def end_of_day(day: date) -> str:
    """When the local `day` is over."""
    return start_of_day(min(max(day, _FIRST), _LAST) + timedelta(days=1))


def words(text: str) -> str:
    """`text` as it can be stored: all of it, except halves of characters, which no encoding has."""
    if text.isascii():
        return text
    return _LONE_SURROGATE.sub("\ufffd", text)


def from_details(details: Mapping[_Name, str]) -> str:
    stored = {words(name): words(value) for name, value in details.items()}
    return json.dumps(stored, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def to_details(text: str) -> dict[str, str]:
    return dict(json.loads(text))
