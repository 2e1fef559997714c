"""Says the things of one pack in one language."""

from app.domain.text import Language, Text
from app.guide.library import Reference
from app.guide.pack import GuidePack
from app.guide.reading.leaves import Cite, Note
from app.guide.reading.words import catalogue


class Voice:
    def __init__(self, pack: GuidePack, language: Language) -> None:
        self.pack = pack
        self.language = language
        self._words = catalogue(language)

    def __call__(self, text: Text | None) -> str:
        return text.in_(self.language) if text else ""

    def word(self, key: str, **values: str | int) -> str:
        """Raises KeyError for a key the catalogue does not have."""
        words = self._words[key]
        return words.format(**values) if values else words

    def known(self, key: str) -> str:
        """The words for `key`, or the key where there are none."""
        return self._words.get(key, key)

    def joined(self, *parts: str) -> str:
        return self.word("separator").join(part for part in parts if part)

    def notes(self, *pairs: tuple[str, str]) -> tuple[Note, ...]:
        """Notes from (key of the label, words); those without words are left out."""
        return tuple(Note(label=self.word(key) if key else "", text=text) for key, text in pairs if text)

    def source(self, source: str) -> tuple[Cite, ...]:
        """The references behind `source`, each with the place in it, how sure we are and when it was looked at."""
        return tuple(self._cite(reference, place) for reference, place in self.pack.references_of(source))

    def verify(self, source: str) -> bool:
        return self.pack.to_verify(source)

    def _cite(self, reference: Reference, place: str) -> Cite:
        words, standing = self(reference.text), self.word(f"standing-{reference.standing}")
        date = reference.checked.isoformat()
        whole, alone = (
            self.word("reference", text=text, standing=standing, date=date)
            for text in (f"{words} {place}".strip(), words)
        )
        return Cite(whole=whole, reference=alone, place=place)
