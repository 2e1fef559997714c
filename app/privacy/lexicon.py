"""The word lists of resources/privacy, read when they are first needed."""

import re
from functools import cache

from app.paths import resources_dir


@cache
def sections(name: str) -> dict[str, str]:
    """Section → its text, without comments; text before the first section stands under ""."""
    found: dict[str, list[str]] = {"": []}
    section = ""
    for line in (resources_dir() / "privacy" / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
            found[section] = []
        elif not line.startswith("#"):
            found[section].append(line)
    return {section: "\n".join(lines) for section, lines in found.items()}


@cache
def words(name: str, section: str = "") -> frozenset[str]:
    """Words apart by spaces."""
    return frozenset(sections(name)[section].split())


@cache
def characters(name: str, section: str) -> frozenset[str]:
    return frozenset(sections(name)[section].replace("\n", "").replace(" ", ""))


def any_of(words: frozenset[str]) -> str:
    """A pattern for one of `words`, the longest that fits."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
