"""A text as the scanners read it: one form for every way to write a digit, and what is already found taken out.

Every form has the length of the text, so an offset in one is an offset in all.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.privacy.findings import Kind

TAKEN = "\x00"  # stands for a character that belongs to something found before
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FORMS = _FULL_WIDTH | {0x3000: " ", 0x00A0: " "} | dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_DIGITS = str.maketrans("零〇○幺一二两三四五六七八九壹贰叁肆伍陆柒捌玖", "00011223456789123456789")
_SPOKEN = re.compile(
    r"[零〇○幺一二两三四五六七八九壹贰叁肆伍陆柒捌玖](?:[ ,、-]?[零〇○幺一二两三四五六七八九壹贰叁肆伍陆柒捌玖]){2,}"
)


class Span(NamedTuple):
    start: int
    end: int
    kind: Kind


def plain(text: str) -> str:
    """`text` with full-width letters, digits and signs as ASCII.  Same length."""
    return text.translate(_FORMS)


class Reading:
    """One text being scanned.  text: as written; digits: with every way to write a digit as ASCII.  Both lose what
    is found, so that no later scanner finds it again."""

    def __init__(self, text: str) -> None:
        self._text = plain(text)
        self._digits = _SPOKEN.sub(lambda run: re.sub("[,、]", " ", run[0].translate(_DIGITS)), self._text)
        self._blank = 0  # how many of `found` the two have lost already
        self.found: list[Span] = []

    @property
    def text(self) -> str:
        self._lose()
        return self._text

    @property
    def digits(self) -> str:
        self._lose()
        return self._digits

    def take(self, start: int, end: int, kind: Kind) -> None:
        """text[start:end] is found."""
        self.found.append(Span(start, end, kind))

    def _lose(self) -> None:
        """All that was found since the last time in one go: a copy of the text for each would add up."""
        lost = sorted(self.found[self._blank :])
        if not lost:
            return
        self._blank = len(self.found)
        self._text, self._digits = _without(self._text, lost), _without(self._digits, lost)

    def matches(self, pattern: re.Pattern[str], *, digits: bool = False) -> Iterator[re.Match[str]]:
        """Where `pattern` stands now, read before anything more is taken."""
        yield from list(pattern.finditer(self.digits if digits else self.text))

    def take_all(self, pattern: re.Pattern[str], kind: Kind, *, digits: bool = False) -> None:
        """Take every match; its group `it` where the pattern has one."""
        group = "it" if "it" in pattern.groupindex else 0
        for match in self.matches(pattern, digits=digits):
            start, end = match.span(group)
            if start < end:
                self.take(start, end, kind)


def _without(text: str, lost: list[Span]) -> str:
    pieces, at = [], 0
    for start, end, _ in lost:
        if end > at:
            begin = max(start, at)
            pieces += [text[at:begin], TAKEN * (end - begin)]
            at = end
    return "".join([*pieces, text[at:]])
