"""What differs between two versions of a text, piece by piece."""

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

_PIECES = re.compile(r"\w(?:(?<=[a-zA-Z0-9])[a-zA-Z0-9]+)?|\s+|.", re.DOTALL)
FINE = 4_000
"""Pieces up to which two texts are compared character by character; longer ones line by line first."""


class Change(StrEnum):
    SAME = "same"
    TAKEN = "taken"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    change: Change
    text: str = field(repr=False)


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """The texts as one row of pieces: without what was added it is `before`, without what was taken `after`."""
    if len(before) + len(after) <= FINE:
        return _joined(_compared(_PIECES.findall(before), _PIECES.findall(after)))
    pieces: list[Piece] = []
    for change, old, new in _lines(before.splitlines(keepends=True), after.splitlines(keepends=True)):
        if change == "equal":
            pieces.append(Piece(Change.SAME, old))
        elif old and new and len(old) + len(new) <= FINE:
            pieces += _compared(_PIECES.findall(old), _PIECES.findall(new))
        else:
            pieces += [Piece(Change.TAKEN, old), Piece(Change.ADDED, new)]
    return _joined(pieces)


def _lines(before: list[str], after: list[str]) -> list[tuple[str, str, str]]:
    matcher = SequenceMatcher(None, before, after)
    return [(op, "".join(before[a:b]), "".join(after[c:d])) for op, a, b, c, d in matcher.get_opcodes()]


def _compared(before: list[str], after: list[str]) -> list[Piece]:
    pieces = []
    for op, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if op == "equal":
            pieces.append(Piece(Change.SAME, "".join(before[a:b])))
        else:
            pieces += [Piece(Change.TAKEN, "".join(before[a:b])), Piece(Change.ADDED, "".join(after[c:d]))]
    return pieces


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one kind become one; empty ones go."""
    joined: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if joined and joined[-1].change is piece.change:
            joined[-1] = Piece(piece.change, joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return tuple(joined)
