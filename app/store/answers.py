"""The answers of a call, every one that was ever given."""

from app.domain.calls import AnswerEntry, CallId
from app.domain.risk import Answer, ItemId
from app.store import texts
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault


def add(work: Transaction, moment: Moment, item: ItemId, answer: Answer) -> None:
    work.execute(
        "INSERT INTO answer (call_id, moment, at, by, item, answer) VALUES (?, ?, ?, ?, ?, ?)",
        (*moment.row, item, answer),
    )


def history(vault: Vault, call: CallId) -> tuple[AnswerEntry, ...]:
    """Oldest first."""
    rows = vault.query("SELECT item, answer, at FROM answer WHERE call_id = ? ORDER BY moment", (call,))
    return tuple(
        AnswerEntry(item=ItemId(item), answer=Answer(answer), at=texts.to_time(at)) for item, answer, at in rows
    )


def current(vault: Vault, call: CallId) -> dict[ItemId, Answer]:
    """The last answer to each item that was touched."""
    rows = vault.query("SELECT item, answer FROM answer WHERE call_id = ? ORDER BY moment", (call,))
    return {ItemId(item): Answer(answer) for item, answer in rows}
