"""The 0–100 readings of a call."""

from dataclasses import replace

from app.domain.calls import CallId
from app.domain.risk import ItemId, Reading, ScaleMoment
from app.store.moments import Moment
from app.vault.vault import Transaction, Vault


def add(work: Transaction, moment: Moment, item: ItemId, taken: ScaleMoment, value: int | None) -> None:
    work.execute(
        "INSERT INTO reading (call_id, moment, at, by, item, taken, value) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*moment.row, item, taken, value),
    )


def current(vault: Vault, call: CallId) -> dict[ItemId, Reading]:
    """The last reading of each scale that was touched, at the start and at the end."""
    readings: dict[ItemId, Reading] = {}
    for item, taken, value in vault.query(
        "SELECT item, taken, value FROM reading WHERE call_id = ? ORDER BY moment", (call,)
    ):
        readings[item] = with_value(readings.get(item, Reading()), ScaleMoment(taken), value)
    return readings


def with_value(reading: Reading, taken: ScaleMoment, value: int | None) -> Reading:
    return replace(reading, start=value) if taken is ScaleMoment.START else replace(reading, end=value)
