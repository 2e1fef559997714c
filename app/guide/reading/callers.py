"""Who calls: kinds of call, problem categories, the classification and what follows from it, special groups."""

from collections.abc import Iterator

from app.domain.profiles import ProfileDimension, ProfileRule
from app.guide.library import CallType
from app.guide.reading.leaves import Group, Leaf, Leaflet, Mark, Note, Section
from app.guide.reading.risk import actions_in_words, playbook_label
from app.guide.reading.voice import Voice


def leaflets(voice: Voice) -> Iterator[Leaflet]:
    if voice.pack.call_types:
        types = Section(title="", leaves=tuple(_call_type(voice, each) for each in voice.pack.call_types))
        yield Leaflet(
            id="call-types", group=Group.CALLERS, title=voice.word("call-types"), lead=voice.word("call-types-lead"),
            sections=(types,),
        )  # fmt: skip
    if voice.pack.categories:
        yield _categories(voice)
    if voice.pack.profile_dimensions:
        yield _profile(voice)
    if voice.pack.special_groups:
        yield _groups(voice)


def _call_type(voice: Voice, each: CallType) -> Leaf:
    script = tuple(
        Note(
            label=voice.word("after-seconds", seconds=line.after) if line.after else voice.word("kind-say"),
            text=voice(line.say),
            mark=Mark.SAY,
        )
        for line in each.script
    )
    return Leaf(
        id=f"call_type {each.id}",
        mark=Mark.FACT,
        kicker=voice.word("closes-short") if each.short else "",
        text=voice(each.label),
        notes=(
            *voice.notes(("", voice(each.note)), ("playbook", playbook_label(voice, each.playbook))),
            *script,
            *voice.notes(("ending", voice(each.ending))),
        ),
        source=voice.source(each.source),
        verify=voice.verify(each.source),
    )


def _categories(voice: Voice) -> Leaflet:
    leaves = tuple(
        Leaf(
            id=f"category {category.id}",
            mark=Mark.FACT,
            kicker=voice.word("counted-under", heading=voice(category.heading)),
            text=voice(category.label),
            notes=voice.notes(
                ("", voice.word("list-separator").join(voice(kind.label) for kind in category.kinds)),
                ("playbook", playbook_label(voice, category.playbook)),
            ),
            source=voice.source(category.source),
            verify=voice.verify(category.source),
        )
        for category in voice.pack.categories
    )
    return Leaflet(
        id="categories", group=Group.CALLERS, title=voice.word("categories"), lead=voice.word("categories-lead"),
        sections=(Section(title="", leaves=leaves),),
    )  # fmt: skip


def _profile(voice: Voice) -> Leaflet:
    sections = [_dimension(voice, dimension) for dimension in voice.pack.profile_dimensions]
    rules = tuple(_rule(voice, rule) for rule in voice.pack.profile_rules)
    if rules:
        sections.append(Section(title=voice.word("profile-rules"), leaves=rules))
    return Leaflet(
        id="profile",
        group=Group.CALLERS,
        title=voice.word("profile"),
        lead=voice.word("profile-lead", count=voice.pack.classify_every),
        sections=tuple(sections),
    )


def _dimension(voice: Voice, dimension: ProfileDimension) -> Section:
    return Section(
        title=voice(dimension.label),
        lead=voice(dimension.ask),
        leaves=tuple(
            Leaf(
                id=f"profile_dimension {dimension.id}.{option.id}",
                mark=Mark.FACT,
                kicker=voice(option.short),
                text=voice(option.label),
                notes=voice.notes(("signs", voice(option.signs))),
                source=voice.source(dimension.source),
                verify=voice.verify(dimension.source),
            )
            for option in dimension.options
        ),
    )


def _rule(voice: Voice, rule: ProfileRule) -> Leaf:
    options = {
        (dimension.id, option.id): (voice(dimension.label), voice(option.short))
        for dimension in voice.pack.profile_dimensions
        for option in dimension.options
    }
    when = [
        voice.word(
            "is",
            item=options[match.dimension, match.option[0]][0],
            answers=voice.word("slash").join(options[match.dimension, option][1] for option in match.option),
        )
        for match in rule.when
    ]
    within = voice.word("within-hours", hours=rule.within_hours) if rule.within_hours is not None else ""
    return Leaf(
        id=f"profile_rule {rule.id}",
        mark=Mark.RULE,
        kicker=within,
        text=voice(rule.because),
        notes=voice.notes(
            ("fires-when", voice.word("and").join(when)),
            ("actions", actions_in_words(voice, rule.actions)),
            ("playbook", playbook_label(voice, rule.playbook)),
        ),
        source=voice.source(rule.source),
        verify=voice.verify(rule.source),
    )


def _groups(voice: Voice) -> Leaflet:
    leaves = tuple(
        Leaf(
            id=f"special_group {group.id}",
            mark=Mark.DUTY,
            text=voice(group.label),
            notes=(
                *voice.notes(("signs", voice(group.signs))),
                *(Note(text=voice(duty), mark=Mark.DO) for duty in group.duties),
                *voice.notes(("playbook", playbook_label(voice, group.playbook))),
            ),
            source=voice.source(group.source),
            verify=voice.verify(group.source),
        )
        for group in voice.pack.special_groups
    )
    return Leaflet(
        id="special-groups", group=Group.CALLERS, title=voice.word("special-groups"),
        lead=voice.word("special-groups-lead"), sections=(Section(title="", leaves=leaves),),
    )  # fmt: skip
