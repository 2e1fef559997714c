"""What is looked up: duties and principles, quality anchors, readiness, the directory, sources and the changelog."""

from collections.abc import Iterator

from app.domain.wellbeing import ReadinessItem
from app.guide.library import Reference, Resource, Standing, StatementKind
from app.guide.reading.leaves import Group, Leaf, Leaflet, Mark, Note, Section
from app.guide.reading.voice import Voice

_DUTIES = (StatementKind.EXCEPTION, StatementKind.REPORT, StatementKind.DUTY)
_WORK = (StatementKind.PRINCIPLE, StatementKind.CARE, StatementKind.PRACTICE)
_READINESS = ("environment", "materials", "self")


def leaflets(voice: Voice) -> Iterator[Leaflet]:
    for group, kinds in ((Group.DUTIES, _DUTIES), (Group.WORK, _WORK)):
        for kind in kinds:
            yield from _statements(voice, group, kind)
    pages = (
        ("quality", Group.WORK, _quality(voice)),
        ("readiness", Group.WORK, _readiness(voice)),
        ("quiz", Group.WORK, _quiz(voice)),
        ("resources", Group.SOURCES, _resources(voice)),
        ("references", Group.SOURCES, _references(voice)),
        ("changes", Group.SOURCES, _changes(voice)),
    )
    for page, group, sections in pages:
        filled = tuple(section for section in sections if section.leaves)
        if filled:
            yield Leaflet(
                id=page, group=group, title=voice.word(page), lead=voice.known(f"{page}-lead"), sections=filled
            )


def _statements(voice: Voice, group: Group, kind: StatementKind) -> Iterator[Leaflet]:
    leaves = tuple(
        Leaf(
            id=f"statement {statement.id}",
            mark=Mark.DUTY if group is Group.DUTIES else Mark.FACT,
            text=voice(statement.title),
            notes=voice.notes(("", voice(statement.text))),
            source=voice.source(statement.source),
            verify=voice.verify(statement.source),
        )
        for statement in voice.pack.statements
        if statement.kind is kind
    )
    if leaves:
        yield Leaflet(
            id=f"statements {kind}",
            group=group,
            title=voice.word(f"statements-{kind}"),
            lead=voice.word(f"statements-{kind}-lead"),
            sections=(Section(title="", leaves=leaves),),
        )


def _quality(voice: Voice) -> list[Section]:
    return [
        Section(
            title="",
            leaves=tuple(
                Leaf(
                    id=f"quality {dimension.id}",
                    mark=Mark.SCORE,
                    text=voice(dimension.label),
                    notes=tuple(
                        Note(label=str(points), text=voice(anchor)) for points, anchor in enumerate(dimension.anchors)
                    ),
                    source=voice.source(dimension.source),
                    verify=voice.verify(dimension.source),
                )
                for dimension in voice.pack.quality
            ),
        )
    ]


def _readiness(voice: Voice) -> list[Section]:
    groups = dict.fromkeys((*_READINESS, *(item.group for item in voice.pack.readiness)))
    sections = [
        Section(
            title=voice.known(f"readiness-{group}"),
            leaves=tuple(_ready(voice, item) for item in voice.pack.readiness if item.group == group),
        )
        for group in groups
    ]
    advice = tuple(
        Leaf(
            id=f"advice {each.id}", mark=Mark.DO, text=voice(each.text), source=voice.source(each.source),
            verify=voice.verify(each.source),
        )
        for each in voice.pack.readiness_advice
    )  # fmt: skip
    pacers = tuple(
        Leaf(
            id=f"breathing {pacer.id}",
            mark=Mark.DO,
            kicker=voice.word("breathing", seconds=pacer.seconds),
            text=voice.word(
                "breathe", cue_in=voice(pacer.cue_in), seconds_in=pacer.breathe_in, cue_out=voice(pacer.cue_out),
                seconds_out=pacer.breathe_out,
            ),
            notes=voice.notes(("", voice(pacer.ending))),
            source=voice.source(pacer.source),
            verify=voice.verify(pacer.source),
        )
        for pacer in voice.pack.breathing
    )  # fmt: skip
    return [*sections, Section(title=voice.word("advice"), leaves=(*advice, *pacers))]


def _ready(voice: Voice, item: ReadinessItem) -> Leaf:
    return Leaf(
        id=f"readiness {item.id}",
        mark=Mark.ASK,
        kicker=voice(item.label),
        text=voice(item.ask),
        notes=tuple(Note(label=str(points), text=voice(anchor)) for points, anchor in enumerate(item.anchors)),
        source=voice.source(item.source),
        verify=voice.verify(item.source),
    )


def _quiz(voice: Voice) -> list[Section]:
    leaves = (
        Leaf(
            id=f"quiz {question.id}",
            mark=Mark.ASK,
            text=voice(question.ask),
            notes=(
                *(
                    Note(label=voice.word("right") if answer.right else voice.word("wrong"), text=voice(answer.text))
                    for answer in question.answers
                ),
                *voice.notes(("why", voice(question.why))),
            ),
            source=voice.source(question.source),
            verify=voice.verify(question.source),
        )
        for question in voice.pack.quiz
    )
    return [Section(title="", leaves=tuple(leaves))]


def _resources(voice: Voice) -> list[Section]:
    return [Section(title="", leaves=tuple(_resource(voice, each) for each in voice.pack.resources))]


def _resource(voice: Voice, resource: Resource) -> Leaf:
    verified = resource.verified
    when = voice.word("verified", date=verified.isoformat()) if verified else voice.word("unverified")
    return Leaf(
        id=f"resource {resource.id}",
        mark=Mark.PLACE,
        kicker=voice.joined(voice(resource.region), voice(resource.hours)),
        text=f"{resource.number}  {voice(resource.name)}".strip(),
        notes=voice.notes(("", voice(resource.purpose)), ("", when)),
        source=voice.source(resource.source),
        verify=voice.verify(resource.source) or verified is None,
    )


def _references(voice: Voice) -> list[Section]:
    def leaf(reference: Reference) -> Leaf:
        return Leaf(
            id=f"reference {reference.id}",
            mark=Mark.FACT,
            kicker=voice.word("checked", date=reference.checked.isoformat()),
            text=voice(reference.text),
            verify=reference.standing is Standing.VERIFY,
        )

    return [
        Section(
            title=voice.word(f"standing-{standing}"),
            leaves=tuple(leaf(r) for r in voice.pack.references if r.standing is standing),
        )
        for standing in Standing
    ]


def _changes(voice: Voice) -> list[Section]:
    newest = sorted(voice.pack.changes, key=lambda change: change.date, reverse=True)
    leaves = tuple(
        Leaf(
            id=f"change {number}",
            mark=Mark.FACT,
            kicker=voice.joined(change.version, change.date.isoformat()),
            text=voice(change.text),
        )
        for number, change in enumerate(newest)
    )
    return [Section(title="", leaves=leaves)]
