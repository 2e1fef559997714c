"""What was ticked as done of what the flags of a call ask, each time a tick moved."""

from app.domain.calls import CallId
from app.domain.risk import ActionId
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault


def add(work: Transaction, moment: Moment, action: ActionId, *, done: bool) -> None:
    work.execute(
        "INSERT INTO flag_action (call_id, moment, at, by, action, done) VALUES (?, ?, ?, ?, ?, ?)",
        (*moment.row, action, int(done)),
    )


def done(vault: Vault, call: CallId) -> tuple[ActionId, ...]:
    """Those that are ticked now, in the order in which they were first touched."""
    rows = vault.query("SELECT action, done FROM flag_action WHERE call_id = ? ORDER BY moment", (call,))
    last: dict[str, int] = dict(rows)
    return tuple(ActionId(action) for action, is_done in last.items() if is_done)
