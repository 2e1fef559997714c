"""Where a sentence of the guide comes from, in words a person can look up."""

from PySide6.QtCore import QCoreApplication

from app.domain.text import Language
from app.guide.pack import GuidePack


def source_words(guide: GuidePack, source: str, language: Language) -> str:
    """The references behind `source`, each with the place in it; the bare note where the pack lists none."""
    named = [f"{reference.text.in_(language)} {place}".strip() for reference, place in guide.references_of(source)]
    return QCoreApplication.translate("Sources", "Source: {source}").format(source="; ".join(named) or source)
