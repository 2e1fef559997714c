"""How somebody looks at the case log: its columns, its order, views saved under a name; and what a search gave."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.calls import CallFilter, SearchHit


class Column(StrEnum):
    """A column of the list, in the order in which they stand."""

    LEVEL = "level"
    NUMBER = "number"
    DAY = "day"
    LENGTH = "length"
    CALLER = "caller"
    KIND = "kind"
    CATEGORY = "category"
    PLAYBOOK = "playbook"
    COUNSELLOR = "counsellor"
    STATE = "state"


USUAL_COLUMNS: tuple[Column, ...] = (
    Column.LEVEL,
    Column.NUMBER,
    Column.DAY,
    Column.CALLER,
    Column.KIND,
    Column.CATEGORY,
    Column.COUNSELLOR,
    Column.STATE,
)
NEEDED = Column.NUMBER
"""The one column that cannot be put away: without it a row has no name."""


@dataclass(frozen=True, slots=True)
class Order:
    """By which column the list stands.  Equal rows stand newest first."""

    by: Column = Column.DAY
    descending: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class LogView:
    """What the list shows and how.  name: empty for how it was left last."""

    name: str = ""
    filter: CallFilter = field(default_factory=CallFilter)
    order: Order = field(default_factory=Order)
    columns: tuple[Column, ...] = USUAL_COLUMNS


class Unread(StrEnum):
    """Why a piece of a search could not be read."""

    LEVEL = "level"
    DATE = "date"
    KIND = "kind"
    NOBODY = "nobody"
    CALLER = "caller"
    MINUS = "minus"


@dataclass(frozen=True, kw_only=True, slots=True)
class Misread:
    """A piece of a search that was left out, and why.  piece: as it was typed."""

    why: Unread
    piece: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What a search gave.  hits: made when they are looked at.  misread: the pieces it could not take into account."""

    hits: Sequence[SearchHit]
    misread: tuple[Misread, ...] = ()
