"""Words in the notes that sound like danger, how they are meant, and which question they suggest.

A cue is a hint to a person: it answers nothing, sets no level, and what it leaves unmarked is not safe.
"""

from app.domain.cues.finding import Cue, Lexicon, find
from app.domain.cues.listening import Listener
from app.domain.cues.patterns import pattern, pattern_samples, words_of
from app.domain.cues.phrases import CueClass, CueLists, CuePhrases, CueRole, CueTurn, CueWords
from app.domain.cues.wordings import NotationError, samples

__all__ = [
    "Cue", "CueClass", "CueLists", "CuePhrases", "CueRole", "CueTurn", "CueWords", "Lexicon", "Listener",
    "NotationError", "find", "pattern", "pattern_samples", "samples", "words_of",
]  # fmt: skip
