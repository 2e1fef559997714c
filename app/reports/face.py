"""The two faces documents are set in, read straight from their files.

reportlab's own reader walks every table glyph by glyph, 0.1 s for each face; here the file is mapped and its tables
are read as arrays in a twentieth of that, so nothing has to be cached on disk and kept honest.  Cutting the subset is
left to reportlab.
"""

import functools
import mmap
import struct
import sys
from array import array
from enum import StrEnum
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFile

from app.paths import resources_dir


class Weight(StrEnum):
    REGULAR = "Regular"
    BOLD = "Bold"


class Face(TTFontFile):  # type: ignore[misc]
    """One face.  advances: character → width in thousandths of the type size, for characters the face has."""

    def __init__(self, path: Path) -> None:
        self._inks: dict[str, tuple[int, int]] = {}
        self._met: set[str] = set()
        super().__init__(path)

    def readFile(self, f: Path) -> None:  # noqa: N802 - spelled as reportlab spells it
        self.filename = f.name
        with f.open("rb") as file:
            self._ttf_data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._pos = 0

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803, ARG002
        """Read what setting and embedding need: metrics, character map, advances, glyph places."""
        if struct.unpack(">H", self._part("head", 18, 2))[0] != 1000:
            raise ValueError("widths are taken as thousandths: the face must have 1000 units to the em")
        if struct.unpack(">h", self._part("head", 50, 2))[0] != 1:
            raise ValueError("the face must have long glyph offsets")
        self.ascent, self.descent = struct.unpack(">hh", self._part("hhea", 4, 4))
        self.bbox = struct.unpack(">4h", self._part("head", 36, 8))
        self.capHeight = struct.unpack(">h", self._part("OS/2", 88, 2))[0]
        glyphs = struct.unpack(">H", self._part("maxp", 4, 2))[0]
        self.glyphPos = self._numbers("I", "loca", 0, glyphs + 1)
        self.charToGlyph = self._characters()
        self.hmetrics = self._metrics(glyphs)
        self.advances = _Advances(self)

    def missing(self, text: str) -> set[str]:
        """The characters of `text` this face has no glyph for."""
        if self._met.issuperset(text):
            return set()
        lacking = {character for character in set(text) if ord(character) not in self.charToGlyph}
        self._met.update(set(text) - lacking)
        return lacking

    def ink(self, character: str) -> tuple[int, int]:
        """Where the ink of `character` begins and ends within its advance."""
        found = self._inks.get(character)
        if found is None:
            at = self.get_table_pos("glyf")[0] + self.glyphPos[self.charToGlyph[ord(character)]]
            left, _, right = struct.unpack(">3h", self._ttf_data[at + 2 : at + 8])
            found = self._inks[character] = (left, right)
        return found

    def _characters(self) -> dict[int, int]:
        """Character → glyph, from the format 12 table every face of this family carries."""
        count = struct.unpack(">H", self._part("cmap", 2, 2))[0]
        for _, _, offset in struct.iter_unpack(">HHL", self._part("cmap", 4, 8 * count)):
            if struct.unpack(">H", self._part("cmap", offset, 2))[0] == 12:
                groups = struct.unpack(">L", self._part("cmap", offset + 12, 4))[0]
                found: dict[int, int] = {}
                for first, last, glyph in struct.iter_unpack(">LLL", self._part("cmap", offset + 16, 12 * groups)):
                    found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
                return found
        raise ValueError("the face has no full character map")

    def _metrics(self, glyphs: int) -> "_Metrics":
        measured = struct.unpack(">H", self._part("hhea", 34, 2))[0]
        pairs = self._numbers("H", "hmtx", 0, measured * 2)
        bearings = self._numbers("H", "hmtx", measured * 4, glyphs - measured)
        return _Metrics(pairs[::2] + pairs[-2:-1] * (glyphs - measured), pairs[1::2] + bearings)

    def _part(self, tag: str, offset: int, length: int) -> bytes:
        start = self.get_table_pos(tag)[0] + offset
        return bytes(self._ttf_data[start : start + length])

    def _numbers(self, code: str, tag: str, offset: int, count: int) -> "array[int]":
        numbers = array(code, self._part(tag, offset, count * array(code).itemsize))
        if sys.byteorder == "little":
            numbers.byteswap()
        return numbers


class _Metrics:
    """Advance and left bearing by glyph."""

    def __init__(self, advances: "array[int]", bearings: "array[int]") -> None:
        self._advances = advances
        self._bearings = bearings

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        return self._advances[glyph], self._bearings[glyph]


class _Advances(dict[str, int]):
    """Filled as characters are met: a document uses a few hundred of thirty thousand."""

    def __init__(self, owner: Face) -> None:
        super().__init__()
        self._owner = owner

    def __missing__(self, character: str) -> int:
        width = self[character] = self._owner.hmetrics[self._owner.charToGlyph[ord(character)]][0]
        return width


@functools.cache
def face(weight: Weight) -> Face:
    """The face in `weight`, read on first use and kept."""
    return Face(resources_dir() / "fonts" / f"NotoSansSC-{weight}.ttf")
