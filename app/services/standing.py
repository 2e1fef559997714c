"""At which level a call stands, and how it comes to stand at another."""

from app.domain.calls import CallId, LevelCause, LevelChange
from app.domain.people import Person
from app.domain.risk import Assessment, RiskLevel, standing_level
from app.store import events, levels, seals, search
from app.store.moments import next_moment
from app.vault.vault import Transaction, Vault


def level_after(standing: RiskLevel, before: Assessment, after: Assessment) -> RiskLevel:
    """The level once the answers that meant `before` mean `after`.

    Only what is new raises it.  When a supervisor has lowered a call, the flags that were known then do not lift
    it again with the next answer; a flag that fires anew, or higher, does."""
    if after.level.flagged:
        return standing_level(standing, max(_new(before, after).values(), default=standing))
    return standing_level(standing, after.level)


def rules_of(level: RiskLevel, before: Assessment, after: Assessment) -> tuple[str, ...]:
    """The rules that brought a call to `level`."""
    return tuple(rule for rule, reached in _new(before, after).items() if reached == level)


def _new(before: Assessment, after: Assessment) -> dict[str, RiskLevel]:
    """The rules that fire anew or higher than before, and the level each asks for."""
    known = {flag.rule: flag.level for flag in before.flags}
    return {
        flag.rule: flag.level
        for flag in after.flags
        if flag.level is not None and flag.level > (known.get(flag.rule) or RiskLevel.R0)
    }


def change_level(
    vault: Vault,
    work: Transaction,
    call: CallId,
    me: Person,
    *,
    level: RiskLevel,
    before: RiskLevel,
    cause: LevelCause,
    rules: tuple[str, ...] = (),
    reason: str = "",
) -> LevelChange:
    """Move the level and keep how and why.  Moves by hand, and to or from a flagged level, are events of
    the chain; whether the questions are settled is not."""
    now = vault.clock.now()
    moment = next_moment(work, call, now, me.id)
    change = LevelChange(at=now, level=level, before=before, cause=cause, by=me.name, rules=rules, reason=reason)
    levels.add(work, moment, change)
    if reason:
        search.mark_due(work, call)
    if level.flagged or before.flagged or cause is not LevelCause.RULE:
        digest = seals.of_row(vault, "level_change", call, moment.order)
        events.record(
            work, events.Kind.LEVEL, moment, level=level, before=before, cause=cause, rules=list(rules), digest=digest
        )
    return change


def repeated(
    vault: Vault, call: CallId, me: Person, *, level: RiskLevel, now_at: RiskLevel, cause: LevelCause, reason: str
) -> LevelChange | None:
    """The change itself, where asking for it again finds it made: the first time was saved though it seemed to
    fail."""
    last = levels.last_by(vault, call, me.id)
    asked = (level, cause, reason)
    return last if last and now_at == level and (last.level, last.cause, last.reason) == asked else None
