"""What happens to characters the typeface cannot show: each is printed as 〓, and the document says which they were.

Inside the compositor such a character travels as a stand-in from a private plane, so that breaking and measuring see
an ordinary wide character.  An emoji put together from several code points, or a letter with its marks, is one
stand-in.
"""

import re
import unicodedata

from app.reports.face import Face

FIRST = 0xF0000
STAND_IN = "〓"
_ROOM = 0xFFFD
_JOINER = "\u200d"
_MODIFIERS = "\ufe0e\ufe0f\U0001f3fb-\U0001f3ff"
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_ACCENT = re.compile("[\u0300-\u036f]")
_ACCENTED = re.compile("[^\\W\\d_][\u0300-\u036f]+")


def is_stand_in(character: str) -> bool:
    return ord(character) >= FIRST if character else False


class StandIns:
    """The stand-ins of one document, in order of first use."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._originals: list[str] = []

    def printable(self, text: str, face: Face) -> str:
        """`text` with stand-ins for what `face` lacks, and without what has no shape of its own (joiners, direction
        marks)."""
        text = text.replace("\t", "    ")
        if _ACCENT.search(text):
            text = _ACCENTED.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)
        if not face.missing(text):
            return text
        missing = {c for c in face.missing(text) if not _INVISIBLE.match(c)}
        if missing:
            marks = {c for c in missing if unicodedata.category(c)[0] == "M"}
            one = f"[{re.escape(''.join(sorted(missing)))}]"
            tail = f"[{re.escape(''.join(sorted(marks)))}{_MODIFIERS}]"
            text = re.sub(f"{one}(?:{_JOINER}{one}|{tail})*", self._replace, text)
        return _INVISIBLE.sub("", text)

    def described(self) -> tuple[str, ...]:
        """Each original with its code points and name, such as "U+1F600 GRINNING FACE"."""
        return tuple(map(_describe, self._originals))

    def _replace(self, found: "re.Match[str]") -> str:
        original = found[0]
        known = self._known.get(original)
        if known is None:
            known = self._known[original] = chr(FIRST + min(len(self._originals), _ROOM))
            if len(self._originals) <= _ROOM:
                self._originals.append(original)
        return known


def _describe(original: str) -> str:
    points = " ".join(f"U+{ord(character):04X}" for character in original)
    name = unicodedata.name(original[0], "")
    return f"{points} {name}".rstrip()
