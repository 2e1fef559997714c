"""Cuts the part of a face that a document uses: a small TrueType file with its glyphs numbered anew."""

import struct
import sys
from array import array
from collections.abc import Sequence

from app.reports.face import Face

_KEPT = ("cvt ", "fpgm", "prep")  # instructions, taken over as they are


def cut(face: Face, glyphs: Sequence[int]) -> bytes:
    """The file with `glyphs` as 0, 1, 2 …; the first must be glyph 0.  The faces have no composite glyphs, so that
    none needs another; ValueError where that is not so."""
    outlines = [face.outline(glyph) for glyph in glyphs]
    if any(outline[:1] >= b"\x80" for outline in outlines):  # a negative number of contours
        raise ValueError("a composite glyph needs its parts")
    outlines = [outline + bytes(-len(outline) % 4) for outline in outlines]
    places = [0]
    for outline in outlines:
        places.append(places[-1] + len(outline))
    measures = [number for glyph in glyphs for number in face.metrics(glyph)]
    count = len(glyphs)
    return _file(
        {
            "glyf": b"".join(outlines),
            "loca": struct.pack(f">{count + 1}L", *places),
            "hmtx": struct.pack(f">{2 * count}H", *measures),
            "head": face.table("head", 0, 8) + bytes(4) + face.table("head", 12),
            "hhea": face.table("hhea", 0, 34) + struct.pack(">H", count),
            "maxp": face.table("maxp", 0, 4) + struct.pack(">H", count) + face.table("maxp", 6),
            **{tag: face.table(tag) for tag in _KEPT if face.has_table(tag)},
        }
    )


def _file(tables: dict[str, bytes]) -> bytes:
    """The tables behind their directory.  Checksums as the format asks; that of the whole is left 0, which PDF
    allows."""
    power = 1 << (len(tables).bit_length() - 1)
    rest = 16 * (len(tables) - power)
    head = struct.pack(">LHHHH", 0x00010000, len(tables), 16 * power, power.bit_length() - 1, rest)
    start = len(head) + 16 * len(tables)
    directory, bodies = [], []
    for tag, body in sorted(tables.items()):
        padded = body + bytes(-len(body) % 4)
        directory.append(struct.pack(">4sLLL", tag.encode("ascii"), _checksum(padded), start, len(body)))
        bodies.append(padded)
        start += len(padded)
    return b"".join((head, *directory, *bodies))


def _checksum(padded: bytes) -> int:
    words = array("I", padded)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
