"""The order of a call: each thing that happens takes the next number, whatever the clock says."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.calls import CallId
from app.domain.people import PersonId
from app.errors import ErrorCode, UserError
from app.store import texts
from app.vault.vault import Transaction


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """When something happened in a call, in which place of its order, and by whose hand."""

    call: CallId
    order: int
    at: datetime
    by: PersonId

    @property
    def row(self) -> tuple[int, int, str, str]:
        """The first four columns of every history table."""
        return self.call, self.order, texts.from_time(self.at), self.by


def next_moment(work: Transaction, call: CallId, at: datetime, by: PersonId) -> Moment:
    """Take the next place.  Raises CALL_NOT_FOUND."""
    rows = work.execute("UPDATE call SET moments = moments + 1 WHERE id = ? RETURNING moments", (call,)).fetchall()
    if not rows:
        raise UserError(ErrorCode.CALL_NOT_FOUND)
    return Moment(call=call, order=rows[0][0], at=at, by=by)
