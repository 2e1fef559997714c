"""What people type, as it is kept: nothing that does not show, nothing without end."""

_BLOCK = 4_000
_LINE = 200


def one_line(text: str, most: int = _LINE) -> str:
    """Control characters and line ends as spaces; at most `most` characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:most]


def block(text: str, most: int = _BLOCK) -> str:
    """Lines kept, other control characters taken out."""
    kept = "".join(c for c in text.replace("\r\n", "\n").replace("\t", " ") if c == "\n" or c.isprintable())
    return kept.strip()[:most]
