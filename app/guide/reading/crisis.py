"""A leaflet for every crisis protocol, with who does what, why, by when and what has to be on record."""

from collections.abc import Iterator

from app.domain.crisis import Protocol, Step
from app.guide.reading.leaves import Group, Leaf, Leaflet, Mark, Section
from app.guide.reading.voice import Voice


def leaflets(voice: Voice) -> Iterator[Leaflet]:
    for protocol in voice.pack.protocols:
        yield Leaflet(
            id=f"protocol {protocol.id}",
            group=Group.CRISIS,
            title=voice(protocol.title),
            lead=voice(protocol.when),
            sections=(
                Section(
                    title="",
                    leaves=tuple(_step(voice, protocol, number, step) for number, step in enumerate(protocol.steps, 1)),
                ),
            ),
            source=voice.source(protocol.source),
            verify=voice.verify(protocol.source),
        )


def _step(voice: Voice, protocol: Protocol, number: int, step: Step) -> Leaf:
    within = ""
    if step.within is not None:
        minutes, seconds = divmod(step.within, 60)
        within = voice.word("within", time=f"{minutes:02}:{seconds:02}")
    record = voice.word("list-separator").join(voice(field.label) for field in step.fields)
    return Leaf(
        id=f"protocol {protocol.id}.{step.id}",
        mark=Mark.STEP,
        kicker=voice.joined(
            voice.word("step", number=number), voice(step.who), within, voice.word("key-step") if step.key else ""
        ),
        text=voice(step.what),
        notes=voice.notes(
            ("why", voice(step.why)), ("consent", voice.word(f"consent-{step.consent}")), ("on-record", record)
        ),
        source=voice.source(step.source),
        verify=voice.verify(step.source),
    )
