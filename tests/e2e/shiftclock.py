"""Time for a synthetic shift: it runs, and moves ahead when the story says that minutes have gone by."""

from datetime import UTC, datetime, timedelta

from app.clock import SystemClock


class ShiftClock(SystemClock):
    """Starts at `begins`.  Waiting (idle lock, delays) stays on the real monotonic clock."""

    def __init__(self, begins: datetime = datetime(2026, 3, 4, 18, 42, 10, tzinfo=UTC)) -> None:
        self._ahead = begins - datetime.now(UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def pass_by(self, **span: float) -> None:
        """Let `timedelta(**span)` go by."""
        self._ahead += timedelta(**span)
