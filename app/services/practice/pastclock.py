"""The clock of what is made up."""

from dataclasses import dataclass
from datetime import datetime


@dataclass
class PastClock:
    """Tells the time of the calls that are made up, so that the chain is dated like them."""

    time: datetime

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()
