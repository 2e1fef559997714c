"""The faces are read right, and what is cut out of them is a face of its own."""

import struct
from itertools import pairwise

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from app.paths import resources_dir
from app.reports.face import Face, Weight, face
from app.reports.subset import cut


@pytest.fixture(scope="module", params=Weight)
def weight(request) -> Weight:
    return request.param


@pytest.fixture(scope="module")
def slow(weight) -> TTFontFile:
    """The same file through reportlab's reader, which walks every glyph."""
    return TTFontFile(str(resources_dir() / "fonts" / f"NotoSansSC-{weight}.ttf"))


def test_it_reads_what_a_slow_reader_reads(weight, slow):
    fast = face(weight)
    assert len(slow.charToGlyph) > 30_000
    assert {code: fast.glyph(chr(code)) for code in slow.charToGlyph} == slow.charToGlyph
    assert {code: fast.advances[chr(code)] for code in slow.charWidths} == slow.charWidths
    others = set(range(0x20, 0x3FFFF)) - set(slow.charToGlyph)
    assert not any(fast.glyph(chr(code)) for code in others)
    lengths = [end - start for start, end in pairwise(slow.glyphPos)]
    assert [len(fast.outline(glyph)) for glyph in range(fast.count)] == lengths


def test_it_knows_what_it_lacks():
    assert face(Weight.REGULAR).missing("我说 OK 𠮷😀\x07") == {"𠮷", "😀", "\x07"}
    assert face(Weight.REGULAR).missing("我说 OK") == set()


def tables(file: bytes) -> dict[str, bytes]:
    entries = struct.iter_unpack(">4sLLL", file[12 : 12 + 16 * file[5]])
    return {tag.decode(): file[start : start + length] for tag, _, start, length in entries}


def test_a_subset_holds_the_outlines_it_was_asked_for(weight):
    whole: Face = face(weight)
    glyphs = [0, *(whole.glyph(character) for character in "岸听R4")]
    part = tables(cut(whole, glyphs))
    places = struct.unpack(f">{len(part['loca']) // 4}L", part["loca"])
    for number, glyph in enumerate(glyphs):
        assert part["glyf"][places[number] : places[number + 1]].startswith(whole.outline(glyph))
        assert struct.unpack_from(">Hh", part["hmtx"], 4 * number)[0] == whole.metrics(glyph)[0]


def test_no_glyph_needs_another(weight):
    whole = face(weight)
    assert not [glyph for glyph in range(whole.count) if whole.outline(glyph)[:1] >= b"\x80"]
