"""The reports' own words: every label of a document in both languages, from `resources/i18n/reports.toml`.

Documents are made without Qt, so they do not share the interface's catalogue.
"""

import functools
import tomllib
from collections.abc import Mapping

from app.domain.text import Language
from app.paths import resources_dir


class Words:
    """The labels of one language.  `words("page-of", page=1, total=3)` fills the named places."""

    def __init__(self, language: Language, entries: Mapping[str, str]) -> None:
        self.language = language
        self._entries = entries

    def __call__(self, key: str, **values: str | int) -> str:
        """The label; raises KeyError for a key the catalogue does not have."""
        text = self._entries[key]
        return text.format(**values) if values else text


@functools.cache
def words(language: Language) -> Words:
    """The catalogue in `language`, read once."""
    with (resources_dir() / "i18n" / "reports.toml").open("rb") as file:
        entries = tomllib.load(file)
    return Words(language, {key: entry[language.value] for key, entry in entries.items()})
