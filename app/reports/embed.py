"""One face inside one document: which characters it uses, and the PDF objects that carry exactly those.

The face goes in as a single composite font whose two-byte codes are the characters themselves in UTF-16, so a line of
Chinese is one string that no document has to encode anew.  A character beyond U+FFFF takes a private code.
"""

import functools
import hashlib
import sys
import zlib
from array import array
from collections.abc import Iterable

from reportlab.pdfbase import pdfdoc

from app.reports.face import Face, Weight, face
from app.reports.subset import cut

_PRIVATE = 0xE000  # where codes for characters beyond U+FFFF begin; the faces have nothing there
_PAGES = [page for page in range(0x100) if not 0xE0 <= page <= 0xF8]


class EmbeddedFont:
    """Collects what a document uses of a face, and writes the font when reportlab closes the document."""

    def __init__(self, weight: Weight) -> None:
        self.face: Face = face(weight)
        self.name = f"F{weight[0]}"
        self._family = f"NotoSansSC-{weight}"
        self._used: set[str] = set()
        self._beyond: dict[str, int] = {}

    def use(self, characters: Iterable[str]) -> None:
        """These characters are shown in this face."""
        self._used.update(characters)

    def code(self, character: str) -> str:
        """The code of `character`, in hex."""
        if ord(character) <= 0xFFFF:
            return f"{ord(character):04x}"
        return f"{self._beyond.setdefault(character, _PRIVATE + len(self._beyond)):04x}"

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:  # noqa: N802 - called by reportlab under this name
        """Write the font, its subset and its maps into `doc`."""
        if not self._used:
            return
        characters = sorted(self._used)
        numbers = {0: 0}  # glyph → its number in the subset; characters can share one
        codes = {int(self.code(each), 16): each for each in characters}
        mapped = {code: numbers.setdefault(self.face.glyph(each), len(numbers)) for code, each in codes.items()}
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256("".join(characters).encode()).digest()[:6])
        base = pdfdoc.PDFName(f"{tag}+{self._family}")
        widths = " ".join(f"{code} [{w}]" for code, each in codes.items() if (w := self.face.advances[each]) != 1000)
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": base,
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "FontDescriptor": self._descriptor(doc, base, cut(self.face, list(numbers))),
            "CIDToGIDMap": self._stream(doc, "glyphs", _table(mapped)),
            "DW": 1000,
            "W": f"[{widths}]",
        }
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": base,
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray(
                [doc.Reference(pdfdoc.PDFDictionary(descendant), f"{self.name}-descendant")]
            ),
            "ToUnicode": self._stream(doc, "unicode", _to_unicode(self._beyond)),
        }
        fonts = doc.idToObject["BasicFonts"].dict
        fonts[self.name] = doc.Reference(pdfdoc.PDFDictionary(font), self.name)

    def _descriptor(self, doc: pdfdoc.PDFDocument, base: object, file: bytes) -> object:
        metrics = self.face
        descriptor = {
            "Type": "/FontDescriptor",
            "FontName": base,
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray(metrics.box),
            "ItalicAngle": 0,
            "Ascent": metrics.ascent,
            "Descent": metrics.descent,
            "CapHeight": metrics.capitals,
            "StemV": 80,
            "FontFile2": self._stream(doc, "file", file, plain_length=True),
        }
        return doc.Reference(pdfdoc.PDFDictionary(descriptor), f"{self.name}-descriptor")

    def _stream(self, doc: pdfdoc.PDFDocument, part: str, content: bytes, *, plain_length: bool = False) -> object:
        stream = pdfdoc.PDFStream(content=content if plain_length else _packed(content))
        if plain_length:
            stream.dictionary["Length1"] = len(content)
        else:
            stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
        return doc.Reference(stream, f"{self.name}-{part}")


@functools.lru_cache(maxsize=4)  # the map to text is the same for nearly every document
def _packed(content: bytes) -> bytes:
    return zlib.compress(content, 1)  # nearly all of it is zeros or counts up


def _table(mapped: dict[int, int]) -> bytes:
    """Code → glyph of the subset, two bytes each."""
    table = array("H", bytes(2 * (max(mapped) + 1)))
    for code, number in mapped.items():
        table[code] = number
    if sys.byteorder == "little":
        table.byteswap()
    return table.tobytes()


def _to_unicode(beyond: dict[str, int]) -> bytes:
    """The map from codes back to text: each code is its character, but for the private ones.  At most a hundred
    entries to a block, and no range beyond 256, as the format asks."""
    ranges = [f"<{page:02x}00> <{page:02x}ff> <{page:02x}00>" for page in _PAGES]
    singles = [f"<{code:04x}> <{character.encode('utf-16-be').hex()}>" for character, code in beyond.items()]
    blocks = [
        "\n".join((f"{len(part)} begin{kind}", *part, f"end{kind}"))
        for kind, entries in (("bfrange", ranges), ("bfchar", singles))
        for part in (entries[at : at + 100] for at in range(0, len(entries), 100))
    ]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <ffff> endcodespacerange",
            *blocks,
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    ).encode("ascii")
