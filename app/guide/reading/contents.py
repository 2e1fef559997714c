"""The whole pack as leaflets, in the order of the contents."""

from app.domain.text import Language
from app.guide.pack import GuidePack
from app.guide.reading import aids, callers, crisis, cues, library, prompts, risk
from app.guide.reading.leaves import Leaflet
from app.guide.reading.voice import Voice


def book(pack: GuidePack, language: Language) -> tuple[Leaflet, ...]:
    voice = Voice(pack, language)
    return tuple(
        leaflet for part in (prompts, crisis, risk, cues, aids, callers, library) for leaflet in part.leaflets(voice)
    )
