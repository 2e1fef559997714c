"""The words around the content of the guide, in both languages, from `resources/i18n/guide.toml`.

Screen and paper say the same, and paper is made without Qt, so they are not part of the catalogue of the interface.
"""

import functools
import tomllib

from app.domain.text import Language
from app.paths import resources_dir


@functools.cache
def catalogue(language: Language) -> dict[str, str]:
    """Key → words, read once."""
    with (resources_dir() / "i18n" / "guide.toml").open("rb") as file:
        return {key: entry[language.value] for key, entry in tomllib.load(file).items()}
