"""Notes that try to be more than notes: markup, operators of PDF, control characters, signs no face has, and length."""

import io
import random
import re
import unicodedata
from dataclasses import replace
from functools import cache

import pikepdf

from app.domain.text import Language
from app.reports.content import SummaryContent
from app.reports.face import Weight, face
from app.reports.summary import render_summary
from tests.reports.calls import a_summary
from tests.reports.reading import text

from .report import Row, Verdict

LONG = 20_000
ACTIVE = {"/JavaScript", "/JS", "/Launch", "/URI", "/OpenAction", "/EmbeddedFiles", "/AA", "/Annots", "/AcroForm"}
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_PIECES = (
    "<b>", "</para>", "<font color='red'>", "&amp;", "&#0;", "]TJ ET Q", "<</JS(app.alert(1))>>", "(", ")", "\\",
    "%PDF-1.7", "/JavaScript", "endstream endobj", "xref", "<img src='file:///etc/passwd'/>", "{{x}}", "%s",
    "<a href='javascript:1'>", "😀", "👨\u200d👩\u200d👧", "ئۇيغۇر", "བོད་", "𠮷", "龘", "\x00", "\x07", "\x1b[31m",
    "\u202e", "é", "e\u0301", "\ud800", "\ufffe", "她说不想活了", "\r\n", "\t", " ",
)  # fmt: skip


def run(n: int | None) -> Row:
    """Every sign is on the page or reported as one that cannot be, nothing is active, the file is sound."""
    row = Row(fault="hostile PDF input")
    dice = random.Random(33)
    for number in range(n or 300):
        typed = "".join(_piece(dice) for _ in range(dice.randint(1, 60)))
        if number % 50 == 0:
            typed = (typed + "睡不着") * (LONG // (len(typed) + 3) + 1)
        row.add(hash(typed), _judge(typed))
    return row


def _piece(dice: random.Random) -> str:
    """Mostly what means something to somebody; now and then any sign there is."""
    any_sign = chr(dice.choice((dice.randrange(32, 0x3000), dice.randrange(0x110000))))
    return dice.choice(_PIECES) if dice.random() < 0.7 else any_sign


@cache
def _quiet() -> SummaryContent:
    return replace(a_summary(Language.EN), notes="")


def _judge(typed: str) -> Verdict:
    try:
        rendered = render_summary(replace(_quiet(), notes=f"始{typed}终"))
        told, reported = text(rendered.pdf), " ".join(rendered.replaced)
    except Exception:  # noqa: BLE001  whatever keeps a document from being made
        return Verdict(corrupt=1)
    lost = sum(not _is_there(sign, told, reported) for sign in _visible(typed))
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document:
        broken = bool(document.check_pdf_syntax())
        active = any(set(part.keys()) & ACTIVE for part in document.objects if _has_keys(part))
    return Verdict(lost=lost, corrupt=int(broken), undetected=int(active))


def _has_keys(part: pikepdf.Object) -> bool:
    return isinstance(part, pikepdf.Dictionary | pikepdf.Stream)


def _visible(typed: str) -> set[str]:
    """A letter and its accent may become one character; what has no shape is not looked for."""
    kept = set(typed) & set(unicodedata.normalize("NFC", typed))
    return {sign for sign in kept if not sign.isspace() and not _INVISIBLE.match(sign)}


def _is_there(sign: str, told: str, reported: str) -> bool:
    return f"U+{ord(sign):04X}" in reported if face(Weight.REGULAR).missing(sign) else sign in told
