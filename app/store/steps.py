"""The protocol steps of a call, each time they moved."""

from app.domain.calls import CallId
from app.domain.crisis import StepId, StepRecord, StepStatus
from app.domain.risk import ProtocolId
from app.store import texts
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault


def add(work: Transaction, moment: Moment, record: StepRecord) -> None:
    work.execute(
        "INSERT INTO step (call_id, moment, at, by, protocol, step, status, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*moment.row, record.protocol, record.step, record.status, texts.from_details(record.details)),
    )


def history(vault: Vault, call: CallId) -> tuple[StepRecord, ...]:
    """Oldest first."""
    rows = vault.query(
        "SELECT protocol, step, status, at, details FROM step WHERE call_id = ? ORDER BY moment", (call,)
    )
    return tuple(
        StepRecord(
            protocol=ProtocolId(protocol),
            step=StepId(step),
            status=StepStatus(status),
            at=texts.to_time(at),
            details=texts.to_details(details),
        )
        for protocol, step, status, at, details in rows
    )


def current(history: tuple[StepRecord, ...]) -> tuple[StepRecord, ...]:
    """What was recorded last about each step, in the order in which the steps were first touched."""
    return tuple({(record.protocol, record.step): record for record in history}.values())
