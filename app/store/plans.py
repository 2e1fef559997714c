"""The safety plan of a call.  A row of its own, written over while the call is open."""

from collections.abc import Callable

from app.domain.calls import CallId
from app.domain.plans import CommitmentId, PlanPartId, SafetyPlan
from app.store import texts
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault


def save(work: Transaction, call: CallId, plan: SafetyPlan, begun: Callable[[], Moment]) -> bool:
    """Keep a later revision of the plan.  begun: takes the moment of the first one.  False when nothing is new."""
    parts = texts.from_details({part: "\n".join(lines) for part, lines in plan.lines.items()})
    commitments = texts.from_details(plan.commitments)
    known = work.execute("SELECT revision FROM plan WHERE call_id = ?", (call,)).fetchone()
    if known is None:
        work.execute(
            "INSERT INTO plan (call_id, moment, at, by, revision, parts, commitments) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*begun().row, plan.revision, parts, commitments),
        )
    elif known[0] < plan.revision:
        work.execute(
            "UPDATE plan SET revision = ?, parts = ?, commitments = ? WHERE call_id = ?",
            (plan.revision, parts, commitments, call),
        )
    else:
        return False
    return True


def get(vault: Vault, call: CallId) -> SafetyPlan | None:
    """None while nobody has begun one."""
    rows = vault.query("SELECT at, revision, parts, commitments FROM plan WHERE call_id = ?", (call,))
    if not rows:
        return None
    at, revision, parts, commitments = rows[0]
    return SafetyPlan(
        at=texts.to_time(at),
        revision=revision,
        lines={PlanPartId(part): tuple(said.split("\n")) for part, said in texts.to_details(parts).items()},
        commitments={CommitmentId(id_): said for id_, said in texts.to_details(commitments).items()},
    )
