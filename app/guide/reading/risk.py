"""The checklist, the rules and the levels: what is asked, what fires what, and what follows."""

from collections.abc import Iterable, Iterator

from app.domain.followups import LevelPlan
from app.domain.risk import OPEN_ANSWERS, ActionId, Condition, Item, ItemId, ItemKind, RiskLevel, Rule
from app.guide.reading.leaves import Group, Leaf, Leaflet, Mark, Section
from app.guide.reading.voice import Voice

_LEVELS = (RiskLevel.R4, RiskLevel.R3, RiskLevel.R2)


def leaflets(voice: Voice) -> Iterator[Leaflet]:
    checklist = voice.pack.checklist
    groups = ((group, [item for item in checklist.items if item.group == group.id]) for group in checklist.groups)
    clearing = voice.word("list-separator").join(checklist.clearing)
    yield Leaflet(
        id="checklist",
        group=Group.RISK,
        title=voice.word("checklist"),
        lead=voice.word("checklist-lead", items=clearing),
        sections=tuple(
            Section(title=voice(group.label), leaves=tuple(_item(voice, item) for item in items))
            for group, items in groups
            if items
        ),
    )
    yield Leaflet(
        id="rules",
        group=Group.RISK,
        title=voice.word("rules"),
        lead=voice.word("rules-lead"),
        sections=tuple(_by_level(voice)),
    )
    yield Leaflet(
        id="levels",
        group=Group.RISK,
        title=voice.word("levels"),
        lead=voice.word("levels-lead"),
        sections=(Section(title="", leaves=tuple(_level(voice, plan) for plan in voice.pack.levels)),),
    )


def actions_in_words(voice: Voice, actions: Iterable[ActionId]) -> str:
    return voice.word("clause-separator").join(voice(voice.pack.action(action).text) for action in actions)


def protocol_title(voice: Voice, protocol: str | None) -> str:
    return next((voice(p.title) for p in voice.pack.protocols if p.id == protocol), "")


def playbook_label(voice: Voice, playbook: str | None) -> str:
    return next((voice(p.label) for p in voice.pack.playbooks if p.id == playbook), "")


def _item(voice: Voice, item: Item) -> Leaf:
    choices = voice.word("list-separator").join(voice(choice.text) for choice in item.choices)
    if item.kind is ItemKind.SCALE:
        choices = voice.word(f"scale-{item.better}")
    rules = [rule for rule in voice.pack.checklist.rules if item.id in rule.items()]
    fires = voice.word("clause-separator").join(
        f"{_raises(voice, rule)} {voice(rule.because)}".strip() for rule in rules
    )
    return Leaf(
        id=f"item {item.id}",
        mark=Mark.ASK,
        kicker=voice.joined(item.id, voice(item.label)),
        text=voice(item.ask),
        notes=voice.notes(
            ("", voice(item.hint)), ("answers", choices), ("fires", fires or voice.word("fires-nothing"))
        ),
        source=voice.source(item.source),
        verify=voice.verify(item.source),
    )


def _by_level(voice: Voice) -> Iterator[Section]:
    rules = voice.pack.checklist.rules
    for level in _LEVELS:
        if here := [rule for rule in rules if rule.level is level]:
            title = f"{level.value} {voice.word(f'level-{level}')}"
            yield Section(title=title, leaves=tuple(_rule(voice, rule) for rule in here))
    if rest := [rule for rule in rules if rule.level not in _LEVELS]:
        yield Section(title=voice.word("other-rules"), leaves=tuple(_rule(voice, rule) for rule in rest))


def _rule(voice: Voice, rule: Rule) -> Leaf:
    return Leaf(
        id=f"rule {rule.id}",
        mark=Mark.RULE,
        level=rule.level,
        kicker=voice.joined(_raises(voice, rule), voice.word("holds-closing") if rule.holds_closing else ""),
        text=voice(rule.because),
        notes=voice.notes(
            ("fires-when", conditions(voice, rule)),
            ("actions", actions_in_words(voice, rule.actions)),
            ("protocol", protocol_title(voice, rule.protocol)),
        ),
        source=voice.source(rule.source),
        verify=voice.verify(rule.source),
    )


def _raises(voice: Voice, rule: Rule) -> str:
    if rule.level is not None:
        return rule.level.value
    return voice.word("one-up", count=rule.up) if rule.up else voice.word("actions-only")


def conditions(voice: Voice, rule: Rule) -> str:
    """When the rule fires, in a sentence."""
    both, either = voice.word("and"), voice.word("or")
    parts = [both.join(_condition(voice, condition) for condition in rule.all)]
    some = either.join(_condition(voice, condition) for condition in rule.any)
    if some and rule.count > 1:
        some = voice.word("count", count=rule.count, conditions=some)
    parts.append(some)
    if rule.none:
        parts.append(voice.word("none", conditions=either.join(_condition(voice, c) for c in rule.none)))
    if rule.flagged:
        parts.append(voice.word("flagged", items=voice.word("list-separator").join(rule.flagged)))
    if rule.at_level is not None:
        parts.append(voice.word("at-level", level=rule.at_level.value))
    return voice.word("clause-separator").join(part for part in parts if part)


def _condition(voice: Voice, condition: Condition) -> str:
    item = voice.pack.checklist.item(condition.item)
    name = f"{item.id} {voice(item.label)}"
    if condition.answer:
        texts = {choice.id: voice(choice.text) for choice in item.choices}
        texts |= {answer: voice.word(f"state-{answer}") for answer in OPEN_ANSWERS}
        answers = voice.word("slash").join(texts.get(answer, answer) for answer in condition.answer)
        return voice.word("is", item=name, answers=answers)
    if condition.not_improved:
        return voice.word("not-improved", item=name)
    bounds = [f"≥ {condition.at_least}" if condition.at_least is not None else ""]
    bounds.append(f"≤ {condition.at_most}" if condition.at_most is not None else "")
    return voice.word(
        "reading", item=name, moment=voice.word(f"moment-{condition.moment}"), bounds=" ".join(bounds).strip()
    )


def _level(voice: Voice, plan: LevelPlan) -> Leaf:
    follow_ups = voice.word("list-separator").join(voice(step.label) for step in plan.follow_ups)
    return Leaf(
        id=f"level {plan.id}",
        mark=Mark.RULE,
        level=plan.id,
        kicker=f"{plan.id.value} {voice.word(f'level-{plan.id}')}",
        text=voice(plan.meaning),
        notes=voice.notes(
            ("actions", actions_in_words(voice, plan.actions)),
            ("protocol", protocol_title(voice, plan.protocol)),
            ("on-hangup", protocol_title(voice, plan.on_hangup)),
            ("playbook", playbook_label(voice, plan.playbook)),
            ("follow-ups", follow_ups),
        ),
        source=voice.source(plan.source),
        verify=voice.verify(plan.source),
    )


def item_label(voice: Voice, item: ItemId) -> str:
    """The id of an item with its label."""
    return next((f"{i.id} {voice(i.label)}" for i in voice.pack.checklist.items if i.id == item), item)
