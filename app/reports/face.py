"""The two faces documents are set in, read straight from their files.

The file is mapped and only what a document asks for is read, in a millisecond; a reader that walks every glyph takes
0.1 s for each face.  So nothing has to be cached on disk and kept honest.
"""

import functools
import mmap
import struct
from bisect import bisect_right
from enum import StrEnum
from pathlib import Path

from app.paths import resources_dir

_ONE, _PAIR, _SPAN = struct.Struct(">H"), struct.Struct(">HH"), struct.Struct(">LL")


class Weight(StrEnum):
    REGULAR = "Regular"
    BOLD = "Bold"


class Face:
    """One face.  advances: character → width in thousandths of the type size, for characters the face has."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._tables = {
            tag.decode("ascii"): (start, length)
            for tag, _, start, length in struct.iter_unpack(">4sLLL", self._file[12 : 12 + 16 * self._file[5]])
        }
        if struct.unpack(">H", self.table("head", 18, 2))[0] != 1000:
            raise ValueError("widths are taken as thousandths: the face must have 1000 units to the em")
        if struct.unpack(">h", self.table("head", 50, 2))[0] != 1:
            raise ValueError("the face must have long glyph offsets")
        self.ascent, self.descent = struct.unpack(">hh", self.table("hhea", 4, 4))
        self.box: tuple[int, ...] = struct.unpack(">4h", self.table("head", 36, 8))
        self.capitals: int = struct.unpack(">h", self.table("OS/2", 88, 2))[0]
        self._measured: int = struct.unpack(">H", self.table("hhea", 34, 2))[0]
        self.count: int = struct.unpack(">H", self.table("maxp", 4, 2))[0]  # of glyphs
        self._runs = self._groups()
        self._firsts = [first for first, _, _ in self._runs]
        self._glyphs: dict[str, int] = {}
        self.advances = _Advances(self)
        self._inks: dict[str, tuple[int, int]] = {}
        self._met: set[str] = set()

    def glyph(self, character: str) -> int:
        """The glyph of `character`; 0 where the face has none."""
        found = self._glyphs.get(character)
        if found is None:
            code = ord(character)
            first, last, glyph = self._runs[max(0, bisect_right(self._firsts, code) - 1)]
            found = self._glyphs[character] = glyph + code - first if first <= code <= last else 0
        return found

    def missing(self, text: str) -> set[str]:
        """The characters of `text` this face has no glyph for."""
        if self._met.issuperset(text):
            return set()
        lacking = {character for character in set(text) if not self.glyph(character)}
        self._met.update(set(text) - lacking)
        return lacking

    def ink(self, character: str) -> tuple[int, int]:
        """Where the ink of `character` begins and ends within its advance."""
        found = self._inks.get(character)
        if found is None:
            left, _, right = struct.unpack(">3h", self.table("glyf", self._places(self.glyph(character))[0] + 2, 6))
            found = self._inks[character] = (left, right)
        return found

    def outline(self, glyph: int) -> bytes:
        """How a glyph is drawn; empty for a space."""
        start, end = self._places(glyph)
        return self.table("glyf", start, end - start)

    def metrics(self, glyph: int) -> tuple[int, int]:
        """Advance and left bearing, the bearing as it is stored."""
        start, _ = self._tables["hmtx"]
        if glyph < self._measured:
            return _PAIR.unpack_from(self._file, start + 4 * glyph)
        (width,) = _ONE.unpack_from(self._file, start + 4 * self._measured - 4)
        (bearing,) = _ONE.unpack_from(self._file, start + 2 * (self._measured + glyph))
        return width, bearing

    def table(self, tag: str, offset: int = 0, length: int | None = None) -> bytes:
        """A table of the file, or a part of it."""
        start, whole = self._tables[tag]
        return self._file[start + offset : start + offset + (whole - offset if length is None else length)]

    def has_table(self, tag: str) -> bool:
        return tag in self._tables

    def _groups(self) -> list[tuple[int, int, int]]:
        """First and last code point of each run and the glyph of its first, from the format 12 table every face of
        this family carries."""
        count = struct.unpack(">H", self.table("cmap", 2, 2))[0]
        for _, _, offset in struct.iter_unpack(">HHL", self.table("cmap", 4, 8 * count)):
            if struct.unpack(">H", self.table("cmap", offset, 2))[0] == 12:
                groups = struct.unpack(">L", self.table("cmap", offset + 12, 4))[0]
                return list(struct.iter_unpack(">LLL", self.table("cmap", offset + 16, 12 * groups)))
        raise ValueError("the face has no full character map")

    def _places(self, glyph: int) -> tuple[int, int]:
        """Where the outline of `glyph` begins and ends in the table of outlines."""
        return _SPAN.unpack_from(self._file, self._tables["loca"][0] + 4 * glyph)


class _Advances(dict[str, int]):
    """Filled as characters are met: a document uses a few hundred of thirty thousand."""

    def __init__(self, owner: Face) -> None:
        super().__init__()
        self._owner = owner

    def __missing__(self, character: str) -> int:
        width = self[character] = self._owner.metrics(self._owner.glyph(character))[0]
        return width


@functools.cache
def face(weight: Weight) -> Face:
    """The face in `weight`, read on first use and kept."""
    return Face(resources_dir() / "fonts" / f"NotoSansSC-{weight}.ttf")
