"""Looks for words in files, in every coding a program could have written them in."""

import base64
import json
import os
import urllib.parse
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

SHARED_PLACES = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))
_TEXT_CODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gbk", "utf-32-le")


@cache
def spellings(phrase: str) -> tuple[bytes, ...]:
    """Every sequence of bytes that gives `phrase` away."""
    plain = [phrase.encode(coding) for coding in _TEXT_CODINGS]
    escaped = [json.dumps(phrase)[1:-1].encode(), urllib.parse.quote(phrase).encode(), _as_settings(phrase).encode()]
    hexed = [phrase.encode(coding).hex().encode() for coding in ("utf-8", "utf-16-le")]
    return tuple(dict.fromkeys([*plain, *escaped, *hexed, *_base64(phrase)]))


def _as_settings(phrase: str) -> str:
    """As a settings file of Qt writes what is not ASCII."""
    return "".join(sign if sign.isascii() else f"\\x{ord(sign):x}" for sign in phrase)


def _base64(phrase: str) -> Iterator[bytes]:
    """It looks different at each offset; its inside does not depend on what is around it."""
    for coding in ("utf-8", "utf-16-le"):
        for offset in range(3):
            yield base64.b64encode(b"\0" * offset + phrase.encode(coding))[4:-4]


def gives_away(content: bytes, phrases: Iterable[str]) -> bool:
    return any(spelling in content for phrase in phrases for spelling in spellings(phrase))


def leaks(places: Iterable[Path], phrases: tuple[str, ...], since: float = 0.0) -> list[Path]:
    """The files under `places`, changed at or after `since`, that give one of `phrases` away, by name or content."""
    return [
        path
        for place in places
        for path in _files(place, since)
        if gives_away(os.fsencode(path.relative_to(place)), phrases) or gives_away(_content(path), phrases)
    ]


def open_files(pid: int) -> list[bytes]:
    """What is in the files a process holds open, also when their names are gone already.  Empty once it has ended."""
    try:
        links = list(Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return []
    return [_content(link) for link in links if link.is_file()]


def _files(place: Path, since: float) -> Iterator[Path]:
    for folder, _, names in os.walk(place, onerror=lambda _: None):
        for name in names:
            path = Path(folder) / name
            try:
                if path.is_file() and not path.is_symlink() and path.stat().st_mtime >= since:
                    yield path
            except OSError:
                continue


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
