"""The people who open the vault."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

PersonId = NewType("PersonId", str)


class Role(StrEnum):
    COUNSELLOR = "counsellor"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Someone with a key slot of their own.  `id` is the id of that slot."""

    id: PersonId
    name: str
    role: Role
