"""Words that exist in both languages of the console."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One piece of content in Chinese and English, of equal standing."""

    zh: str
    en: str

    def in_(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en
