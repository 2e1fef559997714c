"""One face inside one document: which characters it uses, and the PDF objects that carry exactly those.

The face goes in as a single composite font with two-byte codes, so a line of Chinese is one string, text can be
extracted exactly (rare Han beyond U+FFFF included), and every glyph is embedded.
"""

import hashlib
import struct

from reportlab.pdfbase import pdfdoc

from app.reports.face import Face, Weight, face
from app.reports.subset import cut


class EmbeddedFont:
    """Hands out codes while a document is set, and writes the font when reportlab closes the document."""

    def __init__(self, weight: Weight) -> None:
        self.face: Face = face(weight)
        self.name = f"F{weight[0]}"
        self._family = f"NotoSansSC-{weight}"
        self._codes: dict[str, str] = {}

    def code(self, character: str) -> str:
        """The code of `character` as four hex digits; codes are given in order of first use, from 1."""
        found = self._codes.get(character)
        if found is None:
            found = self._codes[character] = f"{len(self._codes) + 1:04x}"
        return found

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:  # noqa: N802 - called by reportlab under this name
        """Write the font, its subset and its maps into `doc`."""
        characters = list(self._codes)
        if not characters:
            return
        numbers = {0: 0}  # glyph → its number in the subset; characters can share one
        mapped = [numbers.setdefault(self.face.glyphs[ord(each)], len(numbers)) for each in characters]
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256("".join(characters).encode()).digest()[:6])
        base = pdfdoc.PDFName(f"{tag}+{self._family}")
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
            "FontFile2": self._stream(doc, "file", cut(metrics, list(numbers)), plain_length=True),
        }
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": base,
            "CIDSystemInfo": pdfdoc.PDFDictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
            "FontDescriptor": doc.Reference(pdfdoc.PDFDictionary(descriptor), f"{self.name}-descriptor"),
            "CIDToGIDMap": self._stream(doc, "glyphs", struct.pack(f">{len(mapped) + 1}H", 0, *mapped)),
            "DW": 1000,
            "W": f"[1 [{' '.join(str(metrics.advances[character]) for character in characters)}]]",
        }
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": base,
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray(
                [doc.Reference(pdfdoc.PDFDictionary(descendant), f"{self.name}-descendant")]
            ),
            "ToUnicode": self._stream(doc, "unicode", _to_unicode(characters)),
        }
        fonts = doc.idToObject["BasicFonts"].dict
        fonts[self.name] = doc.Reference(pdfdoc.PDFDictionary(font), self.name)

    def _stream(self, doc: pdfdoc.PDFDocument, part: str, content: bytes, *, plain_length: bool = False) -> object:
        stream = pdfdoc.PDFStream(content=content)
        if plain_length:
            stream.dictionary["Length1"] = len(content)
        return doc.Reference(stream, f"{self.name}-{part}")


def _to_unicode(characters: list[str]) -> bytes:
    """The map from codes back to text, in blocks of at most a hundred as the format asks."""
    pairs = [f"<{code:04x}> <{character.encode('utf-16-be').hex()}>" for code, character in enumerate(characters, 1)]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <ffff> endcodespacerange",
            *("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    ).encode("ascii")
