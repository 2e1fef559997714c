"""The reports' own words: every label of a document in both languages, from `resources/i18n/reports.toml`.

Documents are made without Qt, so they do not share the interface's catalogue.
"""

import functools
import tomllib
from collections.abc import Mapping

from app.domain.text import Language
from app.paths import resources_dir


class Words:
    """The labels of one language.  `words("page-of", page=1, total=3)` fills the named places.  one: labels that read
    otherwise where `count` is 1."""

    def __init__(self, language: Language, entries: Mapping[str, str], one: Mapping[str, str]) -> None:
        self.language = language
        self._entries = entries
        self._one = one

    def __call__(self, key: str, **values: str | int) -> str:
        """The label; raises KeyError for a key the catalogue does not have."""
        text = self._entries[key]
        if values.get("count") == 1:
            text = self._one.get(key, text)
        return text.format(**values) if values else text


@functools.cache
def words(language: Language) -> Words:
    """The catalogue in `language`, read once."""
    with (resources_dir() / "i18n" / "reports.toml").open("rb") as file:
        entries = tomllib.load(file)
    one = {} if language is Language.ZH else {key: entry["one"] for key, entry in entries.items() if "one" in entry}
    return Words(language, {key: entry[language.value] for key, entry in entries.items()}, one)
