"""Cues: the words listened for in the notes, the question they propose, and what turns their meaning."""

from collections.abc import Iterable, Iterator

from app.domain.cues import CueClass, CuePhrases, CueTurn, CueWords, pattern_samples, samples
from app.guide.reading.leaves import Group, Leaf, Leaflet, Mark, Section
from app.guide.reading.risk import item_label
from app.guide.reading.voice import Voice


def leaflets(voice: Voice) -> Iterator[Leaflet]:
    lists = voice.pack.cues
    if not lists.phrases:
        return
    yield Leaflet(
        id="cues",
        group=Group.RISK,
        title=voice.word("cues"),
        lead=voice.word("cues-lead"),
        sections=(
            Section(title=voice.word("section-cue"), leaves=tuple(_phrases(voice, each) for each in lists.phrases)),
            Section(title=voice.word("section-cue_class"), leaves=tuple(_class(voice, each) for each in lists.classes)),
            Section(title=voice.word("section-cue_turn"), leaves=tuple(_turn(voice, each) for each in lists.turns)),
            Section(title=voice.word("section-cue_word"), leaves=tuple(_words(voice, each) for each in lists.words)),
        ),
    )


def _phrases(voice: Voice, phrases: CuePhrases) -> Leaf:
    return Leaf(
        id=f"cue {phrases.id}",
        mark=Mark.ASK,
        kicker=item_label(voice, phrases.item),
        text=_listed(voice, phrases.wordings, phrases.patterns),
        notes=voice.notes(("cue-beside", voice.word("list-separator").join(phrases.beside))),
        source=voice.source(phrases.source),
        verify=voice.verify(phrases.source),
    )


def _words(voice: Voice, words: CueWords) -> Leaf:
    return Leaf(
        id=f"cue_word {words.id}",
        mark=Mark.FACT,
        kicker=voice.word(f"cue-{words.role}"),
        text=_listed(voice, words.wordings),
    )


def _turn(voice: Voice, turn: CueTurn) -> Leaf:
    ways = {"cue-past": turn.past, "cue-other": turn.other, "cue-other-past": turn.other_past}
    leads = ((way, item_label(voice, item) if item else voice.word("cue-nothing")) for way, item in ways.items())
    return Leaf(id=f"cue_turn {turn.id}", mark=Mark.RULE, text=item_label(voice, turn.item), notes=voice.notes(*leads))


def _class(voice: Voice, named: CueClass) -> Leaf:
    words = voice.word("list-separator").join(named.words)
    return Leaf(id=f"cue_class {named.id}", mark=Mark.FACT, kicker=named.id, text=words)


def _listed(voice: Voice, wordings: Iterable[str], patterns: Iterable[str] = ()) -> str:
    """One form of each wording; all of them would be read by nobody."""
    classes = {each.id: each.words for each in voice.pack.cues.classes}
    forms = [*map(samples, wordings), *(pattern_samples(classes, each) for each in patterns)]
    return voice.word("list-separator").join(map(next, forms))
