"""A leaflet for every playbook: its prompts by stage."""

from collections.abc import Iterator

from app.guide.pack import Playbook, Prompt, PromptKind
from app.guide.reading.leaves import Cite, Group, Leaf, Leaflet, Mark, Note, Section
from app.guide.reading.voice import Voice


def leaflets(voice: Voice) -> Iterator[Leaflet]:
    for playbook in voice.pack.playbooks:
        yield Leaflet(
            id=f"playbook {playbook.id}",
            group=Group.PLAYBOOKS,
            title=voice(playbook.label),
            lead=voice(playbook.when),
            sections=tuple(_stages(voice, playbook)),
            source=voice.source(playbook.source),
            verify=voice.verify(playbook.source),
        )


def _stages(voice: Voice, playbook: Playbook) -> Iterator[Section]:
    for stage in voice.pack.stages:
        here = [p for p in voice.pack.prompts if p.playbook == playbook.id and p.stage == stage.id]
        if here:
            yield Section(
                title=voice(stage.label),
                lead=voice(stage.purpose),
                leaves=tuple(leaf(voice, prompt) for prompt in here),
            )


def leaf(voice: Voice, prompt: Prompt) -> Leaf:
    """A card of what to avoid shows the better sentence first, as during a call."""
    kind = PromptKind.SAY if prompt.instead else prompt.kind
    avoided = Note(label=voice.word("kind-avoid"), text=voice(prompt.text), mark=Mark.AVOID)
    return Leaf(
        id=f"prompt {prompt.id}",
        mark=Mark(kind.value),
        kicker=voice.joined(voice.word(f"kind-{kind}"), voice(prompt.when)),
        text=voice(prompt.instead or prompt.text),
        notes=(*((avoided,) if prompt.instead else ()), *voice.notes(("", voice(prompt.why)))),
        source=(*voice.source(prompt.source), Cite(whole=voice.word("row", row=prompt.row), place=prompt.row)),
        verify=voice.verify(prompt.source),
    )
