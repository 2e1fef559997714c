"""The safety plan and the instruments, told apart: validated or not."""

from collections.abc import Iterator

from app.domain.instruments import Alert, Band, Instrument, Question, Validity
from app.guide.reading.leaves import Cite, Group, Leaf, Leaflet, Mark, Note, Section
from app.guide.reading.risk import item_label
from app.guide.reading.voice import Voice


def leaflets(voice: Voice) -> Iterator[Leaflet]:
    if voice.pack.plan_parts:
        yield _plan(voice)
    for instrument in voice.pack.instruments:
        yield _instrument(voice, instrument)


def _plan(voice: Voice) -> Leaflet:
    parts = tuple(
        Leaf(
            id=f"plan_part {part.id}",
            mark=Mark.STEP,
            kicker=voice.joined(str(number), voice(part.title)),
            text=voice(part.purpose),
            notes=(
                *(Note(label=voice.word("kind-ask"), text=voice(ask), mark=Mark.ASK) for ask in part.ask),
                *voice.notes(("read-back", voice(part.read_back))),
            ),
            source=voice.source(part.source),
            verify=voice.verify(part.source),
        )
        for number, part in enumerate(voice.pack.plan_parts, 1)
    )
    commitments = tuple(
        Leaf(
            id=f"commitment {question.id}",
            mark=Mark.ASK,
            kicker=voice(question.label),
            text=voice(question.ask),
            source=voice.source(question.source),
            verify=voice.verify(question.source),
        )
        for question in voice.pack.commitments
    )
    return Leaflet(
        id="plan",
        group=Group.AIDS,
        title=voice.word("plan"),
        lead=voice.word("plan-lead"),
        sections=(
            Section(title=voice.word("plan-parts"), leaves=parts),
            Section(title=voice.word("commitments"), lead=voice.word("commitments-lead"), leaves=commitments),
        ),
    )


def _instrument(voice: Voice, instrument: Instrument) -> Leaflet:
    validated = instrument.validity is Validity.VALIDATED
    options = voice.word("list-separator").join(f"{o.value} {voice(o.text)}" for o in instrument.options)
    questions = Section(
        title=voice.word("questions"),
        lead=voice.joined(voice(instrument.instruction), options),
        leaves=tuple(_question(voice, instrument, number, q) for number, q in enumerate(instrument.questions, 1)),
    )
    scored = tuple(_band(voice, instrument, band) for band in instrument.bands)
    alerts = tuple(_alert(voice, instrument, alert) for alert in instrument.alerts)
    cited = voice(instrument.citation)
    sections = [questions]
    if scored or alerts:
        sections.append(
            Section(title=voice.word("scoring"), lead=voice.word("scoring-lead"), leaves=(*scored, *alerts))
        )
    return Leaflet(
        id=f"instrument {instrument.id}",
        group=Group.AIDS,
        title=voice(instrument.title),
        lead=voice.joined(voice(instrument.purpose), voice.word("calm-only") if instrument.calm_only else ""),
        standing=voice.word("validated" if validated else "not-validated"),
        sections=tuple(sections),
        source=(Cite(whole=cited, reference=cited), *voice.source(instrument.source)),
        verify=voice.verify(instrument.source),
    )


def _question(voice: Voice, instrument: Instrument, number: int, question: Question) -> Leaf:
    own = voice.word("list-separator").join(f"{o.value} {voice(o.text)}" for o in question.options)
    part = next((voice(d.label) for d in instrument.dimensions if d.id == question.dimension), "")
    return Leaf(
        id=f"instrument {instrument.id}.{question.id}",
        mark=Mark.ASK,
        kicker=voice.joined(str(number), part, voice.word("in-words") if question.words else ""),
        text=voice(question.text),
        notes=voice.notes(("", voice(question.hint)), ("answers", own)),
    )


def _band(voice: Voice, instrument: Instrument, band: Band) -> Leaf:
    return Leaf(
        id=f"instrument {instrument.id}.band-{band.low}",
        mark=Mark.SCORE,
        kicker=voice.joined(
            voice.word("points", low=band.low, high=band.high), voice.word("notable") if band.notable else ""
        ),
        text=voice(band.label),
        notes=voice.notes(("", voice(band.next))),
        source=voice.source(band.source),
        verify=voice.verify(band.source),
    )


def _alert(voice: Voice, instrument: Instrument, alert: Alert) -> Leaf:
    asked = voice.word("list-separator").join(item_label(voice, item) for item in alert.ask)
    return Leaf(
        id=f"instrument {instrument.id}.alert-{alert.question}",
        mark=Mark.RULE,
        kicker=voice.word("alert", question=alert.question, value=alert.at_least),
        text=voice(alert.because),
        notes=voice.notes(("asks", asked)),
        source=voice.source(alert.source),
        verify=voice.verify(alert.source),
    )
